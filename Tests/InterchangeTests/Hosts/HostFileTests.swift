import Foundation
import Interchange
import ProgrammeModel
import Testing

struct HostFileTests {
  private func welsh(_ name: String) throws -> RowReading<SchoolListRow> {
    guard case .welsh(let reading) = try HostFile(try InputFiles.data(name), file: name).content else {
      throw InputFault(message: "not a Welsh list")
    }
    return reading
  }

  @Test(arguments: ["schools.xlsx", "schools.ods"])
  func `all kinds come at once, in either language, and no school comes twice`(name: String) throws {
    let reading = try welsh(name)
    #expect(reading.faults == [])
    #expect(reading.rows.map(\.reference.text) == ["6619001", "6819004", "6669009", "6606901", "6611904"])
    #expect(reading.rows.map(\.kind) == [.school, .school, .school, .independentSchool, .pupilReferralUnit])
    #expect(reading.rows.map(\.phase) == [.primary, .special, .allAge, nil, nil])
    #expect(reading.rows.map { $0.medium?.code } == ["WM", "NA", "3P", nil, nil])
    #expect(reading.rows.first?.medium?.label == "Welsh medium")
    #expect(reading.rows[2].phone == "01654000009")
    let doubles =
      name == "schools.xlsx"
      ? ["schools.xlsx: Schools on an English and a Welsh sheet, read from the English: 5."] : []
    #expect(
      reading.notes.map(\.description) == [
        "\(name) (Maintained):8, “Phone Number”: “1654000009” lacks its first 0; read as 01654000009."
      ] + doubles)
  }

  @Test func `faults name file, sheet and row, and the bad rows come back as one file`() throws {
    let name = "schools-faulty.xlsx"
    let file = try HostFile(try InputFiles.data(name), file: name)
    let reading = try welsh(name)
    #expect(reading.rows.map(\.reference.text) == ["6619001", "6606901"])
    #expect(
      reading.faults.map(\.description) == [
        "\(name) (Maintained):5, “School Number”: “66190” is not a school number. It has 7 digits, such as 6619001.",
        "\(name) (Independent):4, “School Number”: “Nodyn” is not a school number. It has 7 digits, such as 6619001.",
        "\(name) (Independent):4, “School Name”: This cell is empty. Write the school’s name.",
        "\(name) (Independent):3, “School Number”: “6619001” already stands on sheet Maintained, row 4. Keep one of the two.",
      ])
    #expect(
      reading.notes.filter { $0.line == nil }.map(\.description) == [
        "\(name): Rows that repeat an earlier one cell by cell, read once: 1."
      ])
    #expect(reading.faults.allSatisfy(file.canLeaveOut))
    #expect(!file.canLeaveOut(InputFault(file: "\(name) (Maintained)", line: 3, message: "")))
    #expect(!file.canLeaveOut(InputFault(file: name, message: "")))
    #expect(
      file.rejects(reading.faults)
        == "School Number,School Name,Sector,Postcode\n66190,Ysgol Fer,Primary,\n6619001,Ysgol Arall,,LL59 9ZY\nNodyn,\" \",,\n"
    )
  }

  @Test func `England’s register brings what is open in England, and counts the rest`() throws {
    let name = "schools-england.csv"
    guard case .english(let reading) = try HostFile(try InputFiles.data(name), file: name).content else {
      Issue.record("not read as England's register")
      return
    }
    #expect(reading.faults == [])
    #expect(
      reading.rows.map(\.reference.text) == ["900001", "900002", "900005", "900006", "900007", "900008", "900010"])
    #expect(
      reading.rows.map(\.kind) == [
        .school, .school, .independentSchool, .pupilReferralUnit, .college, .school, .school,
      ])
    #expect(reading.rows.map(\.phase) == [.primary, .secondary, nil, nil, nil, .special, .allAge])
    #expect(reading.rows.first?.name == "St Example’s Primary")
    #expect(reading.rows.first?.address == ["1 Example Road", "Oswestry"])
    #expect(reading.rows.map(\.pupils) == [210, 900, 45, 12, nil, 80, nil])
    #expect(reading.rows[1].phone == "01743000002")
    #expect(
      reading.notes.map(\.message) == [
        "Closed, and left out: 1.", "Proposed but not open yet, and left out: 1.",
        "In Wales, and left out; import the Welsh Government’s list for them: 1.",
        "Telephone numbers given back their first 0: 1.",
      ])
  }

  @Test func `England's register is read with all its columns, in its own encoding, over-long rows and all`() throws {
    let name = "edubasealldata.csv"
    let table = try CSVTable(try InputFiles.data(name), file: name)
    #expect(table.encoding == .windows1252)
    #expect(table.header.cells.count > 130)
    #expect(table.records.map(\.cells.count).max() == table.header.cells.count + 6)
    guard case .english(let reading) = try HostFile(try InputFiles.data(name), file: name).content else {
      Issue.record("not read as England's register")
      return
    }
    #expect(reading.faults == [] && reading.ignoredColumns == [])
    #expect(
      reading.rows.map(\.name) == [
        "St Example’s Primary", "École Example Academy", "Example “Quoted”, Hall", "Example Special School",
      ])
    #expect(reading.rows.map(\.kind) == [.school, .school, .independentSchool, .school])
    #expect(reading.rows[1].phone == "01743000002")
    #expect(!"\(reading)".contains("Person"))
  }

  @Test func `England’s register places its schools by easting and northing, and says where it cannot`() throws {
    let text = """
      URN,EstablishmentName,TypeOfEstablishment (name),Postcode,Easting,Northing
      900001,A,Community school,SY1 9ZY,651409.903,313177.270
      900002,B,Community school,SY1 9ZY,,
      900003,C,Community school,,0,0
      900004,D,Community school,SY1 9ZY,9999999,312000
      900005,E,Community school,,351000,
      """
    let reading = EnglishSchoolRow.read(try CSVTable(text: text), file: "g.csv")
    #expect(reading.faults == [])
    #expect(reading.rows.map { $0.coordinate != nil } == [true, false, false, false, false])
    #expect(reading.rows.first?.coordinate == NationalGrid(easting: 651_409.903, northing: 313_177.270)?.coordinate)
    #expect(
      reading.notes.map(\.message) == [
        "With an easting and northing that are not on the National Grid, so placed by postcode if at all: 1.",
        "With neither a grid reference nor a postcode, so not to be put on the map: 2.",
      ])
  }

  private func own(_ text: String, _ mapping: [String: String], kind: HostKind? = nil) throws -> RowReading<HostRow> {
    let file = try HostFile(Data(text.utf8), file: "clubs.csv", kind: kind, mapping: HostMapping(mapping))
    guard case .own(let reading, _) = file.content else { throw InputFault(message: "not read as a list of one's own") }
    return reading
  }

  @Test func `any list is read by what somebody says of its columns`() throws {
    let text = "Clwb;Sector;Cod;Sylw\nClwb Bocsio’r Rhyl;chwaraeon;LL18 1AA;x\nClwb Ŵyn Bach;;LL57 1DT;y\n"
    let reading = try own(text, ["Clwb": "name", "cod": "postcode"], kind: .sportsClub)
    #expect(reading.faults == [])
    #expect(reading.rows.map(\.reference.text) == ["clwb-bocsior-rhyl", "clwb-wyn-bach"])
    #expect(reading.rows.map(\.postcode?.description) == ["LL18 1AA", "LL57 1DT"])
    #expect(reading.rows.map(\.kind) == [.sportsClub, .sportsClub])
    #expect(reading.ignoredColumns == ["Sector", "Sylw"])
  }

  @Test func `two hosts of one name and postcode are refused, by the column that the list has`() throws {
    let mapping = ["Club": "name", "Post code": "postcode"]
    let reading = try own(
      "Club,Post code\nExample FC,LL57 1DT\nEXAMPLE FC,LL57 1DT\nExample FC,CF10 1EP\n", mapping, kind: .sportsClub)
    #expect(reading.rows.map(\.line) == [2, 4])
    #expect(
      reading.faults.map(\.description) == [
        "clubs.csv:3, “Club”: “EXAMPLE FC, LL57 1DT” already stands on line 2. Keep one of the two, or add a column with a short name for each and map it to reference."
      ])
  }

  @Test func `a made reference tells long names apart and stays the same`() throws {
    let names = ["Clwb Pêl-droed Bangor", "Clwb Pêl-droed Caernarfon", "clwb pel droed BANGOR", "Rhyl Boxing Club"]
    let reading = try own(
      "Club,Cod\n" + names.enumerated().map { "\($1),LL5\($0) 1DT\n" }.joined(), ["Club": "name", "Cod": "postcode"],
      kind: .sportsClub)
    #expect(reading.faults == [])
    let first = reading.rows.map(\.reference.text)
    #expect(first == ["clwb-pel-droed-2ruz", "clwb-pel-droed-ssq3", "clwb-pel-droed-2ruz", "rhyl-boxing-club"])
    #expect(Set(reading.rows.compactMap { $0.made?.choices.last }).count == 4)
    #expect(
      reading.rows.map { $0.made?.unmarked.text } == [
        "clwb-pel-droed", "clwb-pel-droed", "clwb-pel-droed", "rhyl-boxing-club",
      ])
  }

  @Test func `a list that is not known is told how its columns are named`() throws {
    let file = try HostFile(Data("Club name,Post code\nA,LL57 1DT\n".utf8), file: "clubs.csv")
    guard case .welsh(let reading) = file.content else { throw InputFault(message: "read as another list") }
    #expect(
      reading.faults.map(\.message) == [
        "The column “School Number” is missing. The header has: Club name, Post code. Add the column. --template prints the header.",
        "The column “School Name” is missing. The header has: Club name, Post code. Add the column. --template prints the header. For a list of your own say what its columns are, such as --map \"Club name=name\" --map \"Post code=postcode\", and name the --kind; a column can be: reference, name, name_cy, kind, area, address, postcode, phone, medium.",
      ])
  }

  @Test func `a mapping that cannot be is refused with the nearest`() throws {
    #expect(
      message { _ = try HostMapping(["Club": "nane"]) }
        == "“--map”: “nane” is nothing that a host has. Did you mean name? A column can be: reference, name, name_cy, kind, area, address, postcode, phone, medium."
    )
    #expect(
      message { _ = try HostMapping(["A": "name", "B": "name"]) }
        == "“--map”: Both “A” and “B” are said to be the name. Keep one.")
    #expect(
      message { _ = try own("Club,Place\nA,B\n", ["Clubs": "name"], kind: .sportsClub) }
        == "clubs.csv:1, “Clubs”: There is no such column. Did you mean “Club”?")
  }

  @Test func `what was said of a header is asked for by its mark, and only where the header is not known`() throws {
    var asked: [String] = []
    let text = Data("Club,Where\nExample FC,LL57 1DT\n".utf8)
    let first = try HostFile(text, file: "c.csv", kind: .sportsClub, mapping: HostMapping(["Club": "name"]))
    let again = try HostFile(text, file: "c.csv", kind: .sportsClub) { signature in
      asked.append(signature)
      return try HostMapping(["Club": "name"])
    }
    #expect(asked == [try #require(first.mapped).signature])
    #expect(again.content == first.content)
    _ = try HostFile(Data(HostRow.template.utf8), file: "t.csv") { _ in
      Issue.record("a known header was asked about")
      return nil
    }
  }

  @Test(arguments: [
    ("WM", "WM"), ("Welsh medium", "WM"), ("Cyfrwng Cymraeg", "WM"), ("Dual Stream", "DS"),
    ("Bilingual (Type A)", "AB"),
    ("Category 1 - English medium", "1"), ("Category 2: dual language", "2"), ("3P - Designated Welsh", "3P"),
    ("Designated Welsh language school", "3P"), ("Categori 3 (cyfrwng Cymraeg)", "3"), ("Category 2c – T3", "2C"),
    ("Cat 1", "1"), ("CC", "WM"), ("Amh", "NA"), ("T3", "T3"),
    ("English medium school / provision", "1"), ("Welsh medium school / provision", "3"),
    ("Dual language school / provision", "2"), ("Designated Welsh medium school / provision", "3P"),
    ("Transitional Category 2 (T2)", "T2"), ("Transitional to dual language", "T2"), ("TR2", "T2"),
    ("Category T2 – Transitional", "T2"), ("Categori T2 – Trosiannol", "T2"), ("Category 2 (transitioning to 3)", "T3"),
    ("Ysgol / darpariaeth cyfrwng Cymraeg", "3"), ("Ysgol / darpariaeth cyfrwng Saesneg", "1"),
    ("Ysgol / darpariaeth dwy iaith", "2"), ("Categori 2 - Dwy Iaith", "2"), ("Welsh medium (3P)", "3P"),
    ("English medium (Category 1)", "1"), ("Primarily Welsh Language", "3"),
    ("Primarily English Language (partly Welsh)", "1"),
    ("Predominantly English medium school but with significant use of Welsh", "EW"), ("Transitional", "TR"),
    ("3", "3"), ("Category 3P", "3P"), ("Categori 2", "2"), ("English with significant Welsh", "EW"), ("NA", "NA"),
  ])
  func `language categories of any year are known by code or words`(written: String, code: String) throws {
    for header in ["WM Code", "Language Category"] {
      let table = try CSVTable(text: "School Number,School Name,Sector,\(header)\n6619001,Ysgol,Primary,\(written)\n")
      let reading = SchoolListRow.read(table, file: "s.csv")
      #expect(reading.rows.first?.medium?.code == code)
      #expect(reading.notes.filter { $0.field == header } == [])
    }
  }

  @Test(arguments: [
    "17", "Category 4", "1st class", "Mostly harmless", "cathedral", "Welsh and English medium",
    "Welsh medium / English medium",
  ])
  func `what is no language category is told, and not kept`(written: String) throws {
    for header in ["WM Code", "Language Category"] {
      let table = try CSVTable(text: "School Number,School Name,Sector,\(header)\n6619001,Ysgol,Primary,\(written)\n")
      let reading = SchoolListRow.read(table, file: "s.csv")
      #expect(reading.rows.map(\.medium) == [nil])
      #expect(
        reading.notes.filter { $0.message.contains("category") }.map(\.message) == [
          "“\(written)” is no language category that is known; nothing is taken from it."
        ])
    }
  }

  @Test(arguments: [
    ("School Language Category", "Welsh medium", "3"), ("School Language Category - see notes", "English medium", "1"),
    ("School Language Category [note 3]", "Welsh-medium", "3"), ("Language Category", "Welsh medium", "WM"),
    ("Categori iaith yr ysgol", "Cyfrwng Cymraeg", "3"), ("Welsh Medium Type - see notes", "English medium", "EM"),
  ])
  func `words of both sets of categories are read by the header`(header: String, written: String, code: String) throws {
    let table = try CSVTable(text: "School Number,School Name,Sector,\(header)\n6619001,Ysgol,Primary,\(written)\n")
    #expect(SchoolListRow.read(table, file: "s.csv").rows.first?.medium?.code == code)
  }

  @Test func `where the header is of both, another cell shows which set of categories a list has`() throws {
    let table = try CSVTable(
      text:
        "School Number,School Name,Sector,Language Category\n6619001,A,Primary,Welsh-medium\n6619002,B,Primary,English-medium\n6619003,C,Primary,Dual language\n"
    )
    #expect(SchoolListRow.read(table, file: "s.csv").rows.map { $0.medium?.code } == ["3", "1", "2"])
  }

  @Test func `a column of the Welsh list that nobody knows is said to be the medium, and is remembered`() throws {
    let text = Data(
      "School Number,School Name,Sector,Iaith 2030,Postcode\n6619001,Ysgol,Primary,Dwy iaith,LL57 1ZZ\n".utf8)
    func medium(_ file: HostFile) -> [String?] {
      guard case .welsh(let reading) = file.content else { return [] }
      return reading.rows.map { $0.medium?.code }
    }
    let mapping = try HostMapping(["Iaith 2030": "medium"])
    let said = try HostFile(text, file: "s.csv", mapping: mapping)
    #expect(medium(said) == ["2"])
    let signature = try #require(said.mapped).signature
    #expect(medium(try HostFile(text, file: "s.csv") { $0 == signature ? mapping : nil }) == ["2"])
    #expect(medium(try HostFile(text, file: "s.csv")) == [nil])
  }

  @Test func `a list of one's own may tell the medium`() throws {
    let reading = try own("Club,Iaith\nYsgol A,Cyfrwng Cymraeg\n", ["Club": "name", "Iaith": "medium"], kind: .school)
    #expect(reading.rows.map { $0.medium?.code } == ["WM"])
  }

  @Test func `the words tell the category where the code is not known`() throws {
    let table = try CSVTable(
      text: "School Number,School Name,Sector,WM Code,Language Category\n6619001,Ysgol,Primary,X9,Welsh medium\n")
    #expect(
      SchoolListRow.read(table, file: "s.csv").rows.map(\.medium) == [LanguageMedium(code: "WM", label: "Welsh medium")]
    )
  }

  @Test func `a URN of the wrong length or twice is refused`() throws {
    let text = """
      URN,EstablishmentName,TypeOfEstablishment (name)
      12345,A,Community school
      900001,B,Community school
      900001,C,Community school
      """
    let reading = EnglishSchoolRow.read(try CSVTable(text: text), file: "g.csv")
    #expect(reading.rows.map(\.name) == ["B"])
    #expect(
      reading.faults.map(\.description) == [
        "g.csv:2, “URN”: “12345” is not a URN. It has 6 digits, such as 100000.",
        "g.csv:4, “URN”: “900001” already stands on line 3. Keep one of the two.",
      ])
  }

  @Test(.enabled(if: InputFiles.hasShared))
  func `the published workbook gives the same 1,574 schools as its sheets saved as CSV`() throws {
    let file = "wales-school-address-list-2022.xlsx"
    let folder = try #require(InputFiles.shared).appending(path: "content/real/schools")
    let workbook = try Workbook(try Data(contentsOf: folder.appending(path: file)), file: file)
    let reading = SchoolListRow.read(workbook, file: file)
    #expect(reading.faults == [])
    #expect(reading.ignoredColumns == [])
    #expect(reading.rows.count == 1_574)
    #expect(reading.rows.count { $0.kind == .independentSchool } == 83)
    #expect(reading.rows.count { $0.kind == .pupilReferralUnit } == 21)
    #expect(reading.rows.count { $0.medium?.code == "NA" } == 47)
    // One independent school has another number on the Welsh sheet.
    #expect(
      reading.notes.contains {
        $0.line == 41 && $0.message.contains("has the number 6696017 here and 6696019 on sheet Independent, row 41")
      })
    #expect(reading.notes.last?.message == "Schools on an English and a Welsh sheet, read from the English: 1574.")
    for (sheet, csv) in [("Maintained", "maintained"), ("Independent", "independent"), ("PRU", "pru")] {
      let table = try InputFiles.real("schools/wg-2022-\(csv)-en.csv")
      let one = try #require(workbook.sheets.first { $0.name == sheet })
      let width = table.header.cells.count
      #expect(
        one.records.map { record in (0..<width).map(record.tidy) }
          == table.records.map { record in (0..<width).map(record.tidy) })
    }
  }
}
