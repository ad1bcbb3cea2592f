import Catalogue
public import Foundation
import Interchange
public import ProgrammeModel
import ProgrammeStore

extension Office {
  /// Keeps the facilitators of a file; one of the same code is updated. Leave is added to what is known, never taken away.
  ///
  /// - Throws: `InputFaults` with every bad row, also for qualifications and checks that the vocabulary lacks.
  public func importFacilitators(
    _ data: Data, file: String, dryRun: Bool = false, skipBadRows: Bool = false
  ) async throws -> ImportReport {
    let table = try CSVTable(data, file: file)
    let reading = FacilitatorRow.read(table, file: file)
    var report = ImportReport()
    report.take(reading)
    let places = try library.places()
    let vocabulary = try library.vocabulary()
    var placed: [(row: FacilitatorRow, base: Facilitator.Base)] = []
    for row in reading.rows {
      do {
        try Self.checkWords(row, vocabulary: vocabulary, file: file)
        placed.append((row, try base(of: row, places: places, file: file)))
      } catch let fault as InputFault { report.faults.append(fault) }
    }
    try report.refuseFaults(unless: skipBadRows, of: table)
    report.read = placed.count
    let before = try store.read { tables in
      Dictionary(try tables.facilitators.all().map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }
    var changed: [Facilitator] = []
    for (row, base) in placed {
      let old = before[row.code]
      if let note = keptLeave(of: old, beside: row, file: file) { report.notes.append(note) }
      let made = Facilitator(row, base: base, over: old)
      if made == old {
        report.unchanged += 1
        continue
      }
      if let old {
        report.updated.append(.init(reference: row.code.text, name: row.role, fields: made.differences(from: old)))
      } else {
        report.added += 1
      }
      changed.append(made)
    }
    report.isDryRun = dryRun
    report.next = "pont request import FILE"
    guard !dryRun, !changed.isEmpty else { return report }
    try act("facilitator import") { tables, keys in
      for person in changed {
        let key: Key<Facilitator> = before[person.code]?.key ?? keys.key()
        try tables.facilitators.keep(person.with(key: key))
      }
      tables.summarise("\(file): \(changed.count) facilitators")
    }
    return report
  }

  /// Leave that the file leaves out and that stays, as far as it is not past.
  private func keptLeave(of old: Facilitator?, beside row: FacilitatorRow, file: String) -> InputFault? {
    let kept = (old?.leave ?? []).filter { !row.leave.contains($0) && $0.last >= desk.today }
    guard let first = kept.first else { return nil }
    let days = kept.map(\.description).joined(separator: ", ")
    return InputFault(
      file: file, line: row.line, field: "leave",
      message:
        "\(row.code) stays on leave on \(days), which the file leaves out. Take leave back with ‘pont facilitator leave \(row.code) \(first) --remove’."
    )
  }

  private static func checkWords(_ row: FacilitatorRow, vocabulary: Vocabulary, file: String) throws {
    let qualifications = vocabulary.qualifications.map(\.code.text)
    for held in row.qualifications where !qualifications.contains(held.name.text) {
      throw unknownWord(held.name.text, among: qualifications, field: "qualifications", line: row.line, file: file)
    }
    let checks = vocabulary.checks.map(\.code.text)
    let needs = vocabulary.needs.map(\.code.text)
    for need in row.serves where !needs.contains(need.text) {
      throw unknownWord(need.text, among: needs, field: "serves", list: "needs", line: row.line, file: file)
    }
    for held in row.checks where !checks.contains(held.name.text) {
      throw unknownWord(held.name.text, among: checks, field: "checks", line: row.line, file: file)
    }
  }

  private static func unknownWord(
    _ word: String, among known: [String], field: String, list: String? = nil, line: Int, file: String
  ) -> InputFault {
    let hint = nearest(to: word, among: known).map { " Did you mean \($0)?" } ?? ""
    return InputFault(
      file: file, line: line, field: field,
      message:
        "“\(word)” is not in Content/Vocabulary/\(list ?? field).yaml.\(hint) Known are: \(known.joined(separator: ", "))."
    )
  }

  private func base(of row: FacilitatorRow, places: Places, file: String) throws -> Facilitator.Base {
    if let postcode = row.basePostcode, let location = places.location(of: postcode) {
      return Facilitator.Base(name: row.base, postcode: postcode, location: location)
    }
    do {
      let town = try places.town(named: row.base)
      return Facilitator.Base(name: row.base, postcode: row.basePostcode, location: town.location)
    } catch {
      throw InputFault(
        file: file, line: row.line, field: "base",
        message: "The base cannot be placed on the map: \(error) Or give its postcode in base_postcode.")
    }
  }

  /// All facilitators, by code.
  public func facilitators() async throws -> [Facilitator] { try store.read { try $0.facilitators.all() } }

  /// Notes leave.
  ///
  /// - Returns: Sessions of theirs that stand in that time.
  public func addLeave(_ days: DayRange, for code: Code<Facilitator>) async throws -> [SessionNumber] {
    try act("facilitator leave") { tables, _ in
      let person = try facilitator(code, in: tables)
      try tables.facilitators.add(leave: days, to: person.key)
      tables.summarise("\(code) \(days)")
      return try tables.sessions.sessions(by: person.key, on: days)
        .filter { $0.state == .proposed || $0.state == .confirmed }.map(\.number)
    }
  }

  /// Takes leave back; a stretch that is taken back in part is kept for the rest of its days.
  ///
  /// - Throws: ``OfficeFault/wrongState(_:)`` when they are not on leave on one of the days.
  public func removeLeave(_ days: DayRange, for code: Code<Facilitator>) async throws {
    try act("facilitator leave") { tables, _ in
      let person = try facilitator(code, in: tables)
      let others = days.days.filter { day in !person.leave.contains { $0.contains(day) } }
      guard others.isEmpty else {
        let known = person.leave.map(\.description).joined(separator: ", ")
        throw OfficeFault.wrongState(
          "\(code) is not on leave on \(others.map(\.description).joined(separator: ", ")), so nothing was taken back. "
            + (known.isEmpty ? "No leave of theirs is noted." : "Noted are: \(known)."))
      }
      try tables.facilitators.keep(person.with(leave: person.leave.flatMap { $0.without(days) }))
      tables.summarise("\(code) not \(days)")
    }
  }

  /// Notes a qualification or a check.
  public func qualify(
    _ code: Code<Facilitator>, name: String, isCheck: Bool, on day: Day?, until: Day?
  ) async throws {
    let vocabulary = try library.vocabulary()
    let known = isCheck ? vocabulary.checks.map(\.code.text) : vocabulary.qualifications.map(\.code.text)
    guard known.contains(name) else {
      throw OfficeFault.unknown(
        what: isCheck ? "check" : "qualification", name: name, nearest: nearest(to: name, among: known),
        list: isCheck ? "Content/Vocabulary/checks.yaml" : "Content/Vocabulary/qualifications.yaml")
    }
    try act("facilitator qualify") { tables, _ in
      let person = try facilitator(code, in: tables)
      if isCheck {
        try tables.facilitators.add(CheckHeld(try Code(name), checkedOn: day, validUntil: until), to: person.key)
      } else {
        try tables.facilitators.add(Qualification(try Code(name), validUntil: until), to: person.key)
      }
      tables.summarise("\(code) \(name)")
    }
  }

  /// - Throws: ``OfficeFault/unknown(what:name:nearest:list:)`` with the nearest code.
  func facilitator<Access>(_ code: Code<Facilitator>, in tables: Tables<Access>) throws -> Facilitator {
    if let person = try tables.facilitators.facilitator(code) { return person }
    let near = nearest(to: code.text, among: try tables.facilitators.all().map(\.code.text))
    throw OfficeFault.unknown(what: "facilitator", name: code.text, nearest: near, list: "pont facilitator list")
  }
}

extension Facilitator {
  /// A facilitator as a file tells, with what `old` has where it has no column.
  fileprivate init(_ row: FacilitatorRow, base: Base, over old: Facilitator?) {
    func kept(_ fact: FacilitatorRow.Fact) -> Facilitator? { row.told.contains(fact) ? nil : old }
    let known = old?.leave ?? []
    let namesBaseAlone = kept(.basePostcode).map { $0.base.name == base.name } ?? false
    self.init(
      key: old?.key ?? Key(UUID()), code: row.code, role: row.role, roleCy: kept(.roleCy)?.roleCy ?? row.roleCy,
      base: namesBaseAlone ? old?.base ?? base : base, languages: row.languages,
      qualifications: kept(.qualifications)?.qualifications ?? row.qualifications,
      checks: kept(.checks)?.checks ?? row.checks, hours: row.hours,
      leave: known + row.leave.filter { !known.contains($0) },
      limits: DayLimits(
        sessions: kept(.sessions)?.limits.sessions ?? row.limits.sessions,
        breakMinutes: kept(.breakMinutes)?.limits.breakMinutes ?? row.limits.breakMinutes,
        breakStart: row.limits.breakStart,
        travelMinutes: kept(.travelMinutes)?.limits.travelMinutes ?? row.limits.travelMinutes,
        eveningsAWeek: kept(.evenings)?.limits.eveningsAWeek ?? row.limits.eveningsAWeek),
      busy: old?.busy ?? [], serves: kept(.serves)?.serves ?? Set(row.serves))
  }

  /// The names of what differs.
  func differences(from old: Facilitator) -> [String] {
    let pairs: [(name: String, differs: Bool)] = [
      ("role", role != old.role || roleCy != old.roleCy), ("base", base != old.base),
      ("languages", languages != old.languages),
      ("qualifications", qualifications != old.qualifications), ("checks", checks != old.checks),
      ("hours", hours != old.hours), ("leave", leave != old.leave), ("limits", limits != old.limits),
      ("serves", serves != old.serves),
    ]
    return pairs.filter(\.differs).map(\.name)
  }
}
