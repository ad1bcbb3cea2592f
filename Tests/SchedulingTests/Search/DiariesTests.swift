import ProgrammeModel
import Testing

@testable import Scheduling

struct DiariesTests {
  /// Three hosts on one morning; from the first to the third the only good way is by the second.
  private var compiled: CompiledProblem {
    let monday = PlanningProblem.monday
    let limits = DayLimits(sessions: 3, breakMinutes: 0, breakStart: makeHours(690, 810))
    let person = World.facilitator(1, hours: makeHours(480, 990), limits: limits)
    let hosts: [Key<Host>] = [makeKey(1, 1), makeKey(1, 2), makeKey(1, 3)]
    let requests = hosts.enumerated().map { index, host in
      makeRequest(
        index + 1, host: host, type: "talk", groups: [makeGroup(index + 1)],
        windows: [RequestWindow(days: makeRange(monday, monday), hours: makeHours(540 + 90 * index, 600 + 90 * index))])
    }
    let type = makeType("talk")
    let travel = TravelTimes(places: [.base(person.key)] + hosts.map { .host($0) }) { from, to in
      Set([from, to]) == [.host(hosts[0]), .host(hosts[2])] ? 300 : 5
    }
    let problem = PlanningProblem(
      weeks: makeRange(monday, monday), hosts: [:], facilitators: [person], requests: requests,
      types: [type.code: type], travel: travel)
    return Docket(problem).compiled
  }

  private func filled() -> Diaries {
    var diaries = Diaries(compiled)
    for block in 0..<3 {
      // The second first, as the third cannot follow the first without it.
      let block = [1, 0, 2][block]
      if let insertion = diaries.insertion(of: block, candidate: compiled.candidates(of: block).lowerBound) {
        diaries.insert(
          block, candidate: insertion.candidate, positions: insertion.positions, start: insertion.start)
      }
    }
    diaries.keep()
    return diaries
  }

  @Test func `a day that no longer holds without a visit is emptied`() {
    var diaries = filled()
    #expect(Array(diaries.stops(of: 0)) == [0, 1, 2])
    diaries.remove(1)
    #expect(Array(diaries.stops(of: 0)) == [])
    #expect(diaries.absent.sorted() == [0, 1, 2])
    #expect((diaries.totalTravel, diaries.totalDays, diaries.lostPriority) == (0, 0, 15))
  }

  @Test func `undo brings back the day as it was kept`() {
    let before = filled()
    var diaries = before
    diaries.remove(1)
    diaries.undo()
    #expect(diaries.stops == before.stops)
    #expect(diaries.clocks == before.clocks)
    #expect(diaries.stamp == before.stamp)
    #expect(diaries.place == before.place)
    #expect(diaries.absent == [])
    #expect(
      (diaries.totalTravel, diaries.totalDays, diaries.lostPriority)
        == (before.totalTravel, before.totalDays, before.lostPriority))
  }
}
