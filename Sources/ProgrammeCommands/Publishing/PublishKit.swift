import ArgumentParser
import Foundation
import ProgrammeModel
import ProgrammeOffice

struct PublishKit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kit",
    abstract: "Write a press release, posts with pictures, and a poster for the groups, in both languages.",
    discussion: """
      Example: pont publish kit --term spring-2027 --preview
               pont publish kit --term spring-2027 --link https://example.org/impact
      It is made of approved changes, outcomes and quotes, of what was promised, and of protected figures alone.
      """)

  @Option(help: "The term, such as spring-2027, or a school year such as 2026-2027.") var term: String
  @Option(help: "Where the summary stands.") var link: String?
  @Flag(help: "Write it to look at: every text says that it is not to go out.") var preview = false
  @Option(name: .shortAndLong, help: "The folder to write to; kit-TERM in the workspace if left out.") var output:
    String?
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let office = try workspace.openOffice()
    let written = try await office.publicityKit(
      term: term, link: link, folder: output.map { URL(fileURLWithPath: $0) }, isPreview: preview)
    workspace.printer.tell(written)
  }
}
