import Foundation
import ProgrammeModel
import Testing

/// The types keep what they promise: whoever goes round them does not compile.
struct PromiseTests {
  /// Whether a file compiles beside the built module, and what the compiler says.
  private func compile(_ source: String) throws -> (compiles: Bool, told: String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pont-promise-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "Violation.swift")
    try Data(source.utf8).write(to: file)
    let modules = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "Modules")
    let compiler = Process()
    compiler.executableURL = URL(filePath: "/usr/bin/env")
    compiler.arguments = ["swiftc", "-typecheck", "-swift-version", "6", "-I", modules.path, file.path]
    let pipe = Pipe()
    compiler.standardError = pipe
    compiler.standardOutput = pipe
    try compiler.run()
    let told = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    compiler.waitUntilExit()
    return (compiler.terminationStatus == 0, told)
  }

  @Test func `a file that only uses what is public compiles`() throws {
    let outcome = try compile(
      """
      import Evaluation
      import ProgrammeModel
      let table = Protector(for: .public).table([.init(code: "a", count: 12), .init(code: "b", count: 30)])
      let shown: Shown = table.total
      let sentence: Bilingual = Verdict.describeOnly.sentence
      """)
    #expect(outcome.compiles, "\(outcome.told)")
  }

  @Test(arguments: [
    (
      "a protected table from raw counts",
      #"let x = ProtectedTable(cells: [], total: .number(3), threshold: 5, base: 5)"#
    ),
    ("a protected cell from a raw count", #"let x = ProtectedTable.Cell(code: "a", label: nil, shown: .number(3))"#),
    ("a protected count from a raw one", "let x = ProtectedCount(shown: .number(3))"),
    (
      "a protected cross table from raw counts",
      "let x = ProtectedCrossTable(rows: [], columns: [], cells: [], rowTotals: [], columnTotals: [], total: .number(3), threshold: 5, base: 5)"
    ),
    ("a cross table from a file", "let x = try JSONDecoder().decode(ProtectedCrossTable.self, from: Data())"),
    ("the leave to read protected figures", "let x = ProtectedReading()"),
    ("the place of that leave", "let x = ProtectedReading.place"),
    ("a verdict that claims change", "let x = Verdict(finding: .moreUp, basis: nil)"),
    (
      "what a verdict rests on",
      #"let x = Verdict.Basis(isPaired: true, answers: Protector(for: .public).count(9), sessions: 9, rate: nil, up: nil, down: nil)"#
    ),
    ("a change of what a verdict found", "var x = Verdict.describeOnly; x.finding = .moreUp"),
    (
      "a quote that nobody approved",
      #"let x = PublishableQuote(words: "x", language: .en, translation: nil, attribution: Bilingual(same: "x"), isCritical: false)"#
    ),
    ("a change of a table's cell", "func f(_ x: ProtectedTable) { x.cells[0].shown = .number(3) }"),
  ])
  func `no way round the protector, the judge or the quote gate compiles`(way: String, statement: String) throws {
    let outcome = try compile(
      """
      import Evaluation
      import Foundation
      import ProgrammeModel
      func attempt() throws {
      \(statement)
      }
      """)
    #expect(!outcome.compiles, "\(way) compiles")
    #expect(outcome.told.contains("error:"), "\(outcome.told)")
  }
}
