import ProgrammeModel

/// A warning that is looked for only when somebody asks for everything.
typealias Doubt = @Sendable () -> ContentFinding?

/// Gathers everything wrong with one file, so that a reader need not stop at the first fault.
final class FindingList {
  let file: String
  private(set) var findings: [ContentFinding] = []
  private(set) var doubts: [Doubt] = []
  /// Welsh texts met so far, for the warning that they are a draft.
  private(set) var welshTexts = 0

  init(file: String) { self.file = file }

  func fault(_ message: String, line: Int? = nil, field: String? = nil) {
    findings.append(.init(severity: .fault, file: file, line: line, field: field, message: message))
  }

  func countWelshText() { welshTexts += 1 }

  /// What only `content check` wants to know and takes a while to find: a warning with these words, unless they are nil.
  func doubt(line: Int?, field: String?, _ message: @escaping @Sendable () -> String?) {
    let file = file
    doubts.append {
      message().map { ContentFinding(severity: .warning, file: file, line: line, field: field, message: $0) }
    }
  }

  func warn(_ message: String, line: Int? = nil, field: String? = nil) {
    findings.append(.init(severity: .warning, file: file, line: line, field: field, message: message))
  }
}

/// One part of the content as far as it could be read, and what is wrong with it.
struct Part<Value: Sendable>: Sendable {
  let value: Value
  let findings: [ContentFinding]
  var doubts: [Doubt] = []

  /// The findings with what the doubts come to.
  var allFindings: [ContentFinding] { findings + doubts.compactMap { $0() } }

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
