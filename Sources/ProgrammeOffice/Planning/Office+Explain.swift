import ProgrammeModel
import ProgrammeStore
import Reporting

extension Office {
  /// Why a session stands where it does, or why each group of a request was planned or refused.
  public func explain(_ subject: ExplainSubject) async throws -> [ExplainedLine] {
    try store.read { tables in
      let hosts = Dictionary(try tables.hosts.all().map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
      let people = Dictionary(
        try tables.facilitators.all().map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
      let words = try planWords(hosts: hosts, facilitators: people)
      let proposals = ([try tables.proposals.current()].compactMap { $0 } + (try tables.proposals.accepted()))
        .map(\.proposal)
      switch subject {
      case .session(let number):
        let session = try session(number, in: tables)
        return [explained(session, proposals, words)]
      case .request(let number):
        let request = try request(number, in: tables)
        let sessions = try tables.sessions.sessions(of: request.key).filter(\.servesGroup)
        let lines = request.groups.compactMap { group in
          explained(group, of: request, sessions: sessions, proposals: proposals, words)
        }
        guard lines.isEmpty else { return lines }
        guard let reason = request.state.reason else {
          throw OfficeFault.wrongState(
            "\(number) is \(request.state.name) and no plan has looked at it. Plan with ‘pont schedule’.")
        }
        return [ExplainedLine(subject: number.description, words: Bilingual(same: reason))]
      }
    }
  }

  private func explained(_ session: Session, _ proposals: [Proposal], _ words: PlanWords) -> ExplainedLine {
    let planned = proposals.lazy.flatMap(\.sessions)
      .first { $0.group == session.group.key && $0.span == session.span && $0.facilitators == session.facilitators }
    return ExplainedLine(
      subject: "\(session.number) \(session.group.label)",
      words: planned.map(words.explanation) ?? ExplanationWording(words.messages).byHand)
  }

  private func explained(
    _ group: Group, of request: Request, sessions: [Session], proposals: [Proposal], _ words: PlanWords
  ) -> ExplainedLine? {
    if let session = sessions.first(where: { $0.group.key == group.key }) {
      return explained(session, proposals, words)
    }
    let subject = "\(request.number) \(group.label)"
    for proposal in proposals {
      if let planned = proposal.sessions.first(where: { $0.group == group.key }) {
        return ExplainedLine(subject: subject, words: words.explanation(planned))
      }
      if let refusal = proposal.refusals.first(where: { $0.group == group.key }) {
        return ExplainedLine(subject: subject, words: words.sentence(refusal, request: request, weeks: proposal.weeks))
      }
    }
    return nil
  }
}
