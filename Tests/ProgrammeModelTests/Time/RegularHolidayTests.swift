import ProgrammeModel
import Testing

struct RegularHolidayTests {
  /// As gov.uk published them.
  static let published: [(year: Int, days: String)] = [
    (2020, "01-01 04-10 04-13 05-04 05-25 08-31 12-25 12-28"),
    (2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"),
    (2022, "01-03 04-15 04-18 05-02 05-30 08-29 12-27 12-26"),
    (2023, "01-02 04-07 04-10 05-01 05-29 08-28 12-25 12-26"),
    (2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
    (2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
    (2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"),
  ]

  @Test(arguments: published)
  func `the eight of a year are those that were published, but for what a proclamation moved`(
    year: Int, days: String
  ) throws {
    let reckoned = try RegularHoliday.allCases.map { try #require($0.day(in: year)).description }
    #expect(reckoned == days.split(separator: " ").map { "\(year)-\($0)" })
  }

  @Test(arguments: 1978...2200)
  func `none falls on a weekend, and no two on one day`(year: Int) throws {
    let days = try RegularHoliday.allCases.map { try #require($0.day(in: year)) }
    #expect(Set(days).count == 8 && days.allSatisfy { $0.weekday < .saturday && $0.civil.year == year })
  }

  @Test(arguments: [
    ("Boxing Day (substitute day)", RegularHoliday.boxing), ("Early May bank holiday (VE day)", .earlyMay),
    ("New Year's Day", .newYear), ("Platinum Jubilee bank holiday", nil), ("Coronation of King Charles III", nil),
  ])
  func `it is known by the name that gov.uk gives it`(name: String, meant: RegularHoliday?) {
    #expect(RegularHoliday(named: name) == meant)
  }
}
