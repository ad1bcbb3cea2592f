import Foundation
import GRDB
import ProgrammeModel
import Testing

@testable import ProgrammeStore

/// Counted answers are a second way to the same figures, so every test compares them with the forms themselves.
struct AnswerCountTests {
  private let workshop: Workshop
  private let sessions: [Session]

  init() throws {
    let workshop = try Workshop()
    var dice = Dice(seed: 41)
    let host = try dice.host(1)
    sessions = try workshop.store.write(try workshop.act()) { tables in
      _ = try tables.hosts.keep(host)
      return try (0..<3).map { _ in try tables.sessions.insert { try dice.session($0, at: host.key) } }
    }
    self.workshop = workshop
  }

  private func fromForms() throws -> [SessionAnswers] {
    try workshop.store.read { tables in
      try sessions.map { SessionAnswers(session: $0.key, forms: try tables.responses.responses(about: $0.key)) }
        .filter { $0.forms > 0 }.sorted { $0.session < $1.session }
    }
  }

  private func stored() throws -> [SessionAnswers] { try workshop.store.read { try $0.responses.counted() } }

  private func form(
    _ dice: inout Dice, about session: Key<Session>, _ phase: Response.Phase, _ answers: [String: Answer],
    batch: Key<AnswerBatch>
  ) throws -> Response {
    Response(
      key: dice.key(), session: session, questionSet: try Code("young-after"), version: 1, phase: phase, language: nil,
      answers: Dictionary(uniqueKeysWithValues: try answers.map { (try Code($0), $1) }), batch: batch)
  }

  @Test(arguments: 0..<12) func `every act leaves the counts of its forms, odd codes and all`(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    var batches: [Key<AnswerBatch>] = []
    for round in 0..<5 {
      let batch: Key<AnswerBatch> = dice.key()
      let forms = try dice.list(1...9) { dice in
        try dice.response(about: dice.pick(sessions).key, batch: batch)
      }
      try workshop.store.write(try workshop.act("feedback import")) { _ = try $0.responses.insert(forms) }
      batches.append(batch)
      #expect(try stored() == fromForms())
      if round.isMultiple(of: 2) {
        _ = try workshop.store.undo(lastActOf: try Code("yeo"), at: workshop.later())
        #expect(try stored() == fromForms())
      }
    }
    #expect(try stored() == fromForms())
    #expect(try workshop.store.verify() == [])
  }

  @Test func `linking two forms counts the move of one person`() throws {
    var dice = Dice(seed: 3)
    let session = sessions[0].key
    let before = try form(
      &dice, about: session, .before, ["belong-here": .option("neither"), "tell": .option("agree")], batch: dice.key())
    let after = try form(
      &dice, about: session, .after, ["belong-here": .option("agree"), "tell": .notSure], batch: dice.key())
    try workshop.store.write(try workshop.act()) { _ = try $0.responses.insert([before, after]) }
    #expect(try stored()[0].moves.isEmpty)
    try workshop.store.write(try workshop.act()) { try $0.linkingCodes.link(before.key, after.key, as: dice.key()) }
    let set = SessionAnswers.SetVersion(code: try Code("young-after"), version: 1)
    let move = SessionAnswers.Move(before: "neither", after: "agree")
    #expect(
      try stored()[0].moves == [
        set: .init(questions: [
          .init(question: try Code("belong-here"), numbers: [.init(counted: move, number: 1)])
        ])
      ])
    #expect(try stored() == fromForms())
  }

  @Test func `a free text alone makes a form, and no answer on a scale`() throws {
    var dice = Dice(seed: 4)
    let text = try form(&dice, about: sessions[1].key, .after, ["comment": .text("Diolch")], batch: dice.key())
    try workshop.store.write(try workshop.act()) { _ = try $0.responses.insert([text]) }
    let count = try #require(try stored()[0].waves.values.first)
    #expect(count == .init(forms: 1, scaled: 0))
  }

  @Test func `doctor says where counts are not those of the forms`() throws {
    var dice = Dice(seed: 5)
    let batch: Key<AnswerBatch> = dice.key()
    let forms = try (0..<4).map { _ in
      try form(&dice, about: sessions[0].key, .after, ["belong-here": .option("agree")], batch: batch)
    }
    try workshop.store.write(try workshop.act()) { _ = try $0.responses.insert(forms) }
    try workshop.meddle("DELETE FROM response WHERE key = '\(forms[0].key)'")
    #expect(
      try workshop.store.verify() == [
        "The counted answers of 1 session are not those of the forms. They were changed outside Pont."
      ])
  }

  @Test func `doctor names counts that cannot be read`() throws {
    var dice = Dice(seed: 7)
    let form = try form(&dice, about: sessions[0].key, .after, ["tell": .notSure], batch: dice.key())
    try workshop.store.write(try workshop.act()) { _ = try $0.responses.insert([form]) }
    try workshop.meddle("UPDATE answer_count SET answers = 'tell agree'")
    #expect(try workshop.store.verify().contains { $0.contains("“answer_count” holds a damaged row") })
  }

  @Test func `a file from before there were counts is counted when it is opened`() throws {
    var dice = Dice(seed: 6)
    let forms = try (0..<9).map { _ in try dice.response(about: sessions[0].key, batch: dice.key()) }
    try workshop.store.write(try workshop.act()) { _ = try $0.responses.insert(forms) }
    for table in ["answer_count", "answer_move", "request_turned_down", "shown_entry", "host_closure_entry"] {
      try workshop.meddle("DROP TABLE \(table)")
    }
    try workshop.meddle("DELETE FROM schema_migration WHERE name >= '0009'")
    try workshop.reopen()
    #expect(try stored() == fromForms())
  }
}
