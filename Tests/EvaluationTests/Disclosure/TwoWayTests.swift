import Evaluation
import Foundation
import ProgrammeModel
import Testing

struct TwoWayTests {
  /// A table with margins of zeros now and then, and small, mixed or large counts.
  static func table(_ dice: inout SplitMix64, rows: ClosedRange<Int>, columns: ClosedRange<Int>) -> [[Int]] {
    let width = Int.random(in: columns, using: &dice)
    let highest = [9, 30, 90].randomElement(using: &dice) ?? 9
    var counts = (0..<Int.random(in: rows, using: &dice)).map { _ in
      (0..<width).map { _ in Bool.random(using: &dice) ? Int.random(in: 0...highest, using: &dice) : 0 }
    }
    if Int.random(in: 0..<6, using: &dice) == 0 { counts[0] = counts[0].map { _ in 0 } }
    if Int.random(in: 0..<6, using: &dice) == 0 { counts = counts.map { [0] + $0.dropFirst() } }
    return counts
  }

  @Test(arguments: UInt64(0)..<60)
  func `nothing that fits the totals is ruled out by the bounds, and nothing else is let in`(seed: UInt64) {
    var dice = SplitMix64(seed: seed)
    let counts = (0..<2).map { _ in (0..<3).map { _ in Int.random(in: 1...4, using: &dice) } }
    let table = TwoWayCounts(interior: counts)
    let interior = table.positions.filter { !table.isTotal($0) }
    let hidden = Set(interior.filter { _ in Int.random(in: 0..<3, using: &dice) > 0 })
    // Every table with these totals, by trying all values of the first two cells of the first row.
    var seen: [TwoWayCounts.Position: Set<Int>] = [:]
    let row = counts[0].reduce(0, +)
    let columns = (0..<3).map { counts[0][$0] + counts[1][$0] }
    for a in 0...row {
      for b in 0...(row - a) {
        let first = [a, b, row - a - b]
        let other = [first, zip(columns, first).map { $0 - $1 }]
        let fits = interior.allSatisfy { cell in
          let value = other[cell.row][cell.column]
          return hidden.contains(cell) ? value >= 1 : value == table[cell]
        }
        if fits { for cell in hidden { seen[cell, default: []].insert(other[cell.row][cell.column]) } }
      }
    }
    for bounds in cellBounds(in: table, hidden: hidden) {
      #expect(bounds.low == seen[bounds.position]?.min() && bounds.high == seen[bounds.position]?.max(), "\(counts)")
    }
  }

  @Test func `two hidden in every row and column may still give one away`() {
    let table = TwoWayCounts(interior: [[8, 9, 3, 40], [12, 7, 33, 21], [25, 30, 11, 6], [19, 44, 15, 10]])
    let pattern = [(0, 0), (0, 1), (1, 0), (1, 1), (0, 2), (2, 2), (2, 3), (3, 2), (3, 3)]
    let hidden = Set(pattern.map { TwoWayCounts.Position($0.0, $0.1) })
    let fault = #expect(throws: DisclosureFault.self) {
      try verify(table, hidden: hidden, threshold: 5, zeroSafe: true)
    }
    #expect(fault == .exposed(TwoWayCounts.Position(0, 2), to: .outsider))
    #expect(
      fault?.description
        == "The hidden count at (0, 2) can be worked out (outsider). Nothing is shown; report this.")
    #expect(throws: DisclosureFault.smallCellShown(TwoWayCounts.Position(0, 2))) {
      try verify(table, hidden: [], threshold: 5, zeroSafe: true)
    }
  }

  @Test(arguments: UInt64(0)..<60)
  func `at most two cells more are hidden than must be, and nothing is refused that hiding all would protect`(
    seed: UInt64
  ) throws {
    var dice = SplitMix64(seed: seed)
    let zeroSafe = Bool.random(using: &dice)
    let counts = (0..<2).map { _ in
      (0..<3).map { _ in Int.random(in: zeroSafe ? 1...12 : 0...12, using: &dice) }
    }
    let table = TwoWayCounts(interior: counts)
    let primary = Set(table.small(threshold: 5, zeroSafe: zeroSafe))
    let others = table.positions.filter { !primary.contains($0) && $0 != table.grandTotal }
    func protects(_ cells: [TwoWayCounts.Position]) -> Bool {
      (try? verify(table, hidden: primary.union(cells), threshold: 5, zeroSafe: zeroSafe)) != nil
    }
    let fewest = (0..<(1 << others.count)).lazy
      .map { chosen in others.indices.filter { chosen >> $0 & 1 == 1 }.map { others[$0] } }
      .filter(protects).map(\.count).min()
    switch try suppress(table, threshold: 5, zeroSafe: zeroSafe) {
    case .hidden(_, let complementary):
      #expect(complementary.count <= (try #require(fewest)) + 2, "\(counts)")
    case .refused:
      #expect(fewest == nil || table[table.grandTotal] < 5, "\(counts)")
    }
  }

  @Test func `a cross table hides first, rounds then, and keeps its shape`() throws {
    func headings(_ codes: [String]) -> [ProtectedCrossTable.Heading] { codes.map { .init(code: $0) } }
    let table = try Protector(for: .public).crossTable(
      rows: headings(["a", "b", "c"]), columns: headings(["x", "y", "z"]),
      counts: [[20, 3, 15], [12, 18, 9], [30, 22, 11]])
    #expect(table.cells[0] == [.number(20), .hidden, .hidden])
    #expect(table.cells[1] == [.number(10), .hidden, .hidden])
    #expect(table.cells[2] == [.number(30), .number(20), .number(10)])
    #expect(table.total == .number(140))
  }

  @Test func `a cross table that cannot be protected shows its grand total alone`() throws {
    let headings = [ProtectedCrossTable.Heading(code: "a"), .init(code: "b"), .init(code: "c")]
    let protector = Protector(for: .team)
    let table = try protector.crossTable(
      rows: headings, columns: headings, counts: [[4, 0, 0], [0, 9, 0], [0, 0, 12]])
    #expect(table.hidesAll && table.total == .number(25))
    // A group that all said the same would be told by its own row.
    let oneSided = [[20, 0, 0], [12, 18, 9], [30, 22, 11]]
    #expect(
      try protector.crossTable(rows: headings, columns: headings, counts: oneSided, columnsAreAnswers: true).hidesAll)
    #expect(!(try protector.crossTable(rows: headings, columns: headings, counts: oneSided).hidesAny))
  }

  /// Named as in the tests' brief: a folder beside the repository, which need not be there.
  static let judge: URL = {
    if let named = ProcessInfo.processInfo.environment["PONT_JUDGE"] { return URL(filePath: named) }
    return URL(filePath: #filePath)
      .deletingLastPathComponent().appending(path: "../../../../shared/evaluation/verify_suppression.py")
      .standardizedFileURL
  }()

  static let canJudge: Bool = {
    FileManager.default.fileExists(atPath: judge.path()) && (try? python(["-c", "import scipy"]).status) == 0
  }()

  static func python(_ arguments: [String], input: URL? = nil) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = try input.map { try FileHandle(forReadingFrom: $0) } ?? FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test(.enabled(if: canJudge))
  func `linear programs of another program find no cell exposed`() throws {
    var dice = SplitMix64(seed: 2_026)
    var cases: [[String: Any]] = []
    var answers: [String] = []
    func add(_ id: String, _ counts: [[Int]], threshold: Int, zeroSafe: Bool, most: Int = 1_000_000) throws {
      let result = try suppress(TwoWayCounts(interior: counts), threshold: threshold, zeroSafe: zeroSafe)
      var hidden: [[Int]] = []
      var refused = true
      if case .hidden(let primary, let complementary) = result {
        hidden = (primary + complementary).map { [$0.row, $0.column] }
        refused = false
      }
      cases.append([
        "id": id, "function": "suppress_2d",
        "input": ["interior": counts, "threshold": threshold, "zero_safe": zeroSafe],
        "expected": ["refused": refused, "max_complementary_allowed": most],
      ])
      let answer = try JSONSerialization.data(withJSONObject: ["id": id, "refused": refused, "hidden": hidden])
      answers.append(String(decoding: answer, as: UTF8.self))
    }
    for reference in ReferenceCase.all where reference.function == "suppress_2d" {
      try add(
        reference.id, reference.input["interior"].list.map(\.ints), threshold: reference.threshold,
        zeroSafe: reference.zeroSafe, most: reference.expected["max_complementary_allowed"].int ?? 1_000_000)
    }
    // The whole trial has 2,000 tables and takes minutes: PONT_JUDGE_TABLES=2000 swift test --filter TwoWayTests
    let tables = ProcessInfo.processInfo.environment["PONT_JUDGE_TABLES"].flatMap(Int.init) ?? 40
    for number in 0..<tables {
      let counts = Self.table(&dice, rows: 1...12, columns: 1...8)
      try add("r\(number)", counts, threshold: number % 4 == 0 ? 10 : 5, zeroSafe: number.isMultiple(of: 2))
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "pont-judge-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let caseFile = folder.appending(path: "cases.json")
    let answerFile = folder.appending(path: "answers.jsonl")
    try JSONSerialization.data(withJSONObject: ["cases": cases]).write(to: caseFile)
    try Data(answers.joined(separator: "\n").utf8).write(to: answerFile)
    let judged = try Self.python([Self.judge.path(), caseFile.path()], input: answerFile)
    #expect(judged.status == 0, "\(judged.output.split(separator: "\n").filter { $0.contains("FAIL") })")
    #expect(judged.output.split(separator: "\n").count == answers.count)
  }
}
