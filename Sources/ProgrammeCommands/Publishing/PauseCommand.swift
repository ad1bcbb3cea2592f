import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct PauseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pause",
    abstract: "Hold posts and public sessions, of a strand or of all, and see what is held.",
    discussion: """
      Example: pont pause --strand religion --until 2027-03-01 --because "an attack in the news"
               pont pause --until 2027-02-03 --because "community tension"
               pont pause list
      What a public calendar has shown stays in it, and its changes and cancellations go out; the rest waits.
      """,
    subcommands: [PauseSet.self, PauseList.self, PauseLift.self], defaultSubcommand: PauseSet.self)
}

struct PauseSet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Hold until a day; ‘pont pause --until …’ does the same.",
    discussion: "Example: pont pause set --strand religion --until 2027-03-01 --because \"an attack in the news\"")

  @Option(help: "The strand; everything if left out.", transform: asStrand) var strand: Code<StrandName>?
  @Option(help: "The first day; today if left out.", transform: asDay) var from: Day?
  @Option(help: "The last day.", transform: asDay) var until: Day
  @Option(help: "Why.") var because: String
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let done = try await workspace.openOffice().pause(strand: strand, from: from, until: until, because: because)
    workspace.printer.say(
      "\(done.hold.number) holds \(strand?.text ?? "everything") until \(until). Lift it with ‘pont pause lift \(done.hold.number)’."
    )
    guard workspace.printer.format == .table else { return workspace.printer.touched((.pause, [done.hold.number])) }
    workspace.printer.show(PauseList.sheet([done]))
  }
}

struct PauseList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List pauses with what each holds.", discussion: "Example: pont pause list")

  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let all = try await workspace.openOffice().pauses()
    var sheet = Sheet(
      [
        .init("number", "Pause"), .init("strand", "Strand"), .init("from", "From", isWhole: true),
        .init("until", "Until", isWhole: true), .init("because", "Why"), .init("by", "By"),
        .init("lifted_on", "Lifted on", isWhole: true), .init("holds", "Holds", isNumber: true),
      ], ifEmpty: "Nothing is paused. Pause with ‘pont pause --until DAY --because …’.")
    for pause in all {
      let hold = pause.hold
      sheet.add([
        Cell(hold.number), .text(hold.strand?.text ?? "everything"), Cell(hold.from), Cell(hold.until),
        .text(hold.because), Cell(hold.setBy), Cell(hold.liftedOn), .number(pause.held.count),
      ])
    }
    workspace.printer.show(sheet)
    if workspace.printer.format == .table, all.contains(where: { !$0.held.isEmpty }) {
      workspace.printer.show(Self.sheet(all))
    }
  }

  static func sheet(_ pauses: [(hold: Hold, held: [HeldItem])]) -> Sheet {
    var sheet = Sheet(
      [.init("pause", "Pause"), .init("what", "Held"), .init("number", "Number"), .init("text", "What")],
      ifEmpty: "Nothing that waits to go out is there yet; what comes is held. What has gone out stays out.")
    for pause in pauses {
      for item in pause.held {
        sheet.add([Cell(pause.hold.number), .text(item.what), .text(item.number), .text(item.text)])
      }
    }
    return sheet
  }
}

struct PauseLift: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lift", abstract: "End a pause today.", discussion: "Example: pont pause lift H2")

  @Argument(help: "The pause, such as H2.", transform: asHold) var pause: HoldNumber
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    _ = try await workspace.openOffice().liftPause(pause)
    workspace.printer.say("\(pause) is lifted. What it held may go out again.")
    workspace.printer.touched((.pause, [pause]))
  }
}
