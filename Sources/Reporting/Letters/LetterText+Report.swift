import ProgrammeModel

extension LetterText {
  /// What young people raised at the forum, and under each issue what was promised and what came of it.
  func report(_ issues: [LetterIssue]) -> [Block] {
    let language = words.language
    let parts = issues.flatMap { issue -> [Block] in
      let promises = issue.promises.map { promise -> Line in
        let values: [String: Messages.Value] = [
          "agency": .text(promise.agency[language]), "promise": .text(promise.promise[language]),
        ]
        let text =
          switch promise.state {
          case .due(let day): words.text("letter.report.due", values.merging(["day": .text(words.date(day))]) { $1 })
          case .done(let what):
            words.text("letter.report.done", values.merging(["answer": .text(what[language])]) { $1 })
          case .notDoing(let why):
            words.text("letter.report.not-doing", values.merging(["answer": .text(why[language])]) { $1 })
          }
        return Line(text)
      }
      return [
        .heading(words.text("letter.report.said", ["issue": .text(issue.issue[language])])),
        promises.isEmpty ? .paragraph(Line(words.text("letter.report.open"))) : .list(promises),
      ]
    }
    return [.paragraph(Line(words.text("letter.report.lead")))]
      + (issues.isEmpty ? [.paragraph(Line(words.text("letter.report.none")))] : parts)
      + [.paragraph(Line(words.text("letter.report.tell")))]
  }
}
