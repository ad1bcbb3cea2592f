/// Hours that people spent in sessions, what each of them got and what one hour cost (SPEC §4).
public struct ContactHours: Hashable, Sendable {
  /// Σ attended × minutes ÷ 60.
  public let hours: Double

  /// - Parameter sessions: For each session the persons who attended and its minutes, none below zero.
  public init(_ sessions: [(attended: Int, minutes: Int)]) {
    precondition(sessions.allSatisfy { $0.attended >= 0 && $0.minutes >= 0 })
    hours = Double(sessions.reduce(0) { $0 + $1.attended * $1.minutes }) / 60
  }

  /// Hours for one different person: with most people least, with least people most.
  ///
  /// - Throws: ``EvaluationRefusal/nobodyAttended`` without people.
  public func dose(over reach: Reach) throws(EvaluationRefusal) -> ClosedRange<Double> {
    guard reach.low > 0, reach.high >= reach.low else { throw .nobodyAttended }
    return hours / Double(reach.high)...hours / Double(reach.low)
  }

  /// All costs of one contact hour, in the currency of the costs; print what is included.
  ///
  /// - Parameters:
  ///   - staffHours: Hours of preparation, delivery, travel and record.
  ///   - hourlyCost: The full cost of an hour, with employer's contributions and overheads.
  /// - Throws: ``EvaluationRefusal/noHours`` without contact hours.
  public func costOfOne(
    staffHours: Double, hourlyCost: Double, direct: Double, travel: Double
  ) throws(EvaluationRefusal) -> Double {
    guard hours > 0 else { throw .noHours }
    return (staffHours * hourlyCost + direct + travel) / hours
  }
}
