import ProgrammeModel

/// Ten people, so many of them filled: only what "about 7 in 10" says. Filled ones differ by form too: they wave.
struct TenPeopleChart {
  /// Unique on its page.
  let id: String
  /// The finding.
  let title: String
  /// Type, what, main point and base: at most 250 characters, with no number that the table lacks.
  let description: String
  let people: TenPeople

  var svg: String {
    SVG.image(
      id: id, title: title, description: description, height: 3.5,
      body: (0..<10).map { person($0, isIn: $0 < people.filled) }.joined())
  }

  /// Styles do not reach what is used by reference, but what the reference itself is styled with is handed down.
  private func person(_ index: Int, isIn: Bool) -> String {
    """
    <use class="\(isIn ? "person" : "outline")" href="#person-\(isIn ? "in" : "out")" \
    x="\(SVG.decimal(Double(index) * 1.9))em" y="0.1em" width="1.8em" height="3.2em"/>

    """
  }

  /// Arms up for those counted, down for the others; once for a whole page.
  static var definitions: String {
    [("in", "M4 8.5L0.5 3M6 8.5L9.5 3"), ("out", "M3.4 8L0.8 13M6.6 8L9.2 13")].map { name, arms in
      """
      <symbol id="person-\(name)" viewBox="-1 0 12 20"><circle cx="5" cy="3.4" r="2.3"/>\
      <path d="M3.2 7.5h3.6v6.5h-3.6zM3.4 14h1.2v5.4H3.4zM5.4 14h1.2v5.4H5.4z"/>\
      <path d="\(arms)" fill="none" stroke-width="1.3"/></symbol>
      """
    }.joined(separator: "\n")
  }
}
