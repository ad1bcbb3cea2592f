import ArgumentParser
import Testing

@testable import ProgrammeCommands

struct ArgumentTests {
  private func message(_ arguments: [String]) -> String {
    do {
      _ = try PontCommand.parseAsRoot(arguments)
      return "parsed"
    } catch { return PontCommand.message(for: error) }
  }

  @Test(arguments: [
    (["schedule", "--weeks", "2027-02-05..2027-01-11"], "2027-02-05"),
    (["schedule", "--weeks", "next week"], "next week"),
    (["session", "move", "S142", "--to", "2027-03-28T01:30"], "2027-03-28T01:30"),
    (["session", "move", "S142", "--to", "tomorrow"], "tomorrow"),
    (["brief", "142x"], "“142x” is not a session. Sessions are numbered like S142; see ‘pont session list’."),
    (["offer", "S57"], "“S57” is not a request. Requests are numbered like R57; see ‘pont request list’."),
    (
      ["campaign", "task", "pride-month", "draft", "done", "--to", "recorder"],
      "--to belongs to ‘give’ and ‘add’, not to ‘done’. Do one after the other."
    ),
    (
      ["campaign", "task", "pride-month", "draft", "give", "--to", "recorder", "--on", "2027-01-18"],
      "--on belongs to ‘done’, not to ‘give’."
    ),
    (
      ["schedule", "--what-if", "speed 45", "--format", "html"],
      "--what-if has no page: give --format table, json or csv. --format html shows a new plan."
    ),
    (["schedule", "--repair", "yeo-bangor ill", "--format", "html"], "--repair has no page: give --format table,"),
    (["schedule", "--lang", "both", "--format", "html"], "Name a file with --output, such as plan.html."),
    (["week", "--lang", "both", "--format", "html"], "Name a file with --output, such as week.html."),
    (["offer", "R57", "none", "--because", "trips", "--again"], "--again belongs to ‘pont offer R57’ alone"),
    (["facilitator", "leave", "YEO Bangor", "2027-01-18"], "“YEO Bangor” is not a short name."),
  ])
  func `a wrong argument is answered in the model's own sentence`(arguments: [String], sentence: String) {
    let said = message(arguments)
    #expect(said.contains(sentence), "\(said)")
    #expect(!said.contains("Fault") && !said.contains("Optional("), "\(said)")
  }

  @Test(arguments: ["school", "host"])
  func `a school may be called school or host`(word: String) throws {
    _ = try PontCommand.parseAsRoot([word, "import", "schools.csv"])
    _ = try PontCommand.parseAsRoot([word, "closed", "6629401", "2027-01-12"])
  }

  @Test func `the lines of the main job parse as they are written`() throws {
    for line in [
      "init gwynedd", "school import x.csv", "visit import last-year.csv", "coverage",
      "school contact 6614002 add --role safeguarding --phone 01286", "facilitator import facilitators.csv",
      "facilitator leave yeo-bangor 2027-01-18..2027-01-22", "request import requests.csv",
      "request add --school 6614002 --type bystander-secondary --group 9A:27 --group 9B:25 --between 2027-01-11..2027-02-05",
      "schedule --weeks 2027-01-11..2027-02-05 --seconds 20", "explain R57", "explain S142", "offer R57", "accept",
      "week 2027-01-18 --facilitator yeo-bangor", "brief S142", "export calendar --facilitator yeo-bangor",
      "session confirm S142", "session move S142 --to 2027-01-21T09:30", "session cancel S142 --because flu",
      "record S142 --attended 28", "record S142 --from list.csv --yes", "session register S142 --from list.csv",
      "calendar import inset.ics --school 6614002 --match parti", "calendar import b.ics --bank-holidays",
      "host import clubs.csv --kind sports-club --map Club=name", "feedback import answers.csv",
      "impact --term spring-2027 --for public --lang both",
    ] {
      #expect(throws: Never.self, "\(line)") {
        _ = try PontCommand.parseAsRoot(line.split(separator: " ").map(String.init))
      }
    }
  }
}
