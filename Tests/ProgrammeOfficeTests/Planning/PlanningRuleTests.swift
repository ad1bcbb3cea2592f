import Foundation
import ProgrammeModel
import Testing

@testable import ProgrammeOffice

/// Rules as people state them, from the words typed to the sessions made.
struct PlanningRuleTests {
  private func form(
    _ row: String, campaign: String? = nil, after: String? = nil, gap: Int = 7, people: [String] = []
  ) throws -> RequestForm {
    let words = row.split(separator: " ").map(String.init)
    return RequestForm(
      host: try HostReference(words[0]), type: try Code(words[1]),
      groups: words[2].split(separator: ",").map(String.init),
      between: words.count > 3 ? [try DayRange(words[3])] : [], campaign: try campaign.map { try Code($0) },
      after: try after.map { try request($0) }, gapDays: gap, people: try people.map { try Code($0) })
  }

  private func planned(_ office: Office) async throws -> [SessionLine] {
    _ = try await office.schedule(weeks: nil, limit: .iterations(300), seed: 1)
    return try await office.accept().sessions
  }

  @Test func `a series keeps its order and its gap, in one plan and from plan to plan`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    _ = try await office.addRequest(form("6629401 bystander-secondary 9A:27 2027-01-11..2027-02-05"))
    _ = try await office.addRequest(form("6629401 school-visit 9A:27 2027-01-11..2027-02-05", after: "R1", gap: 10))
    let sessions = try await planned(office).map(\.session).sorted { $0.number < $1.number }
    #expect(sessions.count == 2)
    #expect(sessions[0].span.day.distance(to: sessions[1].span.day) >= 10)
    _ = try await office.addRequest(form("6629401 school-visit 9A:27 2027-01-11..2027-02-05", after: "R2", gap: 60))
    let view = try await office.schedule(weeks: nil, limit: .iterations(50), seed: 1)
    #expect(
      view.refusals.map(\.words.en) == [
        "It belongs to a series with R2, and on no date is that one planned and the gap to it kept."
      ])
  }

  @Test func `somebody who knows the host goes, and a campaign gives the days`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    _ = try await office.addRequest(
      form("6629401 school-visit 9A:27 2027-01-11..2027-02-05", people: ["yeo-llangefni"]))
    #expect(try await planned(office).map(\.facilitators) == [[try Code("yeo-llangefni")]])
    #expect(
      await words { _ = try await office.addRequest(try form("6629401 school-visit 9A:27", campaign: "odd-sock-day")) }
        .contains("There is no campaign “odd-sock-day”."))
    #expect(
      await words { _ = try await office.addRequest(try form("6629401 school-visit 9A:27")) }
        == "“--between”: Say the days it may fall on, with --between or --campaign.")
  }

  @Test func `a sheet names series, people, limits and what is booked, and refuses what nobody knows`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    let people = """
      code,role,base,languages,hours,travel_minutes_a_day,evenings_a_week,serves
      bsl-bangor,BSL interpreter,Bangor,en,mon-fri 09:00-16:00,,,bsl-interpreter
      yeo-new,Officer,Bangor,cy;en,mon-fri 09:00-21:00,120,1,
      """
    _ = try await office.importFacilitators(Data(people.utf8), file: "f.csv")
    let made = try await office.facilitators()
    #expect(made.first { $0.code.text == "bsl-bangor" }?.serves == [try Code("bsl-interpreter")])
    let limits = try #require(made.first { $0.code.text == "yeo-new" }?.limits)
    #expect(limits.travelMinutes == 120 && limits.eveningsAWeek == 1)
    _ = try await office.addRequest(
      form("6629401 school-visit 9A:27[bsl-interpreter] 2027-01-11..2027-02-05"))
    let session = try #require(try await planned(office).first)
    #expect(session.facilitators.count == 2 && session.facilitators.last?.text == "bsl-bangor")
    let requests = """
      school,type,groups,between,after,gap_days,people
      6629401,school-visit,9A:27,2027-01-11..2027-02-05,R1,14,yeo-bangor
      6629401,school-visit,9A:27,2027-01-11..2027-02-05,R9,,
      6629401,school-visit,9A:27,2027-01-11..2027-02-05,,,yeo-bangr
      """
    let told = await words { _ = try await office.importRequests(Data(requests.utf8), file: "r.csv") }
    #expect(told.contains("There is no request R9. A series follows a request that is there already."))
    #expect(told.contains("There is no facilitator “yeo-bangr”. Did you mean yeo-bangor?"))
    let bad = "code,role,base,languages,hours,serves\nx,Kit,Bangor,en,mon-fri 09:00-16:00,bsl-interpretr\n"
    #expect(
      await words { _ = try await office.importFacilitators(Data(bad.utf8), file: "f.csv") }
        .contains("Did you mean bsl-interpreter?"))
  }
}
