/// A day of the week; the week starts on Monday.
public enum Weekday: Int, CaseIterable, Codable, Hashable, Sendable, Comparable, CustomStringConvertible {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  public static let workingDays: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]

  public static func < (a: Weekday, b: Weekday) -> Bool { a.rawValue < b.rawValue }

  /// Three English letters, as files write it: `mon`.
  public var description: String { ["mon", "tue", "wed", "thu", "fri", "sat", "sun"][rawValue - 1] }

  /// Reads `mon`, `Mon` or `monday`; nil for anything else.
  public init?(_ text: String) {
    let lower = text.lowercased()
    let full = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    guard let index = full.firstIndex(where: { $0 == lower || $0.prefix(3) == lower }) else { return nil }
    self = Weekday.allCases[index]
  }
}
