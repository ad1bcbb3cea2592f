/// What no summary says, whoever asks for it (SPEC §1.2, 2.9, 2.10).
public enum ReleaseRule: String, CaseIterable, Hashable, Sendable {
  case r1 = "R1"
  case r2 = "R2"
  case r3 = "R3"
  case r4 = "R4"
  case r5 = "R5"
  case r6 = "R6"
  case r7 = "R7"
  case r8 = "R8"
  case r9 = "R9"
  case r10 = "R10"
  case r11 = "R11"
  case r12 = "R12"
  /// A word that claims more than the level of evidence allows (SPEC §1.2).
  case words = "words"
  /// A planned question without its verdict (SPEC §2.9, symmetric publishing).
  case symmetry = "symmetry"

  /// Why it is refused.
  public var reason: String {
    switch self {
    case .r1: "“Better on at least one of several” is true by chance alone in most reports."
    case .r2: "Those who started lowest rise most whatever is done: regression to the mean."
    case .r3: "A mean of answers on a scale, or a percentage of a percentage, says nothing that can be checked."
    case .r4: "A percentage with decimals claims more than answers can carry, and small numbers can be read off it."
    case .r5: "Results for one school, class or worker, or for a protected group of fewer than 30, tell on people."
    case .r6: "A table that ranks schools or areas compares who happened to be met."
    case .r7: "Recorded hate crime beside our outcomes looks linked to them, and more reports can be good."
    case .r8: "Only a verdict judged from answers before and after may say that something changed."
    case .r9: "That people liked a session is no outcome, and does not lead."
    case .r10: "The question, its scale, the ages or the way of asking changed between the years."
    case .r11: "The people who were met are no sample of an area."
    case .r12: "A table of three dimensions splits people so finely that some can be told."
    case .words: "This word claims a cause or a lasting effect, which answers on forms never show."
    case .symmetry: "Every planned question stands in the summary with its verdict, the worst included."
    }
  }

  /// What to do instead.
  public var remedy: String {
    switch self {
    case .r1: "Tell every planned question with its verdict."
    case .r2: "Leave it out; tell the verdict for everybody."
    case .r3: "Say the share that agreed, in tenths."
    case .r4: "Write a whole number, or “about 7 in 10”."
    case .r5: "Ask for the team’s whole period, or an area: --area. The school itself may be told what it said."
    case .r6: "Tell what was done in each area; answers for all together."
    case .r7: "Leave it out, or publish it elsewhere."
    case .r8: "Say what people told you, or let “pont impact” say what changed."
    case .r9: "Let a planned outcome question lead."
    case .r10: "Tell each year by itself."
    case .r11: "Write “of the people who answered”."
    case .r12: "Choose one breakdown, or none."
    case .words: "Say what was done and what people said."
    case .symmetry: "Put the question back, as it was planned."
    }
  }
}

/// A place where a rule is broken: rule, words, where they stand, remedy.
public struct ReleaseRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  public let rule: ReleaseRule
  /// The words or the wish that break it.
  public let found: String
  /// Where they stand, such as `what is done differently, 2`.
  public let place: String

  public init(_ rule: ReleaseRule, found: String, in place: String) {
    self.rule = rule
    self.found = found
    self.place = place
  }

  public var description: String {
    let name = rule == .words || rule == .symmetry ? "" : "\(rule.rawValue): "
    return "\(place), “\(found)”: \(name)\(rule.reason) \(rule.remedy)"
  }
}
