import Foundation
import ProgrammeModel
import ProgrammeStore
import Testing

extension Workplace {
  /// Marks a session public behind the office's back, as a file that was changed by hand would.
  func markPublic(_ number: SessionNumber) throws {
    let store = try ProgrammeStore.open(at: folder.appending(path: "pont.sqlite"))
    try store.write(Act("mark", by: Code("coordinator"), at: Instant(Self.planning))) { tables in
      let s = try #require(try tables.sessions.session(number))
      try tables.sessions.update(
        Session(
          key: s.key, number: s.number, request: s.request, host: s.host, type: s.type, group: s.group, span: s.span,
          facilitators: s.facilitators, language: s.language, supervised: s.supervised, visibility: .public,
          state: s.state, isLocked: s.isLocked, revision: s.revision, changedAt: s.changedAt))
    }
    try store.close()
  }
}
