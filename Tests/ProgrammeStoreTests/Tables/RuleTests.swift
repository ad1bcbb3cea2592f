import ProgrammeModel
import ProgrammeStore
import Testing

struct RuleTests {
  private func session(
    _ number: SessionNumber, _ dice: inout Dice, _ start: UndoTests.Programme, by people: [Int], _ from: String,
    _ to: String, state: Session.State = .proposed
  ) throws -> Session {
    let span = try TimeSpan(day: try Day("2027-01-21"), start: try TimeOfDay(from), end: try TimeOfDay(to))
    return try dice.session(
      number, at: start.hosts[0].key, facilitators: people.map { start.facilitators[$0].key }, span: span,
      state: state)
  }

  private func programme() throws -> (Workshop, Dice, UndoTests.Programme) {
    let workshop = try Workshop()
    var dice = Dice(seed: 11)
    let start = try UndoTests.begin(workshop, &dice)
    return (workshop, dice, start)
  }

  @Test func `nobody is at two sessions at once`() throws {
    var (workshop, dice, start) = try programme()
    let before = try workshop.dump([])
    let fault = #expect(throws: StoreFault.self) {
      try workshop.store.write(try workshop.act()) { tables in
        try tables.sessions.insert { try session($0, &dice, start, by: [0, 1], "09:30", "10:30") }
        try tables.sessions.insert { try session($0, &dice, start, by: [1], "10:29", "11:00") }
      }
    }
    let code = start.facilitators[1].code
    #expect(
      fault?.description
        == "\(code) would be at two sessions at once: S5 and S6, 2027-01-21 10:29–11:00. Move one, or let another facilitator deliver it."
    )
    try #expect(workshop.dump([]) == before)
  }

  @Test func `sessions may touch, and a cancelled one takes no time`() throws {
    var (workshop, dice, start) = try programme()
    let off = Session.State.cancelled(Session.Cancellation(by: .us, because: "ill", noticeDays: 1))
    try workshop.store.write(try workshop.act()) { tables in
      try tables.sessions.insert { try session($0, &dice, start, by: [0], "09:30", "10:30") }
      try tables.sessions.insert { try session($0, &dice, start, by: [0], "10:30", "11:30") }
      try tables.sessions.insert { try session($0, &dice, start, by: [0], "09:00", "12:00", state: off) }
      try tables.sessions.insert { try session($0, &dice, start, by: [1], "09:00", "12:00") }
    }
    try #expect(workshop.store.read { try $0.sessions.counts().values.reduce(0, +) } == 8)
  }

  @Test func `two sessions can exchange their people in one act`() throws {
    var (workshop, dice, start) = try programme()
    try workshop.store.write(try workshop.act()) { tables in
      let a = try tables.sessions.insert { try session($0, &dice, start, by: [0], "09:30", "10:30") }
      let b = try tables.sessions.insert { try session($0, &dice, start, by: [1], "09:30", "10:30") }
      try tables.sessions.update(a.changed(facilitators: b.facilitators, at: Workshop.madeAt))
      try tables.sessions.update(b.changed(facilitators: a.facilitators, at: Workshop.madeAt))
    }
  }

  @Test func `an undo that would book somebody twice is refused`() throws {
    var (workshop, dice, start) = try programme()
    let first = try workshop.store.write(try workshop.act()) { tables in
      try tables.sessions.insert { try session($0, &dice, start, by: [0], "09:30", "10:30") }
    }
    try workshop.store.write(try workshop.act("session move")) { tables in
      _ = try tables.sessions.update(
        first.changed(
          span: try TimeSpan(day: first.span.day, start: try TimeOfDay("13:00"), minutes: 60), at: Workshop.madeAt))
    }
    try workshop.store.write(try workshop.act(by: "other")) { tables in
      try tables.sessions.insert { try session($0, &dice, start, by: [0], "09:30", "10:30") }
    }
    let fault = #expect(throws: StoreFault.self) {
      try workshop.store.undo(lastActOf: try Code("yeo"), at: workshop.later())
    }
    #expect(fault?.description.contains("two sessions at once: S5 and S6") == true)
  }

  @Test func `a contact of an unknown host is refused in words`() throws {
    let workshop = try Workshop()
    var dice = Dice(seed: 1)
    let contact = dice.contact(at: dice.key())
    let fault = #expect(throws: StoreFault.self) {
      try workshop.store.write(try workshop.act()) { _ = try $0.contacts.keep(contact) }
    }
    #expect(
      fault?.description
        == "The contact \(contact.key) could not be kept: it refers to a record that is not there, or another record refers to it. Add the missing record first, or remove the one that refers to it."
    )
  }

  @Test func `leaving out a group that a session has is refused`() throws {
    var (workshop, dice, start) = try programme()
    let request = start.requests[0]
    let less = try Request(
      key: request.key, number: request.number, host: request.host, type: request.type, groups: [try dice.group()],
      windows: request.windows, language: request.language, receivedOn: request.receivedOn)
    try workshop.store.write(try workshop.act()) { tables in
      try tables.sessions.insert { try dice.session($0, at: request.host, request: request) }
    }
    #expect(throws: StoreFault.constraint(record: "participant group \(request.groups[0].label)", .reference)) {
      try workshop.store.write(try workshop.act()) { _ = try $0.requests.update(less) }
    }
  }

  @Test func `updating what is not there is refused`() throws {
    var (workshop, dice, start) = try programme()
    let session = try dice.session(SessionNumber(99), at: start.hosts[0].key)
    let fault = #expect(throws: StoreFault.self) {
      try workshop.store.write(try workshop.act()) { _ = try $0.sessions.update(session) }
    }
    #expect(fault?.description == "There is no session S99. Check it with “pont session list”.")
    #expect(throws: StoreFault.unknown(kind: "facilitator", reference: session.key.description)) {
      try workshop.store.write(try workshop.act()) { tables in
        _ = try tables.facilitators.add(leave: try dice.days(), to: Key(session.key.uuid))
      }
    }
  }

  @Test func `the same visit twice is one visit`() throws {
    let (workshop, _, start) = try programme()
    var dice = Dice(seed: 2)
    let host = start.hosts[0].key
    let day = try Day("2026-03-02")
    func visit(_ activity: String?, _ attended: Int?) -> PastVisit {
      PastVisit(key: dice.key(), host: host, day: day, activity: activity, attended: attended)
    }
    let first = visit(nil, 20)
    let assembly = visit("Assembly", 200)
    try workshop.store.write(try workshop.act()) { tables in
      try #expect(tables.pastVisits.keep(first).change == .inserted)
      try #expect(tables.pastVisits.keep(assembly).change == .inserted)
      try #expect(tables.pastVisits.keep(visit("Assembly", 200)).change == .unchanged)
      let recounted = try tables.pastVisits.keep(visit(nil, 21))
      #expect(recounted.change == .updated(["attended"]))
      #expect(recounted.key == first.key)
    }
    try #expect(workshop.store.read { try $0.pastVisits.visits(to: host).count } == 2)
  }

  @Test func `a later proposal replaces the open one`() throws {
    let workshop = try Workshop()
    var dice = Dice(seed: 3)
    let proposals = try (0..<3).map { _ in try dice.proposal() }
    for proposal in proposals {
      try workshop.store.write(try workshop.act("schedule")) { try $0.proposals.replace(with: proposal, basis: "") }
    }
    try workshop.store.read { tables in
      try #expect(tables.proposals.current()?.proposal == proposals[2])
      try #expect(tables.proposals.proposal(proposals[1].key)?.state == .replaced)
      try #expect(tables.proposals.proposal(proposals[0].key) == nil)
    }
    #expect(throws: StoreFault.unknown(kind: "proposal", reference: proposals[1].key.description)) {
      try workshop.store.write(try workshop.act()) { try $0.proposals.accept(proposals[1].key) }
    }
  }

  @Test func `the basis changes with what a plan rests on, and with nothing else`() throws {
    var (workshop, dice, start) = try programme()
    func basis() throws -> String { try workshop.store.read { try $0.basis() } }
    func host(_ host: ProgrammeModel.Host, phone: String?, _ location: Location?) -> ProgrammeModel.Host {
      ProgrammeModel.Host(
        key: host.key, reference: host.reference, name: host.name, nameCy: host.nameCy, kind: host.kind,
        phase: host.phase, medium: host.medium, area: host.area, address: host.address, postcode: host.postcode,
        phone: phone, pupils: host.pupils, religiousCharacter: host.religiousCharacter, governance: host.governance,
        location: location)
    }
    let school = start.hosts[0]
    let first = try basis()
    try workshop.store.write(try workshop.act()) { tables in
      try tables.hosts.keep(host(school, phone: "01248 000000", school.location))
      try tables.contacts.keep(dice.contact(at: school.key))
      try tables.approaches.keep(try dice.approach(to: school.key))
      try #expect(tables.basis() == first)
    }
    try #expect(basis() == first)
    var seen = [first]
    func changes(_ body: (WriteTables) throws -> Void) throws {
      try workshop.store.write(try workshop.act()) { tables in
        try body(tables)
        try #expect(tables.basis() != seen.last)
      }
      seen.append(try basis())
    }
    try changes { _ = try $0.hosts.keep(host(school, phone: nil, dice.location())) }
    try changes { _ = try $0.closures.keep(try dice.closure(of: school.key)) }
    try changes { _ = try $0.facilitators.add(leave: try dice.days(), to: start.facilitators[0].key) }
    try changes {
      _ = try $0.requests.set(.declined(because: "x"), of: start.requests.first { $0.state.name != "declined" }!.key)
    }
    try changes { _ = try $0.sessions.insert { try dice.session($0, at: school.key) } }
    #expect(Set(seen).count == seen.count)
  }

  @Test func `reach knows the last visit, the next booking and the last approach`() throws {
    var (workshop, dice, start) = try programme()
    let quiet = try dice.host(500)
    let busy = try dice.host(501)
    func day(_ text: String) throws -> Day { try Day(text) }
    let approaches = try ["2026-10-01", "2026-11-01"].map { date in
      Approach(
        key: dice.key(), host: busy.key, day: try day(date), by: try Code("yeo"), channel: .phone, answer: .yes)
    }
    func session(_ number: SessionNumber, _ date: String, _ state: Session.State) throws -> Session {
      let span = try TimeSpan(day: try day(date), start: try TimeOfDay("09:30"), minutes: 60)
      return try dice.session(number, at: busy.key, span: span, state: state)
    }
    try workshop.store.write(try workshop.act()) { tables in
      try tables.hosts.keep(quiet)
      try tables.hosts.keep(busy)
      for approach in approaches.reversed() { try tables.approaches.keep(approach) }
      try tables.pastVisits.keep(PastVisit(key: dice.key(), host: busy.key, day: try day("2026-02-01")))
      try tables.sessions.insert { try session($0, "2026-09-01", .delivered) }
      try tables.sessions.insert { try session($0, "2026-10-01", .nobodyThere) }
      try tables.sessions.insert { try session($0, "2026-11-20", .confirmed) }
      try tables.sessions.insert { try session($0, "2027-02-01", .confirmed) }
      try tables.sessions.insert { try session($0, "2027-01-20", .proposed) }
    }
    let reach = try workshop.store.read { try $0.hosts.reach(on: try Day("2026-11-23")) }
    #expect(reach.count == start.hosts.count + 2)
    #expect(reach[quiet.key] == HostReachFacts())
    #expect(
      try reach[busy.key]
        == HostReachFacts(
          lastVisit: day("2026-09-01"), nextBooked: day("2027-01-20"), lastApproach: approaches[1]))
  }

  @Test func `open concerns wait until they are passed on`() throws {
    let workshop = try Workshop()
    var dice = Dice(seed: 4)
    let concerns = [10, 5].map {
      Concern(key: dice.key(), session: nil, receivedAt: Instant(seconds: 1_800_000_000 + $0), words: "w")
    }
    try workshop.store.write(try workshop.act()) { tables in
      for concern in concerns { try tables.concerns.add(concern) }
    }
    var waiting = try workshop.store.read { try $0.concerns.waiting() }
    #expect(waiting.count == 2)
    #expect(waiting.since == concerns[1].receivedAt)
    let passedOn = Concern.PassedOn(to: "DSP", at: Instant(seconds: 1_800_009_000), reference: "7")
    try workshop.store.write(try workshop.act()) { try $0.concerns.passOn(concerns[1].key, passedOn) }
    waiting = try workshop.store.read { try $0.concerns.waiting() }
    #expect(waiting.count == 1)
    try workshop.store.read { tables in
      try #expect(tables.concerns.open() == [concerns[0]])
      try #expect(tables.concerns.concern(concerns[1].key)?.passedOn == passedOn)
    }
    // Words set aside once are never overwritten.
    let forged = Concern(key: concerns[0].key, session: nil, receivedAt: concerns[0].receivedAt, words: "other")
    try workshop.store.write(try workshop.act()) { try $0.concerns.add(forged) }
    try #expect(workshop.store.read { try $0.concerns.concern(concerns[0].key) } == concerns[0])
  }

  @Test func `a host cannot take over another's reference, nor a facilitator another's code`() throws {
    let (workshop, _, start) = try programme()
    let before = try workshop.dump([])
    let (a, b) = (start.hosts[0], start.hosts[1])
    let thief = ProgrammeModel.Host(key: a.key, reference: b.reference, name: "Thief", kind: .other)
    #expect(throws: StoreFault.constraint(record: "host \(a.key)", .unique("host.reference, \(b.reference)"))) {
      try workshop.store.write(try workshop.act()) { _ = try $0.hosts.keep(thief) }
    }
    let (f, g) = (start.facilitators[0], start.facilitators[1])
    let other = Facilitator(
      key: f.key, code: g.code, role: f.role, base: f.base, languages: f.languages, hours: f.hours)
    #expect(throws: StoreFault.constraint(record: "facilitator \(f.key)", .unique("facilitator.code, \(g.code)"))) {
      try workshop.store.write(try workshop.act()) { _ = try $0.facilitators.keep(other) }
    }
    #expect(try workshop.dump([]) == before)
  }
}
