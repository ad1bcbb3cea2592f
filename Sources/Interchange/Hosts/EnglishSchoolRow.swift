public import ProgrammeModel

/// A school or college of England's register, *Get Information about Schools*, as its file `edubasealldata` has it.
public struct EnglishSchoolRow: Hashable, Sendable {
  public let line: Int
  /// The unique reference number (URN), six digits. Schools in Wales have other numbers of seven.
  public let reference: HostReference
  public let name: String
  public let kind: HostKind
  /// Nil unless the kind is `school`.
  public let phase: SchoolPhase?
  /// Such as `Shropshire`; nil where the file does not say.
  public let authorityName: String?
  /// The lines that hold something, in order.
  public let address: [String]
  public let postcode: Postcode?
  public let phone: String?
  public let pupils: Int?
  /// From the easting and northing; nil where the register leaves them empty or at 0.
  public let coordinate: Coordinate?
  /// What the file has columns for.
  public let told: Set<HostFact>

  /// Whether the header is the register's.
  public static func recognises(_ table: some RecordTable) -> Bool {
    (try? HeaderMatch<Field>.find(in: table, file: "")) != nil
  }

  /// Reads the open establishments of England; the rest are left out and counted in the notes.
  ///
  /// The register gains columns without changing every row, so cells beyond the header are passed over. What thousands
  /// of its rows share is counted, not listed: no postcode, a telephone number without its first 0.
  public static func read(_ table: some RecordTable, file: String) -> RowReading<EnglishSchoolRow> {
    var count = Counts()
    let reading = RowReading<EnglishSchoolRow>.each(of: table, file: file, as: Field.self, allowing: true) {
      row(&$0, &count)
    }
    let broken = table.brokenLetters(file: file)
    count.phones = reading.notes.count - broken.count
    // Nobody needs to hear of the hundred columns that were never wanted.
    return RowReading(
      rows: reading.rows, faults: reading.faults, notes: broken + count.notes(file: file), ignoredColumns: []
    )
    .refusingRepeats(file: file, field: Field.urn.name, lineOf: \.line) { $0.reference.text }
  }

  enum Field: ColumnField {
    case urn, name, type, status, phase, authority, street, locality, town, postcode, phone, pupils, easting, northing

    static let required: [[Field]] = [[.urn], [.name], [.type]]

    var names: [String] {
      switch self {
      case .urn: ["URN"]
      case .name: ["EstablishmentName"]
      case .type: ["TypeOfEstablishment (name)"]
      case .status: ["EstablishmentStatus (name)"]
      case .phase: ["PhaseOfEducation (name)"]
      case .authority: ["LA (name)"]
      case .street: ["Street"]
      case .locality: ["Locality"]
      case .town: ["Town"]
      case .postcode: ["Postcode"]
      case .phone: ["TelephoneNum"]
      case .pupils: ["NumberOfPupils"]
      case .easting: ["Easting"]
      case .northing: ["Northing"]
      }
    }
  }

  private struct Counts {
    var closed = 0
    var proposed = 0
    var welsh = 0
    var unplaced = 0
    var offGrid = 0
    var phones = 0
    /// The same for every row of a file.
    var told: Set<HostFact>?
    /// The register has some forty types, and words are looked for in each once.
    private var kinds: [String: (kind: HostKind, isSpecial: Bool)] = [:]

    mutating func kind(of type: String) -> (kind: HostKind, isSpecial: Bool) {
      if let known = kinds[type] { return known }
      let lowercased = type.lowercased()
      let found = (EnglishSchoolRow.kind(type: lowercased), lowercased.contains("special"))
      kinds[type] = found
      return found
    }

    func notes(file: String) -> [InputFault] {
      [
        (closed, "Closed, and left out"), (proposed, "Proposed but not open yet, and left out"),
        (welsh, "In Wales, and left out; import the Welsh Government’s list for them"),
        (offGrid, "With an easting and northing that are not on the National Grid, so placed by postcode if at all"),
        (unplaced, "With neither a grid reference nor a postcode, so not to be put on the map"),
        (phones, "Telephone numbers given back their first 0"),
      ]
      .filter { $0.0 > 0 }.map { InputFault(file: file, message: "\($0.1): \($0.0).") }
    }
  }

  private static func row(_ cells: inout RowCells<Field>, _ count: inout Counts) -> EnglishSchoolRow? {
    let type = cells.line(.type) ?? ""
    let status = Tidy.key(cells[.status] ?? "open")
    if Tidy.key(type) == "welshestablishment" {
      count.welsh += 1
      return nil
    } else if status == "closed" {
      count.closed += 1
      return nil
    } else if status.hasPrefix("proposedtoopen") {
      count.proposed += 1
      return nil
    }
    let reference = cells.required(.urn, "Write the school’s URN.").flatMap { text -> HostReference? in
      guard text.count == 6, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        cells.fault(.urn, "“\(text)” is not a URN. It has 6 digits, such as 100000.")
        return nil
      }
      return cells.value(.urn) { try HostReference($0) }
    }
    let name = cells.required(.name, "Write the school’s name.").map(Tidy.line)
    let pupils = cells.number(.pupils, 0...50_000, of: "pupils")
    guard let reference, let name else { return nil }
    let postcode = cells[.postcode].flatMap { Postcode($0) }
    let coordinate = coordinate(cells[.easting], cells[.northing], &count)
    if postcode == nil, coordinate == nil { count.unplaced += 1 }
    let told = count.told ?? told(cells)
    count.told = told
    let (kind, isSpecial) = count.kind(of: type)
    return EnglishSchoolRow(
      line: cells.line, reference: reference, name: name, kind: kind,
      phase: kind == .school ? phase(cells[.phase], isSpecial: isSpecial) : nil, authorityName: cells.line(.authority),
      address: [.street, .locality, .town].compactMap { cells.line($0) }, postcode: postcode,
      phone: cells.phone(.phone), pupils: pupils, coordinate: coordinate, told: told)
  }

  private static func told(_ cells: RowCells<Field>) -> Set<HostFact> {
    let columns: [(HostFact, Bool)] = [
      (.phase, cells.has(.phase)), (.area, cells.has(.authority)), (.address, cells.has(.street, .locality, .town)),
      (.postcode, cells.has(.postcode)), (.phone, cells.has(.phone)), (.pupils, cells.has(.pupils)),
      (.grid, cells.has(.easting) && cells.has(.northing)),
    ]
    return Set(columns.filter(\.1).map(\.0))
  }

  /// Counted, not refused, where it cannot be: nobody can mend the register's own file, and the postcode is there still.
  private static func coordinate(_ easting: String?, _ northing: String?, _ count: inout Counts) -> Coordinate? {
    guard let easting, let northing else { return nil }
    if Double(easting) == 0, Double(northing) == 0 { return nil }
    let grid = Double(easting).flatMap { east in
      Double(northing).flatMap { NationalGrid(easting: east, northing: $0) }
    }
    if grid == nil { count.offGrid += 1 }
    return grid?.coordinate
  }

  /// - Parameter type: In small letters.
  private static func kind(type: String) -> HostKind {
    if type.contains("independent") || type.contains("city technology") { return .independentSchool }
    if type.contains("pupil referral") || type.contains("alternative provision") { return .pupilReferralUnit }
    if ["further education", "higher education", "sixth form", "16 to 19", "post 16"].contains(where: type.contains) {
      return .college
    }
    return type.contains("children’s centre") || type.contains("children's centre") ? .other : .school
  }

  private static func phase(_ text: String?, isSpecial: Bool) -> SchoolPhase? {
    if isSpecial { return .special }
    return switch Tidy.key(text ?? "") {
    case "nursery": .nursery
    case "primary", "middledeemedprimary": .primary
    case "secondary", "middledeemedsecondary": .secondary
    case "allthrough": .allAge
    default: nil
    }
  }
}
