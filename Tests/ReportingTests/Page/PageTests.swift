import Foundation
import ProgrammeModel
import Reporting
import Testing

struct PageTests {
  let table = DataTable(
    caption: "Sessions by area", columns: [.init("Area"), .init("Sessions", isNumeric: true)],
    rows: [["Gwynedd", "12"], ["Ynys Môn & <b>", "3"]], note: "One row a council.")

  func page(_ language: Language) -> Page {
    Page(
      title: "A & B", language: language, team: Bilingual(cy: "Tîm", en: "Team"),
      alternate: "week.\(language.other).html",
      messagePrefixes: [], lead: "Lead \"text\"",
      sections: [
        .init(
          id: "what", heading: "What <we> did",
          blocks: [
            .paragraph(Line([.text("See "), .link("the list", to: "list.html?a=1&b=2"), .other("Croeso", .cy)])),
            .keyFigures([.init("1,040", "attendances")]), .facts([.init("Contact", "The office")]),
            .list(["one", "two"]), .table(table), .notice(["Ring 999."]),
          ])
      ])
  }

  @Test func `every text is escaped and no template mark is left`() throws {
    let html = page(.en).html(try CatalogueWords.messages())
    #expect(html.contains("<h1>A &amp; B</h1>"))
    #expect(html.contains("What &lt;we&gt; did"))
    #expect(html.contains("Ynys Môn &amp; &lt;b&gt;"))
    #expect(html.contains("list.html?a=1&amp;b=2"))
    #expect(html.contains("Lead &quot;text&quot;"))
    #expect(!html.contains("{{") && !html.contains("⟦") && !html.contains("Optional("))
  }

  @Test func `a table has a caption, headings with a scope and a region the keyboard can scroll`() throws {
    let html = page(.en).html(try CatalogueWords.messages())
    #expect(html.contains(#"<div class="scroll short" role="region" aria-label="Sessions by area" tabindex="0">"#))
    #expect(html.contains("<caption>Sessions by area</caption>"))
    #expect(html.contains(#"<th scope="col" class="number">Sessions</th>"#))
    #expect(html.contains(#"<tr><th scope="row">Gwynedd</th><td class="number">12</td></tr>"#))
  }

  @Test(arguments: Language.allCases)
  func `the language links name both languages, Welsh first, and lead to the same page`(language: Language) throws {
    let html = page(language).html(try CatalogueWords.messages())
    let other = language.other
    let name = [Language.cy: "Cymraeg", .en: "English"]
    #expect(html.contains(#"<html lang="\#(language)">"#))
    #expect(html.contains(#"<span aria-current="true" lang="\#(language)">\#(name[language] ?? "")</span>"#))
    #expect(
      html.contains(
        #"<a href="week.\#(other).html" rel="alternate" lang="\#(other)" hreflang="\#(other)">\#(name[other] ?? "")</a>"#
      ))
    let cy = try #require(html.range(of: ">Cymraeg<")).lowerBound
    let en = try #require(html.range(of: ">English<")).lowerBound
    #expect(cy < en)
  }

  @Test func `a page with no other language has no language links`() throws {
    let alone = Page(
      title: "T", language: .en, team: Bilingual(same: "Team"), alternate: nil, messagePrefixes: [], sections: [])
    #expect(!alone.html(try CatalogueWords.messages()).contains("<nav"))
  }

  @Test func `a page asks nothing of any script or other server`() throws {
    let html = page(.cy).html(try CatalogueWords.messages())
    #expect(html.contains("default-src 'none'"))
    #expect(!html.contains("<script") && !html.contains(" src=") && !html.contains("@import"))
  }

  @Test func `a Welsh page that nobody fluent has read says so, and an English page does not`() throws {
    let draft = try CatalogueWords.messages()
    let notice = "Drafft: nid oes siaradwr rhugl wedi darllen y testun Cymraeg hwn eto."
    #expect(page(.cy).html(draft).contains("<p class=\"draft\">\(notice)</p>"))
    #expect(page(.cy).markdown(draft).contains("> **\(notice)**"))
    #expect(!page(.en).html(draft).contains("<p class=\"draft\">"))
    let read = try CatalogueWords.messages(read: Set(draft.keys))
    #expect(!page(.cy).html(read).contains("<p class=\"draft\">"))
  }

  @Test func `Markdown says the same as the page`() throws {
    #expect(
      page(.en).markdown(try CatalogueWords.messages()) == """
        # A & B

        Lead "text"

        ## What \\<we\\> did

        See [the list](list.html?a=1&b=2)Croeso

        - **1,040** attendances

        - **Contact:** The office

        - one
        - two

        *Sessions by area*

        | Area | Sessions |
        | --- | ---: |
        | Gwynedd | 12 |
        | Ynys Môn & \\<b\\> | 3 |

        One row a council.

        > Ring 999.

        ---

        Team

        You are welcome to write to us in Welsh or in English. Writing in Welsh will not cause any delay.

        """)
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (-12_345, "−12,345"), (1_234_567, "1,234,567")])
  func `thousands are set apart by a comma`(number: Int, text: String) {
    #expect(grouped(number) == text)
  }

  @Test(arguments: [(12.5, "12.5"), (1_040.0, "1,040"), (-0.25, "−0.3"), (0.04, "0")])
  func `tenths are shown only where there are any`(number: Double, text: String) {
    #expect(groupedTenths(number) == text)
  }
}
