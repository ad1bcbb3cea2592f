import Foundation
import Synchronization

/// A bar on standard error for work that takes over a second; silent where nobody watches.
final class ProgressBar: Sendable {
  private let title: String
  private let isShown: Bool
  private let start = ContinuousClock.now
  private let shown = Mutex(-1)

  init(_ title: String) {
    self.title = title
    isShown = Terminal.isWatched
  }

  /// - Parameters:
  ///   - fraction: From 0 to 1.
  ///   - note: A few words beside the bar.
  ///   - secondsLeft: How long it still takes, where that is known.
  func update(_ fraction: Double, note: String = "", secondsLeft: Double? = nil) {
    guard isShown, start.duration(to: .now) > .seconds(1) else { return }
    let percent = Int(min(max(fraction, 0), 1) * 100)
    shown.withLock { last in
      guard percent != last else { return }
      last = percent
      let line = ProgressLine(
        title: title, percent: percent, note: note,
        left: secondsLeft.map(Self.left) ?? Self.left(fraction, since: start))
      // The window may have been made narrower since the last line.
      let text = line.text(within: Terminal.errorWidth(Surroundings.environment) - 1)
      FileHandle.standardError.write(Data("\r\(text)\u{1B}[K".utf8))
    }
  }

  /// Such as `12 s left`, reckoned from what has passed; empty while too little has.
  private static func left(_ fraction: Double, since start: ContinuousClock.Instant) -> String {
    guard fraction > 0.02, fraction < 1 else { return "" }
    return left(start.duration(to: .now) / .seconds(1) * (1 - fraction) / fraction)
  }

  private static func left(_ seconds: Double) -> String {
    seconds < 90 ? "\(Int(seconds.rounded(.up))) s left" : "\(Int((seconds / 60).rounded(.up))) min left"
  }

  func finish() {
    shown.withLock { last in
      if last >= 0 { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }
  }
}
