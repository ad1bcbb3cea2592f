import ProgrammeModel
import Reporting
import Testing

struct LetterTests {
  static func occasions() throws -> [LetterOccasion] {
    [
      .confirm(by: try Day("2027-01-08")), .confirmed,
      .changed(from: [
        try SchoolFixture.span("13:00", on: "2027-01-19"), try SchoolFixture.span("14:05", on: "2027-01-19"),
      ]),
      .cancelled(by: .us, because: Bilingual(cy: "Salwch", en: "Illness")),
      .thanks(
        LetterThanks(
          attended: [26, 25], formAddress: "https://example.wales/f", code: "K7QM",
          followUps: [try Day("2027-04-21"), try Day("2027-07-21")])),
      .offer(
        [
          [try SchoolFixture.span("09:30"), try SchoolFixture.span("10:35")],
          [try SchoolFixture.span("13:00", on: "2027-01-26")],
        ], heldUntil: try Day("2027-01-06")),
      .reminder,
      .report([
        LetterIssue(
          issue: Bilingual(cy: "Ar y bws olaf y mae’n digwydd.", en: "The last bus is where it happens."),
          promises: [
            .init(
              agency: Bilingual(cy: "Partneriaeth bysiau", en: "Bus partnership"),
              promise: Bilingual(cy: "Ail aelod o staff ar y bws.", en: "A second member of staff on the bus."),
              state: .done(Bilingual(cy: "Ers mis Mai.", en: "Since May."))),
            .init(
              agency: Bilingual(cy: "Cyngor", en: "Council"), promise: Bilingual(cy: "Goleuadau.", en: "Lights."),
              state: .due(try Day("2027-06-30"))),
            .init(
              agency: Bilingual(cy: "Heddlu", en: "Police"), promise: Bilingual(cy: "Camera.", en: "A camera."),
              state: .notDoing(Bilingual(cy: "Dim arian eleni.", en: "No money this year."))),
          ]),
        LetterIssue(issue: Bilingual(cy: "Toiledau.", en: "Toilets."), promises: []),
      ]),
    ]
  }

  @Test(arguments: 0..<8)
  func `every letter reads as its fixture in both languages`(index: Int) throws {
    let occasion = try Self.occasions()[index]
    let sheet = try SchoolFixture.letter(
      safeguarding: occasion.name == "confirmed", numbered: occasion.name != "offer")
    let letter = LetterWriter(try CatalogueWords.messages()).letter(occasion, sheet)
    try Golden.expect(letter.text, "letter-\(occasion.name).txt")
  }

  @Test(arguments: 0..<8)
  func `Welsh stands first unless the contact asked for English`(index: Int) throws {
    let writer = LetterWriter(try CatalogueWords.messages())
    let occasion = try Self.occasions()[index]
    let unasked = writer.letter(occasion, try SchoolFixture.letter())
    let english = writer.letter(occasion, try SchoolFixture.letter(wish: .en))
    #expect(unasked.languages == [.cy, .en])
    #expect(unasked.subjectLine.hasPrefix(unasked.subject.cy))
    #expect(english.languages == [.en, .cy])
    #expect(english.text.hasPrefix(english.subject.en))
    #expect(english.text.contains(english.subject.cy))
    let html = english.html
    let first = try #require(html.firstRange(of: "<article lang=\"en\">"))
    let second = try #require(html.firstRange(of: "<article lang=\"cy\">"))
    #expect(first.lowerBound < second.lowerBound)
    #expect(html.contains("<html lang=\"en\">") && Golden.isClean(english.text))
  }

  @Test(arguments: 0..<8)
  func `every letter welcomes Welsh and says that it brings no delay`(index: Int) throws {
    let letter = LetterWriter(try CatalogueWords.messages())
      .letter(try Self.occasions()[index], try SchoolFixture.letter())
    #expect(letter.text.contains("will not lead to delay"))
    #expect(letter.text.contains("ni fydd ysgrifennu yn Gymraeg yn arwain at oedi"))
  }

  @Test func `a contact is asked once for their language and not again`() throws {
    let writer = LetterWriter(try CatalogueWords.messages())
    #expect(writer.letter(.confirmed, try SchoolFixture.letter()).text.contains("In which language"))
    for wish in Language.allCases {
      #expect(!writer.letter(.confirmed, try SchoolFixture.letter(wish: wish)).text.contains("In which language"))
    }
  }

  @Test func `a letter goes out on draft Welsh with a mark and a list for reading, on read Welsh without`() throws {
    let draft = try CatalogueWords.messages()
    let unread = LetterWriter(draft).letter(.confirmed, try SchoolFixture.letter())
    let notice = try #require(unread.draftNotice)
    #expect(unread.draftKeys.contains("letter.confirmed.lead") && unread.draftKeys.contains("letter.shared.welsh"))
    #expect(!unread.draftKeys.contains("letter.cancelled.again") && !unread.draftKeys.contains("week.title"))
    #expect(unread.text.contains(notice) && unread.html.contains(notice) && unread.markdown.contains(notice))

    let all = try CatalogueWords.messages(read: Set(draft.keys))
    let read = LetterWriter(all).letter(.confirmed, try SchoolFixture.letter())
    #expect(read.draftKeys == [] && read.draftNotice == nil)
    #expect(!read.text.contains(notice) && !read.html.contains("class=\"draft\""))
  }

  @Test func `staff stay in the room unless it was agreed that they need not`() throws {
    let writer = LetterWriter(try CatalogueWords.messages())
    #expect(writer.letter(.confirmed, try SchoolFixture.letter()).text.contains("stays in the room"))
    let alone = writer.letter(.confirmed, try SchoolFixture.letter(supervised: false)).text
    #expect(!alone.contains("stays in the room") && alone.contains("who is near at hand"))
  }

  @Test func `without an address to answer to, the reader answers the letter`() throws {
    let letter = LetterWriter(try CatalogueWords.messages())
      .letter(.confirmed, try SchoolFixture.letter(replyTo: nil))
    #expect(letter.text.contains("answer this letter") && letter.text.contains("S142, S143"))
  }

  @Test(arguments: Session.Cancellation.Party.allCases)
  func `a cancellation says by whom`(party: Session.Cancellation.Party) throws {
    let letter = LetterWriter(try CatalogueWords.messages())
      .letter(.cancelled(by: party, because: nil), try SchoolFixture.letter())
    #expect(Golden.isClean(letter.text) && !letter.text.contains("Reason"))
  }

  @Test func `names in a letter are escaped in HTML`() throws {
    let sheet = LetterSheet(
      team: Bilingual(same: "A & B"), host: Bilingual(same: "<Ysgol>"), sessions: try SchoolFixture.letter().sessions)
    let html = LetterWriter(try CatalogueWords.messages()).letter(.confirmed, sheet).html
    #expect(html.contains("&lt;Ysgol&gt;") && html.contains("A &amp; B") && !html.contains("<Ysgol>"))
  }
}
