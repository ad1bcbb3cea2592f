/// What became of the needs that groups named (SPEC §4, inclusion).
public struct NeedsMet: Hashable, Sendable {
  public let asked: Int
  public let inFull: Int
  public let inPart: Int
  public let notMet: Int

  /// - Throws: ``EvaluationRefusal/needsDoNotAddUp`` unless the three parts make up all needs asked for.
  public init(asked: Int, inFull: Int, inPart: Int, notMet: Int) throws(EvaluationRefusal) {
    guard [inFull, inPart, notMet].allSatisfy({ $0 >= 0 }), inFull + inPart + notMet == asked
    else { throw .needsDoNotAddUp }
    self.asked = asked
    self.inFull = inFull
    self.inPart = inPart
    self.notMet = notMet
  }
}
