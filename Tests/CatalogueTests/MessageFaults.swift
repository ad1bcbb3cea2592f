import Testing

@testable import Catalogue

struct MessageFaults {
  static let slips: [Slip] = [
    Slip(
      "Content/Messages/en.yaml",
      "\"letter.title\": \"Dear {name}\"\n",
      "",
      "fault: Content/Messages/cy.yaml:1, “letter.title”: The English of this message is missing. Add “letter.title” to Content/Messages/en.yaml, or remove it here."
    ),
    Slip(
      "Content/Messages/cy.yaml",
      "\"letter.title\": \"Annwyl {name}\"\n",
      "",
      "fault: Content/Messages/en.yaml:1, “letter.title”: The Welsh of this message is missing. Add “letter.title” to Content/Messages/cy.yaml."
    ),
    Slip(
      "Content/Messages/cy.yaml",
      "Annwyl {name}",
      "Annwyl {enw}",
      "fault: Content/Messages/cy.yaml:1, “letter.title”: The places differ: Welsh has {enw}, English {name}. Use the same in both."
    ),
    Slip(
      "Content/Messages/cy.yaml",
      "few: \"{count} sesiwn\", ",
      "",
      "fault: Content/Messages/cy.yaml:2, “week.sessions”: The plural form “few” is missing. Welsh needs zero, one, two, few, many, other."
    ),
    Slip(
      "Content/Messages/en.yaml",
      "one: \"{count} session\", ",
      "",
      "fault: Content/Messages/en.yaml:2, “week.sessions”: The plural form “one” is missing. English needs one, other."),
    Slip(
      "Content/Messages/en.yaml",
      "other: \"{count} sessions\"",
      "othr: \"{count} sessions\"",
      "fault: Content/Messages/en.yaml:2, “week.sessions.othr”: “othr” is not a plural form. Did you mean “other”? Use zero, one, two, few, many, other, or an exact number such as =5. Keys are flat: write \"week.sessions.othr\" for another message."
    ),
    Slip(
      "Content/Messages/en.yaml",
      "other: \"{count} sessions\"",
      "other: \"some sessions\"",
      "fault: Content/Messages/en.yaml:2, “week.sessions.other”: The form “other” has lost the place {count}, though it stands for many numbers. Put it where the value is to stand."
    ),
    Slip(
      "Content/Messages/cy.yaml",
      "other: \"{count} sesiwn\"",
      "other: \"sesiwn\"",
      "fault: Content/Messages/cy.yaml:2, “week.sessions.other”: The form “other” has lost the place {count}, though it stands for many numbers. Put it where the value is to stand."
    ),
    Slip("Content/Messages/en.yaml", "one: \"{count} session\"", "one: \"one session\""),
    Slip("Content/Messages/cy.yaml", "many: \"{count} sesiwn\"", "many: \"chwe sesiwn\""),
    Slip(
      "Content/Messages/en.yaml",
      "\"Dear {name}\"",
      "\"\"",
      "fault: Content/Messages/en.yaml:1, “letter.title”: This text is empty. Write it."),
    Slip(
      "Content/Messages/en.yaml",
      "\"letter.title\"",
      "\"week.sessions\"",
      "fault: Content/Messages/en.yaml:2, “week.sessions”: The key “week.sessions” is there twice, first on line 1. Remove one, or rename it."
    ),
    Slip(
      "Content/Messages/cy.yaml",
      "Annwyl {name}",
      "Llythyr at {name}",
      "warning: Content/Messages/cy.yaml:1, “letter.title”: What stands for {name} would have to mutate after “at”. Reword, such as “Ysgol: {name}”."
    ),
    Slip(
      "Content/Messages/cy.yaml",
      "Annwyl {name}",
      "Dyma’r {name}",
      "warning: Content/Messages/cy.yaml:1, “letter.title”: What stands for {name} would have to mutate after “Dyma’r”. Reword, such as “Ysgol: {name}”."
    ),
    Slip(
      "Content/Messages/cy.yaml",
      "Annwyl {name}",
      "D?r i bawb: {name}",
      "warning: Content/Messages/cy.yaml:1, “letter.title”: Letters of “D?r” were lost when the text was saved. Write it again, and save as UTF-8."
    ),
    Slip(
      "Content/Messages/en.yaml",
      "one: \"{count} session\", ",
      "one: \"{count} session\", two: \"both sessions\", ",
      "warning: Content/Messages/en.yaml:2, “week.sessions.two”: English has no plural form “two”, so it is never shown. Remove it, or write an exact number such as =2."
    ),
    Slip(
      "Content/Messages/cy.review.yaml",
      "{}",
      "\"letter.title\": {reader: \"translator\", on: 2026-12-20, english: \"Dear {name}\"}",
      "warning: Content/Messages/cy.review.yaml:1, “letter.title.on”: 2026-12-20 is still to come. Write the day on which it was read."
    ),
    Slip(
      "Content/Messages/cy.review.yaml",
      "{}",
      "\"letter.titel\": {reader: \"translator\", on: 2026-11-20, english: \"Dear {name}\"}",
      "fault: Content/Messages/cy.review.yaml:1, “letter.titel”: There is no message “letter.titel”. Did you mean “letter.title”? Remove this entry, or correct its key."
    ),
    Slip(
      "Content/Messages/cy.review.yaml",
      "{}",
      "\"letter.title\": {reader: \"translator\", on: 2026-11-20, english: \"Hello {name}\"}",
      "warning: Content/Messages/cy.review.yaml:1, “letter.title”: The English of “letter.title” has changed since its Welsh was read. Read the Welsh again, then write the new English here."
    ),
    Slip(
      "Content/Messages/cy.review.yaml",
      "{}",
      "\"letter.title\": {reader: \"translator\", english: \"Dear {name}\"}",
      "fault: Content/Messages/cy.review.yaml:1, “letter.title.on”: The key “on” is missing. Add it."),
  ]

  @Test(arguments: [
    "o’r {a}", "i’r {a}", "â’r {a}", "gyda {a}", "pa {a}", "Ni {a}", "mewn {a}", "cyn {a}", "5 {a}", "i’w {a}",
    "(yn {a})",
    "mae’n {a}",
  ])
  func `no name may stand after a word that changes it, as the content writes it`(text: String) {
    #expect(TextPlaces.mutated(in: text)?.place == "a")
  }

  @Test(arguments: ["Ysgol: {a}", "gyda “{a}”", "o’r {count} sesiwn", "{a}", "bore {a}"])
  func `a name may stand where nothing changes it`(text: String) {
    #expect(TextPlaces.mutated(in: text)?.place == nil)
  }

  @Test(arguments: slips)
  func `a slip in the messages is found with its line and remedy`(slip: Slip) throws {
    #expect(try slip.findings() == slip.says)
  }
}
