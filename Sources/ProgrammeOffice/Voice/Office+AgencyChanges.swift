public import ProgrammeModel
import ProgrammeStore

extension Office {
  /// Notes something that an agency now does differently.
  ///
  /// - Throws: ``OfficeFault`` for text that could identify somebody, or reads like a concern.
  public func addChange(
    _ form: ChangeForm, at agency: UnfinishedText, kind: AgencyChange.Kind
  ) async throws -> Reviewed {
    try requireText(form.text, field: "--what")
    try requireText(agency, field: "--agency")
    let strand = try known(form.strand)
    try requireCome(
      form.on, field: "--since",
      "A change counts once it is done: note a promise with ‘pont voice commit’, or give a day")
    let member = try writer
    return try act("change add") { tables, keys in
      let check = try textCheck(in: tables)
      try check.requireNoConcern(form.text.texts + agency.texts + [form.evidence])
      try check.requireNoNames(form.text, field: "--what")
      try check.requireNoNames(agency, field: "--agency")
      let change = try tables.agencyChanges.insert { number in
        AgencyChange(
          key: keys.key(), number: number, agency: agency, kind: kind, strand: strand, what: form.text,
          since: form.on ?? desk.today, evidence: form.evidence, recordedBy: member)
      }
      tables.summarise("\(change.number)")
      let command = "pont change edit \(change.number) --what-cy … --agency-cy …"
      return Reviewed(
        change.number, change.state,
        remarks: [
          Self.wanted(agency, of: change.number, command: command)
            ?? Self.wanted(form.text, of: change.number, command: command)
        ].compactMap { $0 })
    }
  }

  /// Writes the texts anew where given; what was approved must be approved again.
  public func editChange(
    _ number: ChangeNumber, agency: UnfinishedText, what: UnfinishedText
  ) async throws -> Reviewed {
    try act("change edit") { tables, _ in
      let old = try change(number, in: tables)
      let check = try textCheck(in: tables)
      try check.requireNoConcern(agency.texts + what.texts)
      try check.requireNoNames(agency, field: "--agency")
      try check.requireNoNames(what, field: "--what")
      let texts = (old.agency.with(agency), old.what.with(what))
      let new = old.changed(
        agency: texts.0, what: texts.1, approvals: texts == (old.agency, old.what) ? nil : [])
      try tables.agencyChanges.keep(new)
      tables.summarise("\(number)")
      return Reviewed(number, new.state)
    }
  }

  /// Lets a change out; an approver other than who wrote it down is needed.
  public func approveChange(_ number: ChangeNumber) async throws -> Reviewed {
    try act("change approve") { tables, _ in
      let old = try change(number, in: tables)
      let command = "pont change edit \(number) --what-cy … --agency-cy …"
      try Self.requireReady(old.agency, of: number, state: old.state, command: command)
      try Self.requireReady(old.what, of: number, state: old.state, command: command)
      let new = old.changed(approvals: try approvals(adding: .change, to: old.approvals, recordedBy: old.recordedBy))
      try tables.agencyChanges.keep(new)
      tables.summarise("\(number): \(new.state.rawValue)")
      return Reviewed(number, new.state, remarks: Self.next(after: new.state))
    }
  }

  /// Takes a change back; what is out and shows it is named.
  public func withdrawChange(_ number: ChangeNumber) async throws -> Reviewed {
    try act("change withdraw") { tables, _ in
      let new = try change(number, in: tables).changed(isWithdrawn: true)
      try tables.agencyChanges.keep(new)
      tables.summarise("\(number)")
      return Reviewed(number, new.state, remarks: try Self.standing(showing: number.description, in: tables))
    }
  }

  /// All changes, by number.
  public func changes() async throws -> [AgencyChange] { try store.read { try $0.agencyChanges.all() } }

  private func change<Access>(_ number: ChangeNumber, in tables: Tables<Access>) throws -> AgencyChange {
    if let change = try tables.agencyChanges.change(number) { return change }
    throw OfficeFault.unknown(what: "change", name: number.description, nearest: nil, list: "pont change list")
  }
}
