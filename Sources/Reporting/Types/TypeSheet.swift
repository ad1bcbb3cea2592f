public import ProgrammeModel

/// What a session type's plan is printed from: the type, with every code already looked up.
public struct TypeSheet: Hashable, Sendable {
  public let team: Bilingual
  public let type: SessionType
  public let strands: [Bilingual]
  public let curriculum: [Bilingual]
  public let qualifications: [Bilingual]
  public let checks: [Bilingual]
  /// Needed as well when host staff are not in the room.
  public let checksUnsupervised: [Bilingual]
  /// The questions that follow the session; nil for none.
  public let questions: QuestionSet?

  public init(
    team: Bilingual, type: SessionType, strands: [Bilingual], curriculum: [Bilingual], qualifications: [Bilingual],
    checks: [Bilingual], checksUnsupervised: [Bilingual], questions: QuestionSet?
  ) {
    self.team = team
    self.type = type
    self.strands = strands
    self.curriculum = curriculum
    self.qualifications = qualifications
    self.checks = checks
    self.checksUnsupervised = checksUnsupervised
    self.questions = questions
  }
}
