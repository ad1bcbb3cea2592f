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
  }

  @Test func `the two languages of a plan link to each other`() throws {
    let page = TypePlanPage(try CatalogueWords.messages(), try Self.sheet("assembly"))
    #expect(page.html(.cy, alternate: "plan.en.html").contains("href=\"plan.en.html\" rel=\"alternate\" lang=\"en\""))
    #expect(!page.html(.cy).contains("<nav"))
  }
}
