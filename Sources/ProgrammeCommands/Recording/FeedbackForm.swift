public import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct FeedbackForm: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form",
    abstract: "Write a feedback form to print: in words, Easy Read, with symbols, or to read aloud.",
    discussion: """
      Example: pont feedback form S142 --lang both --output form.html
               pont feedback form young --phase before --lang cy --output cyn.html
               pont feedback form primary-visit --way symbols --output symbols.html
      The subject is a session, a session type, or a question set (see ‘pont question sets’). The words are the same
      before, after and at the follow-ups. The form asks how it was answered and who helped. Where the session's
      evaluation plan is paired, the forms before and after ask for the code that people make themselves.
      """)

  @Argument(help: "A session such as S142, a session type, or a question set such as young.") var subject: String
  @Option(help: "When it is answered: before, after or follow-up.") var phase: Response.Phase = .after
  @Option(help: "How it is answered: words, easy-read, symbols, aloud or signed.") var way: AnswerWay = .words
  @Flag(help: "Large print: 16 points and more.") var large = false
  @Flag(help: "Ask for the self-made code that links two forms, whatever the plan says.") var code = false
  @Option(help: "The language: cy, en or both; both writes a file for each.") var lang: LanguageChoice = .en
  @Option(name: .shortAndLong, help: "Write to this file, or into this folder.") var output: String?
  @OptionGroup var place: PlaceOptions

  func validate() throws {
    if lang == .both, output == nil {
      throw ValidationError("Each language is a page of its own. Name a file with --output, such as form.html.")
    }
  }

  /// What the file is called in a folder: `form-S142-before-symbols.html`.
  private var name: String {
    let parts = [phase == .after ? nil : phase.rawValue, way == .words ? nil : way.rawValue, large ? "large" : nil]
    return (["form", subject] + parts.compactMap { $0 }).joined(separator: "-") + ".html"
  }

  func run() async throws {
    let number = SessionNumber(subject)
    let shelf: ContentShelf
    let asked: FormSubject
    var asksCode = code
    if let number {
      let office = try place.openOffice()
      shelf = office.shelf
      asked = try await office.formSubject(number)
      if !code { asksCode = try await office.asksCode(of: number, phase) }
    } else {
      shelf = try ContentShelf(
        workspace: place.workspace ?? Surroundings.environment["PONT_WORKSPACE"],
        currentFolder: Surroundings.currentFolder, content: Surroundings.content)
      asked = try shelf.formSubject(subject)
    }
    for language in lang.languages {
      let files = output.map { LanguageFiles($0, both: lang == .both, called: name) }
      let style = FormStyle(
        phase: phase, way: way, isLarge: large, asksCode: asksCode, alternate: files?.alternate(to: language))
      try write(
        try shelf.form(of: asked, session: number, in: language, as: style), to: files?.path(language),
        printer: place.printer)
    }
  }
}

extension AnswerWay: ExpressibleByArgument {}
extension HelpFrom: ExpressibleByArgument {}
