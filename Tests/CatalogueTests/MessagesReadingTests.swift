import Catalogue
import ProgrammeModel
import Testing

struct MessagesReadingTests {
  private func messages(_ review: String) throws -> Messages {
    try ContentFolder(["Content/Messages/cy.review.yaml": review]).library().messages()
  }

  @Test func `Welsh that nobody entered as read is a draft`() throws {
    let messages = try messages("{}\n")
    #expect(messages.reading(of: "letter.title") == .draft)
    #expect(messages.hasDraftWelsh(under: ["letter."]))
  }

  @Test func `Welsh that was read against the present English counts as read`() throws {
    let messages = try messages(
      #""letter.title": {reader: "translator", on: 2026-11-20, english: "Dear {name}"}"#)
    #expect(messages.reading(of: "letter.title") == .read)
    #expect(!messages.hasDraftWelsh(under: ["letter."]))
    #expect(messages.hasDraftWelsh(under: ["week."]))
  }

  @Test func `a changed English makes the Welsh out of date`() throws {
    let messages = try messages(
      #""letter.title": {reader: "translator", on: 2026-11-20, english: "Hello {name}"}"#)
    #expect(messages.reading(of: "letter.title") == .outOfDate)
    #expect(messages.hasDraftWelsh(under: ["letter."]))
  }

  @Test(
    arguments: zip(
      [
        #"{one: "{count} session", other: "{count} sessions"}"#, #""{count} sessions""#,
        #"{one: "A session", other: "{count} sessions"}"#,
      ],
      [Messages.Reading.read, .read, .outOfDate]))
  func `a plural is compared by all its forms, or by its form for many`(english: String, reading: Messages.Reading)
    throws
  {
    let messages = try messages(#""week.sessions": {reader: "translator", on: 2026-11-20, english: \#(english)}"#)
    #expect(messages.reading(of: "week.sessions") == reading)
  }

  @Test func `plurals and exact cases reach the sentence`() throws {
    let welsh = """
      "letter.title": "Annwyl {name}"
      "week.sessions": {zero: "Dim sesiynau", one: "{count} sesiwn", two: "{count} sesiwn", few: "{count} sesiwn", many: "{count} sesiwn", other: "{count} o sesiynau", "=5": "pum sesiwn"}
      """
    let messages = try ContentFolder(["Content/Messages/cy.yaml": welsh]).library().messages()
    #expect(
      [0, 1, 5, 7].map { messages.text("week.sessions", .cy, ["count": .number($0)]) } == [
        "Dim sesiynau", "1 sesiwn", "pum sesiwn", "7 o sesiynau",
      ])
  }
}
