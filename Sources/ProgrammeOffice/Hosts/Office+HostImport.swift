import Catalogue
public import Foundation
import Interchange
public import ProgrammeModel
import ProgrammeStore

public import struct ProgrammeModel.Host

extension Office {
  /// Keeps the hosts of a list, XLSX, ODS or CSV; schools by number, others by reference. Importing again changes only
  /// what differs.
  ///
  /// - Parameters:
  ///   - kind: What the rows are, where neither file nor numbers tell.
  ///   - columns: Fields of a host by column, for a list whose header is not known; kept for files with the same header.
  ///   - dryRun: Tells what would change and changes nothing.
  ///   - skipBadRows: Keeps the good rows and returns the bad ones.
  /// - Throws: `InputFaults` with every bad row; then nothing was changed.
  public func importHosts(
    _ data: Data, file: String, kind: HostKind?, columns: [String: String] = [:], dryRun: Bool = false,
    skipBadRows: Bool = false
  ) async throws -> ImportReport {
    let source = try HostFile(data, file: file, kind: kind, mapping: HostMapping(columns)) { signature in
      try store.read { try $0.mappings.mapping(for: signature, as: HostMapping.self) }
    }
    let places = try library.places()
    var report = ImportReport()
    var drafts: [HostDraft] = []
    var name = "school import"
    switch source.content {
    case .welsh(let reading):
      report.take(reading)
      drafts = reading.rows.map { HostDraft(school: $0, places: places) }
    case .english(let reading):
      report.take(reading)
      drafts = reading.rows.map { HostDraft(english: $0, places: places) }
      if let note = Self.withoutArea(reading.rows, drafts, file: file) { report.notes.append(note) }
    case .own(let reading, let place):
      name = "host import"
      report.take(reading)
      for row in reading.rows {
        do {
          drafts.append(try HostDraft(row: row, places: places, file: place))
        } catch let fault as InputFault { report.faults.append(fault) }
      }
    }
    try report.refuseFaults(unless: skipBadRows, of: source)
    report.read = drafts.count
    let before = try store.read { tables in
      Dictionary(try tables.hosts.all().map { ($0.reference, $0) }, uniquingKeysWith: { first, _ in first })
    }
    drafts = try settled(drafts, beside: before, file: file)
    try keep(drafts, beside: before, source.mapped, report: &report, name: name, file: file, dryRun: dryRun)
    report.next = "pont coverage"
    return report
  }

  /// What the columns of a list of hosts are said to be.
  ///
  /// - Parameter map: Each `Column=field`.
  /// - Throws: ``InputFault`` for an entry without an equals sign.
  public static func hostColumns(_ map: [String]) throws(InputFault) -> [String: String] {
    try MappingChoices.columns(of: map) { entry in
      "--map \"\(entry)=name\"; a column can be: \(HostMapping.choices.joined(separator: ", "))"
    }
  }

  /// Hosts in authorities that the places do not list have no area, so nothing is counted or planned by it.
  private static func withoutArea(_ rows: [EnglishSchoolRow], _ drafts: [HostDraft], file: String) -> InputFault? {
    let names = zip(rows, drafts).filter { $1.host(key: Key(UUID())).area == nil }.compactMap(\.0.authorityName)
    guard !names.isEmpty else { return nil }
    let shown = Set(names).sorted()
    let more = shown.count > 3 ? " and \(shown.count - 3) more" : ""
    return InputFault(
      file: file,
      message:
        "Without an area, because Content/Places does not list their authority: \(names.count) (\(shown.prefix(3).joined(separator: ", "))\(more)). To plan and count by area put areas.csv with these authorities into the workspace’s own Content/Places."
    )
  }

  /// The same hosts by the references that they have or will have, where the list has none.
  ///
  /// A host is known again by its whole name, and among those of one name by its postcode: a reference made of a name
  /// must never bring another host's name and postcode over one that is there. Those who are new get the first free one.
  private func settled(
    _ drafts: [HostDraft], beside there: [HostReference: Host], file: String
  ) throws -> [HostDraft] {
    guard drafts.contains(where: { $0.made != nil }) else { return drafts }
    var settled: [Int: HostReference] = [:]
    var claimed: Set<HostReference> = []
    func claim(_ isSame: (HostDraft, Host) -> Bool) {
      for (index, draft) in drafts.enumerated() {
        guard settled[index] == nil, let made = draft.made,
          let found = (made.choices + [made.unmarked]).first(where: { reference in
            there[reference].map { made.isOf(name: $0.name) && isSame(draft, $0) } == true
              && !claimed.contains(reference)
          })
        else { continue }
        settled[index] = found
        claimed.insert(found)
      }
    }
    claim { draft, host in draft.host(key: host.key).postcode == host.postcode }
    claim { _, _ in true }
    return try drafts.enumerated().map { index, draft in
      guard let made = draft.made else { return draft }
      if let reference = settled[index] { return draft.called(reference) }
      guard let free = made.choices.first(where: { there[$0] == nil && !claimed.contains($0) }) else {
        throw InputFault(
          file: file,
          message:
            "Every short name that can be made of “\(draft.name)” is taken. Add a column with one of its own and map it to reference."
        )
      }
      claimed.insert(free)
      return draft.called(free)
    }
  }

  private func keep(
    _ drafts: [HostDraft], beside before: [HostReference: Host],
    _ mapped: (mapping: HostMapping, signature: String)?, report: inout ImportReport,
    name: String, file: String, dryRun: Bool
  ) throws {
    var changed: [HostDraft] = []
    var renamed: [Key<Host>] = []
    for draft in drafts {
      let old = before[draft.reference]
      if draft.location == nil {
        let host = draft.host(key: old?.key ?? Key(UUID()), over: old)
        if host.location == nil { report.unplaced.append(host) }
      }
      guard let old else {
        report.added += 1
        changed.append(draft)
        continue
      }
      let host = draft.host(key: old.key, over: old)
      let differences = host.differences(from: old)
      if differences.isEmpty {
        report.unchanged += 1
      } else {
        report.updated.append(.init(reference: draft.reference.text, name: draft.name, fields: differences))
        if host.isShownOtherwise(than: old) { renamed.append(old.key) }
        changed.append(draft)
      }
    }
    report.closedSessions = try sessionsClosed(by: changed, beside: before)
    report.isDryRun = dryRun
    report.preview = try drafts.prefix(3).map { draft in
      let host = draft.host(key: Key(UUID()), over: before[draft.reference])
      return [
        host.reference.text, host.name, host.phase?.rawValue ?? host.kind.rawValue, try areaName(of: host),
        host.medium?.code, host.postcode?.description, host.phone,
      ].compactMap { $0 }.joined(separator: " · ")
    }
    guard !dryRun, !changed.isEmpty else { return }
    let added = report.added
    let updated = report.updated.count
    try act(name) { tables, keys in
      if let mapped { try tables.mappings.keep(mapped.mapping, for: mapped.signature) }
      for draft in changed {
        let old = before[draft.reference]
        try tables.hosts.keep(draft.host(key: old?.key ?? keys.key(), over: old))
      }
      // Calendars show the host's name and address: a version with others must count as a later one.
      for session in try renamed.flatMap({ try tables.sessions.sessions(at: $0) }) {
        try tables.sessions.update(session.changed(place: true, at: desk.now))
      }
      tables.summarise("\(file): \(added) new, \(updated) changed")
    }
  }

  /// Public sessions at hosts that are a school in the list and were none before.
  private func sessionsClosed(
    by drafts: [HostDraft], beside before: [HostReference: Host]
  ) throws -> [SessionNumber] {
    let types = try library.sessionTypes()
    return try store.read { tables in
      try drafts.flatMap { draft -> [SessionNumber] in
        guard let old = before[draft.reference] else { return [] }
        let new = draft.host(key: old.key)
        guard new.kind != old.kind else { return [] }
        return try tables.sessions.sessions(at: old.key).filter { session in
          session.isPublic(at: old, of: types[session.type]) && !session.isPublic(at: new, of: types[session.type])
        }.map(\.number)
      }.sorted()
    }
  }

  /// Adds one host.
  ///
  /// - Throws: ``OfficeFault`` when the reference is taken or the area unknown.
  public func addHost(
    reference: HostReference, name: String, nameCy: String?, kind: HostKind, area: String?, postcode: String?,
    phone: String?
  ) async throws -> Host {
    let places = try library.places()
    let code = try postcode.map { text in
      guard let code = Postcode(text) else {
        throw InputFault(
          field: "--postcode", message: "“\(text)” is not a postcode. Write it such as LL57 2DG, or leave it out.")
      }
      return code
    }
    let found = try area.map { try self.area(matching: $0) } ?? code.flatMap { places.area(of: $0) }
    return try act("host add") { tables, keys in
      if let old = try tables.hosts.host(reference) {
        throw OfficeFault.wrongState("\(reference) is \(old.name) already. Choose another reference.")
      }
      let host = Host(
        key: keys.key(), reference: reference, name: name, nameCy: nameCy, kind: kind, area: found?.code,
        postcode: code,
        phone: phone, location: code.flatMap { places.location(of: $0) })
      try tables.hosts.keep(host)
      tables.summarise("\(reference) \(name)")
      return host
    }
  }

  /// - Throws: ``OfficeFault/unknown(what:name:nearest:list:)``.
  func area(matching text: String) throws -> Area {
    let places = try library.places()
    guard let area = places.area(matching: text) else { throw Self.noOneArea(text, places) }
    return area
  }

  /// One area, or every area of a police force or health board.
  ///
  /// - Throws: ``OfficeFault/unknown(what:name:nearest:list:)``.
  func areas(matching text: String) throws -> [Area] { try Self.areas(matching: text, try library.places()) }

  static func areas(matching text: String, _ places: Places) throws -> [Area] {
    let found = places.areas(matching: text)
    guard !found.isEmpty else { throw noOneArea(text, places) }
    return found
  }

  /// Why a text names no area: nobody is called so, or a police force or health board is, which has several.
  static func noOneArea(_ text: String, _ places: Places) -> OfficeFault {
    let several = places.areas(matching: text)
    guard several.isEmpty else {
      return .breaksRule(
        "“\(text)” is a police force or a health board, and here one area is wanted. Name one of its areas: \(several.map(\.name.en).joined(separator: ", "))."
      )
    }
    return .unknown(what: "area", name: text, nearest: places.areaName(near: text), list: "Content/Places/areas.csv")
  }
}
