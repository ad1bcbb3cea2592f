import Catalogue
public import ProgrammeModel
import ProgrammeStore
import Reporting

extension Office {
  /// The page a facilitator takes along.
  ///
  /// - Parameter alternate: The file of the same page in the other language, where there is one.
  public func brief(
    _ number: SessionNumber, language: Language, asHTML: Bool, alternate: String? = nil
  ) async throws -> String {
    let types = try library.sessionTypes()
    let vocabulary = try library.vocabulary()
    let messages = try library.messages()
    let sheet = try store.read { tables in
      let session = try session(number, in: tables)
      let line = try line(of: session, in: tables)
      guard let type = types[session.type] else { throw unknownType(session.type, among: types) }
      let host = line.host
      let contacts = try tables.contacts.contacts(of: host.key)
      let venue = try tables.venues.venue(of: host.key)
      let there = try tables.sessions.sessions(at: host.key)
      let request = try session.request.flatMap { try tables.requests.request($0) }
      let facts = (venue?.access ?? [:]).sorted { $0.key < $1.key }
      return BriefSheet(
        team: settings.name, number: number, state: session.state, type: type.title, span: session.span,
        setUpMinutes: type.setUpMinutes, language: session.language, facilitators: line.facilitators.map(\.text),
        group: BriefGroup(
          label: session.group.label, expected: session.group.expected,
          needs: session.group.needs.sorted().map { vocabulary.name(of: $0) ?? Bilingual(same: $0.text) }),
        supervised: session.supervised,
        place: BriefPlace(
          host: host.bilingualName, address: try address(of: host),
          phone: host.phone,
          askFor: contacts.first { [.bookings, .teacher, .reception, .headteacher, .manager].contains($0.role) }.map(
            BriefContact.init),
          safeguarding: contacts.first { $0.role == .safeguarding }.map(BriefContact.init), signIn: venue?.signIn,
          parking: venue?.parking,
          access: try facts.map { fact in
            BriefAccess(
              fact: vocabulary.name(of: try Code<NeedName>(fact.key)) ?? Bilingual(same: fact.key), holds: fact.value)
          }, accessCheckedOn: venue?.checkedOn),
        lastTime: try lastTimes(at: host, before: session, there: there, types: types, in: tables),
        sameDay: there.filter { $0.key != session.key && $0.span.day == session.span.day && $0.takesTime }.map {
          BriefNeighbour(number: $0.number, span: $0.span, group: $0.group.label, expected: $0.group.expected)
        }, plan: type.plan, planHeldBy: type.heldBy,
        note: [request?.note, venue?.note].compactMap { $0 }.joined(separator: " · ").nonEmpty)
    }
    let page = BriefPage(messages.beside(draft: try isDraft(planOf: number)), sheet)
    return asHTML ? page.html(language, alternate: alternate) : page.text(language)
  }

  private func isDraft(planOf number: SessionNumber) throws -> Bool {
    let type = try store.read { tables in try session(number, in: tables).type }
    return try library.sessionTypeReadings()[type] != .read
  }

  private func lastTimes<Access>(
    at host: Host, before session: Session, there: [Session], types: [Code<SessionType>: SessionType],
    in tables: Tables<Access>
  ) throws -> [BriefVisit] {
    let before = try tables.pastVisits.visits(to: host.key).filter { $0.day < session.span.day }.map {
      BriefVisit(day: $0.day, what: Bilingual(same: $0.activity ?? "—"), attended: $0.attended)
    }
    let delivered = try there.filter { $0.state == .delivered && $0.span.day < session.span.day }.map {
      BriefVisit(
        day: $0.span.day, what: types[$0.type]?.title ?? Bilingual(same: $0.type.text),
        attended: try tables.headcounts.headcount(of: $0.key)?.present)
    }
    return Array((before + delivered).sorted { $0.day > $1.day }.prefix(3))
  }
}

extension BriefContact {
  init(_ contact: Contact) { self.init(role: contact.role, name: contact.name, phone: contact.phone) }
}

extension String {
  /// Nil for the empty text.
  var nonEmpty: String? { isEmpty ? nil : self }
}
