import Foundation
import ProgrammeModel
import Testing

@testable import Interchange

struct ContentLineTests {
  private static let letters = [
    "a", "ŵ", "ŷ", "â", "w\u{302}", "e\u{301}\u{323}", "🙂", "👩🏽‍🤝‍👩🏻", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", ",", ";", "\\", "\n", ":", "’", " ", "\"", "n",
    "N", ",\u{301}",
  ]

  private static func text(seed: UInt64) -> String {
    var dice = SplitMix64(seed: seed)
    return (0..<Int.random(in: 0...160, using: &dice)).map { _ in letters.randomElement(using: &dice) ?? "" }.joined()
  }

  /// Takes folds and escapes away byte by byte, as a reader of RFC 5545 would.
  private func unfolded(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var i = 0
    while i < bytes.count {
      if bytes[i...].starts(with: [0x0D, 0x0A, 0x20]) {
        i += 3
      } else {
        result.append(bytes[i])
        i += 1
      }
    }
    return result
  }

  private func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var isEscape = false
    for byte in bytes {
      if isEscape {
        result.append(byte == UInt8(ascii: "n") ? 0x0A : byte)
        isEscape = false
      } else if byte == UInt8(ascii: "\\") {
        isEscape = true
      } else {
        result.append(byte)
      }
    }
    return result
  }

  private func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    var i = 0
    while i < bytes.count {
      if bytes[i...].starts(with: [0x0D, 0x0A]) {
        lines.append([])
        i += 2
      } else {
        lines[lines.count - 1].append(bytes[i])
        i += 1
      }
    }
    return lines
  }

  @Test(arguments: UInt64(0)..<300)
  func `what is folded unfolds to the same text`(seed: UInt64) {
    let text = Self.text(seed: seed)
    let folded = Array(ContentLine.text("SUMMARY", text).utf8)
    #expect(folded.suffix(2) == [0x0D, 0x0A])
    let whole = unfolded(Array(folded.dropLast(2)))
    #expect(unescaped(Array(whole.dropFirst("SUMMARY:".utf8.count))) == Array(text.utf8))
  }

  @Test(arguments: UInt64(0)..<300)
  func `no line is longer than 75 octets, cuts a letter, or cuts an escape`(seed: UInt64) {
    let folded = Array(ContentLine.text("DESCRIPTION", Self.text(seed: seed)).utf8)
    for line in lines(folded) {
      #expect(line.count <= 75)
      #expect(String(validating: line, as: UTF8.self) != nil)
      let slashes = line.reversed().prefix { $0 == UInt8(ascii: "\\") }.count
      #expect(slashes.isMultiple(of: 2))
    }
  }

  @Test func `a letter with its marks stays on one line`() {
    let line = ContentLine.text("SUMMARY", String(repeating: "w\u{302}", count: 60))
    #expect(!line.unicodeScalars.elementsEqual(line.replacing("\r\n ", with: "").unicodeScalars))
    #expect(line.components(separatedBy: "\r\n ").allSatisfy { $0.unicodeScalars.first != "\u{302}" })
  }

  @Test func `a letter longer than a line is still cut between its scalars`() {
    let folded = Array(ContentLine.text("SUMMARY", "a" + String(repeating: "\u{301}", count: 200)).utf8)
    #expect(lines(folded).allSatisfy { $0.count <= 75 && String(validating: $0, as: UTF8.self) != nil })
    #expect(unfolded(folded).count == "SUMMARY:a\r\n".utf8.count + 400)
  }

  @Test(arguments: [
    ("a,b;c\\d", "a\\,b\\;c\\\\d"), ("one\r\ntwo\rthree\nfour", "one\\ntwo\\nthree\\nfour"),
    ("tab\there", "tab here"), ("bell\u{7}", "bell"), ("a\u{2028}b\u{85}c", "a\\nb\\nc"), ("x:\"y\"", "x:\"y\""),
  ])
  func `only what must be escaped is escaped, and control characters go`(text: String, written: String) {
    #expect(ContentLine.escaped(text) == written)
  }
}
