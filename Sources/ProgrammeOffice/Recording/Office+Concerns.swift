import Catalogue
import ProgrammeModel
import ProgrammeStore

extension Office {
  /// Hours after which a concern that was not passed on leads `pont today`.
  static let concernHours = 4

  /// What was set aside and waits; only the safeguarding lead sees it.
  ///
  /// - Throws: ``OfficeFault/notAllowed(member:needs:)``.
  ///
  /// - Parameter all: Those passed on too, with where they went.
  public func concerns(all: Bool = false) async throws -> ConcernList {
    try require(.safeguardingLead)
    let routes = try library.concernRoutes().map { "\($0.name.en): \($0.advice.en)" }
    return try store.read { tables in
      ConcernList(
        open: try tables.concerns.all().enumerated().filter { all || $0.element.passedOn == nil }.map {
          index, concern in
          try line(of: concern, number: index + 1, in: tables)
        }, routes: routes)
    }
  }

  /// Notes where a concern went.
  ///
  /// - Parameters:
  ///   - number: As ``concerns(all:)`` counts them: in the order received, for good.
  ///   - role: The role it went to; no name.
  /// - Returns: The concern as it stood before.
  /// - Throws: ``OfficeFault/wrongState(_:)`` for one that is passed on already; it must be reopened first.
  @discardableResult
  public func passOn(concern number: Int, to role: String, reference: String) async throws -> ConcernList.Line {
    try require(.safeguardingLead)
    return try act("concern pass-on") { tables, _ in
      let concern = try concern(number, in: tables)
      if let earlier = concern.passedOn {
        throw OfficeFault.wrongState(
          "Concern \(number) was passed on to \(earlier.to) at \(earlier.at) already. If that was a slip: pont concern reopen \(number)"
        )
      }
      try tables.concerns.passOn(concern.key, .init(to: role, at: desk.now, reference: reference))
      tables.summarise("one answer")
      return try line(of: concern, number: number, in: tables)
    }
  }

  /// Lets a concern wait again that was noted as passed on by mistake.
  @discardableResult
  public func reopen(concern number: Int) async throws -> ConcernList.Line {
    try require(.safeguardingLead)
    return try act("concern reopen") { tables, _ in
      let concern = try concern(number, in: tables)
      guard concern.passedOn != nil else {
        throw OfficeFault.wrongState("Concern \(number) waits already. Nothing changed.")
      }
      try tables.concerns.reopen(concern.key)
      tables.summarise("one answer")
      return try line(of: concern, number: number, in: tables)
    }
  }

  private func concern<Access>(_ number: Int, in tables: Tables<Access>) throws -> Concern {
    let all = try tables.concerns.all()
    guard all.indices.contains(number - 1) else {
      throw OfficeFault.unknown(what: "concern", name: String(number), nearest: nil, list: "pont concern list --all")
    }
    return all[number - 1]
  }

  private func line<Access>(
    of concern: Concern, number: Int, in tables: Tables<Access>
  ) throws -> ConcernList.Line {
    ConcernList.Line(
      number: number, session: try concern.session.flatMap { try tables.sessions.session($0)?.number },
      receivedAt: concern.receivedAt,
      isOverdue: concern.passedOn == nil && concern.receivedAt.adding(hours: Self.concernHours) <= desk.now,
      words: concern.words, passedOn: concern.passedOn)
  }
}
