import ProgrammeModel
import Testing

@testable import Reporting

struct ForeignNamesTests {
  private static let hosts = [
    "Ysgol Bryn Awel", "Ysgol Bryn", "Colwyn Heights High School", "Dolgellau", "Ysgol O'r <Bont>",
  ]

  @Test func `a name in the other language is marked wherever it stands, the longest first`() {
    let names = ForeignNames(Self.hosts, on: .en)
    #expect(
      names.markup("09:20 Ysgol Bryn Awel, 7A; 11:35 Ysgol Bryn, 8B")
        == "09:20 <span lang=\"cy\">Ysgol Bryn Awel</span>, 7A; 11:35 <span lang=\"cy\">Ysgol Bryn</span>, 8B")
    #expect(names.markup("Dolgellau → Colwyn Heights High School") == "Dolgellau → Colwyn Heights High School")
    #expect(names.markup("Ysgol & all") == "Ysgol &amp; all")
    #expect(names.markup("a < Ysgol O'r <Bont>") == "a &lt; <span lang=\"cy\">Ysgol O&#39;r &lt;Bont&gt;</span>")
  }

  @Test func `on a Welsh page names in English are marked and Welsh ones are not`() {
    let names = ForeignNames(Self.hosts, on: .cy)
    #expect(
      names.markup("Ysgol Bryn Awel → Colwyn Heights High School")
        == "Ysgol Bryn Awel → <span lang=\"en\">Colwyn Heights High School</span>")
  }

  @Test(arguments: [
    ("Ysgol John Bright", Language.cy), ("Rhyl High School", .en), ("Ysgol Friars School", nil), ("Bangor", nil),
  ])
  func `the word for what it is tells a name's language`(name: String, language: Language?) {
    #expect(ForeignNames.language(of: name) == language)
  }
}
