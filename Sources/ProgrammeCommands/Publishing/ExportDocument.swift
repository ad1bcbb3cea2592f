public import ArgumentParser
import Foundation
import ProgrammeModel
import ProgrammeOffice

struct ExportDocument: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document",
    abstract: "Make .docx, .odt or a tagged PDF of pages that Pont wrote, by pandoc, Chromium or WeasyPrint.",
    discussion: """
      Example: pont export document impact-spring-2027/impact-spring-2027-public.cy.html --to docx --to pdf
      The document lies beside its page. A chart stands in .docx and .odt as its words, above its table.
      """)

  @Argument(help: "Pages ending in .html.") var pages: [String]
  @Option(help: "docx, odt or pdf; once for each.") var to: [DocumentKind]
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    for page in pages {
      for kind in to {
        let document = try Office.document(
          of: URL(fileURLWithPath: page), as: kind, path: Surroundings.environment["PATH"] ?? "")
        workspace.printer.say("Wrote \(document.relativePath)")
      }
    }
  }
}

extension DocumentKind: ExpressibleByArgument {}
