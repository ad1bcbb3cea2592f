import Evaluation
public import ProgrammeModel
import ProgrammeStore

/// What matching the codes of sessions did.
public struct MatchedCodes: Sendable {
  public struct Line: Sendable {
    public let session: SessionNumber
    public let before: Int
    public let after: Int
    public let pairs: Int
    /// Whether its secret and hashes are gone.
    public let isDeleted: Bool
    public let deleteBy: Day
  }

  public let lines: [Line]
  public var pairs: Int { lines.reduce(0) { $0 + $1.pairs } }
}

/// What was deleted because it had been kept long enough (SPEC §3.8): numbers, which may be made public.
public struct Retained: Sendable {
  public let codes: MatchedCodes
  /// Free texts of forms.
  public let texts: Int
  /// Names in registers.
  public let names: Int
  /// Words of quotes: never approved in six months, or consented to until more than 12 months ago.
  public let quotes: [QuoteNumber]
  /// Forms of a programme that ended more than 12 months ago.
  public let forms: Int
  /// Forms that are kept because nobody has said when the programme ends.
  public let formsWithoutEnd: Int
  /// Numbers of papers with consents that ended more than 12 months ago, for somebody to destroy.
  public let papers: [String]
}

extension Office {
  /// For how many days after its session a free text or a name in a register is kept: six months.
  private static let personalDays = 183

  /// Links the forms before and after of each session that has both, then deletes its secret and its codes for good.
  ///
  /// Sessions that still wait for one of the two keep theirs, until 12 weeks after the first form at the latest.
  ///
  /// - Parameter number: One session; nil for all.
  public func matchCodes(of number: SessionNumber? = nil) async throws -> MatchedCodes {
    let wanted = try number.map { number in try store.read { try session(number, in: $0).key } }
    return try match { $0.session == wanted || wanted == nil }
  }

  /// For how many days after the end of a programme or of a consent its forms and words are kept: 12 months.
  private static let yearOfDays = 365

  /// Deletes what has been kept long enough: codes 12 weeks after the first form, matched first where both are there;
  /// free texts of forms and names in registers six months after their session; quotes that nobody approved in six
  /// months, and those whose consent ended 12 months ago; all forms 12 months after the programme.
  public func keepRetention() async throws -> Retained {
    let codes = try deleteDueCodes()
    let member = try writer
    let day = desk.today.advanced(by: -Self.personalDays)
    let texts = try act("retention") { tables, _ in
      let count = try tables.responses.forgetTexts(before: day)
      tables.summarise("\(count) free texts deleted, of sessions before \(day)")
      return count
    }
    let names = try store.read { tables in
      let due = Set(try tables.sessions.all().filter { $0.span.day < day }.map(\.key))
      return try tables.registers.all().filter { $0.name != nil && due.contains($0.session) }.map(\.key)
    }
    try store.forget(names, because: "kept for six months", by: member, at: desk.now)
    let (quotes, papers) = try dueQuotes(before: day)
    for quote in quotes { try store.forget(quote.key, because: "kept long enough", by: member, at: desk.now) }
    let (forms, left) = try deleteFormsOfEndedProgramme()
    if texts + names.count + quotes.count + forms > 0 { try store.settle() }
    return Retained(
      codes: codes, texts: texts, names: names.count, quotes: quotes.map(\.number), forms: forms,
      formsWithoutEnd: left, papers: papers)
  }

  /// Quotes whose words are due, and the papers that go with consents that ended long ago.
  private func dueQuotes(before day: Day) throws -> (quotes: [Quote], papers: [String]) {
    let (all, recorded) = try store.read { (try $0.quotes.all(), try $0.quotes.recordedAt()) }
    let long = desk.today.advanced(by: -Self.yearOfDays)
    let due = all.filter { quote in
      guard quote.words != nil else { return false }
      let isStale = quote.state != .approved && recorded[quote.key].map { $0.day < day } == true
      return isStale || quote.consent.until < long
    }
    // Words go at once when a consent is withdrawn, its paper only 12 months later, in the month that it falls due.
    let month = desk.today.advanced(by: -Self.yearOfDays - 31)
    let withdrawn = all.filter { quote in quote.consent.withdrawnOn.map { $0 < long && $0 >= month } == true }
    return (due, (due + withdrawn).map(\.consent.reference).filter { !$0.isEmpty }.uniqued().sorted())
  }

  /// - Returns: How many forms were deleted, and how many are kept because no end was set.
  private func deleteFormsOfEndedProgramme() throws -> (deleted: Int, left: Int) {
    guard let end = settings.programmeEnds else { return (0, try store.read { try $0.responses.count() }) }
    guard end.advanced(by: Self.yearOfDays) < desk.today else { return (0, 0) }
    let deleted = try act("retention") { tables, _ in
      let count = try tables.responses.forgetForms(until: end)
      tables.summarise("\(count) forms deleted, of the programme that ended on \(end)")
      return count
    }
    return (deleted, 0)
  }

  func deleteDueCodes() throws -> MatchedCodes { try match(deletingUnmatched: true) { $0.deleteBy <= desk.now } }

  private func match(
    deletingUnmatched: Bool = false, _ isWanted: (LinkingCodeTable<Reading>.Deadline) -> Bool
  ) throws -> MatchedCodes {
    let due = try store.read { try $0.linkingCodes.deadlines() }.filter(isWanted)
    if due.isEmpty { return MatchedCodes(lines: []) }
    let matched = try act(deletingUnmatched ? "retention" : "evaluation match") { tables, keys in
      var lines: [MatchedCodes.Line] = []
      for deadline in due {
        guard let session = try tables.sessions.session(deadline.session) else { continue }
        let codes = try tables.linkingCodes.codes(of: deadline.session)
        let waves = (before: codes.filter { $0.phase == .before }, after: codes.filter { $0.phase == .after })
        let pairs = try link(waves, in: tables, &keys)
        let isDeleted = deletingUnmatched || (!waves.before.isEmpty && !waves.after.isEmpty)
        if isDeleted { try tables.linkingCodes.forget(deadline.session) }
        lines.append(
          .init(
            session: session.number, before: waves.before.count, after: waves.after.count, pairs: pairs,
            isDeleted: isDeleted, deleteBy: deadline.deleteBy.day))
      }
      let gone = lines.count(where: \.isDeleted)
      tables.summarise("\(lines.reduce(0) { $0 + $1.pairs }) pairs; codes of \(gone) sessions deleted")
      return MatchedCodes(lines: lines)
    }
    if matched.lines.contains(where: \.isDeleted) { try store.settle() }
    return matched
  }

  /// Links forms of one version of a question set only: another wording is another question.
  private func link(
    _ waves: (before: [LinkingCodeTable<Writing>.StoredCode], after: [LinkingCodeTable<Writing>.StoredCode]),
    in tables: WriteTables, _ keys: inout KeyMaker
  ) throws -> Int {
    var pairs = 0
    let versions = Set(waves.before.map { "\($0.questionSet).\($0.version)" }).sorted()
    for version in versions {
      let before = waves.before.filter { "\($0.questionSet).\($0.version)" == version }
      let after = waves.after.filter { "\($0.questionSet).\($0.version)" == version }
      // Elements that were left blank at the end have no row, so codes are made equally long first.
      let length = (before + after).map(\.hashes.count).max() ?? 0
      func padded(_ code: LinkingCodeTable<Writing>.StoredCode) -> [String?] {
        code.hashes + Array(repeating: nil, count: length - code.hashes.count)
      }
      for pair in Evaluation.matchCodes(before: before.map(padded), after: after.map(padded)) {
        try tables.linkingCodes.link(before[pair.before].response, after[pair.after].response, as: keys.key())
        pairs += 1
      }
    }
    return pairs
  }

  /// Keeps the hashes of a form's code, with the session's secret made for the first of them.
  func keepCode(_ elements: [String?], of response: Response, in tables: WriteTables, _ keys: inout KeyMaker) throws {
    guard elements.contains(where: { $0 != nil }) else { return }
    let fresh = "\(keys.key(Session.self))\(keys.key(Session.self))".filter { $0 != "-" }
    let secret = try tables.linkingCodes.secret(
      of: response.session, otherwise: fresh, deleteBy: desk.now.adding(hours: LinkingCode.weeks * 7 * 24))
    try tables.linkingCodes.keep(LinkingCode.hashes(of: elements, secret: secret), of: response.key)
  }
}
