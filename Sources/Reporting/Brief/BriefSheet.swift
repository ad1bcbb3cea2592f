public import ProgrammeModel

/// What a facilitator's brief is written from: one session, every name already looked up. For staff only.
public struct BriefSheet: Hashable, Sendable {
  public let team: Bilingual
  public let number: SessionNumber
  public let state: Session.State
  public let type: Bilingual
  public let span: TimeSpan
  public let setUpMinutes: Int
  public let language: DeliveryLanguage
  /// Codes of those who go, the lead first.
  public let facilitators: [String]
  public let group: BriefGroup
  /// Whether host staff are in the room throughout.
  public let supervised: Bool
  public let place: BriefPlace
  /// Visits to this host before, the latest first.
  public let lastTime: [BriefVisit]
  /// Other sessions at this host on the same day, in order.
  public let sameDay: [BriefNeighbour]
  /// Nil where a partner holds the plan.
  public let plan: SessionPlan?
  /// The partner who holds the plan; nil for the team's own.
  public let planHeldBy: Bilingual?
  /// A note on the request or the venue.
  public let note: String?

  public init(
    team: Bilingual, number: SessionNumber, state: Session.State, type: Bilingual, span: TimeSpan, setUpMinutes: Int,
    language: DeliveryLanguage, facilitators: [String], group: BriefGroup, supervised: Bool, place: BriefPlace,
    lastTime: [BriefVisit] = [], sameDay: [BriefNeighbour] = [], plan: SessionPlan?, planHeldBy: Bilingual? = nil,
    note: String? = nil
  ) {
    self.team = team
    self.number = number
    self.state = state
    self.type = type
    self.span = span
    self.setUpMinutes = setUpMinutes
    self.language = language
    self.facilitators = facilitators
    self.group = group
    self.supervised = supervised
    self.place = place
    self.lastTime = lastTime
    self.sameDay = sameDay
    self.plan = plan
    self.planHeldBy = planHeldBy
    self.note = note
  }
}

/// Who takes part, as a brief tells of them.
public struct BriefGroup: Hashable, Sendable {
  public let label: String
  public let expected: Int
  /// Labels of the coded needs.
  public let needs: [Bilingual]

  public init(label: String, expected: Int, needs: [Bilingual] = []) {
    self.label = label
    self.expected = expected
    self.needs = needs
  }
}

/// Where a session takes place and whom to ask for.
public struct BriefPlace: Hashable, Sendable {
  public let host: Bilingual
  /// Lines with the postcode last.
  public let address: [Bilingual]
  public let phone: String?
  public let askFor: BriefContact?
  public let safeguarding: BriefContact?
  public let signIn: String?
  public let parking: String?
  /// Facts that are known, in order.
  public let access: [BriefAccess]
  /// The day the access facts were checked; nil prints "not checked".
  public let accessCheckedOn: Day?

  public init(
    host: Bilingual, address: [Bilingual], phone: String? = nil, askFor: BriefContact? = nil,
    safeguarding: BriefContact? = nil, signIn: String? = nil, parking: String? = nil, access: [BriefAccess] = [],
    accessCheckedOn: Day? = nil
  ) {
    self.host = host
    self.address = address
    self.phone = phone
    self.askFor = askFor
    self.safeguarding = safeguarding
    self.signIn = signIn
    self.parking = parking
    self.access = access
    self.accessCheckedOn = accessCheckedOn
  }
}

/// An adult at the host: role, and name and telephone where known.
public struct BriefContact: Hashable, Sendable {
  public let role: ContactRole
  public let name: String?
  public let phone: String?

  public init(role: ContactRole, name: String? = nil, phone: String? = nil) {
    self.role = role
    self.name = name
    self.phone = phone
  }
}

/// One access fact, such as "Step-free", and whether it holds.
public struct BriefAccess: Hashable, Sendable {
  public let fact: Bilingual
  public let holds: Bool

  public init(fact: Bilingual, holds: Bool) {
    self.fact = fact
    self.holds = holds
  }
}

/// A visit to the host before this one.
public struct BriefVisit: Hashable, Sendable {
  public let day: Day
  public let what: Bilingual
  /// Persons reached, where known.
  public let attended: Int?

  public init(day: Day, what: Bilingual, attended: Int? = nil) {
    self.day = day
    self.what = what
    self.attended = attended
  }
}

/// Another session at the host on the same day.
public struct BriefNeighbour: Hashable, Sendable {
  public let number: SessionNumber
  public let span: TimeSpan
  public let group: String
  public let expected: Int

  public init(number: SessionNumber, span: TimeSpan, group: String, expected: Int) {
    self.number = number
    self.span = span
    self.group = group
    self.expected = expected
  }
}
