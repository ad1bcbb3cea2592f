import Foundation
import Scheduling

/// Finds what is wrong with a solution of a visits file, minute by minute and from the words of the format alone.
struct VisitsChecker {
  let file: VisitsFile
  /// Minutes between the starts of the break that are tried.
  var step = 1

  struct Totals: Equatable {
    var priority = 0
    var travel = 0
    var officerDays = 0
  }

  func faults(_ rows: [[Int]]) -> [String] { partFaults(rows) + lockFaults(rows) }

  /// What is wrong with a solution that is not complete yet.
  func partFaults(_ rows: [[Int]]) -> [String] { sessionFaults(rows) + dayFaults(rows) }

  private func sessionFaults(_ rows: [[Int]]) -> [String] {
    var faults: [String] = []
    let teams = Dictionary(grouping: rows) { $0[0] }
    for (id, team) in teams.sorted(by: { $0.key < $1.key }) {
      guard let session = file.sessions.first(where: { $0.id == id }) else {
        faults.append("session \(id) does not exist")
        continue
      }
      let officers = team.compactMap { row in file.officers.first { $0.id == row[1] } }
      if officers.count != team.count { faults.append("session \(id) has an officer who does not exist") }
      if Set(officers.map(\.id)).count != session.officersNeeded ?? 1 || team.count != session.officersNeeded ?? 1 {
        faults.append("session \(id) has \(team.count) officers")
      }
      if Set(team.map { [$0[2], $0[3]] }).count > 1 { faults.append("session \(id) is at several times") }
      for row in team {
        let minutes = row[3]..<row[3] + session.duration
        let isAllowed = session.windows.contains { window in
          window[0] == row[2] && minutes.allSatisfy { $0 >= window[1] && $0 < window[2] }
            && row[3] >= window[1] && row[3] + session.duration <= window[2]
        }
        if !isAllowed { faults.append("session \(id) is outside its windows") }
      }
      for officer in officers where !Set(session.skills).isSubset(of: officer.skills) {
        faults.append("session \(id) has unskilled officer \(officer.id)")
      }
      if let one = session.oneOfTeam, !one.isEmpty, !officers.contains(where: { Set(one).isSubset(of: $0.skills) }) {
        faults.append("session \(id) has nobody with \(one)")
      }
      if let after = session.after {
        if let before = teams[after.session]?.first, let own = team.first {
          if days(from: before[2], to: own[2]) < after.minDays { faults.append("session \(id) is too early") }
        } else {
          faults.append("session \(id) is without the one before")
        }
      }
    }
    return faults
  }

  private func days(from a: Int, to b: Int) -> Int {
    let format = ISO8601DateFormatter()
    format.formatOptions = [.withFullDate]
    guard let first = format.date(from: file.dates[a]), let last = format.date(from: file.dates[b]) else { return 0 }
    return Int((last.timeIntervalSince(first) / 86_400).rounded())
  }

  private func lockFaults(_ rows: [[Int]]) -> [String] {
    (file.locked ?? []).filter { !rows.contains($0) }.map { "locked \($0) is missing" }
  }

  private func dayFaults(_ rows: [[Int]]) -> [String] {
    days(rows).flatMap { key, stops -> [String] in
      guard let officer = file.officers.first(where: { $0.id == key[0] }) else { return [] }
      let name = "officer \(key[0]) on \(key[1])"
      guard let shift = officer.shifts.first(where: { $0[0] == key[1] }) else { return ["\(name) is off"] }
      var faults: [String] = []
      if stops.count > officer.maxSessionsPerDay { faults.append("\(name) has too many sessions") }
      if !isDrivable(stops, officer, shift) { faults.append("\(name) cannot be driven") }
      return faults
    }
  }

  private func days(_ rows: [[Int]]) -> [(key: [Int], value: [(session: VisitsFile.Session, start: Int)])] {
    Dictionary(grouping: rows) { [$0[1], $0[2]] }
      .mapValues { day in
        // In the order of validate.py: by start, end, site and session.
        day.compactMap { row in file.sessions.first { $0.id == row[0] }.map { (session: $0, start: row[3]) } }
          .sorted {
            ($0.start, $0.start + $0.session.duration, $0.session.site, $0.session.id)
              < ($1.start, $1.start + $1.session.duration, $1.session.site, $1.session.id)
          }
      }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
  }

  /// Tries every minute of the break: each gap without it must hold the drive, the one with it the drive and the break.
  private func isDrivable(
    _ stops: [(session: VisitsFile.Session, start: Int)], _ officer: VisitsFile.Officer, _ shift: [Int]
  ) -> Bool {
    guard let rest = officer.break else { return isDrivable(stops, officer, shift, withPause: nil) }
    return stride(from: rest.earliestStart, through: rest.latestStart, by: step).contains { pause in
      isDrivable(stops, officer, shift, withPause: pause..<pause + rest.duration)
    }
  }

  private func isDrivable(
    _ stops: [(session: VisitsFile.Session, start: Int)], _ officer: VisitsFile.Officer, _ shift: [Int],
    withPause pause: Range<Int>?
  ) -> Bool {
    var at = shift[1]
    var site = officer.base
    var isRested = pause == nil
    let ends = stops.map { ($0.session.site, $0.start, $0.start + $0.session.duration) }
    for (next, start, end) in ends + [(officer.base, shift[2], shift[2])] {
      let drive = Int(file.travel[site][next])
      if !isRested, let pause, pause.lowerBound >= at, pause.upperBound <= start, start - at >= drive + pause.count {
        isRested = true
      } else if start - at < drive {
        return false
      }
      at = end
      site = next
    }
    return isRested
  }

  func totals(_ rows: [[Int]]) -> Totals {
    var totals = Totals()
    let placed = Set(rows.map { $0[0] })
    totals.priority = file.sessions.filter { placed.contains($0.id) }.reduce(0) { $0 + $1.priority }
    for (key, stops) in days(rows) {
      let base = file.officers.first { $0.id == key[0] }?.base ?? 0
      let sites = [base] + stops.map(\.session.site) + [base]
      totals.travel += zip(sites, sites.dropFirst()).reduce(0) { $0 + Int(file.travel[$1.0][$1.1]) }
      totals.officerDays += 1
    }
    return totals
  }
}

extension VisitsFile {
  static func fixture(_ name: String) throws -> VisitsFile {
    let url = Bundle.module.bundleURL.appending(path: "Fixtures").appending(path: "visits-\(name).json")
    return try VisitsFile(json: Array(Data(contentsOf: url)), path: "visits-\(name).json")
  }
}
