public import ProgrammeModel

/// A school of the Welsh Government's address list, its values as published and its blanks as nil.
///
/// Placing it in an area and on the map is left to whoever knows `Content/Places`.
public struct SchoolListRow: Hashable, Sendable {
  public let line: Int
  /// The 7-digit school number, as text.
  public let reference: HostReference
  public let name: String
  /// Three digits, such as `661`: the list's "LA Code", else the first digits of the number.
  public let authorityCode: String
  /// Such as `Gwynedd` or `Ynys Môn`; nil where the file has no such column.
  public let authorityName: String?
  /// `school`, `independentSchool` or `pupilReferralUnit`.
  public let kind: HostKind
  public let phase: SchoolPhase?
  /// Such as `Voluntary aided`; nil where it does not apply.
  public let governance: String?
  public let medium: LanguageMedium?
  /// Such as `Nursery, Infants & Juniors`.
  public let schoolType: String?
  public let religiousCharacter: String?
  /// The lines that hold something, in order.
  public let address: [String]
  public let postcode: Postcode?
  public let phone: String?
  public let pupils: Int?
  /// What the list tells; what it has no column for, or writes in words that nobody knows, it does not.
  public let told: Set<HostFact>

  /// The list's own header and an invented school.
  public static let template = CSVWriter.write([
    [
      "School Number", "School Name", "LA Code", "Local Authority", "Sector", "Governance - see notes", "WM Code",
      "Welsh Medium Type - see notes", "School Type", "Religious Character", "Address 1", "Address 2", "Address 3",
      "Address 4", "Postcode", "Phone Number", "Pupils - see notes",
    ],
    [
      "6619001", "Ysgol Gynradd Enghraifft", "661", "Gwynedd", "Primary", "Community", "WM", "Welsh medium",
      "Nursery, Infants & Juniors", "---", "Ffordd yr Ysgol", "Bangor", "", "", "LL57 2ZZ", "01248 000000", "120",
    ],
  ])

  enum Field: ColumnField {
    case number, name, authorityCode, authorityName, sector, governance, mediumCode, mediumLabel, type, religion
    case address1, address2, address3, address4, postcode, phone, pupils

    static let required: [[Field]] = [[.number], [.name]]
    static let remedy = "--template prints one, and --map names the columns of any other list"

    var names: [String] {
      switch self {
      case .number: ["School Number", "Rhif yr ysgol", "Number", "School No"]
      case .name: ["School Name", "Enw’r ysgol", "Name", "School", "Ysgol"]
      case .authorityCode: ["LA Code", "Cod ALl", "LEA Code"]
      case .authorityName: ["Local Authority", "Awdurdod Lleol", "LA Name", "LEA"]
      case .sector: ["Sector", "Phase", "Cyfnod"]
      case .governance: ["Governance - see notes", "Governance", "Llywodraethu - Gweler y nodiadau"]
      case .mediumCode: ["WM Code", "Cod CC", "Welsh Medium Code", "Category Code", "Cod categori"]
      case .mediumLabel:
        [
          "Welsh Medium Type - see notes", "Math o gyfrwng Cymraeg - Gweler y nodiadau", "Language Category",
          "Categori iaith", "Welsh Medium Category", "School Category", "Categori ysgol", "School Language Category",
          "Categori iaith yr ysgol", "Categori iaith ysgol", "School Language", "Iaith yr ysgol",
          "Welsh Language Category", "Language Medium", "Medium", "Cyfrwng",
        ]
      case .type: ["School Type", "Math o ysgol"]
      case .religion: ["Religious Character", "Cymeriad crefyddol"]
      case .address1: ["Address 1", "Cyfeiriad 1", "Address"]
      case .address2: ["Address 2", "Cyfeiriad 2"]
      case .address3: ["Address 3", "Cyfeiriad 3"]
      case .address4: ["Address 4", "Cyfeiriad 4"]
      case .postcode: ["Postcode", "Cod post"]
      case .phone: ["Phone Number", "Rhif ffôn", "Phone", "Telephone"]
      case .pupils: ["Pupils - see notes", "Pupils", "Disgyblion - Gweler y nodiadau", "Disgyblion"]
      }
    }
  }
}
