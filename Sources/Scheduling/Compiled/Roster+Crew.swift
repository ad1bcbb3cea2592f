import ProgrammeModel

extension Roster {
  /// Whether somebody delivers sessions, rather than being booked for a need.
  func delivers(_ index: Int) -> Bool { self[index].serves.isEmpty }

  /// Those booked for one of the needs who are there on a day.
  func serving(_ needs: [Code<NeedName>], on day: Day) -> [Int] {
    indices.filter { !self[$0].serves.isDisjoint(with: needs) && self[$0].shift(on: day) != nil }
  }

  /// Whether people, each for a need of their own, serve all needs.
  func serve(_ needs: [Code<NeedName>], with people: [Int]) -> Bool {
    guard let first = needs.first else { return people.isEmpty }
    return people.contains { person in
      self[person].serves.contains(first)
        && serve(Array(needs.dropFirst()), with: people.filter { $0 != person })
    }
  }

  /// Whether those who deliver speak all languages between them, and one of them is among those asked for.
  func suits(_ visit: Visit, _ people: [Int]) -> Bool {
    let spoken = people.reduce(into: Set<Language>()) { $0.formUnion(self[$1].languages) }
    return spoken.isSuperset(of: visit.languages)
      && (visit.request.people.isEmpty || people.contains { visit.request.people.contains(self[$0].key) })
  }
}
