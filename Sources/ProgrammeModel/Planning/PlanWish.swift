/// What a plan looks to once priority, travel and days out are as good as they get.
public enum PlanWish: String, Codable, CaseIterable, Hashable, Sendable {
  /// Days out spread evenly over those who go.
  case fairLoad = "fair-load"
  /// As few as possible of the sessions that hosts have been told of change.
  case announced
  /// Facilitators go where they have been before.
  case knownFaces = "known-faces"
  /// Welsh speakers go to Welsh-medium hosts also where Welsh was not asked for.
  case welsh
  /// Among requests alike, hosts go first that have not been reached for longest.
  case longestUnvisited = "longest-unvisited"
}

/// What going out costs, in pounds.
public struct TravelCosts: Hashable, Sendable {
  /// For an hour on the road, car and time; at least 0.
  public let travelHour: Double
  /// For each day somebody is out, whatever the travel; at least 0.
  public let dayOut: Double

  public init(travelHour: Double, dayOut: Double) {
    self.travelHour = max(0, travelHour)
    self.dayOut = max(0, dayOut)
  }

  /// What a plan costs.
  public func cost(of figures: PlanFigures) -> Double {
    Double(figures.travelMinutes) / 60 * travelHour + Double(figures.facilitatorDays) * dayOut
  }
}
