import Testing

struct VocabularyFaults {
  static let slips: [Slip] = [
    Slip(
      "Content/Vocabulary/strands.yaml",
      "code: race",
      "code: disability",
      "fault: Content/Vocabulary/strands.yaml:3, “strands[2].code”: “disability” is there twice. Remove one.",
      "fault: Sessions/bystander-secondary.yaml:4, “strands[2]”: There is no strand “race”. They are listed in Content/Vocabulary/strands.yaml."
    ),
    Slip(
      "Content/Vocabulary/strands.yaml",
      "monitored: true",
      "monitored: maybe",
      "fault: Content/Vocabulary/strands.yaml:2, “strands[1].monitored”: “maybe” is neither true nor false. Write one of them."
    ),
    Slip(
      "Content/Vocabulary/needs.yaml",
      ", booked: true",
      "",
      "fault: Content/Vocabulary/needs.yaml:2, “needs[1].booked”: The key “booked” is missing. Add it."),
    Slip(
      "Content/Vocabulary/terms.csv",
      "sure,list",
      "certain,list",
      "fault: Content/Vocabulary/terms.csv:2, “confidence”: “certain” does not say how well the Welsh is known. Use sure, likely or unknown."
    ),
    Slip(
      "Content/Vocabulary/tables.csv",
      "host,name,",
      ",name,",
      "fault: Content/Vocabulary/tables.csv:3, “table”: The table is missing. Add its name."),
    Slip(
      "Content/Vocabulary/tables.csv",
      "host,name,",
      "host,,",
      "fault: Content/Vocabulary/tables.csv:3, “table”: “host” is there twice. Remove one."),
    Slip(
      "Content/Vocabulary/tables.csv",
      "Enw,Name",
      ",Name",
      "fault: Content/Vocabulary/tables.csv:3, “cy”: The Welsh name is missing. Add it; a name with one form stands in both columns."
    ),
    Slip(
      "Content/Safeguarding/concern-words.yaml",
      "[[brifo fi, frifo fi]]",
      "[]",
      "fault: Content/Safeguarding/concern-words.yaml:3, “phrases.cy”: This list needs at least one item. Add what is missing."
    ),
    Slip(
      "Content/Safeguarding/concern-words.yaml",
      "[[hurts me, hurt me]]",
      "[['!']]",
      "fault: Content/Safeguarding/concern-words.yaml:2, “phrases.en[1]”: “!” has no letter. Write a word or a phrase."),
  ]

  @Test(arguments: slips)
  func `a slip in the vocabulary or the words of concern is found with its line and remedy`(slip: Slip) throws {
    #expect(try slip.findings() == slip.says)
  }
}
