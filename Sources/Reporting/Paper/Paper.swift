import Mustache
import ProgrammeModel

/// What leaves the screen as a sheet of paper or a mail: a letter, a brief. One HTML document that needs no other file.
struct Paper {
  let language: Language
  let title: String
  /// Styles beside those of every page.
  let style: String
  /// Markup, already escaped.
  let body: String

  func html() -> String {
    Self.template.render(
      Sheet(language: language.rawValue, title: title, style: Page.style + "\n" + style, body: body))
  }

  /// A block as markup, as every page writes it.
  static func markup(of block: Block, _ language: Language) -> String {
    Page(
      title: "", language: language, team: Bilingual(same: ""), alternate: nil, messagePrefixes: [], sections: []
    ).html(of: block)
  }

  /// The two languages, one of them a link; nothing without a file to link to.
  static func languageLinks(_ language: Language, _ alternate: String?, _ messages: Messages) -> String {
    guard let alternate else { return "" }
    let label = markupEscaped(messages.text("page.language", language))
    let items = Language.allCases.map { each in
      let name = markupEscaped(messages.text("page.language.\(each.rawValue)", each))
      let code = each.rawValue
      return each == language
        ? "<li><span aria-current=\"true\" lang=\"\(code)\">\(name)</span></li>"
        : "<li><a href=\"\(markupEscaped(alternate))\" rel=\"alternate\" lang=\"\(code)\" hreflang=\"\(code)\">\(name)</a></li>"
    }
    return "<nav aria-label=\"\(label)\"><ul>\(items.joined())</ul></nav>\n"
  }

  private struct Sheet {
    let language: String
    let title: String
    let style: String
    let body: String
  }

  private static let template = MustacheTemplate.constant(
    """
    <!DOCTYPE html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>{{title}}</title>
    <style>
    {{{style}}}
    </style>
    </head>
    <body>
    {{{body}}}
    </body>
    </html>

    """)
}
