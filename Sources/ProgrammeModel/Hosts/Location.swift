/// Where something is, and how well that is known.
public struct Location: Hashable, Sendable, Codable {
  /// How a coordinate was found, the best first.
  public enum Precision: String, Codable, Hashable, Sendable, CaseIterable {
    /// Somebody gave the coordinate.
    case given
    /// The mean of a town's postcodes.
    case town
    /// The mean of the postcode's sector, such as LL68 9.
    case sector
    /// The mean of the postcode's district, such as LL68.
    case district
  }

  public let coordinate: Coordinate
  public let precision: Precision

  public init(_ coordinate: Coordinate, _ precision: Precision) {
    self.coordinate = coordinate
    self.precision = precision
  }
}
