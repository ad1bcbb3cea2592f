import Foundation
import ProgrammeModel
import ProgrammeStore
import Reporting

extension Office {
  /// Letters that an act wrote and that still lie in the workspace, each without its extension: once the act is taken
  /// back, they say what no longer holds. They are people's files by then, so nobody but them deletes one.
  func letters(writtenBy entry: HistoryEntry) throws -> [String] {
    let names = try store.read { tables in
      try entry.changes.filter { $0.kind == "session" }.compactMap { change -> String? in
        guard let number = change.label.flatMap({ SessionNumber($0) }),
          let occasion = Self.occasion(of: entry.act.name, change)
        else { return nil }
        guard entry.act.name == "accept" else { return "\(number)-\(occasion.name)" }
        // One letter tells of all sessions of a request.
        let made = change.fields.first { $0.name == "request" }?.after
        let key = try made.flatMap { Key<Request>($0) } ?? tables.sessions.session(number)?.request
        let request = try key.flatMap { try tables.requests.request($0)?.number.description }
        return "\(request ?? number.description)-\(occasion.name)"
      }
    }
    return names.uniqued().sorted { $0.localizedStandardCompare($1) == .orderedAscending }
      .map { "\(Self.lettersFolder)/\($0)" }
      .filter { name in
        ["html", "txt"].contains { ending in
          FileManager.default.fileExists(atPath: folder.appending(path: "\(name).\(ending)").path)
        }
      }
  }

  /// The letter that an act wrote for a session it changed; nil where it wrote none.
  private static func occasion(of act: String, _ change: RecordChange) -> LetterOccasion? {
    switch act {
    case "accept": return change.before == nil ? .confirm(by: nil) : .changed(from: [])
    case "session confirm", "session add", takeAct: return .confirmed
    case "session move": return .changed(from: [])
    case "session cancel": return .cancelled(by: .us, because: nil)
    case "schedule repair":
      let isCancelled = change.fields.contains { $0.name == "state" && $0.after == "cancelled" }
      return isCancelled ? .cancelled(by: .us, because: nil) : .changed(from: [])
    default: return nil
    }
  }
}
