public import ProgrammeModel

/// What the files of one summary are called.
public struct ImpactFiles: Hashable, Sendable {
  /// The part that they share, such as `impact-spring-2027-public`.
  public let stem: String

  public init(for summary: ImpactSummary) {
    stem = "impact-\(summary.period.code)-\(summary.audience.rawValue)"
  }

  public func html(_ language: Language) -> String { "\(stem).\(language.rawValue).html" }
  public func markdown(_ language: Language) -> String { "\(stem).\(language.rawValue).md" }
  public var csv: String { "\(stem).csv" }
  public var json: String { "\(stem).json" }
}
