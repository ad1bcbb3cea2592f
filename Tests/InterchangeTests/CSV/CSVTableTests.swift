import Foundation
import Interchange
import ProgrammeModel
import Testing

struct CSVTableTests {
  private func cells(_ text: String) throws -> [[String]] { try CSVTable(text: text).records.map(\.cells) }

  @Test func `quotes hold separators, line breaks and doubled quotes`() throws {
    #expect(try cells("a,b\n\"1, 2\",\"x \"\"y\"\"\nz\"\n") == [["a", "b"], ["1, 2", "x \"y\"\nz"]])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `every record keeps its own line whatever ends the lines`(end: String) throws {
    let text = ["a,b", "", "1,\"two", "lines\"", ",", "3,4"].joined(separator: end)
    let table = try CSVTable(text: text)
    #expect(
      table.records == [
        CSVRecord(line: 1, cells: ["a", "b"]), CSVRecord(line: 3, cells: ["1", "two\nlines"]),
        CSVRecord(line: 6, cells: ["3", "4"]),
      ])
  }

  @Test(arguments: [(",", CSVSeparator.comma), (";", .semicolon), ("\t", .tab)])
  func `the separator is found out`(mark: String, separator: CSVSeparator) throws {
    let text = "name\(mark)groups\(mark)note\nA\(mark)\"9A:1; 9B:2; 9C:3\"\(mark)\"x, y, z\"\n"
    let table = try CSVTable(text: text)
    #expect(table.separator == separator)
    #expect(table.records[1].cells == ["A", "9A:1; 9B:2; 9C:3", "x, y, z"])
  }

  @Test func `a list with semicolons in unquoted cells does not pass for columns`() throws {
    let table = try CSVTable(text: "school,groups,priority\n6619001,9A:27; 9B:25; 9C:24; 9D:20,5\n")
    #expect(table.separator == .comma)
  }

  @Test func `the line by which Excel announces the separator is no record`() throws {
    let table = try CSVTable(text: "sep=;\r\na;b\r\n1;2\r\n")
    #expect(table.records == [CSVRecord(line: 2, cells: ["a", "b"]), CSVRecord(line: 3, cells: ["1", "2"])])
  }

  @Test(arguments: [FileEncoding.utf8, .utf8WithMark, .utf16LittleEndian, .utf16BigEndian])
  func `Welsh letters arrive from every encoding`(encoding: FileEncoding) throws {
    let text = "ysgol,lle\nTŷ Gŵyr,“Pen‑y‑bont” 🙂\n"
    let table = try CSVTable(encoded(text, as: encoding))
    #expect(table.encoding == encoding)
    #expect(table.records[1].cells == ["Tŷ Gŵyr", "“Pen‑y‑bont” 🙂"])
  }

  private func encoded(_ text: String, as encoding: FileEncoding) -> Data {
    switch encoding {
    case .utf8WithMark: Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)
    case .utf16LittleEndian: Data([0xFF, 0xFE]) + Data(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    case .utf16BigEndian: Data([0xFE, 0xFF]) + Data(text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
    case .utf8, .windows1252: Data(text.utf8)
    }
  }

  @Test func `bytes that are not UTF-8 are read as Windows-1252`() throws {
    let table = try CSVTable(Data("name\nYsgol Ll\u{0}n\u{1}s\n".utf8.map { $0 == 0 ? 0xFB : $0 == 1 ? 0x92 : $0 }))
    #expect(table.encoding == .windows1252)
    #expect(table.records[1].cells == ["Ysgol Llûn’s"])
  }

  @Test func `a broken byte in a file that is plainly UTF-8 spoils its own letter alone, and its line is told`() throws
  {
    let lines = ["ysgol,lle", "Tŷ Gŵyr,“Pen‑y‑bont”", "Llŷn,b\u{0}r", "\u{1}\u{2},Môn"].joined(separator: "\r\n")
    let table = try CSVTable(Data(lines.utf8.map { $0 == 0 ? 0xFF : $0 == 1 ? 0xCC : $0 == 2 ? 0xE6 : $0 }))
    #expect(table.encoding == .utf8)
    #expect(
      table.records.dropFirst().map(\.cells) == [
        ["Tŷ Gŵyr", "“Pen‑y‑bont”"], ["Llŷn", "b\u{FFFD}r"], ["\u{FFFD}\u{FFFD}", "Môn"],
      ])
    #expect(table.brokenLines == [3, 4])
    #expect(
      table.brokenLetters(file: "x.csv").first?.description
        == "x.csv:3: A letter here was broken when the file was made or changed, and reads as “\u{FFFD}”. Export the file again, as “CSV UTF-8”, or correct the line."
    )
  }

  @Test func `Windows-1252 with letters that happen to look like one of UTF-8 stays Windows-1252`() throws {
    // “Ã´” is the two bytes of “ô” in UTF-8.
    let table = try CSVTable(Data("name\nLl".utf8) + [0xFB] + Data("n ".utf8) + [0xC3, 0xB4, 0x92] + Data("s\n".utf8))
    #expect(table.encoding == .windows1252)
    #expect(table.brokenLines == [])
    #expect(table.records[1].cells == ["Llûn Ã´’s"])
  }

  @Test func `decomposed letters arrive composed`() throws {
    let table = try CSVTable(text: "name\nGw\u{302}yr\n")
    #expect(Array(table.records[1].cells[0].utf8) == Array("Gŵyr".utf8))
  }

  @Test func `a quote that never closes is reported where it opens`() {
    #expect(
      message { _ = try CSVTable(Data("a,b\n1,2\n3,\"four\n5,6\n".utf8), file: "x.csv") }
        == "x.csv:3: A quotation mark opens here and never closes. Close the cell, or write a mark inside it twice (\"\")."
    )
  }

  @Test func `text behind a closing quote is reported`() {
    #expect(
      message { _ = try CSVTable(Data("a,b\n\"the \"big\" one\",2\n".utf8), file: "x.csv") }
        == "x.csv:2: Text follows a closing quotation mark. Write a mark that belongs to the text twice (\"\").")
  }

  @Test(arguments: ["", "\n\n", ",,\n"])
  func `an empty file asks for its header`(text: String) {
    #expect(
      message { _ = try CSVTable(Data(text.utf8), file: "x.csv") }
        == "x.csv:1: The file is empty. Its first line must be the header.")
  }

  @Test func `bytes of no encoding are reported with their line`() {
    #expect(
      message { _ = try CSVTable(Data("a,b\n".utf8) + Data([0xE9, 0x2C, 0x81]), file: "x.csv") }
        == "x.csv:2: The byte 81 is a letter neither in UTF-8 nor in Windows-1252. Export the file again, as “CSV UTF-8”."
    )
    #expect(
      message { _ = try CSVTable(Data([0xEF, 0xBB, 0xBF, 0x61, 0x0A, 0xFF, 0x62]), file: "x.csv") }
        == "x.csv:2: The byte FF is not UTF-8, though the file says it is. Export the file again, as “CSV UTF-8”.")
  }

  @Test func `workbooks and other binary files are named as such`() {
    #expect(
      message { _ = try CSVTable(Data([0x50, 0x4B, 0x03, 0x04, 0x14]), file: "x.xlsx") }
        == "x.xlsx: This is a workbook, not a CSV file. Open it, and save the one sheet as “CSV UTF-8”.")
    #expect(
      message { _ = try CSVTable(Data([0x61, 0x0A, 0x00, 0x62]), file: "x.csv") }
        == "x.csv:2: This is not a text file. Save it as “CSV UTF-8”.")
  }

  @Test func `rejects hold the header and the faulty lines only`() throws {
    let table = try CSVTable(text: "a;b\n1;\"x;y\"\n2;z\n3;=1+1\n")
    let faults = [InputFault(line: 2, message: ""), InputFault(line: 4, message: ""), InputFault(message: "")]
    #expect(table.rejects(faults) == "a,b\n1,x;y\n3,'=1+1\n")
  }

  @Test(arguments: UInt64(0)..<100)
  func `what is written is read back`(seed: UInt64) throws {
    var dice = SplitMix64(seed: seed)
    let letters = ["a", "ŵ", "’", "\"", ",", ";", "\n", " ", "=", "-", "5", "🙂", "'", "\t", "+"]
    let width = Int.random(in: 2...5, using: &dice)
    let records = (0..<8).map { row in
      ["r\(row)"]
        + (1..<width).map { _ in
          // Cells begin and end with a letter that no tidying takes away.
          "x"
            + (0..<Int.random(in: 0...12, using: &dice)).map { _ in letters.randomElement(using: &dice) ?? "" }
            .joined() + "y"
        }
    }
    let header = (0..<width).map { "column \($0)" }
    #expect(try cells(CSVWriter.write(header: header, rows: records)) == [header] + records)
  }
}
