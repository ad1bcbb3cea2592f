import Catalogue
import Evaluation
import ProgrammeModel
import ProgrammeStore

import struct ProgrammeModel.Host

extension Office {
  /// Everything a summary of a period is made from, exact.
  ///
  /// - Parameters:
  ///   - holdingReferrals: Whether sessions for one referred person count; never outside the team.
  ///   - area: Only sessions at hosts of this area.
  func impactRecord(
    of period: NamedPeriod, holdingReferrals: Bool, area: Area? = nil, plan: EvaluationPlan? = nil, threshold: Int = 5
  ) throws -> ImpactRecord {
    let types = try library.sessionTypes()
    let vocabulary = try library.vocabulary()
    let sets = try library.questionSets()
    let areas = try library.areas()
    // What people said stands in the summary of the whole; an area's would point at its few hosts.
    let voice = area == nil ? try publicVoice(on: period.days, holdingPauses: !holdingReferrals).voice : .none
    return try store.read { tables in
      let hosts = try tables.hosts.all().filter { area == nil || $0.area == area?.code }
      let byKey = Dictionary(hosts.map { ($0.key, $0) }, uniquingKeysWith: { a, _ in a })
      let present = Dictionary(
        try tables.headcounts.headcounts(on: period.days).map { ($0.session, $0) }, uniquingKeysWith: { a, _ in a })
      let sessions = try tables.sessions.sessions(on: period.days).filter {
        byKey[$0.host] != nil && (holdingReferrals || types[$0.type]?.isReferral != true)
      }
      let delivered = sessions.compactMap { session -> ImpactRecord.DeliveredSession? in
        guard session.state == .delivered, let count = present[session.key], let host = byKey[session.host] else {
          return nil
        }
        let type = types[session.type]
        return ImpactRecord.DeliveredSession(
          key: session.key, number: session.number, day: session.span.day, minutes: session.span.minutes,
          host: host.key, area: host.area, kind: host.kind, phase: host.phase,
          isWelshMedium: host.medium?.isWelshMedium == true, strands: type?.strands ?? [], type: session.type,
          questionSet: type?.questionSet, language: session.language, yearGroup: session.group.yearGroup,
          present: count.present, isEstimate: count.isEstimate)
      }
      let lost = sessions.compactMap { session -> ImpactRecord.LostSession? in
        switch session.state {
        case .cancelled(let cancellation): .init(number: session.number, cancelledBy: cancellation.by)
        case .nobodyThere: .init(number: session.number, cancelledBy: nil)
        default: nil
        }
      }
      var counts = AnswerCounts(sets.values)
      for answers in try tables.responses.counted(on: period.days) { counts.add(answers) }
      return ImpactRecord(
        team: settings.name, period: .init(code: period.code, name: period.name, days: period.days),
        scope: area.map { .init(area: $0.code, name: $0.name) }, delivered: delivered, lost: lost,
        areas: areaHosts(hosts, areas: areas), hostsWithoutArea: hosts.count { $0.area == nil },
        strandNames: Dictionary(
          vocabulary.strands.filter(\.isMonitored).map { ($0.code, $0.name) }, uniquingKeysWith: { a, _ in a }),
        questionSets: sets.values.sorted { $0.code < $1.code }, answers: counts, plan: plan, voice: voice,
        threshold: threshold)
    }
  }

  /// The areas the team works in, or all that have hosts on its list.
  private func areaHosts(_ hosts: [Host], areas: [Area]) -> [ImpactRecord.AreaHosts] {
    let byArea = Dictionary(grouping: hosts) { $0.area }
    return areas.filter { area in
      byArea[area.code] != nil && (settings.areas.isEmpty || settings.areas.contains(area.code))
    }.map { area in
      let inside = byArea[area.code] ?? []
      return ImpactRecord.AreaHosts(
        area: area.code, name: area.name, hosts: inside.count,
        welshMedium: inside.count { $0.medium?.isWelshMedium == true })
    }
  }
}
