import Foundation
import ProgrammeModel
import ProgrammeStore
import Testing

@testable import ProgrammeOffice

/// Self-made codes: hashed at once, matched within a session, gone when they are.
struct CodeTests {
  private func secrets(_ term: PlannedTerm) throws -> Int {
    try term.place.office().store.read { try $0.linkingCodes.count() }
  }

  private func secret(_ term: PlannedTerm, of number: String) throws -> String? {
    let office = try term.place.office()
    let key = try office.store.read { try office.session(session(number), in: $0).key }
    return try office.store.write(Act("look", by: Code("coordinator"), at: office.desk.now)) { tables in
      try tables.linkingCodes.secret(of: key, otherwise: "none", deleteBy: office.desk.now)
    }
  }

  @Test func `a code is never stored as it was written, in the file, in history or beside the input`() async throws {
    let term = try await PlannedTerm(sessions: 2)
    try await term.importForms(.before)
    // 2 secrets, and 5 elements of 20 people in 2 sessions.
    #expect(try secrets(term) == 2 + 200)
    let bytes = try term.place.databaseBytes()
    #expect(!bytes.holds("Llŷr") && !bytes.holds("llyr"))
    let history = try await term.place.office().history(of: nil, last: 100)
    #expect(!history.map { "\($0)" }.joined().lowercased().contains("secret"))
  }

  @Test func `matching links the same people and leaves no secret and no hash behind`() async throws {
    let term = try await PlannedTerm(sessions: 2)
    try await term.importForms(.before)
    let known = try #require(try secret(term, of: "S1"))
    let before = try term.place.databaseBytes()
    #expect(known.count == 64 && before.holds(known))
    try await term.importForms(.after)
    let office = try term.place.office(at: Workplace.afterwards)
    let matched = try await office.matchCodes()
    #expect(matched.lines.map(\.pairs) == [20, 20] && matched.lines.allSatisfy(\.isDeleted))
    #expect(try secrets(term) == 0)
    let after = try term.place.databaseBytes()
    #expect(!after.holds(known), "the secret still lies in the file")
    let pairs = try office.store.read { tables in
      var pairs: [Key<AnswerPair>: [Response.Phase]] = [:]
      try tables.responses.each { if let pair = $0.pair { pairs[pair, default: []].append($0.phase) } }
      return pairs
    }
    #expect(pairs.count == 40 && pairs.values.allSatisfy { Set($0) == [.before, .after] })
  }

  @Test func `the same answers at two schools make different hashes`() async throws {
    let term = try await PlannedTerm(sessions: 2)
    try await term.importForms(.before)
    let office = try term.place.office()
    let hashes = try office.store.read { tables in
      try tables.linkingCodes.deadlines().map { try tables.linkingCodes.codes(of: $0.session).flatMap(\.hashes) }
    }
    #expect(hashes.count == 2 && Set(hashes[0]).isDisjoint(with: Set(hashes[1])))
    #expect(hashes[0].compactMap { $0 }.allSatisfy { $0.count == 64 })
  }

  @Test func `a session that waits for its second form keeps its codes twelve weeks at most`() async throws {
    let term = try await PlannedTerm(sessions: 1)
    try await term.importForms(.before)
    let waiting = try await term.place.office(at: "2027-02-01T09:00:00Z").matchCodes()
    #expect(waiting.lines.map(\.isDeleted) == [false])
    #expect(waiting.lines[0].deleteBy == (try Day("2027-04-12")))
    #expect(try await term.place.office(at: "2027-04-12T07:59:59Z").keepRetention().codes.lines.isEmpty)
    #expect(
      try await term.place.office(at: "2027-04-12T08:00:00Z").keepRetention().codes.lines.map(\.isDeleted) == [true])
    #expect(try secrets(term) == 0)
  }

  @Test func `an import deletes what is overdue by itself`() async throws {
    let term = try await PlannedTerm(sessions: 2)
    try await term.importForms(.before, only: ["S1"])
    try await term.importForms(.before, only: ["S2"], at: "2027-05-01T09:00:00Z")
    #expect(try secrets(term) == 1 + 100)
  }

  @Test func `deleted codes do not come back by undo or by importing again`() async throws {
    let term = try await PlannedTerm(sessions: 1)
    try await term.importForms(.before)
    try await term.importForms(.after)
    let office = try term.place.office(at: Workplace.afterwards)
    _ = try await office.matchCodes()
    let said = await words { _ = try await office.undo() }
    #expect(said.contains("matched codes is for good"))
    let again = try await term.importForms(.before)
    #expect(again.rows.added == 0)
    #expect(try secrets(term) == 0)
  }

  @Test func `taking back an import takes its codes along`() async throws {
    let term = try await PlannedTerm(sessions: 1)
    try await term.importForms(.before)
    _ = try await term.place.office(at: Workplace.afterwards).undo()
    #expect(try secrets(term) <= 1)
    #expect(try await term.place.office().feedbackCounts().isEmpty)
  }
}
