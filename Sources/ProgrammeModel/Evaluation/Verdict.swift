/// What may be said of change in one question (SPEC §2.9); the only way to a sentence about change.
///
/// Only the judge in `Evaluation` makes one that claims anything; nobody can read one that does from a file. It holds
/// nothing that small counts could be read off.
public struct Verdict: Hashable, Sendable, Codable {
  public enum Finding: String, Codable, CaseIterable, Hashable, Sendable {
    case tooFew = "too_few"
    case describeOnly = "describe_only"
    case moreUp = "more_up"
    case smallUp = "small_up"
    case littleOrNoChange = "little_or_no_change"
    case smallDown = "small_down"
    case moreDown = "more_down"
    case alreadyHigh = "already_high"
    case cannotTell = "cannot_tell"

    /// Whether it says that answers rose or fell, so that evidence E2 is reached (SPEC §1.2).
    public var showsChange: Bool { rises || falls }

    public var rises: Bool { self == .moreUp || self == .smallUp }
    public var falls: Bool { self == .moreDown || self == .smallDown }

    /// Whether it says that answers rose, fell or stayed.
    public var claimsChange: Bool {
      switch self {
      case .moreUp, .smallUp, .littleOrNoChange, .smallDown, .moreDown: true
      case .tooFew, .describeOnly, .alreadyHigh, .cannotTell: false
      }
    }
  }

  /// What stands within one line of every sentence about change.
  public struct Basis: Hashable, Sendable {
    /// Whether the same people are compared.
    public let isPaired: Bool
    /// Pairs, or answers of the smaller wave; rounded.
    public let answers: ProtectedCount
    public let sessions: Int
    /// Codes linked, or forms of those who attended, such as "about 7 in 10"; nil where it cannot be said.
    public let rate: Bilingual?
    /// Who moved up, such as "about 4 in 10"; nil unless people are paired.
    public let up: Bilingual?
    /// Who moved down.
    public let down: Bilingual?
    /// For drawing; nil where it would undo the coding of a small number who moved.
    public let net: NetInTen?

    @_spi(Judge) public init(
      isPaired: Bool, answers: ProtectedCount, sessions: Int, rate: Bilingual?, up: Bilingual?, down: Bilingual?,
      net: NetInTen? = nil
    ) {
      self.isPaired = isPaired
      self.answers = answers
      self.sessions = sessions
      self.rate = rate
      self.up = up
      self.down = down
      self.net = net
    }
  }

  public let finding: Finding
  /// Nil where nothing is compared.
  public let basis: Basis?

  @_spi(Judge) public init(finding: Finding, basis: Basis?) {
    self.finding = finding
    self.basis = basis
  }

  /// Fewer than 20 answers.
  public static let tooFew = Verdict(finding: .tooFew, basis: nil)
  /// Answers that can be told and not compared.
  public static let describeOnly = Verdict(finding: .describeOnly, basis: nil)

  /// - Throws: For a finding other than too few or describe only: what changed is judged from answers, never read.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let finding = try container.decode(Finding.self)
    guard finding == .tooFew || finding == .describeOnly else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "The verdict “\(finding.rawValue)” is judged from answers and never read from a file.")
    }
    self.init(finding: finding, basis: nil)
  }

  /// Writes the finding as one word.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(finding)
  }
}
