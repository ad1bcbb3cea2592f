public import ProgrammeModel

/// What stands on one page in one language, before it becomes HTML or Markdown: both are written from this value.
public struct Page: Hashable, Sendable {
  public let title: String
  public let language: Language
  /// The team's name, in the header and after the title.
  public let team: Bilingual
  /// The file of the same page in the other language, relative to this one; nil leaves the language links out.
  public let alternate: String?
  /// The prefixes of all message keys used, by which draft Welsh is noticed; `page.` is always looked at.
  public let messagePrefixes: [String]
  /// Shown under the title.
  public let lead: Line?
  public let sections: [Section]
  /// Style rules of this page alone, after those of every page.
  package let ownStyle: String
  let foreign: ForeignNames

  /// One part of a page under its own heading.
  public struct Section: Hashable, Sendable {
    /// An anchor: lower-case letters, digits and hyphens; unique on the page.
    public let id: String
    public let heading: String
    public let blocks: [Block]

    public init(id: String, heading: String, blocks: [Block]) {
      self.id = id
      self.heading = heading
      self.blocks = blocks
    }
  }

  public init(
    title: String, language: Language, team: Bilingual, alternate: String?, messagePrefixes: [String],
    lead: Line? = nil, sections: [Section]
  ) {
    self.title = title
    self.language = language
    self.team = team
    self.alternate = alternate
    self.messagePrefixes = messagePrefixes
    self.lead = lead
    self.sections = sections
    ownStyle = ""
    foreign = .none
  }

  /// The same page with style rules of its own.
  package func styled(_ rules: String) -> Page { Page(self, ownStyle: rules, foreign: foreign) }

  /// The same page on which names of places in the other language are marked.
  package func naming(_ names: some Sequence<Bilingual>) -> Page {
    Page(self, ownStyle: ownStyle, foreign: ForeignNames(names.map { $0[language] }, on: language))
  }

  private init(_ page: Page, ownStyle: String, foreign: ForeignNames) {
    title = page.title
    language = page.language
    team = page.team
    alternate = page.alternate
    messagePrefixes = page.messagePrefixes
    lead = page.lead
    sections = page.sections
    self.ownStyle = ownStyle
    self.foreign = foreign
  }

  /// The notice that nobody fluent has read the page's Welsh; nil on an English page, or when all of it was read.
  public func draftNotice(_ messages: Messages) -> String? {
    guard language == .cy, messages.hasDraftWelsh(under: messagePrefixes + ["page."]) else { return nil }
    return messages.text("page.draft", .cy)
  }
}
