import Foundation
import ProgrammeModel
import Reporting
import Testing

struct ImpactPageTests {
  func page(_ language: Language, _ summary: ImpactSummary) throws -> Page {
    ImpactPage(summary, Wording(try CatalogueWords.messages(), language)).page
  }

  /// Compares with a file of `Fixtures`; written anew when `PONT_WRITE_FIXTURES` is set.
  func expect(_ text: String, inFixture name: String) throws {
    let file = SampleSummary.fixtures.appending(path: name)
    if ProcessInfo.processInfo.environment["PONT_WRITE_FIXTURES"] != nil { try Data(text.utf8).write(to: file) }
    #expect(text == String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  @Test(arguments: Language.allCases)
  func `the page of a term reads as it should`(language: Language) throws {
    let text = try page(language, try SampleSummary.summary()).markdown(try CatalogueWords.messages())
    try expect(text, inFixture: "impact-summary.\(language).md")
  }

  @Test func `the figures have keys that no language changes`() throws {
    let figures = try ImpactFigures(try SampleSummary.summary(), try CatalogueWords.messages())
    try expect(figures.csv, inFixture: "impact-figures.csv")
    let read = try JSONSerialization.jsonObject(with: Data(try figures.json().utf8))
    #expect(((read as? [String: Any])?["rows"] as? [Any])?.count == figures.rows.count)
  }

  @Test(arguments: Language.allCases)
  func `no page claims that the sessions changed anything`(language: Language) throws {
    let banned = [
      "because of", "thanks to", "led to", "caused", "proves", "reduced hate crime", "impact of", "lasting",
      "transformed", "oherwydd", "diolch i", "arweiniodd at", "profi", "lleihau troseddau casineb",
    ]
    for audience in Audience.allCases {
      let summary = try SampleSummary.summary(
        replacing: #""audience" : "public""#, with: #""audience" : "\#(audience.rawValue)""#)
      let text = try page(language, summary).markdown(try CatalogueWords.messages()).lowercased()
      #expect(banned.filter(text.contains) == [])
    }
    let words = try CatalogueWords.messages()
    for key in try CatalogueWords.keys(under: "impact.") {
      let text = words.text(key, language).lowercased()
      #expect(banned.filter(text.contains) == [], "\(key)")
    }
  }

  @Test(arguments: Language.allCases)
  func `every word of the page comes from the catalogue or the summary`(language: Language) throws {
    let html = try page(language, try SampleSummary.summary()).html(try CatalogueWords.messages())
    #expect(!html.contains("⟦") && !html.contains("{{") && !html.contains("Optional("))
    #expect(html.matches(of: #/>[^<]*\{[a-z]+\}[^<]*</#).isEmpty)
    let isDraft = html.contains(#"<p class="draft">"#)
    #expect(isDraft == (language == .cy))
  }

  @Test(arguments: Language.allCases)
  func `a drawing says no number that its table lacks`(language: Language) throws {
    let blocks = try page(language, try SampleSummary.summary()).sections.flatMap(\.blocks)
    let figures = blocks.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
    #expect(figures.count == 7)
    for figure in figures {
      let inTable = Set(
        (figure.table.rows.flatMap { $0 } + [figure.table.note ?? ""])
          .flatMap { $0.replacing(",", with: "").matches(of: #/[0-9]+/#).map { String($0.output) } })
      let texts = figure.svg.matches(of: #/<(title|desc|text)[^>]*>([^<]*)</#).map { String($0.output.2) }
      #expect(texts.count >= 4)
      for text in texts {
        let numbers = Set(text.replacing(",", with: "").matches(of: #/[0-9]+/#).map { String($0.output) })
          .subtracting(text.contains("&#39;") ? ["39"] : [])
        #expect(numbers.isSubset(of: inTable), "\(text)")
      }
      let description = try #require(figure.svg.firstMatch(of: #/<desc[^>]*>([^<]*)</#)).output.1
      #expect(description.count <= 250)
      #expect(figure.svg.contains(#"role="img""#))
    }
  }

  @Test func `the ten sections stand in the order of SPEC §5, the three numbers first`() throws {
    let page = try page(.en, try SampleSummary.summary())
    #expect(
      page.sections.map(\.id) == [
        "did", "told", "changed", "words", "who", "you-said", "cannot", "how", "help", "tables",
      ])
    guard case .keyFigures(let figures)? = page.sections[0].blocks.first else {
      Issue.record("no key figures")
      return
    }
    #expect(figures.count == 3)
    let text = page.markdown(try CatalogueWords.messages())
    for fact in ["999", "101", "report-it.org.uk", "0300 3031 982", "write to us in Welsh"] {
      #expect(text.contains(fact))
    }
  }

  @Test func `the team's page is marked and offers no files`() throws {
    let team = try SampleSummary.summary(replacing: #""audience" : "public""#, with: #""audience" : "team""#)
    let page = try page(.en, team)
    let text = page.markdown(try CatalogueWords.messages())
    #expect(text.contains("> For the team’s screen only"))
    #expect(!text.contains(".csv"))
    let error = #expect(throws: TeamOnly.self) { try ImpactFigures(team, try CatalogueWords.messages()) }
    #expect(
      try #require(error).description
        == "The team's figures are exact, so they stay on the screen. Write files for the public or the funder: --for public."
    )
  }

  @Test func `files are named for the period, the audience and the language`() throws {
    let files = ImpactFiles(for: try SampleSummary.summary())
    #expect(files.html(.cy) == "impact-spring-2027-public.cy.html")
    #expect(files.markdown(.en) == "impact-spring-2027-public.en.md")
    #expect([files.csv, files.json] == ["impact-spring-2027-public.csv", "impact-spring-2027-public.json"])
  }

  @Test(arguments: Language.allCases)
  func `a period without sessions still makes a page`(language: Language) throws {
    let text = try page(language, try SampleSummary.nothing()).markdown(try CatalogueWords.messages())
    #expect(!text.contains("⟦"))
    #expect(text.contains(language == .cy ? "Ni lenwyd ffurflenni" : "No forms were filled in after sessions."))
    #expect(text.contains(language == .cy ? "Ni chynhaliwyd sesiynau" : "We held no sessions in any area"))
    #expect(!text.contains("Most sessions") && !text.contains("Y nifer mwyaf"))
  }

  @Test func `what is hidden is never said to be about anything`() throws {
    var text = String(
      decoding: try Data(contentsOf: SampleSummary.fixtures.appending(path: "impact-summary.json")), as: UTF8.self)
    text.replace(#/"(attendances|contactHours|peopleLow|peopleHigh|forms|shown|total)" : [0-9]+/#) { match in
      #""\#(match.output.1)" : "[c]""#
    }
    let summary = try SampleSummary.read(Data(text.utf8))
    let page = try page(.en, summary)
    let written = page.markdown(try CatalogueWords.messages())
    #expect(!written.contains("about \\[c\\]"))
    #expect(written.contains("The numbers of each answer are hidden, so that nobody’s answer can be told."))
    #expect(!page.html(try CatalogueWords.messages()).contains("<pattern"))
  }
}
