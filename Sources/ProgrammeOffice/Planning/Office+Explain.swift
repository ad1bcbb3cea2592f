import ProgrammeModel
import ProgrammeStore
import Reporting
import Scheduling

extension Office {
  /// Why a session stands where it does and what the best other places would cost, or why each group of a request was
  /// refused and with which changes it would fit.
  ///
  /// Costs and changes are found by planning anew beside all that is planned now, each tried before it is told.
  public func explain(_ subject: ExplainSubject) async throws -> [ExplainedLine] {
    let ground = try explanationGround(subject)
    switch subject {
    case .session(let number):
      guard let session = ground.sessions.first(where: { $0.number == number }) else { return [] }
      return [try explained(session, ground)]
    case .request(let number):
      guard let request = ground.request else { return [] }
      let lines = try request.groups.compactMap { try explained($0, of: request, ground) }
      guard lines.isEmpty else { return lines }
      guard let reason = request.state.reason else {
        throw OfficeFault.wrongState(
          "\(number) is \(request.state.name) and no plan has looked at it. Plan with ‘pont schedule’.")
      }
      return [ExplainedLine(subject: number.description, words: Bilingual(same: reason))]
    }
  }

  /// What an explanation rests on.
  private struct Ground {
    let request: Request?
    /// All sessions of the request, or the one asked about.
    let sessions: [Session]
    /// The open one first.
    let proposals: [Proposal]
    /// The open proposal if nothing has changed since it was made.
    let current: Proposal?
    /// Whether there is an open proposal at all.
    let hasOpen: Bool
    let situation: PlanningSituation
    let words: PlanWords

    /// What a proposal was planned in, as far as it is still to come, with its sessions where they stand.
    func problem(of proposal: Proposal, holding held: [PlannedSession]? = nil) -> PlanningProblem {
      let problem = situation.problem.holding(held ?? proposal.sessions)
      return problem.during(proposal.weeks) ?? problem
    }
  }

  private func explanationGround(_ subject: ExplainSubject) throws -> Ground {
    let found = try store.read { tables in
      let request: Request?
      let sessions: [Session]
      switch subject {
      case .session(let number):
        let session = try session(number, in: tables)
        request = try session.request.flatMap { try tables.requests.request($0) }
        sessions =
          [session]
          + (try request.map { try tables.sessions.sessions(of: $0.key) } ?? []).filter { $0.key != session.key }
      case .request(let number):
        let asked = try self.request(number, in: tables)
        request = asked
        sessions = try tables.sessions.sessions(of: asked.key)
      }
      let stored = try tables.proposals.current()
      let isCurrent = try stored.map { try tables.basis() == $0.basis } ?? false
      return (
        request: request, sessions: sessions,
        proposals: ([stored].compactMap { $0 } + (try tables.proposals.accepted())).map(\.proposal),
        current: isCurrent ? stored?.proposal : nil, hasOpen: stored != nil
      )
    }
    let days =
      (found.request?.windows.flatMap { [$0.days.first, $0.days.last] } ?? []) + found.sessions.map(\.span.day)
      + (found.current.map { [$0.weeks.first, $0.weeks.last] } ?? [])
    // What is over cannot be suggested; a session of the past is told as it was.
    let tomorrow = desk.today.advanced(by: 1)
    let first = max(days.min() ?? tomorrow, tomorrow)
    let situation = try situation(weeks: try DayRange(first, max(first, days.max() ?? tomorrow)))
    return Ground(
      request: found.request, sessions: found.sessions, proposals: found.proposals, current: found.current,
      hasOpen: found.hasOpen, situation: situation,
      words: try planWords(situation))
  }

  // MARK: Sessions

  private func explained(_ session: Session, _ ground: Ground) throws -> ExplainedLine {
    let planned = ground.proposals.lazy.flatMap(\.sessions)
      .first { $0.group == session.group.key && $0.span == session.span && $0.facilitators == session.facilitators }
    var words = try planned.map(ground.words.explanation) ?? unplanned(session, ground)
    if let undone = ExplanationWording(ground.words.messages).undone(session, isOpen: false) {
      words = undone.followed(by: words)
    }
    if let request = ground.request, session.servesGroup, session.span.day > desk.today {
      let visit = ground.sessions.filter { other in
        other.servesGroup && other.request == session.request && other.span.day == session.span.day
          && Set(other.facilitators) == Set(session.facilitators)
      }
      let standing = (request.together ? visit : [session]).map { PlannedSession($0, of: request.key) }
      let problem = ground.situation.problem.holding(ground.current?.sessions ?? [])
      words = words.followed(
        by: alternatives(
          to: standing, of: request, in: problem, isOnlyDay: planned?.reason.openDays == 1, ground))
    }
    if session.takesTime, session.state != .delivered {
      words = words.followed(
        by: ground.words.access(
          of: session.group, at: session.host, by: session.facilitators, isConfirmed: session.state == .confirmed))
    }
    return ExplainedLine(subject: "\(session.number) \(session.group.label)", words: words)
  }

  private func unplanned(_ session: Session, _ ground: Ground) throws -> Bilingual {
    let day = try store.read { tables in try takenFromOffer(session, in: tables) }
    return day.map { OfferWording(ground.words.messages).taken(on: $0) }
      ?? ExplanationWording(ground.words.messages).byHand
  }

  private func alternatives(
    to planned: [PlannedSession], of request: Request, in problem: PlanningProblem, isOnlyDay: Bool, _ ground: Ground
  ) -> Bilingual? {
    comparison(of: planned, of: request, in: problem).map { comparison in
      ExplanationWording(ground.words.messages)
        .alternatives(
          comparison, ground.words.names(for: request, weeks: problem.weeks), isOnlyDay: isOnlyDay)
    }
  }

  // MARK: Requests

  private func explained(_ group: Group, of request: Request, _ ground: Ground) throws -> ExplainedLine? {
    if let session = ground.sessions.first(where: { $0.group.key == group.key && $0.servesGroup }) {
      return try explained(session, ground)
    }
    let subject = "\(request.number) \(group.label)"
    let wording = ExplanationWording(ground.words.messages)
    // What was planned before a session fell through says nothing of the group any more.
    let undone = ground.sessions.filter { $0.group.key == group.key && !$0.servesGroup }
      .max { ($0.changedAt, $0.number) < ($1.changedAt, $1.number) }
    let proposals = ground.proposals.filter { proposal in
      proposal.key == ground.current?.key || undone.map { $0.changedAt < proposal.madeAt } ?? true
    }
    for proposal in proposals {
      if let planned = proposal.sessions.first(where: { $0.group == group.key }) {
        var words = ground.words.explanation(planned)
        if proposal.key == ground.current?.key {
          let visit = proposal.sessions.filter { other in
            other.request == request.key && other.span.day == planned.span.day
              && other.facilitators == planned.facilitators && (request.together || other.group == group.key)
          }
          let problem = ground.problem(of: proposal)
          words = words.followed(
            by: alternatives(
              to: visit, of: request, in: problem, isOnlyDay: planned.reason.openDays == 1, ground))
        } else if request.state == .open {
          words = words.followed(by: wording.changedSince)
        }
        words = words.followed(by: ground.words.access(of: group, at: request.host, by: planned.facilitators))
        return ExplainedLine(subject: subject, words: words)
      }
      if let refusal = proposal.refusals.first(where: { $0.group == group.key }) {
        if case .offered = refusal.obstacle {
          return ExplainedLine(subject: subject, words: offered(refusal, of: request, in: proposal, ground))
        }
        let sentence = ground.words.sentence(refusal, request: request, weeks: proposal.weeks)
        return ExplainedLine(
          subject: subject, words: sentence.followed(by: help(for: refusal, of: request, in: proposal, ground)))
      }
    }
    return undone.flatMap { wording.undone($0, isOpen: request.state == .open) }
      .map { ExplainedLine(subject: subject, words: $0) }
  }

  /// What can be done about dates that are held for a host, as long as they are: no change of a rule is looked for.
  private func offered(
    _ refusal: Refusal, of request: Request, in proposal: Proposal, _ ground: Ground
  ) -> Bilingual {
    let wording = ExplanationWording(ground.words.messages)
    guard let until = ground.situation.problem.offered[request.key] else {
      return wording.noLongerHeld(for: ground.words.names(for: request, weeks: proposal.weeks).host)
    }
    let now = Refusal(
      request: refusal.request, group: refusal.group, openDays: refusal.openDays, obstacle: .offered(until: until))
    return ground.words.sentence(now, request: request, weeks: proposal.weeks)
      .followed(by: wording.awaited(request.number, until: until))
  }

  /// With which changes a refused group would fit beside the open proposal and all that stands.
  private func help(
    for refusal: Refusal, of request: Request, in proposal: Proposal, _ ground: Ground
  ) -> Bilingual? {
    let words = ground.words
    guard request.state == .open else { return nil }
    let isCurrent = proposal.key == ground.current?.key
    // What was accepted stands already; beside it, and nothing else, the group would have to fit.
    guard isCurrent || !ground.hasOpen else { return ExplanationWording(words.messages).changedSince }
    let held = isCurrent ? proposal.sessions : []
    let problem = ground.problem(of: proposal, holding: held)
    let refused = proposal.refusals.filter { $0.request == request.key }.map(\.group)
    guard
      let visit = visits(of: request, groups: refused, in: problem).first(where: { $0.contains(refusal.group) })
    else { return nil }
    let found = remedies(for: visit, of: request, in: problem)
    let names = words.names(
      for: request, weeks: problem.weeks,
      sessions: Dictionary(problem.standing.map { ($0.key, $0.number) }, uniquingKeysWith: { first, _ in first }))
    let wording = RemedyWording(words.messages)
    // Days that the plan did not look at are no remedy of it, but may spare somebody one.
    let later =
      found.first?.changes.isEmpty == true
      ? [] : places(for: visit, of: request, in: ground.situation.problem.holding(held))
    guard let wider = proposal.weeks.widened(to: later.map(\.span.day)) else {
      return wording.sentence(found, names)
    }
    let elsewhere = wording.elsewhere(on: later.map(\.span.day), weeks: wider)
    return found.isEmpty ? elsewhere : wording.sentence(found, names).followed(by: elsewhere)
  }
}

extension DayRange {
  /// With some days and all between; nil where there are none.
  fileprivate func widened(to days: [Day]) -> DayRange? {
    guard let first = days.min(), let last = days.max() else { return nil }
    return try? DayRange(Swift.min(self.first, first), Swift.max(self.last, last))
  }
}

extension PlannedSession {
  /// A session that stands, as if a plan had just placed it.
  init(_ session: Session, of request: Key<Request>) {
    self.init(
      request: request, group: session.group.key, span: session.span, facilitators: session.facilitators,
      reason: Reason(openDays: 0, choices: 0, addedTravelMinutes: 0, sharesDayWith: 0))
  }
}

extension Bilingual {
  /// One paragraph after another; the same where there is no other.
  func followed(by other: Bilingual?) -> Bilingual {
    guard let other else { return self }
    return Bilingual(cy: cy + " " + other.cy, en: en + " " + other.en)
  }
}
