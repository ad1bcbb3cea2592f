/// Whether visits reach schools in the most deprived fifth as often as there are such schools (SPEC §4).
public struct DeprivedShare: Hashable, Sendable {
  /// Visits to the most deprived fifth, of all.
  public let share: Double
  /// That fifth's schools, of all.
  public let expected: Double
  /// Above 1 when the most deprived fifth is visited more often than its schools would make one expect.
  public let ratio: Double

  /// - Parameters:
  ///   - visitsByFifth: School visits, the most deprived fifth first.
  ///   - schoolsByFifth: Schools of the area, or their pupils, in the same order.
  /// - Throws: ``EvaluationRefusal`` without visits, without schools in the first fifth, for lists of two lengths, or for
  ///   a number below zero.
  public init(visitsByFifth: [Int], schoolsByFifth: [Int]) throws(EvaluationRefusal) {
    guard visitsByFifth.count == schoolsByFifth.count else { throw .unevenLists }
    guard (visitsByFifth + schoolsByFifth).allSatisfy({ $0 >= 0 }) else { throw .moreThanAll }
    let visits = visitsByFifth.reduce(0, +)
    guard visits > 0 else { throw .noVisits }
    guard schoolsByFifth[0] > 0 else { throw .noSchools }
    share = Double(visitsByFifth[0]) / Double(visits)
    expected = Double(schoolsByFifth[0]) / Double(schoolsByFifth.reduce(0, +))
    ratio = share / expected
  }
}
