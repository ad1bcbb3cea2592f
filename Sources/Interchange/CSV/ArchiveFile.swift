public import Foundation
public import ProgrammeModel

/// One table of an export of everything as files: JSON that comes in again exactly, and CSV for spreadsheets.
///
/// The JSON is an array with one row on each line, so that it can be read in pieces, compared line by line, and cut no
/// text. Empty cells are left out of a row.
public struct ArchiveFile: Sendable {
  public let table: ArchiveTable

  public init(_ table: ArchiveTable) { self.table = table }

  /// The CSV's first line.
  public var header: String { CSVWriter.write([table.columns.map(\.name)]) }

  public func csvLine(_ row: [ArchiveValue]) -> String { CSVWriter.write([row.map(\.shown)]) }

  /// A row as a JSON object in one line, the columns in their order.
  public func jsonLine(_ row: [ArchiveValue]) throws -> String {
    let fields = try zip(table.columns, row).compactMap { column, value -> String? in
      switch value {
      case .empty: nil
      case .integer(let number): "\"\(column.name)\":\(number)"
      case .real(let number): "\"\(column.name)\":\(number)"
      case .text(let text): "\"\(column.name)\":\(try Self.quoted(text))"
      }
    }
    return "{\(fields.joined(separator: ","))}"
  }

  private static func quoted(_ text: String) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return String(decoding: try encoder.encode(text), as: UTF8.self)
  }

  /// The rows of a file of JSON, each a value for every column of ``table``.
  ///
  /// - Throws: `InputFaults` that name every row which is no row of this table, by file and line.
  public func rows(_ data: Data, file: String) throws -> [[ArchiveValue]] {
    var rows: [[ArchiveValue]] = []
    var faults: [InputFault] = []
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var isOpen = false
    var isClosed = false
    for (index, line) in lines.enumerated() {
      let bare = Self.trimmed(line)
      if bare.isEmpty { continue }
      switch (bare, isOpen) {
      case (Data("[".utf8), false): isOpen = true
      case (Data("[]".utf8), false): (isOpen, isClosed) = (true, true)
      case (Data("]".utf8), true): isClosed = true
      case (_, true) where !isClosed:
        do {
          rows.append(try row(bare.last == UInt8(ascii: ",") ? bare.dropLast() : bare))
        } catch {
          faults.append(InputFault(file: file, line: index + 1, message: "\(error)"))
        }
      default:
        faults.append(
          InputFault(
            file: file, line: index + 1,
            message: "Here must stand an array with one row on each line. Export again, and change nothing in the file."
          ))
        throw InputFaults(faults)
      }
    }
    if !isClosed {
      faults.append(
        InputFault(file: file, line: lines.count, message: "The file ends too early. Copy it whole, or export again."))
    }
    guard faults.isEmpty else { throw InputFaults(faults) }
    return rows
  }

  private static func trimmed(_ line: Data) -> Data {
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0D]
    let start = line.firstIndex { !blanks.contains($0) } ?? line.endIndex
    let end = line.lastIndex { !blanks.contains($0) }.map { line.index(after: $0) } ?? start
    return Data(line[start..<max(start, end)])
  }

  private func row(_ line: Data) throws -> [ArchiveValue] {
    let object: [String: Scalar]
    do {
      object = try JSONDecoder().decode([String: Scalar].self, from: line)
    } catch {
      throw RowFault(description: "This is not a row in JSON. Export again, and change nothing in the file.")
    }
    let known = Set(table.columns.map(\.name))
    if let odd = object.keys.sorted().first(where: { !known.contains($0) }) {
      throw RowFault(
        description:
          "The table “\(table.name)” has no column “\(odd)”. The export is of another Pont; use the same one.")
    }
    return try table.columns.map { column in
      guard let value = object[column.name] else { return .empty }
      switch (value, column.kind) {
      case (.text(let text), .text): return .text(text)
      case (.integer(let number), .integer): return .integer(number)
      case (.integer(let number), .real): return .real(Double(number))
      case (.real(let number), .real): return .real(number)
      default:
        throw RowFault(description: "The column “\(column.name)” must hold \(column.kind.words). Correct it.")
      }
    }
  }

  private struct RowFault: Error, CustomStringConvertible { let description: String }

  private enum Scalar: Decodable {
    case integer(Int64)
    case real(Double)
    case text(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let number = try? container.decode(Int64.self) {
        self = .integer(number)
      } else {
        self = .real(try container.decode(Double.self))
      }
    }
  }
}

extension ArchiveTable.Column.Kind {
  fileprivate var words: String {
    switch self {
    case .text: "a text"
    case .integer: "a whole number"
    case .real: "a number"
    }
  }
}
