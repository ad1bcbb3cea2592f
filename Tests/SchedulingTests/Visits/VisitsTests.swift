import ProgrammeModel
import Testing

@testable import Scheduling

struct VisitsTests {
  @Test(arguments: ["S-1", "S-2", "S-3", "S-2-teams", "M-1", "M-1-teams"])
  func `a solution holds minute by minute and says what it amounts to`(name: String) throws {
    let file = try VisitsFile.fixture(name)
    let result = try solve(file, limit: .iterations(2_000))
    let checker = VisitsChecker(file: file)
    #expect(checker.faults(result.solution.assignments) == [])
    #expect(
      checker.totals(result.solution.assignments)
        == .init(priority: result.priority, travel: result.travel, officerDays: result.officerDays))
    #expect(result.priority <= result.priorityBound)
    #expect(result.iterations == 2_000)
  }

  @Test(arguments: [("S-1", 144, 1_626, 12), ("S-2", 138, 1_631, 11), ("S-3", 118, 1_255, 11)])
  func `the proven best plan of thirty sessions is found`(name: String, priority: Int, travel: Int, days: Int) throws {
    let result = try solve(try .fixture(name), limit: .iterations(200_000))
    #expect([result.priority, result.travel, result.officerDays] == [priority, travel, days])
  }

  @Test(arguments: ["S-2-teams", "M-1", "M-1-teams"])
  func `one thread or two make the same plan`(name: String) throws {
    let file = try VisitsFile.fixture(name)
    let first = try solve(file, seed: 7, limit: .iterations(6_000), threads: 1)
    let second = try solve(file, seed: 7, limit: .iterations(6_000), threads: 2)
    #expect(first.solution == second.solution)
  }

  @Test(arguments: UInt64(0)..<100)
  func `teams, series, odd journeys and breaks of no minutes hold`(seed: UInt64) throws {
    var dice = SplitMix64(seed: seed)
    for _ in 0..<5 {
      let file = VisitsFile.random(
        sessions: Int.random(in: 1...14, using: &dice), officers: Int.random(in: 1...4, using: &dice),
        dates: Int.random(in: 1...4, using: &dice), using: &dice)
      let result = try solve(file, seed: seed, limit: .iterations(150))
      let checker = VisitsChecker(file: file)
      #expect(checker.faults(result.solution.assignments) == [])
      #expect(checker.totals(result.solution.assignments).travel == result.travel)
      #expect(result.priority <= result.priorityBound)
    }
  }

  @Test(arguments: UInt64(0)..<60)
  func `what is locked stands, and the rest is planned around it`(seed: UInt64) throws {
    var dice = SplitMix64(seed: seed &+ 5_000)
    for _ in 0..<3 {
      let free = VisitsFile.random(sessions: 10, officers: 3, dates: 3, using: &dice)
      let first = try solve(free, seed: seed, limit: .iterations(60))
      let file = free.locking(first.solution.assignments, using: &dice)
      let result = try solve(file, seed: seed, limit: .iterations(1_500))
      #expect(VisitsChecker(file: file).faults(result.solution.assignments) == [])
    }
  }

  @Test(arguments: UInt64(0)..<60)
  func `small problems reach the most priority there is, and the bound is not below it`(seed: UInt64) throws {
    var dice = SplitMix64(seed: seed &+ 9_000)
    for _ in 0..<5 {
      let file = VisitsFile.random(
        sessions: 4, officers: dice.pick([1, 2, 2, 3]), dates: dice.pick([1, 2, 3]),
        isPlain: true, using: &dice)
      var search = ExhaustiveVisits(file)
      let best = search.bestPriority()
      let result = try solve(file, seed: seed, limit: .iterations(400))
      #expect(result.priority == best)
      #expect(result.priorityBound >= best)
    }
  }

  @Test func `a file that contradicts itself is refused`() throws {
    var file = try VisitsFile.fixture("S-1")
    file.sessions[3].site = 99
    #expect(
      throws: VisitsFault(description: "visits-S-1: Session 3 is at site 99, which the travel table does not have.")
    ) {
      try solve(file, limit: .iterations(1))
    }
  }
}
