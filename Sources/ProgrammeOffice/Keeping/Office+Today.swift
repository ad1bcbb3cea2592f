import ProgrammeModel
import ProgrammeStore

extension Office {
  /// What today asks for: overdue concerns first, then today's sessions, then what waits.
  public func today() async throws -> [TodayItem] {
    let today = desk.today
    return try store.read { tables in
      var items: [TodayItem] = []
      let waiting = try tables.concerns.waiting()
      if waiting.count > 0, let since = waiting.since {
        let isOverdue = since.adding(hours: Self.concernHours) <= desk.now
        items.append(
          TodayItem(
            what: isOverdue ? "OVERDUE: answers set aside" : "answers set aside", subject: "\(waiting.count)",
            detail: "the oldest since \(since); safeguarding lead: pont concern list"))
      }
      let lines = try lines(of: try tables.sessions.all(), in: tables)
      func item(_ what: String, _ line: SessionLine) -> TodayItem {
        TodayItem(
          what: what, subject: line.session.number.description,
          detail:
            "\(line.session.span), \(line.host.name), \(line.session.group.label), \(line.facilitators.map(\.text).joined(separator: ", "))"
        )
      }
      items += lines.filter { $0.session.span.day == today && $0.session.takesTime }.map {
        item("today (\($0.session.state.name))", $0)
      }
      items += lines.filter {
        $0.session.span.day < today && ($0.session.state == .confirmed || $0.session.state == .proposed)
      }.map { item("no head count yet", $0) }
      let soon = today.advanced(by: 14)
      items += lines.filter {
        $0.session.state == .proposed && (today...soon).contains($0.session.span.day) && $0.session.span.day > today
      }
      .map { item("not confirmed, within two weeks", $0) }
      for held in try tables.offers.held(at: desk.now) where held.number == 1 {
        guard let request = try tables.requests.request(held.request) else { continue }
        items.append(
          TodayItem(
            what: "dates held", subject: request.number.description, detail: "until \(held.heldUntil); ring the host"))
      }
      let hosts = Dictionary(try tables.hosts.all().map { ($0.key, $0) }, uniquingKeysWith: { a, _ in a })
      for approach in try tables.approaches.all() where approach.nextOn.map({ $0 <= today }) == true {
        items.append(
          TodayItem(
            what: "next step due", subject: hosts[approach.host]?.reference.text ?? "",
            detail: "\(hosts[approach.host]?.name ?? ""): \(approach.nextStep ?? "ask again")"))
      }
      return items + (try campaignItems(in: tables))
    }
  }
}
