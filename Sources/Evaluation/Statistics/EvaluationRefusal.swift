/// Why there is no figure (SPEC, status words): never a zero, a dash or a NaN.
public enum EvaluationRefusal: String, Error, Hashable, Sendable, CustomStringConvertible {
  case noAnswers = "no-answers"
  case moreThanAll = "more-than-all"
  case oneSession = "one-session"
  case nobodyAttended = "nobody-attended"
  case moreFormsThanPeople = "more-forms-than-people"
  case impossibleAttendance = "impossible-attendance"
  case unevenLists = "uneven-lists"

  public var description: String {
    switch self {
    case .noAnswers: "There are no answers to reckon with."
    case .moreThanAll: "More people are counted than answered, or fewer than none. Check the answers."
    case .oneSession: "One session cannot show how far sessions differ. Say “from one session”."
    case .nobodyAttended: "Nobody attended, so there is no share of those who came."
    case .moreFormsThanPeople: "There are more forms than people who attended. Check the head count."
    case .impossibleAttendance:
      "The attendance does not add up: more came than had a place, or a number is below zero. Check the register."
    case .unevenLists: "There must be one number of answers for each number of agreements."
    }
  }
}
