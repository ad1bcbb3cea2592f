import Interchange
import ProgrammeModel

/// A request still without key and number.
struct RequestDraft {
  let host: Host
  let type: Code<SessionType>
  let groups: [GroupText]
  let windows: [RequestWindow]
  let language: DeliveryLanguage
  let priority: Int
  let together: Bool
  let supervised: Bool
  let receivedOn: Day
  let note: String?
  let after: Request.SeriesLink?
  let people: [Key<Facilitator>]
  /// Whether the language was asked for, and is not the host's own.
  var isLanguageTold = true
  /// Whether the day it came in was told, and is not today.
  var isDayTold = true
}

/// The requests there are, to tell which rows of a file have made theirs already.
struct KnownRequests {
  private let byMark: [Mark: [Request]]

  init(_ requests: [Request]) {
    byMark = Dictionary(grouping: requests) { request in
      Mark(
        host: request.host, type: request.type,
        groups: request.groups.map { .init(label: $0.label, expected: $0.expected, needs: $0.needs) },
        windows: request.windows)
    }
  }

  /// The drafts that stand for no known request. Each known one answers for one draft.
  func without(_ drafts: [RequestDraft]) -> [RequestDraft] {
    var left = byMark
    return drafts.filter { draft in
      let mark = Mark(
        host: draft.host.key, type: draft.type,
        groups: draft.groups.map { .init(label: $0.label, expected: $0.expected, needs: $0.needs) },
        windows: draft.windows)
      guard let index = left[mark]?.firstIndex(where: { Self.agree($0, draft) }) else { return true }
      left[mark]?.remove(at: index)
      return false
    }
  }

  /// What the file leaves to a default may have another value by now, and a note may have been forgotten since.
  private static func agree(_ request: Request, _ draft: RequestDraft) -> Bool {
    (request.language == draft.language || !draft.isLanguageTold)
      && (request.receivedOn == draft.receivedOn || !draft.isDayTold)
      && (request.note == draft.note || request.note == nil)
      && request.priority == draft.priority && request.together == draft.together
      && request.supervised == draft.supervised && request.after == draft.after
      && request.people == Set(draft.people)
  }

  private struct Mark: Hashable {
    struct Part: Hashable {
      let label: String
      let expected: Int
      let needs: Set<Code<NeedName>>
    }

    let host: Key<Host>
    let type: Code<SessionType>
    let groups: [Part]
    let windows: [RequestWindow]
  }
}
