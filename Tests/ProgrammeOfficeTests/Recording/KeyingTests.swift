import Foundation
import ProgrammeModel
import ProgrammeStore
import Testing

@testable import ProgrammeOffice

struct KeyingTests {
  private static let cry = "Someone is hurting me at home."

  private func delivered() async throws -> Workplace {
    let place = try await Workplace.withSessions(["6629401 bystander-secondary 9A:3 2027-01-12T09:30 yeo-rhyl"])
    _ = try await place.office(at: Workplace.afterwards).record(session("S1"), attended: 3, isEstimate: false)
    return place
  }

  private func responses(_ office: Office) throws -> [Response] {
    var all: [Response] = []
    try office.store.read { tables in try tables.responses.each { all.append($0) } }
    return all
  }

  /// A form with the same number for every question that has choices, and words for the others.
  private func form(_ sheet: KeyingSheet, _ number: Int, words: String = "") throws -> KeyedForm {
    var form = KeyedForm()
    for entry in sheet.entries { try form.take(entry.choices.isEmpty ? words : String(number), for: entry) }
    return form
  }

  @Test func `two forms alike are two people's, and each can be taken back`() async throws {
    let place = try await delivered()
    let office = try place.office(at: Workplace.afterwards)
    let sheet = try await office.keyingSheet(of: session("S1"), phase: .after)
    for _ in 0..<2 {
      let keyed = try await office.key([form(sheet, 1)], of: sheet, language: .cy, helpFrom: .friend)
      #expect((keyed.kept, keyed.setAside) == (1, 0))
    }
    #expect(try await office.feedbackCounts().map(\.answers) == [2])
    let stored = try responses(office)
    #expect(stored[0].answers == stored[1].answers && stored[0].key != stored[1].key)
    #expect(stored.map(\.language) == [.cy, .cy] && stored.map(\.helpFrom) == [.friend, .friend])
    _ = try await office.undo()
    #expect(try await office.feedbackCounts().map(\.answers) == [1])
  }

  @Test func `keyed answers are those that a file with the same marks brings`() async throws {
    let place = try await delivered()
    let office = try place.office(at: Workplace.afterwards)
    let sheet = try await office.keyingSheet(of: session("S1"), phase: .after)
    _ = try await office.key([form(sheet, 2, words: "More time.")], of: sheet)
    let header = ["session"] + sheet.entries.map(\.words.en)
    let row = ["S1"] + sheet.entries.map { $0.choices.isEmpty ? "More time." : "2" }
    let file = [header, row].map { $0.map { "\"\($0)\"" }.joined(separator: ",") }.joined(separator: "\n")
    _ = try await office.importAnswers(
      Data(file.utf8), file: "a.csv", choices: MappingChoices(map: [], ignore: [], phase: .after))
    let stored = try responses(office)
    #expect(stored.count == 2 && stored[0].answers == stored[1].answers)
    #expect(stored[0].questionSet == stored[1].questionSet && stored[0].version == stored[1].version)
  }

  @Test func `a concern is set aside, is in no form, and is not lost with an unfinished one`() async throws {
    let place = try await delivered()
    let office = try place.office(at: Workplace.afterwards)
    let sheet = try await office.keyingSheet(of: session("S1"), phase: .after)
    let keyed = try await office.key([form(sheet, 1, words: Self.cry)], of: sheet)
    #expect((keyed.kept, keyed.setAside) == (1, 1))
    #expect(try responses(office).allSatisfy { !$0.answers.values.contains(.text(Self.cry)) })
    // Typed where a number was wanted, in a form that nobody finished.
    var stray = KeyedForm()
    let first = try #require(sheet.entries.first)
    #expect(throws: InputFault.self) { try stray.take(Self.cry, for: first) }
    let lost = try await office.key([], unfinished: [stray], of: sheet)
    #expect((lost.kept, lost.setAside) == (0, 1))
    let lead = try place.office(at: Workplace.afterwards, as: "safeguarding-lead")
    #expect(try await lead.concerns().open.map(\.words) == [Self.cry, Self.cry])
    #expect(try await office.history(of: nil, last: 9).allSatisfy { !$0.summary.contains("hurting") })
  }

  @Test func `a form without an answer is none, and more forms than people are told`() async throws {
    let place = try await delivered()
    let office = try place.office(at: Workplace.afterwards)
    let sheet = try await office.keyingSheet(of: session("S1"), phase: .after)
    #expect(try await office.key([KeyedForm()], of: sheet).kept == 0)
    let keyed = try await office.key(Array(repeating: form(sheet, 1), count: 4), of: sheet)
    #expect(keyed.kept == 4)
    #expect(
      keyed.notes.map(\.message) == ["S1 has 4 forms, but 3 came. Count again, or look at the codes in the file."])
  }

  @Test func `the numbers of an Easy Read form count as its own answers`() async throws {
    let place = try await delivered()
    let office = try place.office(at: Workplace.afterwards)
    let sheet = try await office.keyingSheet(of: session("S1"), phase: .after, way: .easyRead)
    let plain = try await office.keyingSheet(of: session("S1"), phase: .after)
    for (easy, usual) in zip(sheet.entries, plain.entries) {
      guard case .question(let code) = easy.subject,
        let question = sheet.set.questions.first(where: { $0.code == code })
      else { continue }
      #expect(easy.choices.dropLast(2).map(\.answer) == question.easyOptions.map { .option($0.countsAs) })
      #expect(usual.choices.dropLast(2).map(\.answer) == question.options.map { .option($0.code) })
    }
  }

  @Test func `a paired plan asks for the code, by which the forms of one person are linked`() async throws {
    let term = try await PlannedTerm(sessions: 1)
    let office = try term.place.office(at: Workplace.afterwards)
    for phase in [Response.Phase.before, .after] {
      let sheet = try await office.keyingSheet(of: session("S1"), phase: phase)
      #expect(sheet.entries.prefix(5).map(\.subject) == (0..<5).map { .code($0) })
      let forms = try (0..<3).map { person in
        var form = KeyedForm()
        for entry in sheet.entries {
          try form.take(entry.choices.isEmpty ? "\(person)\(person)x" : "\(person + 1)", for: entry)
        }
        return form
      }
      #expect(try await office.key(forms, of: sheet).kept == 3)
    }
    #expect(try await office.matchCodes().pairs == 3)
  }

  @Test func `forms on one line each are read by place, and what is no answer is named`() async throws {
    let place = try await delivered()
    let office = try place.office(at: Workplace.afterwards)
    let sheet = try await office.keyingSheet(of: session("S1"), phase: .after)
    let count = sheet.entries.count
    let (forms, none) = sheet.forms(["1,,2"])
    #expect(none == [] && forms.map(\.answers.count) == [2])
    let long = Array(repeating: "1", count: count - 1).joined(separator: ",") + ",well, yes"
    #expect(sheet.entries.last?.choices.isEmpty == true)
    #expect(sheet.forms([long]).forms.first?.answers.values.contains(.text("well, yes")) == true)
    let faults = sheet.forms(["1", "99"]).faults
    #expect(
      faults.map(\.description) == [
        "“--answers”: Form 2, question 1: “99” is none of the answers. Write 1 to \(sheet.entries[0].choices.count), or nothing for what was left empty."
      ])
  }

  @Test func `a session that asks nothing has no form`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    _ = try await office.addSession(
      SessionForm("club-rhyl restorative-session 9D:1 2027-01-14T09:30 yeo-rhyl"), force: true)
    #expect(
      await words { _ = try await office.keyingSheet(of: session("S1"), phase: .after) }
        == "S1 is a restorative-session, which asks no questions. See ‘pont type show restorative-session’.")
  }
}
