import Foundation
import ProgrammeModel
import Testing

@testable import ProgrammeOffice

struct MemberTests {
  @Test func `somebody who is not a member changes nothing and reads who is`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let stranger = try place.office(as: "stranger")
    let said = await words {
      _ = try await stranger.close(HostReference("6629401"), on: DayRange("2027-01-12"), because: nil)
    }
    #expect(
      said
        == "“stranger” is not a member of this workspace. Members: coordinator, safeguarding-lead, second-approver. Add one with ‘pont member add’."
    )
    #expect(try await place.office().host(HostReference("6629401")).closures.isEmpty)
  }

  @Test func `a member who may only read changes nothing`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let text = try place.read("pont.yaml")
    try place.write(
      text.replacing("members:\n", with: "members:\n  - {code: funder, roles: [reader]}\n"), to: "pont.yaml")
    let reader = try place.office(as: "funder")
    #expect(try await reader.hosts().count == 26)
    let said = await words {
      _ = try await reader.close(HostReference("6629401"), on: DayRange("2027-01-12"), because: nil)
    }
    #expect(said.hasPrefix("funder does not have the role coordinator."))
    #expect(try await place.office().host(HostReference("6629401")).closures.isEmpty)
  }

  @Test func `history names who did it`() async throws {
    let place = try await Workplace.withDemo(people: false)
    _ = try await place.office(as: "second-approver").close(
      HostReference("6629401"), on: DayRange("2027-01-12"), because: "election")
    let lines = try await place.office().history(of: "6629401", last: 5)
    #expect(lines.first?.by.text == "second-approver")
    #expect(lines.first?.name == "host closed")
  }

  @Test func `content of the workspace wins over what was shipped`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let shipped = try String(
      contentsOf: projectFolder.appending(path: "Sessions/assembly.yaml"), encoding: .utf8)
    let title = try place.office().shelf.sessionType(Code("assembly")).title.en
    let others = try await place.office().sessionTypes().filter { $0.code.text != "assembly" }
    try place.write(shipped.replacing(title, with: "Our own assembly"), to: "Sessions/assembly.yaml")
    #expect(try place.office().shelf.sessionType(Code("assembly")).title.en == "Our own assembly")
    #expect(try await place.office().sessionTypes().filter { $0.code.text != "assembly" } == others)
  }
}
