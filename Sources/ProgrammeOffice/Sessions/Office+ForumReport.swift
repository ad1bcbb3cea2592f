import ProgrammeModel
import ProgrammeStore
import Reporting

extension Office {
  /// What young people raised at a session, with what agencies promised and what came of it, for the letter to its host.
  ///
  /// - Throws: ``OfficeFault/wrongState(_:)`` naming what lacks a language.
  func issuesRaised(at session: Session) throws -> [LetterIssue] {
    let issues = try store.read { try $0.raisedIssues.all() }.filter { $0.session == session.key }
    return try issues.map { issue in
      let promises = try issue.commitments.map { one in
        LetterIssue.Promise(
          agency: try whole(one.agency, of: issue), promise: try whole(one.promise, of: issue),
          state: try state(of: one, of: issue))
      }
      return LetterIssue(issue: try whole(issue.issue, of: issue), promises: promises)
    }
  }

  private func state(of one: RaisedIssue.Commitment, of issue: RaisedIssue) throws -> LetterIssue.Promise.State {
    switch one.state {
    case .promised: return .due(one.due)
    case .done: return .done(try whole(one.answer, of: issue))
    case .notDoing: return .notDoing(try whole(one.answer, of: issue))
    }
  }

  private func whole(_ text: UnfinishedText, of issue: RaisedIssue) throws -> Bilingual {
    if let whole = text.whole { return whole }
    throw OfficeFault.wrongState(
      "\(issue.number) lacks its \(text.missing == .cy ? "Welsh" : "English"), and the letter goes out in both languages. Add it: pont voice edit \(issue.number) …"
    )
  }
}
