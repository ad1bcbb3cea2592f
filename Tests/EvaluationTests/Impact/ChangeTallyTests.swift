import Evaluation
import Foundation
import ProgrammeModel
import Testing

/// Sessions whose answers before and after are known exactly.
struct PairedRecord {
  var sample = SampleRecord(seed: 5)
  let set: QuestionSet
  var threshold = 5

  init() throws { set = try SampleRecord.young() }

  /// A session at a school of its own with so many linked people who went up, down or stayed, and so many not linked.
  mutating func add(up: Int, down: Int, same: Int, unlinked: Int = 0, present: Int? = nil) throws {
    let session = ImpactRecord.DeliveredSession(
      key: sample.key(), number: SessionNumber(sample.delivered.count + 1), day: try Day("2027-01-12"), minutes: 60,
      host: sample.key(), area: AreaCode("W06000002"), kind: .school, phase: .secondary, isWelshMedium: false,
      strands: [], type: try Code("bystander-secondary"), questionSet: set.code, language: .en, yearGroup: 9,
      present: present ?? up + down + same + unlinked, isEstimate: false)
    sample.delivered.append(session)
    for (count, before, after) in [(up, "disagree", "agree"), (down, "agree", "disagree"), (same, "agree", "agree")] {
      for _ in 0..<count { try add(session, before, after, pair: sample.key()) }
    }
    for _ in 0..<unlinked { try add(session, "neither", "neither", pair: nil) }
  }

  private mutating func add(
    _ session: ImpactRecord.DeliveredSession, _ before: String, _ after: String, pair: Key<AnswerPair>?
  ) throws {
    for (phase, answer) in [(Response.Phase.before, before), (.after, after)] {
      sample.responses.append(
        Response(
          key: sample.key(), session: session.key, questionSet: set.code, version: 1, phase: phase, language: nil,
          answers: [try Code("tell-an-adult"): .option(answer)], batch: sample.key(), pair: pair))
    }
  }

  static func plan(
    _ questions: [String], of set: QuestionSet, design: EvaluationPlan.Design = .paired, isLocked: Bool = true
  ) throws -> EvaluationPlan {
    let text = Bilingual(cy: "nod", en: "aim")
    return EvaluationPlan(
      key: Key(UUID()), code: "spring-2027", days: try DayRange("2027-01-04..2027-03-19"), aim: text, design: design,
      followUps: [],
      questions: try questions.map { name in
        let question = try #require(set.questions.first { $0.code.text == name })
        return .init(set: set.code, version: set.version, question: question.code, fingerprint: question.fingerprint)
      },
      logic: .init(
        steps: Array(repeating: text, count: 5),
        arrows: Array(repeating: .init(assumption: text, outsideFactor: text), count: 4)), assessment: nil,
      otherPublishers: .none, lockedAt: isLocked ? try Instant("2027-01-01T09:00:00Z") : nil)
  }

  func record(_ plan: EvaluationPlan?) throws -> ImpactRecord {
    ImpactRecord(
      team: Bilingual(same: "Pont"),
      period: .init(
        code: "spring-2027", name: Bilingual(same: "spring 2027"), days: try DayRange("2027-01-04..2027-03-19")),
      delivered: sample.delivered, lost: [], areas: [], strandNames: [:], questionSets: [set],
      responses: sample.responses.shuffled(using: &Self.dice), plan: plan, threshold: threshold)
  }

  private static var dice: SplitMix64 {
    get { SplitMix64(seed: 11) }
    set {}
  }
}

struct ChangeTallyTests {
  private func risen(sessions: Int = 8) throws -> PairedRecord {
    var record = try PairedRecord()
    for _ in 0..<sessions { try record.add(up: 12, down: 2, same: 6, unlinked: 2) }
    return record
  }

  @Test func `linked answers that rise in eight sessions are judged, whatever order the forms come in`() throws {
    let record = try risen()
    let plan = try PairedRecord.plan(["tell-an-adult"], of: record.set)
    let summary = summarise(try record.record(plan), audience: .public)
    let change = try #require(summary.change.first)
    #expect(summary.change.count == 1 && summary.evidence == .e2)
    #expect(change.verdict.finding == .moreUp)
    #expect(
      change.verdict.sentence.en == "More people moved up than down: about 6 in 10 moved up, about 1 in 10 moved down.")
    #expect(change.verdict.basis?.answers.shown == .number(160) && change.verdict.basis?.sessions == 8)
    #expect(change.verdict.basis?.rate?.en == "about 9 in 10")
    // The tables count everybody, linked or not: linked ones alone could be subtracted from all.
    #expect(change.before?.total == .number(175) && change.after?.total == .number(175))
    #expect(change.after == summary.answers[0].questions[0].answers)
    #expect(summary.plan?.questions == 1 && summary.plan?.lockedOn.description == "2027-01-01")
  }

  @Test func `every planned question has its verdict in planned order, unanswered ones too`() throws {
    let record = try risen()
    let plan = try PairedRecord.plan(
      ["know-how-to-report", "tell-an-adult", "check-they-are-ok"], of: record.set)
    let summary = summarise(try record.record(plan), audience: .public)
    #expect(summary.change.map(\.question.text) == ["know-how-to-report", "tell-an-adult", "check-they-are-ok"])
    #expect(summary.change.map(\.verdict.finding) == [.tooFew, .moreUp, .tooFew])
    #expect(ReleaseCheck.refusals(of: summary, following: plan).isEmpty)
    let more = try PairedRecord.plan(
      ["know-how-to-report", "tell-an-adult", "check-they-are-ok", "trust-police"], of: record.set)
    #expect(
      ReleaseCheck.refusals(of: summary, following: more).map(\.description) == [
        "What changed and what did not, “trust-police”: Every planned question stands in the summary with its verdict, the worst included. Put the question back, as it was planned."
      ])
  }

  @Test func `a plan that is not locked, or none, judges nothing`() throws {
    let record = try risen()
    let open = try PairedRecord.plan(["tell-an-adult"], of: record.set, isLocked: false)
    for plan in [open, nil] {
      let summary = summarise(try record.record(plan), audience: .public)
      #expect(summary.change.isEmpty && summary.plan == nil && summary.evidence == .e1)
    }
  }

  @Test(arguments: [EvaluationPlan.Design.afterOnly, .retrospective])
  func `what was not asked before is described and never compared`(design: EvaluationPlan.Design) throws {
    let record = try risen()
    let plan = try PairedRecord.plan(["tell-an-adult"], of: record.set, design: design)
    let change = summarise(try record.record(plan), audience: .public).change[0]
    #expect(change.verdict == .describeOnly && change.before == nil)
  }

  @Test func `forms that nobody could link show no change, even where unlinked ones would`() throws {
    var record = try PairedRecord()
    for _ in 0..<8 { try record.add(up: 3, down: 0, same: 3, unlinked: 20) }
    let plan = try PairedRecord.plan(["tell-an-adult"], of: record.set)
    #expect(summarise(try record.record(plan), audience: .public).change[0].verdict.finding == .describeOnly)
  }

  @Test func `everyone unmatched gives no verdict and no crash`() throws {
    var record = try PairedRecord()
    for _ in 0..<8 { try record.add(up: 0, down: 0, same: 0, unlinked: 20) }
    let plan = try PairedRecord.plan(["tell-an-adult"], of: record.set)
    let summary = summarise(try record.record(plan), audience: .public)
    #expect(summary.change[0].verdict.finding == .tooFew && summary.change[0].verdict.caveat == nil)
    // All gave one answer: the breakdown would tell what each of them thinks.
    #expect(summary.answers[0].questions[0].answers?.hidesAll == true)
  }

  @Test func `a question worded otherwise than planned counts as unanswered`() throws {
    let record = try risen()
    let plan = try PairedRecord.plan(["tell-an-adult"], of: record.set)
    let worded = EvaluationPlan(
      key: plan.key, code: plan.code, days: plan.days, aim: plan.aim, design: plan.design, followUps: [],
      questions: [
        .init(set: record.set.code, version: 1, question: plan.questions[0].question, fingerprint: "0000000000000000")
      ], logic: plan.logic, assessment: nil, otherPublishers: .none, lockedAt: plan.lockedAt)
    #expect(summarise(try record.record(worded), audience: .public).change[0].verdict.finding == .tooFew)
  }

  @Test func `where others may publish too, ten is the least that is shown`() throws {
    var record = try PairedRecord()
    record.threshold = 10
    for _ in 0..<6 { try record.add(up: 8, down: 1, same: 6) }
    let plan = try PairedRecord.plan(["tell-an-adult"], of: record.set)
    let table = try #require(summarise(try record.record(plan), audience: .public).answers[0].questions[0].answers)
    // Six people disagreed.
    #expect(table.cells.first { $0.code == "disagree" }?.shown == .hidden && table.threshold == 10)
  }
}
