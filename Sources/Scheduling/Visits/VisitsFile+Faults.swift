import ProgrammeModel

extension VisitsFile {
  /// Everything that keeps the file from being a problem, in its order.
  func faults() -> [VisitsFault.Item] {
    tableFaults() + officerFaults() + sessionFaults() + seriesFaults() + lockFaults() + lockedTogetherFaults()
  }

  private func item(_ field: String, _ text: String) -> VisitsFault.Item { VisitsFault.Item(field: field, text: text) }

  private func tableFaults() -> [VisitsFault.Item] {
    var faults: [VisitsFault.Item] = []
    var last: Int?
    for (index, date) in dates.enumerated() {
      guard let day = try? Day(date) else {
        faults.append(item("dates[\(index)]", "“\(date)” is no date. Write it like 2027-01-18."))
        continue
      }
      if let last, day.number <= last {
        faults.append(
          item("dates[\(index)]", "\(date) is not after the date before it. Put the dates in order, each once."))
      }
      last = day.number
    }
    for (index, row) in travel.enumerated() where row.count != travel.count {
      faults.append(
        item(
          "travel[\(index)]",
          "This row has \(row.count) columns and the table \(travel.count) rows. Give every row as many as there are rows."
        ))
    }
    for (index, row) in travel.enumerated() {
      for (column, minutes) in row.enumerated() where !Self.journeys.contains(Int(minutes)) {
        faults.append(
          item(
            "travel[\(index)][\(column)]",
            "\(minutes) minutes are outside 0 to \(Self.journeys.upperBound). Give a number in between."))
      }
    }
    return faults
  }

  private func site(_ number: Int, _ field: String) -> [VisitsFault.Item] {
    guard !travel.indices.contains(number) else { return [] }
    let remedy = travel.isEmpty ? "The travel table is empty." : "The travel table has sites 0 to \(travel.count - 1)."
    return [item(field, "There is no site \(number). \(remedy)")]
  }

  private func spans(_ spans: [[Int]], _ field: String, _ kind: String) -> [VisitsFault.Item] {
    spans.enumerated().compactMap { index, span in
      let place = "\(field)[\(index)]"
      guard span.count == 3 else { return item(place, "\(span) is no \(kind). Write [date, start, end].") }
      guard dates.indices.contains(span[0]) else {
        let remedy = dates.isEmpty ? "The file has no dates." : "The file has dates 0 to \(dates.count - 1)."
        return item(place, "There is no date \(span[0]). \(remedy)")
      }
      guard Self.times.contains(span[1]), Self.times.contains(span[2]) else {
        return item(
          place, "\(span) is outside \(Self.times.lowerBound) to \(Self.times.upperBound) minutes. Shorten it.")
      }
      return span[1] <= span[2] ? nil : item(place, "It ends (\(span[2])) before it begins (\(span[1])). Swap the two.")
    }
  }

  private func officerFaults() -> [VisitsFault.Item] {
    var faults: [VisitsFault.Item] = []
    var seen: [Int: Int] = [:]
    for (index, officer) in officers.enumerated() {
      let field = "officers[\(index)]"
      if let other = seen.updateValue(index, forKey: officer.id) {
        faults.append(item("\(field).id", "officers[\(other)] has the id \(officer.id) too. Give each its own."))
      }
      faults += site(officer.base, "\(field).base")
      if officer.maxSessionsPerDay < 0 {
        faults.append(item("\(field).maxSessionsPerDay", "\(officer.maxSessionsPerDay) is below 0. Write 0 or more."))
      }
      if let pause = officer.break {
        if pause.duration < 0 {
          faults.append(item("\(field).break", "It lasts \(pause.duration) minutes. Write 0 or more."))
        }
        if pause.earliestStart > pause.latestStart {
          faults.append(
            item(
              "\(field).break",
              "It may begin at \(pause.earliestStart) at the earliest and \(pause.latestStart) at the latest. Swap the two."
            ))
        }
      }
      faults += spans(officer.shifts, "\(field).shifts", "shift")
    }
    return faults
  }

  private func sessionFaults() -> [VisitsFault.Item] {
    var faults: [VisitsFault.Item] = []
    var seen: [Int: Int] = [:]
    for (index, session) in sessions.enumerated() {
      let field = "sessions[\(index)]"
      if let other = seen.updateValue(index, forKey: session.id) {
        faults.append(item("\(field).id", "sessions[\(other)] has the id \(session.id) too. Give each its own."))
      }
      faults += site(session.site, "\(field).site")
      if !(0...Self.times.upperBound).contains(session.duration) {
        faults.append(
          item("\(field).duration", "\(session.duration) minutes are outside 0 to \(Self.times.upperBound). Change it.")
        )
      }
      if !Self.priorities.contains(session.priority) {
        faults.append(
          item(
            "\(field).priority",
            "\(session.priority) is outside 0 to \(Self.priorities.upperBound). Give a number in between."))
      }
      if let needed = session.officersNeeded, needed < 1 {
        faults.append(item("\(field).officersNeeded", "\(needed) is below 1. Somebody must go."))
      }
      faults += spans(session.windows, "\(field).windows", "window")
    }
    return faults
  }

  /// A series whose sessions wait for one another never begins.
  private func seriesFaults() -> [VisitsFault.Item] {
    let place = Dictionary(sessions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var isSeen = [Bool](repeating: false, count: sessions.count)
    var faults: [VisitsFault.Item] = []
    for index in sessions.indices {
      var path: [Int] = []
      var next: Int? = index
      while let at = next, !isSeen[at] {
        isSeen[at] = true
        path.append(at)
        next = sessions[at].after.flatMap { place[$0.session] }
        if let after = sessions[at].after, next == nil {
          faults.append(
            item("sessions[\(at)].after", "There is no session \(after.session). Name one of the file or leave it out.")
          )
        }
      }
      if let at = next, let start = path.firstIndex(of: at) {
        let names = path[start...].map { "\(sessions[$0].id)" }.joined(separator: ", ")
        faults.append(item("sessions[\(at)].after", "Sessions \(names) wait for one another. Break the circle."))
      }
    }
    return faults
  }

  private func lockFaults() -> [VisitsFault.Item] {
    let place = Dictionary(sessions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let people = Dictionary(officers.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var faults: [VisitsFault.Item] = []
    var teams: [Int: Set<[Int]>] = [:]
    for (index, row) in (locked ?? []).enumerated() {
      let field = "locked[\(index)]"
      guard row.count == 4 else {
        faults.append(item(field, "\(row) is no locked row. Write [session, officer, date, start]."))
        continue
      }
      guard let session = place[row[0]].map({ sessions[$0] }) else {
        faults.append(item(field, "There is no session \(row[0]). Remove the row or add the session."))
        continue
      }
      guard let officer = people[row[1]].map({ officers[$0] }) else {
        faults.append(item(field, "There is no officer \(row[1]). Remove the row or add the officer."))
        continue
      }
      guard dates.indices.contains(row[2]) else {
        let remedy = dates.isEmpty ? "The file has no dates." : "The file has dates 0 to \(dates.count - 1)."
        faults.append(item(field, "There is no date \(row[2]). \(remedy)"))
        continue
      }
      guard officer.shifts.contains(where: { $0.first == row[2] }) else {
        faults.append(item(field, "Officer \(row[1]) has no shift on date \(row[2]). Remove the row or add the shift."))
        continue
      }
      let lacking = Set(session.skills).subtracting(officer.skills).sorted()
      if let skill = lacking.first {
        faults.append(
          item(field, "Officer \(row[1]) has no “\(skill)”, which session \(row[0]) needs. Lock somebody else."))
      }
      let isAllowed = session.windows.contains { window in
        window.count == 3 && window[0] == row[2] && row[3] >= window[1] && row[3] + session.duration <= window[2]
      }
      if !isAllowed {
        faults.append(
          item(field, "Session \(row[0]) has no window for \(row[3]) on date \(row[2]). Change one of them."))
      }
      if let other = teams[row[0]]?.first, other[2...] != row[2...] {
        faults.append(item(field, "Session \(row[0]) is locked at another time too. A team goes together."))
      }
      teams[row[0], default: []].insert(row)
      if let team = teams[row[0]], team.count > session.officersNeeded ?? 1 {
        faults.append(
          item(
            field, "Session \(row[0]) needs \(session.officersNeeded ?? 1) and \(team.count) are locked. Remove one."))
      }
    }
    return faults
  }

  /// What locked rows must be to each other: a whole team has what one of it needs, and a series keeps its gaps.
  private func lockedTogetherFaults() -> [VisitsFault.Item] {
    let rows = (locked ?? []).enumerated().filter { $1.count == 4 && dates.indices.contains($1[2]) }
    let first = Dictionary(rows.map { ($1[0], (index: $0, row: $1)) }, uniquingKeysWith: { first, _ in first })
    let teams = Dictionary(grouping: rows.map(\.element)) { $0[0] }.mapValues { Set($0.map { $0[1] }) }
    let days = dates.map { (try? Day($0))?.number ?? 0 }
    var faults: [VisitsFault.Item] = []
    for session in sessions {
      guard let here = first[session.id], let team = teams[session.id] else { continue }
      let one = Set(session.oneOfTeam ?? [])
      let isSpoken = officers.contains { team.contains($0.id) && one.isSubset(of: $0.skills) }
      if team.count == session.officersNeeded ?? 1, !one.isEmpty, !isSpoken {
        let skills = one.sorted().map { "“\($0)”" }.joined(separator: " and ")
        faults.append(
          item(
            "locked[\(here.index)]",
            "Nobody locked for session \(session.id) has \(skills), which one of its team needs. Lock somebody who has."
          ))
      }
      if let after = session.after, after.session != session.id, let before = first[after.session],
        days[here.row[2]] - days[before.row[2]] < after.minDays
      {
        faults.append(
          item(
            "locked[\(here.index)]",
            "Session \(session.id) is locked \(days[here.row[2]] - days[before.row[2]]) days after session \(after.session) and must be \(after.minDays) days after it or more. Move one of them."
          ))
      }
    }
    return faults
  }
}
