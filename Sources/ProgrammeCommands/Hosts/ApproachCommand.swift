import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct ApproachCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approach",
    abstract: "Who asked which host, when, and what they said.",
    subcommands: [ApproachAdd.self, ApproachList.self])
}

struct ApproachAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Note that a host was asked.",
    discussion:
      "Example: pont approach add 6614002 --channel phone --answer later --next \"ring the deputy head\" --next-on 2027-01-12"
  )

  @Argument(help: "The host, such as 6614002.", transform: asHost) var host: HostReference
  @Option(help: "How they were asked.") var channel: Approach.Channel = .phone
  @Option(help: "What they said; none if they have not answered.") var answer: Approach.Answer = .none
  @Option(help: "When; today if left out.", transform: asDay) var on: Day?
  @Option(name: .customLong("next"), help: "The next step.") var nextStep: String?
  @Option(help: "When the next step is due.", transform: asDay) var nextOn: Day?
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    try await workspace.openOffice().noteApproach(
      to: host, on: on, channel: channel, answer: answer, nextStep: nextStep, nextOn: nextOn)
    workspace.printer.say("Noted: \(host) asked by \(channel.rawValue), answer: \(answer.rawValue).")
    workspace.printer.touched((.host, [host]))
  }
}

struct ApproachList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what was asked and what is due next.",
    discussion: "Example: pont approach list")

  @Option(help: "Only this host.", transform: asHost) var host: HostReference?
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    var sheet = Sheet(
      [
        .init("host", "Host"), .init("name", "Name"), .init("on", "Asked on"), .init("by", "By"),
        .init("channel", "How"),
        .init("answer", "Answer"), .init("next", "Next step"), .init("next_on", "Due"),
      ], ifEmpty: "Nobody has been asked yet. Note a call with ‘pont approach add’.")
    for line in try await workspace.openOffice().approaches(to: host) {
      let a = line.approach
      sheet.add([
        Cell(line.host.reference), .text(line.host.name), Cell(a.day), Cell(a.by), .text(a.channel.rawValue),
        .text(a.answer.rawValue), Cell(a.nextStep), Cell(a.nextOn),
      ])
    }
    workspace.printer.show(sheet)
  }
}
