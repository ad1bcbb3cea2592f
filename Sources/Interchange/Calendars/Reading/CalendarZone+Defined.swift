import Foundation
import ProgrammeModel

extension CalendarZone {
  /// The zones that a file gives a name of its own and defines, as Outlook does with “Customized Time Zone”: by that name,
  /// the name under which the same zone is known here. What is defined in another way stays unknown.
  static func defined(in calendars: [CalendarComponent]) -> [String: String] {
    var zones: [String: String] = [:]
    for zone in calendars.flatMap(\.parts) where zone.name == "VTIMEZONE" {
      guard let name = zone.first("TZID")?.value, named(name) == nil else { continue }
      zones[name] = known(as: zone)
    }
    return zones
  }

  private static func known(as zone: CalendarComponent) -> String? {
    func latest(_ name: String) -> CalendarComponent? {
      zone.parts.filter { $0.name == name }
        .max { ($0.first("DTSTART")?.value ?? "") < ($1.first("DTSTART")?.value ?? "") }
    }
    let all = zone.parts.map { $0.first("TZOFFSETTO").flatMap { seconds($0.value) } }
    guard let first = all.first, let offset = first else { return nil }
    if all.allSatisfy({ $0 == offset }) { return TimeZone(secondsFromGMT: offset)?.identifier }
    guard let winter = latest("STANDARD"), let summer = latest("DAYLIGHT"), comesLastSunday(winter, of: 10),
      comesLastSunday(summer, of: 3)
    else { return nil }
    let offsets = [winter, summer].map { $0.first("TZOFFSETTO").flatMap { seconds($0.value) } }
    switch offsets {
    case [0, 3_600]: return own.identifier
    case [3_600, 7_200]: return "Europe/Paris"
    default: return nil
    }
  }

  /// An offset such as `+0100` or `-033000`.
  private static func seconds(_ text: String) -> Int? {
    guard let match = text.wholeMatch(of: /([+-])(\d\d)(\d\d)(\d\d)?/), let hours = Int(match.2),
      let minutes = Int(match.3)
    else { return nil }
    let seconds = hours * 3_600 + minutes * 60 + (match.4.flatMap { Int($0) } ?? 0)
    return match.1 == "-" ? -seconds : seconds
  }

  /// Whether the clocks change on the last Sunday of a month, by the rule or, where years are listed, by the day.
  private static func comesLastSunday(_ change: CalendarComponent, of month: Int) -> Bool {
    guard let rule = change.first("RRULE")?.value.uppercased() else {
      guard let digits = change.first("DTSTART")?.value.prefix(8), digits.count == 8, let year = Int(digits.prefix(4)),
        let number = Int(digits.suffix(2)), Int(digits.dropFirst(4).prefix(2)) == month,
        let day = try? Day(year: year, month: month, day: number)
      else { return false }
      return day.weekday == .sunday && number > 24
    }
    let parts = Set(rule.split(separator: ";").map(String.init))
    return parts.isSuperset(of: ["FREQ=YEARLY", "BYMONTH=\(month)", "BYDAY=-1SU"])
      || parts.isSuperset(of: ["FREQ=YEARLY", "BYMONTH=0\(month)", "BYDAY=-1SU"])
  }
}

extension CalendarLine {
  /// The line with the known name of a zone in place of the file's own.
  func naming(_ zones: [String: String]) -> CalendarLine {
    guard let zone = parameters["TZID"].flatMap({ zones[$0] }) else { return self }
    return CalendarLine(
      number: number, name: name, parameters: parameters.merging(["TZID": zone]) { $1 }, value: value)
  }
}
