import Evaluation
import ProgrammeModel
import Reporting

/// A summary with all that is made from it, before it is written, approved or published.
struct CompiledImpact {
  let record: ImpactRecord
  let summary: ImpactSummary
  let sources: [FigureSource]
  let messages: Messages
  let edition: LedgerEntry.Edition
  let plan: EvaluationPlan?
  let ledger: [LedgerEntry]
  /// Ways in which the figures could be subtracted from earlier ones.
  let subtractions: [Subtraction]
  /// What of its Welsh nobody fluent has read.
  let unreadWelsh: [String]

  /// The files in both languages, as they are published.
  func files(_ languages: [Language] = [.cy, .en], isPreview: Bool) throws -> [(name: String, text: String)] {
    let names = ImpactFiles(for: summary)
    var files: [(name: String, text: String)] = []
    for language in languages {
      let words = Wording(messages, language)
      let page = ImpactPage(summary, words, isPreview: isPreview).page
      files.append((names.html(language), page.html(messages)))
      files.append((names.markdown(language), page.markdown(messages)))
      if summary.audience != .team {
        files.append((names.lines(language), ImpactLines(summary, words).markdown(isPreview: isPreview)))
      }
    }
    guard summary.audience != .team else { return files }
    let figures = try ImpactFigures(summary, messages)
    files.append((names.csv, figures.csv))
    files.append((names.json, try figures.json()))
    files.append((names.dictionary, figures.dictionaryCSV))
    return files
  }

  /// Of the bytes that would be published, in both languages.
  func digest() throws -> String {
    Evaluation.digest(of: try files(isPreview: false).map { ($0.name, Array($0.text.utf8)) })
  }
}
