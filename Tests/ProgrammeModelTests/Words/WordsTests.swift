import Foundation
import ProgrammeModel
import Testing

import struct ProgrammeModel.Host

struct WordsTests {
  @Test(arguments: ["yeo-bangor", "a", "bystander-secondary", "x1"])
  func `a code is lower-case letters, digits and single hyphens`(text: String) throws {
    #expect(try Code<Facilitator>(text).text == text)
  }

  @Test(arguments: ["", "Yeo", "a b", "-a", "a-", "a--b", "ŷ", String(repeating: "a", count: 61)])
  func `anything else is refused with an example`(text: String) {
    #expect(throws: CodeFault(text: text)) { try Code<Facilitator>(text) }
  }

  @Test func `numbers are spoken with their letter`() {
    #expect(SessionNumber("S142")?.value == 142)
    #expect(SessionNumber("s142")?.description == "S142")
    #expect(SessionNumber("R142") == nil)
    #expect(RequestNumber("R0") == nil)
    #expect(RequestNumber("R5x") == nil)
  }

  @Test func `Welsh counts in six categories`() {
    let categories = (0...8).map { PluralCategory(of: $0, in: .cy) }
    #expect(categories == [.zero, .one, .two, .few, .other, .other, .many, .other, .other])
    #expect((0...3).map { PluralCategory(of: $0, in: .en) } == [.other, .one, .other, .other])
  }

  @Test func `an exact number comes before its category`() {
    let messages = Messages(
      templates: [
        .cy: ["x": .plural(["=5": "pum {count}", "other": "{count} o bethau"])], .en: ["x": .text("things")],
      ],
      readings: [:])
    #expect(messages.text("x", .cy, ["count": 5]) == "pum 5")
    #expect(messages.text("x", .cy, ["count": 21]) == "21 o bethau")
    #expect(messages.text("nowhere", .cy) == "⟦nowhere⟧")
  }

  @Test func `Welsh that nobody has read is a draft`() {
    let messages = Messages(
      templates: [.en: ["a.x": .text("A"), "b.x": .text("B"), "c.x": .text("C")]],
      readings: ["a.x": .read, "c.x": .outOfDate])
    #expect(messages.hasDraftWelsh(under: ["a."]) == false)
    #expect(messages.hasDraftWelsh(under: ["b."]))
    #expect(messages.hasDraftWelsh(under: ["c."]))
  }

  @Test func `a value with braces cannot pull in another value`() {
    let messages = Messages(templates: [.en: ["x": .text("{a} and {b}")]], readings: [:])
    #expect(messages.text("x", .en, ["a": "{b}", "b": "B"]) == "{b} and B")
  }

  @Test func `seeded keys repeat and differ from act to act`() {
    var first = KeyMaker(seed: 7, act: 1)
    var again = KeyMaker(seed: 7, act: 1)
    var next = KeyMaker(seed: 7, act: 2)
    let keys: [Key<Host>] = (0..<100).map { _ in first.key() }
    let same: [Key<Host>] = (0..<100).map { _ in again.key() }
    let other: [Key<Host>] = (0..<100).map { _ in next.key() }
    #expect(keys == same)
    #expect(Set(keys).union(other).count == 200)
    #expect(Key<Host>(keys[0].description) == keys[0])
  }

  @Test func `a slip finds the name that was meant`() {
    #expect(nearest(to: "yeo-bangr", among: ["yeo-bangor", "yeo-rhyl"]) == "yeo-bangor")
    #expect(nearest(to: "Ysgol Eifionydd", among: ["Ysgol Eifionydd"]) == "Ysgol Eifionydd")
    #expect(nearest(to: "gwyl", among: ["Gŵyl"]) == "Gŵyl")
    #expect(nearest(to: "abc", among: ["xyz"]) == nil)
  }

  @Test func `a fault names file, line, field, value and remedy`() {
    let fault = InputFault(
      file: "visits.csv", line: 14, field: "present",
      message: Headcount.Fault.outside(-3).description)
    #expect(
      fault.description
        == "visits.csv:14, “present”: A head count of -3 is outside 0 to 2500. Count again, or split the session.")
  }
}
