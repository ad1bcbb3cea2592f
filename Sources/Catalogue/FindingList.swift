import ProgrammeModel

/// Gathers everything wrong with one file, so that a reader need not stop at the first fault.
final class FindingList {
  let file: String
  private(set) var findings: [ContentFinding] = []
  /// Welsh texts met so far, for the warning that they are a draft.
  private(set) var welshTexts = 0

  init(file: String) { self.file = file }

  func fault(_ message: String, line: Int? = nil, field: String? = nil) {
    findings.append(.init(severity: .fault, file: file, line: line, field: field, message: message))
  }

  func countWelshText() { welshTexts += 1 }

  func warn(_ message: String, line: Int? = nil, field: String? = nil) {
    findings.append(.init(severity: .warning, file: file, line: line, field: field, message: message))
  }
}

/// One part of the content as far as it could be read, and what is wrong with it.
struct Part<Value: Sendable>: Sendable {
  let value: Value
  let findings: [ContentFinding]

  var isSound: Bool { !findings.contains { $0.severity == .fault } }

  /// The value of a part without faults.
  ///
  /// - Throws: `InputFaults` with every fault; warnings do not count.
  func sound() throws -> Value {
    let faults = findings.filter { $0.severity == .fault }
    guard faults.isEmpty else { throw InputFaults(faults.inReadingOrder.map(\.inputFault)) }
    return value
  }
}

extension Sequence<ContentFinding> {
  /// By file, then line, then field; what concerns a whole file comes first.
  var inReadingOrder: [ContentFinding] {
    sorted { ($0.file, $0.line ?? 0, $0.field ?? "", $0.message) < ($1.file, $1.line ?? 0, $1.field ?? "", $1.message) }
  }
}
