import Foundation
import ProgrammeModel
import Testing

@testable import ProgrammeOffice

struct ConcernTests {
  private static let cry = "Someone is hurting me at home."

  private func delivered() async throws -> Workplace {
    let place = try await Workplace.withSessions(["6629401 bystander-secondary 9A:28 2027-01-12T09:30 yeo-rhyl"])
    _ = try await place.office(at: Workplace.afterwards).record(session("S1"), attended: 28, isEstimate: false)
    return place
  }

  private func answers(also bad: Bool = false) -> AnswerSheet {
    var sheet = AnswerSheet()
    sheet.add("S1", adult: "Agree", report: "Agree", comment: Self.cry)
    sheet.add("S1", adult: "Agree", comment: "Good.")
    if bad { sheet.add("S1", adult: "Purple") }
    return sheet
  }

  private let plain = { try MappingChoices(map: [], ignore: [], phase: .after) }

  @Test func `a concern is set aside and stands in no answer, history or summary`() async throws {
    let place = try await delivered()
    let office = try place.office(at: Workplace.afterwards)
    let report = try await office.importAnswers(answers().data, file: "answers.csv", choices: plain())
    #expect((report.setAside, report.rows.added) == (1, 2))
    let history = try await office.history(of: nil, last: 100)
    let told = history.flatMap { [$0.summary] + $0.changes.flatMap { [$0.record, $0.before ?? "", $0.after ?? ""] } }
    #expect(!told.joined().contains("hurting"))
    let impact = try await office.impact(term: "spring-2027", audience: .team, languages: [.cy, .en], folder: nil)
    for file in impact.files {
      #expect(!(try String(contentsOfFile: place.path(file), encoding: .utf8)).contains("hurting"))
    }
    let week = try await office.weekPage(Day("2027-01-12"), facilitator: nil, language: .en, asHTML: true)
    #expect(!week.contains("hurting"))
    #expect(try await office.today().allSatisfy { !$0.detail.contains("hurting") })
  }

  @Test func `a concern keeps its number, so that no other one is passed on in its place`() async throws {
    let place = try await delivered()
    var sheet = AnswerSheet()
    for word in ["uncle", "brother", "neighbour"] {
      sheet.add("S1", adult: "Agree", comment: "My \(word) is hurting me at home.")
    }
    _ = try await place.office(at: Workplace.afterwards).importAnswers(
      sheet.data, file: "answers.csv", choices: plain())
    let lead = try place.office(at: Workplace.afterwards, as: "safeguarding-lead")
    let before = try await lead.concerns().open
    #expect(before.map(\.number) == [1, 2, 3])
    let passed = try await lead.passOn(concern: 1, to: "Designated Safeguarding Person", reference: "2027-1")
    #expect(passed.number == 1 && passed.words == before[0].words)
    let after = try await lead.concerns().open
    #expect(after.map(\.number) == [2, 3] && after.map(\.words) == before.dropFirst().map(\.words))
    let twice = await words { try await lead.passOn(concern: 1, to: "Head", reference: "9") }
    #expect(twice.hasPrefix("Concern 1 was passed on to Designated Safeguarding Person at "))
    #expect(try await lead.concerns(all: true).open.map { $0.passedOn?.reference } == ["2027-1", nil, nil])
    try await lead.reopen(concern: 1)
    #expect(try await lead.concerns().open.map(\.number) == [1, 2, 3])
  }

  @Test func `only the safeguarding lead sees the words`() async throws {
    let place = try await delivered()
    _ = try await place.office(at: Workplace.afterwards).importAnswers(
      answers().data, file: "answers.csv", choices: plain())
    let said = await words { _ = try await place.office(at: Workplace.afterwards).concerns() }
    #expect(
      said
        == "coordinator does not have the role safeguarding-lead. Act as somebody who has, with --as, or give the role with ‘pont member add’."
    )
    let list = try await place.office(at: Workplace.afterwards, as: "safeguarding-lead").concerns()
    #expect(list.open.map(\.words) == [Self.cry])
    #expect(list.open.map { $0.session?.description } == ["S1"])
    #expect(list.open.map(\.isOverdue) == [false])
    #expect(list.routes.contains { $0.contains("999") })
    let passing = await words {
      try await place.office(at: Workplace.afterwards).passOn(concern: 1, to: "Head", reference: "1")
    }
    #expect(passing.hasPrefix("coordinator does not have the role safeguarding-lead."))
  }

  @Test func `after four hours a concern leads the day as overdue, until it is passed on`() async throws {
    let place = try await delivered()
    _ = try await place.office(at: Workplace.afterwards).importAnswers(
      answers().data, file: "answers.csv", choices: plain())
    let soon = try await place.office(at: "2027-01-18T11:59:59Z").today().first
    #expect(soon?.what == "answers set aside")
    let late = try await place.office(at: "2027-01-18T12:00:00Z").today().first
    #expect(late?.what == "OVERDUE: answers set aside")
    #expect(late?.subject == "1")
    let lead = try place.office(at: "2027-01-18T12:30:00Z", as: "safeguarding-lead")
    #expect(try await lead.concerns().open.map(\.isOverdue) == [true])
    try await lead.passOn(concern: 1, to: "Designated Safeguarding Person", reference: "2027-014")
    #expect(try await lead.concerns().open.isEmpty)
    #expect(try await lead.today().allSatisfy { !$0.what.contains("set aside") })
    let again = await words { try await lead.passOn(concern: 1, to: "Head", reference: "1") }
    #expect(
      again.hasPrefix("Concern 1 was passed on to Designated Safeguarding Person at 2027-01-18T12:30:00Z already."))
    let none = await words { try await lead.passOn(concern: 2, to: "Head", reference: "1") }
    #expect(none == "There is no concern “2”. See ‘pont concern list --all’.")
  }

  @Test func `the same file again sets nothing aside twice and opens nothing passed on`() async throws {
    let place = try await delivered()
    let office = try place.office(at: Workplace.afterwards)
    _ = try await office.importAnswers(answers().data, file: "answers.csv", choices: plain())
    let again = try await office.importAnswers(answers().data, file: "answers.csv", choices: plain())
    #expect((again.rows.added, again.setAside) == (0, 0))
    let lead = try place.office(at: Workplace.afterwards, as: "safeguarding-lead")
    #expect(try await lead.concerns().open.count == 1)
    try await lead.passOn(concern: 1, to: "Designated Safeguarding Person", reference: "2027-014")
    _ = try await office.importAnswers(answers().data, file: "answers.csv", choices: plain())
    #expect(try await lead.concerns().open.isEmpty)
  }

  @Test func `the same words of another person are set aside too, from another file and from another row`()
    async throws
  {
    let place = try await delivered()
    let office = try place.office(at: Workplace.afterwards)
    func file(_ time: String) -> Data {
      var sheet = AnswerSheet()
      sheet.add("S1", adult: "Agree", comment: Self.cry, at: time)
      return sheet.data
    }
    #expect(try await office.importAnswers(file("2027-01-15 09:00"), file: "a.csv", choices: plain()).setAside == 1)
    let second = try await office.importAnswers(file("2027-01-15 10:00"), file: "b.csv", choices: plain())
    #expect((second.setAside, second.rows.added) == (1, 1))
    #expect(
      second.rows.notes.map(\.message) == [
        "Set aside although the same words were set aside before, because they may be another person’s: 1."
      ])
    // Without a time the row and the file tell.
    let bare = Data(
      "Session code / Cod y sesiwn,What should we change next time? Please leave out names.\nS1,\(Self.cry)\n".utf8)
    #expect(try await office.importAnswers(bare, file: "c.csv", choices: plain()).setAside == 1)
    #expect(try await office.importAnswers(bare, file: "c.csv", choices: plain()).setAside == 0)
    #expect(try await office.importAnswers(bare, file: "d.csv", choices: plain()).setAside == 1)
    let lead = try place.office(at: Workplace.afterwards, as: "safeguarding-lead")
    #expect(try await lead.concerns().open.count == 4)
  }

  @Test func `a fault elsewhere in the file loses no concern, and its row is not written out`() async throws {
    let place = try await delivered()
    let office = try place.office(at: Workplace.afterwards)
    var sheet = answers(also: true)
    sheet.add("S77", comment: "Please help me, nobody knows.")
    let said = await words { _ = try await office.importAnswers(sheet.data, file: "answers.csv", choices: plain()) }
    #expect(said.contains("2 answers were set aside, sealed, for the safeguarding lead all the same."))
    #expect(!said.contains("nobody knows"))
    let lead = try place.office(at: Workplace.afterwards, as: "safeguarding-lead")
    #expect(try await lead.concerns().open.count == 2)
    #expect(try await office.feedbackCounts().isEmpty)
    let kept = try await office.importAnswers(
      sheet.data, file: "answers.csv", choices: plain(), skipBadRows: true)
    #expect(kept.rows.added == 2)
    let rejected = try #require(kept.rows.rejectedRows)
    #expect(rejected.contains("Purple"))
    #expect(!rejected.contains("nobody knows"))
  }

  @Test func `no undo opens or loses a concern`() async throws {
    let place = try await delivered()
    let office = try place.office(at: Workplace.afterwards)
    _ = try await office.importAnswers(answers().data, file: "answers.csv", choices: plain())
    _ = try await office.undo()
    _ = try await office.undo()
    let lead = try place.office(at: Workplace.afterwards, as: "safeguarding-lead")
    #expect(try await lead.concerns().open.count == 1)
  }

  @Test func `a dry run sets nothing aside but tells how many it would`() async throws {
    let place = try await delivered()
    let office = try place.office(at: Workplace.afterwards)
    let report = try await office.importAnswers(answers().data, file: "answers.csv", choices: plain(), dryRun: true)
    #expect(report.setAside == 1)
    #expect(try await place.office(at: Workplace.afterwards, as: "safeguarding-lead").concerns().open.isEmpty)
    #expect(!(try place.databaseBytes().holds("hurting")))
  }
}

extension Workplace {
  /// A file that an act named, as seen from the current folder.
  func path(_ shown: String) -> String {
    URL(fileURLWithPath: shown, relativeTo: URL(fileURLWithPath: FileManager.default.currentDirectoryPath)).path
  }
}
