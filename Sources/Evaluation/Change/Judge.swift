@_spi(Judge) public import ProgrammeModel

/// One planned outcome question with its answers.
public struct PlannedQuestion: Hashable, Sendable {
  public let comparison: PlannedComparison
  /// Places on the scale that count as agreeing: top two of five, top one of three; fixed in the question.
  public let agreeing: Set<Int>
  public let isSensitive: Bool
  /// The least threshold, as in ``Protector/init(for:isSensitive:least:)``.
  public let threshold: Int

  public init(_ comparison: PlannedComparison, agreeing: Set<Int>, isSensitive: Bool = false, threshold: Int = 5) {
    self.comparison = comparison
    self.agreeing = agreeing
    self.isSensitive = isSensitive
    self.threshold = threshold
  }
}

/// The verdict on every planned outcome question, in planned order (SPEC §2.9): the only maker of a claim of change.
///
/// All questions of a plan are judged at once, because each p-value is adjusted for all of them (Holm, SPEC §2.7) and one
/// that could not be analysed counts as p = 1.
///
/// - Parameter planned: All outcome questions of the locked plan, answered or not, as ordered there.
/// - Returns: One verdict a question, none left out.
public func judge(_ planned: [PlannedQuestion], for audience: Audience) -> [Verdict] {
  let figures = planned.map(figures)
  let adjusted = holm(figures.map { $0?.p ?? 1 })
  return planned.indices.map { place in
    verdict(on: planned[place], figures[place], p: adjusted[place], for: audience)
  }
}

/// The figures of a question whose design compares; nil where nothing can be compared.
private func figures(of question: PlannedQuestion) -> ChangeFigures? {
  switch question.comparison {
  case .paired(let sessions): try? ChangeFigures(paired: sessions, agreeing: question.agreeing)
  case .unpaired(let sessions): try? ChangeFigures(unpaired: sessions, agreeing: question.agreeing)
  case .described, .notAnswered: nil
  }
}

private func verdict(
  on question: PlannedQuestion, _ figures: ChangeFigures?, p: Double, for audience: Audience
) -> Verdict {
  let protector = Protector(for: audience, isSensitive: question.isSensitive, least: question.threshold)
  let threshold = protector.threshold
  let fewest = ShareInWords.fewest(threshold: threshold)
  guard let figures else {
    return question.comparison.answers < fewest ? .tooFew : .describeOnly
  }
  let isPaired = figures.moved != nil
  if figures.answers < fewest { return .tooFew }
  let rule = VerdictRule(
    design: isPaired ? .paired : .unpaired, answers: figures.answers, sessions: figures.sessions, net: figures.net,
    interval: figures.interval, p: p, rate: figures.rate, topShareBefore: figures.topShareBefore)
  if rule.finding == .tooFew || rule.finding == .describeOnly { return Verdict(finding: rule.finding, basis: nil) }
  return Verdict(
    finding: rule.finding,
    basis: Verdict.Basis(
      isPaired: isPaired,
      answers: protector.count(figures.answers),
      sessions: figures.sessions, rate: rateInWords(figures.rate),
      up: figures.moved.map { ShareInWords.inTen($0.up, of: figures.answers, threshold: threshold) },
      down: figures.moved.map { ShareInWords.inTen($0.down, of: figures.answers, threshold: threshold) },
      net: netChange(of: figures, threshold: threshold)))
}

/// The net change for drawing. Beside "fewer than 2 in 10 moved down" a net to the tenth could tell how few, unless a
/// tenth of the answers is at least twice the threshold.
private func netChange(of figures: ChangeFigures, threshold: Int) -> NetInTen? {
  if let moved = figures.moved, min(moved.up, moved.down) < threshold, figures.answers < 20 * threshold { return nil }
  let interval = figures.interval
  return NetInTen(net: figures.net, low: min(interval.low, figures.net), high: max(interval.high, figures.net))
}

/// A rate of forms, which is about the collection and not about anybody's answer; to the nearest tenth.
private func rateInWords(_ rate: Double) -> Bilingual {
  switch Int((10 * rate).rounded()) {
  case 10: Bilingual(cy: "bron pawb", en: "nearly all")
  case 5: Bilingual(cy: "tua hanner", en: "about half")
  case let tenths: Bilingual(cy: "tua \(tenths) o bob 10", en: "about \(tenths) in 10")
  }
}

extension PlannedComparison {
  /// Answers given, of the smaller wave where there are two.
  fileprivate var answers: Int {
    switch self {
    case .paired(let sessions): sessions.reduce(0) { $0 + $1.pairs }
    case .unpaired(let sessions):
      min(sessions.reduce(0) { $0 + $1.before.count }, sessions.reduce(0) { $0 + $1.after.count })
    case .described(let answers): answers
    case .notAnswered: 0
    }
  }
}
