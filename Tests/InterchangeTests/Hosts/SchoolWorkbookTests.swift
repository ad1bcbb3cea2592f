import Interchange
import ProgrammeModel
import Testing

struct SchoolWorkbookTests {
  private func sheet(_ name: String, _ rows: [String]...) -> SheetTable {
    SheetTable(name: name, records: zip(1..., rows).map { CSVRecord(line: $0, cells: $1) })
  }

  private func read(_ sheets: SheetTable...) -> RowReading<SchoolListRow> {
    SchoolListRow.read(Workbook(sheets: sheets), file: "s.ods")
  }

  @Test func `a workbook with Welsh sheets alone is read from them`() {
    let reading = read(
      sheet("A gynhelir", ["Rhif yr ysgol", "Enw’r ysgol", "Sector"], ["6619001", "Ysgol Enghraifft", "Cynradd"]),
      sheet("UCD", ["Rhif yr ysgol", "Enw’r ysgol"], ["6611904", "Canolfan Enghraifft"]))
    #expect(reading.faults == [])
    #expect(reading.rows.map(\.kind) == [.school, .pupilReferralUnit])
    #expect(reading.notes.filter { $0.field == nil } == [])
  }

  @Test func `a school that only the Welsh sheet has is kept`() {
    let reading = read(
      sheet("A_gynhelir", ["Rhif yr ysgol", "Enw’r ysgol"], ["6619001", "Ysgol A"], ["6619002", "Ysgol B"]),
      sheet("Maintained", ["School Number", "School Name"], ["6619001", "School A"]))
    #expect(reading.rows.map(\.name) == ["School A", "Ysgol B"])
  }

  @Test func `the name of the sheet tells the kind where the numbers do not`() {
    let reading = read(
      sheet(
        "Independent", ["School Number", "School Name"], ["6607001", "Example Hall"], ["6609001", "Example Grange"]),
      sheet("PRU", ["School Number", "School Name"], ["6601901", "Example Centre"]))
    #expect(reading.rows.map(\.kind) == [.independentSchool, .independentSchool, .pupilReferralUnit])
  }

  @Test func `a sheet named as a list must have its header`() {
    let reading = read(
      sheet("Maintained", ["School Number", "School Name"], ["6619001", "School A"]),
      sheet("Independent", ["Schol Number", "School Name"], ["6606901", "Example Hall"]),
      sheet("N1", ["Notes"], ["These are notes."]))
    #expect(
      reading.faults.map(\.description) == [
        "s.ods (Independent):1, “School Number”: The column “School Number” is missing. Is “Schol Number” meant? Rename it. --template prints the header."
      ])
  }

  @Test func `a workbook without a list says what it holds`() {
    let reading = read(sheet("T1", ["Code", "Total"], ["660", "40"]), sheet("N1", ["Notes", "More"], ["a", "b"]))
    #expect(
      reading.faults.map(\.description) == [
        "s.ods: No sheet holds a list of schools; a header needs at least “School Number” and “School Name”. The sheets are: T1, N1."
      ])
  }
}
