/// The eight bank holidays that England and Wales have every year (Banking and Financial Dealings Act 1971, and Good
/// Friday and Christmas Day by custom). A proclamation may move one, as in May 2020 and June 2022, or add another.
public enum RegularHoliday: CaseIterable, Hashable, Sendable {
  case newYear, goodFriday, easterMonday, earlyMay, spring, summer, christmas, boxing

  /// As gov.uk calls it.
  public var name: String {
    switch self {
    case .newYear: "New Year’s Day"
    case .goodFriday: "Good Friday"
    case .easterMonday: "Easter Monday"
    case .earlyMay: "Early May bank holiday"
    case .spring: "Spring bank holiday"
    case .summer: "Summer bank holiday"
    case .christmas: "Christmas Day"
    case .boxing: "Boxing Day"
    }
  }

  /// The one that an English name means, such as `Boxing Day (substitute day)`; nil for another day.
  public init?(named text: String) {
    let text = text.lowercased()
    let words: [(RegularHoliday, [String])] = [
      (.newYear, ["new year"]), (.goodFriday, ["good friday"]), (.easterMonday, ["easter monday"]),
      (.earlyMay, ["early may", "may day"]), (.spring, ["spring"]), (.summer, ["summer", "august"]),
      (.christmas, ["christmas"]), (.boxing, ["boxing"]),
    ]
    guard let found = words.first(where: { $0.1.contains { text.contains($0) } }) else { return nil }
    self = found.0
  }

  /// Its day in a year by rule, a weekday in place of a weekend; nil for a year without such a day.
  ///
  /// - Parameter year: 1978 and later, when the last of them began.
  public func day(in year: Int) -> Day? {
    switch self {
    case .newYear:
      let first = try? Day(year: year, month: 1, day: 1)
      return first.map { $0.weekday < .saturday ? $0 : $0.monday.advanced(by: 7) }
    case .goodFriday: return easterSunday(in: year)?.advanced(by: -2)
    case .easterMonday: return easterSunday(in: year)?.advanced(by: 1)
    case .earlyMay: return ObservanceRule.nthWeekday(1, .monday, month: 5, length: 1).dates(in: year)?.first
    case .spring: return ObservanceRule.nthWeekday(-1, .monday, month: 5, length: 1).dates(in: year)?.first
    case .summer: return ObservanceRule.nthWeekday(-1, .monday, month: 8, length: 1).dates(in: year)?.first
    // Both days move by two, so that neither takes the other's place.
    case .christmas, .boxing:
      let usual = try? Day(year: year, month: 12, day: self == .christmas ? 25 : 26)
      return usual.map { $0.weekday >= .saturday ? $0.advanced(by: 2) : $0 }
    }
  }
}
