import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct CampaignAnnounce: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "announce",
    abstract: "Note the dates of a campaign as somebody announced them, and where you read them.",
    discussion: """
      Example: pont campaign announce uk-disability-history-month --dates 2027-11-18..2027-12-18 --source "ukdhm.org, 3 July 2027"
      Open tasks move with the dates; done ones stay done, and to look for the dates is done with it. Noting dates again
      corrects them.
      """)

  @Argument(
    help: "The campaign, such as uk-disability-history-month; see ‘pont campaign list’.", transform: asObservance)
  var campaign: Code<Observance>
  @Option(help: "The year; that of the first day if left out.", transform: asEditionYear) var year: Int?
  @Option(help: "The first and the last day, such as 2027-11-18..2027-12-18.", transform: asDayRange) var dates:
    DayRange
  @Option(help: "Where you read them.") var source: String
  @Option(help: "How well they are known: sure or likely.") var confidence: Observance.Confidence = .sure
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let edition = try CampaignEdition(campaign, year ?? dates.first.civil.year)
    let noted = try await workspace.openOffice().announce(edition, days: dates, confidence: confidence, source: source)
    let printer = workspace.printer
    let before = noted.before.map { $0.isReckoned ? " Reckoned before: \($0.days)." : " Before: \($0.days)." } ?? ""
    printer.say("\(noted.name.en) \(edition.year): \(noted.dates.days), from \(noted.dates.source).\(before)")
    printer.touched((.campaign, [edition]))
    if noted.moved > 0 || noted.done > 0 {
      printer.say("Open tasks that moved: \(noted.moved). Tasks that are done and stay so: \(noted.done).")
    }
    if let found = noted.found { printer.say("Done with it: \(found.en).") }
    if noted.isOutranked {
      printer.remark(
        "The library holds dates that were noted later, and they still count. See Content/Campaigns/dates.csv.")
    }
    printer.remark("Next: pont campaign plan \(edition.code) --year \(edition.year), and export the calendar again")
  }
}
