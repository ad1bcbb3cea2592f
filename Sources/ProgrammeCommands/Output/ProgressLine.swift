/// One line that tells how far some work is: a line that wraps could not be overwritten by the next.
struct ProgressLine {
  let title: String
  let percent: Int
  /// May be empty.
  let note: String
  /// How long it still takes; empty where that is not known.
  let left: String

  /// The longest form that fits: first the bar goes, which says what the number says, then the note, the time left and
  /// the title.
  func text(within width: Int) -> String {
    let share = "\(percent) %"
    let tail = [note, left].filter { !$0.isEmpty }.joined(separator: ", ")
    let forms = [
      [title, bar(20), share, tail], [title, bar(10), share, tail], [title, share, tail], [title, share, left],
      [title, share],
    ].map { $0.filter { !$0.isEmpty }.joined(separator: " ") }
    return forms.first { displayWidth($0) <= width } ?? share
  }

  private func bar(_ cells: Int) -> String {
    let filled = percent * cells / 100
    return String(repeating: "█", count: filled) + String(repeating: "░", count: cells - filled)
  }
}
