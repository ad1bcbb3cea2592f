import Catalogue
public import ProgrammeModel
import Reporting
import Scheduling

extension Office {
  /// A plan as one HTML page: what it amounts to, what is left out and why, and each week with its maps.
  ///
  /// What stands already is shown beside what is planned.
  ///
  /// - Parameter alternate: The file of the other language beside it; nil where there is none.
  public func planPage(_ view: ProposalView, language: Language, alternate: String? = nil) throws -> String {
    let situation = view.situation
    let proposal = view.proposal
    let sheet = PlanSheet(
      team: settings.name, days: proposal.weeks, figures: proposal.figures, ceiling: view.ceiling,
      wishes: view.wishes,
      refusals: view.refusals.map {
        PlanSheet.Remark(subject: $0.request.description, host: $0.host, group: $0.group, words: $0.words)
      },
      arrangements: view.toArrange.map {
        PlanSheet.Remark(subject: $0.subject, host: $0.host, group: $0.group, words: $0.words)
      }, weeks: try weekSheets(proposal, situation))
    return PlanPage(try library.messages(), sheet).html(language, alternate: alternate)
  }

  private func weekSheets(_ proposal: Proposal, _ situation: PlanningSituation) throws -> [WeekSheet] {
    let types = try library.sessionTypes()
    let places = try library.places()
    let people = situation.facilitators.values.sorted { $0.code < $1.code }
    let replaced = Set(proposal.sessions.map(\.group))
    let standing = situation.problem.standing.filter { $0.number.value > 0 && !replaced.contains($0.group.key) }
    // A date held for a host has no session yet, only a request.
    var asked: [Key<Group>: RequestNumber] = [:]
    for request in situation.requests.values { for group in request.groups { asked[group.key] = request.number } }
    func entry(
      _ number: SessionNumber?, _ span: TimeSpan, _ host: ProgrammeModel.Host, _ type: Code<SessionType>,
      _ group: Group,
      _ who: [Key<Facilitator>], _ language: DeliveryLanguage, _ state: Session.State, isLocked: Bool,
      isOffered: Bool = false
    ) -> WeekEntry {
      WeekEntry(
        number: number, request: number == nil ? asked[group.key] : nil, span: span, host: host.bilingualName,
        area: host.area.flatMap { places.area($0)?.name },
        type: types[type]?.title ?? Bilingual(same: type.text), group: group.label, expected: group.expected,
        facilitators: who.compactMap { situation.facilitators[$0]?.code.text }, language: language, state: state,
        isLocked: isLocked, isOffered: isOffered)
    }
    var entries: [WeekEntry] = []
    var outings: [Outing] = []
    for session in standing {
      guard let host = situation.hosts[session.host] else { continue }
      let isOffered = situation.isHeld(session)
      entries.append(
        entry(
          isOffered ? nil : session.number, session.span, host, session.type, session.group, session.facilitators,
          session.language, session.state, isLocked: session.isLocked, isOffered: isOffered))
      outings.append(Outing(span: session.span, host: host, facilitators: session.facilitators))
    }
    for planned in proposal.sessions {
      guard let request = situation.requests[planned.request], let host = situation.hosts[request.host],
        let group = request.groups.first(where: { $0.key == planned.group })
      else { continue }
      entries.append(
        entry(
          nil, planned.span, host, request.type, group, planned.facilitators, request.language, .proposed,
          isLocked: false))
      outings.append(Outing(span: planned.span, host: host, facilitators: planned.facilitators))
    }
    let legs = try journeys(outings, people: people)
    return try Set(entries.map(\.span.day.monday)).sorted().map { monday in
      let days = try DayRange(monday, monday.advanced(by: 6))
      return WeekSheet(
        team: settings.name, days: days, entries: entries.filter { days.contains($0.span.day) },
        legs: legs.filter { days.contains($0.day) },
        leave: people.flatMap { person in
          person.leave.filter { $0.overlaps(days) }.map { WeekLeave(facilitator: person.code.text, days: $0) }
        }, landmarks: landmarks(places), mapSource: places.attribution)
    }
  }
}
