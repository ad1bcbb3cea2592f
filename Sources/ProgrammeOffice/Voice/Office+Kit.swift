import Catalogue
public import Foundation
import ProgrammeModel
import ProgrammeStore
import Reporting

extension Office {
  /// Writes the publicity kit of a period in both languages: a press release, posts with their pictures and the texts for
  /// them, and a poster for the groups that took part.
  ///
  /// - Parameters:
  ///   - link: Where the summary stands; what goes out names it.
  ///   - isPreview: Writes everything with a mark that it is not to go out, also what could not go out yet.
  /// - Throws: ``OfficeFault/wrongState(_:)`` for draft Welsh, a missing language, a pause of everything, or a summary that
  ///   is not in the ledger; ``ReleaseFault`` for a claim that nothing of ours makes.
  public func publicityKit(
    term: String, link: String?, folder: URL?, isPreview: Bool
  ) async throws -> WrittenImpact {
    let messages = try library.messages()
    let period = try library.terms().period(term, in: settings.areas)
    let told = try publicVoice(on: period.days, holdingPauses: true)
    if !isPreview {
      if let hold = try store.read({ try $0.holds.all() }).first(where: { $0.strand == nil && $0.runs(on: desk.today) })
      {
        throw OfficeFault.wrongState(
          "\(hold.number) holds everything until \(hold.until): \(hold.because). Wait, look at it with --preview, or lift it with ‘pont pause lift \(hold.number)’."
        )
      }
      if PublicityKit.isDraft(messages) {
        throw OfficeFault.wrongState(
          "No fluent speaker has read the Welsh of the kit, so nothing goes out. Have Content/Messages/cy.yaml read and note it in cy.review.yaml; to look at the kit, add --preview."
        )
      }
    }
    guard let link = link ?? (isPreview ? "https://example.org/" : nil) else {
      throw OfficeFault.breaksRule(
        "Say where the summary stands, so that everything names its source: --link https://…")
    }
    // Bound to what the ledger holds, and read for claims that no text of ours makes.
    let compiled = try compile(ImpactOrder(term: term, audience: .public))
    let summary = compiled.summary
    let isOut = compiled.ledger.contains { $0.edition.description == compiled.edition.description }
    if !isPreview, !isOut {
      throw OfficeFault.wrongState(
        "The summary of \(period.code) is not published yet, so its figures may not go out in a kit. Publish it first with ‘pont impact --term \(period.code) --publish’; to look at the kit, add --preview."
      )
    }
    let place = folder ?? self.folder.appending(path: "kit-\(period.code)")
    let cards = place.appending(path: "cards")
    try FileManager.default.createDirectory(at: cards, withIntermediateDirectories: true)
    var written: [(url: URL, text: String)] = []
    for language in Language.allCases {
      let kit = PublicityKit(
        summary, told.voice, Wording(messages, language), link: link, replyTo: settings.replyTo, isPreview: isPreview)
      func add(_ name: String, _ page: (String) -> Page) {
        let page = page("\(name).\(language.other.rawValue).html")
        written.append((place.appending(path: "\(name).\(language.rawValue).html"), page.html(messages)))
        written.append((place.appending(path: "\(name).\(language.rawValue).md"), page.markdown(messages)))
      }
      add("press-release") { kit.pressRelease(alternate: $0) }
      add("posts") { kit.postsPage(alternate: $0) { post in "cards/\(post.code).\(language.rawValue).svg" } }
      add("poster") { kit.poster(alternate: $0) }
      for post in kit.posts {
        written.append((cards.appending(path: "\(post.code).\(language.rawValue).svg"), kit.card(post)))
      }
    }
    for file in written { try Data(file.text.utf8).write(to: file.url, options: .atomic) }
    var warnings = told.heldBack
    if !told.items.isEmpty {
      warnings.append(
        "When it goes out, note it, so that a withdrawn consent finds it: pont publish log TITLE --channel … "
          + told.items.map { "--shows \($0)" }.joined(separator: " "))
    }
    return WrittenImpact(
      headline: [
        .init(key: "period", title: "Period", value: "\(period.name.en), \(period.days)"),
        .init(key: "changes", title: "Changes told", value: String(told.voice.changes.count)),
        .init(key: "commitments", title: "Commitments told", value: String(told.voice.commitments.count)),
        .init(key: "quotes", title: "Quotes", value: String(told.voice.quotes.count)),
        .init(
          key: "state", title: "State",
          value: isPreview ? "preview: every text says that it is not to go out" : "ready to go out"),
      ], files: written.map { Self.shown($0.url) }, warnings: warnings, next: nil)
  }
}
