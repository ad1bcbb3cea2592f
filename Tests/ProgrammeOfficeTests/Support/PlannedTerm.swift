import Foundation
import ProgrammeModel

@testable import ProgrammeOffice

/// A term with a plan, sessions at eight schools, and forms before and after with self-made codes.
struct PlannedTerm {
  static let questions = ["If I saw hate, I am sure I could tell an adult.", "I know how to report hate."]
  static let schools = [
    "6629401", "6639401", "6619701", "6614002", "6614003", "6614004", "6624002", "6624003", "6634002", "6634003",
  ]

  let place: Workplace
  let sessions: [String]

  /// - Parameters:
  ///   - sessions: How many, each with 20 people, at schools of their own.
  ///   - planned: Whether a plan is kept before anybody is asked.
  init(sessions count: Int = 8, planned: Bool = true, design: String = "paired", others: String = "none") async throws {
    place = try await Workplace.withDemo()
    let office = try place.office()
    let schools = try await office.hosts().map(\.host).filter(\.kind.isSchool).prefix(count)
    for (index, school) in schools.enumerated() {
      let day = try Day("2027-01-11").advanced(by: index / 2 + index / 10 * 2)
      let start = index.isMultiple(of: 2) ? "09:30" : "13:30"
      _ = try await office.addSession(
        SessionForm("\(school.reference) bystander-secondary 9A:20 \(day)T\(start) yeo-rhyl"), force: true)
    }
    sessions = (0..<count).map { "S\($0 + 1)" }
    if planned { _ = try await office.keepPlan(Self.plan(design: design, others: others), file: "plan.yaml") }
    let later = try place.office(at: Workplace.afterwards)
    for number in sessions { _ = try await later.record(session(number), attended: 20, isEstimate: false) }
  }

  static func plan(design: String = "paired", others: String = "none", period: String = "spring-2027") -> String {
    Office.planTemplate
      .replacing("period: spring-2027 ", with: "period: \(period) ")
      .replacing("design: paired", with: "design: \(design)")
      .replacing("other_publishers: unknown", with: "other_publishers: \(others)")
      .replacing("assessment: null", with: "assessment: \"DPIA-2027-3\"")
      .replacing("      - young/check-they-are-ok\n", with: "")
      .replacing("  - young/check-they-are-ok\n", with: "")
      .replacing("follow_ups:\n  - {months: 3, asked: unpaired}\n", with: "")
  }

  /// A file of forms: of the 20 of each session the first 12 rise on the first question, the next 2 fall.
  ///
  /// - Parameter only: Sessions to write forms for; nil for all.
  func forms(_ phase: Response.Phase, only: [String]? = nil, people: Int = 20) -> Data {
    var rows = [
      ["Session", "Code 1", "Code 2", "Code 3", "Code 4", "Code 5"] + Self.questions
    ]
    for number in only ?? sessions {
      for person in 0..<people {
        let isAfter = phase != .before
        let adult =
          person < 12 ? (isAfter ? "Agree" : "Disagree") : person < 14 ? (isAfter ? "Disagree" : "Agree") : "Agree"
        let report = person < 8 ? "Disagree" : "Agree"
        rows.append([
          number, "\(person + 1)", String("abcdefghijklmnopqrstuvwxyz".dropFirst(person).prefix(1)),
          "\(person % 4)", String("qwertyuiopasdfghjklz".dropFirst(person).prefix(1)), "\(number)-Llŷr-\(person)",
          adult,
          report,
        ])
      }
    }
    return Data((rows.map { $0.map { "\"\($0)\"" }.joined(separator: ",") }.joined(separator: "\n") + "\n").utf8)
  }

  @discardableResult
  func importForms(
    _ phase: Response.Phase, only: [String]? = nil, people: Int = 20, at now: String = Workplace.afterwards
  ) async throws -> AnswerReport {
    try await place.office(at: now).importAnswers(
      forms(phase, only: only, people: people), file: "\(phase.rawValue).csv",
      choices: MappingChoices(map: [], ignore: [], phase: phase))
  }

  /// Approves by two members and publishes.
  func publish(
    _ order: (ImpactOrder.Purpose) -> ImpactOrder, at now: String = "2027-04-01T09:00:00Z"
  ) async throws -> WrittenImpact {
    for member in ["coordinator", "second-approver"] {
      _ = try await place.office(at: now, as: member).impact(order(.approve))
    }
    return try await place.office(at: now).impact(order(.publish))
  }

  func order(
    _ purpose: ImpactOrder.Purpose = .preview, term: String = "spring-2027", audience: Audience = .public,
    area: String? = nil, totalsOnly: Bool = false
  ) -> ImpactOrder {
    ImpactOrder(term: term, audience: audience, purpose: purpose, area: area, totalsOnly: totalsOnly)
  }
}
