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
    let tenths = Int((seconds * 100).rounded())
    let time = "\(tenths / 100).\(tenths % 100 < 10 ? "0" : "")\(tenths % 100)"
    return [name, "\(priority)/\(asked)", "\(travel)", "\(days)", time, "\(megabytes)", note]
  }

  static let headings = ["solver", "priority", "travel min", "officer-days", "seconds", "MB", "note"]

  /// A table in Markdown.
  static func table(_ all: [Measurement]) -> String {
    let rows = [headings] + all.map(\.cells)
    let widths = headings.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    func line(_ cells: [String]) -> String {
      let padded = zip(cells, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      return "| " + padded.joined(separator: " | ") + " |"
    }
    let rule = "|" + widths.map { String(repeating: "-", count: $0 + 2) }.joined(separator: "|") + "|"
    return ([line(headings), rule] + all.map { line($0.cells) }).joined(separator: "\n")
  }
}
