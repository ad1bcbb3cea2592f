import Foundation
import ProgrammeModel

/// When something in a calendar file begins or ends: on a day, or at a moment of a zone.
struct CalendarMoment: Hashable {
  let date: Date
  /// In which it recurs; days recur in a zone without summer time.
  let zone: TimeZone
  let isDay: Bool
  /// Whether the file names no zone, which means the reader's own.
  let isFloating: Bool

  /// Reads one value of a line, such as that of `DTSTART;TZID=Europe/London:20270118T093000`.
  ///
  /// - Throws: ``Fault``.
  init(_ text: String, of line: CalendarLine) throws(Fault) {
    guard let match = text.wholeMatch(of: /(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z)?)?/),
      let year = Int(match.1), let month = Int(match.2), let day = Int(match.3),
      (try? Day(year: year, month: month, day: day)) != nil
    else { throw .form(text) }
    var parts = DateComponents(year: year, month: month, day: day)
    isDay = match.4 == nil
    isFloating = !isDay && match.7 == nil && line.parameters["TZID"] == nil
    if isDay || match.7 != nil {
      zone = .gmt
    } else if let name = line.parameters["TZID"] {
      guard let known = CalendarZone.named(name) else { throw .zone(name) }
      zone = known
    } else {
      zone = CalendarZone.own
    }
    if !isDay {
      guard let hour = match.4.flatMap({ Int($0) }), let minute = match.5.flatMap({ Int($0) }),
        let second = match.6.flatMap({ Int($0) }), hour < 24, minute < 60, second <= 60
      else { throw .form(text) }
      (parts.hour, parts.minute, parts.second) = (hour, minute, min(second, 59))
    }
    guard let date = Calendar.gregorian(in: zone).date(from: parts) else { throw .form(text) }
    self.date = date
  }

  /// Why a value is no moment.
  enum Fault: Error, Hashable, CustomStringConvertible {
    case form(String)
    case zone(String)
    /// Start and end.
    case backwards(String, String)
    case leftOutHour(String)

    var description: String {
      switch self {
      case .form(let text):
        "“\(text)” is not a day or a time of a calendar file. Export the calendar again."
      case .zone(let name):
        "The time zone “\(name)” is not known. Set the calendar to London time, and export it again."
      case .backwards(let start, let end):
        "The entry begins at \(start) and ends before, at \(end). Correct it in the calendar, and export it again."
      case .leftOutHour(let start):
        "\(start) lies in the hour that the clocks leave out in spring, and no time is left before the end. Correct it in the calendar, and export it again."
      }
    }
  }
}

extension TimeInterval {
  /// Reads a duration such as `PT1H30M`, `P1D` or `P2W`; nil for any other form. Days count as 24 hours.
  init?(calendarDuration text: String) {
    guard
      let match = text.wholeMatch(
        of: /\+?P(?:(\d{1,4})W|(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?)/)
    else { return nil }
    let factors: [(Substring?, Double)] = [
      (match.1, 604_800), (match.2, 86_400), (match.3, 3_600), (match.4, 60), (match.5, 1),
    ]
    self = factors.reduce(0) { sum, part in sum + (part.0.flatMap { Double($0) } ?? 0) * part.1 }
  }
}
