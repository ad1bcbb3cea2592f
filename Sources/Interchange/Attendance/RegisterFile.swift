public import Foundation
public import ProgrammeModel

/// The adults of an attendance list by name, for a register. Use ``AttendanceFile`` where a count will do.
public struct RegisterFile: Hashable, Sendable {
  /// One person.
  public struct Line: Hashable, Sendable {
    public let name: String
    public let mark: AttendanceMark
    public let isWalkIn: Bool
  }

  public let tool: AttendanceFile.Tool
  /// Each person once, in the order in which they first stand in the file.
  public let lines: [Line]
  /// Columns that were not read beyond telling one person from another.
  public let dropped: [String]

  /// - Throws: `InputFault` where it holds no list of people with names; `InputFaults` with every row whose mark is not
  ///   understood.
  public init(_ data: Data, file: String) throws {
    let table = try CSVTable(data, file: file)
    let sheet = try AttendanceSheet(table, file: file)
    guard sheet.columns[.name] != nil else {
      throw InputFault(
        file: file, line: sheet.header.line,
        message: "No column holds names, so this gives a head count and no register. Use pont record with --from.")
    }
    let hasCheckIn =
      sheet.tool == .eventbrite && sheet.rows.contains { Tidy.key(sheet.cell(.status, $0)) == "checkedin" }
    var faults: [InputFault] = []
    var order: [String] = []
    var found: [String: Line] = [:]
    for row in sheet.rows {
      let name = Self.name(in: row, of: sheet)
      guard !name.isEmpty, !sheet.isHost(row) else { continue }
      let standing = Self.standing(of: row, in: sheet, hasCheckIn: hasCheckIn)
      if case .outside = standing { continue }
      guard case .marked(let mark) = standing else {
        let column = sheet.columns[.attended] != nil ? AttendanceColumn.attended : .status
        faults.append(
          InputFault(
            file: file, line: row.line, field: Tidy.line(sheet.header.tidy(sheet.columns[column] ?? 0)),
            message: "“\(sheet.cell(column, row))” is not understood. Write \(AttendanceMark.choices)."))
        continue
      }
      let key = sheet.identity(row)
      if found[key] == nil { order.append(key) }
      let isWalkIn = Tidy.key(sheet.cell(.walkIn, row)) == "yes" || Tidy.key(sheet.cell(.walkIn, row)) == "ie"
      if found[key]?.mark.wasThere != true { found[key] = Line(name: name, mark: mark, isWalkIn: isWalkIn) }
    }
    guard faults.isEmpty else { throw InputFaults(faults) }
    tool = sheet.tool
    lines = order.compactMap { found[$0] }
    dropped = sheet.header.cells.enumerated().compactMap { index, cell in
      let kept = [AttendanceColumn.name, .surname].compactMap { sheet.columns[$0] }
      return !kept.contains(index) && PersonalColumn.isNamed(by: cell) ? Tidy.line(cell) : nil
    }
  }

  private static func name(in row: CSVRecord, of sheet: AttendanceSheet) -> String {
    let first = Tidy.line(sheet.cell(.name, row))
    let whole = sheet.columns[.surname] == nil ? first : Tidy.line(first + " " + sheet.cell(.surname, row))
    return [.teams, .zoom].contains(sheet.tool) ? AttendanceSheet.plainName(whole) : whole
  }

  private enum Standing {
    case marked(AttendanceMark)
    /// Not one of those the register is about, such as a ticket given back.
    case outside
    case notUnderstood
  }

  private static func standing(of row: CSVRecord, in sheet: AttendanceSheet, hasCheckIn: Bool) -> Standing {
    switch sheet.tool {
    case .teams, .zoom:
      if Tidy.key(sheet.cell(.waiting, row)) == "yes" { return .outside }
      return .marked(Tidy.key(sheet.cell(.attended, row)) == "no" ? .unexcused : .present)
    case .eventbrite:
      switch Tidy.key(sheet.cell(.status, row)) {
      case "checkedin": return .marked(.present)
      case "attending": return .marked(hasCheckIn ? .unexcused : .notRecorded)
      case "notattending": return .marked(.excused)
      default: return .outside
      }
    case .plain:
      let columns: [AttendanceColumn] = [.attended, .status]
      guard let column = columns.first(where: { sheet.columns[$0] != nil }) else { return .marked(.present) }
      let text = sheet.cell(column, row)
      if text.isEmpty { return .marked(.notRecorded) }
      return AttendanceMark(written: text).map(Standing.marked) ?? .notUnderstood
    }
  }
}
