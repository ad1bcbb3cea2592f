/// Who delivers sessions: known by role and base, not by name.
public struct Facilitator: Hashable, Sendable, Codable {
  public let key: Key<Facilitator>
  /// How people refer to them, such as `yeo-bangor`.
  public let code: Code<Facilitator>
  /// Their role, such as "Youth engagement officer".
  public let role: String
  /// The role in Welsh, for letters and pages; ``role`` stands in where it is not known.
  public let roleCy: String?
  public let base: Base
  public let languages: Set<Language>
  public let qualifications: [Qualification]
  public let checks: [CheckHeld]
  /// Working hours by weekday; a missing weekday is not worked.
  public let hours: [Weekday: Hours]
  public let leave: [DayRange]
  public let limits: DayLimits
  /// Hours that their own calendar takes; never what for.
  public let busy: [TimeSpan]
  /// Needs of groups that this person, or kit, is booked for, such as a BSL interpreter; empty for those who deliver.
  public let serves: Set<Code<NeedName>>

  public init(
    key: Key<Facilitator>, code: Code<Facilitator>, role: String, roleCy: String? = nil, base: Base,
    languages: Set<Language>,
    qualifications: [Qualification] = [], checks: [CheckHeld] = [], hours: [Weekday: Hours], leave: [DayRange] = [],
    limits: DayLimits = .usual, busy: [TimeSpan] = [], serves: Set<Code<NeedName>> = []
  ) {
    self.key = key
    self.code = code
    self.role = role
    self.roleCy = roleCy
    self.base = base
    self.languages = languages
    self.qualifications = qualifications
    self.checks = checks
    self.hours = hours
    self.leave = leave
    self.limits = limits
    self.busy = busy
    self.serves = serves
  }

  /// Where a working day starts and ends.
  public struct Base: Hashable, Sendable, Codable {
    public let name: String
    public let postcode: Postcode?
    public let location: Location

    public init(name: String, postcode: Postcode? = nil, location: Location) {
      self.name = name
      self.postcode = postcode
      self.location = location
    }
  }

  /// The hours on a day in which they can be planned; nil on a day off, on leave, or wholly taken.
  ///
  /// Where their calendar takes part of the day it is the longest stretch left, the earlier of two alike.
  public func shift(on day: Day) -> Hours? {
    guard let hours = workingHours(on: day) else { return nil }
    let taken = busy.filter { $0.day == day && $0.start < hours.end && hours.start < $0.end }.sorted()
    var best: Hours?
    var start = hours.start
    for end in taken.map(\.start) + [hours.end] {
      if let stretch = try? Hours(start, end), stretch.minutes > best?.minutes ?? 0 { best = stretch }
      start = max(start, taken.filter { $0.start <= end }.map(\.end).max() ?? start)
    }
    return best
  }

  /// The working hours on a day, whatever their calendar says; nil on a day off or on leave.
  public func workingHours(on day: Day) -> Hours? {
    leave.contains { $0.contains(day) } ? nil : hours[day.weekday]
  }
}

/// A trained ability, until when.
public struct Qualification: Hashable, Sendable, Codable {
  public let name: Code<QualificationName>
  /// The last day it counts; nil when it does not lapse.
  public let validUntil: Day?

  public init(_ name: Code<QualificationName>, validUntil: Day? = nil) {
    self.name = name
    self.validUntil = validUntil
  }
}

/// A check somebody holds: kind, date and expiry only.
public struct CheckHeld: Hashable, Sendable, Codable {
  public let name: Code<CheckName>
  public let checkedOn: Day?
  /// The last day it counts; nil when it does not lapse.
  public let validUntil: Day?

  public init(_ name: Code<CheckName>, checkedOn: Day? = nil, validUntil: Day? = nil) {
    self.name = name
    self.checkedOn = checkedOn
    self.validUntil = validUntil
  }
}

/// What one working day may hold.
public struct DayLimits: Hashable, Sendable, Codable {
  /// Sessions a day, at least 1.
  public let sessions: Int
  /// Minutes of the break, 0 for none.
  public let breakMinutes: Int
  /// When the break may start, first and last.
  public let breakStart: Hours
  /// Travel minutes a day; nil for no limit.
  public let travelMinutes: Int?
  /// Days a week, Monday to Sunday, with a session that starts at 17:00 or later; nil for no limit.
  public let eveningsAWeek: Int?

  public init(
    sessions: Int, breakMinutes: Int, breakStart: Hours, travelMinutes: Int? = nil, eveningsAWeek: Int? = nil
  ) {
    self.sessions = sessions
    self.breakMinutes = breakMinutes
    self.breakStart = breakStart
    self.travelMinutes = travelMinutes
    self.eveningsAWeek = eveningsAWeek
  }

  /// A session that starts then or later is an evening's.
  public static let evening = TimeOfDay(clamping: 1_020)

  /// Three sessions and a break of thirty minutes that starts from 11:30 to 13:30.
  public static let usual = DayLimits(
    sessions: 3, breakMinutes: 30, breakStart: Hours(clampingFrom: 690, to: 810))
}

extension Hours {
  /// For constants known to be in order: minutes after midnight.
  init(clampingFrom start: Int, to end: Int) {
    precondition(start < end && TimeOfDay.limits.contains(start) && TimeOfDay.limits.contains(end))
    self.start = TimeOfDay(clamping: start)
    self.end = TimeOfDay(clamping: end)
  }
}
