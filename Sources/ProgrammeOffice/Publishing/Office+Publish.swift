import Evaluation
public import ProgrammeModel
import ProgrammeStore

extension Office {
  /// Approvals by different members that a publication needs.
  static let neededApprovals = 2

  /// Notes that the acting member agrees to exactly these bytes.
  func approve(_ compiled: CompiledImpact, _ order: ImpactOrder) throws -> WrittenImpact {
    try require(.approver)
    try refuseUnsafe(compiled, order)
    let digest = try compiled.digest()
    let member = try actor
    let by = try act("impact approve") { tables, _ in
      guard try !tables.ledger.approvals(of: digest).contains(member) else {
        throw ReleaseFault.approvedAlready(member.text)
      }
      try tables.ledger.approve(digest, edition: compiled.edition.description)
      tables.summarise("\(compiled.edition) for \(compiled.summary.audience.rawValue)")
      return try tables.ledger.approvals(of: digest)
    }
    let missing = max(0, Self.neededApprovals - by.count)
    return WrittenImpact(
      headline: Self.headline(of: compiled.summary), files: [], warnings: [],
      next: missing > 0
        ? "Approved by \(member). A second, different approver must approve the same files."
        : "Approved by \(by.map(\.text).joined(separator: " and ")). Now: pont impact … --publish")
  }

  /// Writes the files and the ledger: first the ledger, so that nothing is out that it does not know.
  func publish(_ compiled: CompiledImpact, _ order: ImpactOrder) throws -> WrittenImpact {
    try refuseUnsafe(compiled, order)
    let digest = try compiled.digest()
    if let same = compiled.ledger.first(where: { $0.digest == digest }) {
      throw ReleaseFault.alreadyPublished(same.number)
    }
    if let revises = order.revises,
      !compiled.ledger.contains(where: { $0.number == revises && $0.edition == compiled.edition })
    {
      throw ReleaseFault.noSuchPublication(revises)
    }
    let assessment =
      compiled.plan?.assessment ?? order.assessment ?? compiled.ledger.last?.assessment
    guard let assessment, !assessment.isEmpty else { throw ReleaseFault.noAssessment }
    let files = try compiled.files(isPreview: false)
    let number = try act("impact publish") { tables, _ in
      let approvers = try tables.ledger.approvals(of: digest)
      guard approvers.count >= Self.neededApprovals else {
        throw ReleaseFault.approvalsMissing(
          by: approvers.map(\.text), needed: Self.neededApprovals - approvers.count)
      }
      // Asked again inside the transaction: another machine may have been quicker.
      guard try tables.ledger.entries().count == compiled.ledger.count else {
        throw OfficeFault.wrongState(
          "Something else was published meanwhile. Look at this summary again, then publish.")
      }
      let number = try tables.ledger.append(
        LedgerEntry(
          number: 0, edition: compiled.edition, audience: compiled.summary.audience, digest: digest,
          assessment: assessment, publishedAt: desk.now, by: try actor, approvers: approvers, revises: order.revises,
          figures: compiled.sources.map(\.ledgerFigure)))
      tables.summarise("\(number): \(compiled.edition) for \(compiled.summary.audience.rawValue)")
      return number
    }
    return try write(
      files, compiled, order, warnings: [],
      next: "Published as number \(number). Note where it goes with ‘pont publish log’.")
  }

  private func refuseUnsafe(_ compiled: CompiledImpact, _ order: ImpactOrder) throws {
    guard compiled.summary.audience != .team else { throw ReleaseFault.teamOnly }
    guard compiled.subtractions.isEmpty else {
      throw ReleaseFault.subtractable(compiled.blocks(), compiled.remedies(order))
    }
    guard compiled.unreadWelsh.isEmpty else { throw ReleaseFault.draftWelsh(compiled.unreadWelsh) }
  }

  /// Every publication, the latest first.
  public func ledger() async throws -> [LedgerEntry] { try store.read { try $0.ledger.entries() }.reversed() }
}

extension CompiledImpact {
  /// Which earlier publications stand in the way, and of what.
  func blocks() -> [String] {
    let byEntry = Dictionary(grouping: subtractions) { $0.earlier }
    return byEntry.sorted { ($0.key ?? 0) < ($1.key ?? 0) }.map { number, found in
      let names = found.compactMap(\.figure)
      let what = names.isEmpty ? "several figures together" : names.prefix(3).joined(separator: ", ")
      let more = names.count > 3 ? " and \(names.count - 3) more" : ""
      guard let entry = ledger.first(where: { $0.number == number }) else {
        return "\(what)\(more): the new figures give somebody away by themselves."
      }
      return
        "\(what)\(more): differs by a few people from number \(entry.number), \(entry.edition.period) for \(entry.audience.rawValue), published on \(entry.publishedAt.day). Its figures stand, with that date."
    }
  }

  /// In the order of SPEC §3.4.
  func remedies(_ order: ImpactOrder) -> [String] {
    var remedies = [
      "Merge the smallest answers or groups: ask the question with fewer answers next time; those published stay as they are.",
      "Take a longer period, such as --term \(longer).",
    ]
    if order.area != nil { remedies.append("Take a larger area: leave out --area.") }
    remedies.append("Publish totals only: --totals-only leaves out the answers.")
    return remedies
  }

  private var longer: String {
    let (year, month, _) = edition.days.first.civil
    let start = month >= 9 ? year : year - 1
    return "school-year-\(start)-\(pad((start + 1) % 100, 2))"
  }
}
