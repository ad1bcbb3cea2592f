public import ProgrammeModel

/// One host as the coverage sees it. For staff only: it may carry a telephone.
public struct CoverageHost: Hashable, Sendable {
  public let reference: HostReference
  public let name: Bilingual
  /// Nil where not known.
  public let area: Bilingual?
  public let kind: HostKind
  public let phase: SchoolPhase?
  public let isWelshMedium: Bool
  public let pupils: Int?
  public let phone: String?
  public let reach: HostReach
  /// Minutes from the nearest base; nil when it has no place on the map.
  public let minutesFromBase: Int?
  /// Where it is; nil when it has no place on the map.
  public let place: Coordinate?

  public init(
    reference: HostReference, name: Bilingual, area: Bilingual?, kind: HostKind, phase: SchoolPhase? = nil,
    isWelshMedium: Bool = false, pupils: Int? = nil, phone: String? = nil, reach: HostReach,
    minutesFromBase: Int? = nil, place: Coordinate? = nil
  ) {
    self.reference = reference
    self.name = name
    self.area = area
    self.kind = kind
    self.phase = phase
    self.isWelshMedium = isWelshMedium
    self.pupils = pupils
    self.phone = phone
    self.reach = reach
    self.minutesFromBase = minutesFromBase
    self.place = place
  }
}

/// How many hosts of one line stand where, from never asked to visited.
public struct CoverageCount: Hashable, Sendable {
  public let hosts: Int
  public let byReach: [HostReach: Int]

  /// Counts the hosts once each.
  public init(_ hosts: some Sequence<CoverageHost>) {
    byReach = Dictionary(hosts.map { ($0.reach, 1) }, uniquingKeysWith: +)
    self.hosts = byReach.values.reduce(0, +)
  }

  /// Hosts that stand there; 0 when none.
  public subscript(reach: HostReach) -> Int { byReach[reach] ?? 0 }
}

/// A name on a map.
public struct MapMark: Hashable, Sendable {
  public let name: Bilingual
  public let place: Coordinate

  public init(name: Bilingual, place: Coordinate) {
    self.name = name
    self.place = place
  }
}

/// Which hosts have been reached on a day.
public struct CoverageSheet: Hashable, Sendable {
  /// Minutes from the nearest base from which a host counts as far.
  public static let farMinutes = 60

  public let team: Bilingual
  public let asOf: Day
  public let hosts: [CoverageHost]
  /// How many hosts the list of calls names at most.
  public let calls: Int
  /// Names for the map of hosts, the most important first.
  public let marks: [MapMark]

  public init(team: Bilingual, asOf: Day, hosts: [CoverageHost], calls: Int = 25, marks: [MapMark] = []) {
    self.marks = marks
    self.team = team
    self.asOf = asOf
    self.hosts = hosts
    self.calls = calls
  }

  /// The kinds of hosts that are looked at apart.
  public enum Apart: String, CaseIterable, Hashable, Sendable {
    case welshMedium = "welsh-medium"
    case special
    case pupilReferralUnit = "pupil-referral-unit"

    /// Whether the host is one of them.
    public func holds(_ host: CoverageHost) -> Bool {
      switch self {
      case .welshMedium: host.isWelshMedium
      case .special: host.phase == .special
      case .pupilReferralUnit: host.kind == .pupilReferralUnit
      }
    }
  }

  /// All hosts.
  public var total: CoverageCount { CoverageCount(hosts) }

  /// The hosts of one kind looked at apart.
  public func count(_ apart: Apart) -> CoverageCount { CoverageCount(hosts.filter(apart.holds)) }

  /// Counts for each area, by the area's English name; hosts without an area last.
  public var areas: [(area: Bilingual?, count: CoverageCount)] {
    Dictionary(grouping: hosts, by: \.area).sorted { a, b in
      guard let a = a.key else { return false }
      guard let b = b.key else { return true }
      return a.en < b.en
    }.map { (area: $0.key, count: CoverageCount($0.value)) }
  }

  /// Whom to ring first: never asked before unanswered; then the most reasons to be early; then the larger; then by name.
  public var callList: [CoverageHost] {
    let open = hosts.filter { $0.reach == .neverAsked || $0.reach == .askedNoAnswer }
    return Array(open.sorted { Self.order($0) < Self.order($1) }.prefix(max(0, calls)))
  }

  static func isFar(_ host: CoverageHost) -> Bool { host.minutesFromBase.map { $0 >= farMinutes } ?? false }

  private static func order(_ host: CoverageHost) -> (HostReach, Int, Int, String, HostReference) {
    let reasons = Apart.allCases.count { $0.holds(host) } + (isFar(host) ? 1 : 0)
    return (host.reach, -reasons, -(host.pupils ?? 0), host.name.en, host.reference)
  }
}
