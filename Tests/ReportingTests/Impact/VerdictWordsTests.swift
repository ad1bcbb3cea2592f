@_spi(Judge) @_spi(Protector) import ProgrammeModel
import Testing

/// Whoever reads the catalogue's Welsh has read what the judge says.
struct VerdictWordsTests {
  private func basis(isPaired: Bool) -> Verdict.Basis {
    Verdict.Basis(
      isPaired: isPaired, answers: ProtectedCount(shown: .number(95)), sessions: 8, rate: nil,
      up: isPaired ? Bilingual(cy: "tua 6 o bob 10", en: "about 6 in 10") : nil,
      down: isPaired ? Bilingual(cy: "tua 1 o bob 10", en: "about 1 in 10") : nil)
  }

  @Test(arguments: Verdict.Finding.allCases)
  func `the judge's sentence is the catalogue's, in both languages`(finding: Verdict.Finding) throws {
    let messages = try CatalogueWords.messages()
    for isPaired in [true, false] {
      let verdict = Verdict(finding: finding, basis: basis(isPaired: isPaired))
      let moved = finding == .moreUp || finding == .moreDown
      let key = "verdict.\(finding.rawValue)" + (moved && !isPaired ? ".unpaired" : "")
      let expected = Wording.sentence(messages, key)
      #expect(verdict.sentence == expected, "\(key)")
      if let caveat = verdict.caveat { #expect(caveat == messages.both("verdict.caveat")) }
    }
  }
}

private enum Wording {
  static func sentence(_ messages: Messages, _ key: String) -> Bilingual {
    Bilingual(
      cy: messages.text(key, .cy, ["up": "tua 6 o bob 10", "down": "tua 1 o bob 10"]),
      en: messages.text(key, .en, ["up": "about 6 in 10", "down": "about 1 in 10"]))
  }
}
