import Catalogue
public import Foundation
import Interchange
public import ProgrammeModel

/// What a check of the content found, as a list shows it.
public struct CheckedContent: Sendable {
  public let isWarning: Bool
  public let file: String
  public let line: Int?
  public let field: String?
  public let message: String
}

/// One way in which a workspace's own content differs from what came with the program, as a list shows it.
public struct ContentDifferenceLine: Sendable {
  public let file: String
  /// `own file`, `same`, `added`, `changed` or `missing`.
  public let kind: String
  public let field: String?
  public let line: Int?
  public let shipped: String?
  public let own: String?
}

/// Which import a template is for.
public enum ImportForm: Sendable {
  case hosts, visits, facilitators, requests, answers, calendar, translations
}

extension Office {
  /// Checks all content, with the workspace's own files in place of what was shipped, if there is a workspace.
  public static func checkContent(
    workspace: String?, currentFolder: URL, today: Day, content: ContentSearch
  ) async throws -> [CheckedContent] {
    let library = try contentLibrary(workspace: workspace, currentFolder: currentFolder, content: content)
    return settingsFaults(library.workspace, library)
      + library.check(today: today).map {
        CheckedContent(
          isWarning: $0.severity == .warning, file: $0.file, line: $0.line, field: $0.field, message: $0.message)
      }
  }

  /// How the workspace's own content differs from what came with the program.
  ///
  /// - Parameter files: Only files whose path holds one of these words; all if there is none.
  public static func contentDifferences(
    in files: [String], workspace: String?, currentFolder: URL, content: ContentSearch
  ) async throws -> [ContentDifferenceLine] {
    let folder = try workspaceFolder(from: workspace, currentFolder: currentFolder)
    let library = try contentLibrary(workspace: folder.path, currentFolder: currentFolder, content: content)
    return try library.differences().filter { found in
      files.isEmpty || files.contains { found.file.localizedCaseInsensitiveContains($0) }
    }.map {
      ContentDifferenceLine(
        file: $0.file, kind: $0.kind.rawValue, field: $0.field, line: $0.line, shipped: $0.shipped, own: $0.own)
    }
  }

  /// What is wrong with the workspace's own settings.
  private static func settingsFaults(_ folder: URL?, _ library: Library) -> [CheckedContent] {
    guard let folder else { return [] }
    do {
      _ = try library.readSettings(at: folder.appending(path: settingsFile))
      return []
    } catch let faults as InputFaults {
      return faults.faults.map {
        CheckedContent(
          isWarning: false, file: $0.file ?? settingsFile, line: $0.line, field: $0.field, message: $0.message)
      }
    } catch {
      return [CheckedContent(isWarning: false, file: settingsFile, line: nil, field: nil, message: "\(error)")]
    }
  }

  /// The header of an import's file and an example row.
  public static func template(for form: ImportForm) -> String {
    let text: String =
      switch form {
      case .hosts: HostRow.template
      case .visits: VisitRow.template
      case .facilitators: FacilitatorRow.template
      case .requests: RequestRow.template
      case .calendar: CalendarFile.template
      case .answers:
        "session,language,way,help-from,know-how-to-report,what-to-change\nS142,cy,symbols,assistant,agree,"
      case .translations:
        "id,english,welsh,state,note\nContent/Messages/cy.yaml#letter.shared.when,When,Pryd,read,"
      }
    return text.trimmingCharacters(in: .newlines)
  }
}
