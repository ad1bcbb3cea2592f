public import ProgrammeModel

/// Plans that were made; at most one is open.
public struct ProposalTable<Access: Reading> {
  let access: Access

  private func values(_ rest: SQLText) throws -> [StoredProposal] {
    try access.db.values(of: "proposal", "SELECT key, state, basis, body FROM proposal \(sql: rest)") { row in
      StoredProposal(proposal: try row.json(3), state: try row.word(1), basis: try row.text(2))
    }
  }

  /// The open proposal.
  ///
  /// - Throws: ``StoreFault/damagedRow(table:key:why:)`` also when another version of the program made it in a form
  ///   that this one cannot read.
  public func current() throws -> StoredProposal? { try values("WHERE state = 'open'").first }

  public func proposal(_ key: Key<Proposal>) throws -> StoredProposal? { try values("WHERE key = \(key)").first }

  /// The proposal accepted last.
  public func lastAccepted() throws -> StoredProposal? {
    try values("WHERE state = 'accepted' ORDER BY made_at DESC, key DESC LIMIT 1").first
  }

  /// All proposals that became sessions, the latest first.
  public func accepted() throws -> [StoredProposal] {
    try values("WHERE state = 'accepted' ORDER BY made_at DESC, key DESC")
  }
}

/// A proposal with what became of it.
public struct StoredProposal: Hashable, Sendable {
  public enum State: String, Hashable, Sendable { case open, replaced, accepted }

  public let proposal: Proposal
  public let state: State
  /// The stamp of what it rests on, as it was given.
  public let basis: String
}

extension ProposalTable where Access == Writing {
  /// Makes this the open proposal. The one before is kept as replaced, so that an undo can open it again; older ones go.
  ///
  /// - Parameter basis: ``Tables/basis()`` of the moment it was planned from, with whatever else the plan rests on.
  public func replace(with proposal: Proposal, basis: String) throws {
    let db = access.db
    let body = try jsonText(proposal)
    try db.run("DELETE FROM proposal WHERE state = 'replaced'")
    if let open = try db.row("SELECT key FROM proposal WHERE state = 'open'") {
      try set("replaced", of: try open.text(0))
    }
    try access.journal.record(.proposal, proposal.key.description) {
      try db.run(
        """
        INSERT INTO proposal (key, state, made_at, basis, body)
        VALUES (\(proposal.key), 'open', \(proposal.madeAt), \(basis), \(body))
        """)
    }
  }

  /// Notes that the open proposal became sessions.
  ///
  /// - Throws: ``StoreFault/unknown(kind:reference:)`` when this is not the open one.
  public func accept(_ key: Key<Proposal>) throws {
    guard try access.db.row("SELECT key FROM proposal WHERE state = 'open' AND key = \(key)") != nil else {
      throw StoreFault.unknown(kind: "proposal", reference: key.description)
    }
    try set("accepted", of: key.description)
  }

  private func set(_ state: String, of key: String) throws {
    try access.journal.record(.proposal, key) {
      try access.db.run("UPDATE proposal SET state = \(state) WHERE key = \(key)")
    }
  }
}
