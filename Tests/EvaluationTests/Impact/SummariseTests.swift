import Evaluation
import Foundation
import ProgrammeModel
import Testing

struct SummariseTests {
  /// The summary that the tests of the pages read; written anew when `PONT_WRITE_FIXTURES` is set.
  @Test func `the sample term gives the summary that the pages are tested with`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../ReportingTests/Fixtures/impact-summary.json").standardizedFileURL
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let made = try encoder.encode(summarise(try SampleRecord.term(), audience: .public)) + Data("\n".utf8)
    if ProcessInfo.processInfo.environment["PONT_WRITE_FIXTURES"] != nil { try made.write(to: file) }
    #expect(String(decoding: made, as: UTF8.self) == (try String(contentsOf: file, encoding: .utf8)))
  }

  @Test func `delivery counts are the record's own, people's rounded`() throws {
    let record = try SampleRecord.term()
    let summary = summarise(record, audience: .public)
    let attendances = record.delivered.map(\.present).reduce(0, +)
    #expect(summary.delivery.sessions == record.delivered.count)
    #expect(summary.delivery.attendances.shown == .number(rounded(attendances)))
    #expect(summary.delivery.cancelled == [.init(.host, 2), .init(.weather, 1)])
    #expect(summary.delivery.nobodyThere == 1)
    #expect(summary.delivery.estimatedSessions == 2)
    #expect(summary.coverage.hostsReached == 28 && summary.coverage.hostsKnown == 410)
    #expect(summary.coverage.reached.map(\.area.text) == ["W06000001", "W06000002", "W06000003", "W06000004"])
    #expect(summary.coverage.notReached.map(\.name.en) == ["Flintshire", "Wrexham"])
    #expect(summary.evidence == .e1)
  }

  @Test func `a phase with four attendances is hidden and cannot be subtracted`() throws {
    let table = summarise(try SampleRecord.term(), audience: .public).delivery.attendancesByPhase
    let shown = Dictionary(uniqueKeysWithValues: table.cells.map { ($0.code, $0.shown) })
    #expect(shown["special"] == .hidden)
    #expect(shown["other"] == .hidden)
    #expect(shown["primary"] != .hidden && shown["secondary"] != .hidden)
  }

  @Test func `each question keeps its place and free text stays out`() throws {
    let sets = summarise(try SampleRecord.term(), audience: .public).answers
    #expect(sets.map(\.code.text) == ["young-after", "adult-after"])
    #expect(
      sets[0].questions.map(\.code.text)
        == ["tell-an-adult", "check-they-are-ok", "know-how-to-report", "trust-police", "useful"])
    #expect(sets[0].questions.allSatisfy { $0.verdict == .describeOnly })
    #expect(sets[1].questions.map(\.withheld) == [.tooFewAnswers])
    #expect(sets[1].questions.allSatisfy { $0.answers == nil && $0.headline == nil && $0.verdict == .tooFew })
    #expect(sets[1].questions.allSatisfy { $0.notSure.shown == .notAvailable })
    #expect(sets[0].questions.first { $0.isSensitive }?.answers?.threshold == 10)
  }

  @Test func `the team sees exact numbers and the same ones hidden`() throws {
    let record = try SampleRecord.term()
    let summary = summarise(record, audience: .team)
    #expect(summary.delivery.attendances.shown == .number(record.delivered.map(\.present).reduce(0, +)))
    #expect(summary.delivery.attendancesByPhase.base == 1)
    let shared = summarise(record, audience: .public).delivery.attendancesByPhase
    #expect(
      summary.delivery.attendancesByPhase.cells.map { $0.shown == .hidden }
        == shared.cells.map { $0.shown == .hidden })
    #expect(summarise(record, audience: .funder).delivery == summarise(record, audience: .public).delivery)
  }

  func small(
    sessions: Int, hosts: Int, present: Int, forms: Int, phase: Response.Phase = .after
  ) throws -> ImpactRecord {
    var sample = SampleRecord(seed: 1)
    let places = (0..<hosts).map { _ in sample.key(ProgrammeModel.Host.self) }
    for index in 0..<sessions {
      let session = ImpactRecord.DeliveredSession(
        key: sample.key(), number: SessionNumber(index + 1), day: try Day("2027-01-11"), minutes: 50,
        host: places[index % hosts], area: AreaCode("W06000002"), kind: .school, phase: .secondary,
        isWelshMedium: true, strands: [], type: try Code("assembly"), questionSet: try Code("young-after"),
        language: .cy, yearGroup: 9, present: present, isEstimate: false)
      sample.delivered.append(session)
      for form in 0..<forms {
        let answer: Answer = .option(form.isMultiple(of: 2) ? "agree" : "disagree")
        sample.responses.append(
          try sample.response(session, set: "young-after", phase: phase, ["tell-an-adult": answer]))
      }
    }
    return ImpactRecord(
      team: Bilingual(same: "Pont"),
      period: .init(code: "x", name: Bilingual(same: "x"), days: try DayRange("2027-01-11")),
      delivered: sample.delivered, lost: [], areas: [], strandNames: [:], questionSets: [try SampleRecord.young()],
      responses: sample.responses)
  }

  @Test func `answers from one place alone are not shown`() throws {
    let question = summarise(try small(sessions: 4, hosts: 1, present: 25, forms: 20), audience: .public)
      .answers[0].questions[0]
    #expect(question.withheld == .oneHost && question.answers == nil && question.headline == nil)
  }

  @Test func `a low response rate leaves the table and no headline`() throws {
    let question = summarise(try small(sessions: 6, hosts: 6, present: 100, forms: 29), audience: .public)
      .answers[0].questions[0]
    #expect(question.withheld == .lowResponse && question.answers != nil && question.headline == nil)
    let enough = summarise(try small(sessions: 6, hosts: 6, present: 100, forms: 30), audience: .public)
      .answers[0].questions[0]
    #expect(enough.withheld == nil && enough.headline?.inTen.en == "about half")
  }

  @Test func `more forms than people gives no rate and no headline`() throws {
    let set = summarise(try small(sessions: 6, hosts: 6, present: 20, forms: 21), audience: .public).answers[0]
    #expect(set.responseRate == nil)
    #expect(set.questions[0].withheld == .noResponseRate && set.questions[0].headline == nil)
  }

  @Test func `forms from before a session are not summarised`() throws {
    let summary = summarise(try small(sessions: 6, hosts: 6, present: 20, forms: 20, phase: .before), audience: .public)
    #expect(summary.answers.isEmpty && summary.evidence == .e0)
  }

  @Test func `where few schools answered the areas do not tell which`() throws {
    let few = summarise(try small(sessions: 3, hosts: 3, present: 25, forms: 20), audience: .public).coverage
    #expect(few.hostsReached == 3 && few.reached.map(\.hostsReached) == [.hidden])
    let many = summarise(try small(sessions: 6, hosts: 6, present: 25, forms: 20), audience: .public).coverage
    #expect(many.reached.map(\.hostsReached) == [.number(6)])
  }

  @Test func `different people lie between the largest head count and their sum`() throws {
    // Six sessions for year 9 of two schools: 25 people each at least, 75 each at most.
    let delivery = summarise(try small(sessions: 6, hosts: 2, present: 25, forms: 0), audience: .team).delivery
    #expect(delivery.peopleLow.shown == .number(50) && delivery.peopleHigh.shown == .number(150))
    #expect(delivery.contactHours.shown == .number(125))
  }

  @Test func `an empty record gives an empty summary`() throws {
    let summary = summarise(try small(sessions: 0, hosts: 1, present: 0, forms: 0), audience: .public)
    #expect(summary.delivery.attendances.shown == .number(0) && summary.answers.isEmpty)
  }
}
