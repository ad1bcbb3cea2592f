import Foundation
import ProgrammeModel
import Testing

@testable import ProgrammeStore

struct WholeTableTests {
  /// A workspace with something in most tables, a concern, an undone act and something forgotten among it.
  static func used(seed: UInt64) throws -> (Workshop, Dice, forgotten: Contact) {
    let workshop = try Workshop()
    var dice = Dice(seed: seed)
    let start = try UndoTests.begin(workshop, &dice)
    let host = start.hosts[0].key
    let contact = dice.contact(at: host)
    let batch: Key<AnswerBatch> = dice.key()
    try workshop.store.write(try workshop.act("fill \(dice.text())")) { tables in
      try tables.contacts.keep(contact)
      try tables.venues.keep(dice.venue(of: host))
      try tables.approaches.keep(dice.approach(to: host))
      try tables.pastVisits.keep(dice.visit(to: host))
      try tables.closures.keep(dice.closure(of: host))
      try tables.closures.keep(dice.closure(of: host), from: dice.text())
      let request = try tables.requests.insert { try dice.request($0, at: host) }
      let session = try tables.sessions.insert { try dice.session($0, at: host, request: request) }
      try tables.headcounts.record(
        Headcount(session: session.key, present: dice.int(0...2_500), isEstimate: dice.flag(), countedOn: dice.day()))
      try tables.responses.insert((0..<3).map { _ in try dice.response(about: session.key, batch: batch) })
      try tables.proposals.replace(with: dice.proposal(), basis: "stamp")
      try tables.mappings.keep(["Q1": dice.text()], for: dice.text())
      try tables.concerns.add(
        Concern(
          key: dice.key(), session: session.key, receivedAt: dice.instant(), words: "SEALED \(dice.text())",
          passedOn: nil))
    }
    try workshop.store.write(try workshop.act("again")) { tables in
      try tables.venues.keep(dice.venue(of: host))
    }
    _ = try workshop.store.undo(lastActOf: try Code("yeo"), at: workshop.later())
    try workshop.store.forget(contact.key, because: "asked", by: try Code("yeo"), at: workshop.later())
    return (workshop, dice, contact)
  }

  static func rows(of store: ProgrammeStore) throws -> [ArchiveRows] {
    try store.read { tables in
      try tables.whole.tables().map { table in
        var rows: [[ArchiveValue]] = []
        try tables.whole.each(table) { rows.append($0) }
        return ArchiveRows(table: table.name, columns: table.columns.map(\.name), rows: rows)
      }
    }
  }

  @Test func `every table goes out, is sealed, or is what the program makes by itself`() throws {
    let workshop = try Workshop()
    let out = try workshop.store.read { try $0.whole.tables() }
    let columns = out.flatMap { table in table.columns.map { "\(table.name).\($0.name)" } }
    let kept: Set = [
      "concern", "session_secret", "linking_code", "schema_migration", "basis", "answer_count", "answer_move",
    ]
    let stored = try workshop.columns().filter { !kept.contains(String($0.prefix { $0 != "." })) }
    #expect(columns.sorted() == stored.sorted())
  }

  @Test func `what refers to something sealed is sealed too`() {
    func table(_ name: String, refersTo other: String?) -> ArchiveTable {
      ArchiveTable(
        name: name, columns: [.init(name: "x", kind: .text, isKey: true, mayBeEmpty: false, refersTo: other)])
    }
    let tables = [
      table("concern", refersTo: nil), table("concern_note", refersTo: "concern"),
      table("deeper", refersTo: "concern_note"), table("host", refersTo: nil),
    ]
    #expect(
      tables.filter { Schema.isSealed($0.name, among: tables) }.map(\.name) == ["concern", "concern_note", "deeper"])
  }

  @Test func `a table comes after those it refers to`() throws {
    let workshop = try Workshop()
    var seen: Set<String> = []
    for table in try workshop.store.read({ try $0.whole.tables() }) {
      seen.insert(table.name)
      for column in table.columns { if let other = column.refersTo { #expect(seen.contains(other), "\(table.name)") } }
    }
  }

  @Test(arguments: UInt64(0)..<8)
  func `all rows fill a new workspace and come out again as they were, history among them`(seed: UInt64) throws {
    let (old, _, _) = try Self.used(seed: seed)
    let rows = try Self.rows(of: old.store)
    let new = try Workshop()
    try new.store.fill(rows)
    let sealed: Set = ["schema_migration", "concern"]
    try #expect(new.dump(sealed) == old.dump(sealed))
    try #expect(new.dump([]).allSatisfy { !$0.contains("SEALED") })
    try #expect(new.store.verify() == [])
    try #expect(Self.rows(of: new.store).map(\.rows) == rows.map(\.rows))
    try new.reopen()
    // The next number goes on where the old workspace stopped.
    let numbers = try [old, new].map { shop in
      try shop.store.write(try shop.act()) { tables in
        var dice = Dice(seed: 99)
        let host = try dice.host(77)
        try tables.hosts.keep(host)
        return try tables.requests.insert { try dice.request($0, at: host.key) }.number
      }
    }
    #expect(numbers[0] == numbers[1])
  }

  @Test func `undo does not reach behind the filling`() throws {
    let (old, _, _) = try Self.used(seed: 1)
    let rows = try Self.rows(of: old.store).map { table in
      // Without the erasure, which would be a barrier of its own.
      table.table == "act"
        ? ArchiveRows(
          table: "act", columns: table.columns,
          rows: table.rows.map { row in
            zip(table.columns, row).map { $0 == "is_barrier" ? .integer(0) : $1 }
          }) : table
    }
    let new = try Workshop()
    try new.store.fill(rows)
    #expect(throws: StoreFault.self) { try new.store.undo(lastActOf: try Code("yeo"), at: new.later()) }
  }

  @Test func `a workspace in use is not filled`() throws {
    let (old, _, _) = try Self.used(seed: 2)
    let before = try old.dump([])
    let fault = #expect(throws: StoreFault.self) { try old.store.fill(try Self.rows(of: old.store)) }
    #expect(
      fault?.description.hasPrefix("This workspace is in use: “act” holds ") == true
        && fault?.description.hasSuffix("Make a new one with “pont init FOLDER” and take the export in there.") == true)
    try #expect(old.dump([]) == before)
  }

  @Test func `rows that do not fit together are refused whole`() throws {
    let (old, _, _) = try Self.used(seed: 3)
    let new = try Workshop()
    let before = try new.dump([])
    let orphaned = try Self.rows(of: old.store).filter { $0.table != "host" }
    let fault = #expect(throws: StoreFault.self) { try new.store.fill(orphaned) }
    #expect(fault?.description.contains("refers to a row of “host” that is not there") == true)
    try #expect(new.dump([]) == before)
  }
}
