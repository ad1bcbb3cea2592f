import Evaluation
import Foundation
import ProgrammeModel
import Testing

struct JudgeTests {
  /// Sessions of 12 pairs on a scale of 0 to 4, `up` of them one higher and `down` one lower.
  func paired(sessions: Int, up: Int, down: Int, forms: Int = 14) -> PlannedQuestion {
    let pairs = (0..<12).map { place in
      PlannedComparison.PairedSession.Pair(before: 2, after: place < up ? 3 : place < up + down ? 1 : 2)
    }
    return PlannedQuestion(
      .paired(
        (0..<sessions).map { _ in
          PlannedComparison.PairedSession(pairs: pairs, formsBefore: forms, formsAfter: forms)
        }), agreeing: [3, 4])
  }

  @Test func `a rise in eight sessions is told with its basis and its caveat`() throws {
    let verdict = try #require(judge([paired(sessions: 8, up: 7, down: 1)], for: .public).first)
    #expect(verdict.finding == .moreUp)
    #expect(
      verdict.sentence.en == "More people moved up than down: about 6 in 10 moved up, about 1 in 10 moved down.")
    #expect(
      verdict.sentence.cy
        == "Symudodd mwy o bobl i fyny nag i lawr: tua 6 o bob 10 i fyny, tua 1 o bob 10 i lawr.")
    #expect(verdict.basis?.answers.shown == .number(95))
    #expect(verdict.basis?.sessions == 8)
    #expect(verdict.basis?.rate?.en == "about 9 in 10")
    #expect(verdict.caveat?.en == "We cannot say the session was the reason.")
  }

  @Test func `the same rise planned among five questions must pass for all of them`() {
    let rise = paired(sessions: 6, up: 7, down: 1)
    #expect(judge([rise], for: .public).map(\.finding) == [.moreUp])
    let unanswered = PlannedQuestion(.notAnswered, agreeing: [])
    let verdicts = judge([rise] + Array(repeating: unanswered, count: 4), for: .public)
    #expect(verdicts.map(\.finding) == [.cannotTell, .tooFew, .tooFew, .tooFew, .tooFew])
    #expect(verdicts[0].caveat == nil)
  }

  @Test func `a fall is told as plainly as a rise`() {
    let verdict = judge([paired(sessions: 8, up: 1, down: 7)], for: .public)[0]
    #expect(verdict.finding == .moreDown)
    #expect(verdict.sentence.en.hasPrefix("Fewer people moved up than down"))
  }

  @Test func `few sessions, few links or looking back never show change`() {
    let looking = PlannedQuestion(.described(answers: 200), agreeing: [3, 4])
    let verdicts = judge(
      [paired(sessions: 5, up: 9, down: 0), paired(sessions: 8, up: 9, down: 0, forms: 40), looking], for: .public)
    #expect(verdicts.map(\.finding) == [.describeOnly, .describeOnly, .describeOnly])
    #expect(judge([paired(sessions: 1, up: 9, down: 0)], for: .public) == [.tooFew])
  }

  @Test func `different people before and after did not move`() {
    let session = PlannedComparison.UnpairedSession(
      before: [0, 1, 1, 2, 2, 2, 3, 3], after: [1, 2, 3, 3, 3, 4, 4, 4], attendedBefore: 10, attendedAfter: 10)
    let planned = PlannedQuestion(.unpaired(Array(repeating: session, count: 8)), agreeing: [3, 4])
    let verdict = judge([planned], for: .public)[0]
    #expect(verdict.finding == .moreUp)
    #expect(verdict.sentence.en == "The answers were higher after the session than before.")
  }

  @Test func `no claim of change can be read from a file`() throws {
    for finding in Verdict.Finding.allCases where finding != .tooFew && finding != .describeOnly {
      let error = #expect(throws: DecodingError.self) {
        try JSONDecoder().decode([Verdict].self, from: Data(#"["\#(finding.rawValue)"]"#.utf8))
      }
      #expect("\(try #require(error))".contains("is judged from answers and never read from a file."))
    }
    let data = try JSONEncoder().encode([Verdict.describeOnly])
    #expect(String(decoding: data, as: UTF8.self) == #"["describe_only"]"#)
    #expect(try JSONDecoder().decode([Verdict].self, from: data) == [.describeOnly])
  }

  @Test func `only the judge makes verdicts`() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources")
      .standardizedFileURL
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var places: [String] = []
    for case let file as URL in files where file.pathExtension == "swift" {
      if try String(contentsOf: file, encoding: .utf8).contains("@_spi(Judge)") {
        places.append(file.lastPathComponent)
      }
    }
    #expect(places.sorted() == ["Judge.swift", "NetInTen.swift", "Verdict.swift"])
  }
}
