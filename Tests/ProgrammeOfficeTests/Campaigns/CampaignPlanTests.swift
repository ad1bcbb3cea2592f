import Foundation
import ProgrammeModel
import ProgrammeOffice
import Testing

struct CampaignPlanTests {
  static func month(_ year: Int = 2027) throws -> CampaignEdition {
    try CampaignEdition(try Code("uk-disability-history-month"), year)
  }

  /// `code by owner state`, in order.
  static func lines(_ view: CampaignView) -> [String] {
    view.tasks.map { "\($0.task.code) \($0.by) \($0.task.owner?.text ?? "–") \($0.task.state.name)" }
  }

  @Test func `a plan is made before the dates are announced, with owners, and approval by another`() async throws {
    let place = try await Workplace()
    let view = try await place.office().planCampaign(try Self.month(), with: nil, owner: nil)
    #expect(view.window?.isReckoned == true)
    #expect(view.window?.days.description == "2027-11-18..2027-12-18")
    #expect(view.awaited?.lookBy == (try Day("2027-07-31")))
    #expect(view.campaign.with.map(\.text) == ["international-day-of-disabled-people"])
    #expect(
      Self.lines(view) == [
        "dates 2027-07-29 coordinator open", "invite 2027-08-26 coordinator open",
        "access-booking 2027-09-23 coordinator open", "agree 2027-09-23 coordinator open",
        "draft 2027-10-07 coordinator open", "translate 2027-10-21 coordinator open",
        "accessibility 2027-10-28 coordinator open", "approve 2027-11-04 second-approver open",
        "publish 2027-11-18 coordinator open", "thank 2027-12-29 coordinator open",
        "review 2028-01-17 coordinator open",
      ])
  }

  @Test func `announced dates move what is open, and what is done stays done`() async throws {
    let place = try await Workplace()
    let planned = try await place.office().planCampaign(try Self.month(), with: nil, owner: nil)
    _ = try await place.office(at: "2027-08-20T09:00:00Z").change(
      try Code("invite"), of: try Self.month(), .done(on: try Day("2027-08-19")))
    let noted = try await place.office(at: "2027-08-25T09:00:00Z").announce(
      try Self.month(), days: try DayRange("2027-11-11..2027-12-20"), confidence: .sure, source: "ukdhm.org")
    #expect(noted.moved == 8)
    #expect(noted.done == 2)
    #expect(noted.before?.isReckoned == true)
    let view = try await place.office().campaign(try Self.month())
    #expect(view.window == CampaignWindow(days: try DayRange("2027-11-11..2027-12-20"), confidence: .sure))
    #expect(view.awaited == nil)
    #expect(view.tasks.map(\.task.key).sorted() == planned.tasks.map(\.task.key).sorted())
    let invite = try #require(view.tasks.first { $0.task.code.text == "invite" })
    #expect(invite.task.state == .done(on: try Day("2027-08-19"), by: try Code("coordinator")))
    #expect(Self.lines(view).contains("translate 2027-10-14 coordinator open"))
    // And back again: undo takes back the announcement alone.
    _ = try await place.office(at: "2027-08-26T09:00:00Z").undo()
    let back = try await place.office().campaign(try Self.month())
    #expect(back.window?.isReckoned == true)
    #expect(back.tasks.first { $0.task.code.text == "invite" }?.task.isOpen == false)
  }

  @Test func `to look for dates is done once they are announced, and never asked for afterwards`() async throws {
    let place = try await Workplace()
    let month = try Self.month()
    let page = CampaignCalendarForm.markdown(.en)
    _ = try await place.office().planCampaign(month, with: nil, owner: nil)
    let search = "Look for the dates and the theme as announced"
    #expect(try await CampaignCalendarTests.calendar(place, page).contains("\(search): by"))
    let noted = try await place.office().announce(
      month, days: try DayRange("2027-11-18..2027-12-18"), confidence: .sure, source: "ukdhm.org")
    #expect(noted.found?.en == search)
    #expect(Self.lines(try await place.office().campaign(month)).contains("dates 2027-07-29 coordinator done"))
    #expect(try await !CampaignCalendarTests.calendar(place, page).contains("\(search): by"))
    #expect(try await place.office(at: "2027-07-30T09:00:00Z").today().isEmpty)
    // Undo opens it again with the dates.
    _ = try await place.office().undo()
    #expect(Self.lines(try await place.office().campaign(month)).contains("dates 2027-07-29 coordinator open"))
    let other = try await Workplace()
    _ = try await other.office().announce(
      month, days: try DayRange("2027-11-18..2027-12-18"), confidence: .sure, source: "ukdhm.org")
    _ = try await other.office().adoptCampaign(month, with: nil, owner: nil)
    #expect(try await !CampaignCalendarTests.calendar(other, page).contains(search))
    let planned = try await other.office().planCampaign(month, with: nil, owner: nil)
    #expect(planned.added == 10 && planned.tasks.allSatisfy { $0.task.code.text != "dates" })
  }

  @Test func `tasks are asked for by members who are there, those added by command too`() async throws {
    let place = try await Workplace()
    let office = try place.office()
    _ = try await office.planCampaign(try Self.month(), with: nil, owner: nil)
    #expect(
      await words { _ = try await office.campaignTasks(owner: Code("zz")) }.hasPrefix(
        "“zz” is not a member of this workspace. Members: "))
    _ = try await office.addMember(Code("press-officer"), roles: [.recorder])
    #expect(try await office.campaignTasks(owner: Code("press-officer")).isEmpty)
    _ = try await office.change(try Code("draft"), of: try Self.month(), .give(to: try Code("press-officer")))
    #expect(try await office.campaignTasks(owner: Code("press-officer")).map(\.task.code.text) == ["draft"])
  }

  @Test func `planning again adds what is missing and touches nothing else`() async throws {
    let place = try await Workplace()
    let first = try await place.office().planCampaign(try Self.month(), with: nil, owner: try Code("coordinator"))
    _ = try await place.office().change(try Code("draft"), of: try Self.month(), .give(to: try Code("second-approver")))
    _ = try await place.office().change(try Code("thank"), of: try Self.month(), .drop(because: "nobody to thank"))
    let again = try await place.office().planCampaign(try Self.month(), with: nil, owner: nil)
    #expect(first.added == 11)
    #expect(again.added == 0)
    #expect(Self.lines(again).contains("draft 2027-10-07 second-approver open"))
    #expect(Self.lines(again).contains("thank 2027-12-29 coordinator dropped"))
  }

  @Test func `the week shows what is due in it, and this week what is overdue`() async throws {
    let place = try await Workplace()
    _ = try await place.office().planCampaign(try Self.month(), with: nil, owner: nil)
    func due(_ week: String, at now: String) async throws -> [String] {
      try await place.office(at: now).week(try Day(week), facilitator: nil).tasks.map(\.task.code.text)
    }
    #expect(try await due("2027-09-22", at: "2027-07-20T09:00:00Z") == ["access-booking", "agree"])
    #expect(
      try await due("2027-09-22", at: "2027-09-22T09:00:00Z") == ["dates", "invite", "access-booking", "agree"])
    for code in ["dates", "invite"] {
      _ = try await place.office(at: "2027-09-22T09:00:00Z").change(
        try Code(code), of: try Self.month(), .done(on: nil))
    }
    #expect(try await due("2027-09-22", at: "2027-09-22T09:00:00Z") == ["access-booking", "agree"])
    let today = try await place.office(at: "2027-09-23T09:00:00Z").today()
    #expect(
      today.map { "\($0.what): \($0.subject)" } == [
        "campaign task due: access-booking", "campaign task due: agree",
        "campaign dates not known: uk-disability-history-month",
      ])
    let page = try await place.office(at: "2027-09-22T09:00:00Z").weekPage(
      try Day("2027-09-22"), facilitator: nil, language: .cy, asHTML: true)
    #expect(page.contains("Tasgau ymgyrchoedd"))
    #expect(page.contains("Trefnu dehonglwyr Iaith Arwyddion Prydain ac isdeitlau byw"))
  }

  @Test func `a campaign that was dropped leaves the lists and comes back with its tasks`() async throws {
    let place = try await Workplace()
    _ = try await place.office().planCampaign(try Self.month(), with: nil, owner: nil)
    _ = try await place.office().change(try Code("invite"), of: try Self.month(), .done(on: nil))
    _ = try await place.office().dropCampaign(try Self.month(), because: "no room")
    #expect(try await place.office().campaignTasks().isEmpty)
    let again = try await place.office().adoptCampaign(try Self.month(), with: nil, owner: nil)
    #expect(again.campaign.isAdopted)
    #expect(again.tasks.count == 11)
    #expect(again.tasks.count { !$0.task.isOpen } == 1)
  }

  @Test func `a task of the team's own stands among the others`() async throws {
    let place = try await Workplace()
    _ = try await place.office().planCampaign(try Self.month(), with: nil, owner: nil)
    let view = try await place.office().addTask(
      TaskForm(
        code: try Code("stall"), kind: .prepare, name: Bilingual(cy: "Archebu stondin", en: "Book a stall"), from: nil,
        by: try #require(CampaignOffset("5 weeks before")), owner: nil), to: try Self.month())
    #expect(Self.lines(view).contains("stall 2027-10-14 coordinator open"))
  }

  @Test func `wrong names, dates and states are refused with a remedy`() async throws {
    let place = try await Workplace()
    let office = try place.office()
    let month = try Self.month()
    #expect(
      await words {
        _ = try await office.adoptCampaign(try CampaignEdition(try Code("pride-mnth"), 2027), with: nil, owner: nil)
      }
        == "There is no observance “pride-mnth”. Did you mean “pride-month”? See ‘pont campaign list --format csv’.")
    #expect(
      await words {
        _ = try await office.adoptCampaign(try CampaignEdition(try Code("ramadan"), 2027), with: nil, owner: nil)
      }
        == "Ramadan is a date to plan around, not a campaign. See ‘pont campaign list’ for campaigns.")
    #expect(
      await words { _ = try await office.adoptCampaign(month, with: nil, owner: try Code("nobody")) }
        == "“nobody” is not a member of this workspace. Members: coordinator, safeguarding-lead, second-approver. Add one with ‘pont member add’."
    )
    #expect(
      await words { _ = try await office.change(try Code("draft"), of: month, .reopen) }
        == "UK Disability History Month 2027 is not adopted. Adopt it with ‘pont campaign adopt uk-disability-history-month --year 2027’."
    )
    _ = try await office.adoptCampaign(month, with: nil, owner: nil)
    #expect(
      await words { _ = try await office.adoptCampaign(month, with: nil, owner: nil) }
        == "UK Disability History Month 2027 is adopted already. See ‘pont campaign plan uk-disability-history-month --year 2027’."
    )
    #expect(
      await words { _ = try await office.change(try Code("draft"), of: month, .reopen) }
        == "uk-disability-history-month 2027 has no tasks yet. Make its list with ‘pont campaign plan uk-disability-history-month --year 2027’."
    )
    _ = try await office.planCampaign(month, with: nil, owner: nil)
    #expect(
      await words { _ = try await office.change(try Code("drat"), of: month, .reopen) }
        == "There is no task “drat”. Did you mean “draft”? See ‘pont campaign plan uk-disability-history-month --year 2027’."
    )
    #expect(
      await words { _ = try await office.change(try Code("draft"), of: month, .done(on: try Day("2026-12-02"))) }
        == "2026-12-02 is still to come. Give the day on which the task was done.")
    let dates = try DayRange("2027-11-18..2027-12-18")
    _ = try await office.announce(month, days: dates, confidence: .sure, source: "ukdhm.org")
    #expect(
      await words { _ = try await office.announce(month, days: dates, confidence: .sure, source: "ukdhm.org") }
        == "UK Disability History Month 2027: the dates 2027-11-18..2027-12-18 are noted already. Nothing changed.")
    #expect(
      await words {
        _ = try await place.office(as: "safeguarding-lead").hang([try session("S9")], on: month, off: false)
      }
        == "There is no session “S9”. See ‘pont session list’.")
  }
}
