import ProgrammeModel

/// Question sets for the tests of this module.
enum QuestionSets {
  static let agreement: [Question.Option] = [
    ("strongly-disagree", "Anghytuno’n gryf", "Strongly disagree", false), ("disagree", "Anghytuno", "Disagree", false),
    ("neither", "Ddim yn cytuno nac yn anghytuno", "Neither agree nor disagree", false),
    ("agree", "Cytuno", "Agree", true), ("strongly-agree", "Cytuno’n gryf", "Strongly agree", true),
  ].map { Question.Option(code: $0.0, label: Bilingual(cy: $0.1, en: $0.2), agrees: $0.3) }

  static func question(
    _ code: String, cy: String, en: String, easyRead: Bilingual? = nil, kind: Question.Kind = .agreement
  ) throws -> Question {
    Question(
      code: try Code(code), construct: .bystanderConfidence, kind: kind, level: 2, text: Bilingual(cy: cy, en: en),
      easyRead: easyRead, options: kind == .text ? [] : agreement, isSensitive: false, source: "ours",
      licence: "CC BY 4.0")
  }

  static func young() throws -> QuestionSet {
    QuestionSet(
      code: try Code("young"), version: 1, title: Bilingual(cy: "Pobl ifanc", en: "Young people"), audience: .young,
      questions: [
        try question(
          "know-how", cy: "Rwy’n gwybod sut i helpu", en: "I know how to help",
          easyRead: Bilingual(cy: "Gallaf helpu", en: "I can help")),
        try question("safe", cy: "Rwy’n teimlo’n ddiogel yn yr ysgol", en: "I feel safe at school"),
        try question(
          "change", cy: "Beth fyddet ti’n ei newid?", en: "What would you change?", kind: .text),
      ])
  }

  static func adult() throws -> QuestionSet {
    QuestionSet(
      code: try Code("adult"), version: 1, title: Bilingual(cy: "Oedolion", en: "Adults"), audience: .adult,
      questions: [try question("name-it", cy: "Gallaf enwi rhagfarn", en: "I can name prejudice")])
  }

}
