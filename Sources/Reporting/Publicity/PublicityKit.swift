public import ProgrammeModel

/// What publicity is made of in one language: a press release, posts with their pictures, and a poster for the groups
/// that took part. Everything comes from the summary's protected values.
public struct PublicityKit: Sendable {
  private let summary: ImpactSummary
  private let voice: ImpactSummary.Voice
  private let words: Wording
  private let link: String
  /// Where the public can reach the team; nil where the settings do not tell.
  private let replyTo: Bilingual?
  private let isPreview: Bool

  static let prefixes = ["kit.", "voice.", "impact.", "date.", "common."]

  /// - Parameters:
  ///   - link: Where the summary stands.
  ///   - isPreview: Whether every text carries the mark that it is not to go out.
  public init(
    _ summary: ImpactSummary, _ voice: ImpactSummary.Voice, _ words: Wording, link: String, replyTo: Bilingual?,
    isPreview: Bool
  ) {
    self.summary = summary
    self.voice = voice
    self.words = words
    self.link = link
    self.replyTo = replyTo
    self.isPreview = isPreview
  }

  /// Whether any Welsh of a kit has not been read by somebody fluent.
  public static func isDraft(_ messages: Messages) -> Bool { messages.hasDraftWelsh(under: prefixes + ["page."]) }

  public var posts: [Post] { PostWriter(summary, voice, words, link: link).posts }

  /// The press release, ready to be written as HTML or Markdown.
  ///
  /// - Parameter alternate: The file of the other language.
  public func pressRelease(alternate: String?) -> Page {
    let delivery = summary.delivery
    var what: [Block] = []
    if !voice.changes.isEmpty {
      what.append(.list(voice.changes.map { Line(changed($0)) }))
    }
    if !voice.commitments.isEmpty {
      what.append(.heading(words.text("kit.you-said")))
      what.append(.list(voice.commitments.map(promised)))
    }
    if what.isEmpty { what.append(.paragraph(line("kit.press.nothing"))) }
    let told = told
    return Page(
      title: words.text("kit.press.title", ["period": .text(summary.period.name[words.language])]),
      language: words.language, team: summary.team, alternate: alternate, messagePrefixes: Self.prefixes,
      lead: Line(
        words.text(
          "kit.press.lead",
          [
            "team": .text(summary.team[words.language]), "sessions": .text(grouped(delivery.sessions)),
            "attendances": .text(around(delivery.attendances.shown)),
            "dates": .text(words.dates(summary.period.days)),
          ])),
      sections: preview
        + [
          Page.Section(id: "what", heading: words.text("kit.press.what"), blocks: what),
          Page.Section(id: "told", heading: words.text("kit.press.told"), blocks: told),
          Page.Section(
            id: "limits", heading: words.text("kit.press.limits"),
            blocks: [.list([line("kit.limit.cause"), line("kit.limit.sample"), line("kit.limit.silent")])]),
          Page.Section(id: "editors", heading: words.text("kit.press.editors"), blocks: editors),
        ])
  }

  /// A poster for the groups that took part: you asked, here is what happens next. It holds no figures.
  public func poster(alternate: String?) -> Page {
    let items = voice.commitments.flatMap { one -> [Block] in
      [
        .heading("“\(PostWriter.plain(one.said[words.language]))”"),
        .facts([
          Fact(state(of: one), Line(one.did[words.language])),
          Fact(words.text("kit.poster.who"), Line(one.owner[words.language])),
        ]),
      ]
    }
    return Page(
      title: words.text("kit.poster.title"), language: words.language, team: summary.team, alternate: alternate,
      messagePrefixes: Self.prefixes, lead: line("kit.poster.lead"),
      sections: preview
        + [
          Page.Section(
            id: "next", heading: words.text("kit.poster.next"),
            blocks: items.isEmpty ? [.paragraph(line("kit.poster.nothing"))] : items),
          Page.Section(
            id: "more", heading: words.text("kit.poster.more"),
            blocks: [.paragraph(line("kit.poster.say"))] + contact),
        ]
    ).styled(Self.posterStyle)
  }

  /// The posts with their alternative texts, as one page to copy from.
  public func postsPage(alternate: String?, cardFile: (Post) -> String) -> Page {
    Page(
      title: words.text("kit.posts.title", ["period": .text(summary.period.name[words.language])]),
      language: words.language, team: summary.team, alternate: alternate, messagePrefixes: Self.prefixes,
      lead: line("kit.posts.lead"),
      sections: preview
        + (posts.isEmpty
          ? [
            Page.Section(
              id: "none", heading: words.text("kit.posts"), blocks: [.paragraph(line("kit.posts.none"))])
          ]
          : posts.enumerated().map { index, post in
            Page.Section(
              id: post.code, heading: words.text("kit.posts.number", ["number": .text(grouped(index + 1))]),
              blocks: [
                .notice([Line(post.text)]),
                .facts([
                  Fact(words.text("kit.posts.alt"), Line(post.altText)),
                  Fact(words.text("kit.posts.card"), Line([.link(cardFile(post), to: cardFile(post))])),
                ]), .heading(words.text("kit.posts.limits")), .list(post.doesNotShow.map { Line($0) }),
              ])
          }))
  }

  /// The picture of a post, its words as text.
  public func card(_ post: Post) -> String {
    ImageCard(
      words: post.cardWords, team: summary.team[words.language], language: words.language, altText: post.altText,
      mark: isPreview ? words.text("kit.preview") : nil
    ).svg
  }

  private var preview: [Page.Section] {
    guard isPreview else { return [] }
    return [
      Page.Section(
        id: "preview", heading: words.text("kit.preview"), blocks: [.notice([line("kit.preview.text")])])
    ]
  }

  /// What people told us, in the summary's own words and never more; then quotes, with one that criticises if there is one.
  private var told: [Block] {
    let answers = posts.filter { $0.code.hasPrefix("answers-") }.map { Line($0.cardWords) }
    let quotes = voice.quotes
    let chosen = Array((quotes.filter { !$0.isCritical }.prefix(2) + quotes.filter(\.isCritical).prefix(1)))
    let said = chosen.map { quote -> Line in
      let own = quote.language == words.language
      let text = own ? quote.words : quote.translation
      let part: Line.Part = text.map { .text("“\($0)”") } ?? .other("“\(quote.words)”", quote.language)
      return Line([part, .text(" – \(quote.attribution[words.language])")])
    }
    let lines = answers + said
    return lines.isEmpty ? [.paragraph(line("kit.press.told.none"))] : [.list(lines)]
  }

  private var editors: [Block] {
    [
      .list([
        line("impact.evidence.\(summary.evidence.rawValue)"), line("impact.rounding.text"), line("impact.hiding.text"),
        Line([.text(words.text("kit.press.source")), .link(link, to: link)]),
      ])
    ] + contact
  }

  private var contact: [Block] {
    replyTo.map { [.facts([Fact(words.text("kit.contact"), Line($0[words.language]))])] } ?? []
  }

  private func changed(_ change: ImpactSummary.PublicChange) -> String {
    words.text(
      "kit.post.change",
      [
        "who": .text(change.who[words.language]), "what": .text(PostWriter.plain(change.what[words.language])),
        "date": .text(words.date(change.since)),
      ])
  }

  private func promised(_ one: ImpactSummary.Commitment) -> Line {
    Line([
      .text("“\(PostWriter.plain(one.said[words.language]))” – "), .strong(state(of: one)),
      .text(": \(one.did[words.language]) (\(one.owner[words.language]))"),
    ])
  }

  private func state(of one: ImpactSummary.Commitment) -> String { words.text("kit.state.\(one.state.rawValue)") }

  private func line(_ key: String) -> Line { Line(words.text(key)) }

  private func around(_ shown: Shown) -> String {
    guard let number = shown.number else { return shown.description }
    return number > 0 ? words.text("impact.around", ["number": .text(grouped(number))]) : grouped(number)
  }

  /// Large on a wall: one sheet of A4 in print.
  private static let posterStyle = """
    h1 { font-size: 3rem; } .lead { font-size: 1.5rem; } h3 { font-size: 1.625rem; margin-top: 2rem; } .facts { font-size: 1.375rem; }
    @media (max-width: 40em) { h1 { font-size: 2rem; } h3 { font-size: 1.375rem; } .facts { font-size: 1.125rem; } }
    @media print { html { font-size: 90%; } h2 { margin-top: 1rem; } .draft, .notice { padding: 0.375rem 0.75rem; margin-bottom: 0.5rem; } main { padding-top: 0.5rem; padding-bottom: 0; } footer { padding: 0.25rem 0 0; } footer p { margin: 0; } }
    """
}
