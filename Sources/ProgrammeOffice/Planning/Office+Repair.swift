import Foundation
import ProgrammeModel
import ProgrammeStore
import Reporting
import Scheduling

extension Office {
  /// Mends what a mishap has spoilt with the least change: the same time with other people first, then another time of
  /// the day, then the nearest day. A session that no host has confirmed gives way where another would be lost.
  ///
  /// A session that gets another time is only proposed again: its host has not said yes to it.
  ///
  /// - Parameters:
  ///   - isDone: Moves and cancels, notes the leave or the closure, and writes the letters; else nothing is kept.
  /// - Throws: ``OfficeFault/unknown(what:name:nearest:list:)``; ``OfficeFault/wrongState(_:)`` for days that are over.
  public func repair(_ mishaps: [Mishap], seed: UInt64 = 1, isDone: Bool) async throws -> RepairView {
    var spoilt = try spoiltSessions(mishaps)
    let last = max(
      spoilt.sessions.map(\.span.day).max() ?? desk.today,
      spoilt.sessions.compactMap(\.request).compactMap { spoilt.requests[$0] }.flatMap(\.windows)
        .map(\.days.last).max() ?? desk.today,
      desk.today.advanced(by: 28))
    let situation = try situation(weeks: try DayRange(desk.today, last)) { ground in
      for (person, days) in spoilt.leave {
        ground.people = ground.people.map { $0.key == person ? $0.with(leave: $0.leave + [days]) : $0 }
      }
      for (host, days) in spoilt.closed { ground.closed[host, default: []].append(days) }
    }
    let repaired = Scheduling.repair(
      spoilt.sessions, movable: spoilt.movable, in: situation.problem, requests: spoilt.requests, seed: seed,
      earliest: desk.time)
    let givingWay = spoilt.movable.filter { repaired.moved[$0.key] != nil }
    spoilt.sessions = (spoilt.sessions + givingWay).sorted { ($0.span, $0.number) < ($1.span, $1.number) }
    let words = try planWords(situation)
    let lines = spoilt.sessions.map { session in
      line(session, repaired, situation, words, spoilt.requests)
    }
    let spoiltKeys = Set(spoilt.sessions.map(\.key))
    // Dates held for hosts and busy times stand there too, and are no sessions.
    let known = try store.read { Set(try $0.sessions.all().map(\.key)) }
    let untouched = situation.problem.standing.count { known.contains($0.key) && !spoiltKeys.contains($0.key) }
    let leftBehind =
      givingWay.map { RepairWording(words.messages).givesWay($0.number) } + leftBehind(repaired, spoilt, words)
    guard isDone else {
      return RepairView(lines: lines, leftBehind: leftBehind, untouched: untouched, isDone: false, unread: [])
    }
    let unread = try carryOut(repaired, spoilt, mishaps)
    return RepairView(
      lines: lines.map { $0.with(letter: "\($0.number)-\($0.kind == .cancelled ? "cancelled" : "changed")") },
      leftBehind: leftBehind, untouched: untouched, isDone: true, unread: unread)
  }

  /// What stays although the session before it in its series is cancelled: a sentence each.
  private func leftBehind(_ repaired: Repaired, _ spoilt: Spoilt, _ words: PlanWords) -> [Bilingual] {
    spoilt.sessions.filter { repaired.moved[$0.key] == nil }.flatMap { session -> [Bilingual] in
      guard let request = session.request.flatMap({ spoilt.requests[$0] }) else { return [] }
      return (spoilt.followers[session.key] ?? []).map {
        RepairWording(words.messages).leftBehind($0, after: session, of: request.number)
      }
    }
  }

  /// What mishaps touch.
  private struct Spoilt {
    var sessions: [Session] = []
    /// Not spoilt, and confirmed by no host: what may give way.
    var movable: [Session] = []
    var requests: [Key<Request>: Request] = [:]
    /// What follows them in a series and stands.
    var followers: [Key<Session>: [Session]] = [:]
    var leave: [(Key<Facilitator>, DayRange)] = []
    var closed: [(Key<ProgrammeModel.Host>, DayRange)] = []
  }

  private func spoiltSessions(_ mishaps: [Mishap]) throws -> Spoilt {
    for mishap in mishaps where mishap.days.last < desk.today {
      throw OfficeFault.wrongState(
        "The days \(mishap.days) are over: nothing on them can be mended. Name today or later.")
    }
    return try store.read { tables in
      var spoilt = Spoilt()
      let all = try tables.sessions.all().filter { $0.state == .proposed || $0.state == .confirmed }
        .filter { $0.span.day > desk.today || ($0.span.day == desk.today && $0.span.start >= desk.time) }
      var keys: Set<Key<Session>> = []
      for mishap in mishaps {
        let touched: [Session]
        switch mishap {
        case .ill(let code, let days):
          let person = try facilitator(code, in: tables)
          spoilt.leave.append((person.key, days))
          touched = all.filter { days.contains($0.span.day) && $0.facilitators.contains(person.key) }
        case .closed(let reference, let days):
          let host = try host(reference, in: tables)
          spoilt.closed.append((host.key, days))
          touched = all.filter { days.contains($0.span.day) && $0.host == host.key }
        }
        keys.formUnion(touched.map(\.key))
      }
      spoilt.sessions = all.filter { keys.contains($0.key) }.sorted { ($0.span, $0.number) < ($1.span, $1.number) }
      spoilt.movable = all.filter {
        $0.state == .proposed && !$0.stands && $0.request != nil && $0.span.day > desk.today && !keys.contains($0.key)
      }
      for key in Set((spoilt.sessions + spoilt.movable).compactMap(\.request)) {
        spoilt.requests[key] = try tables.requests.request(key)
      }
      let after = try tables.requests.all().reduce(into: [Key<Request>: Key<Request>]()) {
        $0[$1.key] = $1.after?.request
      }
      for session in spoilt.sessions {
        spoilt.followers[session.key] = all.filter { follower in
          session.request != nil && follower.request.flatMap { after[$0] } == session.request
            && follower.group.label == session.group.label && !keys.contains(follower.key)
        }
      }
      return spoilt
    }
  }

  private func line(
    _ session: Session, _ repaired: Repaired, _ situation: PlanningSituation, _ words: PlanWords,
    _ requests: [Key<Request>: Request]
  ) -> RepairView.Line {
    let planned = repaired.moved[session.key]
    let host = situation.hosts[session.host]
    func codes(_ keys: [Key<Facilitator>]) -> [Code<Facilitator>] {
      keys.compactMap { situation.facilitators[$0]?.code }
    }
    let reason = repaired.lost[session.key].flatMap { refusal in
      session.request.flatMap { requests[$0] }.map {
        words.sentence(refusal, request: $0, weeks: situation.problem.weeks)
      }
    }
    return RepairView.Line(
      number: session.number, host: host?.reference, hostName: host?.name ?? "",
      group: session.group.label, kind: RepairView.Line.Kind(from: session, to: planned), before: session.span,
      peopleBefore: codes(session.facilitators), after: planned?.span, peopleAfter: codes(planned?.facilitators ?? []),
      reason: reason, letter: nil)
  }

  /// Keeps all of it in one act, then writes the letters.
  private func carryOut(_ repaired: Repaired, _ spoilt: Spoilt, _ mishaps: [Mishap]) throws -> [String] {
    let party: Session.Cancellation.Party = spoilt.closed.isEmpty ? .us : .host
    let told = try act("schedule repair") { tables, _ in
      for (person, days) in spoilt.leave { try tables.facilitators.add(leave: days, to: person) }
      for (host, days) in spoilt.closed {
        try tables.closures.keep(HostClosure(host: host, days: days))
      }
      var changed: [(session: Session, before: TimeSpan)] = []
      for session in spoilt.sessions {
        let after: Session
        if let planned = repaired.moved[session.key] {
          // Hosts agreed to a time, not to who comes.
          after = session.changed(
            span: planned.span, facilitators: planned.facilitators,
            state: planned.span == session.span ? nil : .proposed, at: desk.now)
        } else {
          after = session.changed(
            state: .cancelled(
              .init(
                by: party, because: mishaps.map(\.words).joined(separator: "; "),
                noticeDays: desk.today.distance(to: session.span.day))), at: desk.now)
          if let key = session.request, spoilt.requests[key]?.state == .planned {
            try tables.requests.set(.open, of: key)
          }
        }
        try tables.sessions.update(after)
        changed.append((after, session.span))
      }
      tables.summarise(mishaps.map(\.words).joined(separator: "; "))
      return try changed.map { (try self.line(of: $0.session, in: tables), $0.before) }
    }
    var unread: Set<String> = []
    for (line, before) in told {
      let occasion: LetterOccasion =
        if case .cancelled = line.session.state { .cancelled(by: party, because: nil) } else {
          .changed(from: [before], asks: line.session.state == .proposed)
        }
      unread.formUnion(try writeLetters([line], occasion).unread)
    }
    return unread.sorted()
  }
}

extension RepairView.Line.Kind {
  init(from session: Session, to planned: PlannedSession?) {
    guard let planned else {
      self = .cancelled
      return
    }
    self = planned.span == session.span ? .people : planned.span.day == session.span.day ? .time : .day
  }
}

extension RepairView.Line {
  fileprivate func with(letter: String) -> RepairView.Line {
    RepairView.Line(
      number: number, host: host, hostName: hostName, group: group, kind: kind, before: before,
      peopleBefore: peopleBefore, after: after, peopleAfter: peopleAfter, reason: reason, letter: letter)
  }
}

extension Mishap {
  fileprivate var words: String {
    switch self {
    case .ill(let code, let days): "\(code) ill \(days)"
    case .closed(let host, let days): "\(host) closed \(days)"
    }
  }
}
