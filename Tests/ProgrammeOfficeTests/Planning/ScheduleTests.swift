import Foundation
import ProgrammeModel
import Testing

@testable import ProgrammeOffice

struct ScheduleTests {
  private let halfTerm = "2027-01-04..2027-02-05"

  private func planned(_ place: Workplace, iterations: Int = 200, seed: UInt64 = 1) async throws -> ProposalView {
    try await place.office().schedule(weeks: DayRange(halfTerm), limit: .iterations(iterations), seed: seed)
  }

  @Test func `every group is planned or refused once, and every refusal speaks both languages`() async throws {
    let place = try await Workplace.withDemo(requests: true)
    let view = try await planned(place)
    let asked = try await place.office().requests().flatMap { line in
      line.request.groups.map { "\(line.request.number) \($0.label)" }
    }
    let answered =
      view.sessions.map { "\($0.request) \($0.group)" } + view.refusals.map { "\($0.request) \($0.group)" }
    #expect(answered.sorted() == asked.sorted())
    #expect(view.figures.sessions == view.sessions.count)
    #expect(view.figures.sessionsAsked == asked.count)
    #expect(!view.refusals.isEmpty)
    for refusal in view.refusals {
      #expect(refusal.words.cy.count > 20 && refusal.words.en.count > 20 && refusal.words.cy != refusal.words.en)
    }
  }

  @Test func `leave, hours, lapsing checks, closed days and windows are obeyed`() async throws {
    let place = try await Workplace.withDemo(requests: true)
    let office = try place.office()
    _ = try await office.close(HostReference("6629401"), on: DayRange("2027-01-04..2027-01-29"), because: "works")
    _ = try await office.close(HostReference("6619701"), on: DayRange("2027-01-04..2027-01-15"), because: nil)
    _ = try await office.addLeave(DayRange("2027-01-11..2027-01-13"), for: Code("yeo-rhyl"))
    try await office.qualify(
      Code("trainer-llandudno"), name: "safeguarding-training", isCheck: true, on: nil, until: Day("2027-01-20"))
    _ = try await planned(place)
    let accepted = try await office.accept()
    #expect(accepted.sessions.count > 30)
    let walk = try await RuleWalk(office)
    #expect(walk.lines.count == accepted.sessions.count)
    #expect(walk.faults == [])
    let late = walk.lines.filter {
      $0.facilitators.map(\.text).contains("trainer-llandudno") && $0.session.span.day.description > "2027-01-20"
    }
    // Cultural competence needs no check; everything else does.
    #expect(late.allSatisfy { $0.session.type.text == "cultural-competence-adults" })
  }

  @Test func `the same seed gives the same plan`() async throws {
    let places = [try await Workplace.withDemo(requests: true), try await Workplace.withDemo(requests: true)]
    let views = [try await planned(places[0], seed: 7), try await planned(places[1], seed: 7)]
    let told = views.map { view in
      view.sessions.map { "\($0.request) \($0.group) \($0.span) \($0.facilitators)" } + view.refusals.map(\.words.en)
    }
    #expect(told[0] == told[1])
    let numbers = try await [places[0].office().accept(), places[1].office().accept()].map { plan in
      plan.sessions.map { "\($0.session.number) \($0.session.key) \($0.session.span)" }
    }
    #expect(numbers[0] == numbers[1])
  }

  @Test func `accepting makes numbered sessions and a letter in both languages for every request`() async throws {
    let place = try await Workplace.withDemo(requests: true)
    let office = try place.office()
    let view = try await planned(place)
    let accepted = try await office.accept()
    #expect(accepted.sessions.map(\.session.number.value) == Array(1...view.sessions.count))
    #expect(accepted.sessions.allSatisfy { $0.session.state == .proposed && $0.session.revision == 0 })
    let asked = Set(accepted.sessions.compactMap(\.request?.description))
    let letters = try place.files(in: "letters")
    #expect(Set(letters.compactMap { $0.split(separator: "-").first.map(String.init) }) == asked)
    #expect(letters.count == asked.count * 2)
    let letter = try place.read("letters/" + #require(letters.first { $0.hasSuffix(".txt") }))
    #expect(letter.contains("Drafft: nid oes siaradwr rhugl"))
    #expect(accepted.unread.count == 1)
    let planned = try await office.requests(state: "planned").map(\.request.number)
    #expect(Set(planned.map(\.description)).isSubset(of: asked))
    #expect(
      await words { _ = try await office.accept() } == "There is no open proposal. Make one with ‘pont schedule’.")
  }

  @Test(arguments: ["leave", "closed", "request", "session", "visit"])
  func `a proposal is refused when what it rests on has changed since`(change: String) async throws {
    let place = try await Workplace.withDemo(requests: true)
    let office = try place.office()
    _ = try await planned(place, iterations: 20)
    switch change {
    case "leave": _ = try await office.addLeave(DayRange("2027-02-05"), for: Code("yeo-rhyl"))
    case "closed": _ = try await office.close(HostReference("6629401"), on: DayRange("2027-02-05"), because: nil)
    case "request":
      _ = try await office.addRequest(RequestForm("6629401 assembly 7A:28 2027-01-11..2027-02-05"))
    case "session":
      _ = try await office.addSession(SessionForm("6639401 assembly 7A:60 2027-02-05T09:30 yeo-rhyl"), force: true)
    default:
      // What a plan does not rest on does not spoil it.
      _ = try await office.importVisits(try demoData("last-year.csv"), file: "last-year.csv", skipBadRows: true)
      #expect(try await office.accept().sessions.count > 30)
      return
    }
    let said = await words { _ = try await office.accept() }
    #expect(said.contains("have changed since this plan was made. Plan again with ‘pont schedule’"))
    #expect(try await office.requests(state: "planned").isEmpty)
    _ = try await office.undo()
    #expect(try await office.accept().sessions.count > 30)
  }

  @Test func `a proposal whose days have come is refused`() async throws {
    let place = try await Workplace.withDemo(requests: true)
    _ = try await planned(place, iterations: 20)
    let said = await words { _ = try await place.office(at: "2027-01-20T09:00:00Z").accept() }
    #expect(said.contains("Plan again with ‘pont schedule’"))
  }

  @Test func `days that are past or today are not planned`() async throws {
    let place = try await Workplace.withDemo(requests: true)
    let office = try place.office(at: "2027-01-20T09:00:00Z")
    let view = try await office.schedule(weeks: DayRange(halfTerm), limit: .iterations(20), seed: 1)
    #expect(view.sessions.count > 10)
    #expect(view.sessions.allSatisfy { $0.span.day.description > "2027-01-20" })
    let said = await words {
      _ = try await office.schedule(weeks: DayRange("2027-01-04..2027-01-15"), limit: .iterations(20), seed: 1)
    }
    #expect(said.contains("2027-01-04..2027-01-15"))
    #expect(said.contains("past"))
  }

  @Test func `a trial keeps nothing`() async throws {
    let place = try await Workplace.withDemo(requests: true)
    let office = try place.office()
    let acts = try await office.history(of: nil, last: 50).count
    _ = try await office.schedule(weeks: DayRange(halfTerm), limit: .iterations(5), seed: 1, isTrial: true)
    #expect(try await office.history(of: nil, last: 50).count == acts)
    #expect(
      await words { _ = try await office.accept() } == "There is no open proposal. Make one with ‘pont schedule’.")
  }

  @Test func `replanning moves only what is neither confirmed nor locked, and loses nothing`() async throws {
    let place = try await Workplace.withDemo(requests: true)
    let office = try place.office()
    _ = try await planned(place)
    let first = try await office.accept().sessions
    let confirmed = first.prefix(5).map(\.session.number)
    _ = try await office.confirm(confirmed)
    try await office.setLock(first[6].session.number, true)
    _ = try await office.addRequest(RequestForm("6629401 assembly 7A:60 2027-01-11..2027-02-05"))
    let held = try await office.sessions(between: nil, facilitator: nil, host: nil, state: nil)
    _ = try await office.schedule(
      weeks: DayRange(halfTerm), limit: .iterations(200), seed: 99, replanning: true)
    let changed = try await office.accept().sessions.map(\.session)
    let after = try await office.sessions(between: nil, facilitator: nil, host: nil, state: nil).map(\.session)
    let byNumber = Dictionary(uniqueKeysWithValues: after.map { ($0.number, $0) })
    for line in held {
      let now = try #require(byNumber[line.session.number])
      #expect(now.key == line.session.key)
      if line.session.stands {
        #expect(now == line.session)
      } else if now.span != line.session.span || now.facilitators != line.session.facilitators {
        #expect(now.revision == line.session.revision + 1)
        #expect(changed.contains { $0.number == now.number })
      } else {
        #expect(now == line.session)
      }
    }
    #expect(try await RuleWalk(office).faults == [])
  }

  @Test func `replanning begins with what was accepted and never comes out worse`() async throws {
    let place = try await Workplace.withDemo(requests: true)
    let office = try place.office()
    let first = try await planned(place).figures
    let accepted = try await office.accept().sessions.map(\.session)
    let again = try await office.schedule(
      weeks: DayRange(halfTerm), limit: .iterations(1), seed: 99, replanning: true, isTrial: true)
    #expect(again.figures.priority == first.priority)
    #expect(again.figures.travelMinutes <= first.travelMinutes)
    let places = Dictionary(uniqueKeysWithValues: accepted.map { ($0.group.key, $0) })
    let kept = again.proposal.sessions.count { places[$0.group]?.span == $0.span }
    #expect(kept > accepted.count / 2)
  }

  @Test func `a host that was told another time is written to of the change`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    _ = try await office.addRequest(RequestForm("6629401 bystander-secondary 9A:28 2027-01-11..2027-01-22"))
    _ = try await office.schedule(weeks: nil, limit: .iterations(5), seed: 1)
    let first = try #require(try await office.accept().sessions.first)
    _ = try await office.close(
      first.host.reference, on: DayRange(first.session.span.day, first.session.span.day), because: nil)
    _ = try await office.schedule(weeks: nil, limit: .iterations(5), seed: 1, replanning: true)
    let moved = try #require(try await office.accept().sessions.first)
    #expect(moved.session.span != first.session.span)
    #expect(try place.files(in: "letters") == ["changed", "confirm"].flatMap { ["R1-\($0).html", "R1-\($0).txt"] })
    let letter = try place.read("letters/R1-changed.txt")
    #expect(letter.contains("Previously") && letter.contains("Please say yes to the new time"))
    #expect(try await office.undo().letters == ["letters/R1-changed"])
  }

  @Test func `a plan without a session is not accepted`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let office = try place.office()
    _ = try await office.addRequest(RequestForm("6629401 bystander-secondary 9A:28 2027-01-11..2027-01-22"))
    let view = try await office.schedule(weeks: nil, limit: .iterations(5), seed: 1)
    // Each wish has its line, also where there is nothing to say of it.
    #expect(view.wishes.count == office.settings.wishes.count)
    #expect(view.wishes.allSatisfy { $0.en.hasSuffix(": none concerned.") && $0.cy.hasSuffix(" dan sylw.") })
    #expect(
      await words { _ = try await office.accept() }
        == "The open plan has no session: there is nothing to accept. ‘pont schedule’ makes another and says why requests are not planned."
    )
  }

  @Test func `the reason of a session is kept when later weeks are planned`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    _ = try await office.addRequest(RequestForm("6629401 bystander-secondary 9A:28 2027-01-11..2027-01-15"))
    _ = try await office.schedule(weeks: nil, limit: .iterations(5), seed: 1)
    _ = try await office.accept()
    let before = try await office.explain(.session(session("S1"))).map(\.words)
    _ = try await office.addRequest(RequestForm("6639401 bystander-secondary 9A:28 2027-01-25..2027-01-29"))
    let later = try place.office(at: "2026-12-02T09:00:00Z")
    _ = try await later.schedule(weeks: nil, limit: .iterations(5), seed: 1)
    _ = try await later.accept()
    #expect(try await later.explain(.session(session("S1"))).map(\.words) == before)
  }

  @Test func `explain tells why in both languages, for a session, a request and what was put there by hand`()
    async throws
  {
    let place = try await Workplace.withDemo(requests: true)
    let office = try place.office()
    let view = try await planned(place)
    let refused = try #require(view.refusals.first)
    let lines = try await office.explain(.request(refused.request))
    #expect(lines.contains { $0.words.en.hasPrefix(refused.words.en) && $0.words.cy.hasPrefix(refused.words.cy) })
    _ = try await office.accept()
    for line in try await office.explain(.session(session("S1"))) {
      #expect(line.words.cy.count > 30 && line.words.en.count > 30 && line.words.cy != line.words.en)
    }
    _ = try await office.addSession(SessionForm("6639401 assembly 7A:60 2027-02-05T09:30 yeo-rhyl"), force: true)
    let numbers = try await office.sessions(between: nil, facilitator: nil, host: nil, state: "confirmed")
    let byHand = try await office.explain(.session(#require(numbers.last?.session.number)))
    #expect(byHand.first?.words.en.contains("by hand") == true)
  }

  @Test func `a group whose session was cancelled is told so until a plan has looked at it again`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    _ = try await office.addRequest(RequestForm("6629401 bystander-secondary 9A:28 2027-01-11..2027-01-22"))
    _ = try await office.schedule(weeks: nil, limit: .iterations(20), seed: 1)
    _ = try await office.accept()
    _ = try await office.cancel(session("S1"), by: .host, because: "flu")
    let told = try #require(try await office.explain(.request(request("R1"))).first?.words)
    #expect(told.en.hasPrefix("S1 (") && told.en.contains(") was cancelled by the host: “flu”."))
    #expect(told.en.hasSuffix("No other session has been planned since: plan with ‘pont schedule’."))
    #expect(told.cy.hasPrefix("Canslwyd S1 (") && told.cy.contains("gan y lleoliad: “flu”."))
    #expect(try await office.explain(.session(session("S1"))).first?.words.en.hasPrefix("S1 (") == true)
    _ = try await office.schedule(weeks: nil, limit: .iterations(20), seed: 1)
    #expect(try await office.explain(.request(request("R1"))).first?.words.en.contains("cancelled") == false)
  }

  @Test func `what explain names is true in the weeks planned, and a later day comes with the weeks to plan`()
    async throws
  {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    for person in try await office.facilitators() {
      _ = try await office.addLeave(DayRange("2027-01-11..2027-01-15"), for: person.code)
    }
    _ = try await office.addRequest(RequestForm("6629401 bystander-secondary 9A:28 2027-01-11..2027-01-22"))
    let weeks = try DayRange("2027-01-11..2027-01-15")
    _ = try await office.schedule(weeks: weeks, limit: .iterations(20), seed: 1)
    let words = try #require(try await office.explain(.request(request("R1"))).first?.words)
    #expect(!words.en.contains("plan once more"))
    #expect(words.en.contains("January 2027: plan with --weeks 2027-01-11..2027-01-"))
    #expect(words.cy.contains("Ionawr 2027): cynlluniwch â --weeks 2027-01-11..2027-01-"))
    let last = try #require(words.en.components(separatedBy: "--weeks ").last).dropLast()
    let view = try await office.schedule(weeks: DayRange(String(last)), limit: .iterations(20), seed: 1)
    #expect(view.sessions.count == 1)
  }

  @Test func `undo of accepting takes the sessions away, and their numbers are not used again`() async throws {
    let place = try await Workplace.withDemo(requests: true)
    let office = try place.office()
    _ = try await planned(place, iterations: 20)
    let count = try await office.accept().sessions.count
    _ = try await office.undo()
    #expect(try await office.sessions(between: nil, facilitator: nil, host: nil, state: nil).isEmpty)
    #expect(try await office.requests(state: "planned").isEmpty)
    let again = try await office.accept().sessions
    #expect(again.count == count)
    #expect(again.first?.session.number.value == count + 1)
  }
}
