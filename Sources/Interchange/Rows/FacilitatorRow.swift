public import ProgrammeModel

/// A facilitator, known by role and base; placing the base on the map is left to whoever knows `Content/Places`.
public struct FacilitatorRow: Hashable, Sendable {
  public let line: Int
  public let code: Code<Facilitator>
  public let role: String
  public let roleCy: String?
  /// The town or place the working day starts from.
  public let base: String
  public let basePostcode: Postcode?
  public let languages: Set<Language>
  public let qualifications: [Qualification]
  public let checks: [CheckHeld]
  public let hours: [Weekday: Hours]
  public let leave: [DayRange]
  public let limits: DayLimits
  /// Needs that this person or kit is booked for.
  public let serves: [Code<NeedName>]
  /// What the file has columns for.
  public let told: Set<Fact>

  /// What a file may have no column for.
  public enum Fact: CaseIterable, Hashable, Sendable {
    case roleCy, basePostcode, qualifications, checks, sessions, breakMinutes, travelMinutes, evenings, serves
  }

  /// The header and one example row, as `--template` prints them.
  public static let template = CSVWriter.write([
    [
      "code", "role", "role_cy", "base", "base_postcode", "languages", "qualifications", "checks", "hours",
      "sessions_a_day", "break_minutes", "leave", "travel_minutes_a_day", "evenings_a_week", "serves",
    ],
    [
      "yeo-bangor", "Youth engagement officer", "Swyddog ymgysylltu ag ieuenctid", "Bangor", "LL57 1DT", "cy;en",
      "school-visit; bystander-trainer:2027-08-31",
      "police-vetting:2028-03-31; dbs-enhanced:2027-09-30", "mon-fri 08:30-16:30", "3", "30", "2027-01-18..2027-01-22",
      "240", "1", "",
    ],
  ])

  enum Field: ColumnField {
    case code, role, roleCy, base, basePostcode, languages, qualifications, checks, hours, sessions, breakMinutes, leave
    case travelMinutes, evenings, serves

    static let required: [[Field]] = [[.code], [.role], [.base], [.languages], [.hours]]

    var names: [String] {
      switch self {
      case .code: ["code", "cod", "facilitator", "hwylusydd", "reference", "cyfeirnod"]
      case .role: ["role", "rôl", "swydd"]
      case .roleCy: ["role_cy", "rôl Gymraeg", "swydd Gymraeg", "Welsh role"]
      case .base: ["base", "canolfan", "station", "gorsaf"]
      case .basePostcode: ["base_postcode", "postcode", "cod post"]
      case .languages: ["languages", "ieithoedd", "language", "iaith"]
      case .qualifications: ["qualifications", "cymwysterau"]
      case .checks: ["checks", "gwiriadau"]
      case .hours: ["hours", "oriau", "working hours", "oriau gwaith"]
      case .sessions: ["sessions_a_day", "sessions per day", "sesiynau y dydd"]
      case .breakMinutes: ["break_minutes", "break", "egwyl", "munudau egwyl"]
      case .leave: ["leave", "absenoldeb", "gwyliau"]
      case .travelMinutes: ["travel_minutes_a_day", "travel per day", "teithio y dydd"]
      case .evenings: ["evenings_a_week", "evenings per week", "nosweithiau yr wythnos"]
      case .serves: ["serves", "anghenion", "needs"]
      }
    }
  }

  /// Reads one facilitator a row; a code may stand once.
  public static func read(_ table: CSVTable, file: String) -> RowReading<FacilitatorRow> {
    RowReading<FacilitatorRow>.each(of: table, file: file, as: Field.self) { row(&$0) }
      .refusingRepeats(file: file, field: Field.code.name, lineOf: \.line) { $0.code.text }
  }

  private static func row(_ cells: inout RowCells<Field>) -> FacilitatorRow? {
    _ = cells.required(.code, "Give a short name by role and base, such as yeo-bangor.")
    let code = cells.value(.code) { try Code<Facilitator>($0) }
    let role = cells.required(.role, "Write what they are, such as Youth engagement officer; not their name.")
    let base = cells.required(.base, "Write the town they start from, such as Bangor.")
    let languages = cells.required(.languages, "Write cy, en or cy;en.") == nil ? nil : cells.spoken(.languages)
    let qualifications = cells.value(.qualifications) {
      try WrittenRanges.lapsing($0, QualificationName.self).map { Qualification($0, validUntil: $1) }
    }
    let checks = cells.value(.checks) {
      try WrittenRanges.lapsing($0, CheckName.self).map { CheckHeld($0, validUntil: $1) }
    }
    _ = cells.required(.hours, "Write the working hours, such as mon-fri 08:30-16:30.")
    let hours = cells.value(.hours) { try WrittenRanges.hours($0) }
    let leave = cells.value(.leave) { try WrittenRanges.days($0) }
    let sessions = cells.number(.sessions, 1...10, of: "sessions a day")
    let breakMinutes = cells.number(.breakMinutes, 0...180, of: "minutes")
    let travel = cells.number(.travelMinutes, 0...1_440, of: "minutes of travel a day")
    let evenings = cells.number(.evenings, 0...7, of: "evenings a week")
    let serves = cells.value(.serves) { text in
      try text.split(whereSeparator: { ";,".contains($0) }).map { part in
        try Code<NeedName>(Tidy.line(String(part)))
      }
    }
    guard let code, let role, let base, let languages, let hours else { return nil }
    return FacilitatorRow(
      line: cells.line, code: code, role: Tidy.line(role), roleCy: cells.line(.roleCy), base: Tidy.line(base),
      basePostcode: cells[.basePostcode] == nil ? nil : cells.postcode(.basePostcode), languages: languages,
      qualifications: qualifications ?? [], checks: checks ?? [], hours: hours, leave: leave ?? [],
      limits: DayLimits(
        sessions: sessions ?? DayLimits.usual.sessions, breakMinutes: breakMinutes ?? DayLimits.usual.breakMinutes,
        breakStart: DayLimits.usual.breakStart, travelMinutes: travel, eveningsAWeek: evenings),
      serves: serves ?? [], told: told(cells))
  }

  private static func told(_ cells: RowCells<Field>) -> Set<Fact> {
    let columns: [(Fact, Field)] = [
      (.roleCy, .roleCy), (.basePostcode, .basePostcode), (.qualifications, .qualifications), (.checks, .checks),
      (.sessions, .sessions), (.breakMinutes, .breakMinutes), (.travelMinutes, .travelMinutes),
      (.evenings, .evenings), (.serves, .serves),
    ]
    return Set(columns.filter { cells.has($0.1) }.map(\.0))
  }
}

extension RowCells {
  /// The languages of a cell; nil, reported, when it names none.
  fileprivate mutating func spoken(_ field: Field) -> Set<Language>? {
    value(field) { try WrittenWords.languages($0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
