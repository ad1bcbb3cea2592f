import ProgrammeModel
import Reporting
import Testing

struct PlainTextTests {
  @Test func `a table is set in columns, numbers to the right, a circumflex as wide as a letter`() {
    let table = DataTable(
      caption: "Grwpiau", columns: [.init("Grŵp"), .init("Pobl", isNumeric: true), .init("Nodyn")],
      rows: [["8ŵ", "5", ""], ["10C", "110", "hwyr"]], note: "Dau grŵp.")
    #expect(
      PlainText.text(of: table) == """
        Grwpiau
        Grŵp  Pobl  Nodyn
        8ŵ       5
        10C    110  hwyr
        Dau grŵp.
        """)
  }

  @Test func `a link keeps its address, emphasis goes and blocks stand apart`() {
    let blocks: [Block] = [
      .heading("A"), .paragraph(Line([.text("See "), .link("the list", to: "a.html"), .strong("!")])),
      .list(["one", "two"]), .numbered(["first"]), .facts([Fact("Term", "detail")]), .pageBreak,
      .notice(["Ring 999."]),
    ]
    #expect(
      PlainText.text(of: blocks)
        == "A\n\nSee the list (a.html)!\n\n• one\n• two\n\n1. first\n\nTerm: detail\n\nRing 999.")
  }
}
