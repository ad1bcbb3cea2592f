public import ProgrammeModel

/// What came of a period, safe to show to an audience (SPEC §2.1–2.3, 2.8, 2.9, 3.1–3.3, 3.5, 4).
///
/// What people said after sessions is described and never compared; change is judged for the questions of a locked plan
/// alone, all of them together.
/// For the public and funders small counts are hidden and the rest rounded to 5; for the team they are hidden as well
/// but the rest is exact, so that no protected value ever shows a small count.
public func summarise(_ record: ImpactRecord, audience: Audience) -> ImpactSummary {
  let answers = AnswerTally(record).summaries(for: audience)
  let change = ChangeTally(record)?.summaries(for: audience) ?? []
  let evidence: EvidenceLevel =
    if change.contains(where: { $0.verdict.finding.showsChange }) {
      .e2
    } else if answers.contains(where: { $0.questions.contains { $0.answers != nil } }) {
      .e1
    } else {
      .e0
    }
  return ImpactSummary(
    audience: audience, team: record.team, period: record.period, scope: record.scope,
    delivery: delivery(of: record, for: audience),
    coverage: coverage(of: record), answers: answers, plan: record.plan?.summary, change: change, voice: record.voice,
    evidence: evidence)
}

private func delivery(of record: ImpactRecord, for audience: Audience) -> ImpactSummary.Delivery {
  let protector = Protector(for: audience, least: record.threshold)
  let reach = reach(of: record.delivered)
  func earlier(_ measure: String) -> Shown? { record.published[FigureName(measure)] }
  let attendances = protector.count(reach.attendances, earlier: earlier("attendances"))
  let personMinutes = record.delivered.reduce(0) { $0 + $1.present * $1.minutes }
  let strands = Set(record.delivered.flatMap(\.strands)).union(record.strandNames.keys).sorted()
  let parties = record.lost.compactMap(\.cancelledBy)
  return ImpactSummary.Delivery(
    sessions: record.delivered.count, attendances: attendances,
    estimatedSessions: record.delivered.count { $0.isEstimate },
    contactHours: protector.hours(
      (personMinutes + 30) / 60, with: attendances, earlier: earlier("contact_hours")),
    peopleLow: protector.count(reach.low, earlier: earlier("different_people_low")),
    peopleHigh: protector.count(reach.high, earlier: earlier("different_people_high")),
    strands: strands.map { strand in
      ImpactSummary.StrandCount(
        strand: strand, name: record.strandNames[strand] ?? Bilingual(same: strand.text),
        sessions: record.delivered.count { $0.strands.contains(strand) })
    },
    languages: DeliveryLanguage.allCases.map { language in
      ImpactSummary.Tally(language, record.delivered.count { $0.language == language })
    },
    attendancesByPhase: protector.table(
      attendancesByPhase(record.delivered), earlier: record.earlier("attendances_by_phase")),
    cancelled: Session.Cancellation.Party.allCases.compactMap { party in
      let number = parties.count { $0 == party }
      return number == 0 ? nil : ImpactSummary.Tally(party, number)
    }, nobodyThere: record.lost.count - parties.count)
}

/// Attendances by phase of school, in the order of ``SchoolPhase``; hosts without a phase come last, as `other`.
private func attendancesByPhase(_ sessions: [ImpactRecord.DeliveredSession]) -> [Protector.Cell] {
  let byPhase = Dictionary(grouping: sessions) { $0.phase?.rawValue ?? "other" }
  return (SchoolPhase.allCases.map(\.rawValue) + ["other"]).compactMap { code in
    byPhase[code].map { Protector.Cell(code: code, count: $0.reduce(0) { $0 + $1.present }) }
  }
}

/// Schools' year groups are cohorts of their own; a school with a session of unknown year is one cohort as a whole;
/// all other hosts may share people with them and with one another (SPEC §4).
private func reach(of sessions: [ImpactRecord.DeliveredSession]) -> Reach {
  struct Cohort: Hashable {
    let host: Key<Host>
    let schoolYear: Int
    let yearGroup: Int?
  }
  let schools = sessions.filter(\.kind.isSchool)
  let wholly = Set(
    schools.filter { $0.yearGroup == nil }
      .map { Cohort(host: $0.host, schoolYear: $0.day.schoolYear, yearGroup: nil) })
  let cohorts = Dictionary(grouping: schools) { session in
    let school = Cohort(host: session.host, schoolYear: session.day.schoolYear, yearGroup: nil)
    return wholly.contains(school)
      ? school : Cohort(host: session.host, schoolYear: session.day.schoolYear, yearGroup: session.yearGroup)
  }
  let inSchools = Reach(disjoint: cohorts.values.map { Reach.Cohort(headcounts: $0.map(\.present)) })
  let elsewhere = Reach(disjoint: [
    Reach.Cohort(headcounts: sessions.filter { !$0.kind.isSchool }.map(\.present))
  ])
  return inSchools.overlapping(elsewhere)
}

private func coverage(of record: ImpactRecord) -> ImpactSummary.Coverage {
  let byArea = Dictionary(grouping: record.delivered.filter { $0.area != nil }) { $0.area }
  let hosts = Dictionary(record.areas.map { ($0.area, $0) }, uniquingKeysWith: { first, _ in first })
  let codes = Set(hosts.keys).union(record.delivered.compactMap(\.area)).sorted()
  let reachedCodes = codes.filter { byArea[$0] != nil }
  let counts = reachedCodes.map { code in Set((byArea[code] ?? []).map(\.host)).count }
  let shown = shownHosts(counts, reachedCodes, in: record)
  func areaReach(_ code: AreaCode, _ hostsReached: Shown) -> ImpactSummary.AreaReach {
    ImpactSummary.AreaReach(
      area: code, name: hosts[code]?.name ?? Bilingual(same: code.text), sessions: byArea[code]?.count ?? 0,
      hostsReached: hostsReached, hostsKnown: hosts[code]?.hosts ?? 0)
  }
  let welshMedium = Set(record.delivered.filter(\.isWelshMedium).map(\.host))
  return ImpactSummary.Coverage(
    hostsReached: Set(record.delivered.map(\.host)).count,
    hostsKnown: record.areas.reduce(record.hostsWithoutArea) { $0 + $1.hosts }, welshMediumReached: welshMedium.count,
    welshMediumKnown: record.areas.reduce(0) { $0 + $1.welshMedium },
    reached: zip(reachedCodes, shown).map { areaReach($0, $1) },
    notReached: codes.filter { byArea[$0] == nil }.map { areaReach($0, .number(0)) })
}

/// Hosts reached in each area. Where all answers come from fewer than five hosts, an area with fewer than five hosts
/// reached could tell which they are, so its number is hidden, with as many others as that needs (SPEC §3.1).
private func shownHosts(_ counts: [Int], _ areas: [AreaCode], in record: ImpactRecord) -> [Shown] {
  let answered = record.answers.sessions
  let withResults = Set(record.delivered.filter { answered.contains($0.key) }.map(\.host))
  guard (1..<5).contains(withResults.count) else { return counts.map { .number($0) } }
  switch suppress(counts, threshold: 5, zeroSafe: true) {
  case .hidden(let primary, let complementary):
    let hidden = Set(primary + complementary)
    return counts.enumerated().map { hidden.contains($0) ? .hidden : .number($1) }
  case .refused: return counts.map { _ in .hidden }
  }
}

extension Day {
  /// The year in which the school year of this day began, on 1 September.
  fileprivate var schoolYear: Int {
    let (year, month, _) = civil
    return month >= 9 ? year : year - 1
  }
}
