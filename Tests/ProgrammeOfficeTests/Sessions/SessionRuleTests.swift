import Foundation
import ProgrammeModel
import Testing

@testable import ProgrammeOffice

struct SessionRuleTests {
  private func standing() async throws -> Workplace {
    try await Workplace.withSessions([
      "6629401 bystander-secondary 9A:28 2027-01-12T09:30 yeo-rhyl",
      "6639401 bystander-secondary 9A:28 2027-01-12T13:30 yeo-rhyl",
    ])
  }

  @Test func `nobody is booked twice, even forced`() async throws {
    let place = try await standing()
    let office = try place.office()
    let moved = await words {
      _ = try await office.move(session("S2"), to: LocalStart("2027-01-12T10:00"), facilitators: nil, force: true)
    }
    #expect(moved.contains("yeo-rhyl would be at two sessions at once"))
    let added = await words {
      _ = try await office.addSession(SessionForm("6639403 assembly 7A:60 2027-01-12T09:20 yeo-rhyl"), force: true)
    }
    #expect(added.contains("yeo-rhyl would be at two sessions at once"))
    let lines = try await office.sessions(between: nil, facilitator: nil, host: nil, state: nil)
    #expect(lines.map(\.session.span.description) == ["2027-01-12 09:30–10:30", "2027-01-12 13:30–14:30"])
  }

  @Test(arguments: [
    ("6629401 bystander-secondary 9B:28 2027-02-09T09:30 yeo-rhyl", "is closed on 2027-02-09 (half term)"),
    ("6629401 bystander-secondary 9B:28 2027-01-16T09:30 yeo-rhyl", "is closed on 2027-01-16"),
    ("6629401 bystander-secondary 9B:28 2027-01-13T17:30 yeo-rhyl", "yeo-rhyl works 08:00-17:00 on that day."),
    ("6629401 bystander-secondary 9B:28 2027-01-19T09:30 yeo-bangor", "yeo-bangor is on leave on 2027-01-19."),
    ("6629401 allyship-training 9B:28 2027-01-13T09:30 yeo-rhyl", "yeo-rhyl is not qualified as allyship-trainer"),
    ("6629402 bystander-secondary 9B:28 2027-01-13T09:30 yeo-rhyl", "Nobody of the team speaks Welsh."),
    ("6629401 school-visit 9B:28 2027-01-15T09:30 yeo-llangefni", "yeo-llangefni does not work on that day."),
  ])
  func `a rule that speaks against a session is named, and force goes on with a warning`(
    row: String, rule: String
  ) async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    let said = await words { _ = try await office.addSession(SessionForm(row), force: false) }
    #expect(said.contains(rule))
    #expect(said.hasSuffix("Choose another time or person, or say --force if you know better."))
    #expect(try await office.sessions(between: nil, facilitator: nil, host: nil, state: nil).isEmpty)
    let forced = try await office.addSession(SessionForm(row), force: true)
    #expect(forced.sessions.first?.session.number.description == "S1")
    #expect(forced.warnings.contains { $0.contains(rule) })
  }

  @Test func `a check that lapses before the day is named`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    try await office.qualify(
      Code("yeo-rhyl"), name: "safeguarding-training", isCheck: true, on: nil, until: Day("2027-01-12"))
    _ = try await office.addSession(
      SessionForm("6629401 bystander-secondary 9B:28 2027-01-12T09:30 yeo-rhyl"), force: false)
    let said = await words {
      _ = try await office.addSession(
        SessionForm("6629401 bystander-secondary 9C:28 2027-01-13T09:30 yeo-rhyl"), force: false)
    }
    #expect(said.contains("yeo-rhyl does not hold the check safeguarding-training on that day."))
  }

  @Test func `a session at a school is never public`() async throws {
    let place = try await Workplace.withDemo()
    let form = try SessionForm(
      host: HostReference("6629401"), type: Code("assembly"), group: "7A:60", start: LocalStart("2027-01-12T09:30"),
      facilitators: [Code("yeo-rhyl")], visibility: .public)
    let said = await words { _ = try await place.office().addSession(form, force: true) }
    #expect(said == "A session at a school is always closed. Leave out --visibility public.")
  }

  @Test func `a session of a referral is never public`() async throws {
    let place = try await Workplace.withDemo()
    let form = try SessionForm(
      host: HostReference("club-rhyl"), type: Code("restorative-session"), group: "Referral:1",
      start: LocalStart("2027-01-12T09:30"), facilitators: [Code("yeo-rhyl")], visibility: .public)
    let said = await words { _ = try await place.office().addSession(form, force: true) }
    #expect(
      said
        == "A session of the type “restorative-session” is always closed, because it is for one person who was referred. Leave out --visibility public."
    )
    let lines = try await place.office().sessions(between: nil, facilitator: nil, host: nil, state: nil)
    #expect(lines.isEmpty)
  }

  @Test func `outside what was asked is told but goes on`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    _ = try await office.addRequest(RequestForm("6629401 bystander-secondary 9A:28 2027-01-11..2027-01-15"))
    _ = try await office.schedule(weeks: nil, limit: .iterations(5), seed: 1)
    _ = try await office.accept()
    let moved = try await office.move(
      session("S1"), to: LocalStart("2027-01-20T10:00"), facilitators: [Code("yeo-rhyl")], force: false)
    #expect(moved.warnings == ["It lies outside what R1 asked for."])
  }

  @Test func `the gaps of a series hold by hand as well`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    _ = try await office.addRequest(RequestForm("6629401 bystander-secondary 9A:28 2027-01-11..2027-01-15"))
    _ = try await office.addRequest(
      RequestForm(
        host: HostReference("6629401"), type: Code("school-visit"), groups: ["9A:28"],
        between: [DayRange("2027-01-18..2027-02-05")], after: request("R1"), gapDays: 7))
    _ = try await office.schedule(weeks: nil, limit: .iterations(20), seed: 1)
    let spans = try await office.accept().sessions.map(\.session.span)
    let early = await words {
      _ = try await office.move(session("S2"), to: LocalStart("2027-01-18T11:00"), facilitators: nil, force: false)
    }
    #expect(
      spans[0].day.distance(to: try Day("2027-01-18")) >= 7
        || early.contains("R2 asks for 7 days after S1, which is on \(spans[0].day)."))
    let late = await words {
      _ = try await office.move(session("S1"), to: LocalStart("2027-01-29T10:00"), facilitators: nil, force: false)
    }
    #expect(late.contains("R2 asks for 7 days before S2, which is on \(spans[1].day)."))
    let forced = try await office.move(
      session("S1"), to: LocalStart("2027-01-29T10:00"), facilitators: nil, force: true)
    #expect(forced.warnings.contains { $0.contains("R2 asks for 7 days before S2") })
  }

  @Test func `known faces, evenings and a day's travel are looked at by hand as well`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    let people = """
      code,role,base,languages,qualifications,checks,hours,travel_minutes_a_day,evenings_a_week
      yeo-new,Officer,Bangor,cy;en,school-visit;bystander-trainer,safeguarding-training;dbs-enhanced;police-vetting,mon-fri 09:00-21:00,20,1
      """
    _ = try await office.importFacilitators(Data(people.utf8), file: "f.csv")
    _ = try await office.addRequest(
      RequestForm(
        host: HostReference("6629401"), type: Code("school-visit"), groups: ["9A:28"],
        between: [DayRange("2027-01-11..2027-01-15")], people: [Code("yeo-bangor")]))
    _ = try await office.schedule(weeks: nil, limit: .iterations(20), seed: 1)
    let start = try LocalStart(
      "\(try #require(try await office.accept().sessions.first).session.span.day)T13:00")
    let other = try await office.move(session("S1"), to: start, facilitators: [Code("yeo-new")], force: true)
    #expect(other.warnings.contains("R1 asked for somebody known: yeo-bangor."))
    #expect(
      other.warnings.contains { $0.hasPrefix("yeo-new would travel about ") && $0.hasSuffix("and travels 20 at most.") }
    )
    _ = try await office.addSession(
      SessionForm("6629401 school-visit 9B:28 2027-01-18T18:00 yeo-new"), force: true)
    let second = await words {
      _ = try await office.addSession(
        SessionForm("6629401 school-visit 9C:28 2027-01-20T18:00 yeo-new"), force: false)
    }
    #expect(second.contains("yeo-new would go out on 2 evenings of that week, and goes on 1 at most."))
  }

  @Test func `the team's own minutes count when a journey is judged`() async throws {
    let place = try await standing()
    let near = try await place.office().move(
      session("S2"), to: LocalStart("2027-01-12T12:30"), facilitators: nil, force: false)
    #expect(near.warnings == [])
    try place.write("from,to,minutes\n6629401,6639401,180\n", to: "travel.csv")
    try place.write(
      try place.read("pont.yaml").replacing("travel:\n", with: "travel:\n  table: travel.csv\n"), to: "pont.yaml")
    let far = try await place.office().move(
      session("S2"), to: LocalStart("2027-01-12T12:15"), facilitators: nil, force: false)
    #expect(far.warnings.contains { $0.contains("needs about 205") })
  }

  @Test func `one person named twice is one person`() async throws {
    let place = try await Workplace.withDemo()
    let added = try await place.office().addSession(
      SessionForm("6629401 bystander-secondary 9B:28 2027-01-12T09:30 yeo-rhyl yeo-rhyl"), force: false)
    #expect(added.sessions.first?.facilitators.map(\.text) == ["yeo-rhyl"])
  }
}
