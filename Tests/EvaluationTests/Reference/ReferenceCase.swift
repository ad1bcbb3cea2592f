import Foundation

/// One reference value of `Fixtures/cases.json`, computed by other programs than this one.
struct ReferenceCase: Sendable, Decodable, CustomStringConvertible {
  let id: String
  let function: String
  let input: JSON
  let expected: JSON
  let tolerance: Double

  var description: String { "\(id) \(function)" }

  static let all: [ReferenceCase] = {
    guard let url = Bundle.module.url(forResource: "Fixtures/cases", withExtension: "json"),
      let data = try? Data(contentsOf: url), let file = try? JSONDecoder().decode(File.self, from: data)
    else { return [] }
    return file.cases
  }()

  static func of(_ function: String) -> [ReferenceCase] { all.filter { $0.function == function } }

  func agrees(_ value: Double, _ wanted: Double) -> Bool {
    abs(value - wanted) <= tolerance * max(1e-300, abs(wanted))
  }

  private struct File: Decodable { let cases: [ReferenceCase] }
}

/// Any JSON value.
enum JSON: Sendable, Decodable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
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
  var number: Double? { if case .number(let value) = self { value } else { nil } }
  var int: Int? { number.map { Int($0) } }
  var text: String? { if case .text(let value) = self { value } else { nil } }
  var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  var ints: [Int] { list.compactMap(\.int) }
}
