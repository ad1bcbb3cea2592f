import Catalogue
import Foundation
import ProgrammeModel
import ProgrammeStore

extension Office {
  /// Who did what and when, the latest first.
  ///
  /// - Parameter subject: A session, request, host or facilitator as people refer to it; everything if nil.
  public func history(of subject: String?, last: Int) async throws -> [HistoryLine] {
    try store.read { tables in
      let entries: [HistoryEntry]
      if let subject {
        entries = Array(try self.entries(about: subject, in: tables).prefix(max(1, last)))
      } else {
        entries = try tables.history.latest(max(1, last))
      }
      return entries.map { entry in
        HistoryLine(
          number: entry.number, at: entry.act.at, by: entry.act.by, name: entry.act.name, summary: entry.summary,
          undoneBy: entry.undoneBy,
          changes: entry.changes.flatMap { change in
            change.fields.map { field in
              .init(
                record: "\(change.kind) \(change.label ?? "") \(field.name)", before: field.before, after: field.after)
            }
          } + entry.batches.map { .init(record: $0.kind, before: nil, after: "\($0.count) stored") })
      }
    }
  }

  private func entries(about subject: String, in tables: ReadTables) throws -> [HistoryEntry] {
    if let number = SessionNumber(subject) { return try tables.history.entries(about: session(number, in: tables).key) }
    if let number = RequestNumber(subject) { return try tables.history.entries(about: request(number, in: tables).key) }
    if let entries = try spokenEntries(about: subject, in: tables) { return entries }
    if let code = try? Code<Facilitator>(subject), let person = try tables.facilitators.facilitator(code) {
      return try tables.history.entries(about: person.key)
    }
    return try tables.history.entries(about: host(try HostReference(subject), in: tables).key)
  }

  /// What was done to an issue, an outcome, a change, a quote, a pledge, a publication, or a campaign in all its years;
  /// nil for what is none of them.
  private func spokenEntries(about subject: String, in tables: ReadTables) throws -> [HistoryEntry]? {
    if let number = VoiceNumber(subject), let one = try tables.raisedIssues.issue(number) {
      return try tables.history.entries(about: one.key)
    }
    if let number = OutcomeNumber(subject), let one = try tables.outcomes.outcome(number) {
      return try tables.history.entries(about: one.key)
    }
    if let number = ChangeNumber(subject), let one = try tables.agencyChanges.change(number) {
      return try tables.history.entries(about: one.key)
    }
    if let number = QuoteNumber(subject), let one = try tables.quotes.quote(number) {
      return try tables.history.entries(about: one.key)
    }
    if let number = PledgeNumber(subject), let one = try tables.pledges.pledge(number) {
      return try tables.history.entries(about: one.key)
    }
    if let number = PublicationNumber(subject), let one = try tables.publications.publication(number) {
      return try tables.history.entries(about: one.key)
    }
    let campaigns = try tables.campaigns.all().filter { $0.edition.code.text == subject }
    guard !campaigns.isEmpty else { return nil }
    return try campaigns.flatMap { try tables.history.entries(about: $0.key) }.sorted { $0.number > $1.number }
  }

  /// Takes back the last act of whoever acts now.
  ///
  /// - Returns: The act that was taken back, with the letters that it leaves behind.
  public func undo() async throws -> UndoneAct {
    let entry = try store.undo(lastActOf: try writer, at: desk.now)
    return UndoneAct(
      words: "\(entry.act.name) \(entry.summary) (\(entry.act.at))", references: Self.references(in: entry),
      letters: try letters(writtenBy: entry))
  }

  private static func references(in entry: HistoryEntry) -> [String: [String]] {
    let words = ["agency_change": "change", "raised_issue": "issue", "hold": "pause"]
    let named = entry.changes.compactMap { change in change.label.map { (words[change.kind] ?? change.kind, $0) } }
    return Dictionary(grouping: named, by: \.0).mapValues { $0.map(\.1) }
  }

  /// What `pont doctor` finds.
  public func examine() async throws -> [Examination] {
    var found: [Examination] = []
    let objection = FolderSafety.objection(to: folder)
    found.append(
      .init(
        check: "folder", isSound: objection == nil,
        text: objection.map { "\(folder.path) \($0). Move the workspace to this machine's own disk." }
          ?? "on this machine's own disk"))
    let faults = try store.verify()
    found.append(
      .init(
        check: "database", isSound: faults.isEmpty,
        text: faults.isEmpty ? "every row is sound" : faults.joined(separator: " ")))
    let content = library.check(today: desk.today).filter { $0.severity == .fault }
    found.append(
      .init(
        check: "content", isSound: content.isEmpty,
        text: content.isEmpty
          ? "no faults" : "\(content.count) fault\(content.count == 1 ? "" : "s"); see ‘pont content check’"))
    let unplaced = try await hosts(unplacedOnly: true).count
    found.append(
      .init(
        check: "places", isSound: true,
        text: unplaced == 0
          ? "every host is on the map" : "\(unplaced) hosts are not on the map; see ‘pont school list --unplaced’"))
    // No fault of the file: what is public is asked of host and type whenever something goes out.
    let closed = try store.read { try closedSessions(in: $0) }
    found.append(
      .init(
        check: "public sessions", isSound: true,
        text: closed.isEmpty
          ? "every session that is marked public may be so"
          : "marked public and closed all the same, so nothing public shows them: "
            + closed.map(\.words).joined(separator: ", ")))
    return found
  }
}
