import Catalogue
public import ProgrammeModel
import ProgrammeStore
import Reporting

public import struct ProgrammeModel.Host

extension Office {
  /// How far the team has come with the hosts of each area, and whom to ring first, in the order of the coverage page.
  ///
  /// - Parameters:
  ///   - area: An area, or a police force or health board for all of its areas; nil for the workspace's own.
  ///   - callList: How many hosts to name.
  public func coverage(area: String? = nil, callList: Int) async throws -> Coverage {
    let lines = try await coveredHosts(area: area)
    let sheet = try coverageSheet(of: lines, calls: callList)
    let byReference = Dictionary(lines.map { ($0.host.reference, $0) }, uniquingKeysWith: { a, _ in a })
    let why = CoveragePage(try library.messages(), sheet).callTable(.en).rows.map { $0[$0.count - 1] }
    return Coverage(
      lines: Self.counted(sheet),
      calls: zip(sheet.callList, why).compactMap { host, why in
        byReference[host.reference].map { line in
          Coverage.Call(
            host: line.host, area: line.area,
            why: [line.reach == .neverAsked ? "never asked" : "no answer yet", why].filter { $0 != "–" }
              .joined(separator: "; "))
        }
      })
  }

  /// The coverage as a page with its map: for staff with single hosts and whom to ring, for the public with areas only.
  ///
  /// - Parameters:
  ///   - callList: How many hosts to name; staff only.
  ///   - alternate: The file of the same page in the other language, where there is one.
  public func coveragePage(
    for readers: CoverageReaders, _ language: Language, area: String? = nil, callList: Int, alternate: String? = nil,
    asMarkdown: Bool = false
  ) async throws -> String {
    let messages = try library.messages()
    let page: Page =
      switch readers {
      case .staff:
        CoveragePage(messages, try coverageSheet(of: try await coveredHosts(area: area), calls: callList))
          .page(language, alternate: alternate)
      case .public:
        PublicCoveragePage(
          messages, team: settings.name, asOf: desk.today, areas: try publicAreas(only: area)
        ).page(language, alternate: alternate)
      }
    return asMarkdown ? page.markdown(messages) : page.html(messages)
  }

  private func coveredHosts(area: String?) async throws -> [HostLine] {
    let wanted = try area.map { try areas(matching: $0).map(\.code) } ?? settings.areas
    return try await hosts().filter { line in
      wanted.isEmpty || line.host.area.map { wanted.contains($0) } == true
    }
  }

  private func coverageSheet(of lines: [HostLine], calls: Int) throws -> CoverageSheet {
    let bases = try store.read { try $0.facilitators.all().map(\.base.location.coordinate) }
    let places = try library.places()
    let areas = Set(lines.compactMap(\.host.area))
    let names = Dictionary(
      areas.map { ($0, places.area($0)) }.compactMap { code, area in area.map { (code, $0) } },
      uniquingKeysWith: { a, _ in a })
    // Areas alone tell little on the map of one or two: then towns do.
    let marks =
      names.count > 2
      ? names.values.sorted { $0.code < $1.code }.map { MapMark(name: $0.name, place: $0.centre) }
      : places.towns.filter { areas.contains($0.area) }.map { MapMark(name: $0.name, place: $0.location.coordinate) }
    return CoverageSheet(
      team: settings.name, asOf: desk.today,
      hosts: lines.map { line in
        let host = line.host
        return CoverageHost(
          reference: host.reference, name: host.bilingualName, area: host.area.flatMap { names[$0]?.name },
          kind: host.kind, phase: host.phase, isWelshMedium: host.medium?.isWelshMedium == true, pupils: host.pupils,
          phone: host.phone, reach: line.reach,
          minutesFromBase: host.location.flatMap { place in
            bases.map { settings.travel.minutes(from: $0, to: place.coordinate) }.min()
          }, place: host.location?.coordinate)
      }, calls: calls, marks: marks)
  }

  private static func counted(_ sheet: CoverageSheet) -> [Coverage.Line] {
    let byArea = Dictionary(grouping: sheet.hosts) { $0.area?.en ?? "no area" }
    return byArea.keys.sorted().flatMap { area -> [Coverage.Line] in
      let hosts = byArea[area] ?? []
      let apart = CoverageSheet.Apart.allCases.map { kind in (kind.rawValue, hosts.filter { kind.holds($0) }) }
      return ([("all", hosts)] + apart).filter { !$0.1.isEmpty }.map { group, hosts in
        Coverage.Line(area: area, group: group, counts: CoverageCount(hosts).byReach)
      }
    }
  }

  /// The areas the team works in, or all with hosts, by English name; a referral session reaches none.
  private func publicAreas(only area: String?) throws -> [PublicCoveragePage.AreaLine] {
    let only = try area.map { Set(try areas(matching: $0).map(\.code)) }
    let referrals = Set(try library.sessionTypes().values.filter(\.isReferral).map(\.code))
    let (hosts, reached) = try store.read { tables -> ([Host], Set<Key<Host>>) in
      let visited = try tables.pastVisits.all().filter { $0.day <= desk.today }.map(\.host)
      let delivered = try tables.sessions.all().filter { $0.state == .delivered && !referrals.contains($0.type) }
      return (try tables.hosts.all(), Set(visited + delivered.map(\.host)))
    }
    let withHosts = Set(hosts.compactMap(\.area))
    let reachedAreas = Set(hosts.filter { reached.contains($0.key) }.compactMap(\.area))
    return try library.areas().filter { area in
      only.map { $0.contains(area.code) }
        ?? (settings.areas.isEmpty ? withHosts.contains(area.code) : settings.areas.contains(area.code))
    }.sorted { $0.name.en < $1.name.en }.map { area in
      PublicCoveragePage.AreaLine(name: area.name, centre: area.centre, isReached: reachedAreas.contains(area.code))
    }
  }
}
