/// Why a text or number cannot be a date, a time or a stretch of either.
public enum TimeFault: Error, Hashable, Sendable, CustomStringConvertible {
  case notADay(String)
  /// Well written, but its month has only so many days.
  case noSuchDay(String, daysInMonth: Int)
  case notATime(String)
  case notHours(String)
  case notAStart(String)
  case notAnInstant(String)
  case backwards(String, String)
  case skipped(String)

  public var description: String {
    switch self {
    case .notADay(let text): "“\(text)” is not a date. Write year, month and day, such as 2027-01-21."
    case .noSuchDay(let text, let days): "“\(text)” does not exist: that month has \(days) days. Choose another day."
    case .notATime(let text): "“\(text)” is not a time. Write hours and minutes from 00:00 to 24:00, such as 09:30."
    case .notHours(let text): "“\(text)” is not a stretch of time. Write a start and an end, such as 08:30-16:30."
    case .notAStart(let text): "“\(text)” is not a date and time. Write both, such as 2027-01-21T09:30."
    case .notAnInstant(let text): "“\(text)” is not a moment in UTC. Write it such as 2027-01-21T09:30:00Z."
    case .backwards(let start, let end): "\(end) is not after \(start). Give the earlier one first."
    case .skipped(let text):
      "\(text) does not exist: the clocks go forward that night from 01:00 to 02:00. Choose 02:00 or later."
    }
  }
}
