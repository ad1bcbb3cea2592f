import Foundation
import ProgrammeModel
import Testing

@testable import ProgrammeOffice

struct AnswerTests {
  /// S1 is a training for young people, S2 an assembly for children; both were counted.
  private func delivered() async throws -> Workplace {
    let place = try await Workplace.withSessions([
      "6629401 bystander-secondary 9A:28 2027-01-12T09:30 yeo-rhyl",
      "6639101 assembly 5:60 2027-01-13T09:30 yeo-rhyl",
    ])
    let office = try place.office(at: Workplace.afterwards)
    _ = try await office.record(session("S1"), attended: 28, isEstimate: false)
    _ = try await office.record(session("S2"), attended: 60, isEstimate: false)
    return place
  }

  private func plain(_ phase: Response.Phase = .after) throws -> MappingChoices {
    try MappingChoices(map: [], ignore: [], phase: phase)
  }

  private func sheet() -> AnswerSheet {
    var sheet = AnswerSheet()
    sheet.add("S1", adult: "Agree", report: "Strongly agree", email: "pupil.one@example.org")
    sheet.add("S1", adult: "Disagree", report: "Agree", comment: "More time, please.", email: "pupil.two@example.org")
    sheet.add("S2", face: "Yes", email: "pupil.three@example.org")
    return sheet
  }

  @Test func `one file serves several question sets, and personal columns never reach the disk`() async throws {
    let place = try await delivered()
    let office = try place.office(at: Workplace.afterwards)
    let inspection = try await office.inspectAnswers(sheet().data, file: "answers.csv", choices: plain())
    #expect(inspection.undecided == [])
    #expect(inspection.dropped == ["E-mail"])
    let report = try await office.importAnswers(sheet().data, file: "answers.csv", choices: plain())
    #expect((report.rows.read, report.rows.added, report.setAside) == (3, 3, 0))
    #expect(report.dropped == ["E-mail"])
    let counts = try await office.feedbackCounts().map { "\($0.session.number) \($0.answers)" }
    #expect(counts == ["S1 2", "S2 1"])
    let bytes = try place.databaseBytes()
    #expect(bytes.holds("More time, please."))
    for address in ["pupil.one", "pupil.two", "pupil.three", "example.org"] { #expect(!bytes.holds(address)) }
    #expect(!bytes.holds("2027-01-15 14:00"))
  }

  @Test func `importing the same answers twice changes nothing`() async throws {
    let place = try await delivered()
    let office = try place.office(at: Workplace.afterwards)
    _ = try await office.importAnswers(sheet().data, file: "answers.csv", choices: plain())
    let acts = try await office.history(of: nil, last: 100).count
    let inspection = try await office.inspectAnswers(sheet().data, file: "answers.csv", choices: plain())
    #expect(inspection.isRemembered)
    let again = try await office.importAnswers(sheet().data, file: "answers.csv", choices: plain())
    #expect((again.rows.added, again.rows.unchanged) == (0, 3))
    #expect(again.rows.isUnchanged)
    #expect(try await office.history(of: nil, last: 100).count == acts)
    #expect(try await office.feedbackCounts().map(\.answers) == [2, 1])
  }

  @Test func `two forms that say the same are two forms`() async throws {
    let place = try await delivered()
    let office = try place.office(at: Workplace.afterwards)
    var sheet = AnswerSheet()
    for _ in 0..<3 { sheet.add("S1", adult: "Agree", report: "Agree") }
    #expect(try await office.importAnswers(sheet.data, file: "a.csv", choices: plain()).rows.added == 3)
    sheet.add("S1", adult: "Agree", report: "Agree")
    #expect(try await office.importAnswers(sheet.data, file: "a.csv", choices: plain()).rows.added == 1)
  }

  @Test func `the same answers at another time are another form, in a second file too`() async throws {
    let place = try await delivered()
    let office = try place.office(at: Workplace.afterwards)
    var (morning, evening) = (AnswerSheet(), AnswerSheet())
    morning.add("S1", adult: "Agree", at: "2027-01-15 09:00")
    evening.add("S1", adult: "Agree", at: "2027-01-15 17:00")
    #expect(try await office.importAnswers(morning.data, file: "a.csv", choices: plain()).rows.added == 1)
    #expect(try await office.importAnswers(evening.data, file: "b.csv", choices: plain(), dryRun: true).rows.added == 1)
    #expect(try await office.importAnswers(evening.data, file: "b.csv", choices: plain()).rows.added == 1)
    #expect(try await office.feedbackCounts().map(\.answers) == [2])
    // Exported again with one more form, in another order.
    var whole = AnswerSheet()
    whole.add("S1", adult: "Agree", at: "2027-01-16 08:00")
    whole.rows += evening.rows + morning.rows
    let again = try await office.importAnswers(whole.data, file: "c.csv", choices: plain()).rows
    #expect((again.added, again.unchanged) == (1, 2))
    for time in ["2027-01-15 09:00", "2027-01-15 17:00", "2027-01-16 08:00"] {
      #expect(!(try place.databaseBytes().holds(time)))
    }
  }

  @Test func `the tool’s own number tells two forms of one minute apart`() async throws {
    let place = try await delivered()
    let office = try place.office(at: Workplace.afterwards)
    func file(_ ids: Int...) -> Data {
      Data(
        ("ID,Start time,Completion time,Session code / Cod y sesiwn,If I saw hate I am sure I could tell an adult\n"
          + ids.map { "\($0),1/15/27 9:00:00,1/15/27 9:01:00,S1,Agree\n" }.joined()).utf8)
    }
    #expect(try await office.importAnswers(file(1), file: "a.csv", choices: plain()).rows.added == 1)
    let second = try await office.importAnswers(file(1, 2), file: "a.csv", choices: plain()).rows
    #expect((second.added, second.unchanged) == (1, 1))
    #expect(try await office.importAnswers(file(3), file: "b.csv", choices: plain()).rows.added == 1)
  }

  @Test
  func `a file imported without its times is known again as a whole, and its one form is not taken for another's`()
    async throws
  {
    let place = try await delivered()
    let office = try place.office(at: Workplace.afterwards)
    let header = "Session code / Cod y sesiwn,If I saw hate I am sure I could tell an adult"
    // As it was stored before times counted: by the answers alone.
    let before = Data((header + "\nS1,Agree\nS1,Disagree\n").utf8)
    #expect(try await office.importAnswers(before, file: "a.csv", choices: plain()).rows.added == 2)
    func timed(_ rows: String...) -> Data {
      Data(("Timestamp," + header + "\n" + rows.map { $0 + "\n" }.joined()).utf8)
    }
    let other = try await office.importAnswers(timed("2027-01-15 10:00,S1,Agree"), file: "b.csv", choices: plain())
    #expect(other.rows.added == 1)
    let same = try await office.importAnswers(
      timed("2027-01-14 09:00,S1,Agree", "2027-01-14 09:01,S1,Disagree", "2027-01-16 09:00,S1,Agree"),
      file: "a.csv", choices: plain())
    #expect((same.rows.added, same.rows.unchanged) == (1, 2))
    #expect(
      same.rows.notes.map(\.message) == [
        "Taken as imported before: 2 of the forms. They say what forms say that came without a time, or before Pont told forms apart by their time."
      ])
  }

  @Test func `the same answers before and after are two forms`() async throws {
    let place = try await delivered()
    let office = try place.office(at: Workplace.afterwards)
    var sheet = AnswerSheet()
    sheet.add("S1", adult: "Agree", report: "Agree")
    #expect(try await office.importAnswers(sheet.data, file: "a.csv", choices: plain(.before)).rows.added == 1)
    #expect(try await office.importAnswers(sheet.data, file: "a.csv", choices: plain(.after)).rows.added == 1)
    #expect(try await office.feedbackCounts().map(\.answers) == [2])
  }

  @Test func `undo takes the answers back and keeps them importable`() async throws {
    let place = try await delivered()
    let office = try place.office(at: Workplace.afterwards)
    _ = try await office.importAnswers(sheet().data, file: "answers.csv", choices: plain())
    _ = try await office.undo()
    #expect(try await office.feedbackCounts().isEmpty)
    #expect(try await office.importAnswers(sheet().data, file: "answers.csv", choices: plain()).rows.added == 3)
  }

  @Test func `columns nobody has decided about stop the import, and what was said about them is remembered`()
    async throws
  {
    let place = try await delivered()
    let office = try place.office(at: Workplace.afterwards)
    let text = Data("Code,Could you tell somebody?,Favourite colour\nS1,Agree,blue\n".utf8)
    let inspection = try await office.inspectAnswers(text, file: "form.csv", choices: plain())
    #expect(inspection.undecided == ["Could you tell somebody?", "Favourite colour"])
    #expect(
      inspection.faults.first?.description
        == "form.csv:1, “Could you tell somebody?”: It is not clear what this column is. Say it with --map \"Could you tell somebody?=question-code\", or leave it out with --ignore \"Could you tell somebody?\"."
    )
    let choices = try MappingChoices(
      map: ["Could you tell somebody?=tell-an-adult"], ignore: ["Favourite colour"], phase: .after)
    #expect(try await office.importAnswers(text, file: "form.csv", choices: choices).rows.added == 1)
    let next = Data("Code,Could you tell somebody?,Favourite colour\nS1,Disagree,red\n".utf8)
    #expect(try await office.inspectAnswers(next, file: "form.csv", choices: plain()).isRemembered)
    #expect(try await office.importAnswers(next, file: "form.csv", choices: plain()).rows.added == 1)
    #expect(try place.databaseBytes().holds("Favourite colour") == false || !place.databaseBytes().holds("blue"))
  }

  @Test func `undecided columns are never left out in silence`() async throws {
    let place = try await delivered()
    let office = try place.office(at: Workplace.afterwards)
    let text = Data("Code,I know how to report hate.,Favourite colour\nS1,Agree,blue\n".utf8)
    let said = await words { _ = try await office.importAnswers(text, file: "form.csv", choices: plain()) }
    #expect(said.hasPrefix("form.csv:1, “Favourite colour”: It is not clear what this column is."))
    #expect(try await office.feedbackCounts().isEmpty)
  }

  @Test func `a question or column that is misspelt suggests the nearest`() async throws {
    let place = try await delivered()
    let office = try place.office(at: Workplace.afterwards)
    let text = Data("Code,Tell?\nS1,Agree\n".utf8)
    let question = await words {
      _ = try await office.importAnswers(
        text, file: "form.csv", choices: MappingChoices(map: ["Tell?=tel-an-adult"], ignore: [], phase: .after))
    }
    #expect(question == "form.csv, “--map”: There is no question “tel-an-adult”. Did you mean tell-an-adult?")
    let column = await words {
      _ = try await office.importAnswers(
        text, file: "form.csv", choices: MappingChoices(map: ["Tel?=tell-an-adult"], ignore: [], phase: .after))
    }
    #expect(column == "form.csv:1, “Tel?”: There is no such column. Did you mean “Tell?”?")
    let entry = await words { _ = try MappingChoices(map: ["Tell?"], ignore: [], phase: .after) }
    #expect(entry == "“--map”: “Tell?” does not say what a column is. Write --map \"Column=question-code\".")
  }

  @Test func `unknown sessions and wrong answers name line, column and remedy, and nothing is kept`() async throws {
    let place = try await delivered()
    let office = try place.office(at: Workplace.afterwards)
    var sheet = sheet()
    sheet.add("S9", adult: "Agree")
    sheet.add("S1", adult: "Purple", email: "x@example.org")
    do {
      _ = try await office.importAnswers(sheet.data, file: "answers.csv", choices: plain())
      Issue.record("the bad rows were taken")
    } catch let faults as InputFaults {
      let lines = faults.faults.map(\.description)
      #expect(lines.count == 2)
      #expect(lines[0] == "answers.csv:5, “session”: There is no session S9. Did you mean S1?")
      #expect(lines[1].hasPrefix("answers.csv:6, “If I saw hate"))
      #expect(lines[1].contains("“Purple” is not an answer to this question. The answers are:"))
    }
    #expect(try await office.feedbackCounts().isEmpty)
  }

  @Test func `a form that answers none of its session's questions is refused and never dropped in silence`()
    async throws
  {
    let place = try await delivered()
    let office = try place.office(at: Workplace.afterwards)
    var sheet = sheet()
    sheet.add("S2", adult: "Agree", report: "Agree")
    let said = await words { _ = try await office.importAnswers(sheet.data, file: "answers.csv", choices: plain()) }
    #expect(
      said
        == "answers.csv:5, “session”: S2 asks the questions of “child”, and this form answers none of them. Correct the session’s code, or give its type the question set that was used."
    )
    #expect(try await office.feedbackCounts().isEmpty)
  }

  @Test func `answers to questions that a session does not ask are named and counted`() async throws {
    let place = try await delivered()
    let office = try place.office(at: Workplace.afterwards)
    var sheet = sheet()
    sheet.add("S2", adult: "Agree", report: "Agree", face: "Yes")
    sheet.add("S2", report: "Disagree", face: "No")
    for isTrial in [true, false] {
      let report = try await office.importAnswers(
        sheet.data, file: "answers.csv", choices: plain(), dryRun: isTrial)
      #expect(
        report.rows.notes.map(\.description) == [
          "answers.csv: S2 asks the questions of “child”; answers to others were left out: know-how-to-report (2), tell-an-adult (1). Is the session’s code right?"
        ])
    }
  }

  @Test func `a file without session codes belongs to the session that is named, and to none otherwise`()
    async throws
  {
    let place = try await delivered()
    let office = try place.office(at: Workplace.afterwards)
    let data = Data("I know how to report hate.\nAgree\nDisagree\n".utf8)
    let refusal =
      "form.csv:1: No column holds the session’s code, such as S142. Name the column with --map \"Column=session\", or the session of all forms with --session S142."
    #expect(await words { _ = try await office.importAnswers(data, file: "form.csv", choices: plain()) } == refusal)
    let named = try MappingChoices(map: [], ignore: [], phase: .after, session: session("S1"))
    let report = try await office.importAnswers(data, file: "form.csv", choices: named)
    #expect((report.rows.read, report.rows.added) == (2, 2))
    #expect(try await office.feedbackCounts().map { "\($0.session.number) \($0.answers)" } == ["S1 2"])
    // The columns are remembered; whose answers they are is asked again each time.
    #expect(await words { _ = try await office.importAnswers(data, file: "form.csv", choices: plain()) } == refusal)
  }

  @Test func `rows given back to be mended carry no personal column`() async throws {
    let place = try await delivered()
    let office = try place.office(at: Workplace.afterwards)
    var sheet = sheet()
    sheet.add("S1", adult: "Purple", comment: "It was loud.", email: "pupil.four@example.org")
    let report = try await office.importAnswers(
      sheet.data, file: "answers.csv", choices: plain(), skipBadRows: true)
    #expect(report.rows.added == 3)
    let rejected = try #require(report.rows.rejectedRows)
    #expect(rejected.contains("Purple") && rejected.contains("It was loud."))
    #expect(!rejected.contains("example.org"))
    #expect(!rejected.contains("2027-01-15 14:00"))
  }

  @Test func `one broken byte leaves the other forms as they were written, and its line is shown before and after`()
    async throws
  {
    let place = try await delivered()
    let office = try place.office(at: Workplace.afterwards)
    var sheet = AnswerSheet()
    sheet.add("S1", adult: "Agree", comment: "Zoë’s idea – ŵ")
    sheet.add("S1", adult: "Disagree", comment: "Fine \u{1}")
    let data = Data(sheet.data.map { $0 == 1 ? 0xCC : $0 })
    let inspection = try await office.inspectAnswers(data, file: "a.csv", choices: plain())
    #expect(inspection.needsLook)
    #expect(
      inspection.found.contains("Line 3: a letter was broken when the file was made, and reads as “\u{FFFD}”."))
    let report = try await office.importAnswers(data, file: "a.csv", choices: plain())
    #expect(report.rows.added == 2)
    #expect(report.rows.notes.map(\.line) == [3])
    #expect(try place.databaseBytes().holds("Zoë’s idea – ŵ"))
  }
}
