import Foundation
import Interchange
import ProgrammeModel
import Testing

struct WorkbookTests {
  private func sheet(_ workbook: Workbook, _ name: String) throws -> SheetTable {
    try #require(workbook.sheets.first { $0.name == name })
  }

  @Test func `XLSX and ODS give the same rows, under the row numbers that are shown`() throws {
    let xlsx = try Workbook(try InputFiles.data("schools.xlsx"), file: "schools.xlsx")
    let ods = try Workbook(try InputFiles.data("schools.ods"), file: "schools.ods")
    for name in ["T1", "Maintained", "Independent", "UCD"] {
      let (a, b) = (try sheet(xlsx, name), try sheet(ods, name))
      #expect(a.records.map(\.line) == b.records.map(\.line))
      for (one, other) in zip(a.records, b.records) {
        #expect((0..<20).map(one.tidy) == (0..<20).map(other.tidy))
      }
    }
    #expect(try sheet(xlsx, "Maintained").records.map(\.line) == [1, 3, 5, 6, 7, 8])
  }

  @Test(arguments: ["schools.xlsx", "schools.ods"])
  func `numbers keep their digits, and texts in runs, formulas and comments read as shown`(name: String) throws {
    let records = try sheet(try Workbook(try InputFiles.data(name), file: name), "Maintained").records.suffix(3)
    #expect(records.map { $0.tidy(0) } == ["6619001", "6819004", "6669009"])
    #expect(records.map { $0.tidy(1) } == ["Ysgol Enghraifft & Meithrin", "St. Example’s School", "Ysgol Fformiwla"])
    #expect(records.map { $0.tidy(6) } == ["WM", "NA", "3P"])
    #expect(records.map { $0.tidy(16) } == ["120", "45", ""])
    #expect(records.allSatisfy { $0.cells.count <= 17 })
  }

  @Test func `a hidden sheet is not read`() throws {
    let workbook = try Workbook(try InputFiles.data("schools.xlsx"), file: "schools.xlsx")
    #expect(
      workbook.sheets.map(\.name) == ["T1", "A_gynhelir", "Annibynnol", "UCD", "Maintained", "Independent", "PRU"])
  }

  @Test func `more unpacked bytes than the limit are refused`() throws {
    let bomb = try InputFiles.data("bomb.xlsx")
    #expect(bomb.count < 10_000)
    #expect(
      message { _ = try Workbook(bomb, file: "bomb.xlsx", limit: 2_000_000) }
        == "bomb.xlsx: Unpacked, this workbook is larger than 2 MB, more than any list needs. Save the one sheet as “CSV UTF-8”."
    )
  }

  @Test func `a cell repeated seventeen thousand million times is refused`() throws {
    let bomb = try InputFiles.data("bomb-repeats.ods")
    #expect(
      message { _ = try Workbook(bomb, file: "b.ods", cells: 100_000) }
        == "b.ods: This workbook fills more cells than any list needs. Save the one sheet as “CSV UTF-8”.")
  }

  @Test func `entities, passwords and old workbooks are refused`() throws {
    let damaged = "x: This workbook is cut off or damaged. Download it again, or save it again where it opens."
    let locked = "x: This workbook is protected by a password. Save it without one."
    #expect(message { _ = try Workbook(try InputFiles.data("bomb-entities.ods"), file: "x") } == damaged)
    #expect(message { _ = try Workbook(try InputFiles.data("schools-locked.ods"), file: "x") } == locked)
    #expect(message { _ = try Workbook(encrypted(try InputFiles.data("schools.xlsx")), file: "x") } == locked)
    #expect(
      message { _ = try Workbook(Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), file: "x") }
        == "x: This is a workbook of the old kind (XLS) or one protected by a password. Save it as XLSX without a password."
    )
    #expect(
      message { _ = try Workbook(Data("a,b".utf8), file: "x") }
        == "x: This is not a workbook. Give an XLSX, ODS or CSV file.")
  }

  @Test(arguments: ["schools.xlsx", "schools.ods"])
  func `a file cut off anywhere is refused`(name: String) throws {
    let whole = try InputFiles.data(name)
    var random = SplitMix64(seed: 3)
    for _ in 0..<100 {
      let cut = whole.prefix(Int.random(in: 4..<(whole.count - 30), using: &random))
      #expect(message { _ = try Workbook(cut, file: "x") }.hasPrefix("x: This workbook is cut off or damaged."))
    }
  }

  @Test(arguments: ["schools.xlsx", "schools.ods"])
  func `a flipped byte is refused or leaves the rows as they were`(name: String) throws {
    let whole = try InputFiles.data(name)
    let schools = SchoolListRow.read(try Workbook(whole, file: "x"), file: "x").rows
    var random = SplitMix64(seed: 4)
    var refused = 0
    for _ in 0..<300 {
      var flipped = whole
      flipped[Int.random(in: 4..<whole.count, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
      do {
        let reading = SchoolListRow.read(try Workbook(flipped, file: "x"), file: "x")
        #expect(!reading.faults.isEmpty || reading.rows == schools)
      } catch {
        refused += 1
      }
    }
    #expect(refused > 100)
  }

  @Test(arguments: ["large.xlsx", "large.ods"])
  func `a sheet of more than ten million bytes is read whole`(name: String) throws {
    let reading = SchoolListRow.read(try Workbook(try InputFiles.data(name), file: name), file: name)
    #expect(reading.faults == [])
    #expect(reading.rows.count == 11_000)
    #expect(reading.rows.last?.reference.text == "6620999")
    #expect(reading.rows.allSatisfy { $0.name == "Ysgol Enghraifft ŵ" })
  }

  @Test func `a part that ends before its first element is closed is refused`() throws {
    #expect(
      message { _ = try Workbook(try InputFiles.data("cut-inside.ods"), file: "x") }
        == "x: This workbook is cut off or damaged. Download it again, or save it again where it opens.")
  }

  /// The archive with the mark of encryption on every entry, in the local and the central headers.
  private func encrypted(_ data: Data) -> Data {
    var bytes = [UInt8](data)
    for i in bytes.indices.dropLast(10) where bytes[i] == 0x50 && bytes[i + 1] == 0x4B {
      if bytes[i + 2] == 3, bytes[i + 3] == 4 { bytes[i + 6] |= 1 }
      if bytes[i + 2] == 1, bytes[i + 3] == 2 { bytes[i + 8] |= 1 }
    }
    return Data(bytes)
  }
}
