import ProgrammeModel
import ProgrammeStore
import Testing

struct UndoTests {
  private let yeo: Code<Member>

  init() throws { yeo = try Code("yeo") }

  /// One act of many kinds on a programme that exists already.
  private func change(_ tables: WriteTables, _ dice: inout Dice, _ start: Programme) throws {
    try tables.hosts.keep(try dice.host(77))
    let host = start.hosts[0]
    try tables.hosts.keep(
      ProgrammeModel.Host(key: host.key, reference: host.reference, name: "Renamed", kind: .college))
    try tables.contacts.remove(start.contacts[0].key)
    try tables.contacts.keep(dice.contact(at: host.key))
    try tables.venues.keep(dice.venue(of: host.key))
    try tables.approaches.keep(try dice.approach(to: host.key))
    try tables.pastVisits.keep(dice.visit(to: host.key))
    try tables.closures.keep(try dice.closure(of: host.key))
    try tables.facilitators.add(leave: try dice.days(), to: start.facilitators[0].key)
    try tables.facilitators.add(Qualification(try Code("new")), to: start.facilitators[1].key)
    try tables.facilitators.keep(try dice.facilitator())
    let request = start.requests[0]
    let replaced = try Request(
      key: request.key, number: request.number, host: request.host, type: request.type, groups: [try dice.group()],
      windows: request.windows.reversed(), language: .cy, priority: 9, state: .declined(because: "no room"),
      receivedOn: request.receivedOn)
    try tables.requests.update(replaced)
    let new = try tables.requests.insert { try dice.request($0, at: host.key) }
    try tables.requests.set(.planned, of: start.requests[1].key)
    let session = start.sessions[0]
    try tables.sessions.update(
      session.changed(
        span: try TimeSpan(day: session.span.day.advanced(by: 9_000), start: session.span.start, end: session.span.end),
        facilitators: [], state: .confirmed, at: Workshop.madeAt))
    let added = try tables.sessions.insert { try dice.session($0, at: host.key, request: new) }
    try tables.headcounts.record(try Headcount(session: added.key, present: 5, countedOn: dice.day()))
    try tables.responses.insert([try dice.response(about: added.key, batch: dice.key())])
    try tables.proposals.replace(with: try dice.proposal(), basis: "b")
    try tables.offers.hold([], for: new.key, until: dice.instant())
    try tables.offers.hold(
      [Offer(sessions: [try dice.planned()], addedTravelMinutes: 1, addedFacilitatorDays: 1)], for: request.key,
      until: dice.instant())
    try tables.mappings.keep(["a": "b"], for: "header")
  }

  struct Programme: Sendable {
    let hosts: [ProgrammeModel.Host]
    let contacts: [Contact]
    let facilitators: [Facilitator]
    let requests: [Request]
    let sessions: [Session]
  }

  static func begin(_ workshop: Workshop, _ dice: inout Dice) throws -> Programme {
    let hosts = try (0..<4).map { try dice.host($0) }
    let contacts = hosts.map { dice.contact(at: $0.key) }
    let facilitators = try (0..<4).map { _ in try dice.facilitator() }
    return try workshop.store.write(try workshop.act("begin", by: "other")) { tables in
      for host in hosts { try tables.hosts.keep(host) }
      for contact in contacts { try tables.contacts.keep(contact) }
      for facilitator in facilitators { try tables.facilitators.keep(facilitator) }
      let requests = try (0..<3).map { _ in
        try tables.requests.insert { try dice.request($0, at: dice.pick(hosts).key) }
      }
      let sessions = try facilitators.map { facilitator in
        try tables.sessions.insert { try dice.session($0, at: hosts[0].key, facilitators: [facilitator.key]) }
      }
      try tables.proposals.replace(with: try dice.proposal(), basis: "a")
      return Programme(
        hosts: hosts, contacts: contacts, facilitators: facilitators, requests: requests, sessions: sessions)
    }
  }

  @Test(arguments: UInt64(0)..<12)
  func `undo brings back every row as it was, but for revisions, which only rise`(seed: UInt64) throws {
    let workshop = try Workshop()
    var dice = Dice(seed: seed)
    let start = try Self.begin(workshop, &dice)
    func rows() throws -> [String] {
      try workshop.dump().map { $0.replacing(/revision:\d+ changed_at:"[^"]*"/, with: "") }
    }
    func revisions() throws -> [Int] {
      try workshop.store.read { try $0.sessions.all() }.sorted { $0.number < $1.number }.map(\.revision)
    }
    let before = try rows()
    let risen = try revisions()
    let basis = try workshop.store.read { try $0.basis() }
    try workshop.store.write(try workshop.act("much")) { try change($0, &dice, start) }
    try #expect(rows() != before)
    try #expect(workshop.store.read { try $0.basis() } != basis)
    let undone = try workshop.store.undo(lastActOf: yeo, at: workshop.later())
    #expect(undone.act.name == "much")
    #expect(undone.undoneBy == 3)
    try #expect(rows() == before)
    try #expect(zip(revisions(), risen).allSatisfy { $0 >= $1 })
    try #expect(workshop.store.read { try $0.basis() } == basis)
    let latest = try workshop.store.read { try $0.history.latest(1) }[0]
    #expect(latest.undoes == 2)
    #expect(latest.act.name == "undo")
    #expect(latest.summary == "2 much")
    try #expect(workshop.store.verify() == [])
  }

  @Test func `undo goes back step by step, through one's own acts only`() throws {
    let workshop = try Workshop()
    var dice = Dice(seed: 1)
    let hosts = try (0..<3).map { try dice.host($0) }
    try workshop.store.write(try workshop.act("one")) { _ = try $0.hosts.keep(hosts[0]) }
    try workshop.store.write(try workshop.act("two", by: "other")) { _ = try $0.hosts.keep(hosts[1]) }
    try workshop.store.write(try workshop.act("three")) { _ = try $0.hosts.keep(hosts[2]) }
    try #expect(workshop.store.undo(lastActOf: yeo, at: workshop.later()).act.name == "three")
    try #expect(workshop.store.undo(lastActOf: yeo, at: workshop.later()).act.name == "one")
    try #expect(workshop.store.read { try $0.hosts.all() } == [hosts[1]])
    let fault = #expect(throws: StoreFault.self) { try workshop.store.undo(lastActOf: yeo, at: workshop.later()) }
    #expect(fault == .nothingToUndo(yeo))
    #expect(fault?.description == "There is nothing of yeo to undo.")
  }

  @Test func `undo is refused when a record changed since, and names it`() throws {
    let workshop = try Workshop()
    var dice = Dice(seed: 2)
    let start = try Self.begin(workshop, &dice)
    let session = start.sessions[0]
    try workshop.store.write(try workshop.act("session lock")) { tables in
      _ = try tables.sessions.update(session.changed(isLocked: !session.isLocked, at: Workshop.madeAt))
    }
    let later = try workshop.act("session cancel", by: "other")
    try workshop.store.write(later) { tables in
      _ = try tables.sessions.update(
        session.changed(
          state: .cancelled(Session.Cancellation(by: .host, because: "snow", noticeDays: 0)), at: Workshop.madeAt))
    }
    let before = try workshop.dump([])
    let fault = #expect(throws: StoreFault.self) { try workshop.store.undo(lastActOf: yeo, at: workshop.later()) }
    #expect(fault == .changedSince(act: 2, [StoreFault.Conflict(record: "session S1", by: later)]))
    #expect(
      fault?.description
        == "Act 2 cannot be undone, because what it wrote has changed since: session S1 (“session cancel” by other, \(later.at)). Undo that first, or correct the record."
    )
    try #expect(workshop.dump([]) == before)
  }

  @Test func `undo is refused while a later record needs what it would remove`() throws {
    let workshop = try Workshop()
    var dice = Dice(seed: 3)
    let host = try dice.host(1)
    try workshop.store.write(try workshop.act()) { _ = try $0.hosts.keep(host) }
    try workshop.store.write(try workshop.act(by: "other")) { _ = try $0.contacts.keep(dice.contact(at: host.key)) }
    #expect(throws: StoreFault.constraint(record: "host \(host.reference)", .reference)) {
      try workshop.store.undo(lastActOf: yeo, at: workshop.later())
    }
  }

  @Test func `undo never gives a number again`() throws {
    let workshop = try Workshop()
    var dice = Dice(seed: 4)
    let start = try Self.begin(workshop, &dice)
    let host = start.hosts[0].key
    let first = try workshop.store.write(try workshop.act()) { tables in
      try tables.sessions.insert { try dice.session($0, at: host) }
    }
    _ = try workshop.store.undo(lastActOf: yeo, at: workshop.later())
    let second = try workshop.store.write(try workshop.act()) { tables in
      try tables.sessions.insert { try dice.session($0, at: host) }
    }
    #expect(second.number.value == first.number.value + 1)
  }

  @Test func `undo of accepting opens the proposal anew, with its basis still good`() throws {
    let workshop = try Workshop()
    var dice = Dice(seed: 5)
    let start = try Self.begin(workshop, &dice)
    let proposal = try dice.proposal()
    try workshop.store.write(try workshop.act("schedule")) { tables in
      try tables.proposals.replace(with: proposal, basis: try tables.basis())
    }
    try workshop.store.write(try workshop.act("accept")) { tables in
      try tables.proposals.accept(proposal.key)
      try tables.sessions.insert { try dice.session($0, at: start.hosts[1].key) }
      try tables.requests.set(.planned, of: start.requests[0].key)
    }
    try #expect(workshop.store.read { try $0.proposals.current() } == nil)
    try #expect(workshop.store.read { try $0.proposals.lastAccepted()?.proposal } == proposal)
    _ = try workshop.store.undo(lastActOf: yeo, at: workshop.later())
    let open = try workshop.store.read { try $0.proposals.current() }
    #expect(open?.proposal == proposal)
    try #expect(open?.basis == workshop.store.read { try $0.basis() })
  }
}
