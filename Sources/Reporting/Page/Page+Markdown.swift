public import ProgrammeModel

extension Page {
  /// The page as Markdown (CommonMark with tables), for reading as text and for keeping.
  public func markdown(_ messages: Messages) -> String {
    var parts = ["# \(Markdown.escaped(title))"]
    if let notice = draftNotice(messages) { parts.append("> **\(Markdown.escaped(notice))**") }
    if let lead { parts.append(Markdown.text(of: lead)) }
    for section in sections {
      parts.append("## \(Markdown.escaped(section.heading))")
      parts += section.blocks.map(Markdown.text(of:)).filter { !$0.isEmpty }
    }
    parts.append("---")
    parts.append(Markdown.escaped(team[language]))
    parts.append(Markdown.escaped(messages.text("page.footer", language)))
    return parts.joined(separator: "\n\n") + "\n"
  }
}
