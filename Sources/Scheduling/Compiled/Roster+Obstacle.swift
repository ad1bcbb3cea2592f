import ProgrammeModel

extension Roster {
  /// Those who hold all that a visit needs on at least one of its open days.
  func qualified(for visit: Visit) -> [Int] {
    let needs = visit.needs
    return indices.filter { index in
      delivers(index) && visit.openDays.contains { isQualified(index, for: needs, on: $0) }
    }
  }

  /// What people lack for a visit whatever their diaries say: qualifications, languages, a day at work.
  func obstacle(to visit: Visit) -> Refusal.Obstacle? {
    let able = qualified(for: visit)
    guard able.count >= visit.facilitators else {
      return .nobodyQualified(needed: visit.facilitators, found: able.count, missing: missing(for: visit))
    }
    guard covers(visit.languages, able, crew: visit.facilitators) else {
      return .nobodySpeaks(visit.request.language, needed: 1, found: 0)
    }
    let asked = visit.request.people
    if !asked.isEmpty,
      !visit.openDays.contains(where: { day in
        atWork(for: visit, on: day, whoever: true).contains { asked.contains(self[$0].key) }
      })
    {
      return .nobodyWanted
    }
    for need in visit.booked where !visit.openDays.contains(where: { !serving([need], on: $0).isEmpty }) {
      return .needUnserved(need)
    }
    let isStaffed = visit.openDays.contains { day in
      let there = atWork(for: visit, on: day)
      return there.count >= visit.facilitators && covers(visit.languages, there, crew: visit.facilitators)
    }
    return isStaffed ? nil : .nobodyFree(needed: visit.facilitators, language: visit.request.language)
  }

  /// Those qualified and at work on one day; where one delivers, also speaking all that is needed and, unless whoever
  /// may go, among those asked for.
  func atWork(for visit: Visit, on day: Day, whoever: Bool = false) -> [Int] {
    let needs = visit.needs
    let asked = visit.request.people
    return indices.filter { index in
      delivers(index) && self[index].shift(on: day) != nil && isQualified(index, for: needs, on: day)
        && (visit.facilitators > 1
          || (self[index].languages.isSuperset(of: visit.languages)
            && (whoever || asked.isEmpty || asked.contains(self[index].key))))
    }
  }

  /// Whether some of these can form a crew in which each language is spoken.
  ///
  /// One person must speak all of them. There are two languages, so a crew of two or more can be found as soon as
  /// somebody speaks each.
  func covers(_ languages: Set<Language>, _ people: [Int], crew: Int) -> Bool {
    crew == 1
      ? people.contains { self[$0].languages.isSuperset(of: languages) }
      : languages.allSatisfy { language in people.contains { self[$0].languages.contains(language) } }
  }

  /// What fewer people hold than are needed; where each is held by enough, what whoever comes nearest lacks.
  private func missing(for visit: Visit) -> [Refusal.Lack] {
    let needs = visit.needs
    func lacks(_ index: Int) -> [Refusal.Lack] {
      needs.filter { need in !visit.openDays.contains { held(need, by: index).counts(on: $0) } }
    }
    let all = indices.filter(delivers).map(lacks)
    let scarce = needs.filter { need in all.count { !$0.contains(need) } < visit.facilitators }
    if !scarce.isEmpty { return scarce }
    return all.filter { !$0.isEmpty }.min { $0.count < $1.count } ?? []
  }
}
