import ProgrammeModel
import Testing

struct TimeTests {
  @Test func `every minute of the day reads back`() throws {
    for minutes in TimeOfDay.limits {
      let time = try TimeOfDay(minutes: minutes)
      #expect(try TimeOfDay(time.description) == time)
    }
  }

  @Test(arguments: ["24:01", "9", "09:60", "9:5", "-1:00", "09:30:00", "ab:cd"])
  func `a time that is none is refused`(text: String) {
    #expect(throws: TimeFault.notATime(text)) { try TimeOfDay(text) }
  }

  @Test func `the hour that summer time leaves out cannot be chosen`() throws {
    #expect(throws: TimeFault.skipped("2027-03-28T01:30")) { try LocalStart("2027-03-28T01:30") }
    #expect(try LocalStart("2027-03-28T02:00").time.hour == 2)
    #expect(try LocalStart("2027-03-21T01:30").time.hour == 1)
    #expect(
      TimeFault.skipped("2027-03-28T01:30").description
        == "2027-03-28T01:30 does not exist: the clocks go forward that night from 01:00 to 02:00. Choose 02:00 or later."
    )
  }

  @Test func `a span ends after it starts and on the same day`() throws {
    let day = try Day("2027-01-21")
    #expect(throws: TimeFault.backwards("10:00", "09:00")) {
      try TimeSpan(day: day, start: TimeOfDay("10:00"), end: TimeOfDay("09:00"))
    }
    #expect(throws: TimeFault.self) { try TimeSpan(day: day, start: TimeOfDay("23:30"), minutes: 60) }
    #expect(try TimeSpan(day: day, start: TimeOfDay("23:00"), minutes: 60).end.description == "24:00")
  }

  @Test func `spans that only touch do not overlap`() throws {
    let day = try Day("2027-01-21")
    let a = try TimeSpan(day: day, start: TimeOfDay("09:00"), minutes: 60)
    let b = try TimeSpan(day: day, start: TimeOfDay("10:00"), minutes: 60)
    #expect(!a.overlaps(b))
    #expect(a.overlaps(try TimeSpan(day: day, start: TimeOfDay("09:59"), minutes: 5)))
    #expect(!a.overlaps(try TimeSpan(day: day.advanced(by: 1), start: TimeOfDay("09:00"), minutes: 60)))
  }

  @Test func `day ranges are written as people type them`() throws {
    #expect(try DayRange("2027-01-18..2027-01-22").days.count == 5)
    #expect(try DayRange("2027-01-18").description == "2027-01-18")
    #expect(throws: TimeFault.backwards("2027-01-22", "2027-01-18")) { try DayRange("2027-01-22..2027-01-18") }
  }

  @Test(arguments: ["1970-01-01T00:00:00Z", "2026-11-23T17:45:09Z", "1969-12-31T23:59:59Z", "2100-02-28T12:00:00Z"])
  func `an instant reads back`(text: String) throws {
    #expect(try Instant(text).description == text)
  }

  @Test func `hours take a hyphen or a dash`() throws {
    #expect(try Hours("08:30-16:30") == Hours("08:30–16:30"))
    #expect(throws: TimeFault.self) { try Hours("16:30-08:30") }
  }
}
