import Catalogue
public import Foundation
import Interchange
public import ProgrammeModel

/// Which texts to list or hand out.
public struct TranslationChoice: Sendable {
  /// None for all.
  public let parts: [TranslationPart]
  /// `missing`, `draft`, `out-of-date` and `read`; none for all.
  public let states: [String]

  public init(parts: [TranslationPart], states: [String]) {
    self.parts = parts
    self.states = states
  }

  func takes(_ unit: TranslationUnit) -> Bool {
    (parts.isEmpty || parts.contains(unit.part)) && (states.isEmpty || states.contains(unit.state))
  }
}

/// The texts of one file, counted by how far their Welsh is.
public struct TranslationLine: Sendable {
  public let file: String
  public let texts: Int
  /// English words.
  public let words: Int
  public let missing: Int
  public let drafts: Int
  public let outOfDate: Int
  public let read: Int
}

/// How texts go to a translator.
public enum TranslationForm: String, CaseIterable, Sendable {
  case xliff, csv
}

/// What translations that came back changed.
public struct TranslationReport: Sendable {
  public let intake: TranslationIntake
  /// Where the changed files were written, or would be.
  public let written: [String]
  public let isDryRun: Bool
}

extension TranslationIntake {
  /// Whether nothing was changed and nobody stands by more than before.
  public var isIdle: Bool { files.isEmpty }
}

extension Office {
  /// The content that a command works with: what came with the program, with a workspace's own files in its place.
  ///
  /// - Parameter shippedOnly: Whether to leave a workspace's own files aside.
  static func contentLibrary(
    workspace: String?, currentFolder: URL, content: ContentSearch, shippedOnly: Bool = false
  ) throws -> Library {
    let location = try ContentLocation.find(environment: content.environment, executable: content.executable)
    if shippedOnly { return Library(location) }
    let folder =
      workspace == nil
      ? try? workspaceFolder(from: nil, currentFolder: currentFolder)
      : try workspaceFolder(from: workspace, currentFolder: currentFolder)
    return Library(location, workspace: folder)
  }

  /// The chosen texts, counted file by file.
  public static func listTranslations(
    _ choice: TranslationChoice, workspace: String?, currentFolder: URL, content: ContentSearch
  ) async throws -> [TranslationLine] {
    let library = try contentLibrary(workspace: workspace, currentFolder: currentFolder, content: content)
    let units = try library.translations().filter(choice.takes)
    return Dictionary(grouping: units, by: \.file).sorted { $0.key < $1.key }.map { file, units in
      let states = Dictionary(units.map { ($0.state, 1) }, uniquingKeysWith: +)
      return TranslationLine(
        file: file, texts: units.count,
        words: units.map { $0.english.split(whereSeparator: \.isWhitespace).count }.reduce(0, +),
        missing: states["missing"] ?? 0, drafts: states["draft"] ?? 0, outOfDate: states["out-of-date"] ?? 0,
        read: states["read"] ?? 0)
    }
  }

  /// The chosen texts as a file for a translator.
  public static func exportTranslations(
    _ choice: TranslationChoice, as form: TranslationForm, workspace: String?, currentFolder: URL,
    content: ContentSearch
  ) async throws -> (text: String, count: Int) {
    let library = try contentLibrary(workspace: workspace, currentFolder: currentFolder, content: content)
    let units = try library.translations().filter(choice.takes)
    return (form == .xliff ? XLIFFWriter.write(units) : TranslationTable.write(units), units.count)
  }

  /// Takes translations back: the Welsh into the workspace's own files, and who read it, and when, beside it.
  ///
  /// - Parameters:
  ///   - reader: By role, such as “Welsh language officer”.
  ///   - today: The last day on which anybody can have read it.
  ///   - overNewer: Whether it may take the place of Welsh that has changed since it was handed out.
  ///   - shipped: Whether to change the content that came with the program, for those who maintain it.
  /// - Throws: `InputFaults` with every fault by line; then nothing was changed.
  public static func importTranslations(
    _ data: Data, file: String, reader: String, on day: Day, today: Day, allRead: Bool, overNewer: Bool = false,
    skipBad: Bool, shipped: Bool, dryRun: Bool, workspace: String?, currentFolder: URL, content: ContentSearch
  ) async throws -> TranslationReport {
    let reader = reader.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !reader.isEmpty else {
      throw InputFault(
        field: "reader", message: "Say by role who stands by the Welsh, such as --reader “Welsh language officer”.")
    }
    guard day <= today else {
      throw InputFault(
        field: "--on", message: "\(day) is still to come. Give the day on which it was read, \(today) at the latest.")
    }
    let library = try contentLibrary(
      workspace: workspace, currentFolder: currentFolder, content: content, shippedOnly: shipped)
    guard let target = shipped ? library.location.folder : library.workspace else {
      throw OfficeFault.noWorkspace(from: currentFolder.path)
    }
    let units =
      isXML(data)
      ? try XLIFFReader.read(data, file: file) : try TranslationTable.read(data, file: file)
    let intake = try library.takeIn(
      units, from: file, reader: reader, on: day, allRead: allRead, overNewer: overNewer, skipBad: skipBad)
    try refuseNewFaults(of: intake, library)
    if !dryRun {
      for (path, text) in intake.files.sorted(by: { $0.key < $1.key }) {
        let url = target.appending(path: path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url, options: .atomic)
      }
    }
    return TranslationReport(intake: intake, written: intake.files.keys.sorted(), isDryRun: dryRun)
  }

  private static func isXML(_ data: Data) -> Bool {
    // Marks of an encoding, the other half of UTF-16's letters, and blanks.
    let passed: [UInt8] = [0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0x00, 0x20, 0x0A, 0x0D, 0x09]
    let start = data.prefix(64).filter { !passed.contains($0) }
    return start.first == UInt8(ascii: "<")
  }

  /// What came back must not bring a fault into the content that was not there: looked at in a place of its own.
  private static func refuseNewFaults(of intake: TranslationIntake, _ library: Library) throws {
    guard !intake.files.isEmpty else { return }
    let trial = FileManager.default.temporaryDirectory.appending(path: "pont-translation-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: trial) }
    if let own = library.workspace { try OwnFiles(folder: own).copy(to: trial) }
    for (path, text) in intake.files {
      let url = trial.appending(path: path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    func faults(_ library: Library) throws -> Set<InputFault> {
      let name = library.workspace.map { "\($0.lastPathComponent)/" } ?? ""
      return Set(
        library.check(today: try Day("2000-01-01")).filter { $0.severity == .fault }.map {
          InputFault(
            file: $0.file.hasPrefix(name) ? String($0.file.dropFirst(name.count)) : $0.file, field: $0.field,
            message: $0.message)
        })
    }
    let new = try faults(Library(library.location, workspace: trial)).subtracting(try faults(library))
    guard new.isEmpty else { throw InputFaults(new.sorted { $0.description < $1.description }) }
  }
}
