import ProgrammeModel
import ProgrammeStore
import Testing

struct HistoryTests {
  @Test func `history shows who, when, what, before and after`() throws {
    let workshop = try Workshop()
    var dice = Dice(seed: 3)
    let host = try dice.host(1)
    let renamed = ProgrammeModel.Host(
      key: host.key, reference: host.reference, name: "Ysgol “Newydd”", kind: host.kind, pupils: 120)
    let first = try workshop.act("host import")
    let second = try workshop.act("host add", by: "other")
    try workshop.store.write(first) { tables in
      try tables.hosts.keep(host)
      tables.summarise("1 host")
    }
    try workshop.store.write(second) { _ = try $0.hosts.keep(renamed) }
    let history = try workshop.store.read { try $0.history.entries(about: host.key) }
    #expect(history.map(\.number) == [2, 1])
    #expect(history.map(\.act) == [second, first])
    #expect(history.map(\.summary) == ["", "1 host"])
    let change = try #require(history[0].changes.first)
    #expect(history[0].changes.count == 1)
    #expect(change.kind == "host")
    #expect(change.key == host.key.description)
    #expect(change.label == host.reference.text)
    #expect(change.before == history[1].changes[0].after)
    #expect(history[1].changes[0].before == nil)
    #expect(change.after?.contains(#""name":"Ysgol “Newydd”""#) == true)
    #expect(change.fields.contains(FieldChange(name: "name", before: host.name, after: "Ysgol “Newydd”")))
    #expect(!change.fields.contains { $0.name == "reference" })
    try #expect(workshop.store.read { try $0.history.latest(1) } == [history[0]])
  }

  @Test func `the children of a record are part of its history`() throws {
    let workshop = try Workshop()
    var dice = Dice(seed: 4)
    let facilitator = try dice.facilitator()
    let leave = try DayRange("2027-01-18..2027-01-22")
    try workshop.store.write(try workshop.act()) { _ = try $0.facilitators.keep(facilitator) }
    try workshop.store.write(try workshop.act("facilitator leave")) { tables in
      try #expect(tables.facilitators.add(leave: leave, to: facilitator.key).change == .updated(["facilitator_leave"]))
    }
    let change = try workshop.store.read { try $0.history.entries(about: facilitator.key) }[0].changes[0]
    #expect(change.fields.map(\.name) == ["facilitator_leave"])
    #expect(change.fields[0].after?.hasSuffix("2027-01-18 2027-01-22") == true)
    #expect(change.label == facilitator.code.text)
  }

  @Test func `importing twice changes nothing and leaves no act`() throws {
    let workshop = try Workshop()
    var dice = Dice(seed: 5)
    let hosts = try (0..<50).map { try dice.host($0) }
    // A second reading of the same file makes new keys.
    let again = hosts.map { host in
      ProgrammeModel.Host(
        key: dice.key(), reference: host.reference, name: host.name, nameCy: host.nameCy, kind: host.kind,
        phase: host.phase, medium: host.medium, area: host.area, address: host.address, postcode: host.postcode,
        phone: host.phone, pupils: host.pupils, religiousCharacter: host.religiousCharacter,
        governance: host.governance, location: host.location)
    }
    try workshop.store.write(try workshop.act("host import")) { tables in
      for host in hosts { try tables.hosts.keep(host) }
    }
    let before = try workshop.dump([])
    let outcomes = try workshop.store.write(try workshop.act("host import")) { tables in
      try again.map { try tables.hosts.keep($0) }
    }
    #expect(outcomes.map(\.change) == hosts.map { _ in .unchanged })
    #expect(outcomes.map(\.key) == hosts.map(\.key))
    try #expect(workshop.dump([]) == before)
    try #expect(workshop.store.read { try $0.history.latest(99).count } == 1)
  }

  @Test func `a changed row says which fields changed`() throws {
    let workshop = try Workshop()
    let key: Key<ProgrammeModel.Host> = {
      var dice = Dice(seed: 6)
      return dice.key()
    }()
    func school(_ name: String, pupils: Int?) throws -> ProgrammeModel.Host {
      ProgrammeModel.Host(key: key, reference: try HostReference("6614002"), name: name, kind: .school, pupils: pupils)
    }
    try workshop.store.write(try workshop.act()) { tables in
      try #expect(tables.hosts.keep(school("A", pupils: 10)).change == .inserted)
      try #expect(tables.hosts.keep(school("A", pupils: 11)).change == .updated(["pupils"]))
      try #expect(tables.hosts.keep(school("B", pupils: nil)).change == .updated(["name", "pupils"]))
    }
    let changes = try workshop.store.read { try $0.history.latest()[0].changes }
    #expect(changes.count == 1)
    #expect(changes[0].before == nil)
    #expect(changes[0].after == #"{"reference":"6614002","name":"B","kind":"school","address":"[]"}"#)
  }

  @Test func `an act that fails leaves nothing, not even its number`() throws {
    let workshop = try Workshop()
    var dice = Dice(seed: 7)
    let host = try dice.host(1)
    let before = try workshop.dump([])
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try workshop.store.write(try workshop.act()) { tables in
        try tables.hosts.keep(host)
        try tables.requests.insert { try dice.request($0, at: host.key) }
        throw Stop()
      }
    }
    try #expect(workshop.dump([]) == before)
  }

  @Test func `answers and concerns never appear in history`() throws {
    let workshop = try Workshop()
    var dice = Dice(seed: 8)
    let host = try dice.host(1)
    let secret = "canary-5417"
    let batch: Key<AnswerBatch> = dice.key()
    let responseKey: Key<Response> = dice.key()
    let concernKey: Key<Concern> = dice.key()
    let question: Code<Question> = try Code("comment")
    try workshop.store.write(try workshop.act()) { tables in
      try tables.hosts.keep(host)
      let session = try tables.sessions.insert { try dice.session($0, at: host.key) }
      try tables.responses.insert([
        Response(
          key: responseKey, session: session.key, questionSet: try Code("young"), version: 1, phase: .after,
          language: nil, answers: [question: .text(secret)], batch: batch)
      ])
      try tables.concerns.add(
        Concern(key: concernKey, session: session.key, receivedAt: Workshop.madeAt, words: secret))
    }
    try workshop.store.write(try workshop.act("concern passed on")) { tables in
      try tables.concerns.passOn(concernKey, Concern.PassedOn(to: secret, at: Workshop.madeAt, reference: secret))
    }
    let everything = try workshop.dump([])
    // The answer and the concern, stored where they belong
    #expect(everything.filter { $0.contains(secret) }.count == 2)
    let history = everything.filter { $0.hasPrefix("act ") || $0.hasPrefix("change ") || $0.hasPrefix("batch_count ") }
    #expect(!history.isEmpty)
    for hidden in [secret, responseKey.description, concernKey.description] {
      #expect(!history.contains { $0.contains(hidden) })
    }
    let entries = try workshop.store.read { try $0.history.latest() }
    #expect(entries.count == 1)
    #expect(entries[0].batches == [BatchCount(kind: "response", batch: batch.description, count: 1)])
  }

  @Test func `a forgotten contact is gone from the table and from history, and the fact stays`() throws {
    let workshop = try Workshop()
    var dice = Dice(seed: 9)
    let host = try dice.host(1)
    let contact = Contact(
      key: dice.key(), host: host.key, role: .safeguarding, name: "canary-1", phone: "canary-2", email: "canary-3")
    let other = Contact(key: contact.key, host: host.key, role: .bookings, name: "canary-4", phone: "canary-5")
    try workshop.store.write(try workshop.act()) { tables in
      try tables.hosts.keep(host)
      try tables.contacts.keep(contact)
    }
    try workshop.store.write(try workshop.act()) { _ = try $0.contacts.keep(other) }
    try workshop.store.forget(contact.key, because: "asked", by: try Code("yeo"), at: workshop.later())
    #expect(!(try workshop.dump([])).contains { $0.contains("canary") })
    try workshop.store.read { tables in
      try #expect(
        tables.contacts.contacts(of: host.key) == [Contact(key: contact.key, host: host.key, role: .bookings)])
      let entries = try tables.history.entries(about: contact.key)
      #expect(entries.map(\.changes.count) == [1, 1])
      #expect(entries[0].changes[0].fields == [FieldChange(name: "role", before: "safeguarding", after: "bookings")])
    }
    try #expect(workshop.dump([]).contains { $0.hasPrefix("erasure ") && $0.contains(contact.key.description) })
    let fault = #expect(throws: StoreFault.self) {
      try workshop.store.undo(lastActOf: try Code("yeo"), at: workshop.later())
    }
    #expect(fault?.description.contains("“forget”") == true)
    try #expect(workshop.store.verify() == [])
  }
}
