/// What is wrong with one place of a file or command that a person gave: wrong value, place, remedy.
public struct InputFault: Error, Hashable, Sendable, Codable, CustomStringConvertible {
  public let file: String?
  /// Counted from 1, as editors do.
  public let line: Int?
  /// A CSV column's header or a YAML field's name.
  public let field: String?
  /// A full sentence or two with the value and the remedy.
  public let message: String

  public init(file: String? = nil, line: Int? = nil, field: String? = nil, message: String) {
    self.file = file
    self.line = line
    self.field = field
    self.message = message
  }

  /// Such as `visits.csv:14, "present": A head count of -3 is outside 0 to 2500. Count again, or split the session.`
  public var description: String {
    var place = file ?? ""
    if let line { place += (place.isEmpty ? "line " : ":") + String(line) }
    if let field { place += (place.isEmpty ? "" : ", ") + "“\(field)”" }
    return place.isEmpty ? message : "\(place): \(message)"
  }
}

/// Everything wrong with one input, all at once.
public struct InputFaults: Error, Hashable, Sendable, CustomStringConvertible {
  public let faults: [InputFault]

  public init(_ faults: [InputFault]) { self.faults = faults }

  public var description: String { faults.map(\.description).joined(separator: "\n") }
}
