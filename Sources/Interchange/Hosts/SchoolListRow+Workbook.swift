public import ProgrammeModel

extension SchoolListRow {
  /// Whether any sheet has the header of such a list.
  public static func recognises(_ workbook: Workbook) -> Bool {
    workbook.sheets.contains { (try? HeaderMatch<Field>.find(in: $0, file: "")) != nil }
  }

  /// Whether the header is one of such a list.
  static func recognises(_ table: some RecordTable) -> Bool {
    (try? HeaderMatch<Field>.find(in: table, file: "")) != nil
  }

  /// Reads every sheet of the list at once: maintained, independent and referral units, whichever row the header is in.
  ///
  /// A school that stands on an English and on a Welsh sheet, by its number or by its name and postcode, is read from the
  /// English one, and rows equal in every cell are read once. Faults and notes name file, sheet and row.
  /// - Parameter kind: What the schools are where neither sector, number nor the name of the sheet tells.
  public static func read(
    _ workbook: Workbook, file: String, kind: HostKind? = nil
  ) -> RowReading<SchoolListRow> {
    read(workbook, file: file, kind: kind, columns: [:])
  }

  /// - Parameter columns: Headers that a person has said to stand for a field.
  static func read(
    _ workbook: Workbook, file: String, kind: HostKind?, columns: [String: Field]
  ) -> RowReading<SchoolListRow> {
    let found = lists(in: workbook, file: file)
    var once = OnceOnly(file: file)
    var reading = RowReading<SchoolListRow>(rows: [], faults: found.faults, notes: [], ignoredColumns: [])
    for list in found.lists {
      let place = Workbook.place(file, sheet: list.sheet.name)
      let part = read(once.keep(list), file: place, kind: kind ?? SheetName(list.sheet.name)?.kind, columns: columns)
      reading = reading.joined(with: part)
    }
    return reading.joined(
      with: RowReading(rows: [], faults: once.faults, notes: once.notes, ignoredColumns: []))
  }

  /// The sheets with the list's header, English ones first.
  private static func lists(in workbook: Workbook, file: String) -> (lists: [List], faults: [InputFault]) {
    var lists: [List] = []
    var faults: [InputFault] = []
    let filled = workbook.sheets.filter { !$0.records.isEmpty }
    for sheet in filled {
      do {
        let match = try HeaderMatch<Field>.find(in: sheet, file: Workbook.place(file, sheet: sheet.name))
        let isWelsh = Tidy.key(match.label(.number)) == Tidy.key("Rhif yr ysgol")
        lists.append(
          List(
            sheet: sheet, isWelsh: isWelsh, header: match.index, number: match.columns[.number] ?? 0,
            name: match.columns[.name] ?? 0, postcode: match.columns[.postcode]))
      } catch {
        // Summaries and notes have no such header; a sheet named as a list must, and an only sheet.
        if SheetName(sheet.name) != nil || filled.count == 1 { faults += error.faults }
      }
    }
    if lists.isEmpty, faults.isEmpty {
      faults.append(
        InputFault(
          file: file,
          message: "No sheet holds a list of schools; a header needs at least “School Number” and “School Name”. "
            + "The sheets are: \(workbook.sheets.map(\.name).joined(separator: ", "))."))
    }
    return (lists.filter { !$0.isWelsh } + lists.filter(\.isWelsh), faults)
  }

  /// A sheet that is a list of schools.
  private struct List {
    let sheet: SheetTable
    let isWelsh: Bool
    /// The header's index among the records.
    let header: Int
    /// Columns.
    let number: Int
    let name: Int
    let postcode: Int?

    /// Name and postcode, where both are there.
    func address(_ record: CSVRecord) -> String? {
      guard let postcode, !record.tidy(postcode).isEmpty else { return nil }
      return Tidy.key(record.tidy(name)) + " " + Tidy.key(record.tidy(postcode))
    }
  }

  /// What the published sheets are called, in both languages.
  private enum SheetName {
    case maintained, independent, referralUnits

    init?(_ name: String) {
      switch Tidy.key(name) {
      case "maintained", "agynhelir": self = .maintained
      case "independent", "annibynnol": self = .independent
      case "pru", "ucd": self = .referralUnits
      default: return nil
      }
    }

    var kind: HostKind {
      switch self {
      case .maintained: .school
      case .independent: .independentSchool
      case .referralUnits: .pupilReferralUnit
      }
    }
  }

  /// Lets every school through once.
  private struct OnceOnly {
    let file: String
    private(set) var faults: [InputFault] = []
    private var first: [String: (list: List, record: CSVRecord)] = [:]
    private var english: [String: (list: List, record: CSVRecord)] = [:]
    private var renumbered: [InputFault] = []
    private var doubles = 0
    private var repeats = 0

    init(file: String) { self.file = file }

    var notes: [InputFault] {
      var notes = renumbered
      if doubles > 0 {
        notes.append(
          InputFault(file: file, message: "Schools on an English and a Welsh sheet, read from the English: \(doubles).")
        )
      }
      if repeats > 0 {
        notes.append(
          InputFault(file: file, message: "Rows that repeat an earlier one cell by cell, read once: \(repeats)."))
      }
      return notes
    }

    /// The sheet without what other sheets have brought already. Unequal rows of one number on the same sheet stay, for
    /// the reading to refuse.
    mutating func keep(_ list: List) -> SheetTable {
      var records: [CSVRecord] = []
      for (index, record) in list.sheet.records.enumerated() {
        let number = record.tidy(list.number)
        guard index > list.header, !number.isEmpty else {
          records.append(record)
          continue
        }
        guard let earlier = first[number] else {
          if list.isWelsh, let twin = list.address(record).flatMap({ english[$0] }) {
            renumber(record, of: list, as: twin)
            continue
          }
          first[number] = (list, record)
          if !list.isWelsh, let address = list.address(record) { english[address] = (list, record) }
          records.append(record)
          continue
        }
        if earlier.list.isWelsh != list.isWelsh {
          doubles += 1
        } else if earlier.record.cells.map(Tidy.cell) == record.cells.map(Tidy.cell) {
          repeats += 1
        } else if earlier.list.sheet.name == list.sheet.name {
          records.append(record)
        } else {
          faults.append(
            InputFault(
              file: Workbook.place(file, sheet: list.sheet.name), line: record.line, field: Field.number.name,
              message: "“\(number)” already stands on sheet \(earlier.list.sheet.name), row \(earlier.record.line). "
                + "Keep one of the two."))
        }
      }
      return SheetTable(name: list.sheet.name, records: records)
    }

    /// The list of 2022 numbers one school differently in either language.
    private mutating func renumber(_ record: CSVRecord, of list: List, as twin: (list: List, record: CSVRecord)) {
      doubles += 1
      renumbered.append(
        InputFault(
          file: Workbook.place(file, sheet: list.sheet.name), line: record.line, field: Field.number.name,
          message: "“\(record.tidy(list.name))” has the number \(record.tidy(list.number)) here and "
            + "\(twin.record.tidy(twin.list.number)) on sheet \(twin.list.sheet.name), row \(twin.record.line); "
            + "read from there."))
    }
  }
}

extension RowReading {
  /// Both readings one after the other.
  func joined(with other: RowReading) -> RowReading {
    RowReading(
      rows: rows + other.rows, faults: faults + other.faults, notes: notes + other.notes,
      ignoredColumns: ignoredColumns + other.ignoredColumns.filter { !ignoredColumns.contains($0) })
  }
}
