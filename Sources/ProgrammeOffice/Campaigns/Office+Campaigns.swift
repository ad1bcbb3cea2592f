import Catalogue
import Interchange
import ProgrammeModel
import ProgrammeStore
import Reporting

extension Office {
  /// The campaigns of a span of days, those not yet announced last.
  public static func campaigns(_ choice: CampaignChoice, content: ContentSearch) async throws -> [CampaignLine] {
    let sheet = try CampaignSource(choice, content).sheet()
    return sheet.entries.map {
      CampaignLine(
        observance: $0.occurrence.observance, occurrence: $0.occurrence, lookBy: nil, isAdopted: $0.isAdopted)
    }
      + sheet.awaited.map {
        CampaignLine(observance: $0.observance, occurrence: nil, lookBy: $0.lookBy, isAdopted: $0.isAdopted)
      }
  }

  /// A campaign calendar, with the team's name, its campaigns and the holidays of its areas where there is a workspace.
  public static func campaignCalendar(
    _ choice: CampaignChoice, as form: CampaignCalendarForm, content: ContentSearch
  ) async throws -> String {
    let source = try CampaignSource(choice, content)
    if case .ics = form {
      let feed = try source.feed()
      return ICSWriter.write(try source.office?.remembering(feed, as: CampaignSource.memory) ?? feed)
    }
    let page = CampaignCalendarPage(try source.library.messages(), try source.sheet())
    switch form {
    case .html(let language, let alternate): return page.html(language, alternate: alternate)
    case .markdown(let language): return page.markdown(language)
    case .csv, .ics: return CSVWriter.write(header: CampaignCalendarPage.header, rows: page.rows)
    }
  }
}
