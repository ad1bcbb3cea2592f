import Foundation
import ProgrammeModel
import Testing

@testable import Interchange

struct AnswerFileTests {
  private let words = AnswerWords(
    notSure: [Bilingual(cy: "Ddim yn siŵr", en: "Not sure")],
    preferNotToSay: [Bilingual(cy: "Mae’n well gen i beidio â dweud", en: "Prefer not to say")])

  private func sets() throws -> [QuestionSet] { [try QuestionSets.adult(), try QuestionSets.young()] }

  private func read(_ table: CSVTable, session: SessionNumber? = nil) throws -> AnswerReading {
    let mapping = try #require(AnswerFile.inspect(table, questionSets: try sets()).mapping(phase: .after))
    return AnswerFile.read(
      table, mapping: mapping, questionSets: try sets(), words: words, file: "a.csv", session: session)
  }

  @Test func `a Google Forms file shows what its columns are`() throws {
    let report = AnswerFile.inspect(try InputFiles.fixture("answers-google.csv"), questionSets: try sets())
    #expect(report.tool == .googleForms)
    #expect(report.questionSet == (try Code("young")))
    #expect(report.candidates == [try Code("young")])
    #expect(report.missing == [])
    #expect(report.rows == 5)
    #expect(
      report.columns.map(\.role) == [
        .toolsOwn, .personal, .session, .question(try Code("know-how")), .question(try Code("safe")),
        .question(try Code("change")), .unknown,
      ])
    #expect(report.headers(.unknown) == ["Which class are you in?"])
  }

  @Test func `one file gives the forms of all its sessions, without a name`() throws {
    let reading = try read(try InputFiles.fixture("answers-google.csv"))
    let (know, safe, change) = (
      try Code<Question>("know-how"), try Code<Question>("safe"), try Code<Question>("change")
    )
    #expect(reading.faults == [])
    #expect(reading.dropped == ["Email Address"])
    #expect(reading.blankForms == 1)
    #expect(
      reading.forms == [
        AnswerForm(
          line: 2, session: SessionNumber(142), language: nil,
          answers: [
            know: .option("agree"), safe: .option("strongly-agree"), change: .text("Mwy o amser; \"mwy\" 🙂"),
          ], mark: ["2027/01/21 10:39:41 AM GMT"]),
        AnswerForm(
          line: 3, session: SessionNumber(142), language: .en, answers: [know: .option("agree")],
          mark: ["2027/01/21 10:40:02 AM GMT"]),
        AnswerForm(
          line: 4, session: SessionNumber(143), language: .cy,
          answers: [know: .option("disagree"), safe: .notSure, change: .text("Dim byd,\ndiolch")],
          mark: ["2027/01/21 10:41:13 AM GMT"]),
        AnswerForm(
          line: 7, session: SessionNumber(143), language: .en,
          answers: [know: .preferNotToSay, safe: .option("neither")], mark: ["2027/01/21 10:43:00 AM GMT"]),
      ])
    #expect(reading.forms.map(\.texts) == [["Mwy o amser; \"mwy\" 🙂"], [], ["Dim byd,\ndiolch"], []])
  }

  @Test func `a plain file matches by code, by number and by language column`() throws {
    let table = try InputFiles.fixture("answers-plain.csv")
    let report = AnswerFile.inspect(table, questionSets: try sets())
    #expect(report.tool == .plain)
    #expect(report.headers(.personal) == ["name"])
    let reading = try read(table)
    #expect(reading.faults == [])
    #expect(reading.forms.map(\.language) == [.en, .cy, .en])
    let know = try Code<Question>("know-how")
    #expect(
      reading.forms.map { $0.answers[know] } == [.option("agree"), .option("disagree"), .option("agree")])
    #expect(reading.forms.map(\.session.value) == [142, 142, 143])
  }

  @Test func `SurveyMonkey's two header rows and its columns for single options are understood`() throws {
    let text = """
      Respondent ID,Collector ID,Start Date,IP Address,Email Address,Custom Data 1,Session code,I know how to help,,How far do you agree?,What would you change?
      ,,,,,,Open-Ended Response,Agree,Disagree,I feel safe at school,Open-Ended Response
      1,2,01/21/2027 09:00:00,10.0.0.1,a@example.org,,S7,Agree,,Strongly agree,
      2,2,01/21/2027 09:00:00,10.0.0.2,b@example.org,,S7,,Disagree,,Nothing
      3,2,01/21/2027 09:00:00,10.0.0.2,b@example.org,,S7,Agree,Disagree,,Nothing
      """
    let table = try CSVTable(text: text)
    let report = AnswerFile.inspect(table, questionSets: try sets())
    #expect(report.tool == .surveyMonkey)
    #expect(report.headers(.personal) == ["IP Address", "Email Address"])
    #expect(report.headers(.toolsOwn) == ["Respondent ID", "Collector ID", "Start Date", "Custom Data 1"])
    let reading = try read(table)
    let (know, safe) = (try Code<Question>("know-how"), try Code<Question>("safe"))
    #expect(reading.forms.map(\.line) == [3, 4])
    #expect(reading.forms.map { $0.answers[know] } == [.option("agree"), .option("disagree")])
    #expect(reading.forms.map { $0.answers[safe] } == [.option("strongly-agree"), nil])
    #expect(
      reading.faults.map(\.description) == [
        "a.csv:5, “I know how to help – Disagree”: This question has two answers, in two columns. Keep one."
      ])
  }

  @Test func `Microsoft Forms' own columns are left and its hard blanks do not matter`() throws {
    let text = """
      ID;Start time;Completion time;Email;Name;Session code;I feel safe at school\u{A0};1. I can help *
      1;1/21/27 9:00:00;1/21/27 9:01:00;anonymous;;S9;Agree;;
      """
    let report = AnswerFile.inspect(try CSVTable(text: text), questionSets: try sets())
    #expect(report.tool == .microsoftForms)
    #expect(report.headers(.toolsOwn) == ["ID", "Start time", "Completion time"])
    #expect(report.headers(.personal) == ["Email", "Name"])
    #expect(report.headers(.question(try Code("know-how"))) == ["1. I can help *"])
    #expect(report.headers(.question(try Code("safe"))) == ["I feel safe at school"])
  }

  @Test func `Microsoft Forms in Welsh is known as well`() throws {
    let text = "ID;Amser dechrau;Amser cwblhau;E-bost;Enw;Session code;I feel safe at school\n1;;;anonymous;;S9;Agree\n"
    let report = AnswerFile.inspect(try CSVTable(text: text), questionSets: try sets())
    #expect(report.tool == .microsoftForms)
    #expect(report.headers(.toolsOwn) == ["ID", "Amser dechrau", "Amser cwblhau"])
    #expect(report.headers(.personal) == ["E-bost", "Enw"])
  }

  @Test(arguments: [
    "Email", "E-mail address", "Cyfeiriad e-bost", "Ebost", "Your name", "Enw", "Enw llawn", "First name", "Surname",
    "Cyfenw", "Name2", "Phone", "Rhif ffôn", "Mobile number", "IP Address", "Cyfeiriad IP", "Username",
    "Enw defnyddiwr", "Postcode", "Cod post", "Date of birth", "Dyddiad geni", "Instagram",
  ])
  func `personal columns are known by their header in both languages`(header: String) throws {
    let report = AnswerFile.inspect(
      try CSVTable(text: "session,safe,\(header)\nS1,4,x\n"), questionSets: try sets())
    #expect(report.columns.last?.role == .personal)
  }

  @Test(arguments: [
    ["a@example.org", "", "b@example.org", "n/a"], ["07700 900000", "+44 7700 900001", "", "01248 000000"],
  ])
  func `personal columns are known by what is in them`(cells: [String]) throws {
    let rows = cells.map { "S1,4,\($0)\n" }.joined()
    let report = AnswerFile.inspect(try CSVTable(text: "session,safe,change\n" + rows), questionSets: try sets())
    #expect(report.columns.last?.role == .personal)
    #expect(report.mapping(phase: .after)?.questions.count == 1)
  }

  @Test func `a faulty row is reported, and its words are still handed on`() throws {
    let text = """
      code,know-how,safe,change
      S142,Perhaps,4,Somebody hit me
      ,4,4,I am afraid
      R57,4,4,
      S142,6,I would rather write here what happened to me last week,
      """
    let reading = try read(try CSVTable(text: text))
    let scale =
      "1 Anghytuno’n gryf / Strongly disagree; 2 Anghytuno / Disagree; "
      + "3 Ddim yn cytuno nac yn anghytuno / Neither agree nor disagree; 4 Cytuno / Agree; "
      + "5 Cytuno’n gryf / Strongly agree"
    #expect(reading.forms == [])
    #expect(
      reading.faults.map(\.description) == [
        "a.csv:2, “know-how”: “Perhaps” is not an answer to this question. The answers are: \(scale).",
        "a.csv:3, “code”: The session’s code is missing. Write it, such as S142.",
        "a.csv:4, “code”: “R57” is not a session’s code. Write it such as S142.",
        "a.csv:5, “know-how”: “6” is not an answer to this question. The answers are: \(scale).",
        "a.csv:5, “safe”: A longer text is not an answer to this question. The answers are: \(scale).",
      ])
    #expect(reading.loose.map(\.session?.value) == [142, nil, 142])
    #expect(
      reading.loose.map(\.texts) == [
        ["Somebody hit me", "Perhaps"], ["I am afraid"],
        ["6", "I would rather write here what happened to me last week"],
      ])
  }

  @Test func `rejects can be mended and read again, and hold no person`() throws {
    let text = """
      Respondent ID,Collector ID,Email Address,Session code,I know how to help
      ,,,,Response
      1,2,a@example.org,S7,Agree
      2,2,b@example.org,S7,Perhaps
      """
    let table = try CSVTable(text: text)
    let mapping = try #require(AnswerFile.inspect(table, questionSets: try sets()).mapping(phase: .after))
    let rejects = AnswerFile.rejects(of: table, mapping: mapping, faults: try read(table).faults)
    #expect(
      rejects == """
        Respondent ID,Collector ID,Email Address,Session code,I know how to help
        ,,,,Response
        ,,,S7,Perhaps

        """)
    let mended = try CSVTable(text: rejects.replacing("Perhaps", with: "Agree"))
    let again = AnswerFile.read(mended, mapping: mapping, questionSets: try sets(), words: words, file: "a.csv")
    #expect(again.faults == [])
    #expect(again.forms.map(\.session.value) == [7])
  }

  @Test func `a row with a cell too many is a fault of that row alone, and its words are handed on`() throws {
    let text = "code,know-how,change\nS7,4,More time\nS7,4,No, somebody hit me\nS7,Perhaps,\n"
    let table = try CSVTable(text: text)
    let report = AnswerFile.inspect(table, questionSets: try sets())
    #expect(report.columns.map(\.header) == ["code", "know-how", "change"])
    let reading = try read(table)
    #expect(reading.forms.map(\.line) == [2])
    #expect(reading.faults.map(\.line) == [3, 4])
    #expect(
      reading.faults.first?.description
        == "a.csv:3: This line has 4 cells, the header 3. Put quotation marks around a cell that holds a separator.")
    #expect(reading.loose.map(\.texts) == [["4, No, somebody hit me"], ["Perhaps"]])
    let mapping = try #require(report.mapping(phase: .after))
    #expect(
      AnswerFile.rejects(of: table, mapping: mapping, faults: reading.faults)
        == "code,know-how,change\nS7,4,No,…\nS7,Perhaps,\n")
  }

  @Test func `a file of one session needs no column for it`() throws {
    let table = try CSVTable(text: "safe,know-how\n4,5\n")
    #expect(try read(table, session: SessionNumber(8)).forms.map(\.session.value) == [8])
    #expect(
      try read(table).faults.map(\.description)
        == ["a.csv:2: No column holds the session. Name it with --session."])
  }

  @Test func `a mapping is kept, found again by its header, and refused by another`() throws {
    let table = try InputFiles.fixture("answers-plain.csv")
    let mapping = try #require(AnswerFile.inspect(table, questionSets: try sets()).mapping(phase: .before))
    let kept = try JSONDecoder().decode(AnswerMapping.self, from: try JSONEncoder().encode(mapping))
    #expect(kept == mapping)
    let later = try CSVTable(text: "Session;Know-how;SAFE;Change;Iaith;Name\nS9;1;1;;cy;\n")
    #expect(AnswerFile.inspect(later, questionSets: try sets()).signature == mapping.signature)
    let other = try CSVTable(text: "session,safe,know-how\nS9,1,1\n")
    #expect(
      AnswerFile.read(other, mapping: mapping, questionSets: try sets(), words: words, file: "b.csv").faults.map(
        \.description)
        == ["b.csv:1: The columns are not those this form had before. Map them again: pont feedback import --map."])
  }

  @Test func `sets that match equally well are left to a person`() throws {
    let twin = QuestionSet(
      code: try Code("twin"), version: 1, title: Bilingual(same: "Twin"), audience: .young,
      questions: try QuestionSets.young().questions)
    let report = AnswerFile.inspect(
      try InputFiles.fixture("answers-plain.csv"), questionSets: [try QuestionSets.young(), twin])
    #expect(report.candidates.map(\.text) == ["young", "twin"])
  }

  @Test(.enabled(if: InputFiles.hasShared))
  func `a real SurveyMonkey file with broken bytes is recognised`() throws {
    let table = try InputFiles.real("forms/surveymonkey-starwars.csv")
    let report = AnswerFile.inspect(table, questionSets: try sets())
    #expect(table.encoding == .windows1252)
    #expect(report.tool == .surveyMonkey)
    #expect(report.rows == 1_186)
    #expect(report.questionSet == nil)
    #expect(report.mapping(phase: .after) == nil)
  }

  @Test(.enabled(if: InputFiles.hasShared))
  func `a real Google Forms file is recognised`() throws {
    let report = AnswerFile.inspect(
      try InputFiles.real("forms/google-forms-aoc-sample.csv"), questionSets: try sets())
    #expect(report.tool == .googleForms)
    #expect(report.rows == 1)
    #expect(report.columns.count == 15)
  }
}
