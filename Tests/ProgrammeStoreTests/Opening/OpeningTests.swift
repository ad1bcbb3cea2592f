import Foundation
import GRDB
import ProgrammeModel
import ProgrammeStore
import Testing

struct OpeningTests {
  private func filled() throws -> Workshop {
    let workshop = try Workshop()
    var dice = Dice(seed: 1)
    try workshop.store.write(try workshop.act("host import")) { tables in
      for number in 0..<300 { try tables.hosts.keep(try dice.host(number)) }
    }
    try workshop.store.close()
    return workshop
  }

  /// The names and bytes of everything in the folder.
  private func files(_ workshop: Workshop) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: workshop.folder.path) {
      files[name] = try Data(contentsOf: workshop.folder.appending(path: name))
    }
    return files
  }

  private func pragma(_ name: String, _ workshop: Workshop) throws -> String? {
    try DatabaseQueue(path: workshop.url.path).read { try String.fetchOne($0, sql: "PRAGMA \(name)") }
  }

  @Test func `a missing file says how to make a workspace`() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "pont-nowhere/pont.sqlite")
    let fault = #expect(throws: StoreFault.self) { try ProgrammeStore.open(at: url) }
    #expect(fault == .missing(path: url.path))
    #expect(fault?.description.contains("pont init FOLDER") == true)
    #expect(!FileManager.default.fileExists(atPath: url.path))
  }

  @Test func `an existing file is not made anew`() throws {
    let workshop = try filled()
    let before = try files(workshop)
    #expect(throws: StoreFault.alreadyThere(path: workshop.url.path)) {
      try ProgrammeStore.create(at: workshop.url, madeAt: Workshop.madeAt)
    }
    try #expect(files(workshop) == before)
  }

  @Test func `making a database leaves nothing else behind`() throws {
    let workshop = try filled()
    try #expect(Array(files(workshop).keys) == ["pont.sqlite"])
  }

  @Test(arguments: ["", "Just a text.", String(repeating: "x", count: 5_000)])
  func `a file that is no database is refused and left as it is`(content: String) throws {
    let workshop = try Workshop()
    let url = workshop.folder.appending(path: "other.sqlite")
    try Data(content.utf8).write(to: url)
    #expect(throws: StoreFault.notPont(path: url.path)) { try ProgrammeStore.open(at: url) }
    try #expect(Data(contentsOf: url) == Data(content.utf8))
  }

  @Test func `another program's database is refused and left as it is`() throws {
    let workshop = try Workshop()
    let url = workshop.folder.appending(path: "other.sqlite")
    let queue = try DatabaseQueue(path: url.path)
    try queue.write { try $0.execute(sql: "CREATE TABLE host (name TEXT)") }
    try queue.close()
    let before = try Data(contentsOf: url)
    #expect(throws: StoreFault.notPont(path: url.path)) { try ProgrammeStore.open(at: url) }
    try #expect(Data(contentsOf: url) == before)
  }

  @Test func `a newer file is refused and left as it is`() throws {
    let workshop = try filled()
    try workshop.meddle(
      """
      CREATE TABLE voice (key TEXT);
      INSERT INTO schema_migration VALUES ('0002-voices', '0', 1);
      """)
    let before = try files(workshop)
    let fault = #expect(throws: StoreFault.self) { try ProgrammeStore.open(at: workshop.url) }
    #expect(fault == .newer(path: workshop.url.path, migrations: ["0002-voices"]))
    #expect(
      fault?.description
        == "\(workshop.url.path) was written by a newer Pont (0002-voices) and was left as it is. Update pont to open it."
    )
    try #expect(files(workshop) == before)
  }

  @Test func `a newer file that was not closed is refused and keeps its bytes`() throws {
    let workshop = try filled()
    // A connection that stays open keeps the newest rows in the log beside the file.
    let queue = try DatabaseQueue(path: workshop.url.path)
    try queue.write { try $0.execute(sql: "INSERT INTO schema_migration VALUES ('0002-voices', '0', 1)") }
    let before = try files(workshop)
    #expect(throws: StoreFault.newer(path: workshop.url.path, migrations: ["0002-voices"])) {
      try ProgrammeStore.open(at: workshop.url)
    }
    let after = try files(workshop)
    #expect(after["pont.sqlite"] == before["pont.sqlite"])
    #expect(after["pont.sqlite-wal"] == before["pont.sqlite-wal"])
    try queue.close()
  }

  @Test func `a file whose migration was edited is refused`() throws {
    let workshop = try filled()
    try workshop.meddle("UPDATE schema_migration SET checksum = 'edited'")
    let fault = #expect(throws: StoreFault.self) { try ProgrammeStore.open(at: workshop.url) }
    #expect(fault?.description.contains("its migration 0001-first is not this program’s 0001-first") == true)
  }

  @Test(arguments: [0.2, 0.35, 0.5, 0.65, 0.8, 0.95])
  func `a file with a page overwritten is refused and left as it is`(place: Double) throws {
    let workshop = try filled()
    var bytes = try Data(contentsOf: workshop.url)
    let page = Int(Double(bytes.count / 4_096) * place) * 4_096
    bytes.replaceSubrange(page..<page + 4_096, with: Data(repeating: 0xA5, count: 4_096))
    try bytes.write(to: workshop.url)
    let before = try files(workshop)
    let fault = #expect(throws: StoreFault.self) { try ProgrammeStore.open(at: workshop.url) }
    guard case .damaged(let path, let why)? = fault else {
      Issue.record("not recognised as damaged: \(String(describing: fault))")
      return
    }
    #expect(path == workshop.url.path)
    #expect(!why.isEmpty)
    try #expect(files(workshop) == before)
  }

  @Test(arguments: [1, 4_096, 50_000])
  func `a file that is cut short is refused and left as it is`(missing: Int) throws {
    let workshop = try filled()
    let bytes = try Data(contentsOf: workshop.url)
    try bytes.dropLast(missing).write(to: workshop.url)
    let before = try files(workshop)
    #expect(
      throws: StoreFault.damaged(
        path: workshop.url.path, why: "\(missing) of \(bytes.count) bytes are missing")
    ) { try ProgrammeStore.open(at: workshop.url) }
    try #expect(files(workshop) == before)
  }

  @Test func `a path with blanks, per cent signs and question marks opens`() throws {
    let workshop = try Workshop()
    let folder = workshop.folder.appending(path: "tŷ 100% a?b#c")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let url = folder.appending(path: "pont.sqlite")
    try ProgrammeStore.create(at: url, madeAt: Workshop.madeAt).close()
    try ProgrammeStore.open(at: url).close()
  }

  @Test func `a write that another program blocks waits, then says so, and changes nothing`() throws {
    let workshop = try filled()
    let store = try ProgrammeStore.open(at: workshop.url, busyTimeout: 0.2)
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: workshop.url.path, configuration: configuration)
    let before = try workshop.dump([])
    var dice = Dice(seed: 9)
    let host = try dice.host(9_999)
    let act = try workshop.act()
    try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
    let fault = #expect(throws: StoreFault.self) { try store.write(act) { _ = try $0.hosts.keep(host) } }
    #expect(fault == .busy(seconds: 0.2))
    #expect(
      fault?.description
        == "The database has been in use by another program for more than 0.2 s. Nothing was changed; try again.")
    try #expect(store.read { try $0.hosts.count() } == 300)
    try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
    try #expect(workshop.dump([]) == before)
    try store.write(act) { _ = try $0.hosts.keep(host) }
    try #expect(store.read { try $0.hosts.count() } == 301)
    try other.close()
  }

  @Test func `the journal is write-ahead and every table is strict`() throws {
    let workshop = try Workshop()
    try #expect(pragma("journal_mode", workshop) == "wal")
    try #expect(pragma("application_id", workshop) == String(0x506F_6E74))
    let loose = try DatabaseQueue(path: workshop.url.path).read {
      try String.fetchAll(
        $0, sql: "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0")
    }
    #expect(loose.filter { !$0.hasPrefix("sqlite_") } == [])
  }

  @Test func `a doctor's check names the damaged row`() throws {
    let workshop = try filled()
    try workshop.meddle("UPDATE host SET kind = 'castle' WHERE reference = (SELECT MIN(reference) FROM host)")
    try workshop.meddle("INSERT INTO contact (key, host, role) VALUES ('k', 'none', 'other')")
    let store = try ProgrammeStore.open(at: workshop.url)
    let findings = try store.verify()
    #expect(findings.contains { $0.contains("“host” holds a damaged row") && $0.contains("castle") })
    #expect(findings.contains { $0.contains("“contact” refers to a row of “host” that is not there") })
    #expect(findings.contains { $0.contains("changed outside Pont") })
  }
}
