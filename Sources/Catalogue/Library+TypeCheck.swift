import ProgrammeModel

extension Library {
  /// Question sets that do not suit the ages of a session type that uses them (SPEC §1.4, rule 9).
  func unsuitedQuestions() -> [ContentFinding] {
    let sets = parts.questionSets.value.value
    return parts.sessionTypes.value.value.values.flatMap { entry -> [ContentFinding] in
      guard let code = entry.type.questionSet, let set = sets[code]?.set else { return [] }
      return Self.misfits(of: set, to: entry.type.ages).map { message in
        ContentFinding(
          severity: .fault, file: entry.file, line: entry.questionSetLine, field: "question_set", message: message)
      }
    }
  }

  private static func misfits(of set: QuestionSet, to ages: ClosedRange<Int>) -> [String] {
    if ages.upperBound < 7 {
      return ["Children under 7 are given no form. Write null."]
    }
    var messages: [String] = []
    if set.audience == .child, ages.lowerBound > 13 {
      messages.append("“\(set.code)” is for children, and these are \(ages.lowerBound) and older. Choose another set.")
    }
    if set.audience == .child, ages.lowerBound <= 13, ages.upperBound > 16 {
      messages.append("“\(set.code)” is for children, and these are up to \(ages.upperBound). Choose another set.")
    }
    if set.audience != .child, ages.upperBound <= 11 {
      messages.append("“\(set.code)” is not for children up to 11. Choose a set with the audience child.")
    }
    if set.audience == .adult, ages.upperBound < 18 {
      messages.append("“\(set.code)” is for adults, and these are under 18. Choose a set with the audience young.")
    }
    // A day for everybody, from children to the oldest, may ask the adults among them.
    if set.audience == .adult, (18...25).contains(ages.upperBound), ages.lowerBound < 16 {
      messages.append(
        "“\(set.code)” is for adults, and these begin at \(ages.lowerBound). Choose a set with the audience young.")
    }
    for question in set.questions where (question.agesFrom ?? 0) > ages.lowerBound {
      messages.append(
        "“\(question.code)” in “\(set.code)” is for ages from \(question.agesFrom ?? 0), and these begin at \(ages.lowerBound). Choose a set without it."
      )
    }
    return messages
  }
}
