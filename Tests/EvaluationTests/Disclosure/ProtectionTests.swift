import Evaluation
import Foundation
@_spi(Protector) import ProgrammeModel
import Testing

struct ProtectionTests {
  /// Every table that an attacker who knows the total could have seen this way, by trying all of them.
  func attackerRange(
    _ counts: [Int], hidden: Set<Int>, of position: Int, least: Int, boxes: [Int: ClosedRange<Int>] = [:]
  ) -> ClosedRange<Int> {
    let sum = hidden.reduce(0) { $0 + counts[$1] }
    var found: Set<Int> = []
    func fill(_ rest: [Int], _ left: Int, _ own: Int) {
      guard let next = rest.first else {
        if left == 0 { found.insert(own) }
        return
      }
      for value in boxes[next] ?? least...max(least, sum) where value <= left {
        fill(Array(rest.dropFirst()), left - value, next == position ? value : own)
      }
    }
    fill(hidden.sorted(), sum, -1)
    return (found.min() ?? 0)...(found.max() ?? 0)
  }

  @Test(arguments: UInt64(0)..<300)
  func `nobody who knows the total can tell a small count`(seed: UInt64) {
    var dice = SplitMix64(seed: seed)
    let zeroSafe = Bool.random(using: &dice)
    let counts = (0..<Int.random(in: 2...4, using: &dice)).map { _ in Int.random(in: 0...9, using: &dice) }
    let threshold = 5
    let least = zeroSafe ? 1 : 0
    guard case .hidden(let primary, let complementary) = suppress(counts, threshold: threshold, zeroSafe: zeroSafe)
    else { return }
    #expect(primary == counts.indices.filter { counts[$0] < threshold && (counts[$0] > 0 || !zeroSafe) })
    let hidden = Set(primary + complementary)
    for cell in primary {
      let outsider = attackerRange(counts, hidden: hidden, of: cell, least: least)
      #expect(outsider.lowerBound <= least && outsider.upperBound >= threshold, "\(counts) hides \(hidden)")
      var boxes = Dictionary(uniqueKeysWithValues: primary.map { ($0, least...threshold - 1) })
      for other in complementary { boxes[other] = threshold...max(threshold, counts.reduce(0, +)) }
      let knowing = attackerRange(counts, hidden: hidden, of: cell, least: least, boxes: boxes)
      #expect(knowing.lowerBound < knowing.upperBound, "\(counts) hides \(hidden)")
      for single in hidden where counts[single] == 1 && single != cell {
        let singleKnows = attackerRange(counts, hidden: hidden, of: cell, least: least, boxes: [single: 1...1])
        #expect(singleKnows.lowerBound < singleKnows.upperBound, "\(counts) hides \(hidden)")
      }
    }
  }

  func cells(_ counts: [Int]) -> [Protector.Cell] {
    counts.enumerated().map { Protector.Cell(code: "c\($0)", count: $1) }
  }

  @Test func `a public table hides first and rounds then`() {
    let table = Protector(for: .public).table(cells([12, 3, 41, 25]))
    #expect(table.cells.map(\.shown) == [.hidden, .hidden, .number(40), .number(25)])
    #expect(table.total == .number(80))
    #expect(table.base == 5 && table.threshold == 5)
  }

  @Test func `the team sees the same cells hidden and the rest exact`() {
    let table = Protector(for: .team).table(cells([12, 3, 41, 25]))
    #expect(table.cells.map(\.shown) == [.hidden, .hidden, .number(41), .number(25)])
    #expect(table.total == .number(81))
  }

  @Test func `a table that cannot be protected shows its total alone`() {
    let table = Protector(for: .public).table(cells([1, 4, 0]))
    #expect(table.hidesAll)
    #expect(table.total == .number(5))
  }

  @Test func `zeros are true zeros unless the question is sensitive`() {
    #expect(Protector(for: .public).count(0).shown == .number(0))
    #expect(Protector(for: .public, isSensitive: true).count(0).shown == .hidden)
    #expect(Protector(for: .public, isSensitive: true).count(9).shown == .hidden)
    #expect(Protector(for: .public).count(4).shown == .hidden)
    #expect(Protector(for: .public).count(5).shown == .number(5))
  }

  @Test func `a small count is protected on its own side of the share in words`() {
    // 28 agreed, told in words; hiding 3 with 12 of the other side would leave 3 = 28 − 25 for all to see.
    let table = Protector(for: .team).answers(cells([10, 12, 15, 25, 3]), agreeing: ["c3", "c4"])
    #expect(table.cells.map(\.shown) == [.number(10), .number(12), .number(15), .hidden, .hidden])
  }

  @Test func `one answer given by all hides the breakdown`() {
    #expect(Protector(for: .public).answers(cells([0, 40, 0]), agreeing: ["c1"]).hidesAll)
    #expect(Protector(for: .public, isSensitive: true).answers(cells([10, 90, 0]), agreeing: ["c1"]).hidesAll)
    #expect(!Protector(for: .public).answers(cells([10, 90, 0]), agreeing: ["c1"]).hidesAll)
  }

  @Test func `hours follow the attendances they come from`() {
    let protector = Protector(for: .public)
    #expect(protector.hours(3, with: protector.count(4)).shown == .hidden)
    #expect(protector.hours(2, with: protector.count(8)).shown == .low)
    #expect(protector.hours(1_042, with: protector.count(900)).shown == .number(1_040))
  }

  @Test func `only the protector makes protected values`() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources")
      .standardizedFileURL
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var places: [String] = []
    for case let file as URL in files where file.pathExtension == "swift" {
      if try String(contentsOf: file, encoding: .utf8).contains("@_spi(Protector)") {
        places.append(file.path().replacing(sources.path(), with: "/"))
      }
    }
    #expect(
      places.sorted().map { $0.split(separator: "/").joined(separator: "/") } == [
        "Evaluation/Disclosure/Protector+CrossTable.swift", "Evaluation/Disclosure/Protector.swift",
        "Evaluation/Quotes/QuoteGate.swift", "Evaluation/Words/ShareInWords.swift",
        "ProgrammeModel/Evaluation/ProtectedCount.swift", "ProgrammeModel/Evaluation/ProtectedCrossTable.swift",
        "ProgrammeModel/Evaluation/ProtectedReading.swift", "ProgrammeModel/Evaluation/ProtectedTable.swift",
        "ProgrammeModel/Evaluation/PublishableQuote.swift", "ProgrammeModel/Evaluation/TenPeople.swift",
      ])
  }

  @Test func `protected values are written as numbers and marks, and read back with leave alone`() throws {
    let table = Protector(for: .public).table(cells([12, 3, 41, 25]))
    let data = try JSONEncoder().encode(table)
    let refused = #expect(throws: DecodingError.self) { try JSONDecoder().decode(ProtectedTable.self, from: data) }
    #expect("\(try #require(refused))".contains("made from counts by the protector, and not read from a file"))
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([ProtectedCount].self, from: Data("[3]".utf8)) }
    let decoder = JSONDecoder()
    decoder.userInfo[ProtectedReading.place] = ProtectedReading()
    #expect(try decoder.decode(ProtectedTable.self, from: data) == table)
    #expect(String(decoding: data, as: UTF8.self).contains(#""shown":"[c]""#))
    let error = #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Shown].self, from: Data(#"["?"]"#.utf8))
    }
    #expect("\(try #require(error))".contains("“?” is neither a number nor one of [c], [low], [x], [z]."))
  }
}
