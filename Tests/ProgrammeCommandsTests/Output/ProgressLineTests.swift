import Testing

@testable import ProgrammeCommands

struct ProgressLineTests {
  private let line = ProgressLine(
    title: "Planning", percent: 45, note: "priority 924 of at most 930", left: "12 s left")

  @Test(arguments: 20...120)
  func `a progress line never takes more than the terminal has`(width: Int) {
    #expect(displayWidth(line.text(within: width)) <= width)
  }

  @Test func `the bar goes first, then the note, then the time left`() {
    #expect(
      [80, 64, 54, 40, 20].map(line.text(within:)) == [
        "Planning █████████░░░░░░░░░░░ 45 % priority 924 of at most 930, 12 s left",
        "Planning ████░░░░░░ 45 % priority 924 of at most 930, 12 s left",
        "Planning 45 % priority 924 of at most 930, 12 s left", "Planning 45 % 12 s left", "Planning 45 %",
      ])
  }
}
