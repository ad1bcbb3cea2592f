import Foundation
public import ProgrammeModel

/// Which column of a list of hosts is what, as somebody said it once.
public struct HostMapping: Hashable, Sendable, Codable {
  public static let none = HostMapping(columns: [:], fields: [:])

  /// Fields by column, both as they were said.
  public let columns: [String: String]
  let fields: [String: HostRow.Field]

  /// The same for a list of schools that is known but for its language category; nil where other things were said.
  var schoolColumns: [String: SchoolListRow.Field]? {
    guard fields.values.contains(.medium) else { return nil }
    var columns: [String: SchoolListRow.Field] = [:]
    for (column, field) in fields {
      switch field {
      case .medium: columns[column] = .mediumLabel
      case .reference: columns[column] = .number
      case .name: columns[column] = .name
      case .area: columns[column] = .authorityName
      case .address: columns[column] = .address1
      case .postcode: columns[column] = .postcode
      case .phone: columns[column] = .phone
      case .nameCy, .kind: return nil
      }
    }
    return columns
  }

  public var isEmpty: Bool { columns.isEmpty }

  /// What a column can be, as the template writes it.
  public static var choices: [String] { HostRow.Field.allCases.map(\.name) }

  /// - Parameter columns: Fields by column, such as `Enw’r clwb` for `name`.
  /// - Throws: `InputFault` for a field there is not, or one that two columns have.
  public init(_ columns: [String: String]) throws(InputFault) {
    var fields: [String: HostRow.Field] = [:]
    for (column, text) in columns.sorted(by: { $0.key < $1.key }) {
      guard let field = HostRow.Field.allCases.first(where: { Tidy.key($0.name) == Tidy.key(text) }) else {
        let near = nearest(to: text, among: Self.choices).map { " Did you mean \($0)?" } ?? ""
        throw InputFault(
          field: "--map",
          message:
            "“\(text)” is nothing that a host has.\(near) A column can be: \(Self.choices.joined(separator: ", ")).")
      }
      if let other = fields.first(where: { $0.value == field }) {
        throw InputFault(
          field: "--map", message: "Both “\(other.key)” and “\(column)” are said to be the \(field.name). Keep one.")
      }
      fields[column] = field
    }
    self.init(columns: columns, fields: fields)
  }

  private init(columns: [String: String], fields: [String: HostRow.Field]) {
    self.columns = columns
    self.fields = fields
  }

  public init(from decoder: any Decoder) throws {
    try self.init(try decoder.singleValueContainer().decode([String: String].self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(columns)
  }

  /// Columns that were named and that a table does not have, each with the nearest there is.
  func missing(from table: some RecordTable, file: String) -> [InputFault] {
    let header = table.titledHeader.map { table.records[$0] } ?? table.header
    let there = Set(header.cells.map(Tidy.key))
    return columns.keys.sorted().filter { !there.contains(Tidy.key($0)) }.map { column in
      let near = nearest(to: column, among: header.cells.map(Tidy.line)).map { " Did you mean “\($0)”?" }
      return InputFault(
        file: file, line: header.line, field: column,
        message: "There is no such column."
          + (near ?? " The header has: \(header.cells.map(Tidy.line).filter { !$0.isEmpty }.joined(separator: ", ")).")
      )
    }
  }
}
