import Foundation
import ProgrammeModel
import ProgrammeOffice
import Testing

struct VoiceTests {
  static func whole(_ cy: String, _ en: String) -> UnfinishedText { UnfinishedText(cy: cy, en: en) }

  static func change(_ text: UnfinishedText, strand: String? = nil) throws -> ChangeForm {
    ChangeForm(text: text, evidence: "Minutes 14", strand: try strand.map { try Code($0) }, on: try Day("2027-01-15"))
  }

  @Test func `an outcome goes out after two different members have approved it, and not before`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let office = try place.office(at: Workplace.afterwards)
    let added = try await office.addOutcome(
      Self.change(Self.whole("Mae disgyblion yn dweud wrth y tiwtor", "Pupils tell the tutor")),
      at: HostReference("6619401"))
    #expect(added.number == "O1" && added.state == .draft)
    let number = try #require(OutcomeNumber("O1"))
    #expect(try await office.approveOutcome(number).state == .pending)
    #expect(
      await words { _ = try await office.approveOutcome(number) }
        == "coordinator has approved this already. A second, different approver must, with --as.")
    let second = try place.office(at: Workplace.afterwards, as: "second-approver")
    #expect(try await second.approveOutcome(number).state == .approved)
    let lead = try place.office(at: Workplace.afterwards, as: "safeguarding-lead")
    #expect(await words { _ = try await lead.approveOutcome(number) }.contains("does not have the role approver"))
  }

  @Test func `a change is approved by somebody other than who wrote it down, and again once its text changed`()
    async throws
  {
    let place = try await Workplace.withDemo(people: false)
    let office = try place.office(at: Workplace.afterwards)
    _ = try await office.addChange(
      Self.change(Self.whole("Hyfforddi pob gyrrwr", "Every driver is trained")),
      at: Self.whole("Cwmni bysiau", "Bus company"), kind: .training)
    let number = try #require(ChangeNumber("C1"))
    #expect(await words { _ = try await office.approveChange(number) }.contains("wrote this down and cannot approve"))
    let second = try place.office(at: Workplace.afterwards, as: "second-approver")
    #expect(try await second.approveChange(number).state == .approved)
    let edited = try await office.editChange(
      number, agency: UnfinishedText(), what: UnfinishedText(en: "Every driver and inspector is trained"))
    #expect(edited.state == .draft)
    #expect(try await office.changes().first?.what.cy == "Hyfforddi pob gyrrwr")
  }

  @Test func `what lacks its Welsh is not approved`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let office = try place.office(at: Workplace.afterwards)
    let added = try await office.addOutcome(Self.change(UnfinishedText(en: "Pupils tell the tutor")), at: nil)
    #expect(added.remarks == ["O1 lacks its Welsh. Add it before it is approved: pont outcome edit O1 --text-cy …"])
    let number = try #require(OutcomeNumber("O1"))
    #expect(await words { _ = try await office.approveOutcome(number) }.hasPrefix("O1 lacks its Welsh."))
    _ = try await office.editOutcome(number, text: UnfinishedText(cy: "Mae disgyblion yn dweud wrth y tiwtor"))
    #expect(try await office.approveOutcome(number).state == .pending)
  }

  @Test func `you said, we did keeps date, owner and state, and undo takes the last step back`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let office = try place.office(at: Workplace.afterwards)
    _ = try await office.raise(
      Self.whole("Y bws olaf", "The last bus"), on: nil, source: .forum, session: nil, strand: nil, isCleared: false)
    let number = try #require(VoiceNumber("V1"))
    let made = try await office.commit(
      to: number, agency: Self.whole("Cwmni bysiau", "Bus company"), promise: Self.whole("Ail aelod", "A second guard"),
      on: nil, due: Day("2027-06-30"))
    #expect(made.commitment == 1 && made.remarks.isEmpty)
    try await office.settle(
      number, commitment: 1, as: .done, on: Day("2027-01-18"), answer: Self.whole("Dau aelod", "Two guards"))
    let issue = try #require(try await office.voices().first)
    #expect(issue.commitments.map(\.state) == [.done])
    #expect(issue.commitments.first?.settledOn == (try Day("2027-01-18")))
    _ = try await office.undo()
    #expect(try await office.voices().first?.commitments.map(\.state) == [.promised])
    _ = try await office.undo()
    #expect(try await office.voices().first?.commitments == [])
  }

  @Test func `a commitment and its answer get their second language later, and the first stays`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let office = try place.office(at: Workplace.afterwards)
    _ = try await office.raise(
      Self.whole("Y bws olaf", "The last bus"), on: nil, source: .forum, session: nil, strand: nil, isCleared: false)
    let number = VoiceNumber(1)
    let made = try await office.commit(
      to: number, agency: UnfinishedText(en: "Bus company"), promise: UnfinishedText(en: "A second member of staff"),
      on: nil, due: Day("2027-06-30"))
    #expect(made.remarks.first?.contains("pont voice edit V1 --commitment 1 --promise-cy") == true)
    try await office.editVoice(
      number, issue: UnfinishedText(), commitment: 1, agency: UnfinishedText(cy: "Cwmni bysiau"),
      promise: UnfinishedText(cy: "Ail aelod o staff"))
    let early = await words {
      try await office.editVoice(number, issue: UnfinishedText(), commitment: 1, answer: UnfinishedText(cy: "Dau"))
    }
    #expect(early.contains("is promised and has no answer yet"))
    try await office.settle(number, commitment: 1, as: .done, on: nil, answer: UnfinishedText(en: "Two since May"))
    try await office.settle(number, commitment: 1, as: .done, on: nil, answer: UnfinishedText(cy: "Dau ers mis Mai"))
    let one = try #require(try await office.voices().first?.commitments.first)
    #expect(one.agency.whole == Bilingual(cy: "Cwmni bysiau", en: "Bus company"))
    #expect(one.promise.missing == nil)
    #expect(one.answer.whole == Bilingual(cy: "Dau ers mis Mai", en: "Two since May"))
    #expect(try await office.history(of: "V1", last: 9).map(\.name).contains("voice commit"))
  }

  @Test func `what is logged as gone out has a title, a day that has been and a campaign of ours`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let office = try place.office(at: Workplace.afterwards)
    func log(_ title: String, on day: String? = nil, campaign: String? = nil) async -> String {
      await words {
        _ = try await office.logPublication(
          title: title, on: try day.map { try Day($0) }, channel: "website", tongue: .both, link: nil,
          campaign: campaign, shows: [])
      }
    }
    #expect(await log(" ").hasPrefix("The title is missing."))
    #expect(await log("Talk", on: "2027-01-19").hasPrefix("2027-01-19 is still to come."))
    #expect(await log("Talk", campaign: "nope").hasPrefix("There is no campaign of ours “nope”."))
    #expect(await log("Talk") == "nothing was thrown")
    let early = await words { _ = try await office.takeDown(PublicationNumber(1), on: Day("2027-01-01")) }
    #expect(early.hasPrefix("W1 went out on 2027-01-18, after 2027-01-01."))
    #expect(try await place.office().publications().count == 1)
  }

  @Test func `a pledge is reviewed, lapses and is withdrawn`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let host = try HostReference("6619401")
    let office = try place.office(at: Workplace.afterwards)
    let pledge = try await office.signPledge(host, on: Day("2027-01-10"), showsSticker: true, reviewDue: nil)
    #expect(pledge.reviewDue == (try Day("2028-01-10")))
    #expect(
      await words { _ = try await office.signPledge(host, on: nil, showsSticker: true, reviewDue: nil) }
        .contains("has signed already: P1"))
    #expect(try await place.office(at: "2028-03-09T09:00:00Z").pledges().map(\.state) == [.standing])
    #expect(try await place.office(at: "2028-03-11T09:00:00Z").pledges().map(\.state) == [.lapsed])
    let number = try #require(PledgeNumber("P1"))
    _ = try await office.reviewPledge(number, on: nil, next: Day("2029-01-10"), showsSticker: nil)
    #expect(try await place.office(at: "2028-03-11T09:00:00Z").pledges().map(\.state) == [.standing])
    _ = try await office.withdrawPledge(number, because: "closed")
    #expect(try await office.pledges().map(\.state) == [.withdrawn])
    #expect(await words { _ = try await office.withdrawPledge(number, because: "again") }.contains("was withdrawn on"))
  }

  @Test func `a pause holds public sessions and records of its strand and nothing else`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office(at: Workplace.afterwards)
    _ = try await office.addChange(
      Self.change(Self.whole("Un peth", "One thing"), strand: "race"), at: Self.whole("A", "A"), kind: .other)
    _ = try await office.addChange(
      Self.change(Self.whole("Peth arall", "Another thing"), strand: "disability"), at: Self.whole("B", "B"),
      kind: .other)
    let paused = try await office.pause(
      strand: Code("race"), from: nil, until: Day("2027-03-01"), because: "an attack in the news")
    #expect(paused.held.map(\.number) == ["C1"])
    let second = try place.office(at: Workplace.afterwards, as: "second-approver")
    for number in ["C1", "C2"] { _ = try await second.approveChange(try #require(ChangeNumber(number))) }
    func log(_ item: String) async -> String {
      await words {
        _ = try await office.logPublication(
          title: "T", on: nil, channel: "website", tongue: .both, link: nil, campaign: nil, shows: [item])
      }
    }
    #expect(await log("C1").hasPrefix("H1 holds race until 2027-03-01: an attack in the news."))
    #expect(await log("C2") == "nothing was thrown")
    _ = try await office.liftPause(try #require(HoldNumber("H1")))
    #expect(await log("C1") == "nothing was thrown")
  }

  @Test func `only a coordinator adds members, and who was added may approve`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let press: Code<Member> = try Code("press-officer")
    let lead = try place.office(as: "safeguarding-lead")
    #expect(await words { _ = try await lead.addMember(press, roles: [.approver]) }.contains("role coordinator"))
    let stranger = try place.office(as: "press-officer")
    #expect(await words { _ = try await stranger.undo() }.contains("is not a member"))
    _ = try await place.office().addMember(press, roles: [.approver])
    let lines = try await place.office().memberLines()
    #expect(lines.first { $0.member.code == press }?.member.roles == [.approver])
    #expect(lines.first { $0.member.code == press }?.isInSettings == false)
    _ = try await place.office(at: Workplace.afterwards).addOutcome(Self.change(Self.whole("a", "b")), at: nil)
    #expect(try await place.office(as: "press-officer").approveOutcome(OutcomeNumber(1)).state == .pending)
  }

  @Test func `follow-ups fall due after three and six months`() async throws {
    let place = try await Workplace.withSessions(["6629401 bystander-secondary 9A:28 2027-01-12T09:30 yeo-rhyl"])
    _ = try await place.office(at: Workplace.afterwards).record(SessionNumber(1), attended: 27, isEstimate: false)
    let soon = try await place.office(at: Workplace.afterwards).followUps(includesDone: false)
    #expect(soon.map(\.months).sorted() == soon.map(\.months) && !soon.isEmpty)
    #expect(soon.allSatisfy { $0.state == .coming })
    let due = try await place.office(at: "2027-04-10T09:00:00Z").followUps(includesDone: false)
    #expect(due.first { $0.months == 3 }?.state == .due)
    #expect(due.first { $0.months == 3 }?.due == (try Day("2027-04-12")))
    let late = try await place.office(at: "2027-05-10T09:00:00Z").followUps(includesDone: false)
    #expect(late.first { $0.months == 3 }?.state == .overdue)
  }
}
