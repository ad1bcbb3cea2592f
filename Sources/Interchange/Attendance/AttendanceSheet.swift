import ProgrammeModel

/// The list of people inside an attendance file, without the sections around it.
struct AttendanceSheet {
  let tool: AttendanceFile.Tool
  let header: CSVRecord
  let columns: [AttendanceColumn: Int]
  let rows: [CSVRecord]
  /// When the meeting began, as written; nil where the file does not say.
  let start: String?
  /// Who held the meeting, as written; for leaving them out of the count.
  let host: String?

  /// - Throws: `InputFault` where no list of people is found.
  init(_ table: CSVTable, file: String) throws(InputFault) {
    let records = table.records
    guard let place = Self.header(in: records) else {
      throw InputFault(
        file: file, line: table.header.line,
        message: "No list of people was found. A file from Teams, Zoom or Eventbrite is read as it is, in English or "
          + "Welsh; any other list needs a header with a column “name” or “attendance”.")
    }
    header = records[place]
    columns = Self.columns(of: header)
    let width = header.cells.count
    rows = Array(records[(place + 1)...].prefix { !Self.isHeading($0, under: width) })
    tool = Self.tool(header: header, columns: columns, before: records[..<place])
    (start, host) = Self.meeting(in: records[..<place])
  }

  func cell(_ column: AttendanceColumn, _ record: CSVRecord) -> String { columns[column].map(record.tidy) ?? "" }

  /// What tells one person from another: a number or e-mail address where the row has one, else the name; empty where
  /// the row names nobody.
  func identity(_ record: CSVRecord) -> String {
    let contact = [cell(.id, record), cell(.email, record)].map { $0.lowercased() }.first { !$0.isEmpty }
    return contact ?? Tidy.key(Self.plainName(cell(.name, record)) + cell(.surname, record))
  }

  /// Whether the row is of who held the meeting.
  func isHost(_ record: CSVRecord) -> Bool {
    let name = cell(.name, record)
    if Self.organisers.contains(Tidy.key(cell(.role, record))) || name.hasSuffix("(Host)") { return true }
    guard let host, !host.isEmpty else { return false }
    let email = cell(.email, record).lowercased()
    return Tidy.key(Self.plainName(name)) == Tidy.key(Self.plainName(host))
      || !email.isEmpty && host.lowercased().contains(email)
  }

  /// Without what a call adds behind a name in brackets: another name, or "(Unverified)".
  static func plainName(_ text: String) -> String {
    Tidy.line(text.firstIndex(of: "(").map { String(text[..<$0]) } ?? text)
  }

  private static let organisers: Set<String> = [
    "organizer", "organiser", "coorganizer", "coorganiser", "trefnydd", "host",
  ]

  /// The header of the list: after the heading of its section where there are sections, else the first record that has
  /// a person's column beside another one that an attendance list has, or one of these alone.
  private static func header(in records: [CSVRecord]) -> Int? {
    if let heading = records.firstIndex(where: { record in
      let key = Tidy.key(record.tidy(0))
      return key == "attendeedetails" || isLone(record) && ["participants", "cyfranogwyr"].contains(key)
    }) ?? numberedList(in: records), heading + 1 < records.count {
      // In a language that nobody here knows, the list would be counted by rows.
      let columns = columns(of: records[heading + 1])
      return columns.keys.contains { [.name, .email, .id].contains($0) } ? heading + 1 : nil
    }
    return records.prefix(40).firstIndex { record in
      let columns = columns(of: record)
      // What Zoom writes above the list, about the meeting and not about who came.
      guard record.cells.allSatisfy({ !["meetingid", "webinarid", "topic"].contains(Tidy.key($0)) }) else {
        return false
      }
      let hasPerson = columns[.name] != nil || columns[.email] != nil
      let more = columns.keys.contains { !$0.isPersonal && $0 != .quantity }
      return hasPerson && (more || record.cells.count { !Tidy.cell($0).isEmpty } == columns.count)
        || columns[.attended] != nil || columns[.status] != nil
    }
  }

  private static func columns(of record: CSVRecord) -> [AttendanceColumn: Int] {
    var columns: [AttendanceColumn: Int] = [:]
    for (index, cell) in record.cells.enumerated() {
      let key = Tidy.key(cell)
      guard !key.isEmpty, let column = AttendanceColumn.allCases.first(where: { $0.names.contains(key) }) else {
        continue
      }
      columns[column] = columns[column] ?? index
    }
    return columns
  }

  /// The heading of the list in a report of Teams, whose sections have numbers in every language: the second of them.
  private static func numberedList(in records: [CSVRecord]) -> Int? {
    guard let first = records.firstIndex(where: { isNumbered($0, 1) }) else { return nil }
    return records[first...].indices.dropLast().first { isNumbered(records[$0], 2) && !isLone(records[$0 + 1]) }
  }

  private static func isNumbered(_ record: CSVRecord, _ number: Int) -> Bool {
    isLone(record) && record.tidy(0).hasPrefix("\(number). ")
  }

  private static func isLone(_ record: CSVRecord) -> Bool { record.cells.count { !Tidy.cell($0).isEmpty } == 1 }

  /// The heading of the next section, such as `3. In-Meeting Activities`.
  private static func isHeading(_ record: CSVRecord, under width: Int) -> Bool {
    guard width > 1, isLone(record) else { return false }
    let text = record.tidy(0)
    return text.prefixMatch(of: /\d\.\s/) != nil
      || ["paneldetails", "panelistdetails", "hostdetails", "otherattended"]
        .contains(Tidy.key(text))
  }

  private static func tool(
    header: CSVRecord, columns: [AttendanceColumn: Int], before: ArraySlice<CSVRecord>
  ) -> AttendanceFile.Tool {
    let keys = Set(header.cells.map(Tidy.key))
    let first = Set(before.flatMap { $0.cells.map(Tidy.key) })
    if keys.contains("attendeestatus"), !keys.isDisjoint(with: ["order", "orderno", "ordernumber", "orderid"]) {
      return .eventbrite
    }
    if !keys.isDisjoint(with: ["inmeetingduration", "useraction", "participantidupn"])
      || before.last.map({ isNumbered($0, 2) }) == true
      || keys.contains("fullname") && columns[.joined] != nil
    {
      return .teams
    }
    if !keys.isDisjoint(with: ["nameoriginalname", "usernameoriginalname"])
      || columns[.joined] != nil
        && (keys.contains("guest") || first.contains("meetingid") || first.contains("webinarid"))
    {
      return .zoom
    }
    return .plain
  }

  /// What stands above the list: Teams writes a name and its value in one line, Zoom a line of names and a line of values.
  private static func meeting(in records: ArraySlice<CSVRecord>) -> (start: String?, host: String?) {
    let starts: Set<String> = ["starttime", "meetingstarttime", "actualstarttime"]
    for (index, record) in records.enumerated() {
      let keys = record.cells.map(Tidy.key)
      if let first = keys.first, starts.contains(first), !record.tidy(1).isEmpty, keys.count == 2 || keys[2].isEmpty {
        return (record.tidy(1), nil)
      }
      guard let column = keys.firstIndex(where: starts.contains),
        let values = records.dropFirst(index + 1).first, !values.tidy(column).isEmpty
      else { continue }
      let host = keys.firstIndex { ["host", "useremail", "username"].contains($0) }.map(values.tidy)
      return (values.tidy(column), host)
    }
    return (nil, nil)
  }
}
