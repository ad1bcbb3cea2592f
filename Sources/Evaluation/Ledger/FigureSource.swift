public import ProgrammeModel

/// What stands behind one figure of a summary: which sessions, how many of each, and by which rule it was made.
///
/// Exact: for the ledger's own check and for the team's eyes, never for print.
public struct FigureSource: Sendable {
  /// How a figure is made, for whoever asks where it comes from.
  public enum Rule: String, CaseIterable, Hashable, Sendable {
    case sessionsCounted = "sessions-counted"
    case hostsCounted = "hosts-counted"
    case headcounts
    case contactHours = "contact-hours"
    case differentPeople = "different-people"
    case forms
    case answers
    case answersBefore = "answers-before"
    case verdict
  }

  public let name: FigureName
  public let measure: LedgerFigure.Measure
  public let mode: LedgerFigure.Mode
  /// The answers it counts; empty where everybody of the sessions counts.
  public let categories: Set<String>
  /// Each session with what it adds; sessions that add nothing are there too when they belong to what is counted.
  public let counts: [Key<Session>: Int]
  public let shown: Shown
  public let rule: Rule
  /// Counts of people below it are small.
  public let threshold: Int

  public var ledgerFigure: LedgerFigure {
    LedgerFigure(
      name: name.description, measure: measure, sessions: Set(counts.keys), categories: categories, mode: mode,
      shown: shown)
  }
}

/// Every figure of a summary with what stands behind it, in the order of the page.
public func figureSources(of record: ImpactRecord, in summary: ImpactSummary) -> [FigureSource] {
  FigureSources(record: record, summary: summary).all
}

private struct FigureSources {
  let record: ImpactRecord
  let summary: ImpactSummary

  var all: [FigureSource] { delivery + coverage + summary.answers.flatMap(answers) + summary.change.flatMap(change) }

  private typealias Delivered = ImpactRecord.DeliveredSession

  private func source(
    _ measure: String, by category: String = "all", _ shown: Shown, _ rule: FigureSource.Rule,
    ledger: LedgerFigure.Measure? = nil, mode: LedgerFigure.Mode = .words, of sessions: [Delivered]? = nil,
    counting: (Delivered) -> Int = { _ in 1 }
  ) -> FigureSource {
    FigureSource(
      name: FigureName(measure, category: category),
      measure: ledger ?? .init(measure, category == "all" ? "" : category),
      mode: mode, categories: [],
      counts: Dictionary(
        (sessions ?? record.delivered).map { ($0.key, counting($0)) }, uniquingKeysWith: { first, _ in first }),
      shown: shown, rule: rule, threshold: record.threshold)
  }

  private var delivery: [FigureSource] {
    let delivery = summary.delivery
    let people: (Delivered) -> Int = { $0.present }
    let attendances = LedgerFigure.Measure("attendances")
    let whole = [
      source("sessions", .number(delivery.sessions), .sessionsCounted),
      source("attendances", delivery.attendances.shown, .headcounts, mode: .count, counting: people),
      source(
        "sessions_with_estimated_headcount", .number(delivery.estimatedSessions), .sessionsCounted,
        of: record.delivered.filter(\.isEstimate)),
      source("contact_hours", delivery.contactHours.shown, .contactHours, counting: { $0.present * $0.minutes }),
      source("different_people_low", delivery.peopleLow.shown, .differentPeople, counting: people),
      source("different_people_high", delivery.peopleHigh.shown, .differentPeople, counting: people),
    ]
    let strands = delivery.strands.map { strand in
      source(
        "sessions_by_strand", by: strand.strand.text, .number(strand.sessions), .sessionsCounted,
        of: record.delivered.filter { $0.strands.contains(strand.strand) })
    }
    let languages = delivery.languages.map { language in
      source(
        "sessions_by_language", by: language.kind.rawValue, .number(language.sessions), .sessionsCounted,
        of: record.delivered.filter { $0.language == language.kind })
    }
    let phases = delivery.attendancesByPhase.cells.map { cell in
      source(
        "attendances_by_phase", by: cell.code, cell.shown, .headcounts, ledger: attendances, mode: .count,
        of: record.delivered.filter { ($0.phase?.rawValue ?? "other") == cell.code }, counting: people)
    }
    return whole + strands + languages + phases
  }

  private var coverage: [FigureSource] {
    let coverage = summary.coverage
    return [
      source("hosts_reached", .number(coverage.hostsReached), .hostsCounted),
      source(
        "welsh_medium_reached", .number(coverage.welshMediumReached), .hostsCounted,
        of: record.delivered.filter(\.isWelshMedium)),
    ]
      + coverage.reached.flatMap { area in
        let inside = record.delivered.filter { $0.area == area.area }
        return [
          source("sessions_by_area", by: area.area.text, .number(area.sessions), .sessionsCounted, of: inside),
          source("hosts_reached_by_area", by: area.area.text, area.hostsReached, .hostsCounted, of: inside),
        ]
      }
  }

  private func answers(_ set: ImpactSummary.SetSummary) -> [FigureSource] {
    let name = "\(set.code).\(set.version)"
    let delivered = Set(record.delivered.map(\.key))
    let tallies = record.answers.tallies(set.code, set.version, at: .after).filter { delivered.contains($0.key) }
    let forms = FigureSource(
      name: FigureName("forms", set: name), measure: .init("forms", name), mode: .count, categories: [],
      counts: tallies.mapValues(\.forms), shown: set.forms.shown, rule: .forms, threshold: record.threshold)
    return [forms]
      + set.questions.flatMap { question in
        table(
          "answers", .answers, set: set.code, version: set.version, question: question.code, phase: .after,
          isSensitive: question.isSensitive, question.answers,
          beside: [("not-sure", question.notSure.shown), ("prefer-not-to-say", question.preferNotToSay.shown)])
      }
  }

  private func change(_ item: ImpactSummary.ChangeSummary) -> [FigureSource] {
    let set = "\(item.set).\(item.version)"
    func rows(_ measure: String, _ rule: FigureSource.Rule, _ phase: Response.Phase, _ table: ProtectedTable?)
      -> [FigureSource]
    {
      self.table(
        measure, rule, set: item.set, version: item.version, question: item.question, phase: phase,
        isSensitive: item.isSensitive, table, beside: [])
    }
    var sources: [FigureSource] = []
    if item.timing == .straightAfter {
      sources += rows("answers_before", .answersBefore, .before, item.before)
    } else {
      sources += rows("answers_\(item.timing.rawValue)", .answers, item.timing.phase, item.after)
    }
    let moves =
      record.answers.moves[.init(code: item.set, version: item.version, question: item.question)]?.mapValues { pairs in
        pairs.values.reduce(0, +)
      } ?? [:]
    sources.append(
      FigureSource(
        name: FigureName("verdict", set: set, question: item.question.text, category: item.timing.rawValue),
        measure: .init("verdict", "\(set)/\(item.question)/\(item.timing.rawValue)"), mode: .words, categories: [],
        counts: moves, shown: item.verdict.basis?.answers.shown ?? .notAvailable, rule: .verdict,
        threshold: record.threshold))
    return sources
  }

  private func table(
    _ measure: String, _ rule: FigureSource.Rule, set: Code<QuestionSet>, version: Int, question: Code<Question>,
    phase: Response.Phase, isSensitive: Bool, _ table: ProtectedTable?, beside: [(String, Shown)]
  ) -> [FigureSource] {
    guard let table, let known = record.questionSets.first(where: { $0.code == set && $0.version == version }),
      let asked = known.questions.first(where: { $0.code == question })
    else { return [] }
    let count = QuestionCount(
      asked, at: phase, of: known, in: record.answers, delivered: Set(record.delivered.map(\.key)))
    let subject = LedgerFigure.Measure(measure, "\(set).\(version)/\(asked.fingerprint)")
    func source(_ category: String, _ shown: Shown, _ categories: Set<String>) -> FigureSource {
      let counted = AnswerCategories(categories, of: asked)
      return FigureSource(
        name: FigureName(measure, set: "\(set).\(version)", question: question.text, category: category),
        measure: subject, mode: .count, categories: categories,
        counts: Dictionary(
          count.sessions.map { ($0.session, $0.count(of: counted)) }, uniquingKeysWith: +),
        shown: shown, rule: rule,
        threshold: Protector(for: .public, isSensitive: isSensitive, least: record.threshold).threshold)
    }
    return table.cells.map { source($0.code, $0.shown, [$0.code]) }
      + [source("all", table.total, Set(asked.options.map(\.code)))]
      + beside.map { source($0.0, $0.1, [$0.0]) }
  }
}

extension QuestionCount.SessionCount {
  /// The answers of some categories.
  func count(of categories: AnswerCategories) -> Int {
    categories.places.reduce(0) { $0 + options[$1] } + (categories.notSure ? notSure : 0)
      + (categories.preferNotToSay ? preferNotToSay : 0)
  }
}

/// Options of a question by their places, and the answers beside its scale.
struct AnswerCategories {
  let places: [Int]
  let notSure: Bool
  let preferNotToSay: Bool

  /// - Parameter names: Codes of options, `not-sure` and `prefer-not-to-say`.
  init(_ names: Set<String>, of question: Question) {
    places = question.options.indices.filter { names.contains(question.options[$0].code) }
    notSure = names.contains("not-sure")
    preferNotToSay = names.contains("prefer-not-to-say")
  }
}
