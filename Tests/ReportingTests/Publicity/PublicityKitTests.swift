import Foundation
@_spi(Protector) import ProgrammeModel
import Testing

@testable import Reporting

struct PublicityKitTests {
  static func voice(quotes: Bool = true) throws -> ImpactSummary.Voice {
    ImpactSummary.Voice(
      quotes: quotes
        ? [
          PublishableQuote(
            words: "Nawr dw i’n gwybod beth i’w ddweud.", language: .cy, translation: nil,
            attribution: Bilingual(cy: "Person ifanc", en: "Young person"), isCritical: false),
          PublishableQuote(
            words: "Too short.", language: .en, translation: "Rhy fyr.",
            attribution: Bilingual(cy: "Person ifanc", en: "Young person"), isCritical: true),
        ] : [],
      commitments: [
        .init(
          said: Bilingual(cy: "Y bws olaf", en: "The last bus"),
          did: Bilingual(cy: "Ail aelod o staff", en: "A second member of staff"),
          owner: Bilingual(cy: "Cwmni bysiau", en: "Bus company"), state: .done, on: try Day("2027-02-01")),
        .init(
          said: Bilingual(cy: "Mwy o olau", en: "More light"), did: Bilingual(cy: "Dim arian", en: "No money"),
          owner: Bilingual(cy: "Y cyngor", en: "The council"), state: .notDoing, on: try Day("2027-02-02")),
      ],
      changes: [
        .init(
          what: Bilingual(cy: "Hyfforddi pob gyrrwr", en: "Every driver is trained"),
          who: Bilingual(cy: "Cwmni bysiau", en: "Bus company"), since: try Day("2027-01-15"))
      ])
  }

  static func kit(_ language: Language, preview: Bool = false, quotes: Bool = true) throws -> PublicityKit {
    PublicityKit(
      try SampleSummary.summary(), try voice(quotes: quotes), Wording(try CatalogueWords.messages(), language),
      link: "https://example.org/impact", replyTo: Bilingual(same: "post@example.org"), isPreview: preview)
  }

  @Test(arguments: Language.allCases)
  func `every post is short, names its source, and its picture has a short text`(language: Language) throws {
    let posts = try Self.kit(language).posts
    #expect(posts.count >= 3)
    for post in posts {
      #expect(post.text.count <= 240 && post.text.hasSuffix("https://example.org/impact"), "\(post.text)")
      #expect(post.altText.count <= 250)
      #expect(post.doesNotShow.count == 2 && Set(post.doesNotShow).count == 2)
      #expect(Golden.isClean(post.text) && Golden.isClean(post.altText))
    }
    try #expect(posts.map(\.code) == Self.kit(language.other).posts.map(\.code))
  }

  @Test(arguments: Language.allCases)
  func `a share is told with how many answered, and no number that the summary hides`(language: Language) throws {
    let summary = try SampleSummary.summary()
    for post in try Self.kit(language).posts where post.code.hasPrefix("answers-") {
      let question = try #require(
        summary.answers.flatMap(\.questions).first { post.code.hasSuffix("-\($0.code)") })
      #expect(post.text.contains(grouped(try #require(question.answers?.total.number))))
      #expect(question.headline != nil && !question.isSensitive && question.level > 1)
    }
  }

  @Test(arguments: Language.allCases)
  func `the poster for the groups holds no figures`(language: Language) throws {
    let page = try Self.kit(language).poster(alternate: nil)
    let text = page.markdown(try CatalogueWords.messages())
    let numbers = text.matches(of: #/[0-9]+/#).map { String($0.output) }.filter { $0 != "999" && $0 != "101" }
    #expect(numbers == [], "\(text)")
    #expect(text.contains(language == .cy ? "Mwy o olau" : "More light"), "what is not done is left out")
  }

  @Test(arguments: Language.allCases)
  func `the press release tells what was not done and the quote that criticises`(language: Language) throws {
    let text = try Self.kit(language).pressRelease(alternate: nil).markdown(try CatalogueWords.messages())
    #expect(text.contains(language == .cy ? "Ddim yn cael ei wneud" : "Not being done"))
    #expect(text.contains(language == .cy ? "Rhy fyr." : "Too short."))
    #expect(Golden.isClean(text))
  }

  @Test func `a preview says so on every page and picture`() throws {
    let kit = try Self.kit(.en, preview: true)
    let messages = try CatalogueWords.messages()
    for page in [
      kit.pressRelease(alternate: nil), kit.poster(alternate: nil), kit.postsPage(alternate: nil) { _ in "x" },
    ] {
      #expect(page.html(messages).contains("Preview – not to go out"))
    }
    for post in kit.posts { #expect(kit.card(post).contains("Preview – not to go out")) }
    #expect(try !Self.kit(.en).pressRelease(alternate: nil).html(messages).contains("Preview"))
  }

  @Test func `a card holds its words as text in lines that fit and escapes what is markup`() throws {
    let card = ImageCard(
      words: "Bus & coach <company>: every driver is trained. Since 15 January 2027.", team: "Team", language: .en,
      altText: "Card", mark: nil)
    #expect(card.svg.contains("Bus &amp; coach") && !card.svg.contains("<company>"))
    let lines = card.svg.matches(of: #/<tspan[^>]*>([^<]*)<\/tspan>/#).map { String($0.output.1) }
    #expect(lines.joined(separator: " ").contains("every driver is trained."))
    #expect(lines.allSatisfy { $0.count <= 22 })
  }

  @Test(arguments: Language.allCases)
  func `with nothing approved the kit says so`(language: Language) throws {
    let kit = PublicityKit(
      try SampleSummary.nothing(), .none, Wording(try CatalogueWords.messages(), language), link: "https://e.org",
      replyTo: nil, isPreview: false)
    #expect(kit.posts.isEmpty)
    let messages = try CatalogueWords.messages()
    for page in [
      kit.pressRelease(alternate: nil), kit.poster(alternate: nil), kit.postsPage(alternate: nil) { _ in "x" },
    ] {
      #expect(Golden.isClean(page.markdown(messages)) && !page.sections.contains { $0.blocks.isEmpty })
    }
  }
}
