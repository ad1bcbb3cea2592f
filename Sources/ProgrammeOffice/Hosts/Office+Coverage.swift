import ProgrammeModel
import ProgrammeStore

extension Office {
  /// How far the team has come with the hosts of each area, and whom to ring first.
  ///
  /// First come hosts that nobody has reached and that are most often missed: special schools and referral units,
  /// Welsh-medium schools, then those farthest from a facilitator's base.
  ///
  /// - Parameters:
  ///   - area: An area, or a police force or health board for all of its areas; nil for the workspace's own.
  ///   - callList: How many hosts to name.
  public func coverage(area: String? = nil, callList: Int) async throws -> Coverage {
    let wanted = try area.map { try areas(matching: $0).map(\.code) } ?? settings.areas
    let lines = try await hosts().filter { line in
      wanted.isEmpty || line.host.area.map { wanted.contains($0) } == true
    }
    let bases = try store.read { try $0.facilitators.all().map(\.base.location.coordinate) }
    return Coverage(
      lines: Self.counted(lines), calls: Array(Self.calls(lines, bases: bases).prefix(max(0, callList))))
  }

  private static func counted(_ lines: [HostLine]) -> [Coverage.Line] {
    let groups: [(name: String, holds: (Host) -> Bool)] = [
      ("all", { _ in true }), ("welsh-medium", { $0.medium?.isWelshMedium == true }),
      ("special", { $0.phase == .special }),
      ("pupil-referral-unit", { $0.kind == .pupilReferralUnit }),
    ]
    let areas = Dictionary(grouping: lines) { $0.area ?? "no area" }
    return areas.keys.sorted().flatMap { area in
      groups.compactMap { group -> Coverage.Line? in
        let members = (areas[area] ?? []).filter { group.holds($0.host) }
        guard !members.isEmpty else { return nil }
        return Coverage.Line(
          area: area, group: group.name, counts: Dictionary(grouping: members, by: \.reach).mapValues(\.count))
      }
    }
  }

  private static func calls(_ lines: [HostLine], bases: [Coordinate]) -> [Coverage.Call] {
    let open = lines.filter { $0.reach == .neverAsked || $0.reach == .askedNoAnswer }
    let ranked = open.map { line -> (line: HostLine, rank: [Double], why: String) in
      let host = line.host
      let distance = host.location.map { place in bases.map { $0.kilometres(to: place.coordinate) }.min() ?? 0 } ?? 0
      let isOverlooked = host.phase == .special || host.kind == .pupilReferralUnit
      var why = [line.reach == .neverAsked ? "never asked" : "no answer yet"]
      if isOverlooked { why.append(host.phase == .special ? "special school" : "referral unit") }
      if host.medium?.isWelshMedium == true { why.append("Welsh-medium") }
      if distance >= 25 { why.append("\(Int(distance.rounded())) km from the nearest base") }
      let rank = [
        line.reach == .neverAsked ? 0 : 1, isOverlooked ? 0 : 1, host.medium?.isWelshMedium == true ? 0 : 1, -distance,
      ]
      return (line, rank, why.joined(separator: ", "))
    }
    return ranked.sorted { a, b in
      a.rank == b.rank ? a.line.host.reference < b.line.host.reference : a.rank.lexicographicallyPrecedes(b.rank)
    }.map { Coverage.Call(host: $0.line.host, area: $0.line.area, why: $0.why) }
  }
}
