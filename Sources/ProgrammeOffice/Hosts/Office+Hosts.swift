import Catalogue
public import ProgrammeModel
import ProgrammeStore

extension Office {
  /// The host with a reference.
  ///
  /// - Throws: ``OfficeFault/unknown(what:name:nearest:list:)`` with the nearest reference.
  func host<Access>(_ reference: HostReference, in tables: Tables<Access>) throws -> Host {
    if let host = try tables.hosts.host(reference) { return host }
    let near = nearest(to: reference.text, among: try tables.hosts.references().map(\.text))
    throw OfficeFault.unknown(what: "host", name: reference.text, nearest: near, list: "pont school list")
  }

  /// Hosts that match everything asked for, by reference.
  public func hosts(
    area: String? = nil, reach: HostReach? = nil, welshMediumOnly: Bool = false, unplacedOnly: Bool = false,
    name: String? = nil
  ) async throws -> [HostLine] {
    let codes = try area.map { Set(try areas(matching: $0).map(\.code)) }
    let wanted = name.map(folded)
    let facts = try store.read { tables in (try tables.hosts.all(), try tables.hosts.reach(on: desk.today)) }
    return try facts.0.compactMap { host in
      let reached = facts.1[host.key]?.reach ?? .neverAsked
      guard codes.map({ codes in host.area.map(codes.contains) ?? false }) ?? true, reach == nil || reached == reach,
        !welshMediumOnly || host.medium?.isWelshMedium == true, !unplacedOnly || host.location == nil,
        wanted.map({ folded(host.name).contains($0) || folded(host.nameCy ?? "").contains($0) }) ?? true
      else { return nil }
      return HostLine(
        host: host, area: try areaName(of: host), reach: reached, lastVisit: facts.1[host.key]?.lastVisit)
    }
  }

  /// Everything known of one host.
  public func host(_ reference: HostReference) async throws -> HostCard {
    try store.read { tables in
      let host = try host(reference, in: tables)
      let sessions = try tables.sessions.sessions(at: host.key).reversed().map { session in
        "\(session.number) \(session.span) \(session.type) \(session.group.label), \(session.state.name)"
      }
      return HostCard(
        host: host, area: try areaName(of: host),
        reach: try tables.hosts.reach(on: desk.today)[host.key]?.reach ?? .neverAsked,
        contacts: try tables.contacts.contacts(of: host.key), venue: try tables.venues.venue(of: host.key),
        closures: try tables.closures.closures(of: host.key), pastVisits: try tables.pastVisits.visits(to: host.key),
        sessions: Array(sessions))
    }
  }

  /// Keeps a contact; one of the same role is replaced, keeping what is not given again.
  public func setContact(
    at reference: HostReference, role: ContactRole, name: String?, phone: String?, email: String?,
    languageWish: Language?
  ) async throws -> Contact {
    try act("contact add") { tables, keys in
      let host = try host(reference, in: tables)
      let old = try tables.contacts.contacts(of: host.key).first { $0.role == role }
      let contact = Contact(
        key: old?.key ?? keys.key(), host: host.key, role: role, name: name ?? old?.name, phone: phone ?? old?.phone,
        email: email ?? old?.email, languageWish: languageWish ?? old?.languageWish,
        languageAskedOn: languageWish == nil ? old?.languageAskedOn : desk.today)
      try tables.contacts.keep(contact)
      tables.summarise("\(host.reference) \(role.rawValue)")
      return contact
    }
  }

  /// Keeps what is told about a venue; access facts are added to those known, and count as checked today.
  ///
  /// - Throws: ``OfficeFault`` for an access fact that `Content/Vocabulary/needs.yaml` lacks.
  public func setVenue(
    of reference: HostReference, signIn: String?, parking: String?, access: [String], noAccess: [String], note: String?
  ) async throws -> Venue {
    let known = try library.vocabulary().needs.map(\.code.text)
    for fact in access + noAccess where !known.contains(fact) {
      throw OfficeFault.unknown(
        what: "access fact", name: fact, nearest: nearest(to: fact, among: known), list: known.joined(separator: ", "))
    }
    return try act("venue") { tables, _ in
      let host = try host(reference, in: tables)
      let old = try tables.venues.venue(of: host.key)
      var facts = old?.access ?? [:]
      for fact in access { facts[fact] = true }
      for fact in noAccess { facts[fact] = false }
      let isChecked = !access.isEmpty || !noAccess.isEmpty
      let venue = Venue(
        host: host.key, signIn: signIn ?? old?.signIn, parking: parking ?? old?.parking, access: facts,
        checkedOn: isChecked ? desk.today : old?.checkedOn, note: note ?? old?.note)
      try tables.venues.keep(venue)
      tables.summarise("\(host.reference)")
      return venue
    }
  }

  /// Closes a host on some days.
  ///
  /// - Returns: Sessions that stand on those days.
  public func close(_ reference: HostReference, on days: DayRange, because: String?) async throws -> [SessionNumber] {
    try act("host closed") { tables, _ in
      let host = try host(reference, in: tables)
      try tables.closures.keep(HostClosure(host: host.key, days: days, reason: because))
      tables.summarise("\(host.reference) \(days)")
      return try tables.sessions.sessions(at: host.key).filter { session in
        days.contains(session.span.day) && (session.state == .proposed || session.state == .confirmed)
      }.map(\.number)
    }
  }

  /// Opens a host again on days that it was closed by itself; of a longer closure the other days stay closed.
  ///
  /// - Throws: ``OfficeFault/wrongState(_:)`` naming the days on which it was not closed; then nothing was changed.
  public func reopen(_ reference: HostReference, on days: DayRange) async throws {
    try act("host open") { tables, _ in
      let host = try host(reference, in: tables)
      let closures = try tables.closures.closures(of: host.key).filter { $0.days.overlaps(days) }
      let open = days.days.filter { day in !closures.contains { $0.days.contains(day) } }
      guard open.isEmpty else {
        throw OfficeFault.wrongState(
          "\(host.reference) has no closed day of its own on \(spoken(open)). Its closed days: pont school show \(host.reference)."
        )
      }
      let brought = try tables.closures.brought(to: host.key)
      for closure in closures {
        let entries = brought.filter { $0.value.contains(closure.days) }.map(\.key).sorted()
        try tables.closures.remove(closure.days, of: host.key)
        for rest in closure.days.without(days) {
          let left = HostClosure(host: host.key, days: rest, reason: closure.reason)
          if entries.isEmpty { try tables.closures.keep(left) }
          for entry in entries { try tables.closures.keep(left, from: entry) }
        }
      }
      tables.summarise("\(host.reference) \(days)")
    }
  }

  /// The first few of some days.
  private func spoken(_ days: [Day]) -> String {
    days.prefix(5).map(\.description).joined(separator: ", ") + (days.count > 5 ? " and \(days.count - 5) more" : "")
  }

  /// Notes that a host was asked.
  public func noteApproach(
    to reference: HostReference, on day: Day?, channel: Approach.Channel, answer: Approach.Answer, nextStep: String?,
    nextOn: Day?
  ) async throws {
    let member = try actor
    try act("approach add") { tables, keys in
      let host = try host(reference, in: tables)
      try tables.approaches.keep(
        Approach(
          key: keys.key(), host: host.key, day: day ?? desk.today, by: member, channel: channel, answer: answer,
          nextStep: nextStep, nextOn: nextOn))
      tables.summarise("\(host.reference) \(answer.rawValue)")
    }
  }

  /// What was asked, the latest first.
  public func approaches(to reference: HostReference?) async throws -> [ApproachLine] {
    try store.read { tables in
      let hosts = Dictionary(try tables.hosts.all().map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
      let list =
        try reference.map { try tables.approaches.approaches(to: host($0, in: tables).key) } ?? tables.approaches.all()
      return list.reversed().compactMap { approach in
        hosts[approach.host].map { ApproachLine(approach: approach, host: $0) }
      }
    }
  }
}

extension HostReachFacts {
  /// The furthest the team has come; nobody is "never asked" who was ever visited.
  var reach: HostReach {
    if lastVisit != nil { return .visited }
    if nextBooked != nil { return .booked }
    guard let approach = lastApproach else { return .neverAsked }
    return approach.answer == .no ? .saidNo : .askedNoAnswer
  }
}
