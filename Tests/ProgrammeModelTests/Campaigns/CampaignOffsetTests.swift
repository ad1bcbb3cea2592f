import ProgrammeModel
import Testing

struct CampaignOffsetTests {
  static let known: [(String, String)] = [
    ("8 weeks before", "2027-08-13"),  // Saturday 14 August comes forward to its Friday
    ("3 days before", "2027-10-06"), ("first day", "2027-10-08"), ("last day", "2027-10-15"),
    ("1 week after", "2027-10-25"),  // Saturday 23 October goes back to its Monday
    ("4 days after", "2027-10-20"),
  ]

  @Test(arguments: known)
  func `days are told from the campaign's own, on working days`(text: String, day: String) throws {
    let week = try DayRange("2027-10-09..2027-10-16")
    #expect(try #require(CampaignOffset(text)).day(for: week).description == day)
  }

  @Test func `a bank holiday is no working day`() throws {
    let day = try DayRange("2027-03-30")
    let closed: Set<Day> = [try Day("2027-03-29"), try Day("2027-03-26")]
    #expect(try #require(CampaignOffset("1 day before")).day(for: day, holidays: closed).description == "2027-03-25")
  }

  @Test(arguments: [
    "8 weeks before", "1 week before", "3 days before", "1 day before", "first day", "last day", "1 day after",
    "2 weeks after", "52 weeks before",
  ])
  func `what is written is read again`(text: String) throws {
    let offset = try #require(CampaignOffset(text))
    #expect(offset.description == text)
    #expect(CampaignOffset(offset.description) == offset)
  }

  @Test(arguments: [
    "", "8 weeks", "weeks before", "0 days before", "-3 days before", "53 weeks before", "day one", "two weeks after",
  ])
  func `what is no such day is not taken for one`(text: String) { #expect(CampaignOffset(text) == nil) }

  @Test func `everything before stands before the first day, everything after behind the last`() throws {
    let order = try ["9 weeks before", "1 day before", "first day", "last day", "1 day after"].map {
      try #require(CampaignOffset($0))
    }
    #expect(order.shuffled().sorted() == order)
  }
}
