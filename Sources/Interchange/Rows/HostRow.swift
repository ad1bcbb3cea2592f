public import ProgrammeModel

/// A host of any kind from a list of the team's own: clubs, employers, colleges, bus companies.
public struct HostRow: Hashable, Sendable {
  public let line: Int
  /// The list’s own, else the first that can be made of the name.
  public let reference: HostReference
  /// Nil where the list has references.
  public let made: MadeReference?
  public let name: String
  public let nameCy: String?
  public let kind: HostKind
  /// The area as written, a name or a code; nil where the row has none.
  public let area: String?
  public let address: [String]
  public let postcode: Postcode?
  public let phone: String?
  /// Of a list of schools.
  public let medium: LanguageMedium?
  /// What the list tells; what it has no column for, or writes in words that nobody knows, it does not.
  public let told: Set<HostFact>

  /// The header and one example row, as `--template` prints them.
  public static let template = CSVWriter.write([
    ["reference", "name", "name_cy", "kind", "area", "address", "postcode", "phone"],
    [
      "clwb-enghraifft", "Example Youth Club", "Clwb Ieuenctid Enghraifft", "youth-club", "Gwynedd",
      "Canolfan Enghraifft; Bangor", "LL57 2ZZ", "01248 000000",
    ],
  ])

  /// Whether the header is one of such a list, and not of a list of schools.
  public static func recognises(_ table: some RecordTable) -> Bool {
    (try? HeaderMatch<Field>.find(in: table, file: "")) != nil
  }

  /// Reads one host a row; a reference may stand once, and without references one name with one postcode.
  ///
  /// - Parameters:
  ///   - mapping: Which column is what, as somebody said; empty for a header that is known.
  ///   - kind: What the hosts are, where no column tells.
  public static func read(
    _ table: some RecordTable, file: String, mapping: HostMapping = .none, kind: HostKind? = nil
  ) -> RowReading<HostRow> {
    var given: Set<Field> = kind == nil ? [] : [.kind]
    if !mapping.isEmpty, !mapping.fields.values.contains(.reference) { given.insert(.reference) }
    let categories = WrittenCategories(
      table, match: try? HeaderMatch<Field>.find(in: table, file: file, columns: mapping.fields, given: given),
      fields: [.medium])
    let reading = RowReading<HostRow>.each(
      of: table, file: file, as: Field.self, columns: mapping.fields, given: given
    ) { row(&$0, otherwise: kind, isNamed: given.contains(.reference), categories) }
    guard given.contains(.reference) else {
      return reading.refusingRepeats(file: file, field: Field.reference.name, lineOf: \.line) { $0.reference.text }
    }
    let column = mapping.columns.first { mapping.fields[$0.key] == .name }?.key ?? Field.name.name
    return reading.refusingRepeats(
      file: file, field: column, lineOf: \.line,
      shown: { [$0.name, $0.postcode?.description].compactMap { $0 }.joined(separator: ", ") },
      remedy: "Keep one of the two, or add a column with a short name for each and map it to reference.",
      key: { "\($0.made?.nameKey ?? "") \($0.postcode?.description ?? "")" })
  }

  enum Field: ColumnField {
    case reference, name, nameCy, kind, area, address, postcode, phone, medium

    static let required: [[Field]] = [[.reference], [.name], [.kind]]

    var names: [String] {
      switch self {
      case .reference: ["reference", "ref", "cyfeirnod", "code"]
      case .name: ["name", "enw", "host", "organisation", "sefydliad"]
      case .nameCy: ["name_cy", "enw Cymraeg", "Welsh name"]
      case .kind: ["kind", "math", "type"]
      case .area: ["area", "ardal", "local authority", "awdurdod lleol", "council", "cyngor"]
      case .address: ["address", "cyfeiriad"]
      case .postcode: ["postcode", "cod post"]
      case .phone: ["phone", "ffôn", "phone number", "rhif ffôn", "telephone"]
      case .medium: ["medium", "cyfrwng", "language category", "school language category", "categori iaith"]
      }
    }
  }

  private static func row(
    _ cells: inout RowCells<Field>, otherwise general: HostKind?, isNamed: Bool, _ categories: WrittenCategories
  ) -> HostRow? {
    var reference: HostReference?
    var made: MadeReference?
    let postcode = cells.postcode(.postcode)
    if !isNamed {
      _ = cells.required(.reference, "Give the host a short name, such as clwb-enghraifft.")
      reference = cells.value(.reference) { try HostReference($0) }
    }
    let name = cells.required(.name, "Write the host’s name.").map(Tidy.line)
    if isNamed {
      made = name.flatMap { MadeReference(name: $0, postcode: postcode) }
      reference = made?.choices.first
      if name != nil, reference == nil {
        cells.fault(
          .name,
          "No short name can be made of this. Add a column with one, such as clwb-enghraifft, and map it to reference."
        )
      }
    }
    if general == nil { _ = cells.required(.kind, "Write one of: \(kinds).") }
    let kind = cells[.kind] == nil ? general : cells.value(.kind) { try Self.kind($0) }
    guard let reference, let name, let kind else { return nil }
    let address = cells[.address].map { text in
      let isParted = text.utf8.contains(UInt8(ascii: ";")) || text.contains(where: \.isNewline)
      return Tidy.list(text, also: isParted ? "" : ",")
    }
    var told = told(cells)
    let medium = cells.line(.medium).flatMap { text in
      categories.code(text).map { LanguageMedium(code: $0, label: text) }
    }
    if let text = cells.line(.medium), medium == nil {
      cells.note(.medium, "“\(text)” is no language category that is known; nothing is taken from it.")
      told.remove(.medium)
    }
    return HostRow(
      line: cells.line, reference: reference, made: made, name: name, nameCy: cells.line(.nameCy), kind: kind,
      area: cells.line(.area), address: address ?? [], postcode: postcode, phone: cells.phone(.phone),
      medium: medium, told: told)
  }

  private static func told(_ cells: RowCells<Field>) -> Set<HostFact> {
    let columns: [(HostFact, Bool)] = [
      (.nameCy, cells.has(.nameCy)), (.area, cells.has(.area)), (.address, cells.has(.address)),
      (.postcode, cells.has(.postcode)), (.phone, cells.has(.phone)), (.medium, cells.has(.medium)),
    ]
    return Set(columns.filter(\.1).map(\.0))
  }

  private static var kinds: String { HostKind.allCases.map(\.rawValue).joined(separator: ", ") }

  private static let kindsByKey = Dictionary(
    HostKind.allCases.map { (Tidy.key($0.rawValue), $0) }, uniquingKeysWith: { first, _ in first })

  private static func kind(_ text: String) throws(WordFault) -> HostKind {
    guard let kind = HostKind(rawValue: text) ?? kindsByKey[Tidy.key(text)] else {
      let near = nearest(to: text, among: HostKind.allCases.map(\.rawValue))
      throw WordFault(text: text, choices: (near.map { "\($0), or " } ?? "") + "one of: \(kinds)")
    }
    return kind
  }
}
