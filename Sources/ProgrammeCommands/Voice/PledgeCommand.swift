import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct PledgeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pledge",
    abstract: "Venues, bus companies and schools that sign the charter and show the sticker.",
    subcommands: [PledgeSign.self, PledgeReview.self, PledgeWithdraw.self, PledgeList.self])
}

struct PledgeSign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "Note that a host signed the charter.",
    discussion: "Example: pont pledge sign bws-menai --sticker --review 2028-01-31")

  @Argument(help: "The host, such as 6614002.", transform: asHost) var host: HostReference
  @Option(help: "When; today if left out.", transform: asDay) var on: Day?
  @Flag(help: "The sticker is on show.") var sticker = false
  @Option(help: "When to review it; a year later if left out.", transform: asDay) var review: Day?
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let pledge = try await workspace.openOffice().signPledge(
      host, on: on, showsSticker: sticker, reviewDue: review)
    workspace.printer.say("\(pledge.number): \(host) signed on \(pledge.signedOn); review on \(pledge.reviewDue).")
    workspace.printer.touched((.pledge, [pledge.number]))
  }
}

struct PledgeReview: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Note a review, and when the next is due.",
    discussion: "Example: pont pledge review P6 --next 2029-01-31")

  @Argument(help: "The pledge, such as P6.", transform: asPledge) var pledge: PledgeNumber
  @Option(help: "When; today if left out.", transform: asDay) var on: Day?
  @Option(help: "When the next review is due; a year later if left out.", transform: asDay) var next: Day?
  @Flag(inversion: .prefixedNo, help: "Whether the sticker is on show; as before if left out.") var sticker: Bool?
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let new = try await workspace.openOffice().reviewPledge(pledge, on: on, next: next, showsSticker: sticker)
    workspace.printer.say("\(pledge) is reviewed; the next review is on \(new.reviewDue).")
    workspace.printer.touched((.pledge, [pledge]))
  }
}

struct PledgeWithdraw: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Note that a pledge is taken back, and why.",
    discussion: "Example: pont pledge withdraw P6 --because \"closed\"")

  @Argument(help: "The pledge, such as P6.", transform: asPledge) var pledge: PledgeNumber
  @Option(help: "Why.") var because: String
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    _ = try await workspace.openOffice().withdrawPledge(pledge, because: because)
    workspace.printer.say("\(pledge) is withdrawn. Ask them to take the sticker down.")
    workspace.printer.touched((.pledge, [pledge]))
  }
}

struct PledgeList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List pledges, those to be reviewed first at the top.",
    discussion: "Example: pont pledge list")

  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    var sheet = Sheet(
      [
        .init("number", "Number"), .init("host", "Host"), .init("state", "State"),
        .init("signed_on", "Signed on", isWhole: true), .init("sticker", "Sticker"),
        .init("review_due", "Review due", isWhole: true), .init("reviewed_on", "Reviewed on", isWhole: true),
        .init("because", "Why withdrawn"),
      ], ifEmpty: "Nobody has signed yet. Note a signature with ‘pont pledge sign’.")
    for line in try await workspace.openOffice().pledges() {
      let pledge = line.pledge
      let state =
        switch line.state {
        case .standing: "standing"
        case .lapsed: "lapsed"
        case .withdrawn: "withdrawn"
        }
      sheet.add([
        Cell(pledge.number), .text(line.host), .text(state), Cell(pledge.signedOn), .flag(pledge.showsSticker),
        Cell(pledge.reviewDue), Cell(pledge.reviewedOn), Cell(pledge.withdrawal?.because),
      ])
    }
    workspace.printer.show(sheet)
  }
}
