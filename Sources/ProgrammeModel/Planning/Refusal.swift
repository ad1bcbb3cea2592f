/// Why one group of a request could not be placed: data, worded by `Reporting` in both languages.
public struct Refusal: Hashable, Sendable, Codable {
  public let request: Key<Request>
  public let group: Key<Group>
  /// Days inside the plan's weeks on which the request allows it and the host is open.
  public let openDays: [Day]
  public let obstacle: Obstacle
  /// Those who come nearest to being able to do it, nearest first, each with everything in their way.
  public let nearMisses: [NearMiss]

  public init(
    request: Key<Request>, group: Key<Group>, openDays: [Day], obstacle: Obstacle, nearMisses: [NearMiss] = []
  ) {
    self.request = request
    self.group = group
    self.openDays = openDays
    self.obstacle = obstacle
    self.nearMisses = nearMisses
  }

  /// What stands in the way first.
  public enum Obstacle: Hashable, Sendable, Codable {
    /// None of the days asked for lies in the plan's weeks.
    case outsideWeeks
    /// The host is closed on every day asked for; the commonest reason with its number of days.
    case hostClosed(TermCalendar.Closure, days: Int)
    /// The host turned down every day on which it is open.
    case turnedDown(days: Int)
    /// The host has no place on the map.
    case notPlaced
    /// The windows are shorter than the session: minutes needed with all groups that go together, and the longest window.
    case windowTooShort(needed: Int, longest: Int)
    /// The group is larger or smaller than the session type allows.
    case groupSize(expected: Int, allowed: ClosedRange<Int>)
    /// Fewer people exist than the type needs who have these qualifications and checks.
    case nobodyQualified(needed: Int, found: Int, missing: [Lack])
    /// Qualified people exist, but too few speak the language.
    case nobodySpeaks(DeliveryLanguage, needed: Int, found: Int)
    /// Enough people could do it, but too few are at work on any of the days.
    case nobodyFree(needed: Int, language: DeliveryLanguage)
    /// Those who could otherwise go are at work, but the journey and the session do not fit their hours on any of the
    /// days; for a team, the least of its longest journey.
    case tooFar(shortestJourneyMinutes: Int)
    /// People are at work, but the session does not fit their hours at the times asked for, even without a journey.
    case outsideHours
    /// People are at work and the hours would do, but all have a limit of daily travel that the journey breaks.
    case overTravelLimit(shortestJourneyMinutes: Int)
    /// Everybody who could do it has as many evenings in those weeks as they go out on.
    case eveningsTaken
    /// Dates are held for the host, whose answer is awaited; until then.
    case offered(until: Day)
    /// None of those who know the host, and were asked for, can go.
    case nobodyWanted
    /// Somebody or something is booked for the need, but not to be had on any of the days.
    case needUnserved(Code<NeedName>)
    /// The request before it in its series has no session yet.
    case waitsFor(Key<Request>)
    /// It would fit alone; other sessions take the time: planned ones, or where the number is not 0 all those that stand.
    case crowdedOut(standing: Int)
  }

  /// A qualification or check that is missing.
  public enum Lack: Hashable, Sendable, Codable, Comparable {
    case qualification(Code<QualificationName>)
    case check(Code<CheckName>)
  }

  public struct NearMiss: Hashable, Sendable, Codable {
    public let facilitator: Key<Facilitator>
    public let hindrances: [Hindrance]
    public init(facilitator: Key<Facilitator>, hindrances: [Hindrance]) {
      self.facilitator = facilitator
      self.hindrances = hindrances
    }
  }

  /// What keeps one person from one session, on the open days.
  public enum Hindrance: Hashable, Sendable, Codable {
    case leave(DayRange)
    /// Does not work on any of the open days, or not at the hours asked for.
    case hours
    case lacks(Lack)
    /// Holds it, but it lapses before the open days.
    case lapses(Lack, on: Day)
    case language(Language)
    /// Already busy on so many of the open days.
    case busy(days: Int)
    /// Goes out on so many evenings a week only, and has them already.
    case evenings(Int)
    /// Journeys there and back do not fit into the working day: minutes one way.
    case journey(minutes: Int)
    /// The same for the limit of daily travel, which is in minutes too, where the working day would do.
    case overTravelLimit(minutes: Int, limit: Int)
  }
}

/// One of the best places for a request, to offer to the host by phone.
public struct Offer: Hashable, Sendable, Codable {
  /// One session for each group of the request, in order.
  public let sessions: [PlannedSession]
  /// Minutes of travel added to what stands.
  public let addedTravelMinutes: Int
  /// Facilitator-days added.
  public let addedFacilitatorDays: Int

  public init(sessions: [PlannedSession], addedTravelMinutes: Int, addedFacilitatorDays: Int) {
    self.sessions = sessions
    self.addedTravelMinutes = addedTravelMinutes
    self.addedFacilitatorDays = addedFacilitatorDays
  }
}
