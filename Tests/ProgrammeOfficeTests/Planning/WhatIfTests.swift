import Foundation
import ProgrammeModel
import Testing

@testable import ProgrammeOffice

struct WhatIfTests {
  private func compared(_ place: Workplace, _ texts: String...) async throws -> WhatIfView {
    try await place.office().compare(
      try texts.map { try Supposition($0) }, weeks: DayRange("2027-01-04..2027-02-05"), limit: .iterations(300), seed: 1
    )
  }

  @Test func `what is supposed changes the plan and nothing in the workspace`() async throws {
    let place = try await Workplace.withDemo(requests: true)
    let before = try await place.office().facilitators()
    let view = try await compared(place, "without yeo-bangor", "speed 40")
    #expect(view.then.figures.priority < view.now.figures.priority)
    #expect(view.then.hosts <= view.now.hosts)
    #expect(view.differences.contains { !$0.isGained })
    #expect(try await place.office().facilitators() == before)
    #expect(
      await words { _ = try await place.office().accept() }
        == "There is no open proposal. Make one with ‘pont schedule’.")
  }

  @Test func `a person more never costs priority, and a slower car never saves travel time on the same day`()
    async throws
  {
    let place = try await Workplace.withDemo(requests: true)
    let more = try await compared(place, "another yeo-bangor")
    #expect(more.then.figures.priority >= more.now.figures.priority)
    #expect(more.then.ceiling >= more.now.ceiling)
    let fewerDays = try await compared(place, "without 2027-01-11..2027-02-05")
    #expect(fewerDays.then.figures.sessions < fewerDays.now.figures.sessions)
  }

  /// With everything planned and accepted.
  private func agreed() async throws -> Workplace {
    let place = try await Workplace.withDemo(requests: true)
    let office = try place.office()
    _ = try await office.schedule(weeks: DayRange("2027-01-04..2027-02-05"), limit: .iterations(300), seed: 1)
    _ = try await office.accept()
    return place
  }

  @Test(arguments: [
    "without yeo-bangor", "without 2027-01-11..2027-01-22", "yeo-bangor lacks school-visit", "speed 25",
  ])
  func `agreed sessions that could not stand are planned anew or lost, and counted either way`(text: String)
    async throws
  {
    let place = try await agreed()
    let before = try await place.office().sessions(between: nil, facilitator: nil, host: nil, state: nil).map(\.session)
    let view = try await compared(place, text)
    #expect(view.displaced > 0)
    #expect(view.now.figures.sessions >= before.count)
    #expect(view.then.figures.sessions <= view.now.figures.sessions)
    #expect(view.then.figures.priority <= view.now.figures.priority)
    let lost = view.differences.filter { !$0.isGained }
    #expect(
      view.now.figures.sessions - view.then.figures.sessions == lost.count - view.differences.count(where: \.isGained))
    #expect(lost.allSatisfy { $0.session != nil || $0.request != nil })
    let after = try await place.office().sessions(between: nil, facilitator: nil, host: nil, state: nil).map(\.session)
    #expect(after == before)
  }

  @Test func `what was agreed without a request is told by its own number when it is lost`() async throws {
    let place = try await Workplace.withSessions(["6629401 bystander-secondary 9A:28 2027-01-12T09:30 yeo-bangor"])
    let view = try await compared(place, "without 2027-01-04..2027-02-05")
    #expect(view.now.figures.sessions == 1 && view.then.figures.sessions == 0)
    #expect(view.differences.map(\.session) == [try session("S1")])
    #expect(view.differences.map(\.request) == [nil])
  }

  @Test func `what is only added never makes a plan come out as worse, however short the search`() async throws {
    let place = try await Workplace.withDemo(requests: true)
    for text in [
      "another yeo-bangor", "with 2027-02-08..2027-02-12", "yeo-llangefni has bystander-trainer", "speed 70",
    ] {
      let view = try await compared(place, text)
      let (now, then) = (view.now.figures, view.then.figures)
      #expect(
        (-then.priority, then.travelMinutes, then.facilitatorDays)
          <= (-now.priority, now.travelMinutes, now.facilitatorDays), "\(text)")
    }
  }

  @Test(arguments: ["with 2027-02-06", "yeo-bangor has dbs-enhanced", "speed 55", "without 2027-01-09..2027-01-10"])
  func `what changes nothing comes out as nothing, however short the search`(text: String) async throws {
    // A Saturday on which nobody works, a check that is held already, the speed reckoned with, a weekend.
    let place = try await Workplace.withDemo(requests: true)
    let view = try await place.office().compare(
      [try Supposition(text)], weeks: DayRange("2027-01-04..2027-02-05"), limit: .iterations(60), seed: 1)
    #expect(view.then.figures == view.now.figures)
    #expect(view.then.ceiling == view.now.ceiling)
    #expect(view.differences.isEmpty)
  }

  @Test func `only the days named are added, and none that is past`() async throws {
    let place = try await Workplace.withDemo(requests: true)
    func compared(_ text: String) async throws -> WhatIfView {
      try await place.office().compare(
        [try Supposition(text)], weeks: DayRange("2027-01-11..2027-01-12"), limit: .iterations(100), seed: 1)
    }
    // Half term: nothing can be planned there, and what lies between was not named.
    let view = try await compared("with 2027-02-08..2027-02-12")
    #expect(view.then.ceiling == view.now.ceiling)
    #expect(view.then.figures.sessions == view.now.figures.sessions)
    let more = try await compared("with 2027-01-13")
    #expect(more.then.figures.priority > more.now.figures.priority)
    #expect(
      await words { _ = try await compared("with 2026-11-02..2026-11-06") }
        == "The days 2026-11-02..2026-11-06 are past, or today. Give later ones, such as --weeks FIRST..LAST.")
  }

  @Test func `a need is not forgotten with what served it`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    let kit = "code,role,base,languages,hours,serves\nloop,Hearing loop,Bangor,en,mon-fri 08:00-17:00,hearing-loop\n"
    _ = try await office.importFacilitators(Data(kit.utf8), file: "kit.csv")
    _ = try await office.addRequest(RequestForm("6629401 school-visit 9A:27[hearing-loop] 2027-01-11..2027-02-05"))
    let view = try await compared(place, "without loop")
    #expect(view.now.figures.sessions == 1 && view.then.figures.sessions == 0)
  }

  @Test func `a qualification gained or lost counts`() async throws {
    let place = try await Workplace.withDemo(requests: true)
    let lost = try await compared(place, "yeo-bangor lacks school-visit", "yeo-rhyl lacks school-visit")
    #expect(lost.then.ceiling <= lost.now.ceiling)
    let gained = try await compared(place, "yeo-llangefni has bystander-trainer")
    #expect(gained.then.figures.priority >= gained.now.figures.priority)
  }

  @Test func `what cannot be supposed is told with what can`() async throws {
    let place = try await Workplace.withDemo(requests: true)
    #expect(
      await words { _ = try Supposition("sack everybody") }
        == "“--what-if”: “sack everybody” cannot be supposed. Write one of: “without yeo-bangor”, “another yeo-bangor”, “without 2027-01-14..2027-01-15”, “with 2027-02-08..2027-02-12”, “yeo-bangor has bystander-trainer”, “yeo-bangor lacks bystander-trainer”, “speed 45”."
    )
    #expect(
      await words { _ = try Supposition("without 2027-02-31") }
        == "“2027-02-31” does not exist: that month has 28 days. Choose another day.")
    #expect(
      await words { _ = try Supposition("speed 400") }
        == "“--what-if”: A speed of “400” is outside 5 to 130 km/h. Give one in between.")
    #expect(
      await words { _ = try await compared(place, "without yeo-bangr") }
        == "There is no facilitator “yeo-bangr”. Did you mean “yeo-bangor”? See ‘pont facilitator list’.")
    #expect(
      await words { _ = try await compared(place, "yeo-bangor has bystander-trainr") }
        == "There is no qualification or check “bystander-trainr”. Did you mean “bystander-trainer”? See ‘Content/Vocabulary/qualifications.yaml and checks.yaml’."
    )
  }

  @Test func `costs are told where pont.yaml has rates`() async throws {
    let place = try await Workplace.withDemo(requests: true)
    let settings = try place.read("pont.yaml")
    try place.write(settings + "\ncosts:\n  travel_hour: 30\n  day_out: 10\n", to: "pont.yaml")
    let view = try await compared(place, "speed 55")
    let cost = try #require(view.now.cost)
    #expect(
      cost == Double(view.now.figures.travelMinutes) / 2 + Double(view.now.figures.facilitatorDays) * 10)
    #expect(view.now.cost == view.then.cost)
  }
}
