import ProgrammeModel
import Scheduling
import Testing

struct BrokenSessionTests {
  private func broken(_ change: (inout World) -> Void) -> Int {
    var world = World()
    world.type = makeType("talk", qualifications: ["trainer"])
    world.facilitators = [World.facilitator(1, qualifications: [Qualification(makeCode("trainer"))])]
    for (number, start) in [(1, 600), (2, 780)] {
      world.standing.append(
        makeSession(
          number, host: number == 1 ? World.host : World.other, type: "talk",
          span: makeSpan(World.monday.advanced(by: 1), start, 60), facilitators: [World.person]))
    }
    change(&world)
    return brokenSessions(in: world.problem).count
  }

  @Test func `a session stands while its people are there, at work, qualified and can get there`() {
    #expect(broken { _ in } == 0)
    #expect(broken { $0.facilitators = [World.facilitator(2)] } == 2)
    #expect(broken { $0.facilitators = [World.facilitator(1)] } == 2)
    #expect(
      broken {
        $0.facilitators = [
          World.facilitator(
            1, qualifications: [Qualification(makeCode("trainer"))],
            leave: [makeRange(World.monday.advanced(by: 1), World.monday.advanced(by: 1))])
        ]
      } == 2)
    #expect(broken { $0.journey = 120 } == 2)
  }
}
