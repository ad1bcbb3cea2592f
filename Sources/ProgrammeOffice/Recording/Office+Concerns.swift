import Catalogue
import ProgrammeModel
import ProgrammeStore

extension Office {
  /// Hours after which a concern that was not passed on leads `pont today`.
  static let concernHours = 4

  /// What was set aside and waits; only the safeguarding lead sees it.
  ///
  /// - Throws: ``OfficeFault/notAllowed(member:needs:)``.
  public func concerns() async throws -> ConcernList {
    try require(.safeguardingLead)
    let routes = try library.concernRoutes().map { "\($0.name.en): \($0.advice.en)" }
    return try store.read { tables in
      ConcernList(
        open: try tables.concerns.open().enumerated().map { index, concern in
          .init(
            number: index + 1, session: try concern.session.flatMap { try tables.sessions.session($0)?.number },
            receivedAt: concern.receivedAt, isOverdue: concern.receivedAt.adding(hours: Self.concernHours) <= desk.now,
            words: concern.words)
        }, routes: routes)
    }
  }

  /// Notes where a concern went.
  ///
  /// - Parameters:
  ///   - number: As ``concerns()`` counts them.
  ///   - role: The role it went to; no name.
  public func passOn(concern number: Int, to role: String, reference: String) async throws {
    try require(.safeguardingLead)
    try act("concern pass-on") { tables, _ in
      let open = try tables.concerns.open()
      guard open.indices.contains(number - 1) else {
        throw OfficeFault.unknown(what: "concern", name: String(number), nearest: nil, list: "pont concern list")
      }
      try tables.concerns.passOn(open[number - 1].key, .init(to: role, at: desk.now, reference: reference))
      tables.summarise("one answer")
    }
  }
}
