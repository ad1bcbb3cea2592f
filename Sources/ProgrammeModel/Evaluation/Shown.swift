/// What stands in a cell after disclosure control (SPEC §3.2).
public enum Shown: Hashable, Sendable, Codable, CustomStringConvertible {
  case number(Int)
  /// Hidden so that nobody can be recognised; the same mark whether the count is small or hides a small one.
  case hidden
  /// Not zero, but rounds to zero where no threshold applies.
  case low
  case notAvailable
  case notApplicable

  /// The number with no separator, or `[c]`, `[low]`, `[x]`, `[z]`.
  public var description: String {
    switch self {
    case .number(let number): String(number)
    case .hidden: "[c]"
    case .low: "[low]"
    case .notAvailable: "[x]"
    case .notApplicable: "[z]"
    }
  }

  /// The number, where one is shown.
  public var number: Int? { if case .number(let number) = self { number } else { nil } }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self = .number(number)
      return
    }
    let mark = try container.decode(String.self)
    guard let value = [Shown.hidden, .low, .notAvailable, .notApplicable].first(where: { $0.description == mark })
    else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "“\(mark)” is neither a number nor one of [c], [low], [x], [z].")
    }
    self = value
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let number { try container.encode(number) } else { try container.encode(description) }
  }
}
