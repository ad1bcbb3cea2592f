public import ProgrammeModel

/// What the files of one summary are called.
public struct ImpactFiles: Hashable, Sendable {
  /// The part that they share, such as `impact-spring-2027-public`.
  public let stem: String

  public init(for summary: ImpactSummary) {
    let area = summary.scope.map { "-\($0.area.text.lowercased())" } ?? ""
    stem = "impact-\(summary.period.code)\(area)-\(summary.audience.rawValue)"
  }

  public func html(_ language: Language) -> String { "\(stem).\(language.rawValue).html" }
  public func markdown(_ language: Language) -> String { "\(stem).\(language.rawValue).md" }
  public var csv: String { "\(stem).csv" }
  public var json: String { "\(stem).json" }
  public var dictionary: String { "\(stem).dictionary.csv" }
  public func lines(_ language: Language) -> String { "\(stem).lines.\(language.rawValue).md" }
}
