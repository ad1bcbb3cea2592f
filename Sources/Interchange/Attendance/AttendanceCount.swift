import ProgrammeModel

/// Counts the different people of an attendance list.
struct AttendanceCount {
  private(set) var present = 0
  private(set) var leftOut: [AttendanceFile.LeftOut] = []
  private(set) var isRegistration = false

  /// - Throws: `InputFaults` with every row whose status or quantity is not understood.
  init(_ sheet: AttendanceSheet, file: String) throws(InputFaults) {
    var faults: [InputFault] = []
    switch sheet.tool {
    case .teams, .zoom: countJoins(sheet)
    case .eventbrite: countTickets(sheet, file: file, &faults)
    case .plain: countMarks(sheet, file: file, &faults)
    }
    guard faults.isEmpty else { throw InputFaults(faults) }
    leftOut = leftOut.filter { $0.count > 0 }
  }

  private mutating func leave(_ why: String, _ count: Int) { leftOut.append(.init(why: why, count: count)) }

  // MARK: Calls

  private struct Person {
    var roles: Set<String> = []
    var onlyWaited = true
    var isHost = false
  }

  /// One person may join many times.
  private mutating func countJoins(_ sheet: AttendanceSheet) {
    var people: [String: Person] = [:]
    var absent = 0
    for row in sheet.rows {
      let key = sheet.identity(row)
      guard !key.isEmpty else { continue }
      // Reports of webinars list who registered, with "No" for those who never came.
      if Tidy.key(sheet.cell(.attended, row)) == "no" {
        absent += 1
        continue
      }
      var person = people[key] ?? Person()
      let role = Tidy.key(sheet.cell(.role, row))
      if !role.isEmpty { person.roles.insert(role) }
      if Tidy.key(sheet.cell(.waiting, row)) != "yes" { person.onlyWaited = false }
      if sheet.isHost(row) { person.isHost = true }
      people[key] = person
    }
    let waiting = people.values.count { $0.onlyWaited && !$0.isHost }
    let came = people.values.filter { !$0.onlyWaited && !$0.isHost }
    // Where everyone may present, as many organisations set it, the role tells nothing.
    func takesPart(_ person: Person) -> Bool { !person.roles.isDisjoint(with: ["attendee", "mynychwr", "mynychydd"]) }
    let presenters =
      came.contains(where: takesPart)
      ? came.count { !takesPart($0) && !$0.roles.isDisjoint(with: ["presenter", "cyflwynydd"]) } : 0
    present = came.count - presenters
    leave("held the meeting", people.values.count { $0.isHost })
    leave(presenters == 1 ? "was a presenter" : "were presenters", presenters)
    leave("\(waiting == 1 ? "was" : "were") in the waiting room only", waiting)
    leave("had registered but did not come", absent)
  }

  // MARK: Tickets

  private mutating func countTickets(_ sheet: AttendanceSheet, file: String, _ faults: inout [InputFault]) {
    var counts: [String: Int] = [:]
    for row in sheet.rows {
      let status = Tidy.key(sheet.cell(.status, row))
      let text = sheet.cell(.quantity, row)
      guard text.isEmpty || Int(text).map({ (0...1_000).contains($0) }) == true else {
        faults.append(
          InputFault(
            file: file, line: row.line, field: "Quantity",
            message: "“\(text)” is not a number of tickets from 0 to 1000. Export the list again."))
        continue
      }
      guard
        ["attending", "checkedin", "notattending", "deleted", "refunded", "cancelled", "transferred"].contains(status)
      else {
        faults.append(
          InputFault(
            file: file, line: row.line, field: "Attendee Status",
            message: "“\(sheet.cell(.status, row))” is none of Attending, Checked In, Not Attending, Deleted. "
              + "Export the list of attendees in English."))
        continue
      }
      counts[status, default: 0] += Int(text) ?? 1
    }
    let (checked, attending) = (counts["checkedin"] ?? 0, counts["attending"] ?? 0)
    isRegistration = checked == 0 && attending > 0
    present = isRegistration ? attending : checked
    if !isRegistration { leave("had a ticket but were not checked in", attending) }
    let away = counts["notattending"] ?? 0
    leave("\(away == 1 ? "was" : "were") not attending", away)
    leave(
      "gave their ticket back",
      ["deleted", "refunded", "cancelled", "transferred"].map { counts[$0] ?? 0 }.reduce(0, +))
  }

  // MARK: Lists

  /// A row a person; with a column of marks, only those marked as there.
  private mutating func countMarks(_ sheet: AttendanceSheet, file: String, _ faults: inout [InputFault]) {
    let column: AttendanceColumn? =
      sheet.columns[.attended] != nil ? .attended : sheet.columns[.status] != nil ? .status : nil
    var absent = 0
    var unmarked = 0
    for row in sheet.rows {
      guard let column else {
        present += 1
        continue
      }
      let text = sheet.cell(column, row)
      guard !text.isEmpty else {
        unmarked += 1
        continue
      }
      guard let mark = AttendanceMark(written: text) else {
        faults.append(
          InputFault(
            file: file, line: row.line, field: Tidy.line(sheet.header.tidy(sheet.columns[column] ?? 0)),
            message: "“\(text)” is not understood. Write \(AttendanceMark.choices)."))
        continue
      }
      if mark.wasThere { present += 1 } else if mark == .notRecorded { unmarked += 1 } else { absent += 1 }
    }
    leave("\(absent == 1 ? "is" : "are") marked as absent", absent)
    leave("\(unmarked == 1 ? "has" : "have") no mark", unmarked)
  }
}
