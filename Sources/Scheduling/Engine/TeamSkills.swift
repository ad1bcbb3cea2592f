import ProgrammeModel

/// What the members of a team must have between them, as bits.
struct TeamSkills {
  /// Bits of which each must be held by somebody.
  let wanted: UInt8
  /// For each of the roster.
  let held: [UInt8]

  private static let known: UInt8 = 4
  private static let delivers: UInt8 = 8
  /// The needs somebody is booked for, one bit each; further needs are left to whoever reads the brief.
  private static let needs: [UInt8] = [16, 32, 64]
  /// Somebody booked for a need: no more of them than there are needs.
  static let booked: UInt8 = 128

  init(_ visit: Visit, _ roster: Roster) {
    var wanted = Self.bits(visit.languages)
    if !visit.request.people.isEmpty { wanted |= Self.known }
    if !visit.booked.isEmpty { wanted |= Self.delivers }
    for (_, bit) in zip(visit.booked, Self.needs) { wanted |= bit }
    let all = wanted
    self.wanted = all
    held = roster.indices.map { index in
      let person = roster[index]
      guard person.serves.isEmpty else {
        return zip(visit.booked, Self.needs).reduce(Self.booked) { $0 | (person.serves.contains($1.0) ? $1.1 : 0) }
      }
      var bits = Self.bits(person.languages) | Self.delivers
      if visit.request.people.contains(person.key) { bits |= Self.known }
      return bits & all
    }
  }

  private static func bits(_ languages: Set<Language>) -> UInt8 {
    languages.reduce(0) { $0 | ($1 == .cy ? 1 : 2) }
  }
}
