/// The GSS code of a principal area, such as `W06000002` for Gwynedd, or of any area `Content/Places` lists.
public struct AreaCode: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
  public let text: String

  /// Nil unless one capital letter and eight digits.
  public init?(_ text: String) {
    guard text.count == 9, let first = text.first, ("A"..."Z").contains(first),
      text.dropFirst().allSatisfy({ ("0"..."9").contains($0) })
    else { return nil }
    self.text = text
  }

  public var description: String { text }
  public static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}
