/// How the two answers that are never a point on a scale are worded, from `Content/Questions/scales.yaml`.
public struct AnswersBesideScale: Hashable, Sendable {
  public let notSure: Bilingual
  public let preferNotToSay: Bilingual

  public init(notSure: Bilingual, preferNotToSay: Bilingual) {
    self.notSure = notSure
    self.preferNotToSay = preferNotToSay
  }
}
