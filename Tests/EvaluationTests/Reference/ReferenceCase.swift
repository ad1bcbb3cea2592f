import Foundation

/// One reference value of `Fixtures/cases.json`, computed by other programs than this one.
struct ReferenceCase: Sendable, Decodable, CustomStringConvertible {
  let id: String
  let function: String
  let input: JSON
  let expected: JSON
  let tolerance: Double

  var description: String { "\(id) \(function)" }

  /// The file that the variable names, else the fixture.
  static let file: URL? =
    ProcessInfo.processInfo.environment["PONT_EVALUATION_CASES"].map { URL(filePath: $0) }
    ?? Bundle.module.url(forResource: "Fixtures/cases", withExtension: "json")

  static let isFixture = ProcessInfo.processInfo.environment["PONT_EVALUATION_CASES"] == nil

  /// Empty when the file cannot be read, which a test reports.
  static let all: [ReferenceCase] = {
    guard let file, let data = try? Data(contentsOf: file),
      let read = try? JSONDecoder().decode(File.self, from: data)
    else { return [] }
    return read.cases
  }()

  /// Within the case's relative tolerance; beside zero within a thousandth of it.
  func agrees(_ value: Double, _ wanted: Double) -> Bool {
    abs(value - wanted) <= tolerance * max(1e-3, abs(wanted))
  }

  private struct File: Decodable { let cases: [ReferenceCase] }
}

/// Any JSON value.
enum JSON: Sendable, Decodable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  /// A whole number that a Double would cut, such as a seed.
  case large(UInt64)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(UInt64.self), value > 1 << 53 {
      self = .large(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSON].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  subscript(key: String) -> JSON { if case .object(let members) = self { members[key] ?? .null } else { .null } }
  subscript(index: Int) -> JSON { list.indices.contains(index) ? list[index] : .null }

  var list: [JSON] { if case .list(let values) = self { values } else { [] } }
  var keys: Set<String> { if case .object(let members) = self { Set(members.keys) } else { [] } }
  var number: Double? { if case .number(let value) = self { value } else { nil } }
  var int: Int? { number.flatMap { Int(exactly: $0) } }
  var seed: UInt64? { if case .large(let value) = self { value } else { int.flatMap { UInt64(exactly: $0) } } }
  var text: String? { if case .text(let value) = self { value } else { nil } }
  var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  var ints: [Int] { list.compactMap(\.int) }
  var numbers: [Double] { list.compactMap(\.number) }
  var texts: [String] { list.compactMap(\.text) }
}
