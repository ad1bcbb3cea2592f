import ProgrammeModel
import Testing

@testable import Interchange

struct FacilitatorRowTests {
  @Test func `the team arrives with its hours, checks and leave`() throws {
    let reading = FacilitatorRow.read(try InputFiles.fixture("facilitators.csv"), file: "f.csv")
    #expect(reading.faults == [])
    let day = try Hours("08:30-16:30")
    #expect(
      reading.rows.first
        == FacilitatorRow(
          line: 2, code: try Code("yeo-bangor"), role: "Youth engagement officer", roleCy: nil, base: "Bangor",
          basePostcode: Postcode("LL57 1DT"), languages: [.cy, .en],
          qualifications: [
            Qualification(try Code("bystander-trainer")),
            Qualification(try Code("forum-lead"), validUntil: try Day("2027-08-31")),
          ],
          checks: [
            CheckHeld(try Code("vetting"), validUntil: try Day("2028-03-31")),
            CheckHeld(try Code("dbs-enhanced"), validUntil: try Day("2027-09-30")),
          ],
          hours: [
            .monday: day, .tuesday: day, .wednesday: day, .thursday: day, .friday: day,
            .saturday: try Hours("09:00-12:00"),
          ],
          leave: [try DayRange("2027-01-18..2027-01-22")], limits: .usual, serves: [],
          told: [.basePostcode, .qualifications, .checks, .sessions, .breakMinutes]))
    let second = try #require(reading.rows.last)
    #expect(second.languages == [.en])
    #expect(Set(second.hours.keys) == [.monday, .tuesday, .wednesday, .thursday])
    #expect(second.leave == [])
    #expect(second.basePostcode == nil)
  }

  @Test func `every bad cell is reported at once`() throws {
    let text = """
      code,role,base,languages,qualifications,checks,hours,sessions_a_day,leave
      YEO Bangor,Officer,Bangor,cy,,,mon-fri 08:30-16:30,,
      yeo-a,Officer,Bangor,Gaeilge,first-aid:31/31/2027,,fri-mon 08:30-16:30,,
      yeo-b,Officer,,cy,,,mon 16:30-08:30,40,2027-01-22..2027-01-18
      yeo-c,Officer,Bangor,cy,,,mon-fri 08:30-16:30; mon 09:00-12:00,,
      yeo-d,Officer,Bangor,cy,,,,,
      """
    #expect(
      FacilitatorRow.read(try CSVTable(text: text), file: "f.csv").faults.map(\.description) == [
        "f.csv:2, “code”: “YEO Bangor” is not a short name. "
          + "Use lower-case letters, digits and single hyphens, such as yeo-bangor.",
        "f.csv:3, “languages”: “Gaeilge” is not understood. Write cy, en or both as cy;en.",
        "f.csv:3, “qualifications”: “31/31/2027” is not a date. Write it as 2027-01-21, or day first as 21/01/2027.",
        "f.csv:3, “hours”: “fri-mon” is not understood. Write weekdays, such as mon-fri or tue, thu.",
        "f.csv:4, “base”: This cell is empty. Write the town they start from, such as Bangor.",
        "f.csv:4, “hours”: 08:30 is not after 16:30. Give the earlier one first.",
        "f.csv:4, “leave”: 2027-01-18 is not after 2027-01-22. Give the earlier one first.",
        "f.csv:4, “sessions_a_day”: “40” is not a whole number from 1 to 10 (sessions a day). "
          + "Write one, or leave the cell empty.",
        "f.csv:5, “hours”: “mon 09:00-12:00” is not understood. Write each weekday once; mon stands twice.",
        "f.csv:6, “hours”: This cell is empty. Write the working hours, such as mon-fri 08:30-16:30.",
      ])
  }

  @Test func `the template is a file that reads without a fault`() throws {
    let reading = FacilitatorRow.read(try CSVTable(text: FacilitatorRow.template), file: "t.csv")
    #expect(reading.faults == [])
    #expect(reading.rows.map(\.code.text) == ["yeo-bangor"])
  }
}
