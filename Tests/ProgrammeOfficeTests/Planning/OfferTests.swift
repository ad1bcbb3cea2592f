import Foundation
import ProgrammeModel
import ProgrammeStore
import Testing

@testable import ProgrammeOffice

struct OfferTests {
  private func asked(_ row: String = "6629401 bystander-secondary 9A:28,9B:27 2027-01-11..2027-02-05") async throws
    -> Workplace
  {
    let place = try await Workplace.withDemo()
    _ = try await place.office().addRequest(RequestForm(row))
    return place
  }

  private let nothingOffered = "No dates are held for R1. Look for some with ‘pont offer R1’."
  private let taken =
    "R1 has its sessions already: S1, S2. Move one with ‘pont session move S1 --to DAYTTIME’, or take back your last act with ‘pont undo’."

  @Test func `three dates are offered in both languages and held for five days`() async throws {
    let place = try await asked()
    guard case .dates(let lines, let until) = try await place.office().offer(request("R1")) else {
      Issue.record("nothing was offered")
      return
    }
    #expect(lines.count == 3)
    #expect(until.description == "2026-12-06T09:00:00Z")
    #expect(lines.allSatisfy { !$0.words.cy.isEmpty && $0.words.cy != $0.words.en && $0.addedDays >= 0 })
    #expect(Set(lines.map(\.words.en)).count == 3)
  }

  @Test func `dates held for a host are no sessions that stay as they were`() async throws {
    let place = try await asked()
    let office = try place.office(at: "2027-01-09T09:00:00Z")
    _ = try await office.offer(request("R1"))
    let ill = try Mishap("yeo-rhyl ill 2027-01-11", today: try Day("2027-01-09"))
    #expect(try await office.repair([ill], isDone: false).untouched == 0)
    _ = try await office.takeOffer(1, for: request("R1"))
    let view = try await office.repair([ill], isDone: false)
    #expect(view.untouched + view.lines.count == 2)
  }

  @Test func `take makes confirmed sessions of all groups and writes their letters`() async throws {
    let place = try await asked()
    let office = try place.office()
    _ = try await office.offer(request("R1"))
    let numbers = try await place.office(at: "2026-12-06T08:59:00Z").takeOffer(2, for: request("R1"))
    #expect(numbers.map(\.description) == ["S1", "S2"])
    let lines = try await office.sessions(between: nil, facilitator: nil, host: nil, state: "confirmed")
    #expect(Set(lines.map(\.session.group.label)) == ["9A", "9B"])
    #expect(try await office.requests(state: "planned").count == 1)
    #expect(try place.files(in: "letters").filter { $0.hasPrefix("S1-") }.count == 2)
    #expect(try await RuleWalk(office).faults == [])
    #expect(await words { _ = try await office.takeOffer(1, for: request("R1")) } == taken)
  }

  @Test func `explain says how to answer while dates are held, and that none are once they have lapsed`() async throws {
    let place = try await asked()
    let office = try place.office()
    _ = try await office.offer(request("R1"))
    _ = try await office.schedule(weeks: nil, limit: .iterations(10), seed: 1)
    let held = try #require(try await office.explain(.request(request("R1"))).first?.words)
    #expect(held.en.contains("until 6 December 2026, and its answer is awaited."))
    #expect(held.en.hasSuffix("or wait: the dates are free again on 6 December 2026."))
    #expect(held.cy.contains("‘pont offer R1 take 1’") && held.cy.hasSuffix("rhydd eto ar 6 Rhagfyr 2026."))
    let lapsed = try await place.office(at: "2026-12-06T09:00:00Z").explain(.request(request("R1"))).first?.words
    #expect(lapsed?.en.contains("none are held now. Plan again") == true)
    #expect(lapsed?.en.contains("awaited") == false && lapsed?.cy.contains("nid oes yr un wedi’i gadw") == true)
  }

  @Test func `each way in which an offer cannot be taken is told with its remedy`() async throws {
    let place = try await asked()
    let office = try place.office()
    func said(_ choice: Int, at office: Office) async -> String {
      await words { _ = try await office.takeOffer(choice, for: request("R1")) }
    }
    #expect(await said(1, at: office) == nothingOffered)
    _ = try await office.offer(request("R1"))
    #expect(await said(4, at: office) == "R1 has offers 1 to 3, and no number 4. See them with ‘pont offer R1’.")
    let late = try place.office(at: "2026-12-06T09:00:00Z")
    #expect(
      await said(1, at: late)
        == "The dates offered for R1 were held until 2026-12-06 and are free again. Look for new ones with ‘pont offer R1’."
    )
    try await office.declineOffers(for: request("R1"), because: "mock exams")
    #expect(
      await said(1, at: office)
        == "The dates offered for R1 were turned down and are free again. Look for others with ‘pont offer R1’.")
    try await office.close(request("R1"), .withdrawn(because: "gone"))
    #expect(
      await said(1, at: office) == "R1 is withdrawn: no dates are held for it. See ‘pont explain R1’.")
  }

  @Test func `dates that are held are shown again as the host was told them`() async throws {
    let place = try await asked("6629401 bystander-secondary 9A:28 2027-01-11..2027-01-22")
    func offered(at now: String, again: Bool = false) async throws -> (lines: [OfferAnswer.Line], until: String) {
      guard case .dates(let lines, let until) = try await place.office(at: now).offer(request("R1"), again: again)
      else {
        Issue.record("nothing was offered")
        return ([], "")
      }
      return (lines, until.description)
    }
    func days() throws -> [Day] {
      try place.office().store.read { try $0.offers.all() }.flatMap(\.offer.sessions).map(\.span.day)
    }
    let first = try await offered(at: "2026-12-01T09:00:00Z")
    let told = try days()
    let acts = try await place.office().history(of: nil, last: 100).count
    let second = try await offered(at: "2026-12-05T09:00:00Z")
    #expect(second.lines.map(\.words) == first.lines.map(\.words))
    #expect(second.until == "2026-12-06T09:00:00Z" && first.until == second.until)
    #expect(try await place.office().history(of: nil, last: 100).count == acts, "a look is no act")

    _ = try await place.office().close(
      HostReference("6629401"), on: DayRange(told[0], told[0]), because: "snow")
    let third = try await offered(at: "2026-12-05T09:00:00Z")
    #expect(third.lines.map(\.number) == [1, 2, 3])
    #expect(try days() == told)
    #expect(third.lines[0].words.en == "No longer possible: \(first.lines[0].words.en)")
    #expect(third.lines[0].words.cy == "Nid yw’n bosibl bellach: \(first.lines[0].words.cy)")
    #expect(third.lines[0].spoilt.count == 1 && third.lines[0].spoilt[0].contains("is closed on \(told[0])"))
    #expect(third.lines[1...].allSatisfy { $0.spoilt.isEmpty })

    let anew = try await offered(at: "2026-12-05T09:00:00Z", again: true)
    #expect(anew.until == "2026-12-10T09:00:00Z" && anew.lines.allSatisfy(\.spoilt.isEmpty))
    #expect(try !days().contains(told[0]))
    let afterwards = try await offered(at: "2026-12-10T09:00:00Z")
    #expect(afterwards.until == "2026-12-15T09:00:00Z")
  }

  @Test func `a session taken from an offer is explained as chosen by its host, until it is moved`() async throws {
    let place = try await asked("6629401 bystander-secondary 9A:28 2027-01-11..2027-01-22")
    let office = try place.office()
    _ = try await office.offer(request("R1"))
    let number = try #require(try await office.takeOffer(1, for: request("R1")).first)
    let told = try await office.explain(.session(number))
    #expect(told[0].words.en.hasPrefix("The host chose it from the dates offered (1 December 2026)."))
    #expect(told[0].words.cy.hasPrefix("Y lleoliad a’i dewisodd o blith y dyddiadau a gynigiwyd (1 Rhagfyr 2026)."))
    let session = try await office.sessions(between: nil, facilitator: nil, host: nil, state: nil)[0].session
    let later = try LocalStart("\(session.span.day)T11:45")
    _ = try await office.move(number, to: later, facilitators: nil, force: true)
    #expect(try await office.explain(.session(number))[0].words.en.hasPrefix("It was agreed by hand or moved since"))
  }

  @Test func `none frees the dates and notes why, for the call list`() async throws {
    let place = try await asked()
    let office = try place.office()
    _ = try await office.offer(request("R1"))
    try await office.declineOffers(for: request("R1"), because: "mock exams")
    let noted = try await office.approaches(to: HostReference("6629401"))
    #expect(noted.map(\.approach.nextStep) == ["R1: mock exams"])
    _ = try await office.undo()
    #expect(try await office.takeOffer(1, for: request("R1")).count == 2)
  }

  @Test func `days that a host turned down are neither offered nor planned again, unless it is asked again`()
    async throws
  {
    let place = try await asked("6629401 bystander-secondary 9A:28 2027-01-11..2027-01-15")
    let office = try place.office()
    func days(_ office: Office) async throws -> Set<Day> {
      let held = try office.store.read { try $0.offers.all() }
      return Set(held.flatMap(\.offer.sessions).map(\.span.day))
    }
    _ = try await office.offer(request("R1"))
    let first = try await days(office)
    #expect(first.count == 3)
    #expect(try await office.turnedDown(request("R1")) == nil)
    try await office.declineOffers(for: request("R1"), because: "trips")
    #expect(try await office.requests().map(\.request.turnedDown) == [first])
    #expect(try await office.turnedDown(request("R1"))?.en.hasPrefix("Turned down before: ") == true)

    _ = try await office.offer(request("R1"))
    let second = try await days(office)
    #expect(!second.isEmpty && second.isDisjoint(with: first))
    // While the host thinks about these, nothing else is planned for it.
    let waiting = try await office.schedule(weeks: nil, limit: .iterations(50), seed: 1, isTrial: true)
    #expect(waiting.sessions.isEmpty)
    #expect(waiting.refusals.first?.words.en.contains("Dates are held for") == true)

    try await office.declineOffers(for: request("R1"), because: "trips")
    guard case .refused(let reasons) = try await office.offer(request("R1")) else {
      Issue.record("a day was offered again")
      return
    }
    #expect(reasons[0].words.en.contains("has turned down all 5 days on which it is open"))
    _ = try await office.offer(request("R1"), again: true)
    #expect(try await days(office).count == 3)
    #expect(try await office.requests().map(\.request.turnedDown) == [[]])
  }

  @Test func `an undo makes the days possible again`() async throws {
    let place = try await asked()
    let office = try place.office()
    _ = try await office.offer(request("R1"))
    try await office.declineOffers(for: request("R1"), because: "trips")
    _ = try await office.undo()
    #expect(try await office.requests().map(\.request.turnedDown) == [[]])
  }

  @Test func `held dates are kept free by plans and by other offers`() async throws {
    let place = try await asked("6629401 bystander-secondary 9A:28 2027-01-11..2027-01-12")
    let office = try place.office()
    _ = try await office.addRequest(RequestForm("6639401 bystander-secondary 9A:28 2027-01-11..2027-01-12"))
    _ = try await office.addRequest(RequestForm("6639403 bystander-secondary 9A:28 2027-01-11..2027-01-12"))
    _ = try await office.offer(request("R1"))
    _ = try await office.offer(request("R2"))
    _ = try await office.schedule(weeks: nil, limit: .iterations(20), seed: 1, isTrial: true)
    let first = try await office.takeOffer(1, for: request("R1"))
    let second = try await office.takeOffer(1, for: request("R2"))
    #expect(first.count + second.count == 2)
    #expect(try await RuleWalk(office).faults == [])
  }

  @Test func `a request that has its sessions cannot be taken a second time`() async throws {
    let place = try await asked()
    let office = try place.office()
    _ = try await office.offer(request("R1"))
    _ = try await office.takeOffer(1, for: request("R1"))
    #expect(await words { _ = try await office.takeOffer(1, for: request("R1")) } == taken)
    #expect(try await office.sessions(between: nil, facilitator: nil, host: nil, state: nil).count == 2)
  }

  @Test func `dates that a leave or a closed day has spoilt since are refused`() async throws {
    let place = try await asked("6629401 bystander-secondary 9A:28 2027-01-11..2027-01-15")
    let office = try place.office()
    _ = try await office.offer(request("R1"))
    _ = try await office.close(HostReference("6629401"), on: DayRange("2027-01-11..2027-01-15"), because: "snow")
    let said = await words { _ = try await office.takeOffer(1, for: request("R1")) }
    #expect(said.contains("is closed on"))
    #expect(said.hasPrefix("Offer 1 of R1 is no longer possible: "))
    #expect(said.contains("pont offer R1 --again"))
    #expect(try await office.sessions(between: nil, facilitator: nil, host: nil, state: nil).isEmpty)
  }

  @Test func `what cannot be offered gives its reason in both languages`() async throws {
    let place = try await asked("6629402 bystander-secondary 9A:28 2027-01-18..2027-01-22")
    guard case .refused(let reasons) = try await place.office().offer(request("R1")) else {
      Issue.record("dates were offered while the only Welsh-speaking trainer is on leave")
      return
    }
    #expect(reasons.map(\.group) == ["9A"])
    #expect(reasons[0].words.en.contains("yeo-bangor"))
    #expect(reasons[0].words.cy.contains("yeo-bangor"))
  }

  @Test func `a planned request has nothing to offer`() async throws {
    let place = try await asked()
    let office = try place.office()
    _ = try await office.schedule(weeks: nil, limit: .iterations(20), seed: 1)
    _ = try await office.accept()
    let said = await words { _ = try await office.offer(request("R1")) }
    #expect(said == "R1 is planned: there is nothing to offer. See ‘pont explain R1’.")
  }
}
