import Foundation
import Synchronization

/// Notices Ctrl-C during a long search, so that it can stop and keep the best it has; a second one ends the program.
enum Interruption {
  /// Touched before the handler is set, so that the handler itself only stores: all a signal handler may do.
  private static let pressed = Atomic<Bool>(false)

  static var isAsked: Bool { pressed.load(ordering: .relaxed) }

  /// From now on the first Ctrl-C only asks.
  static func listen() {
    pressed.store(false, ordering: .relaxed)
    signal(SIGINT) { _ in
      if Interruption.pressed.exchange(true, ordering: .relaxed) { _exit(Interruption.status) }
    }
  }

  /// Ctrl-C ends the program again.
  static func leave() { signal(SIGINT, SIG_DFL) }

  /// The exit status of design.md §5 for something interrupted.
  static let status: Int32 = 130
}
