import Evaluation
public import ProgrammeModel
import ProgrammeStore

/// What stands behind one figure, for the team alone.
public struct FigureTrace: Sendable {
  public struct Line: Sendable {
    public let session: SessionNumber
    public let day: Day
    /// What the session adds to the figure: people, answers or one.
    public let count: Int
  }

  public let figure: String
  /// As the public sees it.
  public let shown: String
  /// How the figure is made from the lines, as a sentence.
  public let rule: String
  public let lines: [Line]
}

extension Office {
  /// The sessions, the answers of each and the rule behind a figure.
  ///
  /// - Parameter figure: By its name such as `attendances` or `answers/young.1/tell-an-adult/agree`, or by the
  ///   anchor in the page.
  /// - Throws: ``OfficeFault/notAllowed(member:needs:)`` for a mere reader; ``OfficeFault/unknown(what:name:nearest:list:)``.
  public func trace(_ figure: String, in order: ImpactOrder) async throws -> FigureTrace {
    _ = try writer
    let compiled = try compile(order)
    let wanted = figure.drop { $0 == "#" }
    guard
      let source = compiled.sources.first(where: { $0.name.description == wanted || $0.name.anchor == wanted })
    else {
      throw OfficeFault.unknown(
        what: "figure", name: figure,
        nearest: nearest(to: String(wanted), among: compiled.sources.map(\.name.description)),
        list: "pont impact --term \(order.term) --figures")
    }
    let sessions = Dictionary(
      compiled.record.delivered.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    return FigureTrace(
      figure: source.name.description, shown: source.shown.description,
      rule: source.rule.sentence(threshold: source.threshold),
      lines: source.counts.compactMap { key, count in
        sessions[key].map { .init(session: $0.number, day: $0.day, count: count) }
      }.sorted { $0.session < $1.session })
  }

  /// The names of all figures with what is shown, in the order of the page.
  public func figures(in order: ImpactOrder) async throws -> [(name: String, shown: String)] {
    try compile(order).sources.map { ($0.name.description, $0.shown.description) }
  }
}

extension FigureSource.Rule {
  /// For whoever in the team asks where a figure comes from.
  fileprivate func sentence(threshold: Int) -> String {
    let shown =
      "Below \(threshold) hidden, with what would give it away; then rounded to 5, and kept unless the truth is 5 or more away (SPEC 3.3, 3.5, 3.6)."
    return switch self {
    case .sessionsCounted: "Sessions delivered, counted one by one. Never personal, never hidden."
    case .hostsCounted:
      "Distinct hosts of these sessions; hidden where few hosts answered and the area would tell which (SPEC 3.1)."
    case .headcounts: "Head counts added up. \(shown)"
    case .contactHours: "Head count times minutes (the numbers below), added up, divided by 60 (SPEC 4). \(shown)"
    case .differentPeople:
      "Head counts by school and year group: the largest of each for the least, all for the most, up to the roll (SPEC 4). \(shown)"
    case .forms: "Forms with an answer on a scale, from straight after. \(shown)"
    case .answers: "Answers given. \(shown)"
    case .answersBefore: "Answers given before the session, linked or not. \(shown)"
    case .verdict:
      "Pairs of linked answers; judged by flipping the sign of whole sessions, for all planned questions together (SPEC 2.4, 2.7, 2.9)."
    }
  }
}
