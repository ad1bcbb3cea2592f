import Catalogue
import Evaluation
public import Foundation
public import ProgrammeModel
import ProgrammeStore
import Reporting

extension Office {
  /// Writes the impact summary of a period: a page per language, Markdown, lines for posts, and the figures as CSV and
  /// JSON with a data dictionary. It is a preview, and says so.
  ///
  /// The team's own summary is exact where it is not hidden, so its figures are not written as CSV and JSON.
  public func impact(
    term: String, audience: Audience, languages: [Language], folder: URL?
  ) async throws -> WrittenImpact {
    try await impact(ImpactOrder(term: term, audience: audience, languages: languages, folder: folder))
  }

  /// Writes, approves or publishes the impact summary of a period.
  ///
  /// - Throws: ``ReleaseFault`` for a claim that no summary makes, a figure that could be subtracted from an earlier one,
  ///   draft Welsh or a missing approval when it is published.
  public func impact(_ order: ImpactOrder) async throws -> WrittenImpact {
    if order.purpose != .preview { _ = try deleteDueCodes() }
    let compiled = try compile(order)
    switch order.purpose {
    case .preview: return try preview(compiled, order)
    case .approve: return try approve(compiled, order)
    case .publish: return try publish(compiled, order)
    }
  }

  /// Gathers, judges, hides, words and checks.
  func compile(_ order: ImpactOrder) throws -> CompiledImpact {
    let wishes = order.breakdowns.map(\.refusal) + (order.breakdowns.count > 1 ? [Self.threeWays(order)] : [])
    guard wishes.isEmpty else { throw ReleaseFault.refused(wishes) }
    let period = try library.terms().period(order.term, in: settings.areas)
    let area = try order.area.map { try self.area(matching: $0) }
    let plan = try lockedPlan(covering: period.days)
    let others = plan?.otherPublishers ?? order.otherPublishers ?? .unknown
    let raw = try impactRecord(
      of: period, holdingReferrals: order.audience == .team, area: area, plan: plan, threshold: others.threshold)
    let record = order.totalsOnly ? raw.withoutAnswers : raw
    let ledger = try store.read { try $0.ledger.entries() }
    let first = figureSources(of: record, in: summarise(record, audience: order.audience))
    let bound = order.audience.rounds ? record.bound(to: earlierFigures(first, in: ledger)) : record
    let summary = summarise(bound, audience: order.audience)
    let sources = figureSources(of: bound, in: summary)
    let readings = try library.questionSetReadings()
    let sets = Set(summary.answers.map(\.code) + summary.change.map(\.set))
    let unreadSets =
      sets.filter { readings[$0] != .read }.map(\.text).sorted()
      + (try sets.isEmpty || library.scaleReading() == .read ? [] : ["scales"])
    let messages = try library.messages().beside(draft: !unreadSets.isEmpty)
    let compiled = CompiledImpact(
      record: bound, summary: summary, sources: sources, messages: messages,
      edition: .init(
        kind: "impact", period: period.code, days: period.days, scope: area?.code.text ?? "all"),
      plan: plan, ledger: ledger,
      subtractions: order.audience.rounds ? try subtractions(sources, ledger: ledger, period: period, bound) : [],
      unreadWelsh: unread(messages, sets: unreadSets))
    try refuseClaims(compiled)
    return compiled
  }

  /// Earlier figures may count sessions of other days, so the counts they are compared by reach as far as they do.
  private func subtractions(
    _ sources: [FigureSource], ledger: [LedgerEntry], period: NamedPeriod, _ record: ImpactRecord
  ) throws -> [Subtraction] {
    var wide = period.days
    for entry in ledger where entry.edition.days.overlaps(period.days) {
      wide = try DayRange(
        min(wide.first, entry.edition.days.first), max(wide.last, entry.edition.days.last))
    }
    let all =
      wide == period.days && record.scope == nil
      ? record
      : try impactRecord(
        of: NamedPeriod(code: period.code, days: wide, name: period.name), holdingReferrals: false,
        threshold: record.threshold)
    let touching = ledger.filter { $0.edition.days.overlaps(wide) }
    let thresholds = Dictionary(sources.map { ($0.measure, $0.threshold) }, uniquingKeysWith: max)
    do {
      return try Evaluation.subtractions(
        sources.map(\.ledgerFigure), from: touching, counts: { all.atomCounts(of: $0) },
        threshold: { thresholds[$0] ?? record.threshold })
    } catch { throw ReleaseFault.cannotCheck(error.description) }
  }

  private func unread(_ messages: Messages, sets: [String]) -> [String] {
    let prefixes = ["impact.", "verdict.", "share.", "voice.", "page.", "date.", "common."]
    let keys = messages.keys.filter { key in
      prefixes.contains { key.hasPrefix($0) } && messages.reading(of: key) != .read
    }
    return
      (keys.isEmpty
      ? [] : ["\(keys.count) messages, such as \(keys[0]): enter who read them in Content/Messages/cy.review.yaml"])
      + sets.map { "the questions of \($0): write welsh: {status: read, …} in Content/Questions/\($0).yaml" }
  }

  /// Reads everything that would be published for claims it must not make.
  private func refuseClaims(_ compiled: CompiledImpact) throws {
    let check = ClaimCheck(
      hasLateFollowUp: compiled.summary.change.contains { $0.timing != .straightAfter && $0.verdict.basis != nil })
    var refusals = ReleaseCheck.refusals(of: compiled.summary, following: compiled.record.plan)
    let voice = compiled.summary.voice
    let asked =
      compiled.summary.answers.flatMap(\.questions).flatMap { question in
        [question.text] + question.options.map(\.label)
      } + compiled.summary.change.map(\.text)
    for language in Language.allCases {
      for (place, item) in voice.commitments.enumerated() {
        for text in [item.said, item.did] {
          refusals += check.refusals(in: text[language], place: "You said, we did, \(place + 1) (\(language.rawValue))")
        }
      }
      for (place, item) in voice.changes.enumerated() {
        refusals += check.refusals(
          in: item.what[language], place: "What is done differently, \(place + 1) (\(language.rawValue))")
      }
      let words = Wording(compiled.messages, language)
      let page = ImpactPage(compiled.summary, words).page.markdown(compiled.messages)
      let lines = compiled.summary.audience == .team ? "" : ImpactLines(compiled.summary, words).markdown()
      let left =
        asked.map { $0[language] } + voice.quotes.flatMap { [$0.words, $0.translation ?? ""] }
        + compiled.summary.change.map { $0.verdict.sentence[language] }
      refusals += check.refusals(in: page + lines, place: "The page (\(language.rawValue))", leavingOut: left)
      if compiled.summary.audience.rounds {
        let text = page + lines
        // A name can only stand where all its words do, which is quicker to tell for a thousand schools.
        let spoken = Set(text.split { !$0.isLetter && !$0.isNumber })
        refusals += try namedHosts(compiled.record).filter { name in
          name.split { !$0.isLetter && !$0.isNumber }.allSatisfy(spoken.contains) && text.contains(name)
        }.map {
          ReleaseRefusal(.r5, found: $0, in: "The page (\(language.rawValue))")
        }
      }
    }
    guard refusals.isEmpty else { throw ReleaseFault.refused(refusals) }
  }

  /// Names of schools where sessions were held: closed work, which nothing public names.
  private func namedHosts(_ record: ImpactRecord) throws -> [String] {
    let schools = Set(record.delivered.filter(\.kind.isSchool).map(\.host))
    return try store.read { try $0.hosts.all() }.filter { schools.contains($0.key) }
      .flatMap { [$0.name, $0.nameCy].compactMap { $0 } }.filter { $0.count > 5 }
  }

  private func preview(_ compiled: CompiledImpact, _ order: ImpactOrder) throws -> WrittenImpact {
    let files = try compiled.files(order.languages, isPreview: compiled.summary.audience != .team)
    var warnings: [String] = []
    if order.languages.contains(.cy), !compiled.unreadWelsh.isEmpty {
      warnings.append(
        "No fluent speaker has read the Welsh of this summary yet; the page says so. Have it read before you publish it."
      )
    }
    if compiled.record.delivered.isEmpty {
      let days = compiled.edition.days
      warnings.append("No session was delivered between \(days.first) and \(days.last).")
    }
    if !compiled.subtractions.isEmpty {
      warnings.append(ReleaseFault.subtractable(compiled.blocks(), compiled.remedies(order)).description)
    }
    if compiled.plan == nil, !compiled.summary.answers.isEmpty {
      warnings.append(
        "No locked plan covers this period, so nothing is compared. Plan the next one before its first forms: pont evaluation plan --template"
      )
    }
    return try write(files, compiled, order, warnings: warnings)
  }

  func write(
    _ files: [(name: String, text: String)], _ compiled: CompiledImpact, _ order: ImpactOrder, warnings: [String],
    next: String? = nil
  ) throws -> WrittenImpact {
    let place = order.folder ?? self.folder.appending(path: "impact-\(compiled.edition.period)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    for file in files {
      try Data(file.text.utf8).write(to: place.appending(path: file.name), options: .atomic)
    }
    return WrittenImpact(
      headline: Self.headline(of: compiled.summary), files: files.map { Self.shown(place.appending(path: $0.name)) },
      warnings: warnings, next: next)
  }

  /// The path as seen from the current folder where it lies below it.
  static func shown(_ url: URL) -> String {
    let here = FileManager.default.currentDirectoryPath + "/"
    let path = url.standardizedFileURL.path
    return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
  }

  static func headline(of summary: ImpactSummary) -> [WrittenImpact.Fact] {
    let delivery = summary.delivery
    return [
      .init(key: "period", title: "Period", value: "\(summary.period.name.en), \(summary.period.days)"),
      .init(key: "sessions", title: "Sessions", value: String(delivery.sessions)),
      .init(key: "attendances", title: "Attendances", value: delivery.attendances.shown.description),
      .init(key: "contact_hours", title: "Contact hours", value: delivery.contactHours.shown.description),
      .init(
        key: "hosts_reached", title: "Hosts reached",
        value: "\(summary.coverage.hostsReached) of \(summary.coverage.hostsKnown)"),
      .init(
        key: "welsh_medium_reached", title: "Welsh-medium schools reached",
        value: "\(summary.coverage.welshMediumReached) of \(summary.coverage.welshMediumKnown)"),
      .init(key: "evidence", title: "Evidence level", value: summary.evidence.rawValue.uppercased()),
    ]
  }

  private static func threeWays(_ order: ImpactOrder) -> ReleaseRefusal {
    ReleaseRefusal(.r12, found: order.breakdowns.map(\.rawValue).joined(separator: " × "), in: "--by")
  }
}

extension ImpactBreakdown {
  var refusal: ReleaseRefusal {
    switch self {
    case .host, .school, .groupOfPeople, .facilitator, .ethnicity, .religion, .disability, .sexualOrientation, .gender:
      ReleaseRefusal(.r5, found: rawValue, in: "--by")
    case .area: ReleaseRefusal(.r6, found: rawValue, in: "--by")
    case .year: ReleaseRefusal(.r10, found: rawValue, in: "--by")
    }
  }
}
