import ProgrammeModel
import Testing

struct ItemRulesTests {
  /// A text that breaks one rule, and what is said of it.
  struct Breach: CustomTestStringConvertible, Sendable {
    let rule: Int
    let text: String
    let says: String
    var kind: Question.Kind = .agreement
    var wording: ItemRules.Wording = .standard
    var language: Language = .en

    var testDescription: String { "\(rule): \(text)" }
  }

  static let breaches: [Breach] = [
    Breach(
      rule: 1, text: "I listen and I speak.",
      says: "“and” may join two ideas, and an answer cannot tell which was meant. Ask one idea."),
    Breach(
      rule: 1, text: "Rwy’n gwrando neu’n siarad.",
      says: "“neu'n” may join two ideas, and an answer cannot tell which was meant. Ask one idea.", language: .cy),
    Breach(
      rule: 2, text: "I do not belong here.",
      says: "“not” is a negative: to disagree with it says two things at once. Say it without."),
    Breach(
      rule: 2, text: "I wouldn’t tell.",
      says: "“wouldn't” is a negative: to disagree with it says two things at once. Say it without."),
    Breach(
      rule: 2, text: "Dydw i byth yn dweud.",
      says: "“dydw” is a negative: to disagree with it says two things at once. Say it without.", kind: .faces,
      wording: .child, language: .cy),
    Breach(
      rule: 3, text: "Do you agree that people belong here?",
      says: "“agree” alone leans one way. Leave it out (the form asks “agree or disagree”), or give both."),
    Breach(
      rule: 3, text: "Ydych chi’n cytuno bod lle i bawb?",
      says: "“cytuno” alone leans one way. Leave it out (the form asks “agree or disagree”), or give both.",
      language: .cy),
    Breach(
      rule: 4, text: "I liked the helpful workshop.",
      says: "“helpful workshop” praises what it asks about. Leave the adjective out and let people say."),
    Breach(
      rule: 4, text: "Roedd yn sesiwn wych.",
      says: "“sesiwn wych” praises what it asks about. Leave the adjective out and let people say.", language: .cy),
    Breach(
      rule: 5, text: "In the last six weeks, I helped someone.",
      says: "“last six weeks” looks back further than four weeks. Ask about four weeks at most."),
    Breach(
      rule: 5, text: "I have ever helped someone.",
      says: "“ever” looks back further than four weeks. Ask about four weeks at most."),
    Breach(
      rule: 5, text: "Yn ystod y flwyddyn ddiwethaf, helpais i rywun.",
      says: "“flwyddyn ddiwethaf” looks back further than four weeks. Ask about four weeks at most.", language: .cy),
    Breach(
      rule: 5, text: "Last week I helped a friend.",
      says: "“last week” asks a child under 11 to look back. Ask about now, or about what comes next.", kind: .faces,
      wording: .child),
    Breach(
      rule: 5, text: "Ddoe, helpais i ffrind.",
      says: "“ddoe” asks a child under 11 to look back. Ask about now, or about what comes next.", kind: .faces,
      wording: .child, language: .cy),
    Breach(
      rule: 6, text: "I was bullied at school.",
      says:
        "“i was bullied” asks people about themselves: what happened to them, their faith, orientation, trans status or health. Leave it out."
    ),
    Breach(
      rule: 6, text: "Mae pobl yn parchu fy ffydd.",
      says:
        "“fy ffydd” asks people about themselves: what happened to them, their faith, orientation, trans status or health. Leave it out.",
      language: .cy),
    Breach(
      rule: 10, text: "I am quite sure that I could tell a teacher at my school today.",
      says: "14.0 words a sentence are more than 10. Use shorter sentences.", kind: .faces, wording: .child),
    Breach(
      rule: 10, text: "I know whom I would tell if I saw hate on the way home from school.",
      says: "16.0 words a sentence are more than 14. Use shorter sentences."),
  ]

  @Test(arguments: breaches)
  func `a breach of a rule is told with what to do`(breach: Breach) {
    let rules = ItemRules(kind: breach.kind, wording: breach.wording)
    let remarks = rules.remarks(on: breach.text, in: breach.language)
    #expect(remarks.map(\.rule) == [breach.rule])
    #expect(remarks.map(\.message) == [breach.says])
    #expect(remarks.map(\.isFault) == [breach.rule != 1])
  }

  @Test(arguments: [
    ("In the last four weeks, I invited someone new to join in.", Language.en),
    ("Yn y pedair wythnos ddiwethaf, gwahoddais rywun newydd i ymuno.", .cy),
    ("Rwy’n teimlo fy mod i’n perthyn yma.", .cy), ("If I saw hate, I am sure I could tell an adult.", .en),
    ("Do you agree or disagree: people here are kind?", .en),
  ])
  func `a sound text passes, but for a doubt about “or”`(text: String, language: Language) {
    let remarks = ItemRules(kind: .agreement, wording: .standard).remarks(on: text, in: language)
    #expect(remarks.filter(\.isFault) == [])
    #expect(remarks.isEmpty == !text.contains(" or "))
  }

  @Test func `a negative may stand in a fact and in a scene`() {
    for kind in [Question.Kind.yesNo, .scene, .text] {
      #expect(ItemRules(kind: kind, wording: .standard).remarks(on: "You do not have to tell.", in: .en) == [])
    }
  }
}
