import ProgrammeModel
import Testing

@testable import Interchange

struct RequestRowTests {
  @Test func `requests arrive, and two alike stay two`() throws {
    let reading = RequestRow.read(try InputFiles.fixture("requests.csv"), file: "r.csv")
    #expect(reading.faults == [])
    #expect(reading.rows.map(\.line) == [2, 3, 4])
    let first = try #require(reading.rows.first)
    #expect(
      first
        == RequestRow(
          line: 2, host: try HostReference("6619002"), type: try Code("bystander-secondary"),
          groups: [try GroupText("9A:27"), try GroupText("9B:25 [hearing-loop]")],
          windows: [
            RequestWindow(
              days: try DayRange("2027-01-11..2027-02-05"), weekdays: [.monday, .tuesday, .wednesday, .thursday],
              hours: .schoolDay)
          ], language: .cy, priority: 8, together: true, supervised: true, receivedOn: nil, note: nil,
          after: nil, gapDays: 7, people: []))
    let last = try #require(reading.rows.last)
    #expect(last.groups.map(\.label) == ["Year 5", "Year 6"])
    #expect(last.windows.map(\.days.description) == ["2027-01-11..2027-01-22", "2027-02-01"])
    #expect(last.windows.map(\.weekdays) == [Weekday.workingDays, Weekday.workingDays])
    #expect(last.language == nil)
    #expect(last.together == false)
    #expect(last.note == "Hall is free after 10:00, not before")
  }

  @Test func `days that hold none of the weekdays are refused, since no plan could ever use them`() throws {
    let text = """
      school,type,groups,between,weekdays
      6619002,bystander,9A:27,2027-01-16..2027-01-17,
      6619002,bystander,9A:27,2027-01-16..2027-01-17,"sat, sun"
      6619002,bystander,9A:27,2027-01-11..2027-01-12; 2027-01-16,
      6619002,bystander,9A:27,2027-01-11..2027-01-12,fri
      """
    let reading = RequestRow.read(try CSVTable(text: text), file: "r.csv")
    #expect(reading.rows.map(\.line) == [3, 4])
    #expect(
      reading.faults.map(\.description) == [
        "r.csv:2, “between”: None of these days is a day from Monday to Friday. "
          + "Write other days, or the weekdays meant, such as sat, sun.",
        "r.csv:5, “between”: None of these days is one of its weekdays. "
          + "Write other days, or the weekdays meant, such as sat, sun.",
      ])
  }

  @Test func `every bad cell is reported at once, and pupils' names are not repeated`() throws {
    let text = """
      school,type,groups,between,language,priority,together
      Ysgol A,bystander,9A:27,2027-01-11,cy,11,perhaps
      6619002,Bystander!,"Aled Enghraifft, Siân Esiampl",2027-02-05..2027-01-11,Klingon,,
      6619002,bystander,9A:0; 9A:2,11/25/2027,,,
      6619002,bystander,9A,,,,
      """
    #expect(
      RequestRow.read(try CSVTable(text: text), file: "r.csv").faults.map(\.description) == [
        "r.csv:2, “school”: “Ysgol A” cannot refer to a host. "
          + "Use the 7-digit school number, or up to 20 letters, digits and hyphens.",
        "r.csv:2, “priority”: “11” is not a whole number from 1 to 10 (priority). "
          + "Write one, or leave the cell empty.",
        "r.csv:2, “together”: “perhaps” is not understood. Write yes or no.",
        "r.csv:3, “type”: “Bystander!” is not a short name. "
          + "Use lower-case letters, digits and single hyphens, such as yeo-bangor.",
        "r.csv:3, “groups”: This looks like a list of names. Names of pupils are never kept: "
          + "give a label and a number, such as 9A:27.",
        "r.csv:3, “between”: 2027-01-11 is not after 2027-02-05. Give the earlier one first.",
        "r.csv:3, “language”: “Klingon” is not understood. Write cy, en or bilingual.",
        "r.csv:4, “groups”: Group 9A: A group of 0 is outside 1 to 2500 persons. Give the number you expect.",
        "r.csv:4, “between”: “11/25/2027” has the month first, and dates here are read day first. Write 2027-11-25.",
        "r.csv:5, “groups”: “9A” is not a group. "
          + "Write a label of up to 40 characters and the number expected, such as 9A:27.",
        "r.csv:5, “between”: This cell is empty. Write the days it may fall on, such as 2027-01-11..2027-02-05.",
      ])
  }

  @Test func `the template is a file that reads without a fault`() throws {
    let reading = RequestRow.read(try CSVTable(text: RequestRow.template), file: "t.csv")
    #expect(reading.faults == [])
    #expect(reading.rows.map(\.priority) == [5])
  }
}
