import ProgrammeModel
import ProgrammeStore
import Testing

struct RoundTripTests {
  @Test(arguments: UInt64(0)..<12)
  func `hosts and what belongs to them come back as they were`(seed: UInt64) throws {
    let workshop = try Workshop()
    var dice = Dice(seed: seed)
    let hosts = try (0..<8).map { try dice.host($0) }.sorted { $0.reference < $1.reference }
    let contacts = hosts.flatMap { host in dice.list(0...2) { $0.contact(at: host.key) } }
    let venues = hosts.map { dice.venue(of: $0.key) }
    let approaches = try hosts.flatMap { host in try dice.list(0...2) { try $0.approach(to: host.key) } }
    // One for each host, day and activity; chance may repeat a day.
    var days: Set<Day> = []
    let visits = hosts.flatMap { host in dice.list(0...2) { $0.visit(to: host.key) } }.filter {
      days.insert($0.day).inserted
    }
    let closures = try hosts.flatMap { host in try dice.list(0...2) { try $0.closure(of: host.key) } }
    try workshop.store.write(try workshop.act()) { tables in
      for host in hosts { try #expect(tables.hosts.keep(host).change == .inserted) }
      for contact in contacts { try tables.contacts.keep(contact) }
      for venue in venues { try tables.venues.keep(venue) }
      for approach in approaches { try tables.approaches.keep(approach) }
      for visit in visits { try tables.pastVisits.keep(visit) }
      for closure in closures { try tables.closures.keep(closure) }
    }
    try workshop.reopen()
    try workshop.store.read { tables in
      try #expect(tables.hosts.all() == hosts)
      try #expect(tables.hosts.count() == hosts.count)
      try #expect(tables.hosts.references() == hosts.map(\.reference))
      try #expect(Set(tables.contacts.all()) == Set(contacts))
      try #expect(Set(tables.venues.all()) == Set(venues))
      try #expect(Set(tables.approaches.all()) == Set(approaches))
      try #expect(Set(tables.pastVisits.all()) == Set(visits))
      try #expect(Set(tables.closures.all()) == Set(closures))
      for host in hosts {
        try #expect(tables.hosts.host(host.key) == host)
        try #expect(tables.hosts.host(host.reference) == host)
        try #expect(Set(tables.contacts.contacts(of: host.key)) == Set(contacts.filter { $0.host == host.key }))
        try #expect(tables.venues.venue(of: host.key) == venues.first { $0.host == host.key })
        try #expect(Set(tables.closures.closures(of: host.key)) == Set(closures.filter { $0.host == host.key }))
      }
    }
    try #expect(workshop.store.verify() == [])
  }

  @Test(arguments: UInt64(0)..<12)
  func `facilitators come back with all their lists`(seed: UInt64) throws {
    let workshop = try Workshop()
    var dice = Dice(seed: seed)
    let facilitators = try (0..<6).map { _ in try dice.facilitator() }.sorted { $0.code < $1.code }
    try workshop.store.write(try workshop.act()) { tables in
      for facilitator in facilitators { try tables.facilitators.keep(facilitator) }
    }
    try workshop.reopen()
    try workshop.store.read { tables in
      try #expect(tables.facilitators.all() == facilitators)
      for facilitator in facilitators {
        try #expect(tables.facilitators.facilitator(facilitator.code) == facilitator)
        try #expect(tables.facilitators.facilitator(facilitator.key) == facilitator)
      }
    }
    try #expect(workshop.store.verify() == [])
  }

  @Test(arguments: UInt64(0)..<12)
  func `requests and sessions come back with groups, windows and people`(seed: UInt64) throws {
    let workshop = try Workshop()
    var dice = Dice(seed: seed)
    let hosts = try (0..<3).map { try dice.host($0) }
    let facilitators = try (0..<12).map { _ in try dice.facilitator() }
    let (requests, sessions) = try workshop.store.write(try workshop.act()) { tables in
      for host in hosts { try tables.hosts.keep(host) }
      for facilitator in facilitators { try tables.facilitators.keep(facilitator) }
      var requests: [Request] = []
      for _ in 0..<5 {
        let before = requests.last.map { Request.SeriesLink(request: $0.key, days: dice.int(1...365)) }
        let people = Set(dice.list(0...2) { $0.pick(facilitators).key })
        requests.append(
          try tables.requests.insert {
            try dice.request($0, at: dice.pick(hosts).key, after: dice.flag() ? before : nil, people: people)
          })
      }
      let sessions = try (0..<6).map { index in
        let request = index < 4 ? requests[index] : nil
        let people = facilitators[index * 2..<index * 2 + 2].map(\.key)
        return try tables.sessions.insert {
          try dice.session($0, at: dice.pick(hosts).key, request: request, facilitators: people)
        }
      }
      return (requests, sessions)
    }
    #expect(requests.map(\.number.value) == [1, 2, 3, 4, 5])
    #expect(sessions.map(\.number.value) == [1, 2, 3, 4, 5, 6])
    try workshop.reopen()
    try workshop.store.read { tables in
      try #expect(tables.requests.all() == requests)
      try #expect(Set(tables.sessions.all()) == Set(sessions))
      for request in requests {
        try #expect(tables.requests.request(request.number) == request)
        try #expect(tables.requests.request(request.key) == request)
        try #expect(tables.requests.request(naming: request.groups[0].key) == request)
        try #expect(tables.sessions.sessions(of: request.key) == sessions.filter { $0.request == request.key })
      }
      try #expect(tables.requests.all(inState: "open") == requests.filter { $0.state == .open })
      for session in sessions {
        try #expect(tables.sessions.session(session.number) == session)
        try #expect(tables.sessions.session(session.key) == session)
        let day = try DayRange(session.span.day, session.span.day)
        try #expect(tables.sessions.sessions(on: day).contains(session))
        try #expect(tables.sessions.sessions(by: session.facilitators[1], on: day) == [session])
        try #expect(tables.sessions.sessions(by: session.facilitators[0]) == [session])
        try #expect(tables.sessions.sessions(at: session.host).contains(session))
      }
    }
    try #expect(workshop.store.verify() == [])
  }

  @Test(arguments: UInt64(0)..<12)
  func `head counts, answers, concerns, proposals and offers come back as they were`(seed: UInt64) throws {
    let workshop = try Workshop()
    var dice = Dice(seed: seed)
    let host = try dice.host(1)
    let batch: Key<AnswerBatch> = dice.key()
    let proposal = try dice.proposal()
    let offers = try dice.list(1...3) { dice in
      Offer(
        sessions: try dice.list(1...2) { try $0.planned() }, addedTravelMinutes: dice.int(0...90),
        addedFacilitatorDays: dice.int(0...2))
    }
    let (session, request) = try workshop.store.write(try workshop.act()) { tables in
      try tables.hosts.keep(host)
      let request = try tables.requests.insert { try dice.request($0, at: host.key) }
      let session = try tables.sessions.insert { try dice.session($0, at: host.key, request: request) }
      return (session, request)
    }
    let count = try Headcount(
      session: session.key, present: dice.int(0...2_500), isEstimate: dice.flag(), countedOn: dice.day())
    let responses = try dice.list(0...6) { try $0.response(about: session.key, batch: batch) }
    let concerns = dice.list(1...3) { dice in
      Concern(
        key: dice.key(), session: dice.maybe { _ in session.key }, receivedAt: dice.instant(), words: dice.text(),
        passedOn: dice.maybe { Concern.PassedOn(to: $0.text(), at: $0.instant(), reference: $0.text()) })
    }
    let mapping = ["Timestamp": "drop", "Q1": dice.text()]
    let until = dice.instant()
    let act = try workshop.act()
    try workshop.store.write(act) { tables in
      try tables.headcounts.record(count)
      try #expect(tables.responses.insert(responses) == responses.count)
      try #expect(tables.responses.insert(responses) == 0)
      for concern in concerns { try tables.concerns.add(concern) }
      try tables.proposals.replace(with: proposal, basis: "stamp")
      try tables.offers.hold(offers, for: request.key, until: until)
      try tables.mappings.keep(mapping, for: "Timestamp|Q1")
    }
    try workshop.reopen()
    try workshop.store.read { tables in
      try #expect(tables.headcounts.headcount(of: session.key) == count)
      try #expect(tables.headcounts.all() == [count])
      try #expect(Set(tables.responses.responses(about: session.key)) == Set(responses))
      var streamed: Set<Response> = []
      try tables.responses.each(on: try DayRange(session.span.day, session.span.day)) { streamed.insert($0) }
      #expect(streamed == Set(responses))
      try #expect(tables.responses.counts() == (responses.isEmpty ? [:] : [session.key: responses.count]))
      try #expect(Set(tables.concerns.all()) == Set(concerns))
      try #expect(Set(tables.concerns.open()) == Set(concerns.filter { $0.passedOn == nil }))
      let stored = try tables.proposals.current()
      #expect(stored?.proposal == proposal)
      #expect(stored?.basis == "stamp")
      let held = try tables.offers.offers(for: request.key)
      #expect(held.map(\.offer) == offers)
      #expect(held.map(\.number) == Array(1...offers.count))
      #expect(Set(held.map(\.by)) == [act.by])
      try #expect(tables.offers.held(at: until) == [])
      try #expect(tables.offers.held(at: Instant(seconds: until.seconds - 1)) == held)
      try #expect(tables.mappings.mapping(for: "Timestamp|Q1") == mapping)
      try #expect(tables.mappings.mapping(for: "other", as: [String: String].self) == nil)
    }
    try #expect(workshop.store.verify() == [])
  }
}
