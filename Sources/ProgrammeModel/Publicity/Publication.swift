/// Something that went out: where, when, in which language, and later how often it was seen.
public struct Publication: Hashable, Sendable {
  /// How often it had been seen by a day: a count of views, never of people.
  public struct Sighting: Hashable, Sendable {
    public let on: Day
    /// At least 0.
    public let views: Int
    public init(on: Day, views: Int) {
      self.on = on
      self.views = views
    }
  }

  /// In which language it went out.
  public enum Tongue: String, Codable, CaseIterable, Hashable, Sendable { case cy, en, both }

  public let key: Key<Publication>
  public let number: PublicationNumber
  public let wentOutOn: Day
  /// A channel's code, such as `press-release`, or the team's own word.
  public let channel: String
  public let tongue: Tongue
  public let title: String
  public let link: String?
  /// The edition of a campaign it belongs to, such as `hate-crime-awareness-week-2026`; nil for none.
  public let campaign: String?
  /// Numbers of what it shows, such as `C3` or `Q5`, so that it can be found when one of them is withdrawn.
  public let shows: [String]
  /// The earliest first; each tells the whole number by then.
  public let sightings: [Sighting]
  /// When it was taken down again; nil while it is out.
  public let takenDownOn: Day?

  public init(
    key: Key<Publication>, number: PublicationNumber, wentOutOn: Day, channel: String, tongue: Tongue, title: String,
    link: String?, campaign: String?, shows: [String], sightings: [Sighting] = [], takenDownOn: Day? = nil
  ) {
    self.key = key
    self.number = number
    self.wentOutOn = wentOutOn
    self.channel = channel
    self.tongue = tongue
    self.title = title
    self.link = link
    self.campaign = campaign
    self.shows = shows
    self.sightings = sightings
    self.takenDownOn = takenDownOn
  }

  /// The latest number of views; nil while nobody counted.
  public var views: Int? { sightings.last?.views }

  /// The publication once it was looked at again; a second count of one day replaces the first.
  public func seen(_ sighting: Sighting) -> Publication {
    changed(sightings: (sightings.filter { $0.on != sighting.on } + [sighting]).sorted { $0.on < $1.on })
  }

  /// The publication once it was taken down.
  public func takenDown(on day: Day) -> Publication { changed(takenDownOn: day) }

  private func changed(sightings: [Sighting]? = nil, takenDownOn: Day? = nil) -> Publication {
    Publication(
      key: key, number: number, wentOutOn: wentOutOn, channel: channel, tongue: tongue, title: title, link: link,
      campaign: campaign, shows: shows, sightings: sightings ?? self.sightings,
      takenDownOn: takenDownOn ?? self.takenDownOn)
  }
}
