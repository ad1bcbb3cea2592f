public import Foundation

/// A UUID that remembers what it points at, so that a host's key cannot stand in for a facilitator's.
public struct Key<Subject>: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
  public let uuid: UUID

  public init(_ uuid: UUID) { self.uuid = uuid }

  /// Reads the form that ``description`` writes; nil for anything else.
  public init?(_ text: String) {
    guard let uuid = UUID(uuidString: text) else { return nil }
    self.uuid = uuid
  }

  public init(from decoder: any Decoder) throws {
    uuid = try decoder.singleValueContainer().decode(UUID.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  /// Lower-case hexadecimal with hyphens, as it is stored.
  public var description: String { uuid.uuidString.lowercased() }

  public static func < (a: Self, b: Self) -> Bool { a.description < b.description }
}
