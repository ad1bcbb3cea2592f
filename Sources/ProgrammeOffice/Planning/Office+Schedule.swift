public import ProgrammeModel
import ProgrammeStore
import Reporting
import Scheduling

extension Office {
  /// Makes the best plan found for the open requests, and keeps it as the open proposal unless it is a trial.
  ///
  /// - Parameters:
  ///   - weeks: The days to plan; all days asked for if nil.
  ///   - replanning: Whether accepted sessions that are neither confirmed nor locked may move. None of them is lost.
  ///   - isTrial: Keeps nothing.
  ///   - progress: Told now and then.
  ///   - stop: Asked now and then; once it is true, the best plan so far is the answer, and kept like any other.
  /// - Throws: ``OfficeFault/nothingToPlan(_:)``; ``OfficeFault/pastDays(_:)`` when none of the days is still to come.
  public func schedule(
    weeks: DayRange?, limit: SearchLimit, seed: UInt64, replanning: Bool = false, isTrial: Bool = false,
    progress: @escaping @Sendable (PlanningProgress) -> Void = { _ in },
    stop: @escaping @Sendable () -> Bool = { false }
  ) async throws -> ProposalView {
    let weeks = try weeks.map(daysToCome)
    var situation = try situation(weeks: weeks, replanning: replanning)
    guard situation.hasSomethingToPlan else { throw OfficeFault.nothingToPlan(weeks) }
    // What hosts were told is where a new plan begins, so that it never comes out worse.
    let told = situation.movable.values.compactMap { session in session.request.map { PlannedSession(session, of: $0) }
    }
    var made = search(situation.problem, limit, seed, from: told, progress, stop)
    let lost = Set(made.refusals.map(\.group)).intersection(situation.movable.keys)
    if !lost.isEmpty {
      // A new plan never costs a host its session: what was lost, and what it could fall out with, stays this time.
      situation = try self.situation(weeks: weeks, replanning: replanning, keeping: Set(situation.movable.keys))
      made = search(situation.problem, limit, seed, progress, stop)
    }
    var keys =
      try desk.keySeed.map { seed in
        KeyMaker(seed: seed, act: try store.read { try $0.history.lastNumber() })
      } ?? KeyMaker()
    let proposal = Proposal(
      key: keys.key(), weeks: situation.problem.weeks, seed: seed, iterations: made.iterations, madeAt: desk.now,
      sessions: made.sessions, refusals: made.refusals, figures: made.figures)
    if !isTrial {
      let basis = situation.basis
      try act("schedule") { tables, _ in
        try tables.proposals.replace(with: proposal, basis: basis)
        tables.summarise("\(proposal.weeks): \(made.figures.sessions) of \(made.figures.sessionsAsked) sessions")
      }
    }
    return try view(of: proposal, situation: situation, made: made)
  }

  /// The days from tomorrow on: nobody can be sent out in the past.
  func daysToCome(of days: DayRange) throws -> DayRange {
    let tomorrow = desk.today.advanced(by: 1)
    guard days.last >= tomorrow else { throw OfficeFault.pastDays(days) }
    return try DayRange(max(days.first, tomorrow), days.last)
  }

  func search(
    _ problem: PlanningProblem, _ limit: SearchLimit, _ seed: UInt64, from start: [PlannedSession] = [],
    _ progress: @escaping @Sendable (PlanningProgress) -> Void, _ stop: @escaping @Sendable () -> Bool
  ) -> Plan {
    let planLimit: PlanLimit =
      switch limit {
      case .iterations(let number): .iterations(number)
      case .seconds(let seconds): .seconds(seconds)
      }
    return plan(
      problem, seed: seed, limit: planLimit, from: start,
      progress: { step in
        progress(
          PlanningProgress(
            fraction: step.fraction, priority: step.best.priority, ceiling: step.ceiling,
            secondsLeft: step.secondsLeft))
      }, stop: stop)
  }

  func view(of proposal: Proposal, situation: PlanningSituation, made: Plan) throws -> ProposalView {
    let words = try planWords(situation)
    return ProposalView(
      sessions: proposal.sessions.compactMap { planned in
        guard let request = situation.requests[planned.request], let host = situation.hosts[request.host],
          let group = request.groups.first(where: { $0.key == planned.group })
        else { return nil }
        return ProposalView.Line(
          request: request.number, host: host.reference, hostName: host.name, type: request.type, group: group.label,
          span: planned.span, facilitators: planned.facilitators.compactMap { situation.facilitators[$0]?.code },
          language: request.language,
          gaps: words.access.gaps(of: group, at: request.host, by: planned.facilitators))
      },
      refusals: proposal.refusals.compactMap { refusal in
        guard let request = situation.requests[refusal.request], let host = situation.hosts[request.host],
          let group = request.groups.first(where: { $0.key == refusal.group })
        else { return nil }
        return ProposalView.RefusalLine(
          request: request.number, hostName: host.name, host: host.bilingualName, group: group.label,
          words: words.sentence(refusal, request: request, weeks: proposal.weeks))
      }, toArrange: toArrange(proposal, situation, words), figures: proposal.figures, ceiling: made.ceiling,
      wishes: WishWording(words.messages).sentences(
        made.wishes, sessions: situation.movable.mapValues(\.number)), seed: proposal.seed,
      iterations: proposal.iterations, proposal: proposal, situation: situation)
  }

  private func toArrange(
    _ proposal: Proposal, _ situation: PlanningSituation, _ words: PlanWords
  ) -> [ToArrange] {
    proposal.sessions.compactMap { planned in
      guard let request = situation.requests[planned.request], let host = situation.hosts[request.host],
        let group = request.groups.first(where: { $0.key == planned.group }),
        let sentences = words.access(of: group, at: host.key, by: planned.facilitators)
      else { return nil }
      return ToArrange(
        subject: request.number.description, host: host.bilingualName, group: group.label, words: sentences)
    }
  }

  /// Turns the open proposal into sessions, in one act, and writes a letter for every request.
  ///
  /// Dates held for a request that the plan took up are free again.
  ///
  /// - Throws: ``OfficeFault/noProposal``; ``OfficeFault/emptyProposal`` when it has no session;
  ///   ``OfficeFault/staleProposal`` when anything the plan rests on has changed; ``OfficeFault/pastProposal``.
  public func accept() async throws -> AcceptedPlan {
    let (numbers, before) = try act("accept") { tables, keys in
      guard let stored = try tables.proposals.current() else { throw OfficeFault.noProposal }
      guard try tables.basis() == stored.basis else { throw OfficeFault.staleProposal }
      let proposal = stored.proposal
      guard !proposal.sessions.isEmpty else { throw OfficeFault.emptyProposal }
      guard proposal.sessions.allSatisfy({ $0.span.day > desk.today }) else { throw OfficeFault.pastProposal }
      let requests = Dictionary(
        try tables.requests.all().map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
      let standing = Dictionary(
        try tables.sessions.all().filter(\.servesGroup).map { ($0.group.key, $0) },
        uniquingKeysWith: { first, _ in first })
      var numbers: [SessionNumber] = []
      var before: [SessionNumber: TimeSpan] = [:]
      // Numbers run in the order of the requests, so that one request's sessions stand together.
      let ordered = proposal.sessions.sorted { a, b in
        let (x, y) = (requests[a.request]?.number.value ?? 0, requests[b.request]?.number.value ?? 0)
        return x == y ? a.span < b.span : x < y
      }
      for planned in ordered {
        guard let request = requests[planned.request],
          let group = request.groups.first(where: { $0.key == planned.group })
        else { continue }
        if let old = standing[group.key] {
          let moved = old.changed(span: planned.span, facilitators: planned.facilitators, at: desk.now)
          guard moved != old else { continue }
          try tables.sessions.update(moved)
          numbers.append(old.number)
          before[old.number] = old.span
          continue
        }
        let key: Key<Session> = keys.key()
        let session = try tables.sessions.insert { number in
          Session(
            key: key, number: number, request: request.key, host: request.host, type: request.type, group: group,
            span: planned.span, facilitators: planned.facilitators, language: request.language,
            supervised: request.supervised, changedAt: desk.now)
        }
        numbers.append(session.number)
      }
      let placed = Set(standing.keys).union(proposal.sessions.map(\.group))
      for key in Set(proposal.sessions.map(\.request)).sorted() { try tables.offers.release(key) }
      for request in requests.values.sorted(by: { $0.number < $1.number }) where request.state == .open {
        if request.groups.allSatisfy({ placed.contains($0.key) }) { try tables.requests.set(.planned, of: request.key) }
      }
      try tables.proposals.accept(proposal.key)
      tables.summarise("\(numbers.count) sessions")
      return (numbers, before)
    }
    let lines = try store.read { tables in try numbers.map { try line(of: session($0, in: tables), in: tables) } }
    let letters = try writeLetters(asking: lines, before: before)
    return AcceptedPlan(
      sessions: lines, toArrange: try toArrange(lines), lettersFolder: letters.folder, unread: letters.unread)
  }
}
