public import ProgrammeModel

/// Reads a text for claims that no evidence here can carry (SPEC §1.2 and the rules of §2.10 that stand in words).
///
/// It errs on the side of refusing: a harmless sentence can be put otherwise, a false claim cannot be taken back.
public struct ClaimCheck: Sendable {
  /// Whether people were asked again 12 weeks after or later, so that “lasting” may be said.
  public let hasLateFollowUp: Bool

  public init(hasLateFollowUp: Bool) { self.hasLateFollowUp = hasLateFollowUp }

  /// Every claim found, with its words.
  ///
  /// - Parameters:
  ///   - text: In either language.
  ///   - place: Where it stands, for the reader of the refusal.
  ///   - asked: Questions and answers as they were asked, and people's own words: those claim nothing.
  public func refusals(in text: String, place: String, leavingOut asked: [String] = []) -> [ReleaseRefusal] {
    let plain = Self.leavingOut(
      asked.map(Self.straightened).filter { !$0.isEmpty }.sorted { $0.count > $1.count }, of: Self.straightened(text))
    var patterns: [String: Regex<AnyRegexOutput>] = [:]
    var found: [ReleaseRefusal] = []
    var seen: Set<ReleaseRule> = []
    for line in plain.split(whereSeparator: \.isNewline) {
      let words = Set(line.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "%" }.map(String.init))
      let hasPercent = line.contains("%")
      for claim in claims where !seen.contains(claim.rule) && claim.mayStand(in: words, hasPercent: hasPercent) {
        // Making a pattern takes longer than looking for it.
        let known = patterns[claim.pattern]
        guard let regex = known ?? (try? Regex(claim.pattern).ignoresCase().wordBoundaryKind(.simple)) else { continue }
        patterns[claim.pattern] = regex
        guard let match = line.firstMatch(of: regex) else { continue }
        seen.insert(claim.rule)
        found.append(ReleaseRefusal(claim.rule, found: String(line[match.range]), in: place))
      }
    }
    return found
  }

  /// With plain apostrophes and spaces, so that a claim is found however it is typed.
  private static func straightened(_ text: String) -> String {
    String(decoding: replacing("\u{A0}", with: " ", in: replacing("’", with: "'", in: Array(text.utf8))), as: UTF8.self)
  }

  private static func leavingOut(_ passages: [String], of text: String) -> String {
    String(
      decoding: passages.reduce(Array(text.utf8)) { replacing($1, with: " ", in: $0) }, as: UTF8.self)
  }

  /// Byte by byte: a page is long, and comparing it character by character takes a hundred times as long.
  private static func replacing(_ passage: String, with other: String, in text: [UInt8]) -> [UInt8] {
    let wanted = Array(passage.utf8)
    guard let first = wanted.first, wanted.count <= text.count else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var at = 0
    while at < text.count {
      if text[at] == first, at + wanted.count <= text.count, text[at..<at + wanted.count].elementsEqual(wanted) {
        result.append(contentsOf: other.utf8)
        at += wanted.count
      } else {
        result.append(text[at])
        at += 1
      }
    }
    return result
  }

  private var claims: [Claim] {
    Self.claims
      + (hasLateFollowUp
        ? []
        : [Claim(.words, ["lasting", "parhaol", "barhaol", "hirdymor"], #"\b(?:lasting|parhaol|barhaol|hirdymor)\b"#)])
  }

  /// A claim by the form of its words; a line without any of its telling words is not looked at, which is much quicker.
  private struct Claim {
    let rule: ReleaseRule
    /// Lower case; `%` for any line with a percentage.
    let telling: Set<String>
    let pattern: String

    init(_ rule: ReleaseRule, _ telling: Set<String>, _ pattern: String) {
      self.rule = rule
      self.telling = telling
      self.pattern = pattern
    }

    func mayStand(in words: Set<String>, hasPercent: Bool) -> Bool {
      !telling.isDisjoint(with: words) || (hasPercent && telling.contains("%"))
    }
  }

  private static let knowing: Set<String> = [
    "confidence", "knowledge", "awareness", "attitudes", "understanding", "empathy",
  ]

  private static let claims = [
    Claim(
      .words, ["because", "thanks", "led", "caused", "prove", "proves", "transformed"],
      #"\b(?:because of|thanks to|led to|caused|proves?|transformed)\b"#),
    Claim(.words, ["reduced", "reducing", "reduces"], #"\breduc(?:ed|ing|es) hate crimes?\b"#),
    Claim(.words, ["impact"], #"\bimpact of \d+\s?%"#),
    Claim(
      .words, ["oherwydd", "diolch", "arweiniodd", "profi", "brofi", "phrofi"],
      #"\boherwydd\b|\bdiolch i\b|\barweiniodd at\b|\b(?:profi|brofi|phrofi)\b"#),
    Claim(.words, ["lleihau", "leihau"], #"\bl?leihau troseddau casineb\b"#),
    Claim(.r1, ["least"], #"(?:improv|better|more positive|higher|rose|gain)[^.]{0,60}\bat least one\b"#),
    Claim(.r1, ["least"], #"\bat least one\b[^.]{0,60}(?:improv|better|more positive|rose|gain)"#),
    Claim(.r1, ["leiaf"], #"(?:gwell|cynnydd|cadarnhaol)[^.]{0,60}\bo leiaf un\b"#),
    Claim(.r1, ["leiaf"], #"\bo leiaf un\b[^.]{0,60}(?:gwell|cynnydd|cadarnhaol)"#),
    Claim(.r2, ["lowest"], #"\bstarted (?:off )?(?:the )?lowest\b|\blowest [^.]{0,60}(?:improv|gain|rose)"#),
    Claim(.r2, ["isaf"], #"\b(?:dechreuodd|dechrau)[^.]{0,20}\bisaf\b"#),
    Claim(.r3, ["mean", "average"], #"\b(?:mean|average) (?:score|rating|mark)s?\b"#),
    Claim(.r3, ["sgôr"], #"\bsgôr (?:cyfartalog|gymedrig)\b"#),
    Claim(
      .r3, ["%"],
      #"\d\s?% (?:improvement|increase|rise|more confident|better)\b|\b(?:improved|increased|rose|up) by \d+\s?%"#),
    Claim(.r3, ["%"], #"\b(?:gwelliant|cynnydd) o \d+\s?%"#),
    Claim(.r4, ["%"], #"\d+[.,]\d+\s?%"#),
    Claim(.r6, ["league", "ranked"], #"\bleague tables?\b|\branked\b"#),
    Claim(.r6, ["best", "worst"], #"\b(?:best|worst)[- ](?:performing |scoring )?(?:schools?|areas?)\b"#),
    Claim(.r6, ["cynghrair", "orau"], #"\btabl(?:au)? cynghrair\b|\b(?:ysgol(?:ion)?|ardal(?:oedd)?) orau\b"#),
    Claim(
      .r7, ["hate"],
      #"\brecorded hate (?:crimes?|incidents?)\b|\bhate crimes? (?:recorded|figures|fell|dropped|rose|went)\b"#),
    Claim(.r7, ["troseddau"], #"\btroseddau casineb a (?:gofnodwyd|recordiwyd)\b"#),
    Claim(
      .r8, ["more", "less"],
      #"\b(?:more|less) (?:confident|likely|aware|positive|willing|knowledgeable)\b[^.]{0,30}\b(?:than before|now|after)\b"#
    ),
    Claim(
      .r8, knowing,
      #"\b(?:increas|improv|boost|rais|build|built)\w* (?:their |pupils' |young people's )?(?:confidence|knowledge|awareness|attitudes|understanding|empathy)\b"#
    ),
    Claim(
      .r8, knowing,
      #"\b(?:confidence|knowledge|awareness|understanding|attitudes) (?:has |have )?(?:rose|risen|grew|grown|increased|improved|changed)\b"#
    ),
    Claim(
      .r8, ["mwy"],
      #"\bmwy (?:hyderus|parod|ymwybodol|cadarnhaol)\b[^.]{0,30}\b(?:nag o'r blaen|na chynt|nawr|wedyn)\b"#),
    Claim(
      .r8, ["hyder", "gwybodaeth", "dealltwriaeth", "agweddau", "ymwybyddiaeth"],
      #"\b(?:cynyddu|gynyddu|gwella|wella|cododd|cynyddodd|gwellodd) (?:eu |'u )?(?:hyder|gwybodaeth|dealltwriaeth|agweddau|ymwybyddiaeth)\b"#
    ),
    Claim(
      .r11, ["of"],
      #"(?:\d\s?%|\bin \d+) of (?:all |the )*(?:young people|pupils|children|people|adults) (?:in|across|of) \p{Lu}"#),
    Claim(
      .r11, ["bobl", "ddisgyblion", "blant", "oedolion"],
      #"(?:\d\s?%|\d+ o bob \d+) o (?:holl )?(?:bobl ifanc|ddisgyblion|blant|bobl|oedolion) (?:yng|ym|yn|Cymru|Gwynedd|Gogledd)\b"#
    ),
  ]
}

/// What a summary must hold whatever its words are (SPEC §2.9, 2.10 R9).
public enum ReleaseCheck {
  /// - Parameter plan: The locked plan that the summary follows; nil for none.
  public static func refusals(of summary: ImpactSummary, following plan: EvaluationPlan?) -> [ReleaseRefusal] {
    var refusals: [ReleaseRefusal] = []
    let planned = plan?.lockedAt == nil ? [] : plan?.questions ?? []
    let told = summary.change.filter { $0.timing == .straightAfter }.map(\.question)
    if told != planned.map(\.question) {
      let missing = planned.first { !told.contains($0.question) }
      refusals.append(
        ReleaseRefusal(.symmetry, found: missing?.question.text ?? "planned order", in: "What changed and what did not")
      )
    }
    for item in summary.change where item.construct == .reaction {
      refusals.append(ReleaseRefusal(.r9, found: item.text.en, in: "What changed and what did not"))
    }
    return refusals
  }
}
