import Foundation
import Interchange
import ProgrammeModel
import Testing

struct ArchiveFileTests {
  private static let table = ArchiveTable(
    name: "thing",
    columns: [
      .init(name: "key", kind: .text, isKey: true, mayBeEmpty: false, refersTo: nil),
      .init(name: "size", kind: .integer, isKey: false, mayBeEmpty: true, refersTo: nil),
      .init(name: "place", kind: .real, isKey: false, mayBeEmpty: true, refersTo: nil),
    ])

  private func json(_ rows: [[ArchiveValue]]) throws -> Data {
    let lines = try rows.map { try ArchiveFile(Self.table).jsonLine($0) }
    return Data((rows.isEmpty ? "[]\n" : "[\n" + lines.joined(separator: ",\n") + "\n]\n").utf8)
  }

  private func faults(_ text: String) -> String {
    do {
      _ = try ArchiveFile(Self.table).rows(Data(text.utf8), file: "json/thing.json")
      return "nothing was thrown"
    } catch { return "\(error)" }
  }

  @Test(arguments: UInt64(0)..<60)
  func `rows come back from JSON exactly as they were`(seed: UInt64) throws {
    var dice = SplitMix64(seed: seed)
    let pieces = [
      "Tŷ", "w\u{302}", "ŵ", "=1+1", "'=x", " lead", "trail ", "a,b", "\"", "\\", "\n", "\r\n", "\t", "\u{1}",
      "\u{FEFF}",
      "\u{2028}", "🏫", "/", "", "null", "{", "]",
    ]
    let rows: [[ArchiveValue]] = (0..<Int.random(in: 0...6, using: &dice)).map { _ in
      let text = (0...Int.random(in: 0...4, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }
      let size = [Int64.min, -1, 0, 7, .max].randomElement(using: &dice) ?? 0
      let place = [-0.1, 53, 1e-9, .pi, -4.14026, 1e300].randomElement(using: &dice) ?? 0
      return [
        .text(text.joined()), Bool.random(using: &dice) ? .integer(size) : .empty,
        Bool.random(using: &dice) ? .real(place) : .empty,
      ]
    }
    let data = try json(rows)
    let back = try ArchiveFile(Self.table).rows(data, file: "json/thing.json")
    // Swift's == takes w + circumflex for ŵ; the bytes must be the same too.
    #expect(back.map { $0.map(\.shown.utf8.count) } == rows.map { $0.map(\.shown.utf8.count) })
    #expect(back == rows)
    #expect(try json(back) == data)
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: data) }
  }

  @Test func `a row says what is wrong with it, all rows at once`() {
    let text = """
      [
      {"key":"a","size":1},
      {"key":"b","size":"one"},
      {"key":"c","colour":"red"},
      {"key"
      ]

      """
    #expect(
      faults(text) == """
        json/thing.json:3: The column “size” must hold a whole number. Correct it.
        json/thing.json:4: The table “thing” has no column “colour”. The export is of another Pont; use the same one.
        json/thing.json:5: This is not a row in JSON. Export again, and change nothing in the file.
        """)
  }

  @Test func `a file that was cut short is told from a whole one`() {
    #expect(
      faults("[\n{\"key\":\"a\"},\n")
        == "json/thing.json:3: The file ends too early. Copy it whole, or export again.")
    #expect(
      faults("{\"key\":\"a\"}\n")
        == "json/thing.json:1: Here must stand an array with one row on each line. Export again, and change nothing in the file."
    )
  }
}
