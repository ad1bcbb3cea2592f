import Interchange
import Testing

struct CSVWriterTests {
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+44 1248", "'+44 1248"), ("-a", "'-a"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"),
    ("=a,b", "\"'=a,b\""), ("-3", "-3"), ("+12.5", "+12.5"), ("---", "'---"), ("9-3", "9-3"), ("-", "'-"),
    ("-1-1", "'-1-1"),
  ])
  func `a spreadsheet never calculates what somebody typed`(text: String, written: String) {
    #expect(CSVWriter.cell(text) == written)
  }

  @Test func `the guard comes off when our own reader sees it`() throws {
    let text = CSVWriter.write(header: ["school", "days", "reason"], rows: [["6619001", "2027-02-05", "=closed"]])
    #expect(ClosedRow.read(try CSVTable(text: text), file: "x.csv").rows.map(\.reason) == ["=closed"])
  }

  @Test func `quotes stand where they are needed and lines end in LF`() {
    #expect(
      CSVWriter.write(header: ["a", "b"], rows: [["1,2", "x \"y\""], ["two\nlines", " edge"], ["plain", ""]])
        == "a,b\n\"1,2\",\"x \"\"y\"\"\"\n\"two\nlines\",\" edge\"\nplain,\n")
  }
}
