import Foundation
import ProgrammeModel
import Testing

@testable import ProgrammeOffice

struct PlanTests {
  @Test func `the template is a plan that reads back`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let plan = try await place.office().keepPlan(Office.planTemplate, file: "plan.yaml")
    #expect(plan.code == "spring-2027" && plan.design == .paired && plan.lockedAt == nil)
    #expect(plan.questions.map(\.question.text) == ["tell-an-adult", "check-they-are-ok", "know-how-to-report"])
    #expect(plan.logic.arrows.count == 4 && plan.otherPublishers == .unknown)
    #expect(try await place.office().plans() == [plan])
    #expect(try await place.office().history(of: nil, last: 1).first?.name == "evaluation plan")
  }

  @Test func `every fault of a plan is told with its line, and nothing is kept`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let text = Office.planTemplate
      .replacing("design: paired", with: "design: before-after")
      .replacing("- young/tell-an-adult", with: "- young/tell-an-adlut")
      .replacing("- young/check-they-are-ok", with: "- young/worth-my-time")
      .replacing("- young/know-how-to-report", with: "- young/what-to-change")
    let said = await words { _ = try await place.office().keepPlan(text, file: "plan.yaml") }
    for part in [
      "4 faults; nothing was changed.", "“before-after” is not known here.",
      "There is no question “young/tell-an-adlut”. Did you mean “young/tell-an-adult”?",
      "“young/worth-my-time” asks what people thought of the session; that is never an outcome.",
      "“young/what-to-change” is answered in people’s own words",
    ] { #expect(said.contains(part), "\(part) in \(said)") }
    #expect(try await place.office().plans().isEmpty)
  }

  @Test func `a sixth outcome question is refused`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let more = ["belong-here", "disabled-people-have-a-say", "belong-here"].map { "\n  - young/\($0)" }.joined()
    let text = Office.planTemplate.replacing(
      "- young/know-how-to-report", with: "- young/know-how-to-report" + more)
    let said = await words { _ = try await place.office().keepPlan(text, file: "plan.yaml") }
    #expect(said.contains("There are 6 outcome questions; a plan holds at most 5."))
    #expect(said.contains("“young/belong-here” is there twice."))
  }

  @Test func `a locked plan never changes, not even by undo`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let office = try place.office()
    _ = try await office.keepPlan(Office.planTemplate, file: "plan.yaml")
    let locked = try await office.lockPlan("spring-2027")
    #expect(locked.lockedAt == office.desk.now)
    let again = await words { _ = try await office.keepPlan(Office.planTemplate, file: "plan.yaml") }
    #expect(again.hasPrefix("The plan for spring-2027 was locked on 2026-12-01 and cannot be changed"))
    let undone = await words { _ = try await office.undo() }
    #expect(undone.contains("locked plan is for good"))
    #expect(try await office.plans().map(\.lockedAt) == [locked.lockedAt])
  }

  @Test func `the first form from after a session locks the plan`() async throws {
    let term = try await PlannedTerm(sessions: 2)
    try await term.importForms(.before)
    #expect(try await term.place.office().plans()[0].lockedAt == nil)
    try await term.importForms(.after)
    #expect(try await term.place.office().plans()[0].lockedAt == (try Instant(Workplace.afterwards)))
  }

  @Test func `a plan made after the answers is refused`() async throws {
    let term = try await PlannedTerm(sessions: 2, planned: false)
    try await term.importForms(.after)
    let said = await words {
      _ = try await term.place.office(at: Workplace.afterwards).keepPlan(PlannedTerm.plan(), file: "plan.yaml")
    }
    #expect(said.hasPrefix("40 forms from after sessions between 2027-01-04 and 2027-03-19 are in already."))
  }

  @Test func `two plans never share a day`() async throws {
    let place = try await Workplace.withDemo(people: false)
    _ = try await place.office().keepPlan(Office.planTemplate, file: "plan.yaml")
    let said = await words {
      _ = try await place.office().keepPlan(PlannedTerm.plan(period: "school-year-2026-27"), file: "plan.yaml")
    }
    #expect(said.hasPrefix("The plan for spring-2027 covers some of the days of school-year-2026-27"))
  }

  @Test func `a dry run keeps nothing`() async throws {
    let place = try await Workplace.withDemo(people: false)
    _ = try await place.office().keepPlan(Office.planTemplate, file: "plan.yaml", dryRun: true)
    #expect(try await place.office().plans().isEmpty)
  }
}
