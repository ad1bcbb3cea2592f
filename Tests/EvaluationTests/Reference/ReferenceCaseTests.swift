import Evaluation
import Foundation
import Testing

/// Every reference case is run by its function; a function that nothing here runs is a failure.
struct ReferenceCaseTests {
  @Test(arguments: ReferenceCase.all)
  func `a reference case agrees`(reference: ReferenceCase) throws {
    let run = try #require(Self.runners[reference.function], "No function \(reference.function) is known here.")
    try run(reference)
  }

  @Test func `the file of cases is there and is read whole`() throws {
    #expect(!ReferenceCase.all.isEmpty, "\(ReferenceCase.file?.path() ?? "no file") holds no case that can be read.")
    if ReferenceCase.isFixture {
      #expect(ReferenceCase.all.count == 128)
      #expect(Set(ReferenceCase.all.map(\.function)) == Set(Self.runners.keys))
    }
  }

  typealias Runner = @Sendable (ReferenceCase) throws -> Void

  static let runners: [String: Runner] = [statistics, delivery, disclosure, words]
    .reduce(into: [:]) { $0.merge($1) { first, _ in first } }

  /// Runs what must refuse when the case expects nothing, and else looks at what came out.
  static func refusing<Value>(
    _ reference: ReferenceCase, _ value: () throws -> Value, then check: (Value) throws -> Void
  ) throws {
    if reference.expected == .null {
      #expect(throws: EvaluationRefusal.self) { try value() }
    } else {
      try check(try value())
    }
  }

  /// Compares the numbers found with those the case names.
  static func expect(_ found: [String: Double?], _ reference: ReferenceCase) throws {
    for (key, value) in found {
      let wanted = reference.expected[key]
      if let value {
        let number = try #require(wanted.number, "\(key) should be \(wanted), is \(value)")
        #expect(reference.agrees(value, number), "\(key) should be \(number), is \(value)")
      } else {
        #expect(wanted == .null, "\(key) should be \(wanted), is nothing")
      }
    }
    #expect(!found.isEmpty)
  }
}

extension ReferenceCase {
  func int(_ key: String) throws -> Int { try #require(input[key].int, "\(key) is no whole number") }
  func number(_ key: String) throws -> Double { try #require(input[key].number, "\(key) is no number") }
  var threshold: Int { input["threshold"].int ?? 5 }
  var zeroSafe: Bool { input["zero_safe"].bool ?? true }
}
