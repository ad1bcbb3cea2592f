import Catalogue
public import Foundation
public import ProgrammeModel

/// The content to read from: a workspace's own files in place of the shipped ones, or the shipped ones alone.
public struct ContentShelf: Sendable {
  let library: Library
  /// The workspace's name; nil where there is none.
  let team: Bilingual?

  /// - Parameters:
  ///   - workspace: The workspace named; nil to look for one, and to do without where there is none.
  ///   - currentFolder: Where the look begins.
  /// - Throws: ``OfficeFault`` when a workspace is named and not there.
  public init(workspace: String?, currentFolder: URL, content: ContentSearch) throws {
    let folder =
      workspace == nil
      ? try? Office.workspaceFolder(from: nil, currentFolder: currentFolder)
      : try Office.workspaceFolder(from: workspace, currentFolder: currentFolder)
    let library = try content.library(workspace: folder)
    team = try folder.map { try library.readSettings(at: $0.appending(path: Office.settingsFile)).name }
    self.library = library
  }

  init(library: Library, team: Bilingual?) {
    self.library = library
    self.team = team
  }

  /// All session types, by code.
  public func sessionTypes() throws -> [SessionType] { try library.sessionTypes().values.sorted { $0.code < $1.code } }

  /// - Throws: ``OfficeFault/unknown(what:name:nearest:list:)``.
  public func sessionType(_ code: Code<SessionType>) throws -> SessionType {
    let types = try library.sessionTypes()
    guard let type = types[code] else { throw unknownType(code, among: types) }
    return type
  }

  /// The mark that a type's Welsh carries until somebody fluent has read it; nil once that is so.
  public func draftMark(of type: Code<SessionType>) throws -> String? {
    try library.sessionTypeReadings()[type] == .read ? nil : library.messages().text("page.draft", .cy)
  }

  /// The questions that follow a session type; nil for none.
  public func questions(of type: SessionType) throws -> QuestionSet? {
    try type.questionSet.flatMap { try library.questionSets()[$0] }
  }
}

extension Office {
  /// The content that this workspace works with.
  public var shelf: ContentShelf { ContentShelf(library: library, team: settings.name) }

  /// All session types, by code.
  public func sessionTypes() async throws -> [SessionType] { try shelf.sessionTypes() }
}

/// A session type that nobody has written, with the nearest that there is.
func unknownType(_ code: Code<SessionType>, among types: [Code<SessionType>: SessionType]) -> OfficeFault {
  .unknown(
    what: "session type", name: code.text, nearest: nearest(to: code.text, among: types.keys.map(\.text).sorted()),
    list: "pont type list")
}
