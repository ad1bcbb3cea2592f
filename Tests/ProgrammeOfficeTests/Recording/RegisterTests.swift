import Foundation
import ProgrammeModel
import Testing

@testable import ProgrammeOffice

struct RegisterTests {
  private static let list = """
    First Name,Surname,E-mail,Attendance,Walk-in
    Ann,Example,ann@x.example,present,
    Ben,Example,ben@x.example,late,yes
    Cai,Example,cai@x.example,apologies,
    Dai,Example,dai@x.example,,
    """

  private func planned(_ type: String) async throws -> Workplace {
    let place = try await Workplace.withDemo()
    _ = try await place.office().addSession(
      try SessionForm("6629401 \(type) Staff:18 2027-01-12T09:30 trainer-llandudno"), force: true)
    return place
  }

  @Test func `names and free texts go after six months, and the counts stay`() async throws {
    let place = try await planned("bystander-adults")
    let office = try place.office(at: Workplace.afterwards)
    _ = try await office.keepRegister(Data(Self.list.utf8), file: "r.csv", of: session("S1"))
    _ = try await office.addSession(
      SessionForm("6629401 bystander-secondary 9A:28 2027-01-13T09:30 yeo-rhyl"), force: true)
    _ = try await office.record(session("S2"), attended: 28, isEstimate: false)
    var sheet = AnswerSheet()
    sheet.add("S2", adult: "Agree", comment: "Longer zqx7, please.")
    _ = try await office.importAnswers(
      sheet.data, file: "answers.csv", choices: MappingChoices(map: [], ignore: [], phase: .after))
    let early = try await place.office(at: "2027-07-01T09:00:00Z").keepRetention()
    #expect((early.names, early.texts) == (0, 0))
    #expect(try place.databaseBytes().holds("Ann Example"))
    let late = try await place.office(at: "2027-08-01T09:00:00Z").keepRetention()
    #expect((late.names, late.texts) == (4, 1))
    let bytes = try place.databaseBytes()
    for secret in ["Ann Example", "Ben Example", "zqx7"] { #expect(!bytes.holds(secret), "\(secret)") }
    #expect(try await office.session(session("S1")).headcount?.present == 2)
    #expect(try await office.feedbackCounts().map(\.answers) == [1])
    let again = try await place.office(at: "2027-08-01T09:00:00Z").keepRetention()
    #expect((again.names, again.texts) == (0, 0))
    let undone = await words { _ = try await place.office(at: "2027-08-01T09:00:00Z").undo() }
    #expect(!undone.hasPrefix("nothing was thrown"))
  }

  @Test func `a register of adults closes the session, and comes again without doubling`() async throws {
    let place = try await planned("bystander-adults")
    let office = try place.office(at: Workplace.afterwards)
    let report = try await office.keepRegister(Data(Self.list.utf8), file: "r.csv", of: session("S1"))
    #expect(
      report.entries.map { "\($0.name ?? "") \($0.mark.rawValue) \($0.isWalkIn)" } == [
        "Ann Example present false", "Ben Example late true", "Cai Example excused false",
        "Dai Example not-recorded false",
      ])
    #expect((report.added, report.changed, report.present) == (4, 0, 2))
    #expect(report.dropped == ["E-mail"])
    #expect(report.warnings == ["S1 is closed with 2."])
    #expect(try await office.session(session("S1")).headcount?.present == 2)
    #expect(try !place.databaseBytes().holds("x.example"))
    let again = try await office.keepRegister(
      Data(Self.list.replacing("apologies", with: "present").utf8), file: "r.csv", of: session("S1"))
    #expect((again.added, again.changed, again.present) == (0, 1, 3))
    #expect(again.warnings == ["The register shows 3 there, the head count says 2. The head count stands."])
    _ = try await office.undo()
    _ = try await office.undo()
    #expect(try await office.register(of: session("S1")).entries == [])
    #expect(try await office.session(session("S1")).headcount == nil)
  }

  @Test func `names of young people are not even read`() async throws {
    let place = try await planned("bystander-secondary")
    let office = try place.office(at: Workplace.afterwards)
    let said = await words {
      _ = try await office.keepRegister(Data("not even a list".utf8), file: "r.csv", of: session("S1"))
    }
    #expect(
      said.hasPrefix("S1 is written for ages ")
        && said.hasSuffix(
          "and a register by name is for adults alone. Give the head count: pont record S1 --attended 28")
    )
  }

  @Test func `one adult can be added by hand, and a dry run keeps nobody`() async throws {
    let place = try await planned("bystander-adults")
    let office = try place.office(at: Workplace.afterwards)
    let dry = try await office.keepRegister(Data(Self.list.utf8), file: "r.csv", of: session("S1"), dryRun: true)
    #expect(dry.entries.count == 4)
    #expect(try await office.register(of: session("S1")).entries == [])
    let one = try await office.keepRegister(
      [.init(name: "Eve Example", mark: .late, isWalkIn: true)], of: session("S1"))
    #expect(one.entries.map(\.name) == ["Eve Example"] && one.present == 1)
  }
}
