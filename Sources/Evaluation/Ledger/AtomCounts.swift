public import ProgrammeModel

extension ImpactRecord {
  /// The people of each atom of one measure, as the record stands; empty for a measure it does not know.
  public func atomCounts(of measure: LedgerFigure.Measure) -> [LedgerAtom: Int] {
    switch measure.name {
    case "attendances":
      return Dictionary(
        delivered.map { (LedgerAtom(session: $0.key, category: ""), $0.present) }, uniquingKeysWith: +)
    case "forms": return forms(of: measure.subject)
    default:
      let phases: [String: Response.Phase] = [
        "answers": .after, "answers_before": .before, "answers_3-months": .followUp,
        "answers_6-months": .secondFollowUp,
      ]
      guard let phase = phases[measure.name] else { return [:] }
      return answers(of: measure.subject, at: phase)
    }
  }

  private func forms(of name: String) -> [LedgerAtom: Int] {
    let set = questionSets.first { "\($0.code).\($0.version)" == name }
    guard let set else { return [:] }
    return Dictionary(
      answers.tallies(set.code, set.version, at: .after).map {
        (LedgerAtom(session: $0.key, category: ""), $0.value.forms)
      },
      uniquingKeysWith: +)
  }

  /// - Parameter subject: Such as `young.1/0123456789abcdef`.
  private func answers(of subject: String, at phase: Response.Phase) -> [LedgerAtom: Int] {
    var counts: [LedgerAtom: Int] = [:]
    let delivered = Set(delivered.map(\.key))
    for set in questionSets {
      for question in set.questions where "\(set.code).\(set.version)/\(question.fingerprint)" == subject {
        let count = QuestionCount(question, at: phase, of: set, in: answers, delivered: delivered)
        counts.reserveCapacity(count.sessions.count * (question.options.count + 2))
        for category in question.options.map(\.code) + ["not-sure", "prefer-not-to-say"] {
          let counted = AnswerCategories([category], of: question)
          for session in count.sessions {
            counts[LedgerAtom(session: session.session, category: category), default: 0] += session.count(of: counted)
          }
        }
      }
    }
    return counts
  }
}
