import ArgumentParser
import Evaluation
import ProgrammeModel

struct ProtectBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "protect",
    abstract: "Protect random tables with their totals, and say how long the slowest took.",
    discussion: """
      Small counts abound, one margin in ten is of zeros. Every result has passed the protector's own last check.

      Example: pont-bench protect --rows 12 --columns 8 --tables 500
      """)

  @Option(help: "Rows of each table.") var rows = 12
  @Option(help: "Columns of each table.") var columns = 8
  @Option(help: "How many tables.") var tables = 500
  @Option(help: "Where the random numbers begin.") var seed: UInt64 = 1

  func validate() throws {
    if rows < 1 || columns < 1 || tables < 1 { throw ValidationError("Give at least one row, column and table.") }
  }

  func run() throws {
    var dice = SplitMix64(seed: seed)
    let clock = ContinuousClock()
    let protector = Protector(for: .public)
    let headings = (0..<max(rows, columns)).map { ProtectedCrossTable.Heading(code: "\($0)") }
    var seconds: [Double] = []
    var refused = 0
    for _ in 0..<tables {
      var counts = (0..<rows).map { _ in (0..<columns).map { _ in Self.count(&dice) } }
      if Int.random(in: 0..<10, using: &dice) == 0 {
        counts[Int.random(in: 0..<rows, using: &dice)] = Array(repeating: 0, count: columns)
      }
      let began = clock.now
      let table = try protector.crossTable(
        rows: Array(headings.prefix(rows)), columns: Array(headings.prefix(columns)), counts: counts)
      seconds.append((clock.now - began) / .seconds(1))
      if table.hidesAll { refused += 1 }
    }
    let sorted = seconds.sorted()
    func shown(_ seconds: Double) -> String { "\(Measurement.twoPlaces(seconds * 1_000)) ms" }
    print("\(tables) tables of \(rows) × \(columns), \(refused) not protectable")
    print(
      "half within \(shown(sorted[tables / 2])), slowest \(shown(sorted[tables - 1])), mean \(shown(seconds.reduce(0, +) / Double(tables)))"
    )
  }

  /// A third small, a tenth zero, the others up to two hundred.
  private static func count(_ dice: inout SplitMix64) -> Int {
    switch Int.random(in: 0..<10, using: &dice) {
    case 0: 0
    case 1...3: Int.random(in: 1...4, using: &dice)
    default: Int.random(in: 5...200, using: &dice)
    }
  }
}
