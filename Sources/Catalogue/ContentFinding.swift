public import ProgrammeModel

/// What a check of the content found in one place.
public struct ContentFinding: Hashable, Sendable, Codable, CustomStringConvertible {
  public enum Severity: String, Codable, CaseIterable, Hashable, Sendable {
    /// The file cannot be used until it is mended.
    case fault
    /// Usable, but somebody should look.
    case warning
  }

  public let severity: Severity
  /// Relative to the folder that holds `Content/`; a workspace's own file starts with the workspace's name.
  public let file: String
  /// Counted from 1, as editors do.
  public let line: Int?
  /// A CSV column's header or a YAML field's path, such as `plan.segments[2].say.cy`.
  public let field: String?
  /// What is wrong, with the value, and what to do.
  public let message: String

  public init(severity: Severity, file: String, line: Int? = nil, field: String? = nil, message: String) {
    self.severity = severity
    self.file = file
    self.line = line
    self.field = field
    self.message = message
  }

  /// The same place and words as bad input.
  public var inputFault: InputFault { InputFault(file: file, line: line, field: field, message: message) }

  /// Such as `warning: Content/Messages/cy.yaml:12, “week.title”: …`.
  public var description: String { "\(severity.rawValue): \(inputFault)" }
}
