public import Foundation
public import ProgrammeModel

/// An XLSX or ODS workbook: every sheet that is not hidden, as text.
///
/// Numbers keep their digits; formulas give the value saved with them; dates of XLSX are Excel's day numbers, as nothing
/// that is imported from a workbook has dates.
public struct Workbook: Hashable, Sendable {
  /// In the order of their tabs, empty ones too.
  public let sheets: [SheetTable]

  public init(sheets: [SheetTable]) { self.sheets = sheets }

  /// Whether the bytes begin as a workbook does: a zip archive, or the older container of XLS and of encrypted XLSX.
  public static func recognises(_ data: Data) -> Bool { isArchive(data) || isCompound(data) }

  /// - Parameters:
  ///   - data: The whole file.
  ///   - file: Its name, for faults.
  ///   - limit: How many bytes may be unpacked in all; the Welsh list of 2022 needs 3 million.
  ///   - cells: How many cells its sheets may fill.
  /// - Throws: `InputFault` for what is broken, encrypted, too large, or neither XLSX nor ODS.
  public init(_ data: Data, file: String, limit: Int = 100_000_000, cells: Int = 5_000_000) throws(InputFault) {
    if Self.isCompound(data) {
      throw InputFault(
        file: file,
        message: "This is a workbook of the old kind (XLS) or one protected by a password. "
          + "Save it as XLSX without a password.")
    }
    guard Self.isArchive(data) else {
      throw InputFault(file: file, message: "This is not a workbook. Give an XLSX, ODS or CSV file.")
    }
    var archive = try ZipArchive(data, file: file, limit: limit)
    if let package = try archive.contents(of: "_rels/.rels") {
      sheets = try Self.xlsx(&archive, package: package, file: file, cells: cells)
    } else if let content = try archive.contents(of: "content.xml") {
      if let manifest = try archive.contents(of: "META-INF/manifest.xml"),
        manifest.range(of: Data("encryption-data".utf8)) != nil
      {
        throw ZipArchive.encrypted(file)
      }
      let part = ODSContent(file: file, room: cells)
      try XMLReading.read(content, into: part, file: file)
      sheets = part.sheets
    } else {
      throw InputFault(file: file, message: "This archive is neither XLSX nor ODS. Give an XLSX, ODS or CSV file.")
    }
    guard !sheets.isEmpty else { throw InputFault(file: file, message: "This file holds no sheet. Give a workbook.") }
  }

  /// How faults name a sheet, such as `schools.xlsx (Maintained)`; the row follows it.
  static func place(_ file: String, sheet: String) -> String { "\(file) (\(sheet))" }

  static func tooManyCells(_ file: String) -> InputFault {
    InputFault(
      file: file, message: "This workbook fills more cells than any list needs. Save the one sheet as “CSV UTF-8”.")
  }

  private static func isArchive(_ data: Data) -> Bool { data.starts(with: [0x50, 0x4B, 0x03, 0x04]) }
  private static func isCompound(_ data: Data) -> Bool { data.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) }

  private static func xlsx(
    _ archive: inout ZipArchive, package: Data, file: String, cells: Int
  ) throws(InputFault) -> [SheetTable] {
    let roots = XLSXRelationships()
    try XMLReading.read(package, into: roots, file: file)
    guard let main = roots.targetsByType["officeDocument"].map({ resolve($0, in: "") }),
      let workbook = try archive.contents(of: main)
    else {
      throw InputFault(file: file, message: "This archive holds no workbook. Give an XLSX, ODS or CSV file.")
    }
    let folder = main.split(separator: "/").dropLast().joined(separator: "/")
    let relations = XLSXRelationships()
    let base = main.split(separator: "/").last.map(String.init) ?? ""
    if let part = try archive.contents(of: resolve("_rels/\(base).rels", in: folder)) {
      try XMLReading.read(part, into: relations, file: file)
    }
    let strings = XLSXSharedStrings()
    if let target = relations.targetsByType["sharedStrings"],
      let part = try archive.contents(of: resolve(target, in: folder))
    {
      try XMLReading.read(part, into: strings, file: file)
    }
    let list = XLSXSheetList()
    try XMLReading.read(workbook, into: list, file: file)
    var room = cells
    var sheets: [SheetTable] = []
    for (name, id) in list.sheets {
      guard let target = relations.targets[id], let part = try archive.contents(of: resolve(target, in: folder)) else {
        throw InputFault(
          file: place(file, sheet: name), message: "The workbook lacks this sheet. Save it again where it opens.")
      }
      let sheet = XLSXSheet(name: name, strings: strings.strings, room: room, file: file)
      try XMLReading.read(part, into: sheet, file: file)
      room = sheet.room
      sheets.append(SheetTable(name: name, records: sheet.builder.records))
    }
    return sheets
  }

  /// A target as the archive names it: absolute ones lose the slash, others begin at the part's folder.
  private static func resolve(_ target: String, in folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var path = folder.split(separator: "/").map(String.init)
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { path = path.dropLast() } else { path.append(String(step)) }
    }
    return path.joined(separator: "/")
  }
}
