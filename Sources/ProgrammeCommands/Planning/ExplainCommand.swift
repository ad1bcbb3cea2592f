import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why a session stands where it does, or why a request was refused.",
    discussion: "Example: pont explain R57 --lang both")

  @Argument(help: "A session (S142) or a request (R57).") var subject: String
  @Option(help: "The language: cy, en or both.") var lang: LanguageChoice = .en
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let words = try await workspace.openOffice().explain(try asked)
    var sheet = Sheet(
      [.init("subject", "What"), .init("cy", "Cymraeg"), .init("en", "English")],
      ifEmpty: "There is nothing to explain.")
    if workspace.format == .table {
      for line in words {
        for language in lang.languages { workspace.printer.say("\(line.subject): \(line.words[language])") }
      }
      return
    }
    for line in words { sheet.add([.text(line.subject), .text(line.words.cy), .text(line.words.en)]) }
    workspace.printer.show(sheet)
  }

  private var asked: ExplainSubject {
    get throws {
      if let number = SessionNumber(subject) { return .session(number) }
      if let number = RequestNumber(subject) { return .request(number) }
      throw ValidationError("“\(subject)” is neither a session like S142 nor a request like R57.")
    }
  }
}
