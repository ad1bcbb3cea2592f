import ProgrammeModel
import Reporting
import Testing

struct CalendarWordingTests {
  func sheet(_ state: Session.State, same: Bool = false) -> CalendarSheet {
    CalendarSheet(
      number: SessionNumber(142), type: SchoolFixture.type, state: state,
      host: same ? Bilingual(same: "Ysgol Bryn Awel") : SchoolFixture.host, address: SchoolFixture.address,
      group: "9A", expected: 27, needs: [Bilingual(cy: "Dolen glyw", en: "Hearing loop")], language: .bilingual,
      setUpMinutes: 15, debriefMinutes: 10)
  }

  @Test func `a facilitator's own entry names number, host, group, needs and the time around it`() throws {
    let text = CalendarWording(try CatalogueWords.messages()).own(sheet(.confirmed))
    #expect(
      text.summary
        == "S142 · Hyfforddiant gwylwyr / Bystander training · 9A · Ysgol Bryn Awel / Bryn Awel School")
    #expect(
      text.description == """
        Sesiwn: Hyfforddiant gwylwyr
        Grŵp: 9A
        Iaith: Cymraeg a Saesneg
        Lleoliad: Ysgol Bryn Awel
        Nifer a ddisgwylir: 27 o bobl
        Anghenion: Dolen glyw
        Amser o’i chwmpas: 15 munud cyn dechrau i baratoi, 10 munud wedyn
        Statws: Wedi’i chadarnhau
        Ein cyfeirnod: S142

        Session: Bystander training
        Group: 9A
        Language: Welsh and English
        Host: Bryn Awel School
        Expected: 27 people
        Needs: Hearing loop
        Time around it: 15 minutes before to set up, 10 minutes afterwards
        State: Confirmed
        Our number: S142
        """)
    #expect(text.location == "Ysgol Bryn Awel / Bryn Awel School, Ffordd y Bryn, Bangor, LL57 9ZZ")
  }

  @Test func `the entry of a host says neither needs nor numbers of people`() throws {
    let text = CalendarWording(try CatalogueWords.messages()).host(sheet(.confirmed))
    #expect(text.summary == "Hyfforddiant gwylwyr / Bystander training · 9A")
    for word in ["Dolen", "loop", "27", "15 "] { #expect(!text.description.contains(word)) }
    #expect(text.description.contains("Ein cyfeirnod: S142") && text.description.contains("Our number: S142"))
  }

  @Test func `a cancelled or proposed session says so in both languages in the one line all calendars show`() throws {
    let wording = CalendarWording(try CatalogueWords.messages())
    let cancelled = sheet(.cancelled(.init(by: .us, because: "Illness of a named person", noticeDays: 1)))
    for text in [wording.own(cancelled), wording.host(cancelled)] {
      #expect(text.summary.hasPrefix("Canslwyd / Cancelled: "))
      #expect(!text.description.contains("Illness"))
    }
    #expect(wording.host(sheet(.proposed)).summary.hasSuffix("(i’w chadarnhau / to be confirmed)"))
  }

  @Test func `a name that is the same in both languages stands once`() throws {
    let text = CalendarWording(try CatalogueWords.messages()).own(sheet(.delivered, same: true))
    #expect(text.location.hasPrefix("Ysgol Bryn Awel, Ffordd"))
    #expect(text.summary.hasSuffix("· 9A · Ysgol Bryn Awel"))
    #expect(!text.summary.contains("\n") && Golden.isClean(text.description))
  }

  @Test func `a withdrawn entry tells the public nothing, and its own people which it was`() throws {
    let wording = CalendarWording(try CatalogueWords.messages())
    #expect(wording.withdrawn().summary == "Canslwyd / Cancelled: Sesiwn gyhoeddus / Public session")
    #expect(
      wording.withdrawn().description == "Tynnwyd y cofnod hwn yn ôl.\n\nThis entry has been withdrawn.")
    #expect(
      wording.withdrawn(SessionNumber(142), SchoolFixture.type).summary
        == "Canslwyd / Cancelled: S142 · Hyfforddiant gwylwyr / Bystander training")
  }
}
