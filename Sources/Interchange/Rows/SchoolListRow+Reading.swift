public import ProgrammeModel

extension SchoolListRow {
  /// Reads the list's maintained, independent or pupil-referral sheet, in English or in Welsh.
  ///
  /// Which sheet it is shows row by row: a sector means maintained; without one the number tells, whose fourth digit is 6
  /// for every independent school of the 2022 list and whose fourth and fifth are 11 for every unit.
  /// - Parameters:
  ///   - file: The file's name, for faults.
  ///   - kind: What the schools are where neither sector nor number tells.
  public static func read(
    _ table: some RecordTable, file: String, kind: HostKind? = nil
  ) -> RowReading<SchoolListRow> {
    read(table, file: file, kind: kind, columns: [:])
  }

  /// - Parameter columns: Headers that a person has said to stand for a field.
  static func read(
    _ table: some RecordTable, file: String, kind: HostKind?, columns: [String: Field]
  ) -> RowReading<SchoolListRow> {
    let categories = WrittenCategories(
      table, match: try? HeaderMatch<Field>.find(in: table, file: file, columns: columns),
      fields: [.mediumCode, .mediumLabel])
    let reading = RowReading<SchoolListRow>.each(of: table, file: file, as: Field.self, columns: columns) {
      row(&$0, kind: kind, categories)
    }
    return reading.refusingRepeats(file: file, field: Field.number.name, lineOf: \.line) { $0.reference.text }
  }

  private static func row(
    _ cells: inout RowCells<Field>, kind: HostKind?, _ categories: WrittenCategories
  ) -> SchoolListRow? {
    var told = told(cells)
    let reference = cells.required(.number, "Write the 7-digit school number.").flatMap { number(in: $0, &cells) }
    let name = cells.required(.name, "Write the school’s name.").map(Tidy.line)
    let placed = reference.flatMap { kindAndPhase(of: $0, &cells, otherwise: kind) }
    let pupils = pupils(&cells)
    guard let reference, let name, let placed else { return nil }
    let medium = medium(&cells, categories, told: &told)
    return SchoolListRow(
      line: cells.line, reference: reference, name: name, authorityCode: authority(of: reference, &cells),
      authorityName: cells.line(.authorityName), kind: placed.kind, phase: placed.phase,
      governance: cells.line(.governance).flatMap(applicable), medium: medium, schoolType: cells.line(.type),
      religiousCharacter: religion(&cells),
      address: [.address1, .address2, .address3, .address4].compactMap { cells.line($0) },
      postcode: cells.postcode(.postcode), phone: cells.phone(.phone), pupils: pupils, told: told)
  }

  private static func told(_ cells: RowCells<Field>) -> Set<HostFact> {
    let columns: [(HostFact, Bool)] = [
      (.phase, cells.has(.sector)), (.medium, cells.has(.mediumCode, .mediumLabel)),
      (.area, cells.has(.authorityCode, .authorityName)),
      (.address, cells.has(.address1, .address2, .address3, .address4)), (.postcode, cells.has(.postcode)),
      (.phone, cells.has(.phone)), (.pupils, cells.has(.pupils)), (.religiousCharacter, cells.has(.religion)),
      (.governance, cells.has(.governance)),
    ]
    return Set(columns.filter(\.1).map(\.0))
  }

  /// The lists write `*` where so few pupils are on roll that their number would tell who they are.
  private static func pupils(_ cells: inout RowCells<Field>) -> Int? {
    if let text = cells[.pupils], isUnavailable(text) || !text.contains(where: { $0.isNumber || $0.isLetter }) {
      cells.note(.pupils, "The number of pupils is “\(text)”; left empty.")
      return nil
    }
    return cells.number(.pupils, 0...10_000, of: "pupils")
  }

  private static func number(in text: String, _ cells: inout RowCells<Field>) -> HostReference? {
    guard let reference = try? HostReference(text), reference.schoolAuthority != nil else {
      cells.fault(.number, "“\(text)” is not a school number. It has 7 digits, such as 6619001.")
      return nil
    }
    return reference
  }

  private static func authority(of reference: HostReference, _ cells: inout RowCells<Field>) -> String {
    let own = String(reference.text.prefix(3))
    guard let code = cells[.authorityCode] else { return own }
    if code != own {
      cells.note(.authorityCode, "The code \(code) and the number \(reference) name different authorities; kept as is.")
    }
    return code
  }

  private static func kindAndPhase(
    of reference: HostReference, _ cells: inout RowCells<Field>, otherwise kind: HostKind?
  ) -> (kind: HostKind, phase: SchoolPhase?)? {
    if let sector = cells[.sector] {
      switch Tidy.key(sector) {
      case "nursery", "meithrin": return (.school, .nursery)
      case "primary", "cynradd": return (.school, .primary)
      case "middle", "canol", "allage", "allthrough", "poboed": return (.school, .allAge)
      case "secondary", "uwchradd": return (.school, .secondary)
      case "special", "arbennig": return (.school, .special)
      case "independent", "annibynnol": return (.independentSchool, nil)
      case "pru", "pupilreferralunit", "ucd", "unedcyfeiriodisgyblion": return (.pupilReferralUnit, nil)
      default:
        cells.fault(
          .sector,
          "“\(sector)” is not a sector of the list. Write Nursery, Primary, Middle, Secondary, Special, Independent or PRU."
        )
        return nil
      }
    }
    let serial = reference.text.dropFirst(3)
    if serial.hasPrefix("6") { return (.independentSchool, nil) }
    if serial.hasPrefix("11") { return (.pupilReferralUnit, nil) }
    if let kind { return (kind, nil) }
    cells.fault(
      .number,
      "The number \(reference) does not tell what kind of school this is. Add a column “Sector”, or name the kind with --kind."
    )
    return nil
  }

  private static func medium(
    _ cells: inout RowCells<Field>, _ categories: WrittenCategories, told: inout Set<HostFact>
  ) -> LanguageMedium? {
    let label = cells.line(.mediumLabel)
    // Older and newer editions may have the one column or the other.
    guard let text = cells[.mediumCode] ?? label else { return nil }
    let field: Field = cells[.mediumCode] == nil ? .mediumLabel : .mediumCode
    if text.allSatisfy({ $0 == "-" }) { return nil }
    // "NA" is a category (special and nursery schools); "0" beside "Not available" is none.
    if text == "0" || isUnavailable(text) {
      cells.note(field, "The language category is “\(label ?? text)”; left empty.")
      return nil
    }
    guard let code = categories.code(text) ?? label.flatMap(categories.code) else {
      cells.note(field, "“\(text)” is no language category that is known; nothing is taken from it.")
      told.remove(.medium)
      return nil
    }
    return LanguageMedium(code: code, label: label)
  }

  private static func religion(_ cells: inout RowCells<Field>) -> String? {
    guard let text = cells.line(.religion), applicable(text) != nil else { return nil }
    if isUnavailable(text) {
      cells.note(.religion, "The religious character is “\(text)”; left empty.")
      return nil
    }
    return text
  }

  /// Nil for what the list writes where nothing applies.
  private static func applicable(_ text: String) -> String? {
    text.allSatisfy { $0 == "-" } || ["notapplicable", "ddimyngymwys", "dimynberthnasol"].contains(Tidy.key(text))
      ? nil : text
  }

  private static func isUnavailable(_ text: String) -> Bool {
    ["notavailable", "ddimargael", "dimargael"].contains(Tidy.key(text))
  }
}
