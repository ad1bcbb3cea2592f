public import Foundation
public import ProgrammeModel

/// A file of hosts, whatever it is: a workbook or CSV of the Welsh Government, England's register, or a list of one's own.
public struct HostFile: RowSource {
  /// What was found in it.
  public enum Content: Hashable, Sendable {
    case welsh(RowReading<SchoolListRow>)
    case english(RowReading<EnglishSchoolRow>)
    /// With the name that faults of its rows give: the file’s, and the sheet’s where there is one.
    case own(RowReading<HostRow>, place: String)
  }

  public let content: Content
  private let rows: any RowSource

  /// - Parameters:
  ///   - data: The whole file.
  ///   - file: Its name, for faults.
  ///   - kind: What the schools are where the file does not tell.
  /// - Throws: `InputFault` where the file cannot be opened; faults of its rows are in the reading.
  public init(_ data: Data, file: String, kind: HostKind? = nil) throws(InputFault) {
    guard Workbook.recognises(data) else {
      let table = try CSVTable(data, file: file)
      content = Self.content(of: table, file: file, kind: kind)
      rows = table
      return
    }
    let workbook = try Workbook(data, file: file)
    if !SchoolListRow.recognises(workbook),
      let own = workbook.sheets.first(where: { HostRow.recognises($0) || EnglishSchoolRow.recognises($0) })
    {
      content = Self.content(of: own, file: Workbook.place(file, sheet: own.name), kind: kind)
    } else {
      content = .welsh(SchoolListRow.read(workbook, file: file, kind: kind))
    }
    rows = WorkbookRows(workbook: workbook, file: file)
  }

  public func canLeaveOut(_ fault: InputFault) -> Bool { rows.canLeaveOut(fault) }
  public func rejects(_ faults: [InputFault]) -> String { rows.rejects(faults) }

  private static func content(of table: some RecordTable, file: String, kind: HostKind?) -> Content {
    if HostRow.recognises(table) { return .own(HostRow.read(table, file: file), place: file) }
    if EnglishSchoolRow.recognises(table) { return .english(EnglishSchoolRow.read(table, file: file)) }
    return .welsh(SchoolListRow.read(table, file: file, kind: kind))
  }
}
