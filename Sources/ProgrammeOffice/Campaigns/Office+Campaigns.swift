import Catalogue
public import Foundation
import Interchange
public import ProgrammeModel
import Reporting

/// Which campaigns to show, and from which content.
public struct CampaignChoice: Sendable {
  public let year: Int
  public let strand: Code<StrandName>?
  /// The workspace named; nil to look for one, and to do without where there is none.
  public let workspace: String?
  public let currentFolder: URL

  public init(year: Int, strand: Code<StrandName>?, workspace: String?, currentFolder: URL) {
    self.year = year
    self.strand = strand
    self.workspace = workspace
    self.currentFolder = currentFolder
  }
}

/// How a campaign calendar is written.
public enum CampaignCalendarForm: Sendable {
  /// `alternate` is the file of the other language.
  case html(Language, alternate: String?)
  case markdown(Language)
  case csv
  case ics
}

/// One observance of a year, as a list shows it.
public struct CampaignLine: Sendable {
  public let observance: Observance
  /// Nil where nobody has announced them.
  public let occurrence: Occurrence?
  public let lookBy: Day?
}

extension Office {
  /// The campaigns of a year, those not yet announced last.
  public static func campaigns(_ choice: CampaignChoice, content: ContentSearch) async throws -> [CampaignLine] {
    let sheet = try campaignSheet(choice, try campaignContent(choice, content))
    return sheet.entries.map {
      CampaignLine(observance: $0.occurrence.observance, occurrence: $0.occurrence, lookBy: nil)
    }
      + sheet.notYetAnnounced.map {
        CampaignLine(observance: $0, occurrence: nil, lookBy: $0.announcement?.lookBy(for: choice.year))
      }
  }

  /// A year's campaign calendar, with the team's name and the holidays of its areas where there is a workspace.
  public static func campaignCalendar(
    _ choice: CampaignChoice, as form: CampaignCalendarForm, content: ContentSearch
  ) async throws -> String {
    let source = try campaignContent(choice, content)
    let sheet = try campaignSheet(choice, source)
    let page = CampaignCalendarPage(try source.library.messages(), sheet)
    switch form {
    case .html(let language, let alternate): return page.html(language, alternate: alternate)
    case .markdown(let language): return page.markdown(language)
    case .csv: return CSVWriter.write(header: CampaignCalendarPage.header, rows: page.rows)
    case .ics: return ICSWriter.write(try feed(sheet, try source.library.messages()))
    }
  }

  private struct CampaignSource {
    let library: Library
    let settings: WorkspaceSettings?
  }

  private static func campaignContent(_ choice: CampaignChoice, _ content: ContentSearch) throws -> CampaignSource {
    let location = try ContentLocation.find(environment: content.environment, executable: content.executable)
    let folder =
      choice.workspace == nil
      ? try? workspaceFolder(from: nil, currentFolder: choice.currentFolder)
      : try workspaceFolder(from: choice.workspace, currentFolder: choice.currentFolder)
    let library = Library(location, workspace: folder)
    return CampaignSource(
      library: library, settings: try folder.map { try library.readSettings(at: $0.appending(path: settingsFile)) })
  }

  private static func campaignSheet(_ choice: CampaignChoice, _ source: CampaignSource) throws -> CampaignCalendarSheet
  {
    let strands = try source.library.vocabulary().strands
    let strand = try choice.strand.map { code in
      guard let strand = strands.first(where: { $0.code == code }) else {
        let codes = strands.map(\.code.text)
        throw OfficeFault.unknown(
          what: "strand", name: code.text, nearest: nearest(to: code.text, among: codes),
          list: "Content/Vocabulary/strands.yaml")
      }
      return strand
    }
    let areas = source.settings?.areas ?? []
    let calendars = try source.library.termCalendars().values.filter { areas.isEmpty || areas.contains($0.area) }
    let observances = try source.library.observances()
    let all = observances.occurrences(in: choice.year)
    func isShown(_ observance: Observance) -> Bool {
      strand.map { observance.serves($0.code) || observance.kind != .campaign } ?? true
    }
    return CampaignCalendarSheet(
      team: source.settings?.name ?? Bilingual(same: "Pont"), year: choice.year, strand: strand,
      entries: all.filter { isShown($0.observance) }.map {
        .init(occurrence: $0, clashes: $0.clashes(among: all, calendars: Array(calendars)))
      }, notYetAnnounced: observances.notYetAnnounced(in: choice.year).filter(isShown), strands: strands,
      holidaysKnownTo: calendars.compactMap { $0.terms.map(\.days.last).max() }.min())
  }

  private static func feed(_ sheet: CampaignCalendarSheet, _ messages: Messages) throws -> CalendarFeed {
    let begin = try Day(year: 2026, month: 1, day: 1)
    var seen: [String: Int] = [:]
    let events = try sheet.entries.map { entry in
      let occurrence = entry.occurrence
      let identity = "observance-\(occurrence.observance.code)-\(occurrence.year)"
      seen[identity, default: 0] += 1
      let again = seen[identity, default: 1]
      // A rule's dates have stood since before; what was noted carries the day it was noted, so newer dates win.
      let noted = try occurrence.noted ?? Day(year: occurrence.year - 1, month: 1, day: 1)
      return CalendarEvent(
        uid: identity + (again > 1 ? "-\(again)" : "") + "@pont", summary: occurrence.observance.name,
        when: .allDay(occurrence.days), status: occurrence.confidence == .sure ? .confirmed : .tentative,
        sequence: occurrence.noted.map { max(0, begin.distance(to: $0)) } ?? 0,
        lastModified: try Instant("\(noted)T00:00:00Z"))
    }
    let title = messages.both("campaign.title", ["year": .number(sheet.year)])
    return CalendarFeed(
      name: Bilingual(cy: "\(sheet.team.cy): \(title.cy)", en: "\(sheet.team.en): \(title.en)"), events: events)
  }
}
