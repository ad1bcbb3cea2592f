import ProgrammeModel
import ProgrammeStore
import Reporting

extension Office {
  /// What is held for a request at this moment, in the order in which the host was told.
  func held<Access>(for request: Key<Request>, in tables: Tables<Access>) throws -> [HeldOffer] {
    try tables.offers.offers(for: request).filter { $0.heldUntil > desk.now }
  }

  /// Held dates with what has spoilt them since: a number told on the phone never means another day.
  func lines(_ held: [HeldOffer], of request: Request) throws -> [OfferAnswer.Line] {
    let days = held.flatMap(\.offer.sessions).map(\.span.day)
    guard let first = days.min(), let last = days.max() else { return [] }
    let weeks = try DayRange(first, last)
    let words = try planWords(situation(weeks: weeks, leavingOut: request.key))
    let names = words.names(for: request, weeks: weeks)
    let wording = OfferWording(words.messages)
    let rules = try sessionRules()
    return try store.read { tables in
      try held.map { held in
        var spoilt: [String] = []
        for planned in held.offer.sessions {
          guard let group = request.groups.first(where: { $0.key == planned.group }) else { continue }
          let session = offered(
            planned, group, of: request, key: Key(planned.group.uuid), number: SessionNumber(held.number))
          spoilt += try objections(to: session, by: rules, in: tables)
        }
        spoilt = spoilt.uniqued()
        let line = wording.line(held.offer, names)
        return .init(
          number: held.number, words: spoilt.isEmpty ? line : wording.noLongerPossible(line),
          addedTravel: held.offer.addedTravelMinutes, addedDays: held.offer.addedFacilitatorDays, spoilt: spoilt)
      }
    }
  }

  /// The session that an offered place becomes.
  func offered(
    _ planned: PlannedSession, _ group: Group, of request: Request, key: Key<Session>, number: SessionNumber
  ) -> Session {
    Session(
      key: key, number: number, request: request.key, host: request.host, type: request.type, group: group,
      span: planned.span, facilitators: planned.facilitators, language: request.language,
      supervised: request.supervised, state: .confirmed, changedAt: desk.now)
  }

  /// Why an offered session can no longer be held, in full sentences; empty while it can.
  func objections<Access>(
    to session: Session, by rules: SessionRules, in tables: Tables<Access>
  ) throws -> [String] {
    var found = try rules.objections(to: session, in: tables).filter(\.isHard).map(\.words)
    if session.span.day < desk.today { found.append("\(session.span.day) is past.") }
    for other in try session.request.map({ try tables.sessions.sessions(of: $0) }) ?? []
    where other.group.key == session.group.key && other.key != session.key && other.servesGroup {
      found.append("\(session.group.label) has \(other.number) already.")
    }
    return found
  }

  /// Why a number cannot be taken, or nothing given free: each reason has a remedy of its own.
  func offerFault<Access>(
    _ choice: Int?, for request: Request, in tables: Tables<Access>
  ) throws -> OfficeFault {
    let held = try tables.offers.offers(for: request.key)
    if let first = held.first, let last = held.last {
      guard first.heldUntil > desk.now else { return .offerLapsed(request.number, on: first.heldUntil.day) }
      return .noSuchOffer(request.number, choice: choice ?? 0, held: first.number...last.number)
    }
    let sessions = try tables.sessions.sessions(of: request.key).filter(\.servesGroup)
    switch request.state {
    case .open: return request.turnedDown.isEmpty ? .nothingOffered(request.number) : .offerTurnedDown(request.number)
    case _ where !sessions.isEmpty: return .offerTaken(request.number, sessions.map(\.number).sorted())
    default:
      return .wrongState(
        "\(request.number) is \(request.state.name): no dates are held for it. See ‘pont explain \(request.number)’.")
    }
  }

  /// When a session was taken from dates that its host was offered; nil for any other, and for one that has been moved
  /// or given to others since.
  func takenFromOffer<Access>(_ session: Session, in tables: Tables<Access>) throws -> Day? {
    let acts = try tables.history.entries(about: session.key).filter { $0.undoes == nil && $0.undoneBy == nil }
    guard let first = acts.last, first.act.name == Self.takeAct else { return nil }
    let placing: Set<String> = ["day", "starts", "ends", "session_facilitator"]
    let isMoved = acts.dropLast().flatMap(\.changes)
      .contains { $0.kind == "session" && $0.fields.contains { placing.contains($0.name) } }
    return isMoved ? nil : first.act.at.day
  }
}
