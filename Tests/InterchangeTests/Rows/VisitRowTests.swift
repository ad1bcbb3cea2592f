import Foundation
import Interchange
import ProgrammeModel
import Testing

struct VisitRowTests {
  @Test func `last year's sheet arrives, by number or by name and area`() throws {
    let reading = VisitRow.read(try InputFiles.fixture("last-year.csv"), file: "v.csv", order: .dayFirst)
    #expect(reading.faults == [])
    #expect(reading.ignoredColumns == ["Officer's diary"])
    #expect(
      reading.rows.map(\.day.description) == ["2026-03-12", "2026-02-24", "2025-11-05", "2026-01-14"])
    #expect(reading.rows.map { $0.reference?.text } == ["6619001", nil, "6819004", nil])
    #expect(reading.rows.map(\.area) == ["Gwynedd", "Swansea", nil, "Ynys Mon"])
    #expect(reading.rows.map(\.attended) == [84, 27, 9, nil])
    #expect(reading.rows[3].activity == "Assembly, whole school")
  }

  @Test func `one American date makes every doubtful date a fault`() throws {
    let text = """
      date,school_number
      03/04/2026,6619001
      03/25/2026,6619001
      25/03/2026,6619001
      2026-04-03,6619001
      """
    let reading = VisitRow.read(try CSVTable(text: text), file: "v.csv")
    #expect(reading.rows.map(\.line) == [4, 5])
    #expect(
      reading.faults.map(\.description) == [
        "v.csv:2, “date”: “03/04/2026” can be read two ways. Line 3 has the month first, so this may too. "
          + "Write it as 2026-03-12, or say how the file has them: --dates day-first.",
        "v.csv:3, “date”: “03/25/2026” has the month first, and dates here are read day first. Write 2026-03-25.",
      ])
  }

  @Test func `dates that nothing in the file explains are refused until somebody says their order`() throws {
    let table = try CSVTable(text: "date,school_number\n03/04/2026,6619001\n04/04/2026,6619001\n")
    let refused = VisitRow.read(table, file: "v.csv")
    #expect(refused.rows.map(\.line) == [3])
    #expect(
      refused.faults.map(\.description) == [
        "v.csv:2, “date”: “03/04/2026” can be read two ways. No other date of the file shows which. "
          + "Write it as 2026-03-12, or say how the file has them: --dates day-first."
      ])
    let days = { (order: DateOrder) in VisitRow.read(table, file: "v.csv", order: order).rows.map(\.day.description) }
    #expect(days(.dayFirst) == ["2026-04-03", "2026-04-04"])
    #expect(days(.monthFirst) == ["2026-03-04", "2026-04-04"])
  }

  @Test func `one date that shows its order explains the others`() throws {
    let table = try CSVTable(text: "date,school_number\n03/04/2026,6619001\n25/04/2026,6619001\n")
    #expect(
      VisitRow.read(table, file: "v.csv").rows.map(\.day.description) == ["2026-04-03", "2026-04-25"])
    #expect(
      VisitRow.read(table, file: "v.csv", order: .monthFirst).faults.map(\.description) == [
        "v.csv:3, “date”: “25/04/2026” has the day first, and the dates of this file are read month first. Write 2026-04-25."
      ])
  }

  @Test func `every bad row is reported at once`() throws {
    let text = """
      date,school,attended
      ,Ysgol A,20
      2026-03-12,,20
      2026-03-12,Ysgol A,about 30
      2026-03-12,Ysgol A,2501
      """
    #expect(
      VisitRow.read(try CSVTable(text: text), file: "v.csv").faults.map(\.description) == [
        "v.csv:2, “date”: This cell is empty. Write the day of the visit, such as 2026-03-12.",
        "v.csv:3, “school”: This row names no school. Write its number, or its name and area.",
        "v.csv:4, “attended”: “about 30” is not a whole number from 0 to 2500 (persons). "
          + "Write one, or leave the cell empty.",
        "v.csv:5, “attended”: “2501” is not a whole number from 0 to 2500 (persons). "
          + "Write one, or leave the cell empty.",
      ])
  }

  @Test func `either the number or the name must be a column`() throws {
    #expect(
      VisitRow.read(try CSVTable(text: "dyddiad,pwnc\n2026-03-12,x\n"), file: "v.csv").faults.map(\.description) == [
        "v.csv:1, “school_number”: The column “school_number” or “school” is missing. "
          + "The header has: dyddiad, pwnc. Add the column. --template prints the header."
      ])
  }

  @Test func `the template is a file that reads without a fault`() throws {
    let reading = VisitRow.read(try CSVTable(text: VisitRow.template), file: "t.csv")
    #expect(reading.faults == [])
    #expect(reading.rows.count == 1)
  }

  @Test func `a line with a broken letter is read, and told`() throws {
    let text = "date,school,area\n2026-03-12,Ysgol Tŷ Gŵyr,Gwynedd\n2026-03-13,Ysgol \u{0},Ynys Môn\n"
    let table = try CSVTable(Data(text.utf8.map { $0 == 0 ? 0xFF : $0 }))
    let reading = VisitRow.read(table, file: "v.csv")
    #expect(reading.rows.map(\.area) == ["Gwynedd", "Ynys Môn"])
    #expect(reading.notes.map(\.line) == [3])
  }
}
