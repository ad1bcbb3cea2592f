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
  /// How it was read by what somebody said of its columns, and the mark of its header by which that is kept; nil for a
  /// header that is known.
  public let mapped: (mapping: HostMapping, signature: String)?
  private let rows: any RowSource

  /// - Parameters:
  ///   - data: The whole file.
  ///   - file: Its name, for faults.
  ///   - kind: What the schools are where the file does not tell.
  ///   - mapping: Which column is what, as somebody says now.
  ///   - remembered: What was said of a header with this mark before; asked only where the header is not known.
  /// - Throws: `InputFault` where the file cannot be opened; faults of its rows are in the reading.
  public init(
    _ data: Data, file: String, kind: HostKind? = nil, mapping: HostMapping = .none,
    remembered: (String) throws -> HostMapping? = { _ in nil }
  ) throws {
    guard Workbook.recognises(data) else {
      let table = try CSVTable(data, file: file)
      (content, mapped) = try Self.content(
        of: table, file: file, kind: kind, mapping: mapping, remembered: remembered)
      rows = table
      return
    }
    let workbook = try Workbook(data, file: file)
    if SchoolListRow.recognises(workbook),
      let (said, columns, sheet) = try Self.schoolColumns(of: workbook, mapping: mapping, remembered: remembered)
    {
      let missing = said.missing(from: sheet, file: Workbook.place(file, sheet: sheet.name))
      guard missing.isEmpty else { throw InputFaults(missing) }
      content = .welsh(SchoolListRow.read(workbook, file: file, kind: kind, columns: columns))
      mapped = (said, Self.signature(of: sheet))
    } else if !mapping.isEmpty,
      let own = workbook.sheets.first(where: { mapping.missing(from: $0, file: file).isEmpty }) ?? workbook.sheets.first
    {
      (content, mapped) = try Self.content(
        of: own, file: Workbook.place(file, sheet: own.name), kind: kind, mapping: mapping, remembered: remembered)
    } else if !SchoolListRow.recognises(workbook),
      let own = workbook.sheets.first(where: { HostRow.recognises($0) || EnglishSchoolRow.recognises($0) })
    {
      (content, mapped) = try Self.content(
        of: own, file: Workbook.place(file, sheet: own.name), kind: kind, mapping: mapping, remembered: remembered)
    } else {
      let reading = SchoolListRow.read(workbook, file: file, kind: kind)
      let isList = SchoolListRow.recognises(workbook) || !reading.rows.isEmpty
      content = .welsh(isList ? reading : reading.tellingOfMapping)
      mapped = nil
    }
    rows = WorkbookRows(workbook: workbook, file: file)
  }

  public func canLeaveOut(_ fault: InputFault) -> Bool { rows.canLeaveOut(fault) }
  public func rejects(_ faults: [InputFault]) -> String { rows.rejects(faults) }

  /// What is said, or was said before, of columns of the Welsh Government's list; and the sheet that has them, else the
  /// first.
  private static func schoolColumns(
    of workbook: Workbook, mapping: HostMapping, remembered: (String) throws -> HostMapping?
  ) throws -> (said: HostMapping, columns: [String: SchoolListRow.Field], sheet: SheetTable)? {
    let lists = workbook.sheets.filter { SchoolListRow.recognises($0) }
    if !mapping.isEmpty {
      guard let columns = mapping.schoolColumns,
        let sheet = lists.first(where: { mapping.missing(from: $0, file: "").isEmpty }) ?? lists.first
      else { return nil }
      return (mapping, columns, sheet)
    }
    for sheet in lists {
      if let known = try remembered(signature(of: sheet)), let columns = known.schoolColumns {
        return (known, columns, sheet)
      }
    }
    return nil
  }

  private static func content(
    of table: some RecordTable, file: String, kind: HostKind?, mapping: HostMapping,
    remembered: (String) throws -> HostMapping?
  ) throws -> (Content, (mapping: HostMapping, signature: String)?) {
    var mapping = mapping
    if mapping.isEmpty {
      if HostRow.recognises(table) { return (.own(HostRow.read(table, file: file), place: file), nil) }
      if EnglishSchoolRow.recognises(table) { return (.english(EnglishSchoolRow.read(table, file: file)), nil) }
      let isList = SchoolListRow.recognises(table)
      guard let known = try remembered(signature(of: table)), !isList || known.schoolColumns != nil else {
        let reading = SchoolListRow.read(table, file: file, kind: kind)
        return (.welsh(isList ? reading : reading.tellingOfMapping), nil)
      }
      mapping = known
    }
    let missing = mapping.missing(from: table, file: file)
    guard missing.isEmpty else { throw InputFaults(missing) }
    if SchoolListRow.recognises(table), let columns = mapping.schoolColumns {
      let reading = SchoolListRow.read(table, file: file, kind: kind, columns: columns)
      return (.welsh(reading), (mapping, signature(of: table)))
    }
    let reading = HostRow.read(table, file: file, mapping: mapping, kind: kind)
    return (.own(reading, place: file), (mapping, signature(of: table)))
  }

  private static func signature(of table: some RecordTable) -> String {
    let header = table.titledHeader.map { table.records[$0] } ?? table.header
    return HeaderSignature.of(["hosts"] + header.cells.map(Tidy.key))
  }
}

extension RowReading {
  /// The same, where the last fault goes on with how a list of one's own is read.
  fileprivate var tellingOfMapping: RowReading {
    guard let last = faults.last else { return self }
    let told = InputFault(
      file: last.file, line: last.line, field: last.field,
      message: last.message
        + " For a list of your own say what its columns are, such as --map \"Club name=name\" --map \"Post code=postcode\", and name the --kind; a column can be: \(HostMapping.choices.joined(separator: ", "))."
    )
    return RowReading(rows: rows, faults: faults.dropLast() + [told], notes: notes, ignoredColumns: ignoredColumns)
  }
}
