import Foundation
public import ProgrammeModel

/// The figures of a summary as a flat table with keys that do not depend on a language, for CSV and JSON.
public struct ImpactFigures: Hashable, Sendable, Encodable {
  /// One figure.
  public struct Row: Hashable, Sendable, Encodable {
    /// What is counted, such as `attendances` or `answers`.
    public let measure: String
    /// Question set with its version, such as `young.1`; nil for figures of delivery.
    public let set: String?
    public let question: String?
    /// What the figure is counted for, such as `W06000002` or `agree`; `all` for the whole.
    public let category: String
    /// A number, or `[c]` hidden, `[low]` rounds to zero, `[x]` not available.
    public let value: Shown

    public var name: FigureName { FigureName(measure, set: set, question: question, category: category) }
  }

  /// What may be said of change in one planned question.
  public struct VerdictRow: Hashable, Sendable, Encodable {
    public let set: String
    public let question: String
    /// Such as `straight-after`.
    public let timing: String
    public let finding: Verdict.Finding
    /// The sentence, with what must stand with it; nil where the finding claims nothing.
    public let sentence: Bilingual
    public let caveat: Bilingual?
    /// Pairs, or answers of the smaller group.
    public let answers: Shown
    public let sessions: Int?
    /// Forms matched, or forms of those who attended.
    public let rate: Bilingual?
  }

  /// What one measure means, in both languages.
  public struct Meaning: Hashable, Sendable, Encodable {
    public let measure: String
    public let meaning: Bilingual
  }

  public let team: Bilingual
  public let period: String
  public let firstDay: Day
  public let lastDay: Day
  public let audience: Audience
  public let evidence: EvidenceLevel
  public let rows: [Row]
  public let verdicts: [VerdictRow]
  public let dictionary: [Meaning]

  /// - Throws: ``TeamOnly`` for a summary made for the team, whose exact figures stay on the screen.
  public init(_ summary: ImpactSummary, _ messages: Messages) throws(TeamOnly) {
    guard summary.audience != .team else { throw TeamOnly() }
    team = summary.team
    period = summary.period.code
    firstDay = summary.period.days.first
    lastDay = summary.period.days.last
    audience = summary.audience
    evidence = summary.evidence
    rows =
      Self.rows(summary.delivery) + Self.rows(summary.coverage) + summary.answers.flatMap(Self.rows)
      + summary.change.flatMap(Self.rows)
    verdicts = summary.change.map(VerdictRow.init)
    let used = rows.map(\.measure) + (verdicts.isEmpty ? [] : ["verdict"]) + ["marks", "rounding"]
    var measures: [String] = []
    for measure in used where !measures.contains(measure) { measures.append(measure) }
    dictionary = measures.map { Meaning(measure: $0, meaning: messages.both("impact.dictionary.\($0)")) }
  }

  /// Comma-separated, UTF-8, one header row, lines ended as RFC 4180 asks.
  public var csv: String {
    let header = "period,audience,measure,set,question,category,value"
    let lines = rows.map { row in
      [
        period, audience.rawValue, row.measure, row.set ?? "", row.question ?? "", row.category, row.value.description,
      ].map(Self.cell).joined(separator: ",")
    }
    let judged = verdicts.map { verdict in
      [period, audience.rawValue, "verdict", verdict.set, verdict.question, verdict.timing, verdict.finding.rawValue]
        .map(Self.cell).joined(separator: ",")
    }
    return ([header] + lines + judged).map { $0 + "\r\n" }.joined()
  }

  /// The data dictionary: each measure with its meaning, Welsh first, lines ended as RFC 4180 asks.
  public var dictionaryCSV: String {
    let lines = dictionary.map { [$0.measure, $0.meaning.cy, $0.meaning.en].map(Self.cell).joined(separator: ",") }
    return (["measure,cy,en"] + lines).map { $0 + "\r\n" }.joined()
  }

  /// The same as JSON with sorted keys.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }

  private static func cell(_ text: String) -> String {
    guard text.contains(where: { ",\"\r\n".contains($0) }) else { return text }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }

  private static func rows(_ delivery: ImpactSummary.Delivery) -> [Row] {
    func row(_ measure: String, _ value: Shown, _ category: String = "all") -> Row {
      Row(measure: measure, set: nil, question: nil, category: category, value: value)
    }
    let whole = [
      row("sessions", .number(delivery.sessions)), row("attendances", delivery.attendances.shown),
      row("sessions_with_estimated_headcount", .number(delivery.estimatedSessions)),
      row("contact_hours", delivery.contactHours.shown), row("different_people_low", delivery.peopleLow.shown),
      row("different_people_high", delivery.peopleHigh.shown),
    ]
    return whole + delivery.strands.map { row("sessions_by_strand", .number($0.sessions), $0.strand.text) }
      + delivery.languages.map { row("sessions_by_language", .number($0.sessions), $0.kind.rawValue) }
      + delivery.attendancesByPhase.cells.map { row("attendances_by_phase", $0.shown, $0.code) }
      + delivery.cancelled.map { row("sessions_cancelled", .number($0.sessions), $0.kind.rawValue) }
      + [row("sessions_nobody_there", .number(delivery.nobodyThere))]
  }

  private static func rows(_ coverage: ImpactSummary.Coverage) -> [Row] {
    func row(_ measure: String, _ value: Shown, _ category: String = "all") -> Row {
      Row(measure: measure, set: nil, question: nil, category: category, value: value)
    }
    let areas = (coverage.reached + coverage.notReached).sorted { $0.area < $1.area }
    return [
      row("hosts_reached", .number(coverage.hostsReached)), row("hosts_known", .number(coverage.hostsKnown)),
      row("welsh_medium_reached", .number(coverage.welshMediumReached)),
      row("welsh_medium_known", .number(coverage.welshMediumKnown)),
    ] + areas.map { row("sessions_by_area", .number($0.sessions), $0.area.text) }
      + areas.map { row("hosts_reached_by_area", $0.hostsReached, $0.area.text) }
      + areas.map { row("hosts_known_by_area", .number($0.hostsKnown), $0.area.text) }
  }

  private static func rows(_ set: ImpactSummary.SetSummary) -> [Row] {
    let name = "\(set.code).\(set.version)"
    return [
      Row(measure: "forms", set: name, question: nil, category: "all", value: set.forms.shown),
      Row(measure: "sessions_with_forms", set: name, question: nil, category: "all", value: .number(set.sessions)),
    ]
      + set.questions.flatMap { question in
        func row(_ category: String, _ value: Shown) -> Row {
          Row(measure: "answers", set: name, question: question.code.text, category: category, value: value)
        }
        guard let table = question.answers else { return [row("all", .notAvailable)] }
        return table.cells.map { row($0.code, $0.shown) }
          + [
            row("all", table.total), row("not-sure", question.notSure.shown),
            row("prefer-not-to-say", question.preferNotToSay.shown),
          ]
      }
  }
}

extension ImpactFigures {
  private static func rows(_ item: ImpactSummary.ChangeSummary) -> [Row] {
    func rows(_ measure: String, _ table: ProtectedTable?) -> [Row] {
      guard let table else { return [] }
      return (table.cells.map { ($0.code, $0.shown) } + [("all", table.total)]).map { category, shown in
        Row(
          measure: measure, set: "\(item.set).\(item.version)", question: item.question.text, category: category,
          value: shown)
      }
    }
    // The answers from straight after stand with what people told; those from before once.
    return item.timing == .straightAfter
      ? rows("answers_before", item.before) : rows("answers_\(item.timing.rawValue)", item.after)
  }
}

extension ImpactFigures.VerdictRow {
  init(_ item: ImpactSummary.ChangeSummary) {
    self.init(
      set: "\(item.set).\(item.version)", question: item.question.text, timing: item.timing.rawValue,
      finding: item.verdict.finding, sentence: item.verdict.sentence, caveat: item.verdict.caveat,
      answers: item.verdict.basis?.answers.shown ?? .notAvailable, sessions: item.verdict.basis?.sessions,
      rate: item.verdict.basis?.rate)
  }
}

/// The team's exact figures are not written to files (SPEC §3.1).
public struct TeamOnly: Error, Hashable, Sendable, CustomStringConvertible {
  public init() {}
  public var description: String {
    "The team's figures are exact, so they stay on the screen. Write files for the public or the funder: --for public."
  }
}
