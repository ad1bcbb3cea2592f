import Catalogue
import Foundation
import ProgrammeModel
import Testing

@testable import Reporting

struct FormPageTests {
  static func sheet(_ set: String, _ phase: Response.Phase = .after) throws -> FormSheet {
    let library = try TypePlanPageTests.library.get()
    return FormSheet(
      team: Bilingual(cy: "Tîm Gwynedd", en: "Gwynedd team"),
      set: try #require(try library.questionSets()[try Code(set)]), phase: phase, session: SessionNumber("S142"),
      help: [], beside: try library.answersBesideScale())
  }

  static func html(
    _ set: String, _ phase: Response.Phase = .after, _ way: AnswerWay = .words, _ language: Language = .en
  ) throws -> String {
    FormPage(try CatalogueWords.messages(), try sheet(set, phase)).html(language, way: way)
  }

  @Test(arguments: ["young", "young-allies", "adult", "primary"], [AnswerWay.words, .easyRead, .symbols, .aloud])
  func `before, after and follow-up ask in identical words`(set: String, way: AnswerWay) throws {
    let questions = { (html: String) in
      html.matches(of: #/(?s)<section class="question">.*?<\/section>/#).map {
        String($0.0).replacing(#/<span class="number-of">\d+<\/span>/#, with: "")
      }
    }
    let before = questions(try Self.html(set, .before, way))
    let after = questions(try Self.html(set, .after, way))
    let later = questions(try Self.html(set, .followUp, way))
    #expect(!before.isEmpty && !after.isEmpty && !later.isEmpty)
    let asked = Set(
      try Self.sheet(set).set.questions.filter { Set($0.phases).isSuperset(of: [.before, .after, .followUp]) }.map(
        \.code)
    ).count
    #expect(Set(before).intersection(after).intersection(later).count == asked)
  }

  @Test(arguments: AnswerWay.allCases)
  func `every way has the code, who reads it, where help is, and asks who helped`(way: AnswerWay) throws {
    for language in Language.allCases {
      let html = try Self.html("young", .after, way, language)
      let words = Wording(try CatalogueWords.messages(), language)
      for text in [
        "S142", words.text("form.no-names"), words.text("form.who-reads"), words.text("form.not-a-report"),
        words.text("form.help-from"), words.text("form.help-from.assistant"), words.text("form.way.symbols"), "999",
      ] { #expect(html.contains(markupEscaped(text)), "\(text)") }
      #expect(Golden.isClean(html.replacing(#/(?s)<style>.*?<\/style>/#, with: "")))
    }
  }

  @Test(arguments: Language.allCases)
  func `a form that links asks for the code in the words by which its columns are found`(language: Language) throws {
    let plain = try Self.sheet("young")
    let sheet = FormSheet(
      team: plain.team, set: plain.set, phase: .before, session: plain.session, help: [], beside: plain.beside,
      asksCode: true)
    let messages = try CatalogueWords.messages()
    let html = FormPage(messages, sheet).html(language)
    for key in (1...5).map({ "code.element.\($0)" }) + ["code.why", "code.heading"] {
      #expect(html.contains(markupEscaped(messages.text(key, language))), "\(key)")
    }
    #expect(!(try Self.html("young", .before, .words, language)).contains("own-code\">"))
  }

  @Test func `a picture never stands without its words`() throws {
    for set in ["primary", "young", "adult"] {
      for way in [AnswerWay.symbols, .easyRead] {
        let html = try Self.html(set, .after, way)
        let pictures = html.matches(of: #/<svg[^>]*>/#)
        #expect(!pictures.isEmpty)
        #expect(pictures.allSatisfy { $0.0.contains("aria-hidden=\"true\"") })
        #expect(html.matches(of: #/<\/svg><span>[^<]+<\/span>/#).count == pictures.count)
      }
    }
  }

  @Test func `“not sure” and “prefer not to say” stand beside every scale`() throws {
    let html = try Self.html("young")
    let scales = html.matches(of: #/class="answers scale"/#).count
    #expect(scales == 6)
    #expect(html.matches(of: #/>Not sure</#).count == scales)
    #expect(html.matches(of: #/>Prefer not to say</#).count == scales)
  }

  @Test func `what disabled people have not tried is shown to the team`() throws {
    #expect(try Self.html("young").contains("<strong>Not yet tried by disabled people.</strong>"))
    #expect(try !Self.html("young-short").contains("Not yet tried"))
  }

  @Test func `Easy Read has three answers that count as three of the five`() throws {
    let set = try Self.sheet("young").set
    let question = try #require(set.questions.first)
    #expect(question.options.count == 5)
    #expect(question.easyOptions.map(\.countsAs) == ["disagree", "neither", "agree"])
    #expect(try Self.html("young", .after, .easyRead).contains("I agree a bit"))
  }
}
