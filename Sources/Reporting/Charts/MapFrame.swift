import Foundation
import ProgrammeModel

/// Where points of the earth lie in a drawing, as shares of its width and height: an equirectangular projection, true at
/// the middle parallel, which over the length of Wales is off by less than one part in fifty.
struct MapFrame {
  /// Width over height.
  let aspect: Double
  private let west: Double
  private let north: Double
  private let width: Double
  private let height: Double
  private let narrowing: Double

  /// - Parameter points: At least one; a single point gets a frame of its own around it.
  init(around points: [Coordinate]) {
    let latitudes = points.map(\.latitude)
    let longitudes = points.map(\.longitude)
    let (south, north) = (latitudes.min() ?? 0, latitudes.max() ?? 0)
    let (west, east) = (longitudes.min() ?? 0, longitudes.max() ?? 0)
    narrowing = cos((south + north) / 2 * .pi / 180)
    // A rim of a twentieth, and never less than about two kilometres.
    let rim = max(0.02, max(north - south, (east - west) * narrowing) / 20)
    self.north = north + rim
    height = north - south + 2 * rim
    self.west = west - rim / narrowing
    width = (east - west) * narrowing + 2 * rim
    aspect = width / height
  }

  /// Shares of width and height, from the left and from the top.
  func place(_ point: Coordinate) -> (x: Double, y: Double) {
    ((point.longitude - west) * narrowing / width, (north - point.latitude) / height)
  }
}
