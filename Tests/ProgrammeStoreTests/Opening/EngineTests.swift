import Dispatch
import Foundation
import GRDB
import ProgrammeModel
import Testing

@testable import ProgrammeStore

struct EngineTests {
  @Test func `every commit reaches the disk and foreign keys are held`() throws {
    let workshop = try Workshop()
    try workshop.reopen()
    let settings = try workshop.store.pool.writeWithoutTransaction { database in
      try ["synchronous", "foreign_keys", "journal_mode"].map {
        try String.fetchOne(database, sql: "PRAGMA \($0)")
      }
    }
    #expect(settings == ["2", "1", "wal"])
  }

  @Test func `two programs that write at once never share a number`() throws {
    let workshop = try Workshop()
    var dice = Dice(seed: 1)
    let host = try dice.host(1)
    try workshop.store.write(try workshop.act()) { _ = try $0.hosts.keep(host) }
    let url = workshop.url
    let act = try workshop.act()
    DispatchQueue.concurrentPerform(iterations: 4) { worker in
      do {
        var dice = Dice(seed: UInt64(worker) + 100)
        let store = try ProgrammeStore.open(at: url)
        for _ in 0..<10 {
          try store.write(act) { tables in
            _ = try tables.sessions.insert { try dice.session($0, at: host.key) }
          }
        }
        try store.close()
      } catch {
        Issue.record(error)
      }
    }
    #expect(try workshop.store.read { try $0.sessions.numbers().map(\.value) } == Array(1...40))
    #expect(try workshop.store.read { try $0.history.latest(99).map(\.number) } == Array((1...41).reversed()))
    #expect(try workshop.store.verify() == [])
  }

  @Test func `a read block sees one moment, whatever is written meanwhile`() throws {
    let workshop = try Workshop()
    var dice = Dice(seed: 2)
    let host = try dice.host(1)
    let act = try workshop.act()
    try workshop.store.read { tables in
      try #expect(tables.hosts.count() == 0)
      let other = try ProgrammeStore.open(at: workshop.url)
      try other.write(act) { _ = try $0.hosts.keep(host) }
      try other.close()
      try #expect(tables.hosts.count() == 0)
    }
    #expect(try workshop.store.read { try $0.hosts.count() } == 1)
  }

  @Test func `a damaged row is refused with its table and key`() throws {
    let workshop = try Workshop()
    var dice = Dice(seed: 3)
    let host = try dice.host(1)
    try workshop.store.write(try workshop.act()) { _ = try $0.hosts.keep(host) }
    try workshop.meddle("UPDATE host SET kind = 'castle'")
    let fault = #expect(throws: StoreFault.self) { try workshop.store.read { try $0.hosts.all() } }
    #expect(
      fault?.description
        == "The table “host” holds a damaged row, \(host.key): Column 5 holds “castle”, not a word of HostKind. Run “pont doctor”, then put the last good copy of the file in its place."
    )
  }
}
