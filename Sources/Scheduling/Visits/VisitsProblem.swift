import ProgrammeModel

/// A visits file made ready for the engine.
///
/// A session of which every officer is locked is a standing stop; of one that lacks officers still, the rest of its team
/// is a block with one possible start.
struct VisitsProblem: Sendable {
  let file: VisitsFile
  private(set) var engine: EngineProblem
  /// The session (by place in the file) of each block.
  private(set) var sessionOf: [Int] = []
  /// Priority of the sessions that are wholly locked.
  private(set) var lockedPriority = 0

  init(_ file: VisitsFile) throws(VisitsFault) {
    self.file = file
    try file.check()
    let numbers = file.dates.map { (try? Day($0))?.number ?? 0 }
    engine = EngineProblem(
      days: numbers, siteCount: file.travel.count, travel: file.travel.flatMap(\.self), turnaround: 0, routes: [],
      blocks: [])
    let locks = Locks(file)
    addRoutes(locks)
    addBlocks(locks, numbers)
  }

  /// The locked rows by session, and by officer and date.
  private struct Locks {
    var bySession: [Int: [[Int]]] = [:]
    var byDay: [[Int]: [[Int]]] = [:]
    let place: [Int: Int]

    init(_ file: VisitsFile) {
      place = Dictionary(uniqueKeysWithValues: file.sessions.enumerated().map { ($1.id, $0) })
      for row in Set(file.locked ?? []) {
        bySession[row[0], default: []].append(row)
        byDay[[row[1], row[2]], default: []].append(row)
      }
    }
  }

  private mutating func addRoutes(_ locks: Locks) {
    for (index, officer) in file.officers.enumerated() {
      var seen: Set<Int> = []
      for shift in officer.shifts where seen.insert(shift[0]).inserted {
        let rows = (locks.byDay[[officer.id, shift[0]]] ?? []).sorted { ($0[3], $0[0]) < ($1[3], $1[0]) }
        let standing = rows.compactMap { row in
          locks.place[row[0]].map { place in
            EngineProblem.Standing(
              site: file.sessions[place].site, start: row[3], minutes: file.sessions[place].duration, sessions: 1)
          }
        }
        engine.routes.append(
          EngineProblem.Route(
            facilitator: index, day: shift[0], base: officer.base, shiftStart: shift[1], shiftEnd: shift[2],
            owesBreak: true, breakMinutes: officer.break.duration, breakFirst: officer.break.earliestStart,
            breakLast: officer.break.latestStart, sessionLimit: officer.maxSessionsPerDay, travelLimit: 100_000_000,
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
      guard rows.count < needed else {
        lockedPriority += session.priority
        continue
      }
      blockOf[session.id] = engine.blocks.count
      engine.blocks.append(block(session, locked: rows, needed: needed - rows.count))
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
  }

  /// Makes a block, and all that must come before it, weigh more than any choice of others.
  private mutating func require(_ block: Int) {
    var next: Int? = block
    var seen: Set<Int> = []
    while let each = next, seen.insert(each).inserted {
      engine.blocks[each].priority += Self.must
      next = engine.blocks[each].after?.block
    }
  }

  /// Priority that no choice of others can outweigh.
  private static let must = 10_000

  private func block(_ session: VisitsFile.Session, locked: [[Int]], needed: Int) -> EngineProblem.Block {
    let skills = Set(session.skills)
    let there = Set(locked.map { $0[1] })
    let routes = engine.routes.indices.filter { index in
      let officer = file.officers[engine.routes[index].facilitator]
      return !there.contains(officer.id) && skills.isSubset(of: officer.skills)
    }
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
    let one = Set(session.oneOfTeam ?? [])
    let speakers = file.officers.map { one.isSubset(of: $0.skills) }
    let isSpoken = zip(file.officers, speakers).contains { there.contains($0.0.id) && $0.1 }
    return EngineProblem.Block(
      site: session.site, minutes: session.duration, sessions: 1,
      priority: session.priority, crew: needed, starts: starts, routes: routes,
      wanted: one.isEmpty || isSpoken ? 0 : 1, held: one.isEmpty || isSpoken ? [] : speakers.map { $0 ? 1 : 0 })
  }
}

/// What keeps a visits file from being a problem.
package struct VisitsFault: Error, Equatable, CustomStringConvertible {
  package let description: String
}

extension VisitsFile {
  /// Finds places outside their lists and lists of the wrong length.
  fileprivate func check() throws(VisitsFault) {
    func fault(_ text: String) -> VisitsFault { VisitsFault(description: "\(name): \(text)") }
    guard travel.allSatisfy({ $0.count == travel.count }) else {
      throw fault("The travel table has \(travel.count) rows; give every row as many columns.")
    }
    for date in dates where (try? Day(date)) == nil { throw fault("“\(date)” is no date. Write 2027-01-18.") }
    for officer in officers {
      guard travel.indices.contains(officer.base) else {
        throw fault("Officer \(officer.id) is based at site \(officer.base), which the travel table does not have.")
      }
      for shift in officer.shifts where shift.count != 3 || !dates.indices.contains(shift[0]) {
        throw fault("Officer \(officer.id) has a shift \(shift). Write [date, start, end] with one of the dates.")
      }
    }
    for session in sessions {
      guard travel.indices.contains(session.site) else {
        throw fault("Session \(session.id) is at site \(session.site), which the travel table does not have.")
      }
      for window in session.windows where window.count != 3 || !dates.indices.contains(window[0]) {
        throw fault("Session \(session.id) has a window \(window). Write [date, start, end] with one of the dates.")
      }
    }
    guard Set(sessions.map(\.id)).count == sessions.count, Set(officers.map(\.id)).count == officers.count else {
      throw fault("Two sessions or two officers have the same id. Give each its own.")
    }
    for row in locked ?? [] where row.count != 4 {
      throw fault("A locked row is \(row). Write [session, officer, date, start].")
    }
  }
}
