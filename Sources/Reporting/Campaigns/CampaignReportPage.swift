public import ProgrammeModel

/// What came of one edition of a campaign: sessions public and closed, attendances, what went out and how often it was
/// seen, and what people said.
public struct CampaignReportPage: Sendable {
  /// Something that went out for the campaign.
  public struct Outgoing: Hashable, Sendable {
    public let on: Day
    public let channel: String
    public let title: String
    /// Views, never people; nil where nobody counted.
    public let views: Int?

    public init(on: Day, channel: String, title: String, views: Int?) {
      self.on = on
      self.channel = channel
      self.title = title
      self.views = views
    }
  }

  private let summary: ImpactSummary
  private let voice: ImpactSummary.Voice
  private let publicSessions: Int
  private let outgoing: [Outgoing]
  private let words: Wording

  /// - Parameters:
  ///   - publicSessions: Of the summary's sessions; the others are closed and told as a number only.
  public init(
    _ summary: ImpactSummary, _ voice: ImpactSummary.Voice, publicSessions: Int, outgoing: [Outgoing],
    _ words: Wording
  ) {
    self.summary = summary
    self.voice = voice
    self.publicSessions = publicSessions
    self.outgoing = outgoing
    self.words = words
  }

  /// The page; `alternate` is the file of the other language beside it.
  public func page(alternate: String?) -> Page {
    // No report is in the ledger of publications, so it is a working paper and says so.
    let impact = ImpactPage(summary, words, isPreview: summary.audience != .team)
    return Page(
      title: words.text("campaign-report.title", ["campaign": .text(summary.period.name[words.language])]),
      language: words.language, team: summary.team, alternate: alternate,
      messagePrefixes: ["campaign-report.", "impact.", "verdict.", "share.", "kit.", "voice.", "date.", "common."],
      lead: Line("\(summary.team[words.language]), \(words.dates(summary.period.days))."),
      sections: [
        section("did", impact.mark + [.facts(visibility)] + impact.did), section("out", out),
        section("told", [.paragraph(line("campaign-report.told.elsewhere"))]),
        section("words", quotes),
        section("cannot", [.list([line("kit.limit.cause"), line("kit.limit.sample"), line("kit.limit.silent")])]),
        section(
          "how", [.list([line("impact.rounding.text"), line("impact.hiding.text"), line("campaign-report.views")])]),
      ])
  }

  private var visibility: [Fact] {
    [
      Fact(words.text("campaign-report.public"), Line(grouped(publicSessions))),
      Fact(words.text("campaign-report.closed"), Line(grouped(summary.delivery.sessions - publicSessions))),
    ]
  }

  private var out: [Block] {
    if outgoing.isEmpty { return [.paragraph(line("campaign-report.out.none"))] }
    let counted = outgoing.compactMap(\.views)
    let unknown = words.text("common.not-known")
    let rows = outgoing.map { item -> [String] in
      [item.title, words.date(item.on), item.channel, item.views.map(grouped) ?? unknown]
    }
    let total = [words.text("impact.total"), "", "", counted.isEmpty ? unknown : grouped(counted.reduce(0, +))]
    return [
      .table(
        DataTable(
          caption: words.text("campaign-report.out.caption"),
          columns: [
            .init(words.text("campaign-report.out.title")), .init(words.text("campaign-report.out.date")),
            .init(words.text("campaign-report.out.channel")),
            .init(words.text("campaign-report.out.views"), isNumeric: true),
          ], rows: rows + [total], note: words.text("campaign-report.views")))
    ]
  }

  private var quotes: [Block] {
    if voice.quotes.isEmpty { return [.paragraph(line("campaign-report.words.none"))] }
    return [
      .list(
        voice.quotes.map { quote in
          let text = quote.language == words.language ? quote.words : quote.translation
          let part: Line.Part = text.map { .text("“\($0)”") } ?? .other("“\(quote.words)”", quote.language)
          return Line([part, .text(" – \(quote.attribution[words.language])")])
        })
    ]
  }

  private func section(_ name: String, _ blocks: [Block]) -> Page.Section {
    Page.Section(id: name, heading: words.text("campaign-report.\(name)"), blocks: blocks)
  }

  private func line(_ key: String) -> Line { Line(words.text(key)) }
}
