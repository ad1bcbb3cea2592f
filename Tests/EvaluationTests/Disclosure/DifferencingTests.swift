import Evaluation
import ProgrammeModel
import Testing

struct DifferencingTests {
  @Test(arguments: UInt64(0)..<100)
  func `a recoverable set is one that no two worlds tell apart otherwise`(seed: UInt64) {
    var dice = SplitMix64(seed: seed)
    let published = (0..<Int.random(in: 1...4, using: &dice)).map { _ in
      Set((0..<5).filter { _ in Bool.random(using: &dice) })
    }
    let target = Set((0..<5).filter { _ in Bool.random(using: &dice) })
    // Changes of the five counts, from -2 to 2, that leave every published sum as it is.
    var tells = true
    for code in 0..<3_125 {
      let change = (0..<5).map { (code / [1, 5, 25, 125, 625][$0]) % 5 - 2 }
      func sum(_ set: Set<Int>) -> Int { set.reduce(0) { $0 + change[$1] } }
      if published.allSatisfy({ sum($0) == 0 }), sum(target) != 0 { tells = false }
    }
    #expect(isRecoverable(target, from: published) == tells, "\(target) from \(published)")
  }

  @Test func `three publications that only together give two people away are found`() throws {
    let counts = ["a": 20, "b": 2, "c": 30, "d": 40]
    let published: [Set<String>] = [["a", "b", "c", "d"], ["a", "c"]]
    #expect(try differencing(new: [["a"]], published: published, counts: counts).isEmpty)
    #expect(
      try differencing(new: [["d"]], published: published, counts: counts) == [.recoverable(["b"])])
    #expect(
      try differencing(new: [["a", "b"]], published: [["a"]], counts: counts)
        == [.nested(new: 0, earlier: 0), .recoverable(["b"])])
  }

  @Test func `more atoms than can be checked are refused`() {
    let error = #expect(throws: EvaluationRefusal.tooManyAtoms) {
      try differencing(new: [Set(0..<401)], published: [], counts: [:])
    }
    #expect(error?.description.hasPrefix("More than 400 small parts cannot be checked") == true)
  }

  @Test func `one late form never moves a published number`() {
    let protector = Protector(for: .public)
    let first = protector.count(41)
    #expect(protector.count(44, earlier: first.shown).shown == .number(40))
    #expect(protector.count(45, earlier: first.shown).shown == .number(45))
    #expect(protector.count(4, earlier: protector.count(5).shown).shown == .hidden)
  }
}
