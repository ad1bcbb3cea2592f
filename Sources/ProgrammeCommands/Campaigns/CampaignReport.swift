import ArgumentParser
import Foundation
import ProgrammeModel
import ProgrammeOffice

struct CampaignReport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write what came of a campaign: sessions, attendances, publications and views, what people said.",
    discussion: "Example: pont campaign report uk-disability-history-month --year 2026 --for public --lang both")

  @OptionGroup var chosen: CampaignEditionOptions
  @Option(name: .customLong("for"), help: "public, funder or team.") var audience: Audience = .public
  @Option(help: "The language: cy, en or both.") var lang: LanguageChoice = .both
  @Option(name: .shortAndLong, help: "The folder to write to; campaign-… in the workspace if left out.") var output:
    String?
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let written = try await workspace.openOffice().campaignReport(
      try chosen.edition(), for: audience, languages: lang.languages,
      folder: output.map { URL(fileURLWithPath: $0) })
    workspace.printer.tell(written)
  }
}

extension Printer {
  /// What was written, with its figures first.
  func tell(_ written: WrittenImpact) {
    show(written.headline.map { (key: $0.key, title: $0.title, value: Cell.text($0.value)) })
    say("Wrote:")
    for file in written.files { say("  \(file)") }
    for warning in written.warnings { remark(warning) }
    if let next = written.next { remark(next) }
  }
}
