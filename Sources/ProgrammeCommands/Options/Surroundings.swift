import Foundation
import ProgrammeModel
import ProgrammeOffice

/// The one place that looks at the clock, the environment and the current folder.
enum Surroundings {
  static var environment: [String: String] { ProcessInfo.processInfo.environment }

  static var currentFolder: URL {
    URL(fileURLWithPath: FileManager.default.currentDirectoryPath, isDirectory: true)
  }

  /// Where the program itself lies, for finding its content.
  static var executable: URL? {
    if let proc = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
      return URL(fileURLWithPath: proc)
    }
    return CommandLine.arguments.first.map { URL(fileURLWithPath: $0) }
  }

  static var content: ContentSearch { ContentSearch(environment: environment, executable: executable) }

  /// `PONT_NOW` (such as 2026-11-23T09:00:00Z) or the clock.
  ///
  /// - Throws: ``InputFault`` when `PONT_NOW` is no instant.
  static func now() throws -> Instant {
    guard let fixed = environment["PONT_NOW"] else { return Instant(seconds: Int(Date().timeIntervalSince1970)) }
    do { return try Instant(fixed) } catch { throw InputFault(field: "PONT_NOW", message: error.description) }
  }

  /// The day and the time it is in the United Kingdom at `instant`.
  static func local(_ instant: Instant) throws -> (day: Day, time: TimeOfDay) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "Europe/London") ?? .gmt
    let parts = calendar.dateComponents(
      [.year, .month, .day, .hour, .minute], from: Date(timeIntervalSince1970: TimeInterval(instant.seconds)))
    return (
      try Day(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1),
      try TimeOfDay(minutes: (parts.hour ?? 0) * 60 + (parts.minute ?? 0))
    )
  }

  static func desk(actingAs name: String?) throws -> Desk {
    let now = try now()
    var member: Code<Member>?
    if let name = name ?? environment["PONT_USER"] { member = try Code(name) }
    var seed: UInt64?
    if let text = environment["PONT_KEYS"] {
      guard let value = UInt64(text) else {
        throw InputFault(field: "PONT_KEYS", message: "“\(text)” is not a whole number. Give one, or unset PONT_KEYS.")
      }
      seed = value
    }
    let (day, time) = try local(now)
    return Desk(member: member, now: now, today: day, time: time, keySeed: seed)
  }
}
