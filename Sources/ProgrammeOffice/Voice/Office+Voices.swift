import Catalogue
public import ProgrammeModel
import ProgrammeStore

extension Office {
  /// Notes an issue that young people raised. Words that read like a concern are sealed for the safeguarding lead.
  ///
  /// - Parameter isCleared: The safeguarding lead has read it and it is about no one's safety; only they may say so.
  public func raise(
    _ issue: UnfinishedText, on day: Day?, source: RaisedIssue.Source, session: SessionNumber?,
    strand: Code<StrandName>?, isCleared: Bool
  ) async throws -> HandedIn {
    try requireText(issue, field: "--issue")
    let strand = try known(strand)
    if isCleared { try require(.safeguardingLead) }
    let member = try writer
    let (check, key, isReferral) = try store.read { tables in
      let found = try session.map { try self.session($0, in: tables) }
      return (
        try textCheck(in: tables), found?.key,
        try found.map { try library.sessionTypes()[$0.type]?.isReferral == true } ?? false
      )
    }
    if !isCleared, check.looksLikeConcern(issue.texts) {
      try setAside(issue.texts.joined(separator: "\n"), of: key)
      return .setAside
    }
    try Self.requireNoReferral(isReferral, session)
    try check.requireNoNames(issue, field: "--issue")
    try requireCome(day, "Give the day on which it was raised")
    return try act("voice raise") { tables, keys in
      let raised = try tables.raisedIssues.insert { number in
        RaisedIssue(
          key: keys.key(), number: number, raisedOn: day ?? desk.today, source: source, session: key, strand: strand,
          issue: issue, recordedBy: member)
      }
      tables.summarise("\(raised.number)")
      return .kept(
        number: raised.number.description, text: issue.shown, removed: [], flagged: [],
        remarks: [
          Self.wanted(issue, of: raised.number, command: "pont voice edit \(raised.number) --issue-cy …")
        ].compactMap { $0 })
    }
  }

  /// Writes the issue, or a commitment of it, anew where given.
  ///
  /// - Parameter commitment: Which commitment the agency, promise and answer belong to, from 1; nil for none.
  public func editVoice(
    _ number: VoiceNumber, issue text: UnfinishedText, commitment: Int? = nil,
    agency: UnfinishedText = UnfinishedText(), promise: UnfinishedText = UnfinishedText(),
    answer: UnfinishedText = UnfinishedText()
  ) async throws {
    try act("voice edit") { tables, _ in
      let old = try issue(number, in: tables)
      let check = try textCheck(in: tables)
      let fields = [(text, "--issue"), (agency, "--agency"), (promise, "--promise"), (answer, "--answer")]
      try check.requireNoConcern(fields.flatMap(\.0.texts))
      for (text, field) in fields { try check.requireNoNames(text, field: field) }
      var commitments = old.commitments
      if let commitment {
        let one = try self.commitment(commitment, of: old)
        if !answer.isEmpty, one.state == .promised {
          throw OfficeFault.wrongState(
            "\(number), commitment \(commitment) is promised and has no answer yet. Note one with ‘pont voice done’.")
        }
        commitments[commitment - 1] = one.worded(agency: agency, promise: promise, answer: answer)
      }
      try tables.raisedIssues.keep(old.changed(issue: old.issue.with(text), commitments: commitments))
      tables.summarise("\(number)")
    }
  }

  private func commitment(_ place: Int, of issue: RaisedIssue) throws(OfficeFault) -> RaisedIssue.Commitment {
    guard issue.commitments.indices.contains(place - 1) else {
      throw .unknown(
        what: "commitment of \(issue.number)", name: String(place), nearest: nil, list: "pont voice list")
    }
    return issue.commitments[place - 1]
  }

  /// Notes what an agency promised about an issue.
  ///
  /// - Returns: The number of the commitment within the issue, from 1.
  public func commit(
    to number: VoiceNumber, agency: UnfinishedText, promise: UnfinishedText, on day: Day?, due: Day
  ) async throws -> (commitment: Int, remarks: [String]) {
    try requireText(agency, field: "--agency")
    try requireText(promise, field: "--promise")
    return try act("voice commit") { tables, _ in
      let old = try issue(number, in: tables)
      let check = try textCheck(in: tables)
      try check.requireNoConcern(promise.texts)
      try check.requireNoNames(agency, field: "--agency")
      try check.requireNoNames(promise, field: "--promise")
      let promisedOn = day ?? desk.today
      guard due >= promisedOn else {
        throw OfficeFault.breaksRule(
          "It is due on \(due), before it was promised on \(promisedOn). Give a later --due.")
      }
      let one = RaisedIssue.Commitment(agency: agency, promise: promise, promisedOn: promisedOn, due: due)
      try tables.raisedIssues.keep(old.changed(commitments: old.commitments + [one]))
      tables.summarise("\(number), commitment \(old.commitments.count + 1)")
      return (
        old.commitments.count + 1,
        [agency, promise].contains { $0.missing != nil }
          ? [
            "\(number) lacks a language. A summary is not published before it has both: pont voice edit \(number) --commitment \(old.commitments.count + 1) --promise-cy …"
          ] : []
      )
    }
  }

  /// Notes that a commitment was kept, or will not be and why.
  public func settle(
    _ number: VoiceNumber, commitment: Int, as state: RaisedIssue.Commitment.State, on day: Day?, answer: UnfinishedText
  ) async throws {
    try requireText(answer, field: "--answer")
    try act("voice done") { tables, _ in
      let old = try issue(number, in: tables)
      let one = try self.commitment(commitment, of: old)
      let check = try textCheck(in: tables)
      try check.requireNoConcern(answer.texts)
      try check.requireNoNames(answer, field: "--answer")
      var all = old.commitments
      // The other language of the same answer stays; another answer begins anew.
      all[commitment - 1] = one.settled(
        state, on: day ?? desk.today, answer: one.state == state ? one.answer.with(answer) : answer)
      try tables.raisedIssues.keep(old.changed(commitments: all))
      tables.summarise("\(number), commitment \(commitment): \(state.rawValue)")
    }
  }

  /// All issues, by number.
  public func voices() async throws -> [RaisedIssue] { try store.read { try $0.raisedIssues.all() } }

  private func issue<Access>(_ number: VoiceNumber, in tables: Tables<Access>) throws -> RaisedIssue {
    if let issue = try tables.raisedIssues.issue(number) { return issue }
    throw OfficeFault.unknown(what: "issue", name: number.description, nearest: nil, list: "pont voice list")
  }

  /// A referral is in nothing that leaves its own team.
  static func requireNoReferral(_ isReferral: Bool, _ session: SessionNumber?) throws(OfficeFault) {
    guard isReferral, let session else { return }
    throw .breaksRule(
      "\(session) is for one referred person, and nothing of it leaves its own team. Nothing was kept.")
  }
}
