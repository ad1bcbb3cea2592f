import Foundation
import ProgrammeModel
import Testing

struct DayTests {
  @Test func `every day of four centuries reads back as it was written`() throws {
    for number in stride(from: -20_000, through: 126_000, by: 1) {
      let day = Day(number: number)
      #expect(try Day(day.description) == day)
    }
  }

  @Test func `days agree with the calendar of Foundation`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for number in stride(from: 0, through: 40_000, by: 7) {
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      let civil = Day(number: number).civil
      #expect([civil.year, civil.month, civil.day] == [parts.year, parts.month, parts.day])
      #expect(Day(number: number).weekday.rawValue % 7 + 1 == parts.weekday)
    }
  }

  @Test(arguments: [
    "2027-13-01", "2027-1-1", "27-01-01", "2027/01/01", "", "2027-00-10", "2027-01-32", "２０27-01-01",
  ])
  func `a date that does not exist is refused with its remedy`(text: String) {
    #expect(throws: TimeFault.notADay(text)) { try Day(text) }
    #expect(TimeFault.notADay("x").description == "“x” is not a date. Write year, month and day, such as 2027-01-21.")
  }

  @Test(arguments: [("2027-02-29", 28), ("2028-02-30", 29), ("2027-04-31", 30)])
  func `a day that its month does not have is told from what is no date`(text: String, days: Int) {
    #expect(throws: TimeFault.noSuchDay(text, daysInMonth: days)) { try Day(text) }
    #expect(
      TimeFault.noSuchDay("2027-02-31", daysInMonth: 28).description
        == "“2027-02-31” does not exist: that month has 28 days. Choose another day.")
  }

  @Test func `a week starts on Monday`() throws {
    #expect(try Day("2027-01-21").weekday == .thursday)
    #expect(try Day("2027-01-21").monday == Day("2027-01-18"))
    #expect(try Day("2027-01-18").monday == Day("2027-01-18"))
    #expect(try Day("2027-01-24").monday == Day("2027-01-18"))
  }
}
