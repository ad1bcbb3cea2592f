import Catalogue
public import ProgrammeModel
import Reporting

/// How a session type's plan is written.
public enum PlanForm: Sendable {
  /// Two sheets of A4, or large print; `alternate` is the file of the other language.
  case html(isLarge: Bool, alternate: String?)
  case markdown
  /// For a terminal, with every question.
  case text
  /// For programs, with every field.
  case json
}

extension ContentShelf {
  /// A trainer's plan of a session type; a short sheet for one whose plan a partner holds.
  ///
  /// - Throws: ``OfficeFault/unknown(what:name:nearest:list:)``.
  public func plan(of code: Code<SessionType>, in language: Language, as form: PlanForm) throws -> String {
    let type = try sessionType(code)
    let vocabulary = try library.vocabulary()
    let sheet = TypeSheet(
      team: team ?? Bilingual(same: "Pont"), type: type,
      strands: type.strands.map { vocabulary.name(of: $0) ?? Bilingual(same: $0.text) },
      curriculum: (type.plan?.curriculum ?? []).map { vocabulary.name(ofCurriculum: $0) ?? Bilingual(same: $0) },
      qualifications: type.qualifications.map { vocabulary.name(of: $0) ?? Bilingual(same: $0.text) },
      checks: type.checks.map { vocabulary.name(of: $0) ?? Bilingual(same: $0.text) },
      checksUnsupervised: type.checksUnsupervised.map { vocabulary.name(of: $0) ?? Bilingual(same: $0.text) },
      questions: try questions(of: type))
    let isDraft = try library.sessionTypeReadings()[code] != .read
    let messages = try library.messages().beside(draft: isDraft)
    let page = TypePlanPage(messages, sheet)
    return switch form {
    case .html(let isLarge, let alternate):
      page.html(language, print: isLarge ? .large : .usual, alternate: alternate)
    case .markdown: page.markdown(language)
    case .text: page.text(language)
    case .json: try TypePlanRecord(messages, sheet, language).json()
    }
  }
}
