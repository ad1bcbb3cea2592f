import Foundation
import ProgrammeModel
import Testing

@testable import ProgrammeOffice

struct PaperTests {
  private func place() async throws -> Workplace {
    let place = try await Workplace.withSessions([
      "6629401 bystander-secondary 9A:28 2027-01-12T09:30 yeo-rhyl",
      "6639401 bystander-secondary 9A:28 2027-01-12T13:30 yeo-rhyl",
    ])
    let office = try place.office()
    _ = try await office.setContact(
      at: HostReference("6629401"), role: .safeguarding, name: nil, phone: "01492 123456", email: nil, languageWish: nil
    )
    _ = try await office.setVenue(
      of: HostReference("6629401"), signIn: "Main door", parking: "By the hall", access: ["step-free"],
      noAccess: ["hearing-loop"], note: nil)
    return place
  }

  @Test(arguments: Language.allCases)
  func `a brief tells whom to ask for, sign-in, parking, access and last time`(language: Language) async throws {
    let place = try await place()
    let office = try place.office()
    _ = try await office.importVisits(try demoData("last-year.csv"), file: "last-year.csv", skipBadRows: true)
    let text = try await office.brief(session("S1"), language: language, asHTML: false)
    for fact in ["S1", "9A", "28", "Main door", "By the hall", "01492 123456", "84", "yeo-rhyl"] {
      #expect(text.contains(fact), "\(fact)")
    }
    let page = try await office.brief(session("S1"), language: language, asHTML: true)
    #expect(page.contains("<html lang=\"\(language.rawValue)\""))
  }

  @Test func `a Welsh brief and letter name area and town in Welsh, and only those of the host's own area`()
    async throws
  {
    let place = try await Workplace()
    let office = try place.office()
    let rows = [
      "6609101,Ysgol Un,660,Isle of Anglesey,Primary,\"1 Stryd Fawr, Holyhead\",Isle of Anglesey,LL65 1ZZ",
      // Newport in Pembrokeshire is Trefdraeth, and not the city of Casnewydd.
      "6689101,Ysgol Dau,668,Pembrokeshire,Primary,Newport,Pembrokeshire,SA42 0ZZ",
    ]
    let header = "School Number,School Name,LA Code,Local Authority,Sector,Address 1,Address 2,Postcode"
    _ = try await office.importHosts(
      Data(([header] + rows).joined(separator: "\n").utf8), file: "s.csv", kind: nil)
    func address(_ number: String) async throws -> [Bilingual] {
      try office.address(of: try await office.host(HostReference(number)).host)
    }
    #expect(
      try await address("6609101") == [
        Bilingual(cy: "1 Stryd Fawr, Caergybi", en: "1 Stryd Fawr, Holyhead"),
        Bilingual(cy: "Ynys Môn", en: "Isle of Anglesey"), Bilingual(same: "LL65 1ZZ"),
      ])
    let second = try await address("6689101")
    #expect(!second.contains { $0.cy.contains("Casnewydd") })
    #expect(second.contains(Bilingual(cy: "Sir Benfro", en: "Pembrokeshire")))
  }

  @Test func `a brief links to its other language where that lies beside it`() async throws {
    let place = try await place()
    let office = try place.office()
    let page = try await office.brief(session("S1"), language: .cy, asHTML: true, alternate: "brief.en.html")
    #expect(page.contains("href=\"brief.en.html\"") && page.contains("hreflang=\"en\""))
    #expect(try await !office.brief(session("S1"), language: .cy, asHTML: true).contains("hreflang"))
  }

  @Test func `the week shows sessions, journeys and leave, and cancelled ones as such`() async throws {
    let place = try await place()
    let office = try place.office()
    _ = try await office.addLeave(DayRange("2027-01-15"), for: Code("yeo-rhyl"))
    _ = try await office.cancel(session("S2"), by: .host, because: "flu")
    let view = try await office.week(Day("2027-01-14"), facilitator: Code("yeo-rhyl"))
    #expect(view.days.description == "2027-01-11..2027-01-17")
    #expect(view.sessions.map(\.session.state.name) == ["confirmed", "cancelled"])
    for language in Language.allCases {
      let page = try await office.weekPage(Day("2027-01-14"), facilitator: nil, language: language, asHTML: true)
      #expect(page.contains("S1") && page.contains("yeo-rhyl"))
    }
  }

  @Test func `a week's page links to the other language where its file is known, and else nowhere`() async throws {
    let place = try await place()
    let office = try place.office()
    func page(_ alternate: String?) async throws -> String {
      try await office.weekPage(
        Day("2027-01-14"), facilitator: nil, language: .en, asHTML: true, alternate: alternate)
    }
    #expect(try await page("wk.cy.html").contains("href=\"wk.cy.html\""))
    #expect(try await !page(nil).contains("href=\"w"))
  }

  @Test func `the journeys of the week are the team's own minutes where it has them`() async throws {
    let place = try await place()
    try place.write("from,to,minutes\nyeo-rhyl,6629401,173\n6629401,6639401,91\n", to: "travel.csv")
    try place.write(
      try place.read("pont.yaml").replacing("travel:\n", with: "travel:\n  table: travel.csv\n"), to: "pont.yaml")
    let page = try await place.office().weekPage(Day("2027-01-14"), facilitator: nil, language: .en, asHTML: false)
    #expect(page.contains("173") || page.contains("2 h 53") || page.contains("2 hours 53"), "\(page)")
  }

  @Test func `a letter stands in both languages, marked as draft, Welsh first`() async throws {
    let place = try await place()
    let office = try place.office()
    let letter = try await office.letter(session("S1"), nil, asHTML: false)
    #expect(letter.text.contains("Drafft: nid oes siaradwr rhugl"))
    #expect(letter.text.contains("Ysgol Uwchradd Y Gogarth Fawr"))
    #expect(letter.unread.count == 1)
    let page = try await office.letter(session("S1"), nil, asHTML: true)
    #expect(page.text.contains("lang=\"cy\"") && page.text.contains("lang=\"en\""))
  }

  @Test func `thanks give the code for feedback, and follow what is over`() async throws {
    let place = try await place()
    let office = try place.office(at: Workplace.afterwards)
    _ = try await office.record(session("S1"), attended: 26, isEstimate: false)
    let thanks = try await office.letter(session("S1"), .thanks, asHTML: false)
    #expect(thanks.text.contains("S1") && thanks.text.contains("26"))
    #expect(try await office.letter(session("S1"), nil, asHTML: false).text == thanks.text)
    let early = await words { _ = try await office.letter(session("S2"), .thanks, asHTML: false) }
    #expect(early == "S2 is confirmed: thanks are due once it has a head count. See ‘pont record --help’.")
  }

  @Test func `a letter of a kind that does not fit the state says what to do`() async throws {
    let place = try await place()
    let office = try place.office()
    var said: [LetterKind: String] = [:]
    for kind in LetterKind.allCases {
      said[kind] = await words { _ = try await office.letter(session("S1"), kind, asHTML: false) }
    }
    #expect(said[.moved] == "S1 has not been moved. See ‘pont history S1’.")
    #expect(said[.cancellation] == "S1 is confirmed: it is not cancelled. See ‘pont session cancel --help’.")
    #expect(said[.reminder] == "nothing was thrown")
    _ = try await office.cancel(session("S1"), by: .host, because: "Inspection")
    let gone = await words { _ = try await office.letter(session("S1"), .reminder, asHTML: false) }
    #expect(gone == "S1 is cancelled: there is nothing left to remind of.")
    let letter = try await office.letter(session("S1"), .cancellation, asHTML: false)
    #expect(letter.text.contains("As you asked, we have cancelled"))
  }

  @Test func `the letter after a forum says what was raised there and what came of it`() async throws {
    let place = try await place()
    let early = await words { _ = try await place.office().letter(session("S1"), .report, asHTML: false) }
    #expect(early == "S1 is confirmed: what came of it is reported once it has been held.")
    let office = try place.office(at: Workplace.afterwards)
    _ = try await office.record(session("S1"), attended: 26, isEstimate: false)
    let silent = await words { _ = try await office.letter(session("S1"), .report, asHTML: false) }
    #expect(silent.hasPrefix("S1 is delivered: no issue is noted that was raised there."))
    _ = try await office.raise(
      UnfinishedText(cy: "Mae’r bws olaf yn rhy lawn", en: "The last bus is too full"), on: nil, source: .forum,
      session: session("S1"), strand: nil, isCleared: false)
    _ = try await office.commit(
      to: VoiceNumber(1), agency: UnfinishedText(cy: "Partneriaeth bysiau", en: "Bus partnership"),
      promise: UnfinishedText(cy: "Ail fws", en: "A second bus"), on: nil, due: Day("2027-06-30"))
    let letter = try await office.letter(session("S1"), .report, asHTML: false).text
    #expect(letter.contains("You said: The last bus is too full"))
    #expect(letter.contains("Bus partnership: “A second bus” – to be done by: 30 June 2027"))
    #expect(letter.contains("Partneriaeth bysiau: “Ail fws” – i’w wneud erbyn y dyddiad hwn: 30 Mehefin 2027"))
  }

  @Test func `the letter about a move names the time before`() async throws {
    let place = try await place()
    let office = try place.office()
    let before = try await office.session(session("S1")).session.span
    _ = try await office.move(
      session("S1"), to: LocalStart("2027-02-02T13:00"), facilitators: nil, force: true)
    let letter = try await office.letter(session("S1"), .moved, asHTML: false)
    #expect(letter.text.contains("Previously: ") && letter.text.contains("\(before.day.civil.day) January"))
    #expect(letter.text.contains("Tuesday 2 February 2027"))
  }

  @Test func `a session nobody made is told with those that there are`() async throws {
    let place = try await place()
    let said = await words { _ = try await place.office().brief(session("S7"), language: .en, asHTML: false) }
    #expect(said == "There is no session “S7”. They go from S1 to S2. See ‘pont session list’.")
  }
}
