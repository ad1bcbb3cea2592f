/// One run of one solver on one file.
struct Measurement {
  var name: String
  var priority = -1
  var asked = 0
  var travel = 0
  var days = 0
  var seconds = 0.0
  var megabytes = 0
  var note = ""

  /// Better first.
  var rank: (Int, Int, Int) { (-priority, travel, days) }

  var cells: [String] {
    guard priority >= 0 else { return [name, "–", "–", "–", "–", "–", note] }
    return [name, "\(priority)/\(asked)", "\(travel)", "\(days)", Self.shown(seconds), "\(megabytes)", note]
  }

  /// “better”, “equal” or “worse”, by priority, then travel, then officer-days.
  func compared(to other: Measurement) -> String {
    guard priority >= 0 else { return "no answer" }
    return rank < other.rank ? "better" : rank == other.rank ? "equal" : "worse"
  }

  /// Two places, or three below a tenth of a second.
  static func shown(_ seconds: Double) -> String {
    let thousandths = Int((seconds * 1_000).rounded())
    guard thousandths < 100 else { return twoPlaces(seconds) }
    return "0.0\(thousandths < 10 ? "0" : "")\(thousandths)"
  }

  static func twoPlaces(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  static let headings = ["solver", "priority", "travel min", "officer-days", "seconds", "MB", "note"]

  /// A table in Markdown.
  static func table(headings: [String], _ cells: [[String]]) -> String {
    let rows = [headings] + cells
    let widths = headings.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    func line(_ cells: [String]) -> String {
      let padded = zip(cells, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      return "| " + padded.joined(separator: " | ") + " |"
    }
    let rule = "|" + widths.map { String(repeating: "-", count: $0 + 2) }.joined(separator: "|") + "|"
    return ([line(headings), rule] + cells.map(line)).joined(separator: "\n")
  }
}
