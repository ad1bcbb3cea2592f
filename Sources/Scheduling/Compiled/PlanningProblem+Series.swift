import ProgrammeModel

extension PlanningProblem {
  /// The days on which groups keep the gaps to what is agreed of their series, before and after.
  func daysInSeries(of request: Request, _ groups: [Group]) -> ClosedRange<Day> {
    var first = weeks.first
    var last = weeks.last
    if let link = request.after {
      for day in groups.compactMap({ agreedDays[link.request]?[$0.label] }) {
        first = max(first, day.advanced(by: link.days))
      }
    }
    for (key, link) in followers[request.key] ?? [:] {
      for day in groups.compactMap({ agreedDays[key]?[$0.label] }) { last = min(last, day.advanced(by: -link.days)) }
    }
    // An empty range cannot be written; a day outside the weeks holds no open day.
    return first <= last ? first...last : weeks.last.advanced(by: 1)...weeks.last.advanced(by: 1)
  }

  /// A request whose sessions leave another no day: the one before it, or one that follows it.
  func seriesPartner(of request: Request) -> Key<Request>? {
    request.after?.request ?? followers[request.key]?.keys.min()
  }

  /// What keeps a visit from being planned for want of the one before it: nothing planned or agreed to follow.
  ///
  /// A group follows the group of the same label; one that the request before does not have follows nothing.
  func waiting(_ visit: Visit) -> Refusal.Obstacle? {
    guard let link = visit.request.after else { return nil }
    let before = requests.first { $0.key == link.request }
    let waits = visit.groups.contains { group in
      let days = agreedDays[link.request]
      if days?[group.label] != nil { return false }
      guard let before else { return labelsLeftAside[link.request]?.contains(group.label) ?? (days == nil) }
      return before.groups.contains { $0.label == group.label && placed.contains($0.key) }
    }
    return waits ? .waitsFor(link.request) : nil
  }

  /// The visits before each visit in its series, by index; visits whose groups follow different ones are parted first.
  func linked(_ visits: [Visit]) -> (visits: [Visit], before: [Int?]) {
    func before(_ visit: Visit, _ group: Group, among all: [Visit]) -> Int? {
      guard let link = visit.request.after, agreedDays[link.request]?[group.label] == nil else { return nil }
      return all.indices.first { index in
        all[index].request.key == link.request && all[index].groups.contains { $0.label == group.label }
      }
    }
    let parted = visits.flatMap { visit -> [Visit] in
      guard visit.request.after != nil, visit.groups.count > 1 else { return [visit] }
      var parts: [(before: Int?, groups: [Group])] = []
      for group in visit.groups {
        let own = before(visit, group, among: visits)
        if let at = parts.firstIndex(where: { $0.before == own }) {
          parts[at].groups.append(group)
        } else {
          parts.append((own, [group]))
        }
      }
      return parts.count == 1 ? [visit] : parts.map { visit.with(groups: $0.groups) }
    }
    return (parted, parted.map { visit in visit.groups.first.flatMap { before(visit, $0, among: parted) } })
  }
}

extension Visit {
  fileprivate func with(groups: [Group]) -> Visit {
    Visit(
      request: request, type: type, groups: groups, turnaround: turnaround, openDays: openDays, booked: booked,
      obstacle: obstacle)
  }
}
