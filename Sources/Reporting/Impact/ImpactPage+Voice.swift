import ProgrammeModel

extension ImpactPage {
  /// In their words: each quote in the language it was said in, with a translation where a person made one.
  var inTheirWords: [Block] {
    let quotes = summary.voice.quotes
    if quotes.isEmpty { return [.paragraph(line("impact.words.none"))] }
    return [
      .list(
        quotes.map { quote in
          let own = quote.language == words.language
          let said = own ? quote.words : quote.translation
          var parts: [Line.Part] =
            if let said { [.text("“\(said)” ")] } else { [.other("“\(quote.words)”", quote.language), .text(" ")] }
          if !own, said != nil { parts.append(.text("(\(words.text("impact.words.translated"))) ")) }
          parts.append(.text("– \(quote.attribution[words.language])"))
          return Line(parts)
        })
    ]
  }

  /// You said, we did: each with date, owner and state, and why where it is not done; then what changed elsewhere.
  var youSaid: [Block] {
    let voice = summary.voice
    var blocks: [Block] = []
    if voice.commitments.isEmpty {
      blocks.append(.paragraph(line("impact.you-said.none")))
    } else {
      blocks.append(
        .table(
          DataTable(
            caption: words.text("impact.you-said.caption"),
            columns: ["said", "did", "owner", "state", "date"].map { .init(words.text("impact.you-said.\($0)")) },
            rows: voice.commitments.map { item in
              [
                item.said[words.language], item.did[words.language], item.owner[words.language],
                words.text("impact.you-said.state.\(item.state.rawValue)"), words.date(item.on),
              ]
            })))
    }
    if !voice.changes.isEmpty {
      blocks.append(.heading(words.text("impact.you-said.changes")))
      blocks.append(
        .list(
          voice.changes.map { change in
            Line(
              words.text(
                "impact.you-said.change",
                [
                  "what": .text(change.what[words.language]), "who": .text(change.who[words.language]),
                  "date": .text(words.date(change.since)),
                ]))
          }))
    }
    return blocks
  }
}
