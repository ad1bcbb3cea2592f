import Evaluation
import Foundation
import ProgrammeModel
import Testing

/// A quote goes out only approved, consented to and redacted; each of these would leak if one rule were missing.
struct QuoteGateTests {
  static func member(_ text: String) throws -> Code<Member> { try Code(text) }

  static func quote(
    _ words: String? = "Now I know what to say.", speaker: Quote.Speaker = .youngSecondary,
    approvedBy: [String] = ["b", "c"],
    until: String = "2028-01-01", withdrawn: String? = nil, translation: String? = nil
  ) throws -> Quote {
    Quote(
      key: Key(.init()), number: QuoteNumber(1), words: words, language: .en, translation: translation,
      speaker: speaker, session: nil, strand: nil, isCritical: false,
      consent: Quote.Consent(reference: "17", until: try Day(until), withdrawnOn: try withdrawn.map { try Day($0) }),
      recordedBy: try member("a"),
      approvals: try approvedBy.map { Approval(by: try member($0), at: try Instant("2027-01-18T09:00:00Z")) })
  }

  static let usual = QuoteGate.Origin(present: 28, isReferral: false, formsOfLabel: 60, schoolsOfLabel: 4)

  static func gate(names: [String] = []) throws -> QuoteGate {
    QuoteGate(
      on: try Day("2027-02-01"), concernWords: ConcernWords(phrases: ["hurts me", "brifo i"]), names: names,
      schools: ["Ysgol Glan Aberoedd"],
      labels: [.youngSecondary: Bilingual(cy: "Person ifanc, uwchradd", en: "Young person, secondary")],
      plainLabel: Bilingual(cy: "Rhywun", en: "Somebody"))
  }

  func refusal(
    of quote: Quote, from origin: QuoteGate.Origin = usual, names: [String] = []
  ) throws -> QuoteGate.Refusal? {
    do {
      _ = try Self.gate(names: names).publishable(quote, from: origin)
      return nil
    } catch { return error as? QuoteGate.Refusal }
  }

  @Test func `an approved, consented and redacted quote goes out under its label`() throws {
    let out = try Self.gate().publishable(Self.quote(), from: Self.usual)
    #expect(out.words == "Now I know what to say." && out.attribution.en == "Young person, secondary")
  }

  @Test func `each missing condition keeps it back`() throws {
    try #expect(refusal(of: Self.quote(approvedBy: ["b"])) == .notApproved)
    try #expect(refusal(of: Self.quote(approvedBy: ["a", "b"])) == .notApproved, "who wrote it down does not count")
    try #expect(refusal(of: Self.quote(approvedBy: [])) == .notApproved)
    try #expect(refusal(of: Self.quote(until: "2027-01-31")) == .noConsent)
    try #expect(refusal(of: Self.quote(withdrawn: "2027-01-31")) == .noConsent)
    try #expect(refusal(of: Self.quote(nil)) == .noConsent)
    try #expect(refusal(of: Self.quote("My dad hurts me.")) == .concern)
    try #expect(refusal(of: Self.quote(translation: "Mae’n fy mrifo i.")) == nil)
    try #expect(refusal(of: Self.quote(translation: "Mae rhywun yn brifo i.")) == .concern)
    let long = Array(repeating: "word", count: 31).joined(separator: " ")
    try #expect(refusal(of: Self.quote(long)) == .tooLong(31))
  }

  @Test func `a name that became known after the approval keeps it back`() throws {
    let quote = try Self.quote("Gwenllian was kind.")
    try #expect(refusal(of: quote) == nil)
    try #expect(refusal(of: quote, names: ["Gwenllian Parry"]) == .identifies([.name]))
    try #expect(refusal(of: Self.quote("At Ysgol Glan Aberoedd they listen.")) == .identifies([.school]))
  }

  @Test(arguments: [(nil, false), (9, false), (28, true)] as [(Int?, Bool)])
  func `small, uncounted and referral sessions give no quote`(present: Int?, isReferral: Bool) throws {
    let origin = QuoteGate.Origin(present: present, isReferral: isReferral, formsOfLabel: 60, schoolsOfLabel: 4)
    try #expect(refusal(of: Self.quote(), from: origin) == (isReferral ? .referral : .smallSession))
  }

  @Test(arguments: [(19, 4), (60, 2)])
  func `a label that covers too few is not told`(forms: Int, schools: Int) throws {
    let origin = QuoteGate.Origin(present: 28, isReferral: false, formsOfLabel: forms, schoolsOfLabel: schools)
    let out = try Self.gate().publishable(Self.quote(), from: origin)
    #expect(out.attribution.en == "Somebody")
  }
}
