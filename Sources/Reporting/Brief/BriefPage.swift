public import ProgrammeModel

/// The facilitator's brief: one sheet of A4 with all that is needed at the door and in the room.
public struct BriefPage: Sendable {
  /// Letters of instructions that half a sheet holds; a longer plan is cut to first sentences.
  static let planLetters = 1_100

  private let messages: Messages
  private let sheet: BriefSheet

  public init(_ messages: Messages, _ sheet: BriefSheet) {
    self.messages = messages
    self.sheet = sheet
  }

  /// One HTML document for an A4 sheet; `alternate` is the file of the other language beside it.
  public func html(_ language: Language, alternate: String? = nil) -> String {
    let text = BriefText(Wording(messages, language), sheet)
    func markup(_ blocks: [Block]) -> String {
      blocks.map { Paper.markup(of: $0, language) }.joined(separator: "\n")
    }
    func part(_ heading: String, _ blocks: [Block], _ name: String) -> String {
      "<section class=\"\(name)\">\n<h2>\(markupEscaped(heading))</h2>\n\(markup(blocks))\n</section>"
    }
    let fit = BriefFit(
      door: text.door, room: text.room, plan: text.plan, kit: text.kit, afterwards: text.afterwards)
    let notice = draftNotice(language).map { "<p class=\"draft\">\(markupEscaped($0))</p>\n" } ?? ""
    return Paper(
      language: language, title: text.title, style: ":root { --type: \(fit.size)pt; }\n" + Self.style,
      body: """
        <main class="brief">
        <p class="team">\(markupEscaped(sheet.team[language]))</p>
        <h1>\(markupEscaped(text.title))</h1>
        \(Paper.languageLinks(language, alternate, messages))\(notice)<div class="columns">
        <section>\(markup([.facts(text.door)]))</section>
        <section>\(markup([.facts(text.room)]))</section>
        </div>
        \(part(text.planHeading, [.table(text.plan)], "plan"))
        <div class="columns">
        \(part(text.kitHeading, [.list(text.kit)], "kit"))
        \(part(text.afterwardsHeading, [.list(text.afterwards)], "after"))
        </div>
        </main>
        """
    ).html()
  }

  /// The same as Markdown.
  public func markdown(_ language: Language) -> String {
    let text = BriefText(Wording(messages, language), sheet)
    let notice = draftNotice(language).map { ["> **\(Markdown.escaped($0))**"] } ?? []
    let parts =
      ["# \(Markdown.escaped(text.title))"] + notice
      + text.blocks.map { block in
        if case .heading(let heading) = block { return "## \(Markdown.escaped(heading))" }
        return Markdown.text(of: block)
      }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The same for a terminal.
  public func text(_ language: Language) -> String {
    let text = BriefText(Wording(messages, language), sheet)
    let parts = [text.title] + [draftNotice(language)].compactMap { $0 } + [PlainText.text(of: text.blocks)]
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func draftNotice(_ language: Language) -> String? {
    guard language == .cy, messages.hasDraftWelsh(under: ["brief.", "common.", "date.", "status."]) else { return nil }
    return messages.text("page.draft", .cy)
  }

  static let style = """
    .brief { max-width: 52rem; padding-top: 1rem; }
    .brief .team { margin: 0; color: var(--quiet); font-weight: 400; }
    .brief h1 { font-size: 1.75rem; margin: 0 0 0.75rem; padding-bottom: 0.375rem; border-bottom: 0.25rem solid var(--mid); max-width: none; }
    .brief h2 { font-size: 1.1875rem; margin: 0.75rem 0 0.25rem; padding-top: 0; border-top: 0; }
    .columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); column-gap: 2rem; }
    .brief dt { flex: 0 0 8.5rem; } .brief dd { flex: 1 1 9rem; } .brief .facts div { padding: 0.25rem 0; }
    .brief caption { position: absolute; left: -999rem; }
    .brief th, .brief td { padding-top: 0.25rem; padding-bottom: 0.25rem; } .brief tbody th { white-space: nowrap; }
    .brief .number { padding-right: 1.25rem; } .brief li { margin-bottom: 0.125rem; }
    .brief nav a { color: var(--link); }
    @media print { @page { size: A4; margin: 12mm 13mm; } .after strong { white-space: nowrap; } html { font-size: var(--type); } body { font-size: 1rem; line-height: 1.3; } .brief { max-width: none; padding: 0; } .brief h1 { font-size: 16pt; margin-bottom: 5pt; } .brief h2 { font-size: 1.125rem; margin: 6pt 0 2pt; } .columns { grid-template-columns: 1fr 1fr; column-gap: 8mm; } .brief .facts div { padding: 1.6pt 0; } .brief dt { flex-basis: 29mm; } .brief dd { flex: 1 1 40mm; } .brief table { font-size: 1rem; } .brief th, .brief td { padding-top: 1.6pt; padding-bottom: 1.6pt; } p, ul, dl, .scroll { margin-bottom: 3pt; } .draft { padding: 2pt 6pt; margin-bottom: 4pt; font-size: 9.5pt; } }
    """
}
