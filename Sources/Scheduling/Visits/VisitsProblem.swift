import ProgrammeModel

/// A visits file made ready for the engine.
///
/// A session of which every officer is locked is a standing stop; of one that lacks officers still, the rest of its team
/// is a block with one possible start.
struct VisitsProblem: Sendable {
  let file: VisitsFile
  private(set) var engine: EngineProblem
  /// By route, the session (by place in the file) of each of its standing stops.
  private(set) var standing: [[Int]] = []
  /// The session (by place in the file) of each block.
  private(set) var sessionOf: [Int] = []
  /// Priority of the sessions that are wholly locked.
  private(set) var lockedPriority = 0

  init(_ file: VisitsFile) throws(VisitsFault) {
    let faults = file.faults()
    guard faults.isEmpty else { throw VisitsFault(file: file.name, items: faults) }
    self.init(file, lockedStand: true)
  }

  /// - Parameter lockedStand: False to make sessions that are wholly locked blocks too, with one possible place that
  ///   outweighs any choice of others.
  init(_ file: VisitsFile, lockedStand: Bool) {
    self.file = file
    let numbers = file.dates.map { (try? Day($0))?.number ?? 0 }
    engine = EngineProblem(
      days: numbers, siteCount: file.travel.count, travel: file.travelInReadingOrder, turnaround: 0, routes: [],
      blocks: [])
    let locks = Locks(file, lockedStand: lockedStand)
    addRoutes(locks)
    addBlocks(locks, numbers)
  }

  /// The locked rows by session, and by officer and date.
  private struct Locks {
    var bySession: [Int: [[Int]]] = [:]
    /// Those that stand.
    var byDay: [[Int]: [[Int]]] = [:]
    let place: [Int: Int]
    let lockedStand: Bool

    init(_ file: VisitsFile, lockedStand: Bool) {
      self.lockedStand = lockedStand
      place = Dictionary(uniqueKeysWithValues: file.sessions.enumerated().map { ($1.id, $0) })
      for row in Set(file.locked ?? []) {
        bySession[row[0], default: []].append(row)
      }
      for row in bySession.values.joined() where lockedStand || !isWhole(file.sessions[place[row[0]] ?? 0]) {
        byDay[[row[1], row[2]], default: []].append(row)
      }
    }

    /// Whether every officer of a session is locked.
    func isWhole(_ session: VisitsFile.Session) -> Bool {
      bySession[session.id, default: []].count >= session.officersNeeded ?? 1
    }
  }

  private mutating func addRoutes(_ locks: Locks) {
    for (index, officer) in file.officers.enumerated() {
      var seen: Set<Int> = []
      for shift in officer.shifts where seen.insert(shift[0]).inserted {
        let rows = locks.byDay[[officer.id, shift[0]]] ?? []
        let stops = rows.compactMap { row in locks.place[row[0]].map { (session: file.sessions[$0], start: row[3]) } }
          .sorted(by: VisitsFile.isRead)
        let standing = stops.map { stop in
          EngineProblem.Standing(
            site: stop.session.site, start: stop.start, minutes: stop.session.duration, sessions: 1)
        }
        self.standing.append(stops.map { locks.place[$0.session.id] ?? 0 })
        engine.routes.append(
          EngineProblem.Route(
            facilitator: index, day: shift[0], base: officer.base, shiftStart: shift[1], shiftEnd: shift[2],
            owesBreak: officer.break != nil, breakMinutes: officer.break?.duration ?? 0,
            breakFirst: officer.break?.earliestStart ?? 0, breakLast: officer.break?.latestStart ?? 0,
            sessionLimit: officer.maxSessionsPerDay, travelLimit: 100_000_000,
            isOpen: true, standing: standing))
      }
    }
  }

  private mutating func addBlocks(_ locks: Locks, _ numbers: [Int]) {
    var blockOf: [Int: Int] = [:]
    var dateOf: [Int: Int] = [:]
    for (index, session) in file.sessions.enumerated() {
      let rows = locks.bySession[session.id] ?? []
      if let row = rows.first { dateOf[session.id] = row[2] }
      let needed = session.officersNeeded ?? 1
      let isWhole = locks.isWhole(session)
      guard !isWhole || !locks.lockedStand else {
        lockedPriority += session.priority
        continue
      }
      blockOf[session.id] = engine.blocks.count
      engine.blocks.append(
        isWhole ? block(session, lockedAs: rows) : block(session, locked: rows, needed: needed - rows.count))
      sessionOf.append(index)
    }
    for block in engine.blocks.indices {
      guard let after = file.sessions[sessionOf[block]].after else { continue }
      if let before = blockOf[after.session] {
        engine.blocks[block].after = .init(block: before, minDays: after.minDays)
      } else if let date = dateOf[after.session] {
        engine.blocks[block].starts.removeAll { numbers[$0.day] < numbers[date] + after.minDays }
      } else {
        engine.blocks[block].starts = []
      }
    }
    // What a locked session follows must be there in time, whatever it costs.
    for session in file.sessions where blockOf[session.id] == nil {
      guard let after = session.after, let before = blockOf[after.session], let date = dateOf[session.id] else {
        continue
      }
      engine.blocks[before].starts.removeAll { numbers[$0.day] + after.minDays > numbers[date] }
      require(before)
    }
    for block in engine.blocks.indices where locks.bySession[file.sessions[sessionOf[block]].id] != nil {
      require(block)
    }
    if locks.bySession.isEmpty { leaveOutWorthless() }
  }

  /// A session without priority that none with priority follows would only cost travel.
  private mutating func leaveOutWorthless() {
    var isWanted = [Bool](repeating: false, count: engine.blocks.count)
    for block in engine.blocks.indices where engine.blocks[block].priority > 0 {
      var next: Int? = block
      while let each = next, !isWanted[each] {
        isWanted[each] = true
        next = engine.blocks[each].after?.block
      }
    }
    for block in engine.blocks.indices where !isWanted[block] { engine.blocks[block].starts = [] }
  }

  /// Makes a block, and all that must come before it, weigh more than any choice of others.
  private mutating func require(_ block: Int) {
    var next: Int? = block
    var seen: Set<Int> = []
    while let each = next, seen.insert(each).inserted {
      engine.blocks[each].priority += must
      next = engine.blocks[each].after?.block
    }
  }

  /// Priority that no choice of others can outweigh.
  var must: Int { 1 + file.sessions.reduce(0) { $0 + $1.priority } }

  /// A session that has one place only.
  private func block(_ session: VisitsFile.Session, lockedAs rows: [[Int]]) -> EngineProblem.Block {
    let routes = engine.routes.indices.filter { index in
      let route = engine.routes[index]
      return rows.contains { $0[1] == file.officers[route.facilitator].id && $0[2] == route.day }
    }
    return EngineProblem.Block(
      site: session.site, minutes: session.duration, sessions: 1, priority: session.priority, crew: rows.count,
      starts: rows.prefix(1).map { .init(day: $0[2], first: $0[3], last: $0[3]) }, routes: routes)
  }

  private func block(_ session: VisitsFile.Session, locked: [[Int]], needed: Int) -> EngineProblem.Block {
    let skills = Set(session.skills)
    let there = Set(locked.map { $0[1] })
    let one = Set(session.oneOfTeam ?? [])
    let speakers = file.officers.map { one.isSubset(of: $0.skills) }
    let isSpoken = one.isEmpty || zip(file.officers, speakers).contains { there.contains($0.0.id) && $0.1 }
    // Where one alone is to be found, that one has what somebody of the team must have.
    let isAble = zip(file.officers, speakers).map { officer, speaks in
      !there.contains(officer.id) && skills.isSubset(of: officer.skills) && (isSpoken || needed > 1 || speaks)
    }
    let routes = engine.routes.indices.filter { isAble[engine.routes[$0].facilitator] }
    var starts = session.windows
      .filter { $0[2] - session.duration >= $0[1] }
      .map { EngineProblem.Starts(day: $0[0], first: $0[1], last: $0[2] - session.duration) }
      .sorted { ($0.day, $0.first, $0.last) < ($1.day, $1.first, $1.last) }
    starts = starts.reduce(into: []) { merged, next in
      if let last = merged.last, last.day == next.day, next.first <= last.last {
        merged[merged.count - 1].last = max(last.last, next.last)
      } else {
        merged.append(next)
      }
    }
    if let row = locked.first { starts = [EngineProblem.Starts(day: row[2], first: row[3], last: row[3])] }
    let isAsked = !isSpoken && needed > 1
    return EngineProblem.Block(
      site: session.site, minutes: session.duration, sessions: 1,
      priority: session.priority, crew: needed, starts: starts, routes: routes,
      wanted: isAsked ? 1 : 0, held: isAsked ? speakers.map { $0 ? 1 : 0 } : [])
  }
}
