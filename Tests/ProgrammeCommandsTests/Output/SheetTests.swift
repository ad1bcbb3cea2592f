import Foundation
import Testing

@testable import ProgrammeCommands

struct SheetTests {
  private func sheet() -> Sheet {
    var sheet = Sheet(
      [
        .init("name", "Name"), .init("count", "Count", isNumber: true), .init("confirmed", "Confirmed"),
        .init("groups", "Groups"), .init("note", "Note"),
      ], ifEmpty: "Nothing here.")
    sheet.add(["Ysgol \"Tŷ Gwyn\", Bala\nGwynedd", 12, .flag(true), .list(["9A", "9B"]), .none])
    sheet.add(["Tab\tand\u{1}bell", 0, .flag(false), .list([]), "a\\b"])
    return sheet
  }

  @Test func `JSON reads back as it was, numbers, flags, lists and nothing as such`() throws {
    let read = try JSONSerialization.jsonObject(with: Data(JSONText(sheet()).text.utf8))
    let rows = try #require(read as? [[String: Any]])
    #expect(rows.count == 2)
    #expect(rows[0]["name"] as? String == "Ysgol \"Tŷ Gwyn\", Bala\nGwynedd")
    #expect(rows[0]["count"] as? Int == 12)
    #expect(rows[0]["confirmed"] as? Bool == true)
    #expect(rows[0]["groups"] as? [String] == ["9A", "9B"])
    #expect(rows[0]["note"] is NSNull)
    #expect(rows[1]["name"] as? String == "Tab\tand\u{1}bell")
    #expect(rows[1]["groups"] as? [String] == [])
    #expect(rows[1]["note"] as? String == "a\\b")
  }

  @Test func `an empty sheet is an empty array, a bare header, or its own sentence`() {
    let empty = Sheet([.init("name", "Name"), .init("count", "Count")], ifEmpty: "Nothing here.")
    #expect(JSONText(empty).text == "[]")
    #expect(CSVText(empty).text == "name,count")
    #expect(TerminalTable(sheet: empty, width: 80).lines == ["Nothing here."])
  }

  @Test func `CSV quotes separators, quotation marks and line breaks`() {
    #expect(
      CSVText(sheet()).text == """
        name,count,confirmed,groups,note
        "Ysgol ""Tŷ Gwyn"", Bala
        Gwynedd",12,yes,"9A, 9B",
        Tab\tand\u{1}bell,0,no,,a\\b
        """)
  }

  @Test func `columns for people and columns for programs stay apart`() {
    var sheet = Sheet(
      [.init("when", "When", for: .people), .init("day", "Day", for: .programs), .init("host", "Host")], ifEmpty: "")
    sheet.add(["thu 2027-01-21 09:30", "2027-01-21", "6629401"])
    #expect(sheet.columns(for: .people).columns.map(\.key) == ["when", "host"])
    #expect(sheet.columns(for: .programs).columns.map(\.key) == ["day", "host"])
    #expect(CSVText(sheet.columns(for: .programs)).text == "day,host\n2027-01-21,6629401")
  }
}
