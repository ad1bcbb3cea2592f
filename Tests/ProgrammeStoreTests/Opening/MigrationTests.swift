import Foundation
import GRDB
import ProgrammeModel
import Testing

@testable import ProgrammeStore

struct MigrationTests {
  /// Frozen: a new shape is a new migration.
  @Test func `released migrations never change`() {
    #expect(
      Migration.all.map { "\($0.name) \($0.checksum)" } == [
        "0001-first f2ca8ae790fe6bb6", "0002-campaigns f5a637f2da421e89", "0003-calendars 3b0510182f50050b",
        "0004-registers f7881e7cd2fbbc3a", "0005-voice b4e244bdc0a4e2ef", "0006-planning-rules 515538786fa74d96",
        "0007-evaluation 382e193001aaae6f",
        "0008-answer-ways c0ca50cbf908dc9b",
        "0009-answer-counts 6fd2393f0f9a3260",
        "0010-turned-down 2d30ecb15157ecac",
        "0011-shown-entries de1e7d1933db878f",
        "0012-closure-entries b56b1399e9c22f45",
      ])
  }

  @Test func `tokens are filled in for each engine`() {
    let migration = Migration(name: "x", template: "a {integer}, b {real}, c {bytes}) {strict}")
    let dialect = Migration.Dialect(integer: "BIGINT", real: "DOUBLE PRECISION", bytes: "BYTEA", strict: "")
    #expect(migration.sql(for: dialect) == "a BIGINT, b DOUBLE PRECISION, c BYTEA) ")
    #expect(!Migration.all.contains { $0.sql(for: .sqlite).contains("{") })
  }

  @Test func `migrations keep to what both engines share`() {
    for migration in Migration.all {
      let lines = migration.template.split(separator: "\n").filter { !$0.hasPrefix("--") }
      let words = lines.joined(separator: "\n").uppercased()
      for word in ["AUTOINCREMENT", "ROWID", "OR REPLACE", "PRAGMA", "INTEGER PRIMARY KEY", "\"", "`"] {
        #expect(!words.contains(word), "\(migration.name): \(word)")
      }
    }
  }

  @Test func `undo does not reach behind a migration`() throws {
    let workshop = try Workshop()
    var dice = Dice(seed: 1)
    let host = try dice.host(1)
    let later = try dice.host(2)
    let yeo: Code<Member> = try Code("yeo")
    try workshop.store.write(try workshop.act()) { _ = try $0.hosts.keep(host) }
    let queue = try DatabaseQueue(path: workshop.url.path)
    try queue.write { database in
      let next = Migration(name: "9999-next", template: "CREATE TABLE next (a {integer}) {strict}")
      try Migrator(db: SQLiteConnection(database)).apply([next], dialect: .sqlite)
    }
    try queue.close()
    try workshop.store.write(try workshop.act()) { _ = try $0.hosts.keep(later) }
    _ = try workshop.store.undo(lastActOf: yeo, at: workshop.later())
    let fault = #expect(throws: StoreFault.self) {
      try workshop.store.undo(lastActOf: yeo, at: workshop.later())
    }
    #expect(
      fault?.description
        == "Undo stops here: the database’s change of shape 9999-next came after your last act and cannot be taken back."
    )
  }

  @Test func `every column of every record is in history`() throws {
    let workshop = try Workshop()
    // What history leaves out on purpose: keys of owners, answers and their counts, concerns, codes and their secrets,
    // the ledger (which is a history of its own), what calendars showed, and the body of a proposal.
    let known = RecordKind.all.flatMap { kind in
      ([kind.parent].compactMap { $0 } + kind.children).flatMap { shape in
        ([shape.key] + shape.columns).map { "\(shape.table).\($0)" }
      }
    }
    let sealed: Set = [
      "response", "concern", "act", "change", "batch_count", "numbering", "basis", "erasure", "workspace",
      "schema_migration", "session_secret", "linking_code", "ledger_entry", "ledger_population", "ledger_figure",
      "answer_count", "answer_move", "shown_entry",
    ]
    let stored = try workshop.columns().filter { column in !sealed.contains(String(column.prefix { $0 != "." })) }
    #expect(Set(stored).subtracting(known) == ["proposal.body"])
    #expect(Set(known).subtracting(stored) == [])
  }
}
