import Foundation
import ProgrammeModel
import Testing

@testable import ProgrammeStore

struct CopyTests {
  private func copy(of workshop: Workshop, _ name: String = "copy.sqlite") throws -> URL {
    let url = workshop.folder.appending(path: name)
    try workshop.store.copy(to: url)
    return url
  }

  @Test func `a copy holds every row, is one file, and leaves the original as it was`() throws {
    let (workshop, _, _) = try WholeTableTests.used(seed: 4)
    let before = try workshop.dump([])
    let url = try copy(of: workshop)
    let beside = try FileManager.default.contentsOfDirectory(atPath: workshop.folder.path)
    #expect(beside.filter { $0.hasPrefix("copy") } == ["copy.sqlite"])
    let opened = try ProgrammeStore.open(at: url)
    try #expect(WholeTableTests.rows(of: opened).map(\.rows) == WholeTableTests.rows(of: workshop.store).map(\.rows))
    try #expect(opened.read { try $0.concerns.all() } == workshop.store.read { try $0.concerns.all() })
    try opened.close()
    try #expect(workshop.dump([]) == before)
  }

  @Test func `a copy never takes the place of a file`() throws {
    let (workshop, _, _) = try WholeTableTests.used(seed: 4)
    let url = try copy(of: workshop)
    #expect(throws: StoreFault.alreadyThere(path: url.path)) { try workshop.store.copy(to: url) }
  }

  @Test func `a damaged copy is refused and changes nothing`() throws {
    let (workshop, _, _) = try WholeTableTests.used(seed: 5)
    let url = try copy(of: workshop)
    var bytes = try Data(contentsOf: url)
    bytes.removeLast(bytes.count / 2)
    try bytes.write(to: url)
    let before = try workshop.dump([])
    #expect(throws: StoreFault.self) {
      try workshop.store.restore(from: url, by: try Code("yeo"), at: workshop.later(), note: "copy")
    }
    try #expect(workshop.dump([]) == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: workshop.folder.path).allSatisfy { !$0.contains("restoring") }
    )
  }

  @Test(arguments: UInt64(0)..<6)
  func `what was forgotten since the copy is forgotten again, in its table and in history`(seed: UInt64) throws {
    var (workshop, dice, _) = try WholeTableTests.used(seed: seed)
    let host = try #require(try workshop.store.read { try $0.hosts.all().first })
    let contact = Contact(
      key: dice.key(), host: host.key, role: .bookings, name: "Gwenllian Unmistakable", phone: "01248 999123")
    try workshop.store.write(try workshop.act()) { try $0.contacts.keep(contact) }
    let url = try copy(of: workshop)
    let earlier = try workshop.store.read { try $0.contacts.all() }
    try workshop.store.forget(contact.key, because: "asked by the person", by: try Code("yeo"), at: workshop.later())
    try workshop.store.write(try workshop.act()) { try $0.contacts.keep(dice.contact(at: host.key)) }

    let restored = try workshop.store.restore(from: url, by: try Code("yeo"), at: workshop.later(), note: "copy")
    #expect(restored.forgottenAgain == 1)
    let dump = try workshop.dump([])
    #expect(dump.allSatisfy { !$0.contains("Unmistakable") && !$0.contains("01248 999123") })
    let now = try workshop.store.read { try $0.contacts.all() }
    #expect(now.count == earlier.count)
    #expect(now.first { $0.key == contact.key }?.name == nil)
    try #expect(workshop.store.verify() == [])
    let acts = try workshop.store.read { try $0.history.latest(1) }
    #expect(acts.first?.act.name == "restore" && acts.first?.summary == "copy")
    #expect(throws: StoreFault.self) { try workshop.store.undo(lastActOf: try Code("yeo"), at: workshop.later()) }
  }

  @Test func `a concern that came in since stays, also where its session is newer than the copy`() throws {
    var (workshop, dice, _) = try WholeTableTests.used(seed: 6)
    let host = try #require(try workshop.store.read { try $0.hosts.all().first })
    let passed = try #require(try workshop.store.read { try $0.concerns.all().first })
    let url = try copy(of: workshop)
    let key: Key<Concern> = dice.key()
    let session = try workshop.store.write(try workshop.act()) { tables in
      let session = try tables.sessions.insert { try dice.session($0, at: host.key) }
      try tables.concerns.add(
        Concern(key: key, session: session.key, receivedAt: dice.instant(), words: "Somebody hurts me", passedOn: nil))
      try tables.concerns.passOn(passed.key, .init(to: "front door", at: Workshop.madeAt, reference: "R1"))
      return session
    }
    let restored = try workshop.store.restore(from: url, by: try Code("yeo"), at: workshop.later(), note: "copy")
    #expect(restored.concernsKept == 2)
    let concerns = try workshop.store.read { try $0.concerns.all() }
    #expect(concerns.first { $0.key == key }?.words == "Somebody hurts me")
    #expect(concerns.first { $0.key == passed.key }?.passedOn?.reference == "R1")
    try #expect(workshop.store.read { try $0.sessions.session(session.key) } == nil)
    // The number of the session that went is never given again.
    let next = try workshop.store.write(try workshop.act()) { tables in
      try tables.sessions.insert { try dice.session($0, at: host.key) }
    }
    #expect(next.number.value == session.number.value + 1)
  }
}
