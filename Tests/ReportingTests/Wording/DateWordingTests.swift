import ProgrammeModel
import Reporting
import Testing

struct DateWordingTests {
  let cy: Wording
  let en: Wording

  init() throws {
    let messages = try CatalogueWords.messages()
    cy = Wording(messages, .cy)
    en = Wording(messages, .en)
  }

  @Test(arguments: [
    ("2027-01-18", "Dydd Llun, 18 Ionawr 2027", "Monday 18 January 2027"),
    ("2027-02-02", "Dydd Mawrth, 2 Chwefror 2027", "Tuesday 2 February 2027"),
    ("2027-03-03", "Dydd Mercher, 3 Mawrth 2027", "Wednesday 3 March 2027"),
    ("2027-04-01", "Dydd Iau, 1 Ebrill 2027", "Thursday 1 April 2027"),
    ("2027-05-07", "Dydd Gwener, 7 Mai 2027", "Friday 7 May 2027"),
    ("2027-06-05", "Dydd Sadwrn, 5 Mehefin 2027", "Saturday 5 June 2027"),
    ("2027-07-04", "Dydd Sul, 4 Gorffennaf 2027", "Sunday 4 July 2027"),
    ("2027-08-02", "Dydd Llun, 2 Awst 2027", "Monday 2 August 2027"),
    ("2027-09-14", "Dydd Mawrth, 14 Medi 2027", "Tuesday 14 September 2027"),
    ("2027-10-20", "Dydd Mercher, 20 Hydref 2027", "Wednesday 20 October 2027"),
    ("2027-11-25", "Dydd Iau, 25 Tachwedd 2027", "Thursday 25 November 2027"),
    ("2027-12-31", "Dydd Gwener, 31 Rhagfyr 2027", "Friday 31 December 2027"),
  ])
  func `every weekday and month has its name in both languages`(iso: String, welsh: String, english: String) throws {
    let day = try Day(iso)
    #expect(cy.day(day) == welsh)
    #expect(en.day(day) == english)
  }

  @Test(arguments: [
    ("2027-01-18..2027-01-22", "18–22 Ionawr 2027", "18–22 January 2027"),
    ("2027-01-29..2027-02-05", "29 Ionawr – 5 Chwefror 2027", "29 January – 5 February 2027"),
    ("2026-12-28..2027-01-03", "28 Rhagfyr 2026 – 3 Ionawr 2027", "28 December 2026 – 3 January 2027"),
    ("2027-03-01", "1 Mawrth 2027", "1 March 2027"),
  ])
  func `a stretch of days names what both ends share once`(text: String, welsh: String, english: String) throws {
    let range = try DayRange(text)
    #expect(cy.dates(range) == welsh)
    #expect(en.dates(range) == english)
  }

  @Test func `a stretch inside one year can leave the year out, one over New Year cannot`() throws {
    #expect(en.datesInYear(try DayRange("2027-01-18..2027-01-22")) == "18–22 January")
    #expect(cy.datesInYear(try DayRange("2027-01-18")) == "18 Ionawr")
    #expect(en.datesInYear(try DayRange("2026-12-28..2027-01-03")) == "28 December 2026 – 3 January 2027")
  }

  @Test(arguments: [
    ("2027-01-18", "Nos Lun, 18 Ionawr 2027, 18:00–19:30", "Monday evening 18 January 2027, 18:00–19:30"),
    ("2027-01-19", "Nos Fawrth, 19 Ionawr 2027, 18:00–19:30", "Tuesday evening 19 January 2027, 18:00–19:30"),
    ("2027-01-20", "Nos Fercher, 20 Ionawr 2027, 18:00–19:30", "Wednesday evening 20 January 2027, 18:00–19:30"),
    ("2027-01-21", "Nos Iau, 21 Ionawr 2027, 18:00–19:30", "Thursday evening 21 January 2027, 18:00–19:30"),
    ("2027-01-22", "Nos Wener, 22 Ionawr 2027, 18:00–19:30", "Friday evening 22 January 2027, 18:00–19:30"),
    ("2027-01-23", "Nos Sadwrn, 23 Ionawr 2027, 18:00–19:30", "Saturday evening 23 January 2027, 18:00–19:30"),
    ("2027-01-24", "Nos Sul, 24 Ionawr 2027, 18:00–19:30", "Sunday evening 24 January 2027, 18:00–19:30"),
  ])
  func `an evening is nos and not dydd`(iso: String, welsh: String, english: String) throws {
    let span = try TimeSpan(day: try Day(iso), start: try TimeOfDay("18:00"), minutes: 90)
    #expect(cy.when(span) == welsh)
    #expect(en.when(span) == english)
    let afternoon = try TimeSpan(day: try Day(iso), start: try TimeOfDay("17:59"), minutes: 60)
    #expect(cy.when(afternoon).hasPrefix("Dydd "))
  }

  @Test(arguments: [
    (0, "0 munud", "0 minutes"), (1, "1 funud", "1 minute"), (2, "2 funud", "2 minutes"),
    (45, "45 munud", "45 minutes"), (60, "1 awr", "1 hour"), (95, "1 awr 35 munud", "1 hour 35 minutes"),
    (120, "2 awr", "2 hours"), (182, "3 awr 2 funud", "3 hours 2 minutes"),
  ])
  func `minutes are said as hours and minutes`(minutes: Int, welsh: String, english: String) {
    #expect(cy.duration(minutes) == welsh)
    #expect(en.duration(minutes) == english)
  }

  @Test func `a week runs from its Monday to its Friday, whatever day is asked`() throws {
    for iso in ["2027-01-18", "2027-01-21", "2027-01-24"] {
      #expect(cy.week(of: try Day(iso)) == "Wythnos 18–22 Ionawr 2027")
      #expect(en.week(of: try Day(iso)) == "Week of 18–22 January 2027")
    }
  }

  @Test func `every day of eleven years is worded from its own numbers`() throws {
    let first = try Day("2024-01-01")
    for day in first..<first.advanced(by: 4_000) {
      let (year, _, date) = day.civil
      for words in [cy, en] {
        let text = words.day(day)
        #expect(text.hasSuffix(" \(year)") && text.contains(" \(date) ") && Golden.isClean(text))
      }
    }
  }
}
