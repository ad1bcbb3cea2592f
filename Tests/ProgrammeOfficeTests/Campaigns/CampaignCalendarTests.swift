import Foundation
import ProgrammeModel
import ProgrammeStore
import Testing

@testable import ProgrammeOffice

struct CampaignCalendarTests {
  static func choice(
    _ place: Workplace?, span: CampaignChoice.Span = .year(2027), strand: String? = nil, area: String? = nil,
    campaign: String? = nil, at now: String = Workplace.planning
  ) throws -> CampaignChoice {
    CampaignChoice(
      span: span, strand: try strand.map { try Code(words: $0) }, area: area,
      campaign: try campaign.map { try Code($0) },
      workspace: place?.folder.path,
      currentFolder: place?.folder ?? FileManager.default.temporaryDirectory, desk: try Workplace.desk(now))
  }

  static func calendar(
    _ place: Workplace?, _ form: CampaignCalendarForm, span: CampaignChoice.Span = .year(2027), strand: String? = nil,
    area: String? = nil, at now: String = Workplace.planning
  ) async throws -> String {
    try await Office.campaignCalendar(
      try choice(place, span: span, strand: strand, area: area, at: now), as: form, content: shippedContent)
  }

  @Test func `it needs no workspace, and the same day gives the same bytes`() async throws {
    for form in [CampaignCalendarForm.html(.cy, alternate: nil), .markdown(.en), .csv, .ics] {
      let text = try await Self.calendar(nil, form)
      #expect(try await Self.calendar(nil, form) == text)
      #expect(!text.contains("⟦"))
    }
    let page = try await Self.calendar(nil, .markdown(.en))
    #expect(page.contains("## Translation queue"))
    #expect(page.contains("## Not yet announced"))
    #expect(
      page.contains("UK Disability History Month | November | UK Disability History Month (UKDHM) | 31 July 2027"))
    #expect(page.contains("*Work due on the big campaigns: January 2027*"))
    // Work on a campaign of the next January begins in this autumn.
    #expect(page.contains("Holocaust Memorial Day 2028"))
  }

  @Test func `a strand is known by its name in either language, and a force tells its areas`() async throws {
    let named = try await Self.calendar(nil, .csv, strand: "disability")
    #expect(try await Self.calendar(nil, .csv, strand: "Anabledd") == named)
    #expect(try await Self.calendar(nil, .csv, strand: "Disability") == named)
    #expect(
      try await Self.calendar(nil, .csv, strand: "Crefydd neu gred") == Self.calendar(nil, .csv, strand: "religion"))
    let said = await words { _ = try await Self.calendar(nil, .csv, area: "Dyfed-Powys") }
    #expect(
      said
        == "“Dyfed-Powys” is a police force or a health board, and here one area is wanted. Name one of its areas: Ceredigion, Pembrokeshire, Carmarthenshire, Powys."
    )
  }

  @Test func `adopted campaigns come first, with their tasks, and nobody's name`() async throws {
    let place = try await Workplace()
    let month = try CampaignPlanTests.month()
    _ = try await place.office().planCampaign(month, with: nil, owner: try Code("second-approver"))
    let page = try await Self.calendar(place, .markdown(.en))
    #expect(page.contains("## Our campaigns"))
    #expect(page.contains("18 November – 18 December 2027 (reckoned)"))
    #expect(page.contains("*Work due on our campaigns: October 2027*"))
    #expect(!page.contains("second-approver"))
    #expect(page.contains("UK Disability History Month – ours"))
    let sheet = try await Self.calendar(place, .csv)
    #expect(!sheet.contains("second-approver"))
    #expect(sheet.contains("translate,2027,task,"))
    let feed = try await Self.calendar(place, .ics)
    #expect(!feed.contains("second-approver"))
    #expect(feed.contains("STATUS:TENTATIVE"))
  }

  @Test func `one campaign's feed holds its days, its work and its public sessions, and nothing else`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    let form = try SessionForm("club-rhyl bystander-secondary 9B:28 2027-10-13T09:30 yeo-rhyl")
    for visibility in [Session.Visibility.public, .closed] {
      _ = try await office.addSession(
        SessionForm(
          host: form.host, type: form.type, group: visibility == .public ? "9B:28" : "9C:28",
          start: visibility == .public ? form.start : LocalStart("2027-10-14T09:30"), facilitators: form.facilitators,
          visibility: visibility), force: true)
    }
    _ = try await office.confirm([try session("S1"), try session("S2")])
    _ = try await office.planCampaign(
      try CampaignEdition(try Code("national-hate-crime-awareness-week"), 2027), with: nil, owner: nil)
    _ = try await office.planCampaign(try CampaignPlanTests.month(), with: nil, owner: nil)
    let feed = try await Office.campaignCalendar(
      try Self.choice(place, campaign: "national-hate-crime-awareness-week"), as: .ics, content: shippedContent
    )
    .replacing("\r\n ", with: "")
    #expect(feed.contains("UID:observance-national-hate-crime-awareness-week-2027@pont"))
    #expect(feed.contains("National Hate Crime Awareness Week") && !feed.contains("UK Disability History Month"))
    #expect(!feed.contains("Summer bank holiday"))
    #expect(feed.matches(of: #/UID:[0-9a-f-]{36}@pont/#).count == 1, "the public session, and never the closed one")
    #expect(feed.matches(of: #/UID:task-/#).count >= 5)
    let said = await words {
      _ = try await Office.campaignCalendar(
        try Self.choice(place, campaign: "hate-crime-week"), as: .ics, content: shippedContent)
    }
    #expect(said.hasPrefix("There is no campaign “hate-crime-week”."))
  }

  @Test func `public sessions hang on it, closed work and referrals never`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    func add(_ row: String, _ visibility: Session.Visibility) async throws {
      let form = try SessionForm(row)
      _ = try await office.addSession(
        SessionForm(
          host: form.host, type: form.type, group: form.group, start: form.start, facilitators: form.facilitators,
          visibility: visibility), force: true)
    }
    try await add("6629401 bystander-secondary 9A:28 2027-10-12T09:30 yeo-rhyl", .closed)
    try await add("club-rhyl bystander-secondary 9B:28 2027-10-13T09:30 yeo-rhyl", .public)
    try await add("club-rhyl bystander-secondary 9C:28 2027-06-08T09:30 yeo-rhyl", .public)
    try await add("club-rhyl restorative-session 9D:1 2027-10-14T09:30 yeo-rhyl", .closed)
    try place.markPublic(session("S4"))
    _ = try await office.confirm([try session("S1"), try session("S2"), try session("S3"), try session("S4")])
    let week = try CampaignEdition(try Code("national-hate-crime-awareness-week"), 2027)
    _ = try await office.adoptCampaign(week, with: nil, owner: nil)
    _ = try await office.hang([try session("S1")], on: week, off: false)
    #expect(
      await words { _ = try await office.hang([try session("S4")], on: week, off: false) }
        == "S4 is for a referral, which is no part of a campaign. Hang other sessions on it.")
    let page = try await Self.calendar(place, .markdown(.en))
    #expect(page.contains("*Public sessions: October 2027*"))
    #expect(page.components(separatedBy: "Seafront Boxing Club").count == 3)
    let sheet = try await Self.calendar(place, .csv).split(separator: "\n").filter { $0.contains(",session,") }
    #expect(sheet.map { String($0.prefix(3)) } == ["S3,", "S2,"])
    #expect(sheet[1].contains("national-hate-crime-awareness-week"))
    #expect(sheet[1].hasSuffix(",09:30,10:30"))
    #expect(!sheet[0].contains("national-hate-crime-awareness-week"))
    let feed = try await Self.calendar(place, .ics)
    #expect(feed.contains("9B"))
    #expect(!feed.contains("9A"))
    #expect(!feed.contains("9D"))
  }

  @Test func `a span, a strand and an area narrow it, and wrong ones are refused`() async throws {
    let year = try await Self.calendar(nil, .csv, span: .period("school-year-2026-27"), strand: "disability")
    #expect(year.contains("deaf-awareness-week,2027"))
    #expect(!year.contains("black-history-month"))
    #expect(year.contains("ramadan,2027"))
    let page = try await Self.calendar(
      nil, .markdown(.cy), span: .days(try DayRange("2026-09-01..2027-02-28")), area: "Gwynedd")
    #expect(page.contains("# Calendr ymgyrchoedd: 1 Medi 2026 – 28 Chwefror 2027"))
    #expect(page.contains("Ardal: Gwynedd."))
    #expect(page.contains("## Medi 2026"))
    #expect(!page.contains("## Mawrth 2027"))
    #expect(
      await words { _ = try await Self.calendar(nil, .csv, area: "Gwyned") }
        == "There is no area “Gwyned”. Did you mean “Gwynedd”? See ‘Content/Places/areas.csv’.")
    #expect(
      await words { _ = try await Self.calendar(nil, .csv, strand: "disabilty") }
        == "There is no strand “disabilty”. Did you mean “disability”? See ‘Content/Vocabulary/strands.yaml’.")
    #expect(
      await words { _ = try await Self.calendar(nil, .csv, span: .days(try DayRange("2026-01-01..2030-01-01"))) }
        == "The days 2026-01-01..2030-01-01 are more than three years. Give a shorter --span.")
  }

  @Test func `only a calendar of a whole year speaks of the year`() async throws {
    let english = try await Self.calendar(nil, .markdown(.en), span: .period("spring-2027"))
    #expect(english.contains("## At a glance"))
    #expect(english.contains("All campaigns: Spring term 2027"))
    let winter = CampaignChoice.Span.days(try DayRange("2026-12-25..2027-01-10"))
    let welsh = try await Self.calendar(nil, .markdown(.cy), span: winter)
    #expect(welsh.contains("## Ar un olwg"))
    #expect(welsh.contains("Yr holl ymgyrchoedd: 25 Rhagfyr 2026 – 10 Ionawr 2027"))
    let years = try await Self.calendar(
      nil, .markdown(.en), span: .days(try DayRange("2027-01-01..2028-12-31")))
    #expect(years.contains("The big campaigns: 1 January – 31 December 2027"))
    for page in [english, years] { #expect(!page.contains("year at a glance") && !page.contains("of the year")) }
    #expect(!welsh.contains("flwyddyn ar un olwg") && !welsh.contains("ymgyrchoedd y flwyddyn"))
    let whole = try await Self.calendar(nil, .markdown(.en))
    #expect(whole.contains("## The year at a glance") && whole.contains("The big campaigns of the year"))
  }

  @Test func `a bank holiday that was imported counts like one of Content`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let office = try place.office()
    func row(_ name: String) async throws -> String {
      let rows = try await Self.calendar(place, .markdown(.en)).split(separator: "\n")
      return String(try #require(rows.first { $0.contains("| \(name)") && $0.split(separator: "|").count > 6 }))
    }
    #expect(try await !row("Holocaust Memorial Day").contains("In the school holidays."))
    _ = try await office.planCampaign(
      try CampaignEdition(try Code("holocaust-memorial-day"), 2027), with: nil, owner: nil)
    func due() throws -> Set<Day> {
      let book = try office.store.read { try office.campaignBook(in: $0) }
      return Set(book.tasksToDo.map(\.by))
    }
    let workday = try #require(try due().first { $0.weekday < .saturday && $0.civil.year == 2027 })
    let events = [try Day("2027-01-27"), workday].map { day in
      "BEGIN:VEVENT\r\nUID:\(day)@x\r\nDTSTAMP:20261201T090000Z\r\n"
        + "DTSTART;VALUE=DATE:\(day.description.replacing("-", with: ""))\r\n"
        + "SUMMARY:Day of the century\r\nEND:VEVENT\r\n"
    }
    let file = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n\(events.joined())END:VCALENDAR\r\n"
    _ = try await office.importCalendar(Data(file.utf8), file: "b.ics", for: .bankHolidays)
    #expect(try await row("Holocaust Memorial Day").contains("In the school holidays."))
    #expect(try !due().contains(workday))
  }

  @Test func `what competes does so whatever span is asked for`() async throws {
    func row(_ span: CampaignChoice.Span) async throws -> Substring? {
      try await Self.calendar(nil, .markdown(.en), span: span).split(separator: "\n")
        .first { $0.contains("| LGBT+ History Month") && $0.split(separator: "|").count > 6 }
    }
    let whole = try #require(try await row(.year(2027)))
    #expect(whole.contains("Safer Internet Day"))
    #expect(try await row(.days(try DayRange("2027-02-20..2027-03-31"))) == whole)
  }

  @Test func `what competes and what stands in the way is said`() async throws {
    let page = try await Self.calendar(nil, .markdown(.en))
    let rows = page.split(separator: "\n")
    func row(_ name: String) throws -> String {
      String(try #require(rows.first { $0.contains("| \(name)") && $0.split(separator: "|").count > 6 }))
    }
    #expect(try row("Safer Internet Day").contains("In the school holidays."))
    #expect(try row("Safer Internet Day").contains("Ramadan"))
    #expect(try row("Refugee Week").contains("Exam season"))
    #expect(try row("Deaf Awareness Week").contains("Local elections: pre-election period"))
    // May Day alone is no school holiday; a month with half-term in it is not one either, but says so.
    #expect(try !row("Deaf Awareness Week").contains("school holidays"))
    #expect(try row("LGBT+ History Month").contains("Half-term falls in it."))
    // The day is part of the week of its plan, and so no rival of it.
    let hope = try row("International Day of Hope and Remembrance")
    #expect(!hope.contains("Hate Crime Awareness Week"))
  }
}
