import Foundation
import ProgrammeModel
import Testing

@testable import ProgrammeOffice

struct CalendarImportTests {
  private func calendar(_ events: String...) -> Data {
    Data(
      ("BEGIN:VCALENDAR\n" + events.map { "BEGIN:VEVENT\n\($0)\nEND:VEVENT\n" }.joined() + "END:VCALENDAR\n").utf8)
  }

  private var school: Data {
    calendar(
      "DTSTART;VALUE=DATE:20270115\nSUMMARY:Diwrnod HMS / INSET day", "DTSTART;VALUE=DATE:20270119\nSUMMARY:Cyngerdd",
      "DTSTART:20270120T153000\nDTEND:20270120T173000\nSUMMARY:INSET (twilight) with A. Person",
      "DTSTART;TZID=Europe/London:20270121T083000\nDTEND;TZID=Europe/London:20270121T153000\nSUMMARY:Staff training",
      "DTSTART;VALUE=DATE:20270122\nSUMMARY:Insets and outsets",
      "DTSTART;VALUE=DATE:20270125\nSTATUS:CANCELLED\nSUMMARY:INSET")
  }

  private var host: CalendarPurpose { get throws { .host(try HostReference("6629401")) } }
  private var officer: CalendarPurpose { get throws { .facilitator(try Code("yeo-rhyl")) } }

  @Test func `a school's calendar closes it on its INSET days, and tells what it left out`() async throws {
    let place = try await Workplace.withSessions(["6629401 bystander-secondary 9A:28 2027-01-15T09:30 yeo-rhyl"])
    let office = try place.office()
    let report = try await office.importCalendar(school, file: "s.ics", for: host)
    #expect((report.rows.read, report.rows.added) == (2, 2))
    #expect(
      report.taken == ["2027-01-15 Diwrnod HMS / INSET day", "2027-01-21 08:30–15:30 Staff training"])
    #expect(
      report.leftOut == [
        "Cancelled: 1.", "2027-01-20 15:30–17:30 INSET (twilight) with A. Person: not the whole school day.",
        "Whole days that do not say that the school is closed: 2.", "  2027-01-19 Cyngerdd",
        "  2027-01-22 Insets and outsets",
        "If it is closed then: --match WORD takes those with a word, --all every whole day.",
      ])
    #expect(report.affected.map(\.description) == ["S1"])
    let card = try await office.host(HostReference("6629401"))
    #expect(card.closures.map { "\($0.days) \($0.reason ?? "")" } == ["2027-01-15 INSET", "2027-01-21 INSET"])
    #expect(try !place.databaseBytes().holds("Person"))
    let again = try await office.importCalendar(school, file: "s.ics", for: host)
    #expect((again.rows.added, again.rows.unchanged) == (0, 2))
    _ = try await office.undo()
    #expect(try await office.host(HostReference("6629401")).closures == [])
  }

  private func closed(_ office: Office) async throws -> [String] {
    try await office.host(HostReference("6629401")).closures.map { "\($0.days) \($0.reason ?? "")" }
  }

  private var term: Data {
    calendar(
      "UID:a\nDTSTART;VALUE=DATE:20270104\nSUMMARY:INSET day",
      "UID:b\nDTSTART;VALUE=DATE:20270215\nSUMMARY:Ysgol ar gau",
      "UID:c\nDTSTART;VALUE=DATE:20270208\nDTEND;VALUE=DATE:20270213\nSUMMARY:Half term",
      "UID:d\nDTSTART;VALUE=DATE:20270301\nSUMMARY:INSET", "UID:e\nDTSTART;VALUE=DATE:20270308\nSUMMARY:INSET")
  }

  @Test func `a later edition of a calendar opens the days that it moved or called off, and no day that was typed`()
    async throws
  {
    let place = try await Workplace.withDemo(people: false)
    let office = try place.office()
    let school = try HostReference("6629401")
    _ = try await office.close(school, on: try DayRange("2027-03-22"), because: "trip")
    _ = try await office.importCalendar(term, file: "t.ics", for: host)
    _ = try await office.close(school, on: try DayRange("2027-03-08"), because: "typed too")
    let later = calendar(
      "UID:a\nDTSTART;VALUE=DATE:20270105\nSUMMARY:INSET day",
      "UID:b\nDTSTART;VALUE=DATE:20270215\nSTATUS:CANCELLED\nSUMMARY:Ysgol ar gau",
      "UID:d\nDTSTART;VALUE=DATE:20260301\nSUMMARY:INSET",
      "UID:e\nDTSTART;VALUE=DATE:20270309\nSUMMARY:INSET",
      "UID:f\nDTSTART;VALUE=DATE:20270322\nSTATUS:CANCELLED\nSUMMARY:INSET")
    let before = try await closed(office)
    let preview = try await office.importCalendar(later, file: "t.ics", for: host, dryRun: true)
    #expect(try await closed(office) == before)
    let report = try await office.importCalendar(later, file: "t.ics", for: host)
    for told in [preview, report] {
      #expect(told.rows.added == 2)
      #expect(
        told.rows.updated.map(\.fields) == [
          ["open again: 2027-01-04, 2027-02-15, 2027-03-01"]
        ])
    }
    #expect(
      try await closed(office) == [
        "2027-01-05 INSET", "2027-02-08..2027-02-12 half term", "2027-03-08 typed too", "2027-03-09 INSET",
        "2027-03-22 trip",
      ])
    let again = try await office.importCalendar(later, file: "t.ics", for: host)
    #expect(again.rows.isUnchanged)
    _ = try await office.undo()
    #expect(try await closed(office) == before)
    let anew = try await office.importCalendar(later, file: "t.ics", for: host)
    #expect(anew.rows.updated.map(\.fields) == report.rows.updated.map(\.fields))
  }

  @Test func `an entry without a UID is known by its days when it is called off`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let office = try place.office()
    _ = try await office.importCalendar(
      calendar("DTSTART;VALUE=DATE:20270115\nSUMMARY:INSET", "DTSTART;VALUE=DATE:20270122\nSUMMARY:INSET"),
      file: "s.ics", for: host)
    _ = try await office.importCalendar(
      calendar("DTSTART;VALUE=DATE:20270115\nSTATUS:CANCELLED\nSUMMARY:INSET"), file: "s.ics", for: host)
    #expect(try await closed(office) == ["2027-01-22 INSET"])
  }

  @Test func `a school opens again on a day, and the rest of the closure stays`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let office = try place.office()
    let school = try HostReference("6629401")
    _ = try await office.importCalendar(term, file: "t.ics", for: host)
    let said = await words { try await office.reopen(school, on: try DayRange("2027-02-12..2027-02-14")) }
    #expect(
      said
        == "6629401 has no closed day of its own on 2027-02-13, 2027-02-14. Its closed days: pont school show 6629401.")
    let before = try await closed(office)
    try await office.reopen(school, on: try DayRange("2027-02-10"))
    #expect(
      try await closed(office) == [
        "2027-01-04 INSET", "2027-02-08..2027-02-09 half term", "2027-02-11..2027-02-12 half term",
        "2027-02-15 closed", "2027-03-01 INSET", "2027-03-08 INSET",
      ])
    _ = try await office.undo()
    #expect(try await closed(office) == before)
  }

  @Test func `a day whose words also say that the school is open is named, not taken`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let report = try await place.office().importCalendar(
      calendar(
        "DTSTART;VALUE=DATE:20270607\nSUMMARY:School re-opens after half term",
        "DTSTART;VALUE=DATE:20270322\nDTEND;VALUE=DATE:20270403\nSUMMARY:Easter holidays",
        "DTSTART;TZID=Europe/London:20270701T083000\nDTEND;TZID=Europe/London:20270701T163000\nSUMMARY:Holiday club"),
      file: "s.ics", for: host)
    #expect(report.taken == ["2027-03-22..2027-04-02 Easter holidays"])
    #expect(
      report.leftOut == [
        "In doubt, for the words may mean that the school is open: 2.",
        "  2027-06-07 School re-opens after half term", "  2027-07-01 08:30–16:30 Holiday club",
        "If it is closed on one of them: pont school closed 6629401 DAY.",
      ])
  }

  @Test func `further words, and every whole day, are taken on request`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let office = try place.office()
    let some = try await office.importCalendar(school, file: "s.ics", for: host, words: ["cyngerdd"], dryRun: true)
    #expect(some.rows.read == 3 && some.rows.isDryRun)
    let all = try await office.importCalendar(school, file: "s.ics", for: host, takesAll: true, dryRun: true)
    #expect(all.rows.read == 4)
    #expect(try await office.host(HostReference("6629401")).closures == [])
  }

  @Test func `an officer's busy times stand for their calendar, inside working hours, and without a word of it`()
    async throws
  {
    let place = try await Workplace.withSessions(["6629401 bystander-secondary 9A:28 2027-01-12T09:30 yeo-rhyl"])
    let office = try place.office()
    let session = try await office.session(session("S1")).session
    let first = calendar(
      "UID:\(session.key)@pont\nDTSTART:20270112T093000\nDTEND:20270112T103000\nSUMMARY:S1",
      "DTSTART:20270111T120000\nDTEND:20270111T123000\nSUMMARY:Dentist",
      "DTSTART:20270111T122000\nDURATION:PT1H\nSUMMARY:Court",
      "DTSTART:20270111T200000\nDURATION:PT1H\nSUMMARY:Choir", "DTSTART;VALUE=DATE:20270114\nSUMMARY:Leave",
      "DTSTART:20270113T090000\nDURATION:PT1H\nTRANSP:TRANSPARENT\nSUMMARY:Maybe",
      "DTSTART:20270116T100000\nDURATION:PT1H\nSUMMARY:Saturday")
    let report = try await office.importCalendar(first, file: "o.ics", for: officer)
    #expect(report.taken == ["2027-01-11 12:00–13:20", "2027-01-14 08:00–17:00"])
    #expect(report.leftOut == ["Marked as free: 1.", "Sessions of Pont itself: 1."])
    #expect(report.affected == [])
    let person = try #require(try await office.facilitators().first { $0.code.text == "yeo-rhyl" })
    #expect(person.shift(on: try Day("2027-01-11")) == (try Hours("08:00-12:00")))
    #expect(person.shift(on: try Day("2027-01-14")) == nil)
    #expect(try !["Dentist", "Court", "Choir"].contains { try place.databaseBytes().holds($0) })
    let second = try await office.importCalendar(
      calendar("DTSTART:20270111T120000\nDURATION:PT80M", "DTSTART:20270112T100000\nDURATION:PT1H"), file: "o.ics",
      for: officer)
    #expect((second.rows.added, second.rows.unchanged) == (1, 1))
    #expect(second.rows.updated.map(\.fields) == [["free again: 1"]])
    #expect(second.affected.map(\.description) == ["S1"])
    _ = try await office.undo()
    let before = try #require(try await office.facilitators().first { $0.code.text == "yeo-rhyl" })
    #expect(before.busy == person.busy)
  }

  @Test func `a session is not put into hours that the officer's calendar takes`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    _ = try await office.importCalendar(
      calendar("DTSTART:20270112T100000\nDURATION:PT1H"), file: "o.ics", for: officer)
    let said = await words {
      _ = try await office.addSession(
        try SessionForm("6629401 bystander-secondary 9A:28 2027-01-12T09:30 yeo-rhyl"), force: false)
    }
    #expect(said.contains("yeo-rhyl’s own calendar has something else then."))
  }

  @Test func `bank holidays are kept beside those of Content, and close schools`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let office = try place.office()
    let file = calendar(
      "DTSTART;VALUE=DATE:20270326\nSUMMARY:Good Friday", "DTSTART;VALUE=DATE:20291225\nSUMMARY:Christmas Day",
      "DTSTART;VALUE=DATE:20270120\nSUMMARY:Bank holiday of the century")
    let report = try await office.importCalendar(file, file: "b.ics", for: .bankHolidays)
    #expect((report.rows.read, report.rows.added, report.rows.unchanged) == (3, 2, 1))
    #expect(report.taken == ["2029-12-25 Dydd Nadolig / Christmas Day", "2027-01-20 Bank holiday of the century"])
    #expect(report.rows.notes.count == 1)
    let closed = try #require(try office.termCalendars().values.first?.closure(ofSchoolOn: Day("2027-01-20")))
    #expect(closed == .bankHoliday)
    let again = try await office.importCalendar(file, file: "b.ics", for: .bankHolidays)
    #expect((again.rows.added, again.rows.unchanged) == (0, 3))
    _ = try await office.undo()
    #expect(try office.bankHolidays()[Day("2029-12-25")] == nil)
  }

  @Test func `one entry that cannot be understood stops the import, unless it may be left out`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let office = try place.office()
    let file = calendar("DTSTART;VALUE=DATE:20270115\nSUMMARY:INSET", "DTSTART:tomorrow\nSUMMARY:INSET")
    let said = await words { _ = try await office.importCalendar(file, file: "s.ics", for: host) }
    #expect(
      said == "s.ics:7, “DTSTART”: “tomorrow” is not a day or a time of a calendar file. Export the calendar again.")
    #expect(try await office.host(HostReference("6629401")).closures == [])
    let kept = try await office.importCalendar(file, file: "s.ics", for: host, skipBadRows: true)
    #expect(kept.rows.added == 1)
  }

  @Test(arguments: [
    ("INSET", "INSET"), ("Diwrnod HMS", "HMS"), ("Hanner Tymor", "half term"), ("Ysgol ar gau", "closed"),
    ("Gŵyl y Banc", "bank holiday"), ("Easter holidays", "holiday"), ("Half-term break", "half term"),
    ("Gwyliau’r Pasg", "holiday"), ("Half Term Holiday", "half term"), ("Non-pupil day", "INSET"),
    ("Cyngerdd Nadolig", nil), ("Insets", nil), ("Closed-mic night", nil),
  ])
  func `only whole words close a school`(summary: String, reason: String?) {
    #expect(ClosureWords().reading(of: summary) == reason.map { .closed($0) } ?? .nothing)
  }

  @Test(arguments: [
    "School re-opens after half term", "School reopens after the Easter holidays", "Last day before half term",
    "Break up for half term", "Half term starts", "Ysgol yn ailagor wedi gwyliau’r Pasg", "Holiday homework due",
    "Summer holiday club", "School closed to visitors? No - open evening", "First day back after Easter holidays",
    "Diwrnod olaf cyn hanner tymor", "Yn ôl i’r ysgol wedi’r gwyliau", "Clwb gwyliau", "INSET cancelled",
  ])
  func `words of an open day beside those of a closed one leave it in doubt`(summary: String) {
    #expect(ClosureWords().reading(of: summary) == .doubtful)
    #expect(ClosureWords(more: [summary]).reading(of: summary) == .closed("closed"))
  }
}
