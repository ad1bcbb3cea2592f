import ArgumentParser
import Foundation
import ProgrammeModel
import ProgrammeOffice

struct FeedbackKey: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "Key in paper forms of a session, one short answer after the other.",
    discussion: """
      Example: pont feedback key S142
               pont feedback key S142 --answers 4,5,,3 --answers 2,2,1,3
      Answer each question with the number of what was ticked. Nothing or - stands for what was left empty, u takes back
      the last answer, q ends; so does nothing at the first question of a form. Each form is kept as soon as it is
      complete, and ‘pont undo’ takes it back. Answers can be piped in, one a line. Do not key in names.
      """)

  @Argument(help: "The session, such as S142.", transform: asSession) var session: SessionNumber
  @Option(help: "When the answers were given: before, after or follow-up.") var phase: Response.Phase = .after
  @Option(help: "The form that was handed out: words, easy-read, symbols, aloud or signed; kept with the answers.")
  var way: AnswerWay?
  @Option(help: "Who helped: nobody, friend, family, assistant, interpreter, host-staff or facilitator.")
  var helpFrom: HelpFrom?
  @Option(
    help: "The language of the forms, cy or en; kept with the answers. Questions are shown in it, else in English.")
  var lang: Language?
  @Option(
    parsing: .unconditionalSingleValue,
    help: .init(
      "A whole form in the order of the questions, nothing between two commas for what was left empty. May be given several times.",
      valueName: "4,5,,3"))
  var answers: [String] = []
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let office = try workspace.openOffice()
    let sheet = try await office.keyingSheet(of: session, phase: phase, way: way)
    var total = KeyedForms()
    func keep(_ forms: [KeyedForm], unfinished: [KeyedForm] = []) async throws {
      let keyed = try await office.key(
        forms, unfinished: unfinished, of: sheet, language: lang, way: way, helpFrom: helpFrom)
      total.kept += keyed.kept
      total.setAside += keyed.setAside
      total.notes = keyed.notes
    }
    guard answers.isEmpty else {
      let (forms, faults) = sheet.forms(answers)
      // A young person's words are never lost to a fault elsewhere.
      try await faults.isEmpty ? keep(forms) : keep([], unfinished: forms)
      if faults.isEmpty { return tell(total) }
      if total.setAside > 0 { workspace.printer.remark(FeedbackImport.setAside(total.setAside)) }
      throw InputFaults(faults)
    }
    var keying = FormKeying(sheet)
    var line = 0
    if Terminal.isWatched { introduce(sheet) }
    while true {
      if Terminal.isWatched { ask(keying, form: total.kept + 1) }
      guard let text = readLine() else { break }
      line += 1
      let step = keying.take(text)
      if step == .ended { break }
      if case .complete(let form) = step {
        try await keep([form])
        if form.isBlank { workspace.printer.remark("A form without an answer is not kept.") }
      }
      guard case .wrong(let why) = step else { continue }
      guard !Terminal.canAsk else {
        workspace.printer.remark(why)
        continue
      }
      // Nobody can answer again, and what follows would answer other questions.
      try await keep([], unfinished: [keying.form])
      tell(total)
      throw InputFault(
        file: "standard input", line: line,
        message: "\(why) Forms before this one are kept: \(total.kept). Mend it and give the rest.")
    }
    try await keep([], unfinished: [keying.form])
    tell(total)
    if keying.isUnfinished {
      workspace.printer.remark("The last form was not finished and is not kept.")
      if !Terminal.canAsk { throw Stop(status: 65) }
    }
  }

  private func introduce(_ sheet: KeyingSheet) {
    workspace.printer.remark(
      "\(session): \(sheet.title[lang ?? .en]), \(phase.rawValue). Nothing or - for what was left empty, u takes back the last answer, q ends."
    )
  }

  private func ask(_ keying: FormKeying, form: Int) {
    let (number, entry) = keying.entry
    let choices = entry.choices.enumerated().map { "\($0 + 1) \($1.words[lang ?? .en])" }.joined(separator: " · ")
    workspace.printer.remark(
      "Form \(form), \(number)/\(keying.sheet.entries.count): \(entry.words[lang ?? .en])"
        + (choices.isEmpty ? "" : "\n  \(choices)"))
    FileHandle.standardError.write(Data("> ".utf8))
  }

  private func tell(_ keyed: KeyedForms) {
    workspace.printer.say("\(count(keyed.kept, "form")) keyed in for \(session).")
    if keyed.setAside > 0 { workspace.printer.remark(FeedbackImport.setAside(keyed.setAside)) }
    for note in keyed.notes { workspace.printer.remark(note.message) }
    workspace.printer.touched((.session, keyed.kept > 0 ? [session] : []))
  }
}
