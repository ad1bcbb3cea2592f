import ProgrammeModel

extension Letter {
  /// Both languages as plain text for a mail, a ruler between them; the subject stands first in each.
  public var text: String {
    languages.map { language in
      ([subject[language]] + [mark(language)].compactMap { $0 } + [PlainText.text(of: blocks(language))])
        .joined(separator: "\n\n")
    }.joined(separator: "\n\n" + String(repeating: "-", count: 40) + "\n\n") + "\n"
  }

  /// Both languages as Markdown.
  public var markdown: String {
    languages.map { language in
      (["# \(Markdown.escaped(subject[language]))"] + [mark(language)].compactMap { $0.map { "> **\($0)**" } }
        + blocks(language).map(Markdown.text(of:)))
        .joined(separator: "\n\n")
    }.joined(separator: "\n\n---\n\n") + "\n"
  }

  /// The draft mark, where it belongs.
  func mark(_ language: Language) -> String? { language == .cy ? draftNotice : nil }
}
