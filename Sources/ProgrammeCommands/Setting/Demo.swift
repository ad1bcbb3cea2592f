import ArgumentParser
import Foundation
import ProgrammeModel
import ProgrammeOffice

/// Makes the demo by running the very commands a person would type, printing each one first.
struct Demo {
  /// When the invented team plans, and when it looks back: the demo has its own clock, so it is the same every day.
  private static let planning = "2026-12-01T09:00:00Z"
  private static let lookingBack = "2027-01-18T08:00:00Z"
  private static let firstWeeks = "2027-01-04..2027-01-15"
  private static let confirmed = "2027-01-04..2027-01-22"
  private static let halfTerm = "2027-01-04..2027-02-05"

  let folder: String
  let iterations: Int
  let replace: Bool

  func run() async throws {
    let printer = Printer(format: .table, environment: Surroundings.environment)
    let target = URL(fileURLWithPath: folder, relativeTo: Surroundings.currentFolder)
    try Office.prepareDemo(at: target, replacing: replace, content: Surroundings.content)
    setenv("PONT_KEYS", "2027", 1)
    setenv("PONT_NOW", Self.planning, 1)
    unsetenv("PONT_WORKSPACE")
    unsetenv("PONT_USER")
    printer.say("An invented team in North Wales plans half a term. Every line after $ is a command you can type.")

    try await chapter("1. A workspace", printer)
    try await step(
      [
        "init", target.path, "--name", "North Wales bridge team (demo)", "--name-cy",
        "Tîm y bont, Gogledd Cymru (demo)",
        "--area", "Isle of Anglesey", "--area", "Gwynedd", "--area", "Conwy", "--area", "Denbighshire",
      ],
      shown: ["init", folder, "--name", "North Wales bridge team (demo)", "…"], printer)
    guard FileManager.default.changeCurrentDirectoryPath(target.path) else {
      throw InputFault(file: target.path, message: "This folder cannot be entered. Check its permissions.")
    }
    printer.output("$ cd \(folder)")

    try await chapter("2. Hosts, and whom nobody has reached", printer)
    try await step(["school", "import", "data/schools.csv"], printer)
    try await step(["host", "import", "data/hosts.csv"], printer)
    try await step(["visit", "import", "data/last-year.csv", "--skip-bad-rows"], printer)
    try await step(["coverage", "--call-list", "5"], printer)
    try await step(
      ["school", "contact", "6619401", "add", "--role", "safeguarding", "--phone", "01286 000000", "--wants", "cy"],
      printer)
    try await step(
      [
        "school", "venue", "6619401", "--sign-in", "Main reception; ask for the office", "--parking",
        "Visitors’ bays by the hall",
        "--access", "step-free", "--no-access", "hearing-loop",
      ], printer)

    try await chapter("3. People and requests", printer)
    try await step(["facilitator", "import", "data/facilitators.csv"], printer)
    try await step(["request", "import", "data/requests.csv"], printer)

    try await chapter("4. A plan, with a reason for every refusal", printer)
    try await step(["schedule", "--weeks", Self.halfTerm, "--iterations", String(iterations)], printer)
    try await step(["explain", "R12", "--lang", "both"], printer)
    try await step(["accept"], printer)

    let office = try PlaceOptions.parse([]).openOffice()
    let sessions = try await office.sessions(
      between: try DayRange(Self.halfTerm), facilitator: nil, host: nil, state: nil)
    guard let first = sessions.first else {
      throw InputFault(message: "The demo planned nothing. Run it again with more --iterations.")
    }
    let early = sessions.filter { $0.session.span.day <= (try? DayRange(Self.firstWeeks).last) ?? $0.session.span.day }

    try await chapter("5. Hosts say yes; two weeks are delivered", printer)
    try await step(["session", "confirm", "--between", Self.confirmed], printer)
    try await step(["brief", first.session.number.description], printer)
    setenv("PONT_NOW", Self.lookingBack, 1)
    try await record(early, printer)
    let answers = try await PlaceOptions.parse([]).openOffice().demoAnswers(for: early.map(\.session.number))
    try Data(answers.utf8).write(to: target.appending(path: "data/answers.csv"), options: .atomic)
    try await step(["feedback", "import", "data/answers.csv", "--yes"], printer)
    try await step(["concern", "list", "--as", "safeguarding-lead"], printer)

    try await chapter("6. The week ahead, calendars and what came of it", printer)
    try await step(["week", "2027-01-18"], printer)
    try await step(["week", "2027-01-18", "--format", "html", "--lang", "both", "--output", "week.html"], printer)
    try await step(["export", "calendar", "--facilitator", "yeo-rhyl", "--output", "yeo-rhyl.ics"], printer)
    try await step(
      ["impact", "--term", "spring-2027", "--for", "public", "--lang", "both", "--output", "impact"], printer)

    printer.output("")
    printer.say("Open these in \(folder):")
    for file in [
      "impact/impact-spring-2027-public.cy.html  the impact summary in Welsh",
      "impact/impact-spring-2027-public.en.html  and in English",
      "week.cy.html, week.en.html  the week's plan", "letters/  a letter to every host, Welsh first",
      "yeo-rhyl.ics  a calendar any phone can take in",
    ] { printer.output("  " + file) }
    printer.say("Then make your own: pont init FOLDER")
  }

  private func chapter(_ title: String, _ printer: Printer) async throws {
    printer.output("\n\(title)\n" + String(repeating: "─", count: title.count))
  }

  private func step(_ arguments: [String], shown: [String]? = nil, _ printer: Printer) async throws {
    printer.output("\n$ pont " + (shown ?? arguments).map(Self.quoted).joined(separator: " "))
    let status = await PontCommand.execute(arguments)
    if status != 0 { throw Stop(status: status) }
  }

  /// Head counts near what was expected, from fixed dice; one visit finds nobody there. Three are shown, the rest are
  /// recorded the same way.
  private func record(_ early: [SessionLine], _ printer: Printer) async throws {
    var dice = SplitMix64(seed: 11)
    let office = try PlaceOptions.parse([]).openOffice()
    for (index, line) in early.enumerated() {
      let number = line.session.number
      let expected = line.session.group.expected
      let present = max(1, expected - Int.random(in: 0...max(1, expected / 8), using: &dice))
      switch index {
      case 0, 1: try await step(["record", number.description, "--attended", String(present)], printer)
      case 2: try await step(["record", number.description, "--nobody"], printer)
      default: _ = try await office.record(number, attended: present, isEstimate: false)
      }
    }
    printer.say("… and \(early.count - 3) more like these.")
  }

  private static func quoted(_ argument: String) -> String {
    let plain = argument.allSatisfy { $0.isLetter || $0.isNumber || "-_./:,=…".contains($0) }
    return plain ? argument : "\"\(argument)\""
  }
}
