import Foundation
import ProgrammeModel
import Testing

@testable import ProgrammeOffice

/// Needs that nobody serves and hosts that lack something: planned, and said wherever somebody could act on it.
struct AccessTests {
  @Test func `what is not booked is told by the plan, by explain and after accept`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    _ = try await office.addRequest(
      RequestForm("6629401 school-visit 9A:27[bsl-interpreter],9B:25[step-free] 2027-01-11..2027-02-05"))
    _ = try await office.setVenue(
      of: HostReference("6629401"), signIn: nil, parking: nil, access: [], noAccess: ["step-free"], note: nil)
    let missing = "Not booked: “British Sign Language (BSL) interpreter”. Nobody in this workspace serves that."
    let view = try await office.schedule(weeks: nil, limit: .iterations(50), seed: 1)
    #expect(view.sessions.count == 2)
    #expect(Set(view.sessions.map { $0.gaps.map(\.need.text) }) == [["bsl-interpreter"], ["step-free"]])
    let told = Dictionary(view.toArrange.map { ($0.group, $0) }, uniquingKeysWith: { first, _ in first })
    let booking = try #require(told["9A"])
    #expect(booking.subject == "R1" && booking.words.en == missing + " Arrange it before you confirm.")
    #expect(booking.words.cy.hasSuffix("Trefnwch hyn cyn cadarnhau."))
    #expect(told["9B"]?.words.en.contains("is noted as without it (checked on 1 December 2026)") == true)
    for line in try await office.explain(.request(request("R1"))) {
      let words = try #require(told[String(line.subject.suffix(2))]?.words)
      #expect(line.words.en.hasSuffix(words.en) && line.words.cy.hasSuffix(words.cy))
    }
    let accepted = try await office.accept()
    #expect(Set(accepted.toArrange.map(\.subject)) == ["S1", "S2"])
    #expect(Set(accepted.toArrange.map(\.words)) == Set(view.toArrange.map(\.words)))
    let number = try #require(accepted.sessions.first { $0.session.group.label == "9A" }?.session.number)
    _ = try await office.confirm([number])
    let later = try await office.explain(.session(number)).first?.words.en
    #expect(later?.hasSuffix(missing + " Arrange it before the day.") == true)
  }

  @Test func `a need that is booked with the session is not to be arranged again`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    let kit = "code,role,base,languages,hours,serves\nloop,Hearing loop,Bangor,en,mon-fri 08:00-17:00,hearing-loop\n"
    _ = try await office.importFacilitators(Data(kit.utf8), file: "kit.csv")
    _ = try await office.addRequest(RequestForm("6629401 school-visit 9A:27[hearing-loop] 2027-01-11..2027-02-05"))
    let view = try await office.schedule(weeks: nil, limit: .iterations(50), seed: 1)
    #expect(view.sessions.count == 1 && view.toArrange.isEmpty)
    #expect(try await office.accept().toArrange.isEmpty)
  }
}
