/// Somebody's own words, redacted before they were stored, with the number under which the consent lies on paper.
///
/// It can be published only through the quote gate in `Evaluation`.
public struct Quote: Hashable, Sendable {
  /// The most words of one quote (SPEC §3.7).
  public static let mostWords = 30

  /// Who said it, as far as it may ever be told.
  public enum Speaker: String, Codable, CaseIterable, Hashable, Sendable {
    case youngPrimary = "young-primary"
    case youngSecondary = "young-secondary"
    case young
    case teacher
    case parent
    case adult

    /// Whether they may be under 18, so that two members read the words.
    public var isYoung: Bool { self == .youngPrimary || self == .youngSecondary || self == .young }
  }

  /// The speaker's own leave to use the words without a name, kept apart from taking part.
  public struct Consent: Hashable, Sendable {
    /// The number on the paper; the paper stays where it is.
    public let reference: String
    /// The last day on which the words may be used anew.
    public let until: Day
    /// The day on which it was withdrawn; nil while it stands.
    public let withdrawnOn: Day?

    public init(reference: String, until: Day, withdrawnOn: Day? = nil) {
      self.reference = reference
      self.until = until
      self.withdrawnOn = withdrawnOn
    }

    public func stands(on day: Day) -> Bool { withdrawnOn == nil && day <= until && !reference.isEmpty }
  }

  public let key: Key<Quote>
  public let number: QuoteNumber
  /// Redacted; nil once the consent was withdrawn.
  public let words: String?
  public let language: Language
  /// A person's translation; nil where there is none.
  public let translation: String?
  public let speaker: Speaker
  public let session: Key<Session>?
  public let strand: Code<StrandName>?
  /// Whether it criticises what was done.
  public let isCritical: Bool
  public let consent: Consent
  public let recordedBy: Code<Member>
  public let approvals: [Approval]

  public init(
    key: Key<Quote>, number: QuoteNumber, words: String?, language: Language, translation: String?, speaker: Speaker,
    session: Key<Session>?, strand: Code<StrandName>?, isCritical: Bool, consent: Consent, recordedBy: Code<Member>,
    approvals: [Approval] = []
  ) {
    self.key = key
    self.number = number
    self.words = words
    self.language = language
    self.translation = translation
    self.speaker = speaker
    self.session = session
    self.strand = strand
    self.isCritical = isCritical
    self.consent = consent
    self.recordedBy = recordedBy
    self.approvals = approvals
  }

  public var rule: ReviewRule { speaker.isYoung ? .quoteOfYoungPerson : .quoteOfAdult }

  public var state: ReviewState {
    consent.withdrawnOn == nil ? rule.state(after: approvals, recordedBy: recordedBy) : .withdrawn
  }

  /// The quote after a change; what is nil stays.
  public func changed(consent: Consent? = nil, approvals: [Approval]? = nil) -> Quote {
    Quote(
      key: key, number: number, words: words, language: language, translation: translation, speaker: speaker,
      session: session, strand: strand, isCritical: isCritical, consent: consent ?? self.consent,
      recordedBy: recordedBy, approvals: approvals ?? self.approvals)
  }
}
