import Foundation
import ProgrammeModel
import ProgrammeOffice
import Testing

/// A session for one referred young person carries no host, strand or count outside its own team.
struct ReferralTests {
  private func team() async throws -> Workplace {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    let start = try LocalStart("2027-01-13T10:00")
    _ = try await office.addSession(
      SessionForm(
        host: HostReference("6629401"), type: Code("restorative-session"), group: "Referral:1", start: start,
        facilitators: [Code("yeo-rhyl"), Code("trainer-llandudno")], language: .en), force: true)
    _ = try await office.record(SessionNumber(1), attended: 1, isEstimate: false)
    return place
  }

  @Test(arguments: [Audience.public, .funder])
  func `a referral is in no figure that leaves the team`(audience: Audience) async throws {
    let place = try await team()
    let written = try await place.office().impact(
      term: "spring-2027", audience: audience, languages: [.cy, .en], folder: place.folder.appending(path: "out"))
    #expect(written.headline.first { $0.key == "sessions" }?.value == "0")
    #expect(written.headline.first { $0.key == "hosts_reached" }?.value == "0 of 26")
    #expect(try place.read("out/impact-spring-2027-\(audience.rawValue).csv").contains(",sessions,,,all,0"))
    let own = try await place.office().impact(
      term: "spring-2027", audience: .team, languages: [.en], folder: place.folder.appending(path: "own"))
    #expect(own.headline.first { $0.key == "sessions" }?.value == "1")
  }

  @Test func `a referral is in the calendar of those who deliver it and in no other`() async throws {
    let place = try await team()
    #expect(try await place.office().calendar(.facilitator(Code("yeo-rhyl"))).contains("BEGIN:VEVENT"))
    #expect(try await place.office().calendar(.host(HostReference("6629401"))).contains("BEGIN:VEVENT") == false)
    #expect(try await place.office().calendar(.publicSessions).contains("BEGIN:VEVENT") == false)
  }
}
