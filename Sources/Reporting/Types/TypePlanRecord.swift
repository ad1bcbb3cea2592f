import Foundation
public import ProgrammeModel

/// Everything that a session type's file says, in one language, for programs. Keys are written as `set_up_minutes`.
public struct TypePlanRecord: Encodable, Sendable {
  struct Named: Encodable, Sendable {
    let code: String
    let name: String
  }

  struct Bounds: Encodable, Sendable {
    let from: Int
    let to: Int
  }

  struct Outcome: Encodable, Sendable {
    let text: String
    /// The Kirkpatrick level at which it is looked for, 1 to 4.
    let level: Int
    let levelName: String
  }

  struct Segment: Encodable, Sendable {
    let minutes: Int
    let title: String
    let say: String
    let `do`: String
  }

  struct Questions: Encodable, Sendable {
    let code: String
    let version: Int
    let title: String
    let items: [Item]
  }

  struct Item: Encodable, Sendable {
    let code: String
    let text: String
    let trial: String?
  }

  let type: String
  let language: Language
  let title: String
  let purpose: String?
  let heldBy: String?
  let setting: String
  let audience: String?
  let ages: Bounds
  let minutes: Int
  let setUpMinutes: Int
  let debriefMinutes: Int
  let groupSize: Bounds
  let facilitators: Int
  let strands: [Named]
  let curriculum: [Named]
  let qualifications: [Named]
  let checks: [Named]
  let checksUnsupervised: [Named]
  let followUpMonths: [Int]
  let outcomes: [Outcome]
  let segments: [Segment]
  let materials: [String]
  let access: [String]
  let groundRules: [String]
  let safeguarding: String?
  let signposting: [String]
  let ifItGoesWrong: [String]
  let questions: Questions?
  let reviewed: String?
  let reviewBy: String?

  public init(_ messages: Messages, _ sheet: TypeSheet, _ language: Language) {
    let words = Wording(messages, language)
    let (subject, plan) = (sheet.type, sheet.type.plan)
    func texts(_ texts: [Bilingual]?) -> [String] { (texts ?? []).map { $0[language] } }
    func named(_ codes: [String], _ names: [Bilingual]) -> [Named] {
      zip(codes, names).map { Named(code: $0, name: $1[language]) }
    }
    type = subject.code.text
    self.language = language
    title = subject.title[language]
    purpose = subject.purpose?[language]
    heldBy = subject.heldBy?[language]
    setting = subject.setting.rawValue
    audience = subject.audience?[language]
    ages = Bounds(from: subject.ages.lowerBound, to: subject.ages.upperBound)
    minutes = subject.minutes
    setUpMinutes = subject.setUpMinutes
    debriefMinutes = subject.debriefMinutes
    groupSize = Bounds(from: subject.groupSize.lowerBound, to: subject.groupSize.upperBound)
    facilitators = subject.facilitators
    strands = named(subject.strands.map(\.text), sheet.strands)
    curriculum = named(plan?.curriculum ?? [], sheet.curriculum)
    qualifications = named(subject.qualifications.map(\.text), sheet.qualifications)
    checks = named(subject.checks.map(\.text), sheet.checks)
    checksUnsupervised = named(subject.checksUnsupervised.map(\.text), sheet.checksUnsupervised)
    followUpMonths = subject.followUpMonths
    outcomes = (plan?.outcomes ?? []).map {
      Outcome(text: $0.text[language], level: $0.level, levelName: words.text("plan.level.\($0.level)"))
    }
    segments = (plan?.segments ?? []).map {
      Segment(minutes: $0.minutes, title: $0.title[language], say: $0.say[language], do: $0.action[language])
    }
    materials = texts(plan?.materials)
    access = texts(plan?.access)
    groundRules = texts(plan?.groundRules)
    safeguarding = plan?.safeguarding[language]
    signposting = texts(plan?.signposting)
    ifItGoesWrong = texts(plan?.ifItGoesWrong)
    questions = sheet.questions.map { set in
      Questions(
        code: set.code.text, version: set.version, title: set.title[language],
        items: set.questions.map {
          Item(code: $0.code.text, text: $0.text[language], trial: $0.trial.map(words.trial))
        })
    }
    reviewed = subject.review?.on.description
    reviewBy = subject.review?.by.description
  }

  /// An array of one object, as every command shows one thing, its keys sorted.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode([self]), as: UTF8.self)
  }
}
