import Foundation
public import ProgrammeModel

/// The figures of a summary as a flat table with keys that do not depend on a language, for CSV and JSON.
public struct ImpactFigures: Hashable, Sendable, Codable {
  /// One figure.
  public struct Row: Hashable, Sendable, Codable {
    /// What is counted, such as `attendances` or `answers`.
    public let measure: String
    /// Question set with its version, such as `young.1`; nil for figures of delivery.
    public let set: String?
    public let question: String?
    /// What the figure is counted for, such as `W06000002` or `agree`; `all` for the whole.
    public let category: String
    /// A number, or `[c]` hidden, `[low]` rounds to zero, `[x]` not available.
    public let value: Shown
  }

  public let team: Bilingual
  public let period: String
  public let firstDay: Day
  public let lastDay: Day
  public let audience: Audience
  public let evidence: EvidenceLevel
  public let rows: [Row]

  /// - Throws: ``TeamOnly`` for a summary made for the team, whose exact figures stay on the screen.
  public init(_ summary: ImpactSummary) throws(TeamOnly) {
    guard summary.audience != .team else { throw TeamOnly() }
    team = summary.team
    period = summary.period.code
    firstDay = summary.period.days.first
    lastDay = summary.period.days.last
    audience = summary.audience
    evidence = summary.evidence
    rows = Self.rows(summary.delivery) + Self.rows(summary.coverage) + summary.answers.flatMap(Self.rows)
  }

  /// Comma-separated, UTF-8, one header row, lines ended as RFC 4180 asks.
  public var csv: String {
    let header = "period,audience,measure,set,question,category,value"
    let lines = rows.map { row in
      [
        period, audience.rawValue, row.measure, row.set ?? "", row.question ?? "", row.category, row.value.description,
      ].map(Self.cell).joined(separator: ",")
    }
    return ([header] + lines).map { $0 + "\r\n" }.joined()
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

/// The team's exact figures are not written to files (SPEC §3.1).
public struct TeamOnly: Error, Hashable, Sendable, CustomStringConvertible {
  public init() {}
  public var description: String {
    "The team's figures are exact, so they stay on the screen. Write files for the public or the funder: --for public."
  }
}
