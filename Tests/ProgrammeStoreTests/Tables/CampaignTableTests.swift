import ProgrammeModel
import Testing

@testable import ProgrammeStore

struct CampaignTableTests {
  static let edition = "uk-disability-history-month"

  static func campaign(_ dice: inout Dice, year: Int = 2027, at workshop: Workshop) throws -> Campaign {
    Campaign(
      key: dice.key(), edition: try CampaignEdition(try Code(edition), year),
      with: [try Code("human-rights-day"), try Code("braille-day")], owner: try Code("yeo"), adoptedOn: dice.day(),
      changedAt: workshop.later())
  }

  static func task(
    _ code: String, of campaign: Key<Campaign>, _ dice: inout Dice, state: CampaignTask.State = .open,
    at workshop: Workshop
  ) throws -> CampaignTask {
    CampaignTask(
      key: dice.key(), campaign: campaign, code: try Code(code), kind: .translate,
      name: Bilingual(cy: "Cyfieithu’r ŵyl", en: "Translate"), from: try #require(CampaignOffset("6 weeks before")),
      by: try #require(CampaignOffset("1 day after")), owner: nil, state: state, changedAt: workshop.later())
  }

  static func dates(
    _ days: String, revision: Int, _ dice: inout Dice, at workshop: Workshop, key: Key<AnnouncedDates>? = nil
  ) throws -> AnnouncedDates {
    let range = try DayRange(days)
    return try AnnouncedDates(
      key: key ?? dice.key(), edition: try CampaignEdition(try Code(edition), range.first.civil.year), days: range,
      confidence: .likely, source: "ukdhm.org", noted: try Day("2026-12-01"), revision: revision,
      changedAt: workshop.later())
  }

  @Test func `campaigns, tasks and dates come back as they were kept`() throws {
    let workshop = try Workshop()
    var dice = Dice(seed: 3)
    let host = try dice.host(1)
    let campaign = try Self.campaign(&dice, at: workshop)
    let member: Code<Member> = try Code("yeo")
    let tasks = try [
      Self.task("draft", of: campaign.key, &dice, at: workshop),
      Self.task("publish", of: campaign.key, &dice, state: .done(on: dice.day(), by: member), at: workshop),
      Self.task("stall", of: campaign.key, &dice, state: .dropped(because: "no room"), at: workshop),
    ]
    let dates = try Self.dates("2027-11-18..2027-12-18", revision: 100, &dice, at: workshop)
    let kept = try workshop.store.write(try workshop.act()) { tables in
      try tables.hosts.keep(host)
      let session = try tables.sessions.insert { try dice.session($0, at: host.key) }
      let hung = campaign.changed(sessions: [session.key], at: campaign.changedAt)
      try tables.campaigns.keep(hung)
      for task in tasks { try tables.campaignTasks.keep(task) }
      try tables.announced.keep(dates)
      return hung
    }
    let store = workshop.store
    #expect(try store.read { try $0.campaigns.all() } == [kept])
    #expect(try store.read { try $0.campaigns.campaign(kept.edition) } == kept)
    #expect(try store.read { try $0.campaignTasks.tasks(of: campaign.key) } == tasks)
    #expect(try store.read { try $0.announced.dates(of: dates.edition) } == dates)
    #expect(try workshop.store.verify() == [])
  }

  @Test func `one edition cannot be adopted twice`() throws {
    let workshop = try Workshop()
    var dice = Dice(seed: 4)
    let (one, two) = (try Self.campaign(&dice, at: workshop), try Self.campaign(&dice, at: workshop))
    #expect(throws: StoreFault.self) {
      try workshop.store.write(try workshop.act()) { tables in
        try tables.campaigns.keep(one)
        try tables.campaigns.keep(two)
      }
    }
    #expect(try workshop.store.read { try $0.campaigns.all() } == [])
  }

  @Test func `undo takes a plan back whole, and what went is remembered as it was last`() throws {
    let workshop = try Workshop()
    var dice = Dice(seed: 5)
    let yeo: Code<Member> = try Code("yeo")
    let campaign = try Self.campaign(&dice, at: workshop)
    let task = try Self.task("draft", of: campaign.key, &dice, at: workshop)
    try workshop.store.write(try workshop.act()) { tables in
      try tables.campaigns.keep(campaign)
      try tables.campaignTasks.keep(task)
    }
    let done = task.changed(state: .done(on: try Day("2026-12-02"), by: yeo), at: workshop.later())
    try workshop.store.write(try workshop.act()) { _ = try $0.campaignTasks.keep(done) }
    _ = try workshop.store.undo(lastActOf: yeo, at: workshop.later())
    let reopened = try #require(try workshop.store.read { try $0.campaignTasks.all() }.first)
    #expect(reopened.isOpen)
    #expect(reopened.revision > done.revision)
    #expect(reopened.changedAt > done.changedAt)
    #expect(try workshop.store.read { try $0.campaignTasks.takenAway().count } == 0)
    let later = workshop.later()
    _ = try workshop.store.undo(lastActOf: yeo, at: later)
    let store = workshop.store
    #expect(try store.read { try $0.campaigns.all() } == [])
    #expect(try store.read { try $0.campaigns.takenAway().map(\.edition) } == [campaign.edition])
    #expect(try store.read { try $0.campaignTasks.takenAway().map(\.task) } == [reopened])
    #expect(try store.read { try $0.campaignTasks.takenAway().map(\.at) } == [later])
  }

  @Test func `revisions of announced dates rise over corrections and undos alike`() throws {
    let workshop = try Workshop()
    var dice = Dice(seed: 6)
    let yeo: Code<Member> = try Code("yeo")
    var revisions: [Int] = []
    func note(_ days: String) throws {
      let old = try workshop.store.read { try $0.announced.all() }.first
      let kept = try workshop.store.write(try workshop.act()) { tables in
        let dates = try Self.dates(
          days, revision: try tables.announced.nextRevision(), &dice, at: workshop, key: old?.key)
        try tables.announced.keep(dates)
        return dates
      }
      revisions.append(kept.revision)
    }
    func undo() throws {
      _ = try workshop.store.undo(lastActOf: yeo, at: workshop.later())
      let now = try workshop.store.read { try $0.announced.all() }.first
      let gone = try workshop.store.read { try $0.announced.takenAway().map(\.dates.revision) }.max()
      revisions.append(try #require(now?.revision ?? gone.map { $0 + 1 }))
    }
    try note("2027-11-18..2027-12-18")
    try note("2027-11-19..2027-12-18")
    try undo()
    try undo()
    try note("2027-11-20..2027-12-18")
    #expect(zip(revisions, revisions.dropFirst()).allSatisfy(<), "\(revisions)")
  }
}
