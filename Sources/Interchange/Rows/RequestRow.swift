public import ProgrammeModel

/// A request as a row of a sheet. Two rows alike are two requests.
public struct RequestRow: Hashable, Sendable {
  public let line: Int
  public let host: HostReference
  public let type: Code<SessionType>
  public let groups: [GroupText]
  public let windows: [RequestWindow]
  /// Nil when the row leaves it to the school's own.
  public let language: DeliveryLanguage?
  public let priority: Int
  public let together: Bool
  public let supervised: Bool
  /// Nil when the file does not say.
  public let receivedOn: Day?
  public let note: String?
  /// The number of the request it follows in a series, and at least how many days after.
  public let after: RequestNumber?
  public let gapDays: Int
  /// Codes of those who know the host; one of them must go.
  public let people: [Code<Facilitator>]

  /// The header and one example row, as `--template` prints them.
  public static let template = CSVWriter.write([
    [
      "school", "type", "groups", "between", "weekdays", "hours", "language", "priority", "together", "supervised",
      "received", "note", "after", "gap_days", "people",
    ],
    [
      "6619001", "bystander-secondary", "9A:27; 9B:25 [hearing-loop]", "2027-01-11..2027-02-05", "mon-fri",
      "09:00-15:15", "cy", "5", "yes", "yes", "2026-11-20", "",
      "", "", "",
    ],
  ])

  enum Field: ColumnField {
    case host, type, groups, between, weekdays, hours, language, priority, together, supervised, received, note
    case after, gap, people

    static let required: [[Field]] = [[.host], [.type], [.groups], [.between]]

    var names: [String] {
      switch self {
      case .host: ["school", "ysgol", "school number", "rhif yr ysgol", "host", "reference", "cyfeirnod"]
      case .type: ["type", "math", "session type", "session", "sesiwn", "math o sesiwn"]
      case .groups: ["groups", "grwpiau", "group", "grŵp", "classes", "dosbarthiadau"]
      case .between: ["between", "rhwng", "dates", "dyddiadau", "window"]
      case .weekdays: ["weekdays", "diwrnodau", "days", "dyddiau"]
      case .hours: ["hours", "oriau", "times", "amserau"]
      case .language: ["language", "iaith"]
      case .priority: ["priority", "blaenoriaeth"]
      case .together: ["together", "gyda’i gilydd"]
      case .supervised: ["supervised", "goruchwyliaeth"]
      case .received: ["received", "derbyniwyd", "date received"]
      case .note: ["note", "nodyn", "notes", "nodiadau"]
      case .after: ["after", "ar ôl"]
      case .gap: ["gap_days", "gap", "bwlch"]
      case .people: ["people", "pobl", "facilitators", "hwyluswyr"]
      }
    }
  }

  /// Reads one request a row.
  public static func read(_ table: CSVTable, file: String) -> RowReading<RequestRow> {
    RowReading<RequestRow>.each(of: table, file: file, as: Field.self) { row(&$0) }
  }

  private static func row(_ cells: inout RowCells<Field>) -> RequestRow? {
    _ = cells.required(.host, "Write the school number, or the host’s reference.")
    let host = cells.value(.host) { try HostReference($0) }
    _ = cells.required(.type, "Write the session type, such as bystander-secondary.")
    let type = cells.value(.type) { try Code<SessionType>($0) }
    _ = cells.required(.groups, "Write a label and a number for each group, such as 9A:27; 9B:25.")
    let groups = cells.value(.groups) { try GroupText.list($0) }
    _ = cells.required(.between, "Write the days it may fall on, such as 2027-01-11..2027-02-05.")
    let days = cells.value(.between) { try WrittenRanges.days($0) }
    let weekdays = cells.value(.weekdays) { try WrittenWords.weekdays($0) }
    let hours = cells.value(.hours) { text in try Hours(text.filter { !$0.isWhitespace }) }
    let language = cells.value(.language) { try WrittenWords.deliveryLanguage($0) }
    let priority = cells.number(.priority, Request.priorities, of: "priority")
    let together = cells.value(.together) { try WrittenWords.yesOrNo($0) }
    let supervised = cells.value(.supervised) { try WrittenWords.yesOrNo($0) }
    let received = cells.value(.received) { try WrittenDate($0).day }
    let after = cells.value(.after) { text in
      guard let number = RequestNumber(text) else { throw WrittenSeries.Fault(text: text) }
      return number
    }
    let gap = cells.number(.gap, 1...365, of: "days")
    let people = cells.value(.people) { text in
      try text.split(whereSeparator: { ";,".contains($0) }).map { part in
        try Code<Facilitator>(Tidy.line(String(part)))
      }
    }
    guard let host, let type, let groups, let days else { return nil }
    let windows = days.map {
      RequestWindow(days: $0, weekdays: weekdays ?? Weekday.workingDays, hours: hours ?? .schoolDay)
    }
    guard windows.contains(where: \.hasDay) else {
      cells.fault(
        .between,
        "None of these days is \(weekdays == nil ? "a day from Monday to Friday" : "one of its weekdays"). "
          + "Write other days, or the weekdays meant, such as sat, sun.")
      return nil
    }
    return RequestRow(
      line: cells.line, host: host, type: type, groups: groups, windows: windows, language: language,
      priority: priority ?? 5, together: together ?? true, supervised: supervised ?? true, receivedOn: received,
      note: cells.line(.note), after: after, gapDays: gap ?? 7, people: people ?? [])
  }
}
