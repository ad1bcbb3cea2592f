import Foundation
import Interchange
import ProgrammeModel
import Testing

struct GroupTextTests {
  @Test func `a label, a number and needs make a group`() throws {
    let group = try GroupText(" Year 9 : 27 [hearing-loop, Step-free] ")
    #expect(group.label == "Year 9")
    #expect(group.expected == 27)
    #expect(group.needs == [try Code("hearing-loop"), try Code("step-free")])
    let key = Key<Group>(UUID())
    #expect(
      try group.group(key: key)
        == Group(key: key, label: "Year 9", yearGroup: 9, expected: 27, needs: group.needs))
  }

  @Test func `several groups stand between semicolons, commas or line breaks`() throws {
    let groups = try GroupText.list("9A:27; 9B:25 [hearing-loop, step-free], 9C:24\n9D:20;")
    #expect(groups.map(\.label) == ["9A", "9B", "9C", "9D"])
    #expect(groups.map(\.needs.count) == [0, 2, 0, 0])
  }

  @Test(arguments: [
    "Aled Enghraifft, Siân Esiampl", "Aled, Siân, Mair", "Aled Enghraifft", "Siân O’Esiampl; Mair ap Enghraifft",
    "Aled Enghraifft:1; Siân Esiampl:1", "Aled\nSiân",
  ])
  func `a list of names is refused and not repeated`(text: String) {
    #expect(
      message { _ = try GroupText.list(text) }
        == "This looks like a list of names. Names of pupils are never kept: give a label and a number, such as 9A:27.")
  }

  @Test(arguments: ["Aled, Siân, Mair:3", "Aled Enghraifft:1", "Aled Enghraifft, Siân Esiampl:2"])
  func `as many names as people are no label of one group either`(text: String) {
    #expect(message { _ = try GroupText(text) }.hasPrefix("This looks like a list of names."))
  }

  @Test(arguments: ["Eco Council:12", "Cyngor Ysgol:9", "Year Nine:27", "Lower School:200; Upper School:180"])
  func `a label in capitals is no name`(text: String) throws {
    #expect(try GroupText.list(text).isEmpty == false)
  }

  @Test(arguments: [
    ("9A", "“9A” is not a group. Write a label of up to 40 characters and the number expected, such as 9A:27."),
    (
      "9A:many",
      "“9A:many” is not a group. Write a label of up to 40 characters and the number expected, such as 9A:27."
    ),
    (":27", "“:27” is not a group. Write a label of up to 40 characters and the number expected, such as 9A:27."),
    (
      "9A:27 [loop",
      "“9A:27 [loop” is not a group. Write a label of up to 40 characters and the number expected, such as 9A:27."
    ),
    ("9A:2501", "Group 9A: A group of 2501 is outside 1 to 2500 persons. Give the number you expect."),
    ("9A:27 [a loop]", "“a loop” is not a need. Write its short name in brackets, such as 9B:25 [hearing-loop]."),
    ("9A:27; 9A:25", "Group 9A stands twice. Name each group once."),
  ])
  func `what is no group says what to write`(text: String, says: String) {
    #expect(message { _ = try GroupText.list(text) } == says)
  }
}
