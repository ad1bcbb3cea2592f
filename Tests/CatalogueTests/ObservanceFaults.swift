import Catalogue
import ProgrammeModel
import Testing

struct ObservanceFaults {
  static let file = "Content/Campaigns/observances.csv"
  static let dates = "Content/Campaigns/dates.csv"

  static let slips: [Slip] = [
    Slip(
      file, "day 12-10", "every 10 December",
      "fault: Content/Campaigns/observances.csv:3, “rule”: “every 10 December” is not a rule. Write one such as day 10-18, days 06-23..06-30, month 10, 2nd sat of 10 for 8 days, sat before 1st mon of 8, week with 03-18, easter -2, orthodox easter, start of ID, announced, some years."
    ),
    Slip(
      file, "day 12-10", "start of history-moth",
      "fault: Content/Campaigns/observances.csv:3, “rule”: There is no observance “history-moth”. Did you mean “history-month”? Use an id of this file."
    ),
    Slip(
      file,
      "history-month,Mis Hanes,History Month,sure,disability,campaign,yes,announced,,11,Trefnwyr,Organisers,07-31,,page,\nrights-day,Diwrnod Hawliau,Rights Day,sure,all,campaign,no,day 12-10",
      "history-month,Mis Hanes,History Month,sure,disability,campaign,yes,start of rights-day,sure,11,Trefnwyr,Organisers,07-31,,page,\nrights-day,Diwrnod Hawliau,Rights Day,sure,all,campaign,no,start of history-month",
      "fault: Content/Campaigns/observances.csv:2, “rule”: “rights-day” begins with another observance itself, so neither has dates. Name the one whose dates are known.",
      "fault: Content/Campaigns/observances.csv:3, “rule”: “history-month” begins with another observance itself, so neither has dates. Name the one whose dates are known."
    ),
    Slip(
      file, "Diwrnod Hawliau", "",
      "fault: Content/Campaigns/observances.csv:3, “welsh”: The Welsh name is missing. Add it, or write missing in the column welsh."
    ),
    Slip(
      file, "Diwrnod Hawliau,Rights Day,sure", ",Rights Day,missing",
      "warning: Content/Campaigns/observances.csv: Welsh names that are missing or not certain: 1 of 2. Ask a fluent speaker, and write sure in the column welsh.",
      "warning: Content/Campaigns/observances.csv:3, “cy”: The Welsh name of “Rights Day” is missing. Ask those who hold it, and write it here."
    ),
    Slip(
      file, "sure,disability,", "sure,disabilty,",
      "fault: Content/Campaigns/observances.csv:2, “strands”: There is no strand “disabilty”. Did you mean “disability”? Use codes of Content/Vocabulary/strands.yaml, or all."
    ),
    Slip(
      file, "07-31", "July",
      "fault: Content/Campaigns/observances.csv:2, “look_by”: “July” is not a day to look by. Write month and day, such as 07-31, or before 09-30 for the year before."
    ),
    Slip(
      dates, "2026-11-20,2026-12-20", "2026-12-20,2026-11-20",
      "fault: Content/Campaigns/dates.csv:2, “last”: 2026-11-20 is not after 2026-12-20. Give the earlier one first.",
      "warning: Content/Campaigns/observances.csv:2, “rule”: No dates of “History Month” are noted for 2026. Organisers announces them: look, and add them to dates.csv."
    ),
    Slip(
      dates, "sure,2026-09-01", "certain,2026-09-01",
      "fault: Content/Campaigns/dates.csv:2, “confidence”: “certain” is not known here. Use one of: sure, likely.",
      "warning: Content/Campaigns/observances.csv:2, “rule”: No dates of “History Month” are noted for 2026. Organisers announces them: look, and add them to dates.csv."
    ),
  ]

  @Test(arguments: [
    (
      "2025-09-20,2025-10-20,sure,2026-09-01", ["first"],
      "“History Month” begins on 2025-09-20, and usually in month 11. Look whether the month is right."
    ),
    (
      "2025-11-20,2025-11-21,sure,2026-09-01", ["last"],
      "“History Month” lasts 2 days here, and 31 in other years. Look whether both days are right."
    ),
    (
      "2026-10-01,2026-10-31,sure,2026-09-01", ["first"],
      "“History Month” has other dates in 2026 too, on line 2. Remove those that do not hold."
    ),
    (
      "2025-11-20,2025-12-20,sure,2026-12-01", ["noted"],
      "2026-12-01 is still to come. Write the day on which it was read."
    ),
  ])
  func `dates that hardly can be right are pointed out`(row: String, fields: [String], says: String) throws {
    let sound = try #require(SoundContent.files[Self.dates])
    let found = try ContentFolder([Self.dates: sound + "history-month,\(row),page\n"]).findings()
    #expect(found == fields.map { "warning: \(Self.dates):3, “\($0)”: \(says)" })
  }

  @Test func `a feast that follows the moon may wander and come twice`() throws {
    let observances = try #require(SoundContent.files[Self.file]).replacing(
      "Organisers,07-31,,page", with: "Organisers,07-31,moon,page")
    let sound = try #require(SoundContent.files[Self.dates])
    let dates = sound + "history-month,2026-01-02,2026-01-31,sure,2026-09-01,page\n"
    #expect(try ContentFolder([Self.file: observances, Self.dates: dates]).findings() == [])
  }

  @Test(arguments: slips)
  func `a slip in the campaigns is found with its line and remedy`(slip: Slip) throws {
    #expect(try slip.findings() == slip.says)
  }

  @Test func `shipped rules and dates never contradict what organisers announced`() throws {
    let list = try ShippedContent.library().observances()
    func days(_ code: String, _ year: Int) throws -> [String] {
      let observance = try #require(list[try Code(code)])
      guard case .dates(let dates) = list.dates(of: observance, in: year) else { return [] }
      return dates.map(\.days.description)
    }
    #expect(try days("uk-disability-history-month", 2025) == ["2025-11-20..2025-12-20"])
    #expect(try days("uk-disability-history-month", 2026) == [])
    #expect(try days("anti-bullying-week", 2025) == ["2025-11-10..2025-11-14"])
    #expect(try days("odd-socks-day", 2026) == ["2026-11-16"])
    #expect(try days("national-hate-crime-awareness-week", 2027) == ["2027-10-09..2027-10-16"])
    #expect(try days("hanukkah", 2027) == ["2027-12-25..2028-01-01"])
    #expect(try days("safer-internet-day", 2026) == ["2026-02-10"])
    #expect(try days("youth-work-week", 2027) == ["2027-06-23..2027-06-30"])
  }
}
