import Catalogue
import Foundation
import ProgrammeModel
import Testing

@testable import Reporting

struct TypePlanPageTests {
  static let library: Result<Library, any Error> = Result {
    Library(try ContentLocation(folder: CatalogueWords.folder.appending(path: "../..").standardizedFileURL))
  }

  static func sheet(_ code: String) throws -> TypeSheet {
    let library = try library.get()
    let type = try #require(try library.sessionTypes()[try Code(code)])
    let vocabulary = try library.vocabulary()
    return TypeSheet(
      team: Bilingual(cy: "Tîm Gwynedd", en: "Gwynedd team"), type: type,
      strands: type.strands.compactMap { vocabulary.name(of: $0) },
      curriculum: (type.plan?.curriculum ?? []).compactMap { vocabulary.name(ofCurriculum: $0) },
      qualifications: type.qualifications.compactMap { vocabulary.name(of: $0) },
      checks: type.checks.compactMap { vocabulary.name(of: $0) },
      checksUnsupervised: type.checksUnsupervised.compactMap { vocabulary.name(of: $0) },
      questions: try type.questionSet.flatMap { try library.questionSets()[$0] })
  }

  static func codes() throws -> [String] { try library.get().sessionTypes().keys.map(\.text).sorted() }

  @Test func `every shipped plan is in type of nine points or more, and nearly all surely fit two sheets of A4`() throws
  {
    let messages = try CatalogueWords.messages()
    var unsure: [String] = []
    for code in try Self.codes() {
      for language in Language.allCases {
        let text = TypePlanText(words: Wording(messages, language), sheet: try Self.sheet(code))
        let fit = TypePlanFit(text: text)
        #expect(fit.layout.size >= 9, "\(code) in \(language)")
        if !fit.layout.isCut, !fit.fits(at: fit.layout.size) { unsure.append("\(code).\(language)") }
      }
    }
    // Printed, none has a third sheet; the estimate is on the safe side.
    #expect(unsure.count <= 8, "\(unsure)")
  }

  @Test(arguments: Language.allCases)
  func `a plan shows every field, in words of one language`(language: Language) throws {
    let sheet = try Self.sheet("bystander-secondary")
    let plan = try #require(sheet.type.plan)
    let html = TypePlanPage(try CatalogueWords.messages(), sheet).html(language)
    let texts =
      [sheet.type.title, sheet.team, plan.safeguarding] + [sheet.type.purpose, sheet.type.audience].compactMap { $0 }
      + plan.outcomes.map(\.text) + plan.segments.flatMap { [$0.title, $0.say, $0.action] } + plan.materials
      + plan.access + plan.groundRules + plan.signposting + sheet.strands + sheet.curriculum + sheet.qualifications
      + sheet.checks + sheet.checksUnsupervised
    for text in texts { #expect(html.contains(markupEscaped(text[language])), "\(text[language])") }
    for text in plan.ifItGoesWrong {
      let rest = try #require(text[language].split(separator: ". ").last)
      #expect(html.contains(markupEscaped(String(rest))))
    }
    #expect(html.contains("0–6") && html.contains("56–60"))
    #expect(html.contains("lang=\"\(language.rawValue)\""))
    #expect(Golden.isClean(html.replacing(#/(?s)<style>.*?<\/style>/#, with: "")))
    #expect(html.contains("class=\"draft\"") == (language == .cy))
  }

  /// What a plan says in both languages, where a shown text may stand for it.
  private static func texts(_ sheet: TypeSheet) throws -> [Bilingual] {
    let plan = try #require(sheet.type.plan)
    let questions = try #require(sheet.questions)
    return [sheet.type.title, plan.safeguarding] + [sheet.type.purpose, sheet.type.audience].compactMap { $0 }
      + plan.outcomes.map(\.text) + plan.segments.flatMap { [$0.title, $0.say, $0.action] } + plan.materials
      + plan.access + plan.groundRules + plan.signposting + plan.ifItGoesWrong + sheet.strands + sheet.curriculum
      + sheet.qualifications + sheet.checks + sheet.checksUnsupervised + questions.questions.map(\.text)
  }

  @Test(arguments: Language.allCases)
  func `a terminal shows every field of a plan and every question, in words of one language`(language: Language) throws
  {
    let sheet = try Self.sheet("disability-awareness")
    let text = TypePlanPage(try CatalogueWords.messages(), sheet).text(language)
    for field in try Self.texts(sheet) { #expect(text.contains(field[language]), "\(field[language])") }
    let shown = [
      Language.en: [
        "\nGroup size: 8–28", "\nFacilitators: 2", "(learning)", "\n    Say: ", "\n    Do: ", "\nBring\n  • ",
        "Questions: young-disability, version", "Not yet tried by disabled people.", "Plan read through:",
      ],
      .cy: [
        "\nMaint y grŵp: 8–28", "\nNifer yr hwyluswyr: 2", "(dysgu)", "\n    Dweud: ", "\n    Gwneud: ",
        "\nBeth i’w gario\n  • ", "Cwestiynau: young-disability, fersiwn", "Heb ei brofi eto gan bobl anabl.",
        "Darllenwyd y cynllun:", "Drafft",
      ],
    ]
    for words in try #require(shown[language]) { #expect(text.contains(words), "\(words)") }
    for words in try #require(shown[language.other]) { #expect(!text.contains(words), "\(words)") }
    #expect(!text.contains("⟦"))
  }

  @Test(arguments: Language.allCases)
  func `a program reads every field of a plan in the language asked for`(language: Language) throws {
    let sheet = try Self.sheet("disability-awareness")
    let json = try TypePlanRecord(try CatalogueWords.messages(), sheet, language).json()
    let list = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    let object = try #require(list.first)
    #expect(list.count == 1)
    #expect(
      Set(object.keys) == [
        "type", "language", "title", "purpose", "setting", "audience", "ages", "minutes", "set_up_minutes",
        "debrief_minutes", "group_size", "facilitators", "strands", "curriculum", "qualifications", "checks",
        "checks_unsupervised", "follow_up_months", "outcomes", "segments", "materials", "access", "ground_rules",
        "safeguarding", "signposting", "if_it_goes_wrong", "questions", "reviewed", "review_by",
      ])
    #expect(object["group_size"] as? [String: Int] == ["from": 8, "to": 28])
    func strings(_ value: Any) -> [String] {
      switch value {
      case let text as String: [text]
      case let list as [Any]: list.flatMap(strings)
      case let object as [String: Any]: object.values.flatMap(strings)
      default: []
      }
    }
    let said = Set(strings(object))
    for field in try Self.texts(sheet) { #expect(said.contains(field[language]), "\(field[language])") }
  }

  @Test func `what disabled people have not tried says so on the plan`() throws {
    let html = TypePlanPage(try CatalogueWords.messages(), try Self.sheet("disability-awareness")).html(.en)
    #expect(html.contains("Not yet tried by disabled people."))
  }

  @Test func `large print is at least 16 points, without the table, and says the same`() throws {
    let page = TypePlanPage(try CatalogueWords.messages(), try Self.sheet("drop-in"))
    let large = page.html(.en, print: .large)
    #expect(!large.contains("<table"))
    let sizes = large.matches(of: #/font-size: ([0-9.]+)pt/#).compactMap { Double($0.1) }
    #expect(!sizes.isEmpty && sizes.allSatisfy { $0 >= 16 })
    let words = { (html: String) in Set(html.matches(of: #/>([^<]+)</#).map { String($0.1) }) }
    let plan = try #require(try Self.sheet("drop-in").type.plan)
    for segment in plan.segments { #expect(words(large).contains(" " + markupEscaped(segment.say.en))) }
  }

  @Test(arguments: Language.allCases)
  func `a type held by a partner prints a short sheet that says whose it is`(language: Language) throws {
    let base = try Self.sheet("assembly").type
    let type = SessionType(
      code: try Code("partners-workshop"), title: Bilingual(cy: "Gweithdy", en: "Workshop"), purpose: nil,
      strands: base.strands, setting: .community, audience: nil, ages: 3...120, minutes: 90, setUpMinutes: 0,
      debriefMinutes: 0, groupSize: Group.limits, facilitators: 1, qualifications: [], checks: [],
      checksUnsupervised: [], questionSet: nil, followUpMonths: [], plan: nil,
      heldBy: Bilingual(cy: "Elusen", en: "Charity"))
    let sheet = TypeSheet(
      team: Bilingual(same: "Pont"), type: type, strands: [Bilingual(cy: "Hil", en: "Race")], curriculum: [],
      qualifications: [], checks: [], checksUnsupervised: [], questions: nil)
    let text = TypePlanPage(try CatalogueWords.messages(), sheet).markdown(language)
    try Golden.expect(text, "plan-held.\(language.rawValue).md")
    let shown = TypePlanPage(try CatalogueWords.messages(), sheet).text(language)
    #expect(
      shown.contains(
        language == .cy
          ? "Partner sy’n cadw cynllun y sesiwn hon, a’r partner biau’r cynllun o hyd: Elusen. Gofynnwch i’r partner amdano."
          : "The plan of this session is held by Charity and stays theirs. Ask them for it."))
  }

  @Test func `the two languages of a plan link to each other`() throws {
    let page = TypePlanPage(try CatalogueWords.messages(), try Self.sheet("assembly"))
    #expect(page.html(.cy, alternate: "plan.en.html").contains("href=\"plan.en.html\" rel=\"alternate\" lang=\"en\""))
    #expect(!page.html(.cy).contains("<nav"))
  }
}
