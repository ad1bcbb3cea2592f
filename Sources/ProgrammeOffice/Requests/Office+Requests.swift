import Catalogue
public import Foundation
import Interchange
public import ProgrammeModel
import ProgrammeStore

public import struct ProgrammeModel.Host

extension Office {
  /// Keeps the requests of a file; two rows alike are two requests. A file that comes again makes none twice: a row is
  /// as before when a request of the same host, type, groups, days and wishes is known, whatever has become of it.
  ///
  /// - Throws: `InputFaults` with every bad row, also for unknown hosts, session types and needs.
  public func importRequests(
    _ data: Data, file: String, dryRun: Bool = false, skipBadRows: Bool = false
  ) async throws -> ImportReport {
    let table = try CSVTable(data, file: file)
    let reading = RequestRow.read(table, file: file)
    var report = ImportReport()
    report.take(reading)
    let known = try store.read { tables in
      KnownToRequests(
        hosts: Dictionary(try tables.hosts.all().map { ($0.reference, $0) }, uniquingKeysWith: { first, _ in first }),
        requests: Dictionary(try tables.requests.all().map { ($0.number, $0.key) }, uniquingKeysWith: { a, _ in a }),
        people: Dictionary(try tables.facilitators.all().map { ($0.code, $0.key) }, uniquingKeysWith: { a, _ in a }))
    }
    var drafts: [RequestDraft] = []
    for row in reading.rows {
      do {
        drafts.append(try draft(of: row, known, file: file))
      } catch let fault as InputFault { report.faults.append(fault) }
    }
    try report.refuseFaults(unless: skipBadRows, of: table)
    report.read = drafts.count
    let standing = try store.read { KnownRequests(try $0.requests.all()) }
    let added = standing.without(drafts)
    report.added = added.count
    report.unchanged = drafts.count - added.count
    report.isDryRun = dryRun
    report.next = "pont schedule"
    let late = added.count { draft in draft.windows.allSatisfy { $0.days.last < desk.today } }
    if late > 0 {
      report.notes.append(
        InputFault(file: file, message: "Requests whose days are all past, so that no plan can hold them: \(late)."))
    }
    guard !dryRun, !added.isEmpty else { return report }
    let numbers = try act("request import") { tables, keys in
      let made = try added.map { try insert($0, tables, &keys) }
      tables.summarise("\(file): \(made.count) requests")
      return made.map(\.number)
    }
    if let first = numbers.first, let last = numbers.last, first != last {
      report.notes.append(InputFault(message: "They are numbered \(first) to \(last)."))
    }
    return report
  }

  private func draft(of row: RequestRow, _ known: KnownToRequests, file: String) throws -> RequestDraft {
    func fault(_ field: String, _ message: String) -> InputFault {
      InputFault(file: file, line: row.line, field: field, message: message)
    }
    guard let host = known.hosts[row.host] else {
      let near = nearest(to: row.host.text, among: known.hosts.keys.map(\.text))
      throw fault(
        "school", "There is no host “\(row.host)”." + (near.map { " Did you mean \($0)?" } ?? " Import its list first.")
      )
    }
    let types = try library.sessionTypes()
    guard types[row.type] != nil else {
      let near = nearest(to: row.type.text, among: types.keys.map(\.text))
      throw fault(
        "type",
        "There is no session type “\(row.type)”." + (near.map { " Did you mean \($0)?" } ?? " See ‘pont type list’."))
    }
    let needs = Set(try library.vocabulary().needs.map(\.code))
    for need in row.groups.flatMap(\.needs) where !needs.contains(need) {
      let near = nearest(to: need.text, among: needs.map(\.text))
      throw fault(
        "groups",
        "“\(need)” is no coded need." + (near.map { " Did you mean \($0)?" } ?? " See Content/Vocabulary/needs.yaml."))
    }
    return RequestDraft(
      host: host, type: row.type, groups: row.groups, windows: row.windows,
      language: row.language ?? host.usualLanguage, priority: row.priority, together: row.together,
      supervised: row.supervised, receivedOn: row.receivedOn ?? desk.today, note: row.note,
      after: try row.after.map { number in
        guard let request = known.requests[number] else {
          throw fault("after", "There is no request \(number). A series follows a request that is there already.")
        }
        return .init(request: request, days: row.gapDays)
      },
      people: try row.people.map { code in
        guard let person = known.people[code] else {
          let near = nearest(to: code.text, among: known.people.keys.map(\.text))
          throw fault(
            "people",
            "There is no facilitator “\(code)”."
              + (near.map { " Did you mean \($0)?" } ?? " See ‘pont facilitator list’."))
        }
        return person
      }, isLanguageTold: row.language != nil, isDayTold: row.receivedOn != nil)
  }

  /// What rows of requests may refer to.
  private struct KnownToRequests {
    let hosts: [HostReference: Host]
    let requests: [RequestNumber: Key<Request>]
    let people: [Code<Facilitator>: Key<Facilitator>]
  }

  /// Adds one request; what is left out takes the host's own.
  public func addRequest(_ form: RequestForm) async throws -> AddedRequest {
    let types = try library.sessionTypes()
    guard let type = types[form.type] else { throw unknownType(form.type, among: types) }
    let groups = try form.groups.map { try groupText($0) }
    let weekdays = try form.weekdays.map { text in
      try Set(
        text.split(whereSeparator: { ",; ".contains($0) }).map { word in
          guard let day = Weekday(String(word)) else {
            throw InputFault(field: "--weekdays", message: "“\(word)” is not a weekday. Write such as mon,tue,thu.")
          }
          return day
        })
    }
    let days = form.between + (try form.campaign.map { try campaignDays($0) } ?? [])
    guard !days.isEmpty else {
      throw InputFault(field: "--between", message: "Say the days it may fall on, with --between or --campaign.")
    }
    if !form.isLate, days.allSatisfy({ $0.last < desk.today }) {
      throw InputFault(
        field: "--between",
        message:
          "All these days are past, so no plan can hold it. Give days to come. A session that was held: ‘pont session add’, then ‘pont record’. To note a request that nobody could meet, say --late, then decline it."
      )
    }
    let windows = days.map {
      RequestWindow(days: $0, weekdays: weekdays ?? Weekday.workingDays, hours: form.hours ?? .schoolDay)
    }
    guard windows.contains(where: \.hasDay) else {
      let asked = form.weekdays.map { "one of its weekdays, \($0)" } ?? "a day from Monday to Friday"
      throw InputFault(
        field: "--between",
        message: "None of these days is \(asked). Give other days, or the weekdays meant, such as --weekdays sat,sun.")
    }
    return try act("request add") { tables, keys in
      let host = try host(form.host, in: tables)
      let language = form.language ?? host.usualLanguage
      let draft = RequestDraft(
        host: host, type: form.type, groups: groups,
        windows: windows,
        language: language, priority: form.priority, together: form.together, supervised: form.supervised,
        receivedOn: desk.today, note: form.note,
        after: try form.after.map { .init(request: try self.request($0, in: tables).key, days: form.gapDays) },
        people: try form.people.uniqued().map { try facilitator($0, in: tables).key })
      let request = try insert(draft, tables, &keys)
      tables.summarise("\(request.number) \(host.reference) \(form.type)")
      let note =
        form.language == nil
        ? "The language is the school's own (\(host.medium.map { "category \($0.code)" } ?? "no category known")); say --language if they asked for another."
        : nil
      return AddedRequest(
        request: request, hostName: host.name, title: type.title.en, languageWords: language.english, defaultNote: note)
    }
  }

  private func insert(_ draft: RequestDraft, _ tables: WriteTables, _ keys: inout KeyMaker) throws -> Request {
    let key: Key<Request> = keys.key()
    let groups = try draft.groups.map { try $0.group(key: keys.key()) }
    return try tables.requests.insert { number in
      try Request(
        key: key, number: number, host: draft.host.key, type: draft.type, groups: groups, windows: draft.windows,
        language: draft.language, priority: draft.priority, together: draft.together, supervised: draft.supervised,
        receivedOn: draft.receivedOn, note: draft.note, after: draft.after, people: Set(draft.people))
    }
  }

  /// The next dates of an observance that are still to come: what a campaign's sessions may fall on.
  private func campaignDays(_ code: Code<Observance>) throws -> [DayRange] {
    let observances = try library.observances()
    guard let observance = observances[code] else {
      throw OfficeFault.unknown(
        what: "campaign", name: code.text, nearest: nearest(to: code.text, among: observances.all.map(\.code.text)),
        list: "pont campaign list")
    }
    let year = desk.today.civil.year
    for next in [year, year + 1] {
      guard case .dates(let dates) = observances.dates(of: observance, in: next) else { continue }
      let coming = dates.map(\.days).filter { $0.last > desk.today }
      if !coming.isEmpty { return coming }
    }
    throw OfficeFault.wrongState(
      "Nobody has announced the next dates of “\(observance.name.en)”. Give the days with --between, or add them to Content/Campaigns."
    )
  }

  func checkNeeds(_ groups: [GroupText]) throws {
    let known = try library.vocabulary().needs.map(\.code.text)
    for need in groups.flatMap(\.needs) where !known.contains(need.text) {
      throw OfficeFault.unknown(
        what: "need", name: need.text, nearest: nearest(to: need.text, among: known),
        list: "Content/Vocabulary/needs.yaml")
    }
  }

  /// Requests, by number.
  ///
  /// - Parameter state: Such as `open`; nil for all.
  public func requests(state: String? = nil) async throws -> [RequestLine] {
    let states = ["open", "planned", "fulfilled", "declined", "withdrawn"]
    if let state, !states.contains(state) {
      throw OfficeFault.unknown(
        what: "state", name: state, nearest: nearest(to: state, among: states), list: states.joined(separator: ", "))
    }
    return try store.read { tables in
      let hosts = Dictionary(try tables.hosts.all().map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
      let requests = try state.map { try tables.requests.all(inState: $0) } ?? tables.requests.all()
      return requests.compactMap { request in hosts[request.host].map { RequestLine(request: request, host: $0) } }
    }
  }

  /// Declines or withdraws a request, and gives free what was held for it.
  ///
  /// - Throws: ``OfficeFault/wrongState(_:)`` when sessions of it stand, or all were delivered.
  public func close(_ number: RequestNumber, _ state: Request.State) async throws {
    try act("request \(state.name)") { tables, _ in
      let request = try request(number, in: tables)
      guard request.state != .fulfilled else {
        throw OfficeFault.wrongState(
          "\(number) is fulfilled: its sessions were delivered. See ‘pont explain \(number)’.")
      }
      let standing = try tables.sessions.sessions(of: request.key)
        .filter { $0.state == .proposed || $0.state == .confirmed }
      guard standing.isEmpty else {
        throw OfficeFault.wrongState(
          "\(number) has sessions: \(standing.map(\.number.description).joined(separator: ", ")). Cancel them first.")
      }
      try tables.requests.set(state, of: request.key)
      try tables.offers.release(request.key)
      tables.summarise("\(number) \(state.reason ?? "")")
    }
  }

  /// - Throws: ``OfficeFault/unknownNumber(what:number:range:list:)``.
  func request<Access>(_ number: RequestNumber, in tables: Tables<Access>) throws -> Request {
    if let request = try tables.requests.request(number) { return request }
    let known = try tables.requests.numbers().map(\.description)
    throw OfficeFault.unknownNumber(
      what: "request", number: number.description, range: [known.first, known.last].compactMap(\.self).uniqued(),
      list: "pont request list")
  }
}

extension Host {
  /// Welsh at a Welsh-medium school, else English.
  var usualLanguage: DeliveryLanguage { medium?.isWelshMedium == true ? .cy : .en }
}

extension DeliveryLanguage {
  var english: String {
    switch self {
    case .cy: "Welsh"
    case .en: "English"
    case .bilingual: "both languages"
    }
  }
}
