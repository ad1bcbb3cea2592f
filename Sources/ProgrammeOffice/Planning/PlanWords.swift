import Catalogue
import ProgrammeModel
import ProgrammeStore
import Reporting

/// Words a plan's reasons with the names people know.
struct PlanWords {
  let messages: Messages
  let vocabulary: Vocabulary
  let types: [Code<SessionType>: SessionType]
  let hosts: [Key<Host>: Host]
  let facilitators: [Key<Facilitator>: Facilitator]
  let requests: [Key<Request>: RequestNumber]
  let access: AccessLook

  func names(
    for request: Request, weeks: DayRange,
    sessions: [Key<Session>: SessionNumber] = [:]
  ) -> PlanNames {
    let host = hosts[request.host]
    return PlanNames(
      host: Bilingual(cy: host?.name(in: .cy) ?? "", en: host?.name(in: .en) ?? ""),
      sessionType: types[request.type]?.title ?? Bilingual(same: request.type.text),
      facilitatorsNeeded: types[request.type]?.facilitators ?? 1, asked: request.people, weeks: weeks,
      groups: Dictionary(request.groups.map { ($0.key, $0.label) }, uniquingKeysWith: { first, _ in first }),
      facilitators: facilitators.mapValues(\.code.text),
      qualifications: Dictionary(
        vocabulary.qualifications.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first }),
      checks: Dictionary(vocabulary.checks.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first }),
      needs: vocabulary.needNames,
      requests: requests, sessions: sessions)
  }

  func sentence(_ refusal: Refusal, request: Request, weeks: DayRange) -> Bilingual {
    RefusalWording(messages).sentence(refusal, names(for: request, weeks: weeks))
  }

  /// What a session lacks that its group needs; nil where nothing is missing.
  func access(
    of group: Group, at host: Key<Host>, by people: [Key<Facilitator>], isConfirmed: Bool = false
  ) -> Bilingual? {
    let there = hosts[host]
    return AccessWording(messages).sentences(
      access.gaps(of: group, at: host, by: people), group: group.label,
      host: Bilingual(cy: there?.name(in: .cy) ?? "", en: there?.name(in: .en) ?? ""), needs: vocabulary.needNames,
      isConfirmed: isConfirmed)
  }

  /// When and with whom, then why.
  func explanation(_ planned: PlannedSession) -> Bilingual {
    let why = ExplanationWording(messages).paragraph(planned.reason)
    return Bilingual(cy: line(planned, .cy) + " " + why.cy, en: line(planned, .en) + " " + why.en)
  }

  private func line(_ planned: PlannedSession, _ language: Language) -> String {
    let people = planned.facilitators.compactMap { facilitators[$0]?.code.text }.joined(separator: ", ")
    return "\(Wording(messages, language).when(planned.span)), \(people)."
  }
}

extension Office {
  func planWords(_ situation: PlanningSituation) throws -> PlanWords {
    PlanWords(
      messages: try library.messages(), vocabulary: try library.vocabulary(), types: try library.sessionTypes(),
      hosts: situation.hosts, facilitators: situation.facilitators,
      requests: situation.requests.mapValues(\.number), access: try store.read { try accessLook(in: $0) })
  }
}
