public import ProgrammeModel

/// What a campaign calendar is written from. It names nobody and holds no closed session, so that it can be pinned up.
public struct CampaignCalendarSheet: Sendable {
  public let team: Bilingual
  public let days: DayRange
  /// What the days are called; nil for their dates.
  public let name: Bilingual?
  /// The strand chosen; nil for all.
  public let strand: Vocabulary.Strand?
  /// The area chosen; nil for all that the team works in.
  public let area: Bilingual?
  /// In order of days.
  public let entries: [Entry]
  /// In order of year and usual month.
  public let awaited: [Awaited]
  /// The team's own campaigns, the earliest first.
  public let adopted: [Own]
  /// Work that begins or is due on these days, in the order in which it is due.
  public let work: [Work]
  /// Whether ``work`` is that of the big campaigns, because none is adopted.
  public let isWorkOfBig: Bool
  public let sessions: [Session]
  public let strands: [Vocabulary.Strand]
  /// The last day for which school holidays are known; nil for none.
  public let holidaysKnownTo: Day?

  /// The kinds of work whose first day stands beside every campaign.
  public static let leadKinds: [CampaignTask.Kind] = [.draft, .translate, .accessibility, .approve, .publish]

  /// Nil for days that are not those of one calendar year.
  var wholeYear: Int? {
    let (first, last) = (days.first.civil, days.last.civil)
    return first.year == last.year && (first.month, first.day) == (1, 1) && (last.month, last.day) == (12, 31)
      ? first.year : nil
  }

  public init(
    team: Bilingual, days: DayRange, name: Bilingual?, strand: Vocabulary.Strand? = nil, area: Bilingual? = nil,
    entries: [Entry], awaited: [Awaited], adopted: [Own] = [], work: [Work] = [], isWorkOfBig: Bool = true,
    sessions: [Session] = [], strands: [Vocabulary.Strand], holidaysKnownTo: Day?
  ) {
    self.team = team
    self.days = days
    self.name = name
    self.strand = strand
    self.area = area
    self.entries = entries
    self.awaited = awaited
    self.adopted = adopted.sorted { ($0.window.days.first, $0.edition) < ($1.window.days.first, $1.edition) }
    self.work = work.sorted {
      ($0.by, $0.from, $0.edition, $0.code) < ($1.by, $1.from, $1.edition, $1.code)
    }
    self.isWorkOfBig = isWorkOfBig
    self.sessions = sessions.sorted { ($0.span, $0.number) < ($1.span, $1.number) }
    self.strands = strands
    self.holidaysKnownTo = holidaysKnownTo
  }
}

extension CampaignCalendarSheet {
  /// One stretch of days with what must be known of it.
  public struct Entry: Sendable {
    public let occurrence: Occurrence
    public let clashes: [CampaignClash]
    public let isAdopted: Bool
    /// For each of ``leadKinds`` the day on which that work begins; empty for what is no campaign.
    public let starts: [CampaignTask.Kind: Day]

    public init(
      occurrence: Occurrence, clashes: [CampaignClash], isAdopted: Bool, starts: [CampaignTask.Kind: Day]
    ) {
      self.occurrence = occurrence
      self.clashes = clashes
      self.isAdopted = isAdopted
      self.starts = starts
    }
  }

  /// An edition whose dates nobody has announced, or nobody has noted.
  public struct Awaited: Sendable {
    public let observance: Observance
    public let year: Int
    public let lookBy: Day?
    public let isAdopted: Bool

    public init(observance: Observance, year: Int, lookBy: Day?, isAdopted: Bool) {
      self.observance = observance
      self.year = year
      self.lookBy = lookBy
      self.isAdopted = isAdopted
    }
  }

  /// A campaign that the team adopted.
  public struct Own: Sendable {
    public let edition: CampaignEdition
    public let name: Bilingual
    public let welsh: Observance.WelshName
    /// What it takes in besides.
    public let with: [Bilingual]
    public let window: CampaignWindow
    public let work: [Work]

    public init(
      edition: CampaignEdition, name: Bilingual, welsh: Observance.WelshName, with: [Bilingual],
      window: CampaignWindow, work: [Work]
    ) {
      self.edition = edition
      self.name = name
      self.welsh = welsh
      self.with = with
      self.window = window
      self.work = work
    }

    /// Whether any of its work begins or is due on these days.
    public func hasWork(on days: DayRange) -> Bool { work.contains { days.contains($0.from) || days.contains($0.by) } }
  }

  /// One piece of the work on a campaign.
  public struct Work: Sendable {
    public let edition: CampaignEdition
    /// The campaign's name.
    public let campaign: Bilingual
    public let code: Code<CampaignTask>
    /// Nil for a task of a plan that nobody has made a list of.
    public let key: Key<CampaignTask>?
    public let kind: CampaignTask.Kind
    public let name: Bilingual
    public let from: Day
    public let by: Day
    /// Whether the campaign's own dates are only reckoned.
    public let isReckoned: Bool
    public let doneOn: Day?

    public init(
      edition: CampaignEdition, campaign: Bilingual, code: Code<CampaignTask>, key: Key<CampaignTask>?,
      kind: CampaignTask.Kind, name: Bilingual, from: Day, by: Day, isReckoned: Bool, doneOn: Day?
    ) {
      self.edition = edition
      self.campaign = campaign
      self.code = code
      self.key = key
      self.kind = kind
      self.name = name
      self.from = from
      self.by = by
      self.isReckoned = isReckoned
      self.doneOn = doneOn
    }
  }

  /// A public session.
  public struct Session: Sendable {
    public let number: SessionNumber
    public let span: TimeSpan
    public let type: Bilingual
    /// Nil where it went out and may no longer be shown.
    public let host: Bilingual?
    public let area: Bilingual?
    /// The adopted campaigns that it hangs on.
    public let campaigns: [CampaignEdition]
    public let isCancelled: Bool

    public init(
      number: SessionNumber, span: TimeSpan, type: Bilingual, host: Bilingual?, area: Bilingual?,
      campaigns: [CampaignEdition], isCancelled: Bool
    ) {
      self.number = number
      self.span = span
      self.type = type
      self.host = host
      self.area = area
      self.campaigns = campaigns
      self.isCancelled = isCancelled
    }
  }
}
