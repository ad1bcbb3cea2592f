import Catalogue
import Interchange
public import ProgrammeModel
import ProgrammeStore
import Reporting

extension Office {
  /// Sessions that match everything asked for, by day and time.
  public func sessions(
    between days: DayRange?, facilitator: Code<Facilitator>?, host: HostReference?, state: String?
  ) async throws -> [SessionLine] {
    let states = ["proposed", "confirmed", "delivered", "cancelled", "nobody-there"]
    if let state, !states.contains(state) {
      throw OfficeFault.unknown(
        what: "state", name: state, nearest: nearest(to: state, among: states), list: states.joined(separator: ", "))
    }
    return try store.read { tables in
      let person = try facilitator.map { try self.facilitator($0, in: tables) }
      let place = try host.map { try self.host($0, in: tables) }
      let all = try days.map { try tables.sessions.sessions(on: $0) } ?? tables.sessions.all()
      let matching = all.filter { session in
        (person == nil || session.facilitators.contains { $0 == person?.key })
          && (place == nil || session.host == place?.key) && (state == nil || session.state.name == state)
      }
      return try lines(of: matching, in: tables)
    }
  }

  /// One session with the names people know it by.
  public func session(_ number: SessionNumber) async throws -> SessionLine {
    try store.read { tables in try line(of: session(number, in: tables), in: tables) }
  }

  /// - Throws: ``OfficeFault/unknownNumber(what:number:range:list:)``.
  func session<Access>(_ number: SessionNumber, in tables: Tables<Access>) throws -> Session {
    if let session = try tables.sessions.session(number) { return session }
    let known = try tables.sessions.numbers().map(\.description)
    throw OfficeFault.unknownNumber(
      what: "session", number: number.description, range: [known.first, known.last].compactMap(\.self).uniqued(),
      list: "pont session list")
  }

  func line<Access>(of session: Session, in tables: Tables<Access>) throws -> SessionLine {
    guard let line = try lines(of: [session], in: tables).first else {
      throw OfficeFault.wrongState("The host of \(session.number) is missing. Run ‘pont doctor’.")
    }
    return line
  }

  func lines<Access>(of sessions: [Session], in tables: Tables<Access>) throws -> [SessionLine] {
    let people = Dictionary(try tables.facilitators.all().map { ($0.key, $0.code) }, uniquingKeysWith: { a, _ in a })
    // A few sessions are looked up one by one; a list reads each table once.
    let isShort = sessions.count < 20
    let hosts =
      isShort ? [:] : Dictionary(try tables.hosts.all().map { ($0.key, $0) }, uniquingKeysWith: { a, _ in a })
    let counts =
      isShort ? [:] : Dictionary(try tables.headcounts.all().map { ($0.session, $0) }, uniquingKeysWith: { a, _ in a })
    let requests =
      isShort ? [:] : Dictionary(try tables.requests.all().map { ($0.key, $0.number) }, uniquingKeysWith: { a, _ in a })
    let answers = try tables.responses.counts()
    return try sessions.compactMap { session in
      guard let host = try isShort ? tables.hosts.host(session.host) : hosts[session.host] else { return nil }
      return SessionLine(
        session: session, host: host,
        request: try session.request.flatMap { try isShort ? tables.requests.request($0)?.number : requests[$0] },
        facilitators: session.facilitators.compactMap { people[$0] },
        headcount: try isShort ? tables.headcounts.headcount(of: session.key) : counts[session.key],
        answers: answers[session.key] ?? 0)
    }
  }

  /// Notes that hosts said yes. A confirmed session is announced, and planning leaves it alone.
  ///
  /// - Throws: ``OfficeFault/wrongState(_:)`` for one that is over or cancelled; then none is confirmed.
  public func confirm(_ numbers: [SessionNumber]) async throws -> ChangedSessions {
    let lines = try act("session confirm") { tables, _ in
      let changed = try numbers.map { number in
        let session = try session(number, in: tables)
        guard session.state == .proposed || session.state == .confirmed else {
          throw OfficeFault.wrongState(
            "\(number) is \(session.state.name) and cannot be confirmed. See ‘pont session show \(number)’.")
        }
        let confirmed = session.changed(state: .confirmed, at: desk.now)
        try tables.sessions.update(confirmed)
        return confirmed
      }
      tables.summarise(numbers.map(\.description).joined(separator: ", "))
      return try self.lines(of: changed, in: tables)
    }
    let letters = try writeLetters(lines, .confirmed)
    return ChangedSessions(
      sessions: lines, letters: letters.folder, warnings: [], reopened: nil, unread: letters.unread)
  }

  /// Moves a session; its identity, head counts and calendar entry stay.
  ///
  /// - Parameters:
  ///   - facilitators: Who delivers it now; unchanged if nil.
  ///   - force: Moves it even though a rule of planning speaks against it; double booking is never allowed.
  /// - Throws: ``OfficeFault/breaksRule(_:)`` with every rule that speaks against it.
  public func move(
    _ number: SessionNumber, to start: LocalStart, facilitators codes: [Code<Facilitator>]?, force: Bool
  ) async throws -> ChangedSessions {
    let rules = try sessionRules()
    let (line, before, warnings) = try act("session move") { tables, _ in
      let session = try session(number, in: tables)
      guard session.state == .proposed || session.state == .confirmed else {
        throw OfficeFault.wrongState(
          "\(number) is \(session.state.name) and cannot be moved. See ‘pont session show \(number)’.")
      }
      let people = try codes?.uniqued().map { try facilitator($0, in: tables) }
      let span = try TimeSpan(day: start.day, start: start.time, minutes: session.span.minutes)
      if span == session.span, people.map({ $0.map(\.key) == session.facilitators }) ?? true {
        throw OfficeFault.wrongState("\(number) is there already. Nothing changed.")
      }
      guard span.day >= desk.today || force else {
        throw OfficeFault.breaksRule(
          "\(span.day) is past. Give a day to come, or say --force to put right what was held another day.")
      }
      let moved = session.changed(span: span, facilitators: people?.map(\.key), at: desk.now)
      let objections = try rules.objections(to: moved, in: tables)
      try Self.refuse(objections, force: force, number.description)
      try tables.sessions.update(moved)
      tables.summarise("\(number): \(session.span) → \(span)")
      return (try self.line(of: moved, in: tables), session.span, objections.map(\.words))
    }
    let letters = try writeLetters([line], .changed(from: [before], asks: line.session.state == .proposed))
    return ChangedSessions(
      sessions: [line], letters: letters.folder, warnings: warnings, reopened: nil, unread: letters.unread)
  }

  static func refuse(_ objections: [SessionRules.Objection], force: Bool, _ what: String) throws(OfficeFault) {
    let hard = objections.filter(\.isHard)
    guard !hard.isEmpty, !force else { return }
    throw .breaksRule(
      "\(what) cannot be there: " + hard.map(\.words).joined(separator: " ")
        + " Choose another time or person, or say --force if you know better.")
  }

  /// Cancels a session. It stays in every calendar as cancelled, and its request is open again.
  public func cancel(
    _ number: SessionNumber, by party: Session.Cancellation.Party, because: String
  ) async throws -> ChangedSessions {
    let (line, reopened) = try act("session cancel") { tables, _ in
      let session = try session(number, in: tables)
      guard session.state == .proposed || session.state == .confirmed else {
        throw OfficeFault.wrongState(
          "\(number) is \(session.state.name) and cannot be cancelled. See ‘pont session show \(number)’.")
      }
      let notice = desk.today.distance(to: session.span.day)
      let cancelled = session.changed(
        state: .cancelled(.init(by: party, because: because, noticeDays: notice)), at: desk.now)
      try tables.sessions.update(cancelled)
      var reopened: RequestNumber?
      if let key = session.request, let request = try tables.requests.request(key), request.state == .planned {
        try tables.requests.set(.open, of: key)
        reopened = request.number
      }
      tables.summarise("\(number): \(because)")
      return (try self.line(of: cancelled, in: tables), reopened)
    }
    let letters = try writeLetters([line], .cancelled(by: party, because: nil))
    return ChangedSessions(
      sessions: [line], letters: letters.folder, warnings: [], reopened: reopened, unread: letters.unread)
  }

  /// Holds a session in place for planning, or lets go of it.
  ///
  /// - Throws: ``OfficeFault/wrongState(_:)`` for one that is over or cancelled.
  public func setLock(_ number: SessionNumber, _ isLocked: Bool) async throws {
    try act(isLocked ? "session lock" : "session unlock") { tables, _ in
      let session = try session(number, in: tables)
      guard session.state == .proposed || session.state == .confirmed else {
        throw OfficeFault.wrongState(
          "\(number) is \(session.state.name) and cannot be \(isLocked ? "locked" : "unlocked"). See ‘pont session show \(number)’."
        )
      }
      try tables.sessions.update(session.changed(isLocked: isLocked, at: desk.now))
      tables.summarise(number.description)
    }
  }

  /// Adds a session that was agreed by hand; it is confirmed.
  ///
  /// - Throws: ``OfficeFault/breaksRule(_:)`` with every rule that speaks against it, unless forced;
  ///   ``OfficeFault/wrongState(_:)`` for a public session that must be closed, even forced.
  public func addSession(_ form: SessionForm, force: Bool) async throws -> ChangedSessions {
    let types = try library.sessionTypes()
    guard let type = types[form.type] else { throw unknownType(form.type, among: types) }
    let group = try groupText(form.group)
    let rules = try sessionRules()
    let (line, warnings) = try act("session add") { tables, keys in
      let host = try host(form.host, in: tables)
      if form.visibility == .public, let closure = Session.closure(at: host, of: type) {
        throw OfficeFault.wrongState(Self.refusal(of: closure, type.code))
      }
      let people = try form.facilitators.uniqued().map { try facilitator($0, in: tables) }
      let key: Key<Session> = keys.key()
      let members = try group.group(key: keys.key())
      let span = try TimeSpan(day: form.start.day, start: form.start.time, minutes: type.minutes)
      let session = try tables.sessions.insert { number in
        Session(
          key: key, number: number, request: nil, host: host.key, type: type.code, group: members, span: span,
          facilitators: people.map(\.key), language: form.language ?? host.usualLanguage, supervised: form.supervised,
          visibility: form.visibility, state: .confirmed, changedAt: desk.now)
      }
      let objections = try rules.objections(to: session, in: tables)
      try Self.refuse(objections, force: force, "A session at \(host.name) on \(span)")
      tables.summarise("\(session.number) \(host.reference) \(span)")
      return (try self.line(of: session, in: tables), objections.map(\.words))
    }
    let letters = try writeLetters([line], .confirmed)
    return ChangedSessions(
      sessions: [line], letters: letters.folder, warnings: warnings, reopened: nil, unread: letters.unread)
  }

  private static func refusal(of closure: Session.Closure, _ type: Code<SessionType>) -> String {
    switch closure {
    case .school: "A session at a school is always closed. Leave out --visibility public."
    case .referral, .unknownType:
      "A session of the type “\(type)” is always closed, because it is for one person who was referred. Leave out --visibility public."
    }
  }
}
