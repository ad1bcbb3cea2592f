import Catalogue
import Foundation
import Interchange
public import ProgrammeModel
import ProgrammeStore

extension Office {
  /// Invented answers of a form tool for some delivered sessions, for the demo to import: one file for all of them.
  ///
  /// Fixed dice answer for roughly four in five of those present; nobody's words are anybody's.
  public func demoAnswers(for numbers: [SessionNumber]) async throws -> String {
    let types = try library.sessionTypes()
    let sets = try library.questionSets()
    let lines = try store.read { tables in try numbers.map { try line(of: session($0, in: tables), in: tables) } }
    let used = lines.compactMap { types[$0.session.type]?.questionSet }.uniqued().compactMap { sets[$0] }
    var columns: [Question] = []
    for question in used.flatMap(\.questions) where !columns.contains(where: { $0.code == question.code }) {
      columns.append(question)
    }
    var dice = SplitMix64(seed: 20_270_118)
    var rows = [["Timestamp", "Session code / Cod y sesiwn", "E-mail"] + columns.map(\.text.en)]
    for line in lines {
      guard let present = line.headcount?.present, let code = types[line.session.type]?.questionSet,
        let set = sets[code]
      else { continue }
      let language: Language = line.session.language == .cy ? .cy : .en
      for index in 0..<(present * 4 / 5) {
        let answers = columns.map { question in
          set.questions.contains { $0.code == question.code }
            ? Self.invented(
              question, language, isFirst: index == 0 && line.session.number == lines[0].session.number, &dice) : ""
        }
        rows.append(["\(line.session.span.day) 15:30", line.session.number.description, ""] + answers)
      }
    }
    return CSVWriter.write(rows)
  }

  private static func invented(
    _ question: Question, _ language: Language, isFirst: Bool, _ dice: inout SplitMix64
  ) -> String {
    let luck = Int.random(in: 0..<100, using: &dice)
    guard !question.options.isEmpty else {
      // One comment that a person must look at, so that the demo shows what is done with it.
      if isFirst { return language == .cy ? "Mae rhywun yn fy mrifo i gartref." : "Someone is hurting me at home." }
      guard luck < 6 else { return "" }
      let comments: [Bilingual] = [
        Bilingual(cy: "Mwy o amser i siarad mewn grwpiau.", en: "More time to talk in groups."),
        Bilingual(cy: "Roedd y stori am y bws yn dda.", en: "The story about the bus was good."),
        Bilingual(cy: "Rhy boeth yn y neuadd.", en: "Too hot in the hall."),
      ]
      return comments[luck % comments.count][language]
    }
    if luck < 4 { return "Not sure" }
    if luck < 6 { return "Prefer not to say" }
    let weights =
      question.options.count == 5 ? [3, 8, 17, 45, 27] : question.options.count == 3 ? [10, 28, 62] : [30, 70]
    var point = Int.random(in: 0..<weights.reduce(0, +), using: &dice)
    for (option, weight) in zip(question.options, weights) {
      if point < weight { return option.label[language] }
      point -= weight
    }
    return ""
  }
}

extension Sequence where Element: Hashable {
  /// The elements without repetition, in their first order.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
