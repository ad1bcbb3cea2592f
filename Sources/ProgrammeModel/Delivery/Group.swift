/// Who takes part: a class, year or age band, by label and expected number; never a list of names.
public struct Group: Hashable, Sendable, Codable {
  public static let limits = 1...2_500  // persons; the largest school in Wales, assembled

  public let key: Key<Group>
  /// Such as `9A`.
  public let label: String
  /// School year 0 (reception) to 13 where the label tells it.
  public let yearGroup: Int?
  /// Persons expected, within ``limits``.
  public let expected: Int
  public let needs: Set<Code<NeedName>>

  /// - Throws: ``Fault`` when `expected` is outside ``limits`` or the label is empty or longer than 40 characters.
  public init(
    key: Key<Group>, label: String, yearGroup: Int? = nil, expected: Int, needs: Set<Code<NeedName>> = []
  ) throws(Fault) {
    guard Self.limits.contains(expected) else { throw .expected(expected) }
    guard (1...40).contains(label.count) else { throw .label(label) }
    self.key = key
    self.label = label
    self.yearGroup = yearGroup ?? Self.yearGroup(in: label)
    self.expected = expected
    self.needs = needs
  }

  /// The leading number of a class label such as `9A` or `Year 9`, where it is a school year.
  public static func yearGroup(in label: String) -> Int? {
    let digits = label.drop { !$0.isNumber }.prefix { $0.isNumber }
    guard let year = Int(digits), (0...13).contains(year) else { return nil }
    return year
  }

  public enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
    case expected(Int)
    case label(String)

    public var description: String {
      switch self {
      case .expected(let number):
        "A group of \(number) is outside \(limits.lowerBound) to \(limits.upperBound) persons. Give the number you expect."
      case .label(let text): "“\(text)” cannot label a group. Use 1 to 40 characters, such as 9A."
      }
    }
  }
}
