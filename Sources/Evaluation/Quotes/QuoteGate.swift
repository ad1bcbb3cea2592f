@_spi(Protector) public import ProgrammeModel

/// The one way of a quote to the public (SPEC §3.7): approved, consented to, redacted, and nothing in it that tells who
/// spoke. What was approved is looked at again, because names become known and consents end after an approval.
public struct QuoteGate: Sendable {
  /// Fewest people at the session it comes from.
  public static let fewestPresent = 10
  /// Fewest forms, and schools they come from, for a label to be told.
  public static let fewestForms = 20
  public static let fewestSchools = 3

  /// Where a quote comes from.
  public struct Origin: Hashable, Sendable {
    /// People at the session; nil where nobody counted or it was at none of ours.
    public let present: Int?
    public let isReferral: Bool
    /// Forms from people whom the speaker's label covers, in the period told of.
    public let formsOfLabel: Int
    /// Schools that those forms come from.
    public let schoolsOfLabel: Int

    public init(present: Int?, isReferral: Bool, formsOfLabel: Int, schoolsOfLabel: Int) {
      self.present = present
      self.isReferral = isReferral
      self.formsOfLabel = formsOfLabel
      self.schoolsOfLabel = schoolsOfLabel
    }
  }

  /// Why a quote stays back.
  public enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    case notApproved
    case noConsent
    case concern
    case tooLong(Int)
    case identifies([Redaction.Kind])
    case smallSession
    case referral

    public var description: String {
      switch self {
      case .notApproved: "it is not approved"
      case .noConsent: "its consent was withdrawn or has run out"
      case .concern: "it reads like a concern about somebody's safety"
      case .tooLong(let words): "it has \(words) words; at most \(Quote.mostWords) may be told"
      case .identifies(let kinds):
        "it could identify somebody (\(Set(kinds).map { $0.mark.en }.sorted().joined(separator: ", ")))"
      case .smallSession: "fewer than \(QuoteGate.fewestPresent) people are known to have been at its session"
      case .referral: "it comes from a session for one referred person"
      }
    }
  }

  private let today: Day
  private let concernWords: ConcernWords
  private let names: [String]
  private let schools: [String]
  private let labels: [Quote.Speaker: Bilingual]
  private let plainLabel: Bilingual

  /// - Parameters:
  ///   - names: People known to the team now.
  ///   - schools: Hosts known to the team now.
  ///   - labels: What a speaker may be called where enough people share the label.
  ///   - plainLabel: What everybody else is called.
  public init(
    on today: Day, concernWords: ConcernWords, names: [String], schools: [String],
    labels: [Quote.Speaker: Bilingual], plainLabel: Bilingual
  ) {
    self.today = today
    self.concernWords = concernWords
    self.names = names
    self.schools = schools
    self.labels = labels
    self.plainLabel = plainLabel
  }

  /// The quote as it may be told.
  ///
  /// - Throws: ``Refusal`` with the first reason against it.
  public func publishable(_ quote: Quote, from origin: Origin) throws(Refusal) -> PublishableQuote {
    guard quote.consent.stands(on: today), let words = quote.words else { throw .noConsent }
    guard quote.state == .approved else { throw .notApproved }
    guard !origin.isReferral else { throw .referral }
    let texts = [(words, quote.language)] + (quote.translation.map { [($0, quote.language.other)] } ?? [])
    for (text, language) in texts {
      if concernWords.looksLikeConcern(text) { throw .concern }
      let found = Redaction(of: text, in: language, names: names, schools: schools).removed
      guard found.isEmpty else { throw .identifies(found) }
    }
    let count = words.split(whereSeparator: \.isWhitespace).count
    guard count <= Quote.mostWords else { throw .tooLong(count) }
    guard let present = origin.present, present >= Self.fewestPresent else { throw .smallSession }
    let isCovered = origin.formsOfLabel >= Self.fewestForms && origin.schoolsOfLabel >= Self.fewestSchools
    return PublishableQuote(
      words: words, language: quote.language, translation: quote.translation,
      attribution: isCovered ? labels[quote.speaker] ?? plainLabel : plainLabel, isCritical: quote.isCritical)
  }
}
