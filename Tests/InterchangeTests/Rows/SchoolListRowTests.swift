import Foundation
import Interchange
import ProgrammeModel
import Testing

struct SchoolListRowTests {
  private func row(_ reading: RowReading<SchoolListRow>, _ number: String) throws -> SchoolListRow {
    try #require(reading.rows.first { $0.reference.text == number })
  }

  @Test func `the maintained sheet arrives with all its quirks`() throws {
    let reading = SchoolListRow.read(try InputFiles.fixture("schools-maintained.csv"), file: "m.csv")
    #expect(reading.faults == [])
    #expect(reading.ignoredColumns == [])
    #expect(reading.rows.count == 9)
    #expect(
      reading.rows.map(\.phase) == [
        .primary, .secondary, .allAge, .special, .nursery, .primary, .primary, .primary, .primary,
      ])
    #expect(try row(reading, "6619001").address == ["Stryd Uchel", "Bangor"])
    #expect(try row(reading, "6619001").religiousCharacter == nil)
    #expect(try row(reading, "6819004").medium == LanguageMedium(code: "NA", label: "Not applicable"))
    #expect(try row(reading, "6819004").name == "St. Example’s School")
    #expect(try row(reading, "6819004").governance == nil)
    #expect(try row(reading, "6819004").phone == nil)
    #expect(try row(reading, "6689006").medium == nil)
    #expect(try row(reading, "6689006").pupils == nil)
    #expect(try row(reading, "6669009").phone == "01654 000009")
    #expect(try row(reading, "6669009").line == 12)
    #expect(try row(reading, "6809007").name == "Hafod Enghraifft Primary School")
    #expect(try row(reading, "6809007").authorityCode == "680")
    #expect(
      reading.notes.map(\.description) == [
        "m.csv:5, “Religious Character”: The religious character is “Not available”; left empty.",
        "m.csv:7, “WM Code”: The language category is “Not available”; left empty.",
      ])
  }

  @Test func `independent schools and referral units are told apart by their numbers`() throws {
    let independent = SchoolListRow.read(try InputFiles.fixture("schools-independent.csv"), file: "i.csv")
    let pru = SchoolListRow.read(try InputFiles.fixture("schools-pru.csv"), file: "p.csv")
    #expect(independent.rows.map(\.kind) == [.independentSchool, .independentSchool, .independentSchool])
    #expect(pru.rows.map(\.kind) == [.pupilReferralUnit, .pupilReferralUnit])
    #expect(pru.rows.map(\.name) == ["Canolfan Enghraifft", "Tŷ Enghraifft Education Centre"])
    #expect(pru.rows.map { $0.postcode?.description } == ["LL55 9ZY", "CF40 9ZQ"])
    #expect(
      independent.notes.map(\.description) == [
        "i.csv:3, “Postcode”: There is no postcode, so this place cannot be put on the map."
      ])
  }

  @Test func `the Welsh sheet reads like the English one, below a title`() throws {
    let text = """
      Rhestr gyfeiriadau ysgolion,,,,,,
      Rhif yr ysgol,Enw’r ysgol,Cod ALl,Awdurdod Lleol,Sector,Cod CC,Math o gyfrwng Cymraeg - Gweler y nodiadau
      6619001,Ysgol Enghraifft,661,Gwynedd,Cynradd,WM,Cyfrwng Cymraeg
      """
    let reading = SchoolListRow.read(try CSVTable(text: text), file: "cy.csv")
    #expect(reading.faults == [])
    #expect(reading.rows.map(\.phase) == [.primary])
    #expect(reading.rows.map(\.medium) == [LanguageMedium(code: "WM", label: "Cyfrwng Cymraeg")])
    #expect(reading.rows.map(\.line) == [3])
  }

  @Test func `every bad row is reported at once`() throws {
    let text = """
      School Number,School Name,Sector,Pupils - see notes,Postcode
      661900,Ysgol A,Primary,20,LL57 1ZZ
      6619001,,Prymari,some,LL57 1ZZ
      6619002,Ysgol B,Primary,20,LL5
      6619003,Ysgol C,Primary,20,LL57 1ZZ,more
      6619002,Ysgol D,Primary,20,LL57 1ZZ
      6619004,Ysgol E,,20,LL57 1ZZ
      """
    let reading = SchoolListRow.read(try CSVTable(text: text), file: "x.csv")
    #expect(reading.rows.map(\.name) == ["Ysgol B"])
    #expect(
      reading.faults.map(\.description) == [
        "x.csv:2, “School Number”: “661900” is not a school number. It has 7 digits, such as 6619001.",
        "x.csv:3, “School Name”: This cell is empty. Write the school’s name.",
        "x.csv:3, “Sector”: “Prymari” is not a sector of the list. "
          + "Write Nursery, Primary, Middle, Secondary, Special, Independent or PRU.",
        "x.csv:3, “Pupils - see notes”: “some” is not a whole number from 0 to 10000 (pupils). "
          + "Write one, or leave the cell empty.",
        "x.csv:5: This line has 6 cells, the header 5. Put quotation marks around a cell that holds a separator.",
        "x.csv:6, “School Number”: “6619002” already stands on line 4. Keep one of the two.",
        "x.csv:7, “School Number”: The number 6619004 does not tell what kind of school this is. "
          + "Add a column “Sector”, or name the kind with --kind.",
      ])
    #expect(
      reading.notes.map(\.description) == [
        "x.csv:4, “Postcode”: “LL5” is not formed like a postcode; left empty, so this place cannot be put on the map."
      ])
  }

  @Test func `a number of pupils that the list hides is left empty, and the school is taken`() throws {
    let text = "School Number,School Name,Sector,Pupils,Postcode\n6619001,Ysgol A,Primary,*,LL57 1ZZ\n"
    let reading = SchoolListRow.read(try CSVTable(text: text), file: "x.csv")
    #expect(reading.faults == [])
    #expect(reading.rows.map(\.pupils) == [nil])
    #expect(reading.notes.map(\.description) == ["x.csv:2, “Pupils”: The number of pupils is “*”; left empty."])
  }

  @Test func `a missing column names the nearest header`() throws {
    let reading = SchoolListRow.read(try CSVTable(text: "Scool Number,School Name\n6619001,A\n"), file: "x.csv")
    #expect(
      reading.faults.map(\.description) == [
        "x.csv:1, “School Number”: The column “School Number” is missing. Is “Scool Number” meant? Rename it. "
          + "--template prints the header."
      ])
    let none = SchoolListRow.read(try CSVTable(text: "6619001,A\n6619002,B\n"), file: "x.csv")
    #expect(
      none.faults.map(\.description) == [
        "x.csv:1: No header was found. The first line must name the columns, at least “School Number”, “School Name”; "
          + "--template prints one, and --map names the columns of any other list."
      ])
  }

  @Test func `the template is a file that reads without a fault`() throws {
    let reading = SchoolListRow.read(try CSVTable(text: SchoolListRow.template), file: "t.csv")
    #expect(reading.faults == [])
    #expect(reading.notes == [])
    #expect(reading.rows.count == 1)
  }

  @Test(.enabled(if: InputFiles.hasShared))
  func `the whole list of 2022 arrives`() throws {
    let sheets = try ["maintained", "independent", "pru"].map { sheet in
      SchoolListRow.read(try InputFiles.real("schools/wg-2022-\(sheet)-en.csv"), file: sheet)
    }
    #expect(sheets.flatMap(\.faults) == [])
    #expect(sheets.map(\.rows.count) == [1_470, 83, 21])
    #expect(sheets.map { Set($0.rows.map(\.kind)) } == [[.school], [.independentSchool], [.pupilReferralUnit]])
    let maintained = sheets[0].rows
    let phases = Dictionary(maintained.map { ($0.phase, 1) }, uniquingKeysWith: +)
    #expect(phases == [.primary: 1_217, .secondary: 181, .special: 40, .allAge: 24, .nursery: 8])
    #expect(maintained.count { $0.medium?.code == "NA" } == 47)
    #expect(maintained.count { $0.medium == nil } == 2)
    #expect(maintained.count { $0.pupils == nil } == 2)
    #expect(maintained.count { $0.phone == nil } == 18)
    #expect(maintained.count { $0.postcode == nil } == 0)
    #expect(maintained.count { $0.religiousCharacter == nil } == 1_243)
    #expect(sheets[1].rows.count { $0.postcode == nil } == 1)
    let all = sheets.flatMap(\.rows)
    #expect(Set(all.map(\.reference)).count == 1_574)
    #expect(Set(all.map(\.authorityCode)).count == 22)
    #expect(all.allSatisfy { $0.name == $0.name.trimmingCharacters(in: .whitespaces) && !$0.name.isEmpty })
    #expect(all.allSatisfy { $0.phone?.contains("\u{A0}") != true })
  }
}
