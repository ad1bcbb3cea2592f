import ProgrammeModel

/// How often each answer to one question was given in one wave, over the delivered sessions.
struct QuestionCount {
  /// Sessions with forms of this wave, in the order of their keys.
  private(set) var sessions: [SessionCount] = []
  /// Counts of the scale, in its order.
  private(set) var options: [Int]
  private(set) var notSure = 0
  private(set) var preferNotToSay = 0

  struct SessionCount {
    let session: Key<Session>
    let options: [Int]
    let notSure: Int
    let preferNotToSay: Int
    let forms: Int
    var answered: Int { options.reduce(0, +) }
  }

  private let question: Question

  /// - Parameter delivered: Only forms of these sessions count.
  init(
    _ question: Question, at phase: Response.Phase, of set: QuestionSet, in counts: AnswerCounts,
    delivered: Set<Key<Session>>
  ) {
    self.question = question
    options = question.options.map { _ in 0 }
    guard let layout = counts.layout(set.code, set.version),
      let place = layout.questions.firstIndex(of: question.code)
    else { return }
    for (session, tally) in counts.tallies(set.code, set.version, at: phase).sorted(by: { $0.key < $1.key })
    where delivered.contains(session) {
      let count = SessionCount(
        session: session, options: tally.options(layout, place), notSure: tally.notSure(layout, place),
        preferNotToSay: tally.preferNotToSay(layout, place), forms: tally.forms)
      sessions.append(count)
      for option in options.indices { options[option] += count.options[option] }
      notSure += count.notSure
      preferNotToSay += count.preferNotToSay
    }
  }

  var answered: Int { options.reduce(0, +) }
  /// Sessions with an answer on the scale.
  var answeredSessions: [SessionCount] { sessions.filter { $0.answered > 0 } }

  var agreed: Int { agreed(options) }

  func agreed(_ counts: [Int]) -> Int { zip(question.options, counts).reduce(0) { $0 + ($1.0.agrees ? $1.1 : 0) } }

  var cells: [Protector.Cell] {
    zip(question.options, options).map { Protector.Cell(code: $0.code, label: $0.label, count: $1) }
  }

  /// Why not even the table may be shown: too few answers, or all from one host.
  func withheld(
    _ protector: Protector, hostOf: [Key<Session>: Key<Host>]
  ) -> ImpactSummary.QuestionSummary.Withheld? {
    if answered < ShareInWords.fewest(threshold: protector.threshold) { return .tooFewAnswers }
    return Set(answeredSessions.compactMap { hostOf[$0.session] }).count < 2 ? .oneHost : nil
  }

  /// The answers as they may be shown; nil where none may.
  func table(
    _ protector: Protector, hostOf: [Key<Session>: Key<Host>], earlier: [String: Shown]
  ) -> ProtectedTable? {
    guard withheld(protector, hostOf: hostOf) == nil else { return nil }
    return protector.answers(
      cells, agreeing: Set(question.options.filter(\.agrees).map(\.code)), earlier: earlier)
  }
}
