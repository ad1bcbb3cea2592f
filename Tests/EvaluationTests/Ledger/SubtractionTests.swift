import Evaluation
import Foundation
import ProgrammeModel
import Testing

struct SubtractionTests {
  private let answers = LedgerFigure.Measure("answers", "young-after.1/abc")

  private func keys(_ count: Int) -> [Key<Session>] {
    var sample = SampleRecord(seed: 3)
    return (0..<count).map { _ in sample.key(Session.self) }
  }

  private func figure(
    _ name: String, _ sessions: [Key<Session>], _ categories: Set<String> = ["agree"], _ shown: Shown = .number(50)
  )
    -> LedgerFigure
  {
    LedgerFigure(
      name: name, measure: answers, sessions: Set(sessions), categories: categories, mode: .count, shown: shown)
  }

  private func entry(_ number: Int, _ figures: [LedgerFigure]) throws -> LedgerEntry {
    LedgerEntry(
      number: number,
      edition: .init(kind: "impact", period: "spring-2027", days: try DayRange("2027-01-04..2027-03-19"), scope: "all"),
      audience: .public, digest: "\(number)", assessment: "D1", publishedAt: try Instant("2027-04-01T09:00:00Z"),
      by: try Code("a"), approvers: [], revises: nil, figures: figures)
  }

  private func found(_ new: [LedgerFigure], _ ledger: [LedgerEntry], _ counts: [LedgerAtom: Int]) throws
    -> [Subtraction]
  {
    try subtractions(new, from: ledger, counts: { _ in counts }, threshold: { _ in 5 })
  }

  private func counts(_ sessions: [Key<Session>], _ people: [Int], _ category: String = "agree") -> [LedgerAtom: Int] {
    Dictionary(zip(sessions, people).map { (LedgerAtom(session: $0, category: category), $1) }, uniquingKeysWith: +)
  }

  @Test func `a summary one day later with three people more is blocked by name`() throws {
    let sessions = keys(11)
    let old = try entry(1, [figure("answers/x", Array(sessions.prefix(10)))])
    let counts = counts(sessions, Array(repeating: 9, count: 10) + [3])
    #expect(
      try found([figure("answers/x", sessions)], [old], counts).contains(Subtraction(figure: "answers/x", earlier: 1)))
  }

  @Test func `with nine people more, or nobody, it is not`() throws {
    let sessions = keys(11)
    let old = try entry(1, [figure("answers/x", Array(sessions.prefix(10)))])
    for last in [9, 0] {
      let counts = counts(sessions, Array(repeating: 9, count: 10) + [last])
      #expect(try found([figure("answers/x", sessions)], [old], counts).isEmpty)
    }
  }

  @Test func `the same people again are never blocked, whatever the corrected form says`() throws {
    let sessions = keys(10)
    let old = try entry(1, [figure("answers/x", sessions)])
    #expect(try found([figure("answers/x", sessions)], [old], counts(sessions, Array(repeating: 2, count: 10))).isEmpty)
  }

  @Test func `an area taken from the whole leaves another area of two`() throws {
    let sessions = keys(10)
    let whole = try entry(1, [figure("all", sessions)])
    let counts = counts(sessions, Array(repeating: 9, count: 9) + [2])
    let exposed = try found([figure("area", Array(sessions.prefix(9)))], [whole], counts)
    #expect(exposed.contains(Subtraction(figure: "area", earlier: 1)))
  }

  @Test func `three publications together give away what no two do`() throws {
    // A∪B, B∪C and A∪C: adding two and taking the third leaves twice one of them.
    let sessions = keys(3)
    let (a, b, c) = (sessions[0], sessions[1], sessions[2])
    let ledger = [try entry(1, [figure("ab", [a, b])]), try entry(2, [figure("bc", [b, c])])]
    let counts = counts(sessions, [4, 30, 30])
    #expect(try found([figure("bc", [b, c])], [ledger[0]], counts).isEmpty)
    #expect(try found([figure("ac", [a, c])], ledger, counts) == [Subtraction(figure: nil, earlier: 1)])
  }

  @Test func `what was hidden then cannot be subtracted from`() throws {
    let sessions = keys(11)
    let old = try entry(1, [figure("x", Array(sessions.prefix(10)), ["agree"], .hidden)])
    let counts = counts(sessions, Array(repeating: 9, count: 10) + [3])
    #expect(try found([figure("x", sessions)], [old], counts).isEmpty)
  }

  @Test func `a thousand sessions with five answers each are checked, not refused`() throws {
    let sessions = keys(1_000)
    let categories = ["a", "b", "c", "d", "e"]
    var counts: [LedgerAtom: Int] = [:]
    for session in sessions { for category in categories { counts[.init(session: session, category: category)] = 3 } }
    let figures = categories.map { figure($0, sessions, [$0]) } + [figure("all", sessions, Set(categories))]
    #expect(try found(figures, [], counts).isEmpty)
    let old = try entry(1, figures)
    let fewer = figure("a", Array(sessions.dropLast()), ["a"])
    #expect(try found([fewer], [old], counts).contains(Subtraction(figure: "a", earlier: 1)))
  }

  @Test(arguments: UInt64(0)..<40)
  func `whatever is let through, no target below five lies in the span of what is shown`(seed: UInt64) throws {
    var dice = SplitMix64(seed: seed)
    let sessions = keys(7)
    let people = sessions.map { _ in Int.random(in: 0...8, using: &dice) }
    let counts = counts(sessions, people)
    var ledger: [LedgerEntry] = []
    for number in 1...4 {
      let population = sessions.filter { _ in Bool.random(using: &dice) }
      let sum = zip(sessions, people).reduce(0) { $0 + (population.contains($1.0) ? $1.1 : 0) }
      guard sum >= 5 else { continue }
      let new = figure("p\(number)", population)
      if try found([new], ledger, counts).isEmpty { ledger.append(try entry(number, [new])) }
    }
    // By a second route: solve for each single session over the rationals, by Gaussian elimination in doubles.
    let rows = ledger.map { entry in sessions.map { entry.figures[0].sessions.contains($0) ? 1.0 : 0 } }
    for (place, count) in people.enumerated() where count > 0 && count < 5 {
      let target = sessions.indices.map { $0 == place ? 1.0 : 0 }
      #expect(rank(rows + [target]) > rank(rows), "seed \(seed): session \(place) of \(people)")
    }
  }

  private func rank(_ rows: [[Double]]) -> Int {
    var rows = rows
    var rank = 0
    for column in 0..<(rows.first?.count ?? 0) {
      guard let pivot = rows.indices.dropFirst(rank).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
        abs(rows[pivot][column]) > 1e-9
      else { continue }
      rows.swapAt(rank, pivot)
      for row in rows.indices where row != rank {
        let factor = rows[row][column] / rows[rank][column]
        for place in rows[row].indices { rows[row][place] -= factor * rows[rank][place] }
      }
      rank += 1
    }
    return rank
  }
}
