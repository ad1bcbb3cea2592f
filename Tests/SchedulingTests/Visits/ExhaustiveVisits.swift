@testable import Scheduling

/// Tries every team, date and quarter of an hour for every session of a small visits file.
struct ExhaustiveVisits {
  let file: VisitsFile
  private let checker: VisitsChecker
  /// Predecessors come before their followers in the file.
  private var best = 0

  init(_ file: VisitsFile) {
    self.file = file
    checker = VisitsChecker(file: file, step: 15)
  }

  mutating func bestPriority() -> Int {
    best = -1
    extend(0, rows: [], priority: 0)
    return best
  }

  private mutating func extend(_ index: Int, rows: [[Int]], priority: Int) {
    guard priority + file.sessions[index...].reduce(0, { $0 + $1.priority }) > best else { return }
    guard index < file.sessions.count else {
      best = priority
      return
    }
    let session = file.sessions[index]
    let locked = (file.locked ?? []).filter { $0[0] == session.id }
    for window in session.windows {
      for start in stride(from: window[1], through: window[2] - session.duration, by: 15) {
        for team in teams(session.officersNeeded ?? 1) {
          let with = rows + team.map { [session.id, $0, window[0], start] }
          guard locked.allSatisfy(with.contains), checker.partFaults(with).isEmpty else { continue }
          extend(index + 1, rows: with, priority: priority + session.priority)
        }
      }
    }
    if locked.isEmpty { extend(index + 1, rows: rows, priority: priority) }
  }

  private func teams(_ size: Int) -> [[Int]] {
    let ids = file.officers.map(\.id)
    return (0..<1 << ids.count).filter { $0.nonzeroBitCount == size }
      .map { set in ids.indices.filter { set >> $0 & 1 == 1 }.map { ids[$0] } }
  }
}
