import Foundation
import ProgrammeModel
import Testing

@testable import ProgrammeOffice

struct RetentionTests {
  @Test func `forms go a year after the programme, and what was published stays`() async throws {
    let term = try await PlannedTerm()
    try await term.importForms(.before)
    try await term.importForms(.after)
    let forms = try await term.place.office().feedbackCounts().reduce(0) { $0 + $1.answers }
    #expect(forms == 320)
    let settings = term.place.folder.appending(path: "pont.yaml")
    let before = try String(contentsOf: settings, encoding: .utf8)
    let kept = try await term.place.office(at: "2029-01-01T09:00:00Z").keepRetention()
    #expect((kept.forms, kept.formsWithoutEnd) == (0, 320))
    try (before + "\nprogramme_ends: 2027-07-31\n").write(to: settings, atomically: true, encoding: .utf8)
    let early = try await term.place.office(at: "2028-07-30T09:00:00Z").keepRetention()
    #expect((early.forms, early.formsWithoutEnd) == (0, 0))
    #expect(try term.place.databaseBytes().holds("strongly-agree") || term.place.databaseBytes().holds("\"agree\""))
    let late = try await term.place.office(at: "2028-08-01T09:00:00Z").keepRetention()
    #expect(late.forms == 320)
    let office = try term.place.office(at: "2028-08-01T09:00:00Z")
    #expect(try await office.feedbackCounts().allSatisfy { $0.answers == 0 })
    #expect(try !term.place.databaseBytes().holds("{\"option\":\"agree\"}"))
    #expect(try await office.session(session("S1")).headcount?.present == 20)
    let undone = await words { _ = try await office.undo() }
    #expect(!undone.hasPrefix("nothing was thrown"))
  }

  @Test func `a session after the end of the programme keeps its forms`() async throws {
    let term = try await PlannedTerm(sessions: 2)
    try await term.importForms(.after)
    let settings = term.place.folder.appending(path: "pont.yaml")
    let before = try String(contentsOf: settings, encoding: .utf8)
    try (before + "\nprogramme_ends: 2027-01-10\n").write(to: settings, atomically: true, encoding: .utf8)
    let kept = try await term.place.office(at: "2028-08-01T09:00:00Z").keepRetention()
    #expect(kept.forms == 0)
    #expect(try await term.place.office().feedbackCounts().reduce(0) { $0 + $1.answers } == 40)
  }

  @Test func `words that nobody approved go after six months, approved ones with their consent`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office(at: "2027-01-10T09:00:00Z")
    func quote(_ words: String, consent: String) -> QuoteForm {
      QuoteForm(
        words: words, language: .en, translation: nil, speaker: .teacher, session: nil, strand: nil,
        isCritical: false, consentReference: consent, consentUntil: try? Day("2028-01-10"))
    }
    _ = try await office.addQuote(quote("Nobody ever read zqx1", consent: "2027-001"))
    _ = try await office.addQuote(quote("Everybody liked zqx2", consent: "2027-002"))
    _ = try await place.office(at: "2027-01-10T09:00:00Z", as: "second-approver").approveQuote(QuoteNumber(2))
    #expect(try await office.quotes().map(\.state) == [.draft, .approved])
    let early = try await place.office(at: "2027-07-01T09:00:00Z").keepRetention()
    #expect(early.quotes.isEmpty)
    let half = try await place.office(at: "2027-08-01T09:00:00Z").keepRetention()
    #expect((half.quotes, half.papers) == ([QuoteNumber(1)], ["2027-001"]))
    #expect(try !place.databaseBytes().holds("zqx1"))
    #expect(try place.databaseBytes().holds("zqx2"))
    let year = try await place.office(at: "2029-01-12T09:00:00Z").keepRetention()
    #expect((year.quotes, year.papers) == ([QuoteNumber(2)], ["2027-002"]))
    #expect(try !place.databaseBytes().holds("zqx2"))
    let again = try await place.office(at: "2029-01-12T09:00:00Z").keepRetention()
    #expect((again.quotes, again.papers) == ([], []))
  }
}
