import ProgrammeModel

/// The answers given after sessions, counted by question set, question and session.
struct AnswerTally {
  private struct Version: Hashable, Comparable {
    let code: Code<QuestionSet>
    let version: Int
    static func < (a: Self, b: Self) -> Bool { (a.code, a.version) < (b.code, b.version) }
  }

  private let record: ImpactRecord
  private let sessions: [Key<Session>: ImpactRecord.DeliveredSession]
  private let forms: [Version: [Response]]

  init(_ record: ImpactRecord) {
    self.record = record
    let sessions = Dictionary(record.delivered.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    self.sessions = sessions
    forms = Dictionary(grouping: record.responses.filter { $0.phase == .after && sessions[$0.session] != nil }) {
      Version(code: $0.questionSet, version: $0.version)
    }
  }

  /// Sets for children first, then young people, then adults; a set of which nobody filled in a form is left out.
  func summaries(for audience: Audience) -> [ImpactSummary.SetSummary] {
    let sets = Dictionary(
      record.questionSets.map { (Version(code: $0.code, version: $0.version), $0) }, uniquingKeysWith: { a, _ in a })
    return QuestionSet.Audience.allCases.flatMap { readers in
      forms.keys.filter { sets[$0]?.audience == readers }.sorted().compactMap { key in
        guard let set = sets[key], let forms = forms[key] else { return nil }
        return summary(of: set, forms: forms, attended: attended(of: key), for: audience)
      }
    }
  }

  /// Attendances at the sessions that handed out this version, or should have and brought no form of any version.
  private func attended(of key: Version) -> Int {
    let withForms = Set((forms[key] ?? []).map(\.session))
    let withAny = Set(forms.filter { $0.key.code == key.code }.flatMap { $0.value.map(\.session) })
    return record.delivered
      .filter { withForms.contains($0.key) || ($0.questionSet == key.code && !withAny.contains($0.key)) }
      .reduce(0) { $0 + $1.present }
  }

  private func summary(
    of set: QuestionSet, forms: [Response], attended: Int, for audience: Audience
  ) -> ImpactSummary.SetSummary {
    let asked = set.questions.filter { $0.kind != .text }
    let usable = forms.filter { form in
      asked.contains { question in
        if case .option(let code)? = form.answers[question.code] {
          question.options.contains { $0.code == code }
        } else {
          false
        }
      }
    }
    let rateKnown = attended > 0 && usable.count <= attended
    return ImpactSummary.SetSummary(
      code: set.code, version: set.version, title: set.title, forms: Protector(for: audience).count(usable.count),
      sessions: Set(usable.map(\.session)).count,
      responseRate: rateKnown ? ShareInWords.percent(usable.count, of: attended) : nil,
      questions: asked.map {
        summary(of: $0, forms: usable, attended: rateKnown ? attended : nil, for: audience)
      })
  }

  private func summary(
    of question: Question, forms: [Response], attended: Int?, for audience: Audience
  ) -> ImpactSummary.QuestionSummary {
    let count = QuestionCount(question, forms)
    let protector = Protector(for: audience, isSensitive: question.isSensitive)
    let hosts = Set(count.bySession.keys.compactMap { sessions[$0]?.host })
    let withheld: ImpactSummary.QuestionSummary.Withheld? =
      if count.answered < ShareInWords.fewest(threshold: protector.threshold) {
        .tooFewAnswers
      } else if hosts.count < 2 {
        .oneHost
      } else if let attended {
        10 * count.answered < 3 * attended ? .lowResponse : nil
      } else {
        .noResponseRate
      }
    let showsTable = withheld != .tooFewAnswers && withheld != .oneHost
    let agreeing = Set(question.options.filter(\.agrees).map(\.code))
    return ImpactSummary.QuestionSummary(
      code: question.code, text: question.text, construct: question.construct, level: question.level,
      isSensitive: question.isSensitive,
      options: question.options.map { ImpactSummary.Choice(code: $0.code, label: $0.label, agrees: $0.agrees) },
      answers: showsTable ? protector.answers(count.cells, agreeing: agreeing) : nil,
      notSure: showsTable ? protector.count(count.notSure) : protector.notAvailable,
      preferNotToSay: showsTable ? protector.count(count.preferNotToSay) : protector.notAvailable,
      sessions: count.bySession.count,
      headline: withheld == nil && !agreeing.isEmpty ? headline(count, protector.threshold) : nil, withheld: withheld,
      verdict: withheld == .tooFewAnswers ? .tooFew : .describeOnly)
  }

  /// The share that agreed, in words. Near none or all the interval is left out: it would undo the coding of the ends.
  private func headline(_ count: QuestionCount, _ threshold: Int) -> ImpactSummary.Headline? {
    guard let percent = ShareInWords.percent(count.agreed, of: count.answered, threshold: threshold) else { return nil }
    let sessions = count.bySession.sorted { $0.key < $1.key }.map(\.value)  // sums of floating point keep one order
    let isCoded = count.agreed < threshold || count.answered - count.agreed < threshold
    let clustered = try? wilsonClustered(yes: sessions.map(\.agreed), answered: sessions.map(\.answered))
    return ImpactSummary.Headline(
      inTen: ShareInWords.inTen(count.agreed, of: count.answered, threshold: threshold), percent: percent,
      interval: isCoded ? nil : clustered.map { ShareInWords.interval($0.interval) },
      people: ShareInWords.tenPeople(count.agreed, of: count.answered, threshold: threshold))
  }
}

/// How often each answer to one question was given.
private struct QuestionCount {
  var cells: [Protector.Cell] = []
  var notSure = 0
  var preferNotToSay = 0
  var agreed = 0
  var answered = 0
  /// Only sessions with an answer on the scale.
  var bySession: [Key<Session>: (agreed: Int, answered: Int)] = [:]

  init(_ question: Question, _ forms: [Response]) {
    let options = Dictionary(question.options.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    var counts: [String: Int] = [:]
    for form in forms {
      switch form.answers[question.code] {
      case .option(let code):
        guard let option = options[code] else { continue }
        counts[code, default: 0] += 1
        answered += 1
        agreed += option.agrees ? 1 : 0
        let before = bySession[form.session] ?? (0, 0)
        bySession[form.session] = (before.agreed + (option.agrees ? 1 : 0), before.answered + 1)
      case .notSure: notSure += 1
      case .preferNotToSay: preferNotToSay += 1
      case .text, nil: continue
      }
    }
    cells = question.options.map { Protector.Cell(code: $0.code, label: $0.label, count: counts[$0.code] ?? 0) }
  }
}
