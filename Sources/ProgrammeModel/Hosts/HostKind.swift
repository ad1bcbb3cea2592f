/// What sort of organisation a host is.
public enum HostKind: String, Codable, CaseIterable, Hashable, Sendable {
  case school
  case independentSchool = "independent-school"
  case pupilReferralUnit = "pupil-referral-unit"
  case college
  case youthClub = "youth-club"
  case sportsClub = "sports-club"
  case employer
  case policeStation = "police-station"
  case communityGroup = "community-group"
  case faithGroup = "faith-group"
  case transportOperator = "transport-operator"
  case other

  public var isSchool: Bool { [.school, .independentSchool, .pupilReferralUnit].contains(self) }
}

/// The phase of a maintained school, as the Welsh Government's list writes it under "Sector".
public enum SchoolPhase: String, Codable, CaseIterable, Hashable, Sendable {
  case nursery
  case primary
  /// All ages, 3–16 or 3–19; the list calls it "Middle".
  case allAge = "all-age"
  case secondary
  case special
}

/// The Welsh-medium category of a school, kept as it was published.
public struct LanguageMedium: Hashable, Sendable, Codable {
  /// `WM`, `DS`, `TR`, `EW`, `EM`, `AB`, `BB`, `CB`, `NA`, or a newer category such as `3P`.
  public let code: String
  /// The words beside the code in the list.
  public let label: String?

  public init(code: String, label: String? = nil) {
    self.code = code
    self.label = label
  }

  /// Whether lessons are mostly in Welsh: old WM, AB, BB (four fifths or more of lessons), new 3 and 3P.
  public var isWelshMedium: Bool { ["WM", "AB", "BB", "3", "3P"].contains(code) }
}
