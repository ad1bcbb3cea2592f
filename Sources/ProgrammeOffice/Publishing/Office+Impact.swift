import Catalogue
import Evaluation
public import Foundation
public import ProgrammeModel
import ProgrammeStore
import Reporting

public import struct ProgrammeModel.Host

extension Office {
  /// Writes the impact summary of a period: a page per language, Markdown, and the figures as CSV and JSON.
  ///
  /// The team's own summary is exact where it is not hidden, so its figures are not written as CSV and JSON.
  ///
  /// - Parameters:
  ///   - term: Such as `spring-2027` or `school-year-2026-27`.
  ///   - folder: Where to write; `impact-TERM` in the workspace if nil.
  public func impact(
    term: String, audience: Audience, languages: [Language], folder: URL?
  ) async throws -> WrittenImpact {
    let period = try library.terms().period(term, in: settings.areas)
    let record = try impactRecord(of: period, holdingReferrals: audience == .team)
    let summary = summarise(record, audience: audience)
    let readings = try library.questionSetReadings()
    let messages = try library.messages().beside(draft: summary.answers.contains { readings[$0.code] != .read })
    let place = folder ?? self.folder.appending(path: "impact-\(period.code)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let files = ImpactFiles(for: summary)
    var written: [(name: String, text: String)] = []
    for language in languages {
      let page = ImpactPage(summary, Wording(messages, language)).page
      written.append((files.html(language), page.html(messages)))
      written.append((files.markdown(language), page.markdown(messages)))
    }
    if audience != .team {
      let figures = try ImpactFigures(summary)
      written.append((files.csv, figures.csv))
      written.append((files.json, try figures.json()))
    }
    for file in written {
      try Data(file.text.utf8).write(to: place.appending(path: file.name), options: .atomic)
    }
    var warnings: [String] = []
    if languages.contains(.cy), messages.hasDraftWelsh(under: ["impact.", "page."]) {
      warnings.append(
        "No fluent speaker has read the Welsh of this summary yet; the page says so. Have it read before you publish it."
      )
    }
    if record.delivered.isEmpty {
      warnings.append("No session was delivered between \(period.days.first) and \(period.days.last).")
    }
    return WrittenImpact(
      headline: Self.headline(of: summary), files: written.map { Self.shown(place.appending(path: $0.name)) },
      warnings: warnings)
  }

  /// The path as seen from the current folder where it lies below it.
  static func shown(_ url: URL) -> String {
    let here = FileManager.default.currentDirectoryPath + "/"
    let path = url.standardizedFileURL.path
    return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
  }

  private static func headline(of summary: ImpactSummary) -> [WrittenImpact.Fact] {
    let delivery = summary.delivery
    return [
      .init(key: "period", title: "Period", value: "\(summary.period.name.en), \(summary.period.days)"),
      .init(key: "sessions", title: "Sessions", value: String(delivery.sessions)),
      .init(key: "attendances", title: "Attendances", value: delivery.attendances.shown.description),
      .init(key: "contact_hours", title: "Contact hours", value: delivery.contactHours.shown.description),
      .init(
        key: "hosts_reached", title: "Hosts reached",
        value: "\(summary.coverage.hostsReached) of \(summary.coverage.hostsKnown)"),
      .init(
        key: "welsh_medium_reached", title: "Welsh-medium schools reached",
        value: "\(summary.coverage.welshMediumReached) of \(summary.coverage.welshMediumKnown)"),
      .init(key: "evidence", title: "Evidence level", value: summary.evidence.rawValue.uppercased()),
    ]
  }

  /// - Parameter holdingReferrals: Whether sessions for one referred person count; never outside the team.
  func impactRecord(of period: NamedPeriod, holdingReferrals: Bool) throws -> ImpactRecord {
    let types = try library.sessionTypes()
    let vocabulary = try library.vocabulary()
    let sets = try library.questionSets()
    let areas = try library.areas()
    return try store.read { tables in
      let hosts = try tables.hosts.all()
      let byKey = Dictionary(hosts.map { ($0.key, $0) }, uniquingKeysWith: { a, _ in a })
      let counts = Dictionary(
        try tables.headcounts.headcounts(on: period.days).map { ($0.session, $0) }, uniquingKeysWith: { a, _ in a })
      let sessions = try tables.sessions.sessions(on: period.days).filter {
        holdingReferrals || types[$0.type]?.isReferral != true
      }
      let delivered = sessions.compactMap { session -> ImpactRecord.DeliveredSession? in
        guard session.state == .delivered, let count = counts[session.key], let host = byKey[session.host] else {
          return nil
        }
        let type = types[session.type]
        return ImpactRecord.DeliveredSession(
          key: session.key, number: session.number, day: session.span.day, minutes: session.span.minutes,
          host: host.key, area: host.area, kind: host.kind, phase: host.phase,
          isWelshMedium: host.medium?.isWelshMedium == true, strands: type?.strands ?? [], type: session.type,
          questionSet: type?.questionSet, language: session.language, yearGroup: session.group.yearGroup,
          present: count.present, isEstimate: count.isEstimate)
      }
      let lost = sessions.compactMap { session -> ImpactRecord.LostSession? in
        switch session.state {
        case .cancelled(let cancellation): .init(number: session.number, cancelledBy: cancellation.by)
        case .nobodyThere: .init(number: session.number, cancelledBy: nil)
        default: nil
        }
      }
      var responses: [Response] = []
      try tables.responses.each(on: period.days) { responses.append($0) }
      return ImpactRecord(
        team: settings.name, period: .init(code: period.code, name: period.name, days: period.days),
        delivered: delivered, lost: lost, areas: areaHosts(hosts, areas: areas),
        hostsWithoutArea: hosts.count { $0.area == nil },
        strandNames: Dictionary(
          vocabulary.strands.filter(\.isMonitored).map { ($0.code, $0.name) }, uniquingKeysWith: { a, _ in a }),
        questionSets: sets.values.sorted { $0.code < $1.code }, responses: responses)
    }
  }

  /// The areas the team works in, or all that have hosts on its list.
  private func areaHosts(_ hosts: [Host], areas: [Area]) -> [ImpactRecord.AreaHosts] {
    let byArea = Dictionary(grouping: hosts) { $0.area }
    return areas.filter { area in
      byArea[area.code] != nil && (settings.areas.isEmpty || settings.areas.contains(area.code))
    }.map { area in
      let inside = byArea[area.code] ?? []
      return ImpactRecord.AreaHosts(
        area: area.code, name: area.name, hosts: inside.count,
        welshMedium: inside.count { $0.medium?.isWelshMedium == true })
    }
  }
}
