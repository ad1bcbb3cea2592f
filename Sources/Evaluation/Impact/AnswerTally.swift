import ProgrammeModel

/// The answers given after sessions, told by question set and question.
struct AnswerTally {
  private let record: ImpactRecord
  private let hostOf: [Key<Session>: Key<Host>]

  init(_ record: ImpactRecord) {
    self.record = record
    hostOf = record.hostOf
  }

  /// Sets for children first, then young people, then adults; a set of which nobody filled in a form is left out.
  func summaries(for audience: Audience) -> [ImpactSummary.SetSummary] {
    QuestionSet.Audience.allCases.flatMap { readers in
      record.questionSets.filter { $0.audience == readers }
        .sorted { ($0.code, $0.version) < ($1.code, $1.version) }
        .compactMap { summary(of: $0, for: audience) }
    }
  }

  private func tallies(_ set: QuestionSet) -> [Key<Session>: AnswerCounts.Tally] {
    record.answers.tallies(set.code, set.version, at: .after).filter { hostOf[$0.key] != nil }
  }

  /// Attendances at the sessions that handed out this version, or should have and brought no form of any version.
  private func attended(_ set: QuestionSet, withForms: Set<Key<Session>>) -> Int {
    let withAny = Set(
      record.answers.waves.filter { $0.key.set.code == set.code && $0.key.phase == .after }.flatMap(\.value.keys))
    return record.delivered
      .filter { withForms.contains($0.key) || ($0.questionSet == set.code && !withAny.contains($0.key)) }
      .reduce(0) { $0 + $1.present }
  }

  private func summary(of set: QuestionSet, for audience: Audience) -> ImpactSummary.SetSummary? {
    let tallies = tallies(set)
    if tallies.isEmpty { return nil }
    let forms = tallies.values.reduce(0) { $0 + $1.forms }
    let attended = attended(set, withForms: Set(tallies.keys))
    let rateKnown = attended > 0 && forms <= attended
    return ImpactSummary.SetSummary(
      code: set.code, version: set.version, title: set.title,
      forms: Protector(for: audience, least: record.threshold).count(
        forms, earlier: record.published[FigureName("forms", set: "\(set.code).\(set.version)")]),
      sessions: tallies.values.count { $0.forms > 0 },
      responseRate: rateKnown ? ShareInWords.percent(forms, of: attended, threshold: record.threshold) : nil,
      questions: set.questions.filter { $0.kind != .text && isTold($0, in: set) }.map {
        summary(of: $0, in: set, attended: rateKnown ? attended : nil, for: audience)
      })
  }

  /// Whether a question belongs among the answers from straight after: one that is asked only at other times does not,
  /// unless it was answered then all the same.
  private func isTold(_ question: Question, in set: QuestionSet) -> Bool {
    set.questions(in: .after).contains { $0.code == question.code }
      || QuestionCount(question, at: .after, of: set, in: record.answers, delivered: Set(hostOf.keys)).answered > 0
  }

  private func summary(
    of question: Question, in set: QuestionSet, attended: Int?, for audience: Audience
  ) -> ImpactSummary.QuestionSummary {
    let count = QuestionCount(question, at: .after, of: set, in: record.answers, delivered: Set(hostOf.keys))
    let protector = Protector(for: audience, isSensitive: question.isSensitive, least: record.threshold)
    let earlier = record.earlier("answers", set: "\(set.code).\(set.version)", question: question.code.text)
    let table = count.table(protector, hostOf: hostOf, earlier: earlier)
    let withheld: ImpactSummary.QuestionSummary.Withheld? =
      if let reason = count.withheld(protector, hostOf: hostOf) {
        reason
      } else if let attended {
        10 * count.answered < 3 * attended ? .lowResponse : nil
      } else {
        .noResponseRate
      }
    let hasAgreement = question.options.contains(where: \.agrees)
    return ImpactSummary.QuestionSummary(
      code: question.code, text: question.text, construct: question.construct, level: question.level,
      isSensitive: question.isSensitive, options: question.choices, answers: table,
      notSure: table != nil ? protector.count(count.notSure, earlier: earlier["not-sure"]) : protector.notAvailable,
      preferNotToSay: table != nil
        ? protector.count(count.preferNotToSay, earlier: earlier["prefer-not-to-say"]) : protector.notAvailable,
      sessions: count.answeredSessions.count,
      headline: withheld == nil && hasAgreement ? headline(count, protector.threshold) : nil, withheld: withheld,
      verdict: withheld == .tooFewAnswers ? .tooFew : .describeOnly)
  }

  /// The share that agreed, in words. Near none or all the interval is left out: it would undo the coding of the ends.
  private func headline(_ count: QuestionCount, _ threshold: Int) -> ImpactSummary.Headline? {
    guard let percent = ShareInWords.percent(count.agreed, of: count.answered, threshold: threshold) else { return nil }
    let sessions = count.answeredSessions  // sums of floating point keep one order
    let isCoded = count.agreed < threshold || count.answered - count.agreed < threshold
    let clustered = try? wilsonClustered(
      yes: sessions.map { count.agreed($0.options) }, answered: sessions.map(\.answered))
    return ImpactSummary.Headline(
      inTen: ShareInWords.inTen(count.agreed, of: count.answered, threshold: threshold), percent: percent,
      interval: isCoded ? nil : clustered.map { ShareInWords.interval($0.interval) },
      people: ShareInWords.tenPeople(count.agreed, of: count.answered, threshold: threshold))
  }
}

extension Question {
  var choices: [ImpactSummary.Choice] {
    options.map { ImpactSummary.Choice(code: $0.code, label: $0.label, agrees: $0.agrees) }
  }
}

extension ImpactRecord {
  /// The host of each delivered session.
  var hostOf: [Key<Session>: Key<Host>] {
    Dictionary(delivered.map { ($0.key, $0.host) }, uniquingKeysWith: { first, _ in first })
  }
}
