import Catalogue
import Evaluation
public import Foundation
public import ProgrammeModel
import ProgrammeStore
import Reporting

extension Office {
  /// Writes the report of a campaign's edition: the sessions hung on it, public and closed, what went out for it and how
  /// often it was seen, and what people said. A report for the team holds referral sessions too.
  ///
  /// - Throws: ``OfficeFault`` for a campaign that the team did not adopt in that year.
  public func campaignReport(
    _ edition: CampaignEdition, for audience: Audience, languages: [Language], folder: URL?
  ) async throws -> WrittenImpact {
    let messages = try library.messages()
    let types = try library.sessionTypes()
    let code = "\(edition.code)-\(edition.year)"
    let (days, name, hung, open, publications) = try store.read {
      tables -> (DayRange, Bilingual, [Session], Int, [Publication]) in
      let book = try campaignBook(in: tables)
      _ = try book.observance(edition.code)
      guard let campaign = book.campaign(edition), campaign.isAdopted else {
        throw OfficeFault.wrongState(
          "The team has not adopted \(book.name(of: edition)). Adopt it with ‘pont campaign adopt \(edition.code) --year \(edition.year)’."
        )
      }
      let sessions = try campaign.sessions.compactMap { try tables.sessions.session($0) }.filter {
        audience == .team || types[$0.type]?.isReferral != true
      }
      let window = book.observances.window(of: edition)?.days
      let all = sessions.map(\.span.day) + (window.map { [$0.first, $0.last] } ?? [])
      guard let first = all.min(), let last = all.max() else {
        throw OfficeFault.wrongState(
          "The days of \(book.name(of: edition)) are not known and no session hangs on it. Note its days with ‘pont campaign announce’."
        )
      }
      let title = book.observances[edition.code]?.name ?? Bilingual(same: edition.code.text)
      return (
        try DayRange(first, last),
        Bilingual(cy: "\(title.cy) \(edition.year)", en: "\(title.en) \(edition.year)"), sessions,
        try sessions.count { session in
          guard session.state == .delivered, let host = try tables.hosts.host(session.host) else { return false }
          return session.isPublic(at: host, of: types[session.type])
        },
        try tables.publications.all().filter { $0.campaign == code }
      )
    }
    let period = NamedPeriod(code: code, days: days, name: name)
    let keys = Set(hung.map(\.key))
    let record = try impactRecord(of: period, holdingReferrals: audience == .team).only(
      keys, numbers: hung.map(\.number))
    let summary = summarise(record, audience: audience)
    let told = try publicVoice(on: days, holdingPauses: audience != .team, sessions: keys)
    let place = folder ?? self.folder.appending(path: "campaign-\(code)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    var written: [URL] = []
    for language in languages {
      let stem = "campaign-\(code)-\(audience.rawValue)"
      let page = CampaignReportPage(
        summary, told.voice,
        publicSessions: open,
        outgoing: publications.map { .init(on: $0.wentOutOn, channel: $0.channel, title: $0.title, views: $0.views) },
        Wording(messages, language)
      ).page(alternate: languages.count > 1 ? "\(stem).\(language.other.rawValue).html" : nil)
      for (ending, text) in [("html", page.html(messages)), ("md", page.markdown(messages))] {
        let file = place.appending(path: "\(stem).\(language.rawValue).\(ending)")
        try Data(text.utf8).write(to: file, options: .atomic)
        written.append(file)
      }
    }
    var warnings = told.heldBack
    if languages.contains(.cy), messages.hasDraftWelsh(under: ["campaign-report.", "impact.", "page."]) {
      warnings.append("No fluent speaker has read the Welsh of this report yet; the page says so.")
    }
    if hung.isEmpty { warnings.append("No session hangs on the campaign: pont campaign hang \(edition.code) S142 …") }
    return WrittenImpact(
      headline: [
        .init(key: "campaign", title: "Campaign", value: "\(name.en), \(days)"),
        .init(key: "sessions", title: "Sessions", value: String(summary.delivery.sessions)),
        .init(
          key: "attendances", title: "Attendances", value: summary.delivery.attendances.shown.description),
        .init(key: "publications", title: "Publications", value: String(publications.count)),
        .init(key: "views", title: "Views", value: String(publications.compactMap(\.views).reduce(0, +))),
      ], files: written.map { Self.shown($0) }, warnings: warnings,
      next: audience == .team ? nil : "It is a working paper, and says so: figures go out with the summary of a term.")
  }
}

extension ImpactRecord {
  /// The same of some sessions alone, without answers: no answer is counted in two places.
  fileprivate func only(_ keys: Set<Key<Session>>, numbers: [SessionNumber]) -> ImpactRecord {
    ImpactRecord(
      team: team, period: period, delivered: delivered.filter { keys.contains($0.key) },
      lost: lost.filter { numbers.contains($0.number) }, areas: areas, hostsWithoutArea: hostsWithoutArea,
      strandNames: strandNames, questionSets: [], answers: AnswerCounts([]), threshold: threshold)
  }
}
