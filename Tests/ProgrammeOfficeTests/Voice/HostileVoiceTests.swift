import Foundation
import ProgrammeModel
import ProgrammeOffice
import Testing

/// Free text that could tell who somebody is, and words about somebody's safety: each is handed in, and looked for in
/// everything that is written afterwards.
struct HostileVoiceTests {
  static func quote(
    _ words: String, _ language: Language = .en, speaker: Quote.Speaker = .youngSecondary, session: Int? = nil,
    consent: String = "2027-017"
  ) -> QuoteForm {
    QuoteForm(
      words: words, language: language, translation: nil, speaker: speaker, session: session.map { SessionNumber($0) },
      strand: nil, isCritical: false, consentReference: consent, consentUntil: nil)
  }

  static let identifying: [(text: String, secrets: [String])] = [
    ("Ring Mrs Pugh-Morgan on 07700 900123 and she helps", ["Pugh-Morgan", "07700", "900123"]),
    ("I live at LL55 1ZQ and the bus stops there", ["LL55 1ZQ", "1ZQ"]),
    ("Fy ffrind Owain ap Dafydd a ddywedodd wrthyf", ["Owain", "Dafydd"]),
    ("Write to me at nia.p@example.org about it", ["nia.p", "example.org"]),
    ("Mae athrawes Ysgol Glan Aberoedd yn garedig", ["Glan Aberoedd"]),
  ]

  @Test(arguments: identifying.indices)
  func `what identifies is taken out of a quote before it is stored`(index: Int) async throws {
    let (text, secrets) = Self.identifying[index]
    let place = try await Workplace.withDemo(people: false)
    let office = try place.office(at: Workplace.afterwards)
    guard case .kept(_, let kept, let removed, _, _) = try await office.addQuote(Self.quote(text)) else {
      Issue.record("it was set aside")
      return
    }
    #expect(!removed.isEmpty)
    let bytes = try place.databaseBytes()
    for secret in secrets {
      #expect(!kept.contains(secret), "\(secret) stands in what was kept")
      #expect(!bytes.holds(secret), "\(secret) stands in the database")
    }
  }

  @Test(arguments: identifying.indices)
  func `staff's own text that identifies is refused whole and its secret is in no message`(index: Int) async throws {
    let (text, secrets) = Self.identifying[index]
    let place = try await Workplace.withDemo(people: false)
    let office = try place.office(at: Workplace.afterwards)
    let form = try VoiceTests.change(VoiceTests.whole(text, "Fine"))
    let whole = VoiceTests.whole("iawn", text)
    let refusals = [
      await words { _ = try await office.addOutcome(form, at: nil) },
      await words { _ = try await office.addChange(form, at: VoiceTests.whole("A", "A"), kind: .other) },
      await words {
        _ = try await office.raise(whole, on: nil, source: .forum, session: nil, strand: nil, isCleared: false)
      },
    ]
    for refusal in refusals {
      #expect(refusal.contains("could identify somebody or a school"), "\(refusal)")
      for secret in secrets { #expect(!refusal.contains(secret)) }
    }
    let bytes = try place.databaseBytes()
    for secret in secrets { #expect(!bytes.holds(secret)) }
  }

  @Test func `the name of a contact is known and taken out, in any case and without accents`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let office = try place.office(at: Workplace.afterwards)
    _ = try await office.setContact(
      at: HostReference("6619401"), role: .teacher, name: "Llŷr Gwyndaf", phone: nil, email: nil, languageWish: nil)
    guard case .kept(_, let kept, _, _, _) = try await office.addQuote(Self.quote("roedd llyr yn wych", .cy)) else {
      Issue.record("it was set aside")
      return
    }
    #expect(!kept.lowercased().contains("llyr") && kept.contains("[enw]"))
  }

  static let disclosures = [
    "My uncle touches me and nobody knows zqx1", "Mae rhywun yn fy mrifo i gartref zqx1",
    "I want to die, zqx1 is my code",
  ]

  @Test(arguments: disclosures)
  func `a disclosure is sealed for the safeguarding lead and is in no list, no history and no message`(
    text: String
  ) async throws {
    let place = try await Workplace.withDemo(people: false)
    let office = try place.office(at: Workplace.afterwards)
    let lead = try place.office(at: Workplace.afterwards, as: "safeguarding-lead")
    let before = try await lead.concerns().open.count
    guard case .setAside = try await office.addQuote(Self.quote(text)) else {
      Issue.record("it was kept")
      return
    }
    guard
      case .setAside = try await office.raise(
        UnfinishedText(en: text), on: nil, source: .feedback, session: nil, strand: nil, isCleared: false)
    else {
      Issue.record("it was kept")
      return
    }
    let refusal = await words { _ = try await office.addOutcome(VoiceTests.change(UnfinishedText(en: text)), at: nil) }
    #expect(refusal.contains("safeguarding contact") && !refusal.contains("zqx1"))
    #expect(try await office.quotes().isEmpty)
    #expect(try await office.voices().isEmpty)
    #expect(try await office.outcomes().isEmpty)
    let history = try await office.history(of: nil, last: 50)
    #expect(!history.contains { "\($0)".contains("zqx1") })
    #expect(try await lead.concerns().open.count == before + 2)
    #expect(await words { _ = try await office.concerns() }.contains("safeguarding-lead"))
  }

  @Test func `a withdrawn consent blanks the words everywhere and names what is to be taken down`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let office = try place.office(at: Workplace.afterwards)
    _ = try await office.addQuote(Self.quote("Now I know what to say on the zqx2 bus."))
    let number = QuoteNumber(1)
    _ = try await office.addMember(Code("third"), roles: [.approver])
    for member in ["second-approver", "third"] {
      _ = try await place.office(at: Workplace.afterwards, as: member).approveQuote(number)
    }
    #expect(try await office.quotes().first?.state == .approved)
    let out = try await office.logPublication(
      title: "On the bus", on: nil, channel: "website", tongue: .both, link: "https://example.org/1", campaign: nil,
      shows: ["q1"])
    _ = try await office.logPublication(
      title: "Something else", on: nil, channel: "radio", tongue: .cy, link: nil, campaign: nil, shows: [])
    let withdrawn = try await office.withdrawConsent(of: number)
    #expect(withdrawn.state == .withdrawn)
    #expect(withdrawn.remarks.count == 2)
    #expect(
      withdrawn.remarks.first
        == "Take down W1, “On the bus”, on website at https://example.org/1; then: pont publish down W1")
    #expect(try await office.quotes().first?.words == nil)
    let history = try await office.history(of: nil, last: 50)
    #expect(history.count > 5 && !history.contains { "\($0)".contains("zqx2") })
    #expect(await words { _ = try await office.approveQuote(number) }.contains("withdrawn"))
    let again = await words {
      _ = try await office.logPublication(
        title: "T", on: nil, channel: "x", tongue: .cy, link: nil, campaign: nil, shows: ["Q1"])
    }
    #expect(again.contains("Q1 is withdrawn"))
    _ = try await office.takeDown(out.number, on: nil)
    #expect(try await office.publications().first?.takenDownOn == (try Day("2027-01-18")))
  }

  @Test func `a young person's words need two approvers other than who wrote them down`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let office = try place.office(at: Workplace.afterwards)
    _ = try await office.addQuote(Self.quote("It helped."))
    #expect(await words { _ = try await office.approveQuote(QuoteNumber(1)) }.contains("cannot approve it"))
    let second = try place.office(at: Workplace.afterwards, as: "second-approver")
    #expect(try await second.approveQuote(QuoteNumber(1)).reviewed.state == .pending)
  }

  @Test func `without the number of a consent there is no quote`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let office = try place.office(at: Workplace.afterwards)
    #expect(
      await words { _ = try await office.addQuote(Self.quote("It helped.", consent: " ")) }
        .hasPrefix("The number of the consent is missing."))
    #expect(try await office.quotes().isEmpty)
  }

  @Test func `nothing of a referral becomes a quote or an issue`() async throws {
    let place = try await Workplace.withDemo()
    _ = try await place.office().addSession(
      SessionForm(
        host: HostReference("6629401"), type: Code("restorative-session"), group: "Referral:1",
        start: LocalStart("2027-01-13T10:00"), facilitators: [Code("yeo-rhyl"), Code("trainer-llandudno")],
        language: .en), force: true)
    let office = try place.office(at: Workplace.afterwards)
    let refusals = [
      await words { _ = try await office.addQuote(Self.quote("I am sorry.", session: 1)) },
      await words {
        _ = try await office.raise(
          VoiceTests.whole("a", "b"), on: nil, source: .other, session: SessionNumber(1), strand: nil, isCleared: false)
      },
    ]
    for refusal in refusals { #expect(refusal.contains("S1 is for one referred person")) }
    #expect(try await office.quotes().isEmpty)
    #expect(try await office.voices().isEmpty)
  }
}
