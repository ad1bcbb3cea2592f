import Foundation
import ProgrammeModel
import Reporting
import Testing

struct ChartTests {
  func figures(_ language: Language = .en) throws -> [Figure] {
    let words = Wording(try CatalogueWords.messages(), language)
    return ImpactPage(try SampleSummary.summary(), words).page.sections.flatMap(\.blocks)
      .compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
  }

  /// Start and width in per cent of each part of a stacked bar, and the tone that fills it.
  func parts(_ figure: Figure) -> [(left: Double, width: Double, tone: String)] {
    figure.svg.matches(
      of: #/<rect class="edge" x="([0-9.]+)%" y="[0-9.]+em" width="([0-9.]+)%"[^#]*#[^"]*-([a-z]+)\)"/#
    )
    .map { (Double($0.output.1) ?? -1, Double($0.output.2) ?? -1, String($0.output.3)) }
  }

  @Test func `bars start at zero and are as long as their numbers`() throws {
    let bars = try figures()[0]
    let widths = bars.svg.matches(of: #/<rect class="bar" x="0" [^>]*width="([0-9.]+)%"/#)
      .compactMap { Double($0.output.1) }
    let values = bars.table.rows.compactMap { Double($0[1]) }
    #expect(widths.count == values.count && values.count == 5)
    for (width, value) in zip(widths, values) {
      #expect(abs(width / value - widths[0] / values[0]) < 0.01)
    }
    #expect(widths.allSatisfy { $0 <= 90 })
  }

  @Test func `a stacked bar fills its width in the proportion of the numbers shown`() throws {
    let stacked = try figures().filter { $0.svg.contains("url(#tone-") }
    #expect(stacked.count >= 4)
    for figure in stacked {
      let parts = parts(figure)
      #expect(parts.count >= 2)
      #expect(abs(parts.reduce(0) { $0 + $1.width } - 100) < 0.1)
      for (part, next) in zip(parts, parts.dropFirst()) { #expect(abs(part.left + part.width - next.left) < 0.05) }
      #expect(Set(parts.map(\.tone)).count == parts.count)
    }
  }

  @Test func `hidden answers are drawn as one hidden part and never as a number`() throws {
    let figure = try figures()[1]
    #expect(figure.table.rows.prefix(2).map { $0[1] } == ["[c]", "[c]"])
    #expect(parts(figure).map(\.tone) == ["hidden", "between", "agreeing", "strongest"])
    let shown = figure.table.rows.dropFirst(2).prefix(3).compactMap { Int($0[1]) }.reduce(0, +)
    let rest = (Int(figure.table.rows[5][1]) ?? 0) - shown
    #expect(rest > 0)
    #expect(!figure.svg.contains(">\(rest)<") && !figure.svg.contains("– \(rest)<"))
    #expect(figure.svg.contains("Strongly disagree – [c]"))
    let key = figure.svg.matches(of: #/width="1.6em"[^#]*#[^"]*-([a-z]+)\)"/#).map { String($0.output.1) }
    #expect(key == ["hidden", "hidden", "between", "agreeing", "strongest"])
  }

  @Test(arguments: Language.allCases)
  func `every name and pattern of the drawings is the page's only one`(language: Language) throws {
    let messages = try CatalogueWords.messages()
    let html = ImpactPage(try SampleSummary.summary(), Wording(messages, language)).page.html(messages)
    let ids = html.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
    #expect(ids.count == Set(ids).count && ids.contains("tone-hidden") && ids.contains("person-in"))
    let used =
      html.matches(of: #/url\(#([^)]+)\)/#).map { String($0.output.1) }
      + html.matches(of: #/<use [^>]*href="#([^"]+)"/#).map { String($0.output.1) }
    #expect(used.count > 20)
    #expect(Set(used).isSubset(of: Set(ids)))
  }
}
