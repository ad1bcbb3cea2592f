import Evaluation
import ProgrammeModel
import Testing

struct ChangeTests {
  @Test(arguments: UInt64(0)..<100)
  func `the sign flip agrees with trying all signs`(seed: UInt64) {
    var dice = SplitMix64(seed: seed)
    let nets = (0..<Int.random(in: 0...9, using: &dice)).map { _ in Int.random(in: -6...6, using: &dice) }
    let observed = abs(nets.reduce(0, +))
    let extreme = (0..<(1 << nets.count)).count { signs in
      abs(nets.indices.reduce(0) { $0 + (signs >> $1 & 1 == 1 ? nets[$1] : -nets[$1]) }) >= observed
    }
    #expect(abs(signFlip(nets) - Double(extreme) / Double(1 << nets.count)) < 1e-12, "\(nets)")
  }

  @Test func `a thousand sessions neither overflow nor vanish`() {
    let p = signFlip(Array(repeating: 1, count: 500) + Array(repeating: -1, count: 500))
    #expect(p == 1)
    #expect(signFlip(Array(repeating: 1, count: 1_000)) < 1e-100)
    #expect(mcNemarExact(600, 500) > 0.002 && mcNemarExact(600, 500) < 0.004)
  }

  @Test(arguments: UInt64(0)..<60)
  func `counting answers by value is comparing them one by one`(seed: UInt64) throws {
    var dice = SplitMix64(seed: seed)
    func answers() -> [Int] {
      (0..<Int.random(in: 2...12, using: &dice)).map { _ in Int.random(in: 1...5, using: &dice) }
    }
    let after = answers()
    let before = answers()
    let higher = after.reduce(0) { sum, a in sum + before.count { $0 < a } }
    let lower = after.reduce(0) { sum, a in sum + before.count { $0 > a } }
    let delta = Double(higher - lower) / Double(after.count * before.count)
    let test = try MannWhitney(after: after, before: before)
    let cliff = try CliffDelta(after: after, before: before)
    #expect(abs(test.delta - delta) < 1e-12 && abs(cliff.delta - delta) < 1e-12)
    #expect(cliff.interval.low <= delta && delta <= cliff.interval.high)
    #expect(cliff.interval.low >= -1 && cliff.interval.high <= 1)
    let mirrored = try CliffDelta(after: before, before: after)
    #expect(abs(mirrored.interval.low + cliff.interval.high) < 1e-9)
  }

  @Test func `what cannot be reckoned is refused in words`() {
    #expect(throws: EvaluationRefusal.noAnswers) { try bonettPrice(up: 0, down: 0, of: 0) }
    #expect(throws: EvaluationRefusal.moreThanAll) { try bonettPrice(up: 3, down: 3, of: 5) }
    #expect(throws: EvaluationRefusal.noChangeExpected) { try pairsNeeded(net: 0, moved: 0.5, designEffect: 1) }
    #expect(throws: EvaluationRefusal.impossiblePlan) { try pairsNeeded(net: 0.5, moved: 0.2, designEffect: 1) }
    #expect("\(EvaluationRefusal.tooFewInAGroup)".hasSuffix("Collect more answers."))
  }
}
