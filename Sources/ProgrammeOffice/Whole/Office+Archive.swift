import Catalogue
public import Foundation
import Interchange
import ProgrammeModel
import ProgrammeStore
import Reporting

/// What an export of everything wrote, or an import of one took in.
public struct ArchiveReport: Sendable {
  public struct Table: Sendable {
    public let name: String
    public let rows: Int
  }

  public let folder: String
  public let tables: [Table]
  /// Concerns that stay sealed in the workspace.
  public let sealed: Int
  /// Files of the workspace's own that were taken along.
  public let ownFiles: [String]
  /// Files that are there already with other contents, and were left as they are.
  public let different: [String]
  /// Sessions taken in that are marked public and stay closed, each with its reason.
  public let closedSessions: [String]

  public var rows: Int { tables.map(\.rows).reduce(0, +) }
}

extension Office {
  /// Writes every table as CSV and JSON, with a page in each language on what it all means.
  ///
  /// Concerns stay sealed. Two exports of equal workspaces at one moment are equal byte for byte.
  ///
  /// - Throws: ``OfficeFault/folderInUse(_:)``, ``OfficeFault/notAllowed(member:needs:)`` unless a coordinator asks.
  public func exportAll(to target: URL) async throws -> ArchiveReport {
    try require(.coordinator)
    let words = try library.tableWords()
    let messages = try library.messages()
    let own = OwnFiles(folder: folder, travelTable: settings.travelTable)
    return try WholeFolder.make(at: target) { draft in
      for name in ["csv", "json"] {
        try FileManager.default.createDirectory(at: draft.appending(path: name), withIntermediateDirectories: true)
      }
      let (tables, migrations, sealed) = try store.read { tables in
        let written = try tables.whole.tables().map { table in
          (table: table, rows: try Self.write(table, of: tables, to: draft))
        }
        return (written, try tables.whole.migrations(), try tables.whole.sealedCount())
      }
      try ArchiveManifest(
        format: ArchiveManifest.format, made: desk.now.description, migrations: migrations,
        tables: tables.map { table, rows in
          .init(name: table.name, rows: rows, columns: table.columns.map { .init(name: $0.name, kind: $0.kind) })
        }
      ).write(to: draft)
      try own.copy(to: draft.appending(path: "workspace"))
      let page = ArchivePage(
        messages,
        ArchiveSheet(
          team: settings.name, made: desk.today,
          tables: tables.map { table, rows in
            .init(
              table: table, rows: rows, words: words.table(table.name),
              columnWords: table.columns.map { words.column($0.name, of: table.name) })
          }, ownFiles: own.paths))
      for (language, name) in [(Language.cy, "DARLLENWCH.md"), (.en, "README.md")] {
        try Data(page.markdown(language).utf8).write(to: draft.appending(path: name))
      }
      return ArchiveReport(
        folder: target.path, tables: tables.map { .init(name: $0.name, rows: $1) }, sealed: sealed,
        ownFiles: own.paths, different: [], closedSessions: [])
    }
  }

  /// - Returns: How many rows there are.
  private static func write(_ table: ArchiveTable, of tables: ReadTables, to folder: URL) throws -> Int {
    let file = ArchiveFile(table)
    var csv = try Spool(folder.appending(path: "csv/\(table.name).csv"), file.header)
    var json = try Spool(folder.appending(path: "json/\(table.name).json"), "[")
    var rows = 0
    try tables.whole.each(table) { row in
      try csv.add(file.csvLine(row))
      try json.add((rows == 0 ? "\n" : ",\n") + file.jsonLine(row))
      rows += 1
    }
    try csv.close()
    try json.add(rows == 0 ? "]\n" : "\n]\n")
    try json.close()
    return rows
  }

  /// Takes an export of everything into a workspace in which nobody has done anything yet.
  ///
  /// - Parameters:
  ///   - dryRun: Reads and checks the files, and changes nothing.
  ///   - takingSettings: Takes the export's `pont.yaml` in place of one that somebody has edited; one that is still as
  ///     it was made gives way in any case.
  /// - Throws: ``InputFaults`` for files that are not an export's, ``StoreFault`` for a workspace in use and for rows that
  ///   do not fit together; then nothing was changed.
  public func importAll(
    from source: URL, dryRun: Bool, takingSettings: Bool = false
  ) async throws -> ArchiveReport {
    try require(.coordinator)
    let manifest = try ArchiveManifest.read(from: source)
    let (schema, migrations) = try store.read { (try $0.whole.tables(), try $0.whole.migrations()) }
    let newer = manifest.migrations.filter { !migrations.contains($0) }
    guard newer.isEmpty else {
      throw InputFault(
        file: ArchiveManifest.file, field: "migrations",
        message: "The export is of a newer Pont (\(newer.joined(separator: ", "))). Update pont to take it in.")
    }
    let unknown = manifest.tables.map(\.name).filter { name in !schema.contains { $0.name == name } }
    guard unknown.isEmpty else {
      throw InputFault(
        file: ArchiveManifest.file, field: "tables",
        message: "There is no table “\(unknown.joined(separator: "”, “"))” here. Update pont to take the export in.")
    }
    var faults: [InputFault] = []
    var given: [ArchiveRows] = []
    for entry in manifest.tables {
      guard let table = schema.first(where: { $0.name == entry.name }) else { continue }
      do {
        // An older export lacks what was added since.
        let known = Set(entry.columns.map(\.name))
        let columns = table.columns.filter { known.contains($0.name) }
        given.append(
          try Self.rows(of: ArchiveTable(name: table.name, columns: columns), count: entry.rows, from: source))
      } catch let wrong as InputFaults {
        faults += wrong.faults
      } catch let wrong as InputFault {
        faults.append(wrong)
      }
    }
    guard faults.isEmpty else { throw InputFaults(faults) }
    let theirs = try exportedSettings(in: source.appending(path: "workspace"), isTaken: takingSettings)
    let own = OwnFiles(folder: source.appending(path: "workspace"), travelTable: theirs?.table)
    var different: [String] = []
    var closed: [ClosedSession] = []
    if !dryRun {
      try store.fill(given)
      if let theirs { try theirs.text.write(to: folder.appending(path: Self.settingsFile), options: .atomic) }
      different = try own.copy(to: folder)
      closed = try store.read { try closedSessions(in: $0) }
    }
    return ArchiveReport(
      folder: source.path, tables: given.map { .init(name: $0.table, rows: $0.rows.count) }, sealed: 0,
      ownFiles: own.paths.filter { !different.contains($0) && ($0 != Self.settingsFile || theirs != nil) },
      different: different, closedSessions: closed.map(\.words))
  }

  /// The export's settings and the file of minutes they name, where they are to be taken.
  ///
  /// - Throws: `InputFaults` for settings that cannot be read, since nobody could open the workspace with them.
  private func exportedSettings(in exported: URL, isTaken: Bool) throws -> (text: Data, table: String?)? {
    let there = exported.appending(path: Self.settingsFile)
    let here = FileManager.default.contents(atPath: folder.appending(path: Self.settingsFile).path)
    guard let text = FileManager.default.contents(atPath: there.path), text != here,
      try isTaken || here == Data(settingsAsMade().utf8)
    else { return nil }
    let read = try Library(library.location, workspace: exported).readSettings(at: there)
    return (text, read.travelTable)
  }

  /// What `pont init` wrote for a team of this name, these members and areas.
  private func settingsAsMade() throws -> String {
    let areas = try library.places().areas
    return settingsTemplate(
      name: settings.name, me: settings.me, members: settings.members,
      areas: settings.areas.compactMap { code in areas.first { $0.code == code } })
  }

  private static func rows(of table: ArchiveTable, count: Int, from source: URL) throws -> ArchiveRows {
    let path = "json/\(table.name).json"
    guard let data = FileManager.default.contents(atPath: source.appending(path: path).path) else {
      throw InputFault(file: path, message: "This file is missing. Copy the whole folder of the export.")
    }
    let rows = try ArchiveFile(table).rows(data, file: path)
    guard rows.count == count else {
      throw InputFault(
        file: path,
        message: "Here are \(rows.count) rows, and the manifest says \(count). Copy the folder again, whole.")
    }
    return ArchiveRows(table: table.name, columns: table.columns.map(\.name), rows: rows)
  }
}

/// Writes a file piece by piece, so that a million answers need no more memory than a few.
private struct Spool {
  private let handle: FileHandle
  private var waiting: Data

  init(_ url: URL, _ start: String) throws {
    try Data().write(to: url)
    handle = try FileHandle(forWritingTo: url)
    waiting = Data(start.utf8)
  }

  mutating func add(_ text: String) throws {
    waiting.append(contentsOf: text.utf8)
    if waiting.count > 1 << 18 { try flush() }
  }

  mutating func close() throws {
    try flush()
    try handle.close()
  }

  private mutating func flush() throws {
    try handle.write(contentsOf: waiting)
    waiting.removeAll(keepingCapacity: true)
  }
}
