import Catalogue
import ProgrammeModel
import ProgrammeStore

/// What is known of campaigns at one moment: the library, the dates that the team noted itself, what it adopted.
struct CampaignBook: Sendable {
  /// With the dates that the team noted.
  let observances: Observances
  /// The library's alone.
  let shipped: Observances
  let plans: CampaignPlans
  /// Bank holidays, of Content and imported, on which nothing is due.
  let holidays: Set<Day>
  let campaigns: [Campaign]
  /// In no order that matters.
  let tasks: [CampaignTask]
  let announced: [AnnouncedDates]
  /// Dates and tasks that an undo took away: calendars that others keep must let go of them.
  let takenAway: TakenAway

  struct TakenAway: Sendable {
    var dates: [(dates: AnnouncedDates, at: Instant)] = []
    var tasks: [(task: CampaignTask, at: Instant)] = []
    var campaigns: [Campaign] = []
  }

  /// Without a workspace, nothing is adopted and nothing noted.
  init(library: Library) throws {
    try self.init(
      library: library, imported: [], campaigns: [], tasks: [], announced: [], takenAway: TakenAway())
  }

  init<Access>(library: Library, in tables: Tables<Access>) throws {
    try self.init(
      library: library, imported: try tables.bankHolidays.all().keys, campaigns: try tables.campaigns.all(),
      tasks: try tables.campaignTasks.all(), announced: try tables.announced.all(),
      takenAway: TakenAway(
        dates: try tables.announced.takenAway(), tasks: try tables.campaignTasks.takenAway(),
        campaigns: try tables.campaigns.takenAway()))
  }

  private init(
    library: Library, imported: some Sequence<Day>, campaigns: [Campaign], tasks: [CampaignTask],
    announced: [AnnouncedDates], takenAway: TakenAway
  ) throws {
    shipped = try library.observances()
    observances = shipped.noting(announced)
    plans = try library.campaignPlans()
    holidays = Set(try library.bankHolidays().keys).union(imported)
    self.campaigns = campaigns
    self.tasks = tasks
    self.announced = announced
    self.takenAway = takenAway
  }

  /// Those that the team takes part in, by year and observance.
  var adopted: [Campaign] { campaigns.filter(\.isAdopted) }

  func campaign(_ edition: CampaignEdition) -> Campaign? { campaigns.first { $0.edition == edition } }

  /// The tasks of a campaign with their days, those due first at the top; none where its days cannot even be reckoned.
  func tasks(of campaign: Campaign) -> [DatedTask] {
    guard let window = observances.window(of: campaign.edition) else { return [] }
    return tasks.filter { $0.campaign == campaign.key }.map {
      DatedTask($0, edition: campaign.edition, window: window, holidays: holidays)
    }.sorted { ($0.by, $0.from, $0.task.code) < ($1.by, $1.from, $1.task.code) }
  }

  /// The tasks of all adopted campaigns but those dropped, those due first at the top.
  var tasksToDo: [DatedTask] {
    adopted.flatMap(tasks(of:)).filter { dated in
      if case .dropped = dated.task.state { false } else { true }
    }.sorted { ($0.by, $0.from, $0.edition, $0.task.code) < ($1.by, $1.from, $1.edition, $1.task.code) }
  }

  func observance(_ code: Code<Observance>) throws(OfficeFault) -> Observance {
    if let found = observances[code] { return found }
    throw .unknown(
      what: "observance", name: code.text, nearest: nearest(to: code.text, among: observances.all.map(\.code.text)),
      list: "pont campaign list --format csv")
  }

  /// The name in the team's words: the observance's, with the year.
  func name(of edition: CampaignEdition) -> String {
    "\(observances[edition.code]?.name.en ?? edition.code.text) \(edition.year)"
  }
}

extension Office {
  func campaignBook<Access>(in tables: Tables<Access>) throws -> CampaignBook {
    try CampaignBook(library: library, in: tables)
  }
}
