import ProgrammeModel

extension Letter {
  /// Both languages as one HTML document that needs no other file; each starts its own sheet when printed.
  public var html: String {
    let parts = languages.map { language in
      let notice = mark(language).map { "<p class=\"draft\">\(markupEscaped($0))</p>\n" } ?? ""
      let body = blocks(language).map { Paper.markup(of: $0, language) }.joined(separator: "\n")
      return """
        <article lang="\(language.rawValue)">
        \(notice)<h2>\(markupEscaped(subject[language]))</h2>
        \(body)
        </article>
        """
    }
    let head = languages.map { "<span lang=\"\($0.rawValue)\">\(markupEscaped(team[$0]))</span>" }
    let names = team.cy == team.en ? markupEscaped(team.cy) : head.joined(separator: " · ")
    return Paper(
      language: first, title: subjectLine, style: Self.style,
      body: """
        <header><div class="bar"><h1>\(names)</h1></div></header>
        <main>
        \(parts.joined(separator: "\n<div class=\"page-break\"></div>\n"))
        </main>
        """
    ).html()
  }

  private static let style = """
    h1 { font-size: 1.25rem; margin: 0.75rem 0; max-width: none; }
    article + .page-break + article { border-top: 1px solid var(--line); margin-top: 2rem; }
    article h2 { border-top: 0; margin-top: 0.5rem; }
    @media print { article + .page-break + article { border-top: 0; margin-top: 0; } h1 { font-size: 14pt; } body { line-height: 1.4; } p, li, dd { max-width: none; } .draft { padding: 2pt 6pt; margin: 6pt 0; font-size: 9.5pt; } .facts { margin-bottom: 8pt; } .facts div { padding: 2pt 0; } dt { flex-basis: 36mm; } dd { flex-basis: 60mm; } p, ul { margin-bottom: 7pt; } li { margin-bottom: 2pt; } article h2 { font-size: 14pt; margin: 8pt 0; padding: 0; } h3 { margin: 9pt 0 4pt; } }
    """
}
