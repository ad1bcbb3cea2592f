import Foundation
import ProgrammeModel

extension CalendarRecurrence {
  /// The last moment of a rule. A day ends with itself, in the entry's zone.
  static func end(_ text: String, start: CalendarMoment, rule: String) throws(Fault) -> Date {
    let zone = start.isDay || start.isFloating ? nil : start.zone.identifier
    let line = CalendarLine(number: 0, name: "UNTIL", parameters: zone.map { ["TZID": $0] } ?? [:], value: text)
    guard let moment = try? CalendarMoment(text, of: line) else { throw .form(rule) }
    guard moment.isDay, !start.isDay else { return moment.date }
    return Day(moment.date, in: .gmt)?.advanced(by: 1).start(in: start.zone)?.addingTimeInterval(-1) ?? moment.date
  }

  /// Weekdays with their places, such as `MO,-1FR`.
  static func weekdays(_ text: String?, rule: String) throws(Fault) -> [(place: Int?, day: Weekday)] {
    let names: [Substring: Weekday] = [
      "MO": .monday, "TU": .tuesday, "WE": .wednesday, "TH": .thursday, "FR": .friday, "SA": .saturday, "SU": .sunday,
    ]
    var weekdays: [(place: Int?, day: Weekday)] = []
    for part in (text ?? "").split(separator: ",") {
      guard let day = names[part.suffix(2)] else { throw .form(rule) }
      let written = part.dropLast(2)
      guard !written.isEmpty else {
        weekdays.append((nil, day))
        continue
      }
      guard let place = Int(written), place != 0, abs(place) <= 53 else { throw .form(rule) }
      weekdays.append((place, day))
    }
    return weekdays
  }

  /// Numbers up to `limit`, of which those below 0 count from the end.
  static func numbers(_ text: String?, _ limit: Int, rule: String) throws(Fault) -> [Int] {
    var numbers: [Int] = []
    for part in (text ?? "").split(separator: ",") {
      guard let number = Int(part), number != 0, abs(number) <= limit else { throw .form(rule) }
      numbers.append(number)
    }
    return numbers
  }

  static func number(_ text: String?, _ limits: ClosedRange<Int>, rule: String) throws(Fault) -> Int? {
    guard let text else { return nil }
    guard let number = Int(text), limits.contains(number) else { throw .form(rule) }
    return number
  }

  /// Why a rule is not worked out.
  enum Fault: Error, Hashable, CustomStringConvertible {
    case form(String)
    case tooMany

    var description: String {
      switch self {
      case .form(let text):
        "The rule “\(text)” is not one that Pont works out (days, weeks, months, years). Enter these times by hand."
      case .tooMany:
        "This entry comes more than \(CalendarRecurrence.limit) times. Ask for fewer days, or end its rule."
      }
    }
  }
}
