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

  /// Small files in which the cheapest place of a team, or of what comes first in a series, is the wrong one; the best of
  /// each was found by trying everything.
  @Test(arguments: [
    ("series-1", 2, 296, 3), ("teams-1", 6, 154, 3), ("teams-2", 1_187, 14, 3), ("teams-3", 5, 384, 5),
    ("teams-4", 7, 104, 2),
  ])
  func `a dearer place is found where others need the cheapest`(
    name: String, priority: Int, travel: Int, days: Int
  ) throws {
    let result = try solve(try .fixture(name), limit: .iterations(20_000))
    #expect([result.priority, result.travel, result.officerDays] == [priority, travel, days])
  }

  @Test func `a visit of no priority is left out unless one of some priority follows it`() throws {
    var file = VisitsFile.oneDay(sessions: 4)
    file.dates = ["2027-01-18", "2027-01-19"]
    file.officers[0].shifts.append([1] + file.officers[0].shifts[0].dropFirst())
    for index in file.sessions.indices { file.sessions[index].priority = 0 }
    file.sessions[3].priority = 2
    file.sessions[3].windows = file.sessions[3].windows.map { [1] + $0.dropFirst() }
    file.sessions[3].after = .init(session: file.sessions[2].id, minDays: 1)
    let result = try solve(file, limit: .iterations(200))
    #expect(VisitsChecker(file: file).faults(result.solution.assignments) == [])
    #expect(Set(result.solution.assignments.map { $0[0] }) == [file.sessions[2].id, file.sessions[3].id])
  }

  @Test(arguments: ["S-2-teams", "M-1", "M-1-teams"])
  func `one thread or two make the same plan`(name: String) throws {
    let file = try VisitsFile.fixture(name)
    let first = try solve(file, seed: 7, limit: .iterations(6_000), threads: 1)
    let second = try solve(file, seed: 7, limit: .iterations(6_000), threads: 2)
    #expect(first.solution == second.solution)
  }

  @Test(arguments: seeds(100))
  func `teams, series, odd journeys and breaks of no minutes hold`(seed: UInt64) throws {
    var dice = SplitMix64(seed: seed)
    for _ in 0..<5 {
      let file = VisitsFile.random(
        sessions: Int.random(in: 1...14, using: &dice), officers: Int.random(in: 1...4, using: &dice),
        dates: Int.random(in: 1...4, using: &dice), using: &dice)
      let result = try solve(file, seed: seed, limit: .iterations(150))
      let checker = VisitsChecker(file: file)
      #expect(checker.faults(result.solution.assignments) == [])
      let totals = checker.totals(result.solution.assignments)
      #expect(totals.travel == result.travel)
      #expect(totals.officerDays == result.officerDays)
      #expect(result.priority <= result.priorityBound)
    }
  }

  @Test(arguments: seeds(100))
  func `what the search has counted is what its plan amounts to`(seed: UInt64) throws {
    var dice = SplitMix64(seed: seed &+ 7_000)
    let file = VisitsFile.random(
      sessions: Int.random(in: 6...14, using: &dice), officers: 3, dates: 3, using: &dice)
    let engine = Engine(try VisitsProblem(file).engine, seed: seed, threads: 1) { EngineState($0) }
    var state = engine.finish()
    let routes = [Bool](repeating: true, count: engine.tables.routeCount)
    var chain = Chain(engine.tables, seed: seed)
    chain.load(state, ownRoute: routes, ownBlock: [Bool](repeating: true, count: engine.tables.blockCount))
    for _ in 0..<20 {
      chain.anneal(8, heat: Heat(from: 4_000, to: 4_000, minutesPerPriority: 20), isOver: { false })
      chain.state(best: false, into: &state, ownRoute: routes)
      let counted = chain.rank
      #expect(state.rank(engine.tables) == counted)
    }
  }

  @Test(arguments: seeds(60))
  func `stops of no minutes at one minute hold in the order in which they are read`(seed: UInt64) throws {
    var dice = SplitMix64(seed: seed &+ 9_000)
    for _ in 0..<4 {
      var file = VisitsFile.random(sessions: 9, officers: 2, dates: 1, using: &dice)
      for index in file.sessions.indices {
        file.sessions[index].duration = 0
        file.sessions[index].after = nil
        file.sessions[index].windows = [[0, 600, 600 + dice.pick([0, 1, 5])]]
      }
      for index in file.officers.indices {
        file.officers[index].maxSessionsPerDay = 9
        file.officers[index].shifts = [[0, 480, 1_020]]
      }
      for a in file.travel.indices {
        for b in file.travel.indices where a != b { file.travel[a][b] = dice.pick([0, 0, 1, 4, 60]) }
      }
      let result = try solve(file, seed: seed, limit: .iterations(300))
      let checker = VisitsChecker(file: file)
      #expect(checker.faults(result.solution.assignments) == [])
      #expect(checker.totals(result.solution.assignments).travel == result.travel)
      #expect(result.priority <= result.priorityBound)
    }
  }

  @Test func `places at one door share a minute in any order`() throws {
    var file = VisitsFile.oneDay(sessions: 6)
    for index in file.sessions.indices {
      file.sessions[index].duration = 0
      file.sessions[index].site = 6 - index
      file.sessions[index].windows = [[0, 600, 600]]
    }
    file.travel = file.travel.indices.map { a in
      file.travel.indices.map { b -> Int32 in a != b && min(a, b) == 0 ? 20 : 0 }
    }
    let result = try solve(file, limit: .iterations(500))
    #expect(result.solution.assignments.count == 6)
    #expect(VisitsChecker(file: file).faults(result.solution.assignments) == [])
  }

  @Test(arguments: seeds(60))
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

  @Test(arguments: seeds(100))
  func `small problems reach the most priority there is, and the bound is not below it`(seed: UInt64) throws {
    var dice = SplitMix64(seed: seed &+ 9_000)
    for _ in 0..<2 {
      let file = VisitsFile.random(
        sessions: 4, officers: dice.pick([1, 2, 2, 3]), dates: dice.pick([1, 2, 3]),
        isPlain: true, using: &dice)
      var search = ExhaustiveVisits(file)
      let best = search.bestPriority()
      let result = try solve(file, seed: seed, limit: .iterations(400), boundWork: 5_000)
      #expect(result.priority == best)
      #expect(result.priorityBound >= best)
    }
  }

  @Test(arguments: seeds(40))
  func `around what is locked, small problems reach the most priority there is`(seed: UInt64) throws {
    var dice = SplitMix64(seed: seed &+ 70_000)
    for _ in 0..<1 {
      let free = VisitsFile.random(
        sessions: 4, officers: 2, dates: dice.pick([1, 2]), isPlain: true, using: &dice)
      let first = try solve(free, seed: seed, limit: .iterations(50))
      let file = free.locking(first.solution.assignments.filter { $0[3] % 15 == 0 }, using: &dice)
      var search = ExhaustiveVisits(file)
      let best = search.bestPriority()
      let result = try solve(file, seed: seed, limit: .iterations(400), boundWork: 5_000)
      #expect(result.priority == best)
      #expect(result.priorityBound >= best)
    }
  }

  @Test(arguments: seeds(30))
  func `the bound holds where detours are quicker than the direct way`(seed: UInt64) throws {
    var dice = SplitMix64(seed: seed &+ 30_000)
    for _ in 0..<1 {
      let file = VisitsFile.random(sessions: 4, officers: 2, dates: 2, using: &dice)
      var search = ExhaustiveVisits(file)
      let result = try solve(file, seed: seed, limit: .iterations(100), boundWork: 5_000)
      #expect(result.priorityBound >= max(result.priority, search.bestPriority()))
    }
  }

  @Test(arguments: [("S-1", 144), ("S-2", 138), ("S-3", 118)])
  func `the bound proves the best plan of thirty sessions`(name: String, priority: Int) throws {
    let result = try solve(try .fixture(name), limit: .iterations(20_000), boundWork: 60_000)
    #expect(result.priorityBound == priority)
  }

  @Test func `stopped early, the best plan so far is the answer, with what more is possible`() throws {
    let file = try VisitsFile.fixture("M-1")
    var told: [VisitsProgress] = []
    let result = try solve(
      file, limit: .iterations(400_000), stop: { told.count >= 3 }, progress: { told.append($0) })
    #expect(result.iterations < 10_000)
    #expect(VisitsChecker(file: file).faults(result.solution.assignments) == [])
    #expect(told.map(\.priority) == told.map(\.priority).sorted())
    #expect(told.map(\.priorityBound) == told.map(\.priorityBound).sorted(by: >))
    #expect(told.allSatisfy { $0.priority <= $0.priorityBound && $0.secondsLeft == nil })
  }

  @Test(arguments: 0..<8)
  func `any shape within the format's bounds is served`(shape: Int) throws {
    var file = VisitsFile.oneDay(sessions: shape == 0 ? 1 : 60)
    switch shape {
    case 1: file.officers[0].break = nil
    case 2: file.officers[0].break = .init(duration: 0, earliestStart: 0, latestStart: 0)
    case 3: file.travel = file.travel.map { row in row.map { _ in 0 } }
    case 4: for index in file.sessions.indices { file.sessions[index].windows += [[0, 0, 900], [0, 300, 1_200]] }
    case 5: for index in file.sessions.indices { file.sessions[index].duration = 0 }
    case 6: file.officers[0].maxSessionsPerDay = 1_000_000_000
    case 7: for index in file.sessions.indices { file.sessions[index].priority = 1_000 - index % 3 * 499 }
    default: break
    }
    let result = try solve(file, limit: .iterations(2_000), boundWork: 1_000)
    let checker = VisitsChecker(file: file)
    #expect(checker.faults(result.solution.assignments) == [])
    #expect(result.priority > 0)
    #expect(result.priority <= result.priorityBound)
  }

  @Test func `places at one door are all seen, however far the base`() throws {
    var file = VisitsFile.oneDay(sessions: 2)
    file.dates = ["2027-01-18", "2027-01-19"]
    file.officers[0].maxSessionsPerDay = 1
    file.officers[0].shifts = [[0, 0, 1_440], [1, 0, 1_440]]
    file.travel = file.travel.indices.map { from in file.travel.indices.map { from == 0 || $0 == 0 ? 30 : 0 } }
    for index in 0..<2 {
      file.sessions[index].site = index + 1
      file.sessions[index].priority = [10, 3][index]
      file.sessions[index].windows = [[[0, 600, 700], [1, 600, 700]], [[0, 600, 700]]][index]
    }
    #expect(try solve(file, limit: .iterations(2_000)).priority == 13)
  }

  @Test func `a thousand visits on one officer-day are planned`() throws {
    var file = VisitsFile.oneDay(sessions: 1_000)
    file.officers[0].maxSessionsPerDay = 5_000
    file.officers[0].shifts = [[0, 0, 1_000_000]]
    for index in file.sessions.indices { file.sessions[index].windows = [[0, 0, 1_000_000]] }
    let result = try solve(file, limit: .iterations(20))
    #expect(result.solution.assignments.count == 1_000)
  }
}

extension VisitsFile {
  /// One officer and one day among places on a line.
  static func oneDay(sessions count: Int) -> VisitsFile {
    let sites = 12
    return VisitsFile(
      name: "one day", dates: ["2027-01-18"],
      officers: [
        Officer(
          id: 1, base: 0, skills: [], maxSessionsPerDay: 60,
          break: Break(duration: 30, earliestStart: 690, latestStart: 810), shifts: [[0, 0, 1_440]])
      ],
      sessions: (0..<count).map {
        Session(id: $0, site: $0 % sites, duration: 5, windows: [[0, 0, 1_440]], skills: [], priority: 1 + $0 % 9)
      },
      travel: (0..<sites).map { a in (0..<sites).map { b in Int32(3 * abs(a - b)) } })
  }
}
