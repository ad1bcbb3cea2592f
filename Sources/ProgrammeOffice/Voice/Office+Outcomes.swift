public import ProgrammeModel
import ProgrammeStore

extension Office {
  /// Notes something that was seen to have changed at a host.
  ///
  /// - Throws: ``OfficeFault`` for text that could identify somebody, or reads like a concern.
  public func addOutcome(_ form: ChangeForm, at host: HostReference?) async throws -> Reviewed {
    try requireText(form.text, field: "--text")
    let strand = try known(form.strand)
    try requireCome(form.on, "Give the day on which it was seen")
    let member = try writer
    return try act("outcome add") { tables, keys in
      let check = try textCheck(in: tables)
      try check.requireNoConcern(form.text.texts + [form.evidence])
      try check.requireNoNames(form.text, field: "--text")
      let key = try host.map { try self.host($0, in: tables).key }
      let outcome = try tables.outcomes.insert { number in
        Outcome(
          key: keys.key(), number: number, observedOn: form.on ?? desk.today, host: key, strand: strand,
          text: form.text, evidence: form.evidence, recordedBy: member)
      }
      tables.summarise("\(outcome.number)")
      return Reviewed(
        outcome.number, outcome.state,
        remarks: [
          Self.wanted(form.text, of: outcome.number, command: "pont outcome edit \(outcome.number) --text-cy …")
        ].compactMap { $0 })
    }
  }

  /// Writes the text anew where given; what was approved must be approved again.
  public func editOutcome(_ number: OutcomeNumber, text: UnfinishedText) async throws -> Reviewed {
    try act("outcome edit") { tables, _ in
      let old = try outcome(number, in: tables)
      let check = try textCheck(in: tables)
      try check.requireNoConcern(text.texts)
      try check.requireNoNames(text, field: "--text")
      let new = old.changed(text: old.text.with(text), approvals: old.text.with(text) == old.text ? nil : [])
      try tables.outcomes.keep(new)
      tables.summarise("\(number)")
      return Reviewed(number, new.state)
    }
  }

  /// Lets an outcome out; two different approvers are needed.
  public func approveOutcome(_ number: OutcomeNumber) async throws -> Reviewed {
    try act("outcome approve") { tables, _ in
      let old = try outcome(number, in: tables)
      try Self.requireReady(old.text, of: number, state: old.state, command: "pont outcome edit \(number) --text-cy …")
      let new = old.changed(
        approvals: try approvals(adding: .outcome, to: old.approvals, recordedBy: old.recordedBy))
      try tables.outcomes.keep(new)
      tables.summarise("\(number): \(new.state.rawValue)")
      return Reviewed(number, new.state, remarks: Self.next(after: new.state))
    }
  }

  /// Takes an outcome back; what is out and shows it is named.
  public func withdrawOutcome(_ number: OutcomeNumber) async throws -> Reviewed {
    try act("outcome withdraw") { tables, _ in
      let new = try outcome(number, in: tables).changed(isWithdrawn: true)
      try tables.outcomes.keep(new)
      tables.summarise("\(number)")
      return Reviewed(number, new.state, remarks: try Self.standing(showing: number.description, in: tables))
    }
  }

  /// All outcomes, by number, with their host's name.
  public func outcomes() async throws -> [(outcome: Outcome, host: String?)] {
    try store.read { tables in
      let hosts = Dictionary(try tables.hosts.all().map { ($0.key, $0.name) }, uniquingKeysWith: { a, _ in a })
      return try tables.outcomes.all().map { outcome in (outcome, outcome.host.flatMap { hosts[$0] }) }
    }
  }

  private func outcome<Access>(_ number: OutcomeNumber, in tables: Tables<Access>) throws -> Outcome {
    if let outcome = try tables.outcomes.outcome(number) { return outcome }
    throw OfficeFault.unknown(what: "outcome", name: number.description, nearest: nil, list: "pont outcome list")
  }

  static func requireReady(
    _ text: UnfinishedText, of number: some SpokenNumber, state: ReviewState, command: String
  ) throws(OfficeFault) {
    if state == .withdrawn { throw .wrongState("\(number) was withdrawn. Add it anew if it is to go out after all.") }
    if let wanted = wanted(text, of: number, command: command) { throw .wrongState(wanted) }
  }

  static func next(after state: ReviewState) -> [String] {
    state == .approved ? [] : ["One more approval by another member is needed: run it again with --as."]
  }
}
