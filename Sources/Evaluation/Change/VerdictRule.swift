package import ProgrammeModel

/// The figures a verdict rests on, exact, and the rule itself (SPEC §2.9).
///
/// It finds a word; only the judge makes a ``Verdict`` of it.
package struct VerdictRule {
  package enum Design: String {
    case paired, unpaired, retrospective
    case postOnly = "post_only"
  }

  let design: Design
  /// Pairs, or answers of the smaller wave.
  let answers: Int
  let sessions: Int
  let net: Double
  let interval: ChangeInterval
  /// Adjusted for all planned outcome questions.
  let p: Double
  /// Codes linked for a paired design, forms of those who attended for an unpaired one.
  let rate: Double
  /// Answers before in the categories that count as agreeing, of all.
  let topShareBefore: Double

  package init(
    design: Design, answers: Int, sessions: Int, net: Double, interval: ChangeInterval, p: Double, rate: Double,
    topShareBefore: Double
  ) {
    self.design = design
    self.answers = answers
    self.sessions = sessions
    self.net = net
    self.interval = interval
    self.p = p
    self.rate = rate
    self.topShareBefore = topShareBefore
  }

  /// The first rule that holds, in the order of SPEC §2.9.
  package var finding: Verdict.Finding {
    if answers < 20 { return .tooFew }
    switch design {
    case .retrospective, .postOnly: return .describeOnly
    case .paired, .unpaired: break
    }
    if answers < 30 || sessions < 6 { return .describeOnly }
    if rate < (design == .paired ? 0.4 : 0.6) { return .describeOnly }
    if p < 0.05, interval.low > 0 { return net >= 0.10 ? .moreUp : .smallUp }
    if p < 0.05, interval.high < 0 { return net <= -0.10 ? .moreDown : .smallDown }
    if interval.low > -0.10, interval.high < 0.10 { return .littleOrNoChange }
    return topShareBefore >= 0.8 ? .alreadyHigh : .cannotTell
  }
}
