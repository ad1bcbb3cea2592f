import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "The publicity kit, and what went out: where, when, what it shows, how often it was seen.",
    subcommands: [PublishKit.self, PublishLog.self, PublishSeen.self, PublishDown.self, PublishList.self])
}

struct PublishLog: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Note something that went out, and what it shows.",
    discussion: """
      Example: pont publish log "Bus staff trained" --channel website --lang both --link https://… --shows C3 --shows Q5
      Say what it shows: when a consent is withdrawn, Pont names what is to be taken down.
      """)

  @Argument(help: "Its title.") var title: String
  @Option(help: "Where it went out, such as website, press-release or instagram.") var channel: String
  @Option(help: "In which language: cy, en or both.") var lang: Publication.Tongue = .both
  @Option(help: "When; today if left out.", transform: asDay) var on: Day?
  @Option(help: "Where it can be found.") var link: String?
  @Option(help: "The campaign it belongs to, such as hate-crime-awareness-week-2027.") var campaign: String?
  @Option(help: "What it shows, such as C3, Q5, O2 or V4; once for each.") var shows: [String] = []
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let publication = try await workspace.openOffice().logPublication(
      title: title, on: on, channel: channel, tongue: lang, link: link, campaign: campaign, shows: shows)
    workspace.printer.say(
      "\(publication.number) is noted. Later: pont publish seen \(publication.number) --views NUMBER")
    workspace.printer.touched((.publication, [publication.number]))
  }
}

struct PublishSeen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seen", abstract: "Note how often something had been seen by a day; views, never people.",
    discussion: "Example: pont publish seen W7 --views 1240")

  @Argument(help: "The publication, such as W7.", transform: asPublication) var publication: PublicationNumber
  @Option(parsing: .unconditional, help: "All views by then.") var views: Int
  @Option(help: "By when; today if left out.", transform: asDay) var on: Day?
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    _ = try await workspace.openOffice().notePublication(publication, seen: views, on: on)
    workspace.printer.say("\(publication): \(views) views.")
    workspace.printer.touched((.publication, [publication]))
  }
}

struct PublishDown: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "down", abstract: "Note that something was taken down.", discussion: "Example: pont publish down W7")

  @Argument(help: "The publication, such as W7.", transform: asPublication) var publication: PublicationNumber
  @Option(help: "When; today if left out.", transform: asDay) var on: Day?
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    _ = try await workspace.openOffice().takeDown(publication, on: on)
    workspace.printer.say("\(publication) is noted as taken down.")
    workspace.printer.touched((.publication, [publication]))
  }
}

struct PublishList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what went out and how often it was seen.",
    discussion: "Example: pont publish list")

  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    var sheet = Sheet(
      [
        .init("number", "Number"), .init("on", "Out on", isWhole: true), .init("channel", "Where"),
        .init("language", "Language"), .init("title", "Title"), .init("link", "Link", for: .programs),
        .init("campaign", "Campaign"), .init("shows", "Shows"), .init("views", "Views", isNumber: true),
        .init("taken_down_on", "Taken down", isWhole: true),
      ], ifEmpty: "Nothing is noted yet. Note what goes out with ‘pont publish log’.")
    for publication in try await workspace.openOffice().publications() {
      sheet.add([
        Cell(publication.number), Cell(publication.wentOutOn), .text(publication.channel),
        .text(publication.tongue.rawValue), .text(publication.title), Cell(publication.link),
        Cell(publication.campaign), .list(publication.shows), Cell(publication.views), Cell(publication.takenDownOn),
      ])
    }
    workspace.printer.show(sheet)
  }
}
