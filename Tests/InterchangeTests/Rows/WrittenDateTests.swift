import Interchange
import ProgrammeModel
import Testing

struct WrittenDateTests {
  @Test(arguments: [
    "2026-03-12", "12/03/2026", "12/3/26", "12.03.2026", "12-03-2026", "12 March 2026", "12-Mar-26", "12 Mawrth 2026",
    "12/03/2026 00:00:00", "2026-03-12T09:30", " 12/03/2026\u{A0}", "12 MAR 2026",
  ])
  func `a date reads day first in whatever form`(text: String) throws {
    #expect(try WrittenDate(text).day == Day("2026-03-12"))
  }

  @Test(arguments: [
    "", "12", "31/02/2026", "12/03", "12/03/202", "2026/03/12/1", "soon", "12/03/1x", "0/3/2026", "32/13/2026",
    "12/03/99", "4536",
  ])
  func `what is no date asks for one`(text: String) {
    #expect(
      message { _ = try WrittenDate(text) }
        == "“\(text)” is not a date. Write it as 2027-01-21, or day first as 21/01/2027.")
  }

  @Test func `a day as a spreadsheet stores it is named, not taken`() {
    #expect(
      message { _ = try WrittenDate("45362") }
        == "“45362” may be how a spreadsheet stores the day 2024-03-11. Write that, or format the column as a date and save again."
    )
  }

  @Test func `a month written first is named, never turned round`() {
    #expect(
      message { _ = try WrittenDate("03/25/2026") }
        == "“03/25/2026” has the month first, and dates here are read day first. Write 2026-03-25.")
  }

  @Test(arguments: [("03/04/2026", true), ("04/04/2026", false), ("13/04/2026", false), ("2026-04-03", false)])
  func `it knows which dates could be read both ways`(text: String, isAmbiguous: Bool) throws {
    #expect(try WrittenDate(text).isAmbiguous == isAmbiguous)
  }
}
