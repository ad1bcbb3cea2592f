import ProgrammeModel

/// The answers one question can have, by everything people and form tools write for them.
struct AnswerScale {
  /// The options with their places, for a fault.
  let choices: String
  private let isText: Bool
  private var answers: [String: Reading] = [:]

  struct Reading {
    let answer: Answer
    /// Set where the words exist in one language only.
    let language: Language?
  }

  init(_ question: Question, words: AnswerWords) {
    isText = question.options.isEmpty
    choices = question.options.enumerated().map { index, option in
      "\(index + 1) \(option.label.cy) / \(option.label.en)"
    }.joined(separator: "; ")
    guard !isText else { return }
    for label in words.notSure { add(.notSure, label) }
    for label in words.preferNotToSay { add(.preferNotToSay, label) }
    answers["notsure"] = answers["notsure"] ?? Reading(answer: .notSure, language: nil)
    answers["prefernottosay"] = answers["prefernottosay"] ?? Reading(answer: .preferNotToSay, language: nil)
    for easy in question.easyOptions { add(.option(easy.countsAs), easy.label) }
    // The scale's own words last: where a set has "not sure" as a point on the scale, it is one.
    for (index, option) in question.options.enumerated() {
      let answer = Answer.option(option.code)
      let number = String(index + 1)
      for key in [number, Tidy.key(option.code)] { answers[key] = Reading(answer: answer, language: nil) }
      add(answer, option.label)
      for label in [option.label.cy, option.label.en] where !Tidy.key(label).isEmpty {
        answers[number + Tidy.key(label)] = Reading(answer: answer, language: nil)
      }
    }
    answers[""] = nil
  }

  /// Nil where no option is written so. Form tools end a choice with a semicolon, which does not count.
  func read(_ text: String) -> Reading? {
    isText ? Reading(answer: .text(text), language: nil) : answers[Tidy.key(text)]
  }

  private mutating func add(_ answer: Answer, _ label: Bilingual) {
    let (cy, en) = (Tidy.key(label.cy), Tidy.key(label.en))
    for both in [cy + en, en + cy] { answers[both] = Reading(answer: answer, language: nil) }
    answers[cy] = Reading(answer: answer, language: cy == en ? nil : .cy)
    answers[en] = Reading(answer: answer, language: cy == en ? nil : .en)
  }
}
