/// Somewhere a working day passes through.
public enum Place: Hashable, Sendable, Codable {
  case host(Key<Host>)
  case base(Key<Facilitator>)
}

/// Directed minutes between places.
public struct TravelTimes: Sendable {
  public let places: [Place]
  private let index: [Place: Int]
  private let table: [Int32]

  /// - Parameters:
  ///   - places: Without repetition.
  ///   - minutes: The minutes, at least 0, from the first place to the second; asked once for each ordered pair of different places.
  public init(places: [Place], minutes: (Place, Place) -> Int) {
    self.places = places
    index = Dictionary(places.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var table = [Int32](repeating: 0, count: places.count * places.count)
    for (i, from) in places.enumerated() {
      for (j, to) in places.enumerated() where i != j {
        table[i * places.count + j] = Int32(clamping: max(0, minutes(from, to)))
      }
    }
    self.table = table
  }

  /// Nil when either place is unknown.
  public func minutes(from: Place, to: Place) -> Int? {
    guard let i = index[from], let j = index[to] else { return nil }
    return Int(table[i * places.count + j])
  }
}

/// How long a road journey takes where nobody has measured it.
public struct TravelModel: Hashable, Sendable, Codable {
  /// Road kilometres for each kilometre of great circle, at least 1.
  public let roadFactor: Double
  /// Kilometres an hour on the road, above 0.
  public let speed: Double
  /// Minutes for every journey: to the car, parking, the gate; at least 0.
  public let overheadMinutes: Double

  public init(roadFactor: Double, speed: Double, overheadMinutes: Double) {
    self.roadFactor = max(1, roadFactor)
    self.speed = max(1, speed)
    self.overheadMinutes = max(0, overheadMinutes)
  }

  /// Rural Wales: 1.35, 55 km/h and 5 minutes.
  public static let usual = TravelModel(roadFactor: 1.35, speed: 55, overheadMinutes: 5)

  /// Whole minutes, rounded up; two places at one point are the overhead apart.
  public func minutes(from: Coordinate, to: Coordinate) -> Int { minutes(kilometres: from.kilometres(to: to)) }

  /// Whole minutes, rounded up.
  ///
  /// - Parameter kilometres: Of great circle, at least 0.
  public func minutes(kilometres: Double) -> Int {
    Int((roadFactor * kilometres / speed * 60 + overheadMinutes).rounded(.up))
  }
}
