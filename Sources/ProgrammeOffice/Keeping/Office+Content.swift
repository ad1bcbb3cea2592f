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

/// Which import a template is for.
public enum ImportForm: Sendable {
  case hosts, visits, facilitators, requests, answers
}

extension Office {
  /// Checks all content, with the workspace's own files in place of what was shipped, if there is a workspace.
  public static func checkContent(
    workspace: String?, currentFolder: URL, today: Day, content: ContentSearch
  ) async throws -> [CheckedContent] {
    let location = try ContentLocation.find(environment: content.environment, executable: content.executable)
    let folder =
      workspace == nil
      ? try? workspaceFolder(from: nil, currentFolder: currentFolder)
      : try workspaceFolder(from: workspace, currentFolder: currentFolder)
    let library = Library(location, workspace: folder)
    return settingsFaults(folder, library)
      + library.check(today: today).map {
        CheckedContent(
          isWarning: $0.severity == .warning, file: $0.file, line: $0.line, field: $0.field, message: $0.message)
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
      case .answers:
        "session,language,way,help-from,know-how-to-report,what-to-change\nS142,cy,symbols,assistant,agree,"
      }
    return text.trimmingCharacters(in: .newlines)
  }
}
