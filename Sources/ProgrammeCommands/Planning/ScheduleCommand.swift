import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct ScheduleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule",
    abstract: "Make the best plan found for the open requests of some weeks, and explain every refusal.",
    discussion: """
      Example: pont schedule --weeks 2027-01-11..2027-02-05 --seconds 20
               pont schedule --format html --lang both --output plan.html
      Nothing is decided yet: look at it, then ‘pont accept’. Most priority first, then least travel, then fewest days out.
      Sessions that were accepted stay where they are, unless --replan lets the unconfirmed ones move; confirmed and
      locked ones never do. --iterations gives the same plan every time; --seconds is for people. Ctrl-C stops the search
      and keeps the best plan found so far.

      What if: pont schedule --what-if "without yeo-bangor" --what-if "speed 45"
               shows the plan as it is and as it would be, side by side, and keeps nothing.
      Repair:  pont schedule --repair "yeo-bangor ill" --repair "6614002 closed 2027-01-14"
               finds new people, times or days with the least change; --apply does it and writes the letters. What gets
               another time is only proposed until its host says yes.
      """)

  @Option(
    help: "The days to plan, such as 2027-01-11..2027-02-05; all open requests' days if left out.",
    transform: asDayRange)
  var weeks: DayRange?
  @Option(help: "How long to search, in seconds; 10 if neither this nor --iterations is given.") var seconds: Double?
  @Option(help: "How many steps to search; repeatable.") var iterations: Int?
  @Option(help: "The seed; the same seed and iterations give the same plan.") var seed: UInt64 = 1
  @Option(help: "The language of the refusals, or of the page: cy, en or both.") var lang: LanguageChoice = .en
  @Flag(help: "Let accepted sessions move that are neither confirmed nor locked; none of them is lost.") var replan =
    false
  @Flag(name: [.long, .customShort("n")], help: "Show the plan and keep nothing.") var dryRun = false
  @Option(
    name: .customLong("what-if"),
    help: .init(
      "Suppose something and compare: \(Supposition.forms.map { "“\($0)”" }.joined(separator: ", ")). May be given again.",
      valueName: "supposition"),
    transform: { try Supposition($0) })
  var whatIf: [Supposition] = []
  @Option(
    help: .init(
      "Mend agreed sessions after a mishap: \(Mishap.forms.map { "“\($0)”" }.joined(separator: ", ")). May be given again.",
      valueName: "mishap"))
  var repair: [String] = []
  @Flag(help: "With --repair: move and cancel, note the leave or the closed days, and write the letters.") var apply =
    false
  @Option(help: "How to write the result: table, json, csv or html.") var format: Format = .table
  @Option(name: .shortAndLong, help: "Write html to this file, or into this folder.") var output: String?
  @OptionGroup var place: PlaceOptions

  enum Format: String, CaseIterable, ExpressibleByArgument { case table, json, csv, html }

  private var printer: Printer {
    Printer(format: OutputFormat(rawValue: format.rawValue) ?? .table, environment: Surroundings.environment)
  }

  func validate() throws {
    if format == .html, !whatIf.isEmpty || !repair.isEmpty {
      let option = whatIf.isEmpty ? "--repair" : "--what-if"
      throw ValidationError("\(option) has no page: give --format table, json or csv. --format html shows a new plan.")
    }
    if format == .html, lang == .both, output == nil {
      throw ValidationError("Each language is a page of its own. Name a file with --output, such as plan.html.")
    }
    if output != nil, format != .html { throw ValidationError("--output goes with --format html.") }
    if !whatIf.isEmpty, !repair.isEmpty { throw ValidationError("Give --what-if or --repair, not both.") }
    if apply, repair.isEmpty { throw ValidationError("--apply goes with --repair. For a plan, use ‘pont accept’.") }
    if seconds != nil, iterations != nil { throw ValidationError("Give --seconds or --iterations, not both.") }
    if let seconds, !(0.1...3_600).contains(seconds) {
      throw ValidationError("\(seconds) seconds is outside 0.1 to 3600. Give a time in between.")
    }
    if let iterations, !(1...1_000_000_000).contains(iterations) {
      throw ValidationError("\(iterations) iterations is outside 1 to 1000000000. Give a number in between.")
    }
  }

  private var limit: SearchLimit { iterations.map { .iterations($0) } ?? .seconds(seconds ?? 10) }

  func run() async throws {
    let office = try place.openOffice()
    if !repair.isEmpty { return try await mend(office) }
    Interruption.listen()
    defer { Interruption.leave() }
    let bar = ProgressBar("Planning")
    let told: @Sendable (PlanningProgress) -> Void = { progress in
      bar.update(
        progress.fraction, note: "priority \(progress.priority) of at most \(progress.ceiling)",
        secondsLeft: progress.secondsLeft)
    }
    if whatIf.isEmpty {
      let view = try await office.schedule(
        weeks: weeks, limit: limit, seed: seed, replanning: replan, isTrial: dryRun, progress: told,
        stop: { Interruption.isAsked })
      bar.finish()
      if format == .html {
        let files = output.map { LanguageFiles($0, both: lang == .both, called: "plan.html") }
        for language in lang.languages {
          let page = try office.planPage(view, language: language, alternate: files?.alternate(to: language))
          try write(page, to: files?.path(language), printer: place.printer)
        }
      } else {
        show(view)
      }
    } else {
      let view = try await office.compare(
        whatIf, weeks: weeks, limit: limit, seed: seed, progress: told, stop: { Interruption.isAsked })
      bar.finish()
      WhatIfSheet.show(view, printer)
    }
    guard Interruption.isAsked else { return }
    printer.remark(
      dryRun || !whatIf.isEmpty
        ? "Stopped by Ctrl-C: the best found so far. Nothing was kept."
        : "Stopped by Ctrl-C: the best plan found so far is kept.")
    throw Stop(status: Interruption.status)
  }

  private func show(_ view: ProposalView) {
    printer.show(ProposalSheet.sessions(view))
    if printer.format == .table {
      ProposalSheet.refusals(view, languages: lang.languages, printer: printer)
      ProposalSheet.toArrange(view.toArrange, languages: lang.languages, printer: printer)
      let f = view.figures
      printer.say(
        "\nPlanned \(f.sessions) of \(f.sessionsAsked) sessions; priority \(f.priority) of \(f.priorityAsked); \(f.travelMinutes / 60) h \(f.travelMinutes % 60) min of travel; \(f.facilitatorDays) days out. Seed \(view.seed), \(view.iterations) steps."
      )
      printer.say(Self.gap(view))
      for wish in view.wishes { for language in lang.languages { printer.say(wish[language]) } }
      printer.say(dryRun ? "Nothing was kept." : Self.next(view))
    } else {
      for refusal in view.refusals {
        for language in lang.languages {
          printer.notice("\(refusal.request) \(refusal.group): \(refusal.words[language])")
        }
      }
      ProposalSheet.toArrange(view.toArrange, languages: lang.languages, printer: printer)
    }
  }

  /// What to do with the plan, by one of its own requests: a refused one first, since that is what asks for a reason.
  private static func next(_ view: ProposalView) -> String {
    let accept = view.sessions.isEmpty ? nil : "pont accept"
    let explain = (view.refusals.first?.request ?? view.sessions.first?.request).map { "pont explain \($0)" }
    return "Next: " + [explain, accept].compactMap(\.self).joined(separator: "   or   ")
  }

  /// How far the plan may be from the best, told no better than it is known.
  private static func gap(_ view: ProposalView) -> String {
    let more = view.ceiling - view.figures.priority
    return more <= 0
      ? "No plan can have more priority with these people, days and rules."
      : "At most \(more) more \(more == 1 ? "point" : "points") of priority \(more == 1 ? "is" : "are") possible with these people, days and rules."
  }

  private func mend(_ office: Office) async throws {
    let today = office.desk.today
    let view = try await office.repair(try repair.map { try Mishap($0, today: today) }, seed: seed, isDone: apply)
    RepairSheet.show(view, languages: lang.languages, printer: printer)
  }
}
