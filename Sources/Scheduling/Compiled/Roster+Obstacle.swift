import ProgrammeModel

extension Roster {
  /// Those who hold all that a visit needs on at least one of its open days.
  func qualified(for visit: Visit) -> [Int] {
    let needs = visit.needs
    return indices.filter { index in visit.openDays.contains { isQualified(index, for: needs, on: $0) } }
  }

  /// What people lack for a visit whatever their diaries say: qualifications, languages, a day at work.
  func obstacle(to visit: Visit) -> Refusal.Obstacle? {
    let able = qualified(for: visit)
    guard able.count >= visit.crew else {
      return .nobodyQualified(needed: visit.crew, found: able.count, missing: missing(for: visit))
    }
    guard covers(visit.languages, able, crew: visit.crew) else {
      return .nobodySpeaks(visit.request.language, needed: 1, found: 0)
    }
    let isStaffed = visit.openDays.contains { day in
      let there = atWork(for: visit, on: day)
      return there.count >= visit.crew && covers(visit.languages, there, crew: visit.crew)
    }
    return isStaffed ? nil : .nobodyFree(needed: visit.crew, language: visit.request.language)
  }

  /// Those qualified and at work on one day; for a crew of one also speaking all that is needed.
  func atWork(for visit: Visit, on day: Day) -> [Int] {
    let needs = visit.needs
    return indices.filter { index in
      self[index].shift(on: day) != nil && isQualified(index, for: needs, on: day)
        && (visit.crew > 1 || self[index].languages.isSuperset(of: visit.languages))
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
    let all = indices.map(lacks)
    let scarce = needs.filter { need in all.count { !$0.contains(need) } < visit.crew }
    if !scarce.isEmpty { return scarce }
    return all.filter { !$0.isEmpty }.min { $0.count < $1.count } ?? []
  }
}
