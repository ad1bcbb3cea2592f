/// Schools with at least one completed session, of all on the register for the area (SPEC §4).
public struct SchoolCoverage: Hashable, Sendable {
  public let reached: Int
  public let registered: Int
  public var share: Double { Double(reached) / Double(registered) }

  /// - Parameters:
  ///   - reached: Distinct schools, each once however often it was visited.
  ///   - registered: Schools of the same kind on the register at the January census; print its date.
  /// - Throws: ``EvaluationRefusal/noSchools`` without a register, ``EvaluationRefusal/moreThanAll`` when more schools are
  ///   reached than registered.
  public init(reached: Int, registered: Int) throws(EvaluationRefusal) {
    guard registered > 0 else { throw .noSchools }
    guard (0...registered).contains(reached) else { throw .moreThanAll }
    self.reached = reached
    self.registered = registered
  }
}
