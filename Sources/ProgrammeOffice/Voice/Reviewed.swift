public import ProgrammeModel

/// What an act on something for the public did.
public struct Reviewed: Sendable {
  /// Such as `O12`.
  public let number: String
  public let state: ReviewState
  /// What to mind or to run next.
  public let remarks: [String]

  init(_ number: some SpokenNumber, _ state: ReviewState, remarks: [String] = []) {
    self.number = number.description
    self.state = state
    self.remarks = remarks
  }
}

/// A change at a host or an agency as the form of a command tells it.
public struct ChangeForm: Sendable {
  public let text: UnfinishedText
  public let evidence: String
  public let strand: Code<StrandName>?
  public let on: Day?

  public init(text: UnfinishedText, evidence: String, strand: Code<StrandName>?, on: Day?) {
    self.text = text
    self.evidence = evidence
    self.strand = strand
    self.on = on
  }
}

/// Words of somebody as the form of a command tells them.
public struct QuoteForm: Sendable {
  public let words: String
  public let language: Language
  public let translation: String?
  public let speaker: Quote.Speaker
  public let session: SessionNumber?
  public let strand: Code<StrandName>?
  public let isCritical: Bool
  public let consentReference: String
  public let consentUntil: Day?

  public init(
    words: String, language: Language, translation: String?, speaker: Quote.Speaker, session: SessionNumber?,
    strand: Code<StrandName>?, isCritical: Bool, consentReference: String, consentUntil: Day?
  ) {
    self.words = words
    self.language = language
    self.translation = translation
    self.speaker = speaker
    self.session = session
    self.strand = strand
    self.isCritical = isCritical
    self.consentReference = consentReference
    self.consentUntil = consentUntil
  }
}

/// What became of words that were handed in.
public enum HandedIn: Sendable {
  /// Kept; for a quote with what was taken out, and the words that a person must decide on.
  case kept(number: String, text: String, removed: [String], flagged: [String], remarks: [String])
  /// Sealed for the safeguarding lead.
  case setAside
}

/// A pledge with the host that signed it.
public struct PledgeLine: Sendable {
  public let pledge: Pledge
  public let host: String
  public let state: Pledge.State
}

/// One thing that is held back, or due.
public struct HeldItem: Sendable {
  /// `session`, `publication` or `record`.
  public let what: String
  public let number: String
  public let text: String
}
