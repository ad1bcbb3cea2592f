import ProgrammeModel

@testable import Scheduling

extension VisitsFile {
  /// A small file with teams, series, breaks of no minutes, one-way streets and detours.
  ///
  /// - Parameter isPlain: Without detours and with all times in quarters of an hour, so that a coarse exhaustive search
  ///   misses nothing.
  static func random(
    sessions count: Int, officers: Int, dates: Int, isPlain: Bool = false, using dice: inout SplitMix64
  ) -> VisitsFile {
    let sites = 6
    let isOdd = !isPlain && dice.chance(40)
    let step = isPlain ? 15 : 12
    let travel = (0..<sites).map { a in
      (0..<sites).map { b -> Int32 in
        a == b ? 0 : isOdd ? dice.pick([5, 20, 45, 90]) : Int32(step * (1 + abs(a - b)))
      }
    }
    let skills = ["welsh", "cyber"]
    let people = (0..<officers).map { id in
      Officer(
        id: id + 10, base: dice.pick([0, 1, 2]), skills: skills.filter { _ in dice.chance(60) },
        maxSessionsPerDay: dice.pick([1, 2, 3, 4]),
        break: dice.pick([
          Break(duration: 30, earliestStart: 690, latestStart: 810),
          Break(duration: 0, earliestStart: 705, latestStart: 765),
          Break(duration: 0, earliestStart: 0, latestStart: 1_440),
        ]),
        shifts: (0..<dates).filter { _ in dice.chance(80) }.map {
          [$0, dice.pick([480, 540]), dice.pick([960, 1_020])]
        })
    }
    var made: [Session] = []
    for id in 0..<count {
      let duration = dice.pick([45, 60, 120, 180])
      let windows = (0..<dice.pick([1, 2, 3])).map { _ -> [Int] in
        let start = 540 + 15 * Int.random(in: 0...20, using: &dice)
        return [
          Int.random(in: 0..<dates, using: &dice), start,
          start + duration + dice.pick(isPlain ? [0, 15, 60] : [0, 30, 120, 195]),
        ]
      }
      var session = Session(
        id: id + 100, site: Int.random(in: 0..<sites, using: &dice), duration: duration, windows: windows,
        skills: skills.filter { _ in dice.chance(15) }, priority: Int.random(in: 1...10, using: &dice),
        officersNeeded: dice.pick([1, 1, 1, 2, 3]))
      if session.officersNeeded ?? 1 > 1, dice.chance(60) { session.oneOfTeam = ["welsh"] }
      if id > 0, dice.chance(30) {
        session.after = Predecessor(
          session: 100 + Int.random(in: 0..<id, using: &dice), minDays: dice.pick([0, 1, 2, 7]))
      }
      made.append(session)
    }
    return VisitsFile(
      name: "random", dates: (0..<dates).map { "\(PlanningProblem.monday.advanced(by: $0 * 2))" }, officers: people,
      sessions: made, travel: travel, locked: [])
  }

  /// The same file with some sessions of a solution locked, in which no series begins or ends.
  func locking(_ rows: [[Int]], using dice: inout SplitMix64) -> VisitsFile {
    let chosen = Set(rows.map { $0[0] }.filter { _ in dice.chance(30) })
    var copy = self
    copy.locked = rows.filter { chosen.contains($0[0]) }
    return copy
  }
}
