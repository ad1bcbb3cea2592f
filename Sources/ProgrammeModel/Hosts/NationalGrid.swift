import Foundation

/// A point of the National Grid of Great Britain (OSGB36), in metres east and north of its false origin.
///
/// The formulas and constants are Ordnance Survey's, “A guide to coordinate systems in Great Britain”, annexes B and C.
public struct NationalGrid: Hashable, Sendable {
  public static let eastings = 0.0...700_000
  public static let northings = 0.0...1_300_000

  public let easting: Double
  public let northing: Double

  /// Nil outside the grid, and at its origin in the sea south-west of Scilly: there files put what they cannot place.
  public init?(easting: Double, northing: Double) {
    guard Self.eastings.contains(easting), Self.northings.contains(northing), easting > 0 || northing > 0 else {
      return nil
    }
    self.easting = easting
    self.northing = northing
  }

  /// The point on WGS 84, within about 5 m: the seven-parameter transformation, not the grid of shifts (OSTN15).
  public var coordinate: Coordinate? {
    let airy = onAiry
    return Ellipsoid.wgs84.coordinate(
      of: Ellipsoid.airy.point(latitude: airy.latitude, longitude: airy.longitude).moved)
  }

  /// Latitude and longitude on the grid's own ellipsoid, Airy 1830, in degrees: the projection undone.
  package var onAiry: (latitude: Double, longitude: Double) {
    let ellipsoid = Ellipsoid.airy
    let radians = Double.pi / 180
    let (scale, origin) = (0.9996012717, (latitude: 49 * radians, longitude: -2 * radians))
    let north = northing + 100_000
    var latitude = origin.latitude
    var arc = 0.0
    // Each round brings the arc nearer by a factor of thousands: a few are enough, the bound is for certainty.
    for _ in 0..<20 where abs(north - arc) >= 0.00001 {
      latitude += (north - arc) / (ellipsoid.a * scale)
      arc = scale * ellipsoid.meridian(from: origin.latitude, to: latitude)
    }
    let t2 = tan(latitude) * tan(latitude)
    let nu = scale * ellipsoid.normal(at: latitude)
    let rho = nu * (1 - ellipsoid.e2) / ellipsoid.shrinking(at: latitude)
    let east = easting - 400_000
    // The guide's terms VII to XII, each written with the power of x = east ÷ ν that it belongs to.
    let x = east / nu
    let eta2 = nu / rho - 1
    let four: Double = 5 + 3 * t2 + eta2 - 9 * t2 * eta2
    let six: Double = 61 + 90 * t2 + 45 * t2 * t2
    let south: Double = pow(x, 2) / 2 - four * pow(x, 4) / 24 + six * pow(x, 6) / 720
    let three: Double = nu / rho + 2 * t2
    let five: Double = 5 + 28 * t2 + 24 * t2 * t2
    let seven: Double = 61 + 662 * t2 + 1_320 * t2 * t2 + 720 * t2 * t2 * t2
    let turn: Double = x - three * pow(x, 3) / 6 + five * pow(x, 5) / 120 - seven * pow(x, 7) / 5_040
    return (
      (latitude - tan(latitude) * nu / rho * south) / radians,
      (origin.longitude + turn / cos(latitude)) / radians
    )
  }
}

/// Metres from the earth's centre.
private struct EarthPoint {
  let x: Double
  let y: Double
  let z: Double

  /// From OSGB36 to WGS 84, by Ordnance Survey's seven parameters turned round: metres, parts per million, seconds of arc.
  var moved: EarthPoint {
    let seconds = Double.pi / 180 / 3_600
    let scale = 1 - 20.4894e-6
    let (rx, ry, rz) = (0.1502 * seconds, 0.2470 * seconds, 0.8421 * seconds)
    let east: Double = 446.448 + scale * x - rz * y + ry * z
    let north: Double = -125.157 + rz * x + scale * y - rx * z
    let up: Double = 542.060 - ry * x + rx * y + scale * z
    return EarthPoint(x: east, y: north, z: up)
  }
}

private struct Ellipsoid {
  static let airy = Ellipsoid(a: 6_377_563.396, b: 6_356_256.909)
  static let wgs84 = Ellipsoid(a: 6_378_137, b: 6_356_752.314245)

  /// The half axes, in metres.
  let a: Double
  let b: Double
  var e2: Double { 1 - b * b / (a * a) }

  /// The length of a meridian between two latitudes given in radians, in metres.
  func meridian(from first: Double, to last: Double) -> Double {
    let n = (a - b) / (a + b)
    let (n2, n3) = (n * n, n * n * n)
    let (difference, sum) = (last - first, last + first)
    let one: Double = (1 + n + 1.25 * n2 + 1.25 * n3) * difference
    let two: Double = (3 * n + 3 * n2 + 2.625 * n3) * sin(difference) * cos(sum)
    let three: Double = (1.875 * n2 + 1.875 * n3) * sin(2 * difference) * cos(2 * sum)
    let four: Double = 35 / 24 * n3 * sin(3 * difference) * cos(3 * sum)
    return b * (one - two + three - four)
  }

  func shrinking(at latitude: Double) -> Double { 1 - e2 * sin(latitude) * sin(latitude) }

  /// The radius of curvature across the meridian (ν), in metres.
  func normal(at latitude: Double) -> Double { a / shrinking(at: latitude).squareRoot() }

  /// The point at height 0: nobody asks how high a school lies.
  func point(latitude: Double, longitude: Double) -> EarthPoint {
    let (phi, lambda) = (latitude * .pi / 180, longitude * .pi / 180)
    let nu = normal(at: phi)
    return EarthPoint(
      x: nu * cos(phi) * cos(lambda), y: nu * cos(phi) * sin(lambda), z: nu * (1 - e2) * sin(phi))
  }

  func coordinate(of point: EarthPoint) -> Coordinate? {
    let p = (point.x * point.x + point.y * point.y).squareRoot()
    var phi = atan2(point.z, p * (1 - e2))
    for _ in 0..<10 {
      phi = atan2(point.z + e2 * normal(at: phi) * sin(phi), p)
    }
    return Coordinate(latitude: phi * 180 / .pi, longitude: atan2(point.y, point.x) * 180 / .pi)
  }
}
