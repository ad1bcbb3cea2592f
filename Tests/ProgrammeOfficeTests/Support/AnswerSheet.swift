import Foundation

/// A file of a form tool with all questions of the young and one of the children, as a test needs it.
struct AnswerSheet {
  var rows: [[String]] = []

  /// One form: young people's answers, a child's face, a comment.
  mutating func add(
    _ session: String, adult: String = "", report: String = "", face: String = "", comment: String = "",
    email: String = "", at time: String = "2027-01-15 14:00"
  ) {
    rows.append([time, session, email, adult, report, face, comment])
  }

  var data: Data {
    let header = [
      "Timestamp", "Session code / Cod y sesiwn", "E-mail", "If I saw hate, I am sure I could tell an adult.",
      "I know how to report hate.", "I know which adult can help.",
      "What should we change next time? Please leave out names.",
    ]
    let text = ([header] + rows).map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
    }
    return Data((text.joined(separator: "\n") + "\n").utf8)
  }
}
