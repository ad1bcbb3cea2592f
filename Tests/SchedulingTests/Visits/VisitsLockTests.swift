import ProgrammeModel
import Testing

@testable import Scheduling

/// What is locked, and teams of which one must have a skill.
struct VisitsLockTests {
  /// Two officers who speak no Welsh, and one who does; three visits that any of them could make on three dates.
  private static func file(
    _ change: (inout VisitsFile) -> Void = { _ in }
  ) -> VisitsFile {
    let dates = 0..<3
    func officer(_ id: Int, _ skills: [String]) -> VisitsFile.Officer {
      .init(
        id: id, base: 0, skills: skills, maxSessionsPerDay: 9,
        break: .init(duration: 30, earliestStart: 690, latestStart: 810), shifts: dates.map { [$0, 480, 1_020] })
    }
    func session(_ id: Int) -> VisitsFile.Session {
      .init(id: id, site: 1, duration: 60, windows: dates.map { [$0, 480, 1_020] }, skills: [], priority: 3)
    }
    var file = VisitsFile(
      name: "locks", dates: ["2027-01-18", "2027-01-19", "2027-01-25"],
      officers: [officer(0, []), officer(1, []), officer(2, ["welsh"])], sessions: (0..<3).map(session),
      travel: [[0, 11], [11, 0]], locked: nil)
    change(&file)
    return file
  }

  private static func words(of file: VisitsFile) -> String {
    do {
      _ = try solve(file, limit: .iterations(200))
      return "solved"
    } catch { return error.description }
  }

  @Test func `a visit of one goes to somebody who has what one of its team needs`() throws {
    let file = Self.file { $0.sessions[0].oneOfTeam = ["welsh"] }
    let result = try solve(file, limit: .iterations(200))
    #expect(VisitsChecker(file: file).faults(result.solution.assignments) == [])
    #expect(result.solution.assignments.first { $0[0] == 0 }?[1] == 2)
    #expect(result.priority == 9)
  }

  @Test func `whoever joins a locked officer has what the locked one lacks`() throws {
    let file = Self.file {
      $0.sessions[0].officersNeeded = 2
      $0.sessions[0].oneOfTeam = ["welsh"]
      $0.locked = [[0, 0, 0, 600]]
    }
    let result = try solve(file, limit: .iterations(200))
    #expect(VisitsChecker(file: file).faults(result.solution.assignments) == [])
    #expect(result.solution.assignments.filter { $0[0] == 0 }.map { $0[1] } == [0, 2])
  }

  @Test func `a visit of no minutes may be locked at the minute at which another begins`() throws {
    let file = Self.file {
      $0.sessions[1].duration = 0
      $0.locked = [[0, 0, 0, 600], [1, 0, 0, 600]]
    }
    let result = try solve(file, limit: .iterations(200))
    #expect(VisitsChecker(file: file).faults(result.solution.assignments) == [])
    #expect(result.priority == 9)
  }

  @Test func `a locked team without what one of it needs is refused`() {
    let file = Self.file {
      $0.sessions[0].oneOfTeam = ["welsh"]
      $0.locked = [[1, 2, 0, 600], [0, 0, 0, 600]]
    }
    #expect(
      Self.words(of: file)
        == "locks: locked[1]: Nobody locked for session 0 has “welsh”, which one of its team needs. Lock somebody who has."
    )
  }

  @Test func `locked visits of a series that are too close are refused`() {
    let file = Self.file {
      $0.sessions[1].after = .init(session: 0, minDays: 5)
      $0.locked = [[0, 0, 0, 600], [1, 0, 1, 600]]
    }
    #expect(
      Self.words(of: file)
        == "locks: locked[1]: Session 1 is locked 1 days after session 0 and must be 5 days after it or more. Move one of them."
    )
  }

  @Test func `a locked visit for whose forerunner there is no room is refused`() {
    let file = Self.file {
      $0.sessions[1].after = .init(session: 0, minDays: 1)
      $0.locked = [[1, 0, 0, 600]]
    }
    #expect(
      Self.words(of: file)
        == "locks: locked[0]: Session 1 is locked and follows session 0, for which no place was found before it. Lock that one too, or free this one."
    )
  }

  @Test func `a locked row on a date that is not there is refused by its place`() {
    let file = Self.file { $0.locked = [[1, 0, 9, 600]] }
    #expect(Self.words(of: file) == "locks: locked[0]: There is no date 9. The file has dates 0 to 2.")
  }

  /// Locked are one visit at place 1 until 11:00 and one at place 2 from 11:40, an hour and a half away, or a quarter of an
  /// hour each by way of place 3.
  private static func detour(_ change: (inout VisitsFile) -> Void = { _ in }) -> VisitsFile {
    file { file in
      file.travel = [[0, 11, 11, 11], [11, 0, 90, 10], [11, 90, 0, 10], [11, 10, 10, 0]]
      file.sessions[1].site = 2
      file.sessions[2].site = 3
      file.sessions[2].duration = 15
      file.sessions[2].windows = [[0, 480, 1_020], [1, 480, 1_020]]
      file.locked = [[0, 0, 0, 600], [1, 0, 0, 700]]
      change(&file)
    }
  }

  @Test func `a locked day that only a visit on the way makes drivable has that visit`() throws {
    let file = Self.detour()
    let result = try solve(file, limit: .iterations(200))
    #expect(VisitsChecker(file: file).faults(result.solution.assignments) == [])
    #expect(result.solution.assignments.contains { $0[0] == 2 && $0[1] == 0 && $0[2] == 0 })
  }

  @Test func `two locked days never use the same visit on the way`() {
    let file = Self.detour { file in
      for (id, site) in [(3, 1), (4, 2)] {
        var session = file.sessions[0]
        session.id = id
        session.site = site
        file.sessions.append(session)
      }
      file.locked = [[0, 0, 0, 600], [1, 0, 0, 700], [3, 1, 0, 600], [4, 1, 0, 700]]
    }
    #expect(Self.words(of: file).hasSuffix("not even by other sessions. Move or remove a row."))
  }

  @Test func `a locked day without anything on the way is refused by its first row`() {
    let file = Self.detour { $0.sessions[2].windows = [[1, 480, 1_020]] }
    #expect(
      Self.words(of: file)
        == "locks: locked[0]: What is locked for officer 0 on 2027-01-18 is more than a day holds, or no way to drive it"
        + " was found, not even by other sessions. Move or remove a row.")
  }

  /// That a plan exists is known: what is locked is part of one.
  @Test(arguments: seeds(40))
  func `whatever part of a plan is locked can be planned around`(seed: UInt64) throws {
    var dice = SplitMix64(seed: seed &+ 90_000)
    for _ in 0..<4 {
      var free = VisitsFile.random(sessions: 9, officers: 2, dates: 1, using: &dice)
      for index in free.officers.indices { free.officers[index].maxSessionsPerDay = 6 }
      for index in free.sessions.indices {
        free.sessions[index].officersNeeded = 1
        free.sessions[index].oneOfTeam = nil
        free.sessions[index].after = nil
        free.sessions[index].duration = 15
        free.sessions[index].windows = [[0, 540, 1_000]]
      }
      free.travel = free.travel.map { row in row.map { $0 == 0 ? 0 : dice.pick([5, 5, 60, 240]) } }
      let first = try solve(free, seed: seed, limit: .iterations(100))
      let file = free.locking(first.solution.assignments, using: &dice)
      let result = try solve(file, seed: seed, limit: .iterations(100))
      #expect(VisitsChecker(file: file).faults(result.solution.assignments) == [])
      #expect(result.priority <= result.priorityBound)
    }
  }

  /// Set 2 of Tsiligirides (1984) with 35 units of time: its best value, 320, is known.
  @Test func `a published orienteering problem is solved to its known best`() throws {
    let file = try VisitsFile.fixture("tsiligirides-2-35")
    let result = try solve(file, limit: .iterations(20_000))
    #expect(result.priority == 320)
    #expect(VisitsChecker(file: file).faults(result.solution.assignments) == [])
  }
}
