import Foundation
import ProgrammeModel
import Testing

@testable import ProgrammeOffice

struct TodayTests {
  @Test func `the day lists its sessions, what lacks a count, what is not confirmed, held dates and next steps`()
    async throws
  {
    let place = try await Workplace.withSessions([
      "6629401 bystander-secondary 9A:28 2027-01-12T09:30 yeo-rhyl",
      "6639401 bystander-secondary 9A:28 2027-01-18T13:30 yeo-rhyl",
    ])
    let office = try place.office(at: Workplace.afterwards)
    _ = try await office.addRequest(RequestForm("6629403 bystander-secondary 8A:28 2027-01-25..2027-01-26"))
    _ = try await office.schedule(weeks: nil, limit: .iterations(5), seed: 1)
    _ = try await office.accept()
    _ = try await office.addRequest(RequestForm("6639403 bystander-secondary 8A:28 2027-02-01..2027-02-05"))
    _ = try await office.offer(request("R2"))
    try await office.noteApproach(
      to: HostReference("6619701"), on: nil, channel: .phone, answer: .later, nextStep: "ring again",
      nextOn: Day("2027-01-18"))
    let items = try await office.today().map { "\($0.what): \($0.subject)" }
    #expect(
      items == [
        "today (confirmed): S2", "no head count yet: S1", "not confirmed, within two weeks: S3", "dates held: R2",
        "next step due: 6619701",
      ])
  }

  @Test func `history of a session, a request, a host and a person tells its own acts`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    _ = try await office.addRequest(RequestForm("6629403 bystander-secondary 8A:28 2027-01-25..2027-01-26"))
    _ = try await office.schedule(weeks: nil, limit: .iterations(5), seed: 1)
    _ = try await office.accept()
    _ = try await office.confirm([session("S1")])
    _ = try await office.addLeave(DayRange("2027-02-01"), for: Code("yeo-rhyl"))
    #expect(try await office.history(of: "S1", last: 9).map(\.name) == ["session confirm", "accept"])
    #expect(try await office.history(of: "R1", last: 9).map(\.name) == ["accept", "request add"])
    #expect(try await office.history(of: "yeo-rhyl", last: 1).map(\.name) == ["facilitator leave"])
    #expect(try await office.history(of: "6629403", last: 9).map(\.name) == ["school import"])
    let unknown = await words { _ = try await office.history(of: "662940", last: 9) }
    #expect(unknown.hasPrefix("There is no host “662940”."))
  }

  @Test func `an import is read back by its own template`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let office = try place.office()
    _ = try await office.importHosts(Data(Office.template(for: .hosts).utf8), file: "hosts.csv", kind: nil)
    _ = try await office.importFacilitators(
      Data(Office.template(for: .facilitators).utf8), file: "facilitators.csv")
    #expect(try await office.facilitators().count == 1)
    let visits = Office.template(for: .visits).replacing("6619001", with: "6629401")
    #expect(try await office.importVisits(Data(visits.utf8), file: "visits.csv").added == 1)
    let requests = Office.template(for: .requests).replacing("6619001", with: "6629401")
    #expect(try await office.importRequests(Data(requests.utf8), file: "requests.csv").added == 1)
  }

  @Test func `the shipped content has no fault`() async throws {
    let findings = try await Office.checkContent(
      workspace: nil, currentFolder: URL(fileURLWithPath: "/pont-nowhere"), today: Day("2026-12-01"),
      content: shippedContent)
    #expect(findings.filter { !$0.isWarning }.map { "\($0.file):\($0.line ?? 0) \($0.message)" } == [])
  }

  @Test func `a fault in the workspace's own content names file and line`() async throws {
    let place = try await Workplace()
    let shipped = try String(contentsOf: projectFolder.appending(path: "Sessions/assembly.yaml"), encoding: .utf8)
    try place.write(shipped + "colour: blue\n", to: "Sessions/assembly.yaml")
    let findings = try await Office.checkContent(
      workspace: place.folder.path, currentFolder: place.folder, today: Day("2026-12-01"), content: shippedContent)
    let fault = try #require(findings.first { !$0.isWarning })
    #expect(fault.file.hasSuffix("Sessions/assembly.yaml"))
    #expect(fault.line == shipped.split(separator: "\n", omittingEmptySubsequences: false).count)
    #expect(fault.message.contains("colour"))
  }
}
