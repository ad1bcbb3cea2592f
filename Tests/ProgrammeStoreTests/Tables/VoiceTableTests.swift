import ProgrammeModel
import ProgrammeStore
import Testing

/// What people said and what came of it: through the store and back, and back again by undo.
struct VoiceTableTests {
  struct Voices {
    var outcomes: [Outcome] = []
    var changes: [AgencyChange] = []
    var issues: [RaisedIssue] = []
    var quotes: [Quote] = []
    var pledges: [Pledge] = []
    var publications: [Publication] = []
    var holds: [Hold] = []
  }

  /// Some of each, on a host and a session that are there.
  private func insert(_ dice: inout Dice, _ tables: WriteTables, _ host: Key<ProgrammeModel.Host>) throws -> Voices {
    func text(_ dice: inout Dice) -> UnfinishedText {
      let cy = dice.maybe { "cy " + $0.text() }
      return UnfinishedText(cy: cy, en: cy == nil ? "en " + dice.text() : dice.maybe { "en " + $0.text() })
    }
    func approvals(_ dice: inout Dice) throws -> [Approval] {
      try dice.list(0...3) { Approval(by: try $0.code(), at: $0.instant()) }.sorted { ($0.at, $0.by) < ($1.at, $1.by) }
    }
    var all = Voices()
    for _ in 0..<3 {
      all.outcomes.append(
        try tables.outcomes.insert { number in
          Outcome(
            key: dice.key(), number: number, observedOn: dice.day(), host: dice.flag() ? host : nil,
            strand: try dice.maybe { try $0.code() }, text: text(&dice), evidence: dice.text(),
            recordedBy: try dice.code(), approvals: try approvals(&dice), isWithdrawn: dice.flag())
        })
      all.changes.append(
        try tables.agencyChanges.insert { number in
          AgencyChange(
            key: dice.key(), number: number, agency: text(&dice), kind: dice.pick(AgencyChange.Kind.allCases),
            strand: try dice.maybe { try $0.code() }, what: text(&dice), since: dice.day(), evidence: dice.text(),
            recordedBy: try dice.code(), approvals: try approvals(&dice), isWithdrawn: dice.flag())
        })
      all.issues.append(
        try tables.raisedIssues.insert { number in
          RaisedIssue(
            key: dice.key(), number: number, raisedOn: dice.day(), source: dice.pick(RaisedIssue.Source.allCases),
            session: nil, strand: try dice.maybe { try $0.code() }, issue: text(&dice), recordedBy: try dice.code(),
            commitments: dice.list(0...3) { dice in
              let one = RaisedIssue.Commitment(
                agency: text(&dice), promise: text(&dice), promisedOn: dice.day(), due: dice.day())
              return dice.flag()
                ? one : one.settled(dice.pick([.done, .notDoing]), on: dice.day(), answer: text(&dice))
            })
        })
      all.quotes.append(
        try tables.quotes.insert { number in
          Quote(
            key: dice.key(), number: number, words: dice.maybe { $0.text() }, language: dice.pick(Language.allCases),
            translation: dice.maybe { $0.text() }, speaker: dice.pick(Quote.Speaker.allCases), session: nil,
            strand: nil, isCritical: dice.flag(),
            consent: Quote.Consent(reference: dice.text(), until: dice.day(), withdrawnOn: dice.maybe { $0.day() }),
            recordedBy: try dice.code(), approvals: try approvals(&dice))
        })
      all.pledges.append(
        try tables.pledges.insert { number in
          Pledge(
            key: dice.key(), number: number, host: host, signedOn: dice.day(), showsSticker: dice.flag(),
            reviewDue: dice.day(), reviewedOn: dice.maybe { $0.day() },
            withdrawal: dice.maybe { .init(on: $0.day(), because: $0.text()) })
        })
      var seen: Set<Day> = []
      all.publications.append(
        try tables.publications.insert { number in
          Publication(
            key: dice.key(), number: number, wentOutOn: dice.day(), channel: dice.text(),
            tongue: dice.pick(Publication.Tongue.allCases), title: dice.text(), link: dice.maybe { $0.text() },
            campaign: dice.maybe { $0.text() }, shows: dice.list(0...3) { "C\($0.int(1...9))" },
            sightings: dice.list(0...3) { .init(on: $0.day(), views: $0.int(0...9_000)) }
              .filter { seen.insert($0.on).inserted }.sorted { $0.on < $1.on },
            takenDownOn: dice.maybe { $0.day() })
        })
      let days = try dice.days()
      all.holds.append(
        try tables.holds.insert { number in
          Hold(
            key: dice.key(), number: number, strand: try dice.maybe { try $0.code() }, from: days.first,
            until: days.last, because: dice.text(), setBy: try dice.code(), liftedOn: dice.maybe { $0.day() })
        })
    }
    return all
  }

  private func expect(_ voices: Voices, in tables: ReadTables) throws {
    try #expect(tables.outcomes.all() == voices.outcomes)
    try #expect(tables.agencyChanges.all() == voices.changes)
    try #expect(tables.raisedIssues.all() == voices.issues)
    try #expect(tables.quotes.all() == voices.quotes)
    try #expect(tables.pledges.all() == voices.pledges)
    try #expect(tables.publications.all() == voices.publications)
    try #expect(tables.holds.all() == voices.holds)
  }

  @Test(arguments: UInt64(0)..<12)
  func `they come back as they were and undo takes them away again`(seed: UInt64) throws {
    let workshop = try Workshop()
    var dice = Dice(seed: seed)
    let host = try dice.host(1)
    try workshop.store.write(try workshop.act()) { tables in _ = try tables.hosts.keep(host) }
    let before = try workshop.dump()
    let voices = try workshop.store.write(try workshop.act()) { try insert(&dice, $0, host.key) }
    try workshop.reopen()
    try workshop.store.read { try expect(voices, in: $0) }
    try #expect(workshop.store.verify() == [])
    _ = try workshop.store.undo(lastActOf: try Code("yeo"), at: workshop.later())
    try #expect(workshop.dump() == before)
  }

  @Test func `numbers are not given twice, also after an undo`() throws {
    let workshop = try Workshop()
    var dice = Dice(seed: 3)
    func hold() throws -> HoldNumber {
      try workshop.store.write(try workshop.act()) { tables in
        try tables.holds.insert { number in
          Hold(
            key: dice.key(), number: number, strand: nil, from: dice.day(), until: Day(number: 22_000), because: "x",
            setBy: try Code("yeo"))
        }.number
      }
    }
    #expect(try hold() == HoldNumber(1))
    _ = try workshop.store.undo(lastActOf: try Code("yeo"), at: workshop.later())
    #expect(try hold() == HoldNumber(2))
  }

  @Test func `forgotten words are gone from the file, history included`() throws {
    let workshop = try Workshop()
    var dice = Dice(seed: 5)
    let quote = try workshop.store.write(try workshop.act()) { tables in
      try tables.quotes.insert { number in
        Quote(
          key: dice.key(), number: number, words: "zqx7 words", language: .en, translation: "zqx8 geiriau",
          speaker: .young, session: nil, strand: nil, isCritical: false,
          consent: Quote.Consent(reference: "1", until: Day(number: 22_000)), recordedBy: try Code("yeo"))
      }
    }
    try workshop.store.forget(quote.key, because: "consent withdrawn", by: try Code("yeo"), at: workshop.later())
    try #expect(!workshop.dump([]).contains { $0.contains("zqx") })
    try workshop.store.read { tables in try #expect(tables.quotes.all().first?.words == nil) }
  }
}
