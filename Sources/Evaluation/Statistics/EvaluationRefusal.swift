/// Why there is no figure (SPEC, status words): never a zero, a dash or a NaN.
public enum EvaluationRefusal: String, Error, Hashable, Sendable, CustomStringConvertible {
  case noAnswers = "no-answers"
  case moreThanAll = "more-than-all"
  case oneSession = "one-session"
  case nobodyAttended = "nobody-attended"
  case moreFormsThanPeople = "more-forms-than-people"
  case impossibleAttendance = "impossible-attendance"
  case unevenLists = "uneven-lists"
  case tooFewInAGroup = "too-few-in-a-group"
  case noChangeExpected = "no-change-expected"
  case impossiblePlan = "impossible-plan"
  case noVisits = "no-visits"
  case noSchools = "no-schools"
  case noHours = "no-hours"
  case needsDoNotAddUp = "needs-do-not-add-up"
  case tooManyAtoms = "too-many-atoms"

  public var description: String {
    switch self {
    case .noAnswers: "There are no answers to reckon with."
    case .moreThanAll: "More people are counted than answered, or fewer than none. Check the answers."
    case .oneSession: "One session cannot show how far sessions differ. Say “from one session”."
    case .nobodyAttended: "Nobody attended, so there is no share of those who came."
    case .moreFormsThanPeople: "There are more forms than people who attended. Check the head count."
    case .impossibleAttendance:
      "The attendance does not add up: more came than had a place, or a number is below zero. Check the register."
    case .unevenLists:
      "The two lists differ in length, so their numbers do not belong together. Give one of each a session."
    case .tooFewInAGroup:
      "A group of fewer than two answers shows nothing of how far answers differ. Collect more answers."
    case .noChangeExpected: "A plan to find no change needs endless answers. Say how large a change would matter."
    case .impossiblePlan:
      "The plan does not add up: more would move up than move at all, or a share is outside 0 to 1. Check the numbers."
    case .tooManyAtoms:
      "More than 400 small parts cannot be checked against each other. Add them up by session and publish nothing finer."
    case .noVisits: "No school was visited, so there is no share of visits."
    case .noSchools: "There are no schools to compare with. Check the register of schools."
    case .noHours: "There were no contact hours, so there is no cost for one."
    case .needsDoNotAddUp: "Needs met, met in part and not met do not add up to the needs asked for. Check the record."
    }
  }
}
