/// A calendar date of the Gregorian calendar, with no time and no zone.
public struct Day: Hashable, Sendable, Comparable, Strideable, Codable, CustomStringConvertible {
  /// Days since 1 January 1970; negative before.
  public let number: Int

  public init(number: Int) { self.number = number }

  /// - Throws: ``TimeFault`` when there is no such date.
  public init(year: Int, month: Int, day: Int) throws(TimeFault) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, year: year)).contains(day)
    else { throw Self.fault("\(year)-\(month)-\(day)", year: year, month: month, day: day) }
    number = Self.number(year: year, month: month, day: day)
  }

  /// Reads `2027-01-21`.
  ///
  /// - Throws: ``TimeFault`` for any other form, or a date that does not exist.
  public init(_ iso: String) throws(TimeFault) {
    let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      parts.allSatisfy({ $0.unicodeScalars.allSatisfy { ("0"..."9").contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { throw .notADay(iso) }
    do {
      try self.init(year: year, month: month, day: day)
    } catch {
      throw Self.fault(iso, year: year, month: month, day: day)
    }
  }

  /// Year, month 1...12 and day 1...31.
  public var civil: (year: Int, month: Int, day: Int) {
    // Hinnant, "chrono-compatible low-level date algorithms": days to civil.
    let z = number + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let doe = z - era * 146_097
    let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
    let mp = (5 * doy + 2) / 153
    let month = mp < 10 ? mp + 3 : mp - 9
    return (yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - (153 * mp + 2) / 5 + 1)
  }

  public var weekday: Weekday {
    let index = (number % 7 + 7 + 3) % 7  // 1 January 1970 was a Thursday
    return Weekday.allCases[index]
  }

  /// The Monday of this day's week.
  public var monday: Day { advanced(by: 1 - weekday.rawValue) }

  public func advanced(by n: Int) -> Day { Day(number: number + n) }
  public func distance(to other: Day) -> Int { other.number - number }
  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }

  /// ISO 8601, such as `2027-01-21`.
  public var description: String {
    let (year, month, day) = civil
    return pad(year, 4) + "-" + pad(month, 2) + "-" + pad(day, 2)
  }

  public init(from decoder: any Decoder) throws {
    try self.init(try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  private static func fault(_ text: String, year: Int, month: Int, day: Int) -> TimeFault {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return .notADay(text) }
    return .noSuchDay(text, daysInMonth: length(ofMonth: month, year: year))
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func number(year: Int, month: Int, day: Int) -> Int {
    // Hinnant: civil to days.
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yoe = y - era * 400
    let doy = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719_468
  }
}

/// A number with leading zeros, at least `width` digits wide.
package func pad(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
