import ProgrammeModel
import Testing

@testable import ProgrammeCommands

struct TerminalTableTests {
  @Test(arguments: [60, 80, 100, 140])
  func `codes stay whole at any width`(width: Int) {
    var sheet = Sheet(
      [
        .init("type", "Type", isWhole: true), .init("title", "Title"), .init("strands", "Strands", isCodes: true),
      ], ifEmpty: "none")
    let strands = ["disability", "sexual-orientation", "transgender-identity"]
    sheet.add(["cultural-competence-adults", "A title of some length that can break anywhere", .list(strands)])
    let lines = TerminalTable(sheet: sheet, width: width).lines
    for code in strands + ["cultural-competence-adults"] {
      #expect(lines.contains { $0.contains(code) }, "\(code) at \(width): \(lines)")
    }
    #expect(lines.allSatisfy { displayWidth($0) <= width })
  }

  @Test(arguments: 40...110)
  func `a code breaks at its hyphens and nowhere else`(width: Int) {
    var sheet = Sheet(
      [
        .init("request", "Request", isWhole: true), .init("when", "When", isWhole: true), .init("host", "Host"),
        .init("what", "What"), .init("who", "Who"),
      ], ifEmpty: "none")
    sheet.add([
      "R24", "mon 2027-01-11 09:00", "Ysgol Aberconwy", "bystander-secondary 11A", "yeo-llandudno, trainer-pwllheli",
    ])
    let text = TerminalTable(sheet: sheet, width: width).lines.joined(separator: "\n")
    for part in ["bystander-", "secondary", "yeo-", "llandudno", "trainer-", "pwllheli"] {
      #expect(text.contains(part), "\(part) at \(width):\n\(text)")
    }
  }

  @Test func `a letter with a circumflex is one column, composed or not`() {
    #expect(displayWidth("ŵ") == 1)
    #expect(displayWidth("w\u{302}") == 1)
    #expect(displayWidth("Tŷ Ŵyn") == displayWidth("Ty\u{302} W\u{302}yn"))
    #expect(displayWidth("\u{302}") == 0)
    #expect(displayWidth("日本") == 4)
    #expect(displayWidth("") == 0)
  }

  private func sheet(_ rows: [[Cell]]) -> Sheet {
    var sheet = Sheet(
      [
        .init("number", "Session", isWhole: true), .init("host", "Host"), .init("words", "Words"),
        .init("came", "Came", isNumber: true),
      ], ifEmpty: "")
    for row in rows { sheet.add(row) }
    return sheet
  }

  private let words =
    "pont ysgol ŵyn w\u{302}yn disgyblion Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch a’r bws"
    .split(separator: " ").map(String.init)

  @Test(arguments: UInt64(0)..<60)
  func `a table of any width loses no letter and never runs over`(seed: UInt64) {
    var dice = SplitMix64(seed: seed)
    let width = Int.random(in: 20...110, using: &dice)
    let rows = (0..<Int.random(in: 1...6, using: &dice)).map { row -> [Cell] in
      func text(_ count: Int) -> Cell {
        .text((0..<count).map { _ in words.randomElement(using: &dice) ?? "" }.joined(separator: " "))
      }
      return [
        .text("S\(row + 1)"), text(Int.random(in: 1...5, using: &dice)), text(Int.random(in: 0...12, using: &dice)),
        .number(Int.random(in: 0...2_500, using: &dice)),
      ]
    }
    let lines = TerminalTable(sheet: sheet(rows), width: width).lines
    for line in lines { #expect(displayWidth(line) <= width, "\(width): \(line)") }
    func letters(_ text: String) -> [Character: Int] {
      text.filter { $0.isLetter || $0.isNumber }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    let shown = letters(lines.joined())
    for (letter, count) in letters(rows.flatMap { $0.map(\.shown) }.joined()) {
      #expect(shown[letter, default: 0] >= count, "\(letter) at width \(width)")
    }
  }

  @Test func `at forty columns a table stays a table while it can, else becomes blocks`() {
    let narrow = TerminalTable(
      sheet: sheet([["S1", "Ysgol Tŷ Gwyn", "A long line of words that wraps", 28]]), width: 40
    ).lines
    #expect(narrow.allSatisfy { displayWidth($0) <= 40 })
    #expect(narrow[1].allSatisfy { $0 == "─" || $0 == " " })
    let tiny = TerminalTable(sheet: sheet([["S1", "Ysgol Tŷ Gwyn", "Words", 28]]), width: 20).lines
    #expect(tiny == ["Session: S1", "Host: Ysgol Tŷ", "  Gwyn", "Words: Words", "Came: 28"])
  }

  @Test func `numbers stand on the right and no line ends in blanks`() {
    let lines = TerminalTable(sheet: sheet([["S1", "A", "B", 5], ["S12", "A", "", 1_250]]), width: 80).lines
    #expect(lines[0].hasSuffix("Came"))
    #expect(lines[2].hasSuffix("   5"))
    #expect(lines[3].hasSuffix("1250"))
    #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
  }
}
