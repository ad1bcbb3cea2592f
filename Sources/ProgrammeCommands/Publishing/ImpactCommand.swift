public import ArgumentParser
import Foundation
import ProgrammeModel
import ProgrammeOffice

struct ImpactCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "impact",
    abstract: "Write the impact summary of a term: what we did, what people said, whom we did not reach.",
    discussion: """
      Example: pont impact --term spring-2027 --for public --lang both
      Writes a page per language, Markdown, and the figures as CSV and JSON into a folder. Small numbers are hidden and
      the rest rounded. It never claims more than the answers allow.
      """)

  @Option(help: "The term, such as spring-2027, or a school year such as 2026-2027.") var term: String
  @Option(name: .customLong("for"), help: "public, funder or team.") var audience: Audience = .public
  @Option(help: "The language: cy, en or both.") var lang: LanguageChoice = .both
  @Option(name: .shortAndLong, help: "The folder to write to; impact-TERM in the workspace if left out.") var output:
    String?
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let office = try workspace.openOffice()
    let written = try await office.impact(
      term: term, audience: audience, languages: lang.languages, folder: output.map { URL(fileURLWithPath: $0) })
    let printer = workspace.printer
    printer.show(written.headline.map { (key: $0.key, title: $0.title, value: Cell.text($0.value)) })
    printer.say("Wrote:")
    for file in written.files { printer.say("  \(file)") }
    for warning in written.warnings { printer.remark(warning) }
  }
}

extension Audience: ExpressibleByArgument {}

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Files for other programs.",
    subcommands: [ExportCalendar.self, ExportDocument.self, ExportAll.self])
}

struct ExportCalendar: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "Write a calendar file (.ics). An entry keeps its identity when it moves; cancellations stay in it.",
    discussion: "Example: pont export calendar --facilitator yeo-bangor --output yeo-bangor.ics")

  @Option(help: "One facilitator's sessions.", transform: asFacilitator) var facilitator: Code<Facilitator>?
  @Option(name: [.customLong("host"), .customLong("school")], help: "One host's sessions.", transform: asHost)
  var host: HostReference?
  @Flag(name: .customLong("public"), help: "Public sessions only; closed work never appears.") var isPublic = false
  @Option(name: .shortAndLong, help: "Write to this file.") var output: String?
  @OptionGroup var place: PlaceOptions

  func validate() throws {
    let chosen = [facilitator != nil, host != nil, isPublic].filter { $0 }.count
    guard chosen == 1 else { throw ValidationError("Say whose calendar: --facilitator, --host or --public.") }
  }

  func run() async throws {
    let scope: CalendarScope =
      if let facilitator { .facilitator(facilitator) } else if let host { .host(host) } else { .publicSessions }
    let text = try await place.openOffice().calendar(scope)
    guard let output else {
      FileHandle.standardOutput.write(Data(text.utf8))
      return
    }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
    } catch {
      throw InputFault(file: output, message: "This file cannot be written. Choose a folder that exists and is yours.")
    }
    place.printer.remark("Wrote \(output)")
  }
}
