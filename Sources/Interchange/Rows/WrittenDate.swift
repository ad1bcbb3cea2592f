public import ProgrammeModel

/// A date as people in Britain write it in a spreadsheet: ISO, day first, or with the month's name in either language.
public struct WrittenDate: Hashable, Sendable {
  public let day: Day
  /// Whether it would be another date with the month first, such as 03/04/2026.
  public let isAmbiguous: Bool

  /// Reads `2026-03-12`, `12/03/2026`, `12.3.26`, `12 March 2026`, `12 Mawrth 2026`; a time of day behind it is dropped.
  ///
  /// Numbers are day first, always. Two digits of a year mean 2000 to 2069.
  /// - Throws: ``Fault``.
  public init(_ text: String) throws(Fault) {
    let date = Self.withoutTime(Tidy.line(text))
    if let iso = try? Day(date) {
      day = iso
      isAmbiguous = false
      return
    }
    let parts = date.split { "/.- ".contains($0) }.map(String.init)
    guard parts.count == 3, let first = Int(parts[0]), let year = Self.year(parts[2]) else { throw .notADate(text) }
    guard let second = Int(parts[1]) else {
      guard let month = Self.months[Tidy.key(parts[1])], let day = try? Day(year: year, month: month, day: first)
      else { throw .notADate(text) }
      self.day = day
      isAmbiguous = false
      return
    }
    if (13...31).contains(second), let meant = try? Day(year: year, month: first, day: second) {
      throw .monthFirst(text, meant)
    }
    guard let day = try? Day(year: year, month: second, day: first) else { throw .notADate(text) }
    self.day = day
    isAmbiguous = first <= 12 && first != second
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

    public var description: String {
      switch self {
      case .notADate(let text):
        "“\(text)” is not a date. Write it as 2027-01-21, or day first as 21/01/2027."
      case .monthFirst(let text, let meant):
        "“\(text)” has the month first, and dates here are read day first. Write \(meant)."
      }
    }
  }
}
