public import ProgrammeModel

/// A date as people in Britain write it in a spreadsheet: ISO, day first, or with the month's name in either language.
public struct WrittenDate: Hashable, Sendable {
  public let day: Day
  /// Whether it would be another date with day and month the other way round, such as 03/04/2026.
  public let isAmbiguous: Bool
  /// Whether its numbers alone show the order in which it was read, such as 25/03/2026.
  public let showsOrder: Bool

  /// Reads `2026-03-12`, `12/03/2026`, `12.3.26`, `12 March 2026`, `12 Mawrth 2026`; a time of day behind it is dropped.
  ///
  /// Two digits of a year mean 2000 to 2069.
  /// - Parameter order: How numbers are read; day first is how people in Britain write.
  /// - Throws: ``Fault``.
  public init(_ text: String, order: DateOrder = .dayFirst) throws(Fault) {
    let date = Self.withoutTime(Tidy.line(text))
    if let iso = try? Day(date) {
      day = iso
      (isAmbiguous, showsOrder) = (false, false)
      return
    }
    if let serial = Int(date), (20_000...80_000).contains(serial) {
      // Excel counts days from 1899-12-30; 25569 is 1970-01-01.
      throw .serial(text, Day(number: serial - 25_569))
    }
    let parts = date.split { "/.- ".contains($0) }.map(String.init)
    guard parts.count == 3, let first = Int(parts[0]), let year = Self.year(parts[2]) else { throw .notADate(text) }
    guard let second = Int(parts[1]) else {
      guard let month = Self.months[Tidy.key(parts[1])], let day = try? Day(year: year, month: month, day: first)
      else { throw .notADate(text) }
      self.day = day
      (isAmbiguous, showsOrder) = (false, false)
      return
    }
    let (number, month) = order == .dayFirst ? (first, second) : (second, first)
    if (13...31).contains(month), let meant = try? Day(year: year, month: number, day: month) {
      throw order == .dayFirst ? .monthFirst(text, meant) : .dayFirst(text, meant)
    }
    guard let day = try? Day(year: year, month: month, day: number) else { throw .notADate(text) }
    self.day = day
    isAmbiguous = number <= 12 && first != second
    showsOrder = number > 12
  }

  private static func withoutTime(_ text: String) -> String {
    guard let gap = text.lastIndex(where: { $0 == " " || $0 == "T" }),
      text[text.index(after: gap)...].wholeMatch(of: /\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?/) != nil
    else { return text }
    return String(text[..<gap])
  }

  private static func year(_ text: String) -> Int? {
    guard let number = Int(text), text.allSatisfy(\.isNumber) else { return nil }
    return switch text.count {
    case 4: number
    case 2 where number < 70: 2_000 + number
    default: nil
    }
  }

  private static let months: [String: Int] = {
    let names = [
      ["january", "jan", "ionawr", "ion"], ["february", "feb", "chwefror", "chwef", "chw"],
      ["march", "mar", "mawrth", "maw"], ["april", "apr", "ebrill", "ebr"], ["may", "mai"],
      ["june", "jun", "mehefin", "meh"], ["july", "jul", "gorffennaf", "gorff", "gor"], ["august", "aug", "awst"],
      ["september", "sept", "sep", "medi"], ["october", "oct", "hydref", "hyd"],
      ["november", "nov", "tachwedd", "tach"], ["december", "dec", "rhagfyr", "rhag"],
    ]
    var months: [String: Int] = [:]
    for (index, words) in names.enumerated() {
      for word in words { months[word] = index + 1 }
    }
    return months
  }()

  /// Why a text is no date.
  public enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
    case notADate(String)
    /// A number above 12 stands second: the month was written first.
    case monthFirst(String, Day)
    /// A number above 12 stands first, though the month was said to.
    case dayFirst(String, Day)
    /// A number of the size by which a spreadsheet stores a day.
    case serial(String, Day)

    public var description: String {
      switch self {
      case .notADate(let text):
        "“\(text)” is not a date. Write it as 2027-01-21, or day first as 21/01/2027."
      case .monthFirst(let text, let meant):
        "“\(text)” has the month first, and dates here are read day first. Write \(meant)."
      case .serial(let text, let meant):
        "“\(text)” may be how a spreadsheet stores the day \(meant). Write that, or format the column as a date and save again."
      case .dayFirst(let text, let meant):
        "“\(text)” has the day first, and the dates of this file are read month first. Write \(meant)."
      }
    }
  }
}
