/// The two languages of Wales, in the order in which they stand on a page.
public enum Language: String, CaseIterable, Codable, Hashable, Sendable, Comparable {
  case cy
  case en

  /// The other of the two.
  public var other: Language { self == .cy ? .en : .cy }

  public static func < (a: Language, b: Language) -> Bool { a == .cy && b == .en }
}
