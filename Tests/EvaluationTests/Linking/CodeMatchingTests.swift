import Evaluation
import ProgrammeModel
import Testing

struct CodeMatchingTests {
  @Test func `a code that two people gave is never linked with a third`() {
    let same = ["03", "A", "B", "2", "R"]
    #expect(matchCodes(before: [same, same, ["03", "A", "B", "2", "S"]], after: [same]).isEmpty)
  }

  @Test func `one missing element counts as the one that may differ`() {
    let whole: [String?] = ["03", "A", "B", "2", "R"]
    #expect(matchCodes(before: [whole], after: [["03", nil, "B", "2", "R"]]) == [MatchedPair(before: 0, after: 0)])
    #expect(matchCodes(before: [whole], after: [["03", nil, "B", "2", "S"]]).isEmpty)
  }

  @Test(arguments: UInt64(0)..<50)
  func `no form is linked twice, and the order of the lists does not matter`(seed: UInt64) {
    var dice = SplitMix64(seed: seed)
    func codes() -> [[Int?]] {
      (0..<12).map { _ in
        (0..<5).map { _ in Int.random(in: 0...9, using: &dice) == 0 ? nil : Int.random(in: 0...2, using: &dice) }
      }
    }
    let before = codes()
    let after = codes()
    let pairs = matchCodes(before: before, after: after)
    #expect(Set(pairs.map(\.before)).count == pairs.count && Set(pairs.map(\.after)).count == pairs.count)
    let turned = matchCodes(before: after, after: before).map { MatchedPair(before: $0.after, after: $0.before) }
    #expect(turned.sorted() == pairs)
  }

  @Test func `the match rate is of the larger list of each session`() throws {
    #expect(try matchRate([(6, 10, 8), (3, 4, 10)]) == 0.45)
    #expect(throws: EvaluationRefusal.moreThanAll) { try matchRate([(9, 10, 8)]) }
  }
}
