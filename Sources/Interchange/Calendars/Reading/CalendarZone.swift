import Foundation
import ProgrammeModel

/// Time zones by the names that calendar programs give them.
enum CalendarZone {
  /// Where the programme lives.
  static let own = TimeZone(identifier: "Europe/London") ?? .gmt

  /// The zone of a `TZID`; nil for a name that nobody knows.
  ///
  /// IANA names, also behind a maker's prefix (`/citadel.org/…/Europe/London`); the names of Windows that Outlook writes,
  /// as Unicode's list windowsZones.xml pairs them; and the descriptions that Exchange shows.
  static func named(_ name: String) -> TimeZone? {
    if let exact = TimeZone(identifier: name) { return exact }
    let parts = name.split(separator: "/").map(String.init)
    for count in [3, 2] where parts.count >= count {
      if let zone = TimeZone(identifier: parts.suffix(count).joined(separator: "/")) { return zone }
    }
    if let iana = windows[name.lowercased()] { return TimeZone(identifier: iana) }
    if name.hasPrefix("("), name.contains("London") { return own }
    return nil
  }

  private static let windows: [String: String] = [
    "gmt standard time": "Europe/London", "greenwich standard time": "Atlantic/Reykjavik", "utc": "UTC",
    "coordinated universal time": "UTC", "w. europe standard time": "Europe/Berlin",
    "romance standard time": "Europe/Paris", "central europe standard time": "Europe/Budapest",
    "central european standard time": "Europe/Warsaw", "gtb standard time": "Europe/Bucharest",
    "fle standard time": "Europe/Kyiv", "e. europe standard time": "Europe/Chisinau",
    "turkey standard time": "Europe/Istanbul", "eastern standard time": "America/New_York",
    "central standard time": "America/Chicago", "pacific standard time": "America/Los_Angeles",
    "india standard time": "Asia/Kolkata", "pakistan standard time": "Asia/Karachi",
  ]
}

extension Calendar {
  /// The Gregorian calendar of one zone, its weeks beginning on Monday as RFC 5545 has them.
  static func gregorian(in zone: TimeZone) -> Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    calendar.firstWeekday = 2
    return calendar
  }
}

extension Day {
  /// The day at a moment in a zone.
  init?(_ date: Date, in zone: TimeZone) {
    let parts = Calendar.gregorian(in: zone).dateComponents([.year, .month, .day], from: date)
    guard let year = parts.year, let month = parts.month, let day = parts.day,
      let made = try? Day(year: year, month: month, day: day)
    else { return nil }
    self = made
  }

  /// Midnight at its beginning.
  func start(in zone: TimeZone) -> Date? {
    let (year, month, day) = civil
    return Calendar.gregorian(in: zone).date(from: DateComponents(year: year, month: month, day: day))
  }
}
