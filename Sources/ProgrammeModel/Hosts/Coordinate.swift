import Foundation

/// A point on the WGS 84 ellipsoid, in degrees.
public struct Coordinate: Hashable, Sendable, Codable {
  public let latitude: Double
  public let longitude: Double

  /// Nil outside −90...90 and −180...180 degrees.
  public init?(latitude: Double, longitude: Double) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }

  /// Great-circle distance in kilometres, by the haversine formula on a sphere of radius 6 371.0088 km (IUGG mean).
  public func kilometres(to other: Coordinate) -> Double {
    let radians = Double.pi / 180
    let dLat = (other.latitude - latitude) * radians
    let dLon = (other.longitude - longitude) * radians
    let a =
      sin(dLat / 2) * sin(dLat / 2)
      + cos(latitude * radians) * cos(other.latitude * radians) * sin(dLon / 2) * sin(dLon / 2)
    return 2 * 6_371.0088 * asin(min(1, a.squareRoot()))
  }
}
