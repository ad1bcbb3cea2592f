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
    let icons = (0..<10).map { index in
      """
      <use href="#\(id)-\(index < people.filled ? "in" : "out")" x="\(SVG.decimal(Double(index) * 1.72))em" y="0.1em" \
      width="1.6em" height="3.2em"/>
      """
    }
    return SVG.image(
      id: id, title: title, description: description, height: 3.5,
      body: person("in", style: "person", arms: "M5 9L1.5 4M5 9L8.5 4")
        + person("out", style: "outline", arms: "M5 9L2 13M5 9L8 13") + icons.joined(separator: "\n"))
  }

  /// Arms up for those counted, down for the others.
  private func person(_ name: String, style: String, arms: String) -> String {
    """
    <symbol id="\(id)-\(name)" viewBox="0 0 10 20"><g class="\(style)"><circle cx="5" cy="3.4" r="2.3"/>\
    <path d="M3.2 7.5h3.6v6.5h-3.6zM3.4 14h1.2v5.4H3.4zM5.4 14h1.2v5.4H5.4z"/>\
    <path class="arms" d="\(arms)"/></g></symbol>

    """
  }
}
