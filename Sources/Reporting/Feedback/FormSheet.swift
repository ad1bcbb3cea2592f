public import ProgrammeModel

/// What a feedback form is printed from.
public struct FormSheet: Hashable, Sendable {
  public let team: Bilingual
  public let set: QuestionSet
  public let phase: Response.Phase
  /// Printed where known; else a box to write it in.
  public let session: SessionNumber?
  /// Where help is, as the session's plan says; empty where no session type is named.
  public let help: [Bilingual]
  public let beside: AnswersBesideScale
  /// Whether it asks for the code that people make themselves, which links two forms.
  public let asksCode: Bool

  public init(
    team: Bilingual, set: QuestionSet, phase: Response.Phase, session: SessionNumber?, help: [Bilingual],
    beside: AnswersBesideScale, asksCode: Bool = false
  ) {
    self.team = team
    self.set = set
    self.phase = phase
    self.session = session
    self.help = help
    self.beside = beside
    self.asksCode = asksCode
  }

  public var questions: [Question] { self.set.questions(in: phase) }
}
