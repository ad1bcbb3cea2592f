import Foundation
import Testing

/// A term from the list of schools to the impact summary, every step a command a person types.
struct TermJourney {
  @Test func `a term is planned, recorded and published on invented schools`() throws {
    var workshop = try Workshop()
    defer { workshop.close() }
    try workshop.copy(Workshop.repository.appending(path: "Content/Demo"), to: "data")
    var transcript = ""
    func step(_ line: String, status: Int32 = 0) throws {
      let run = try workshop.pont(line, in: "team")
      #expect(run.status == status, "\(run.transcript)")
      transcript += run.transcript + "\n"
    }
    transcript += try workshop.pont(
      "init team --name \"Bridge team\" --name-cy \"Tîm y bont\" --area Gwynedd --area Conwy --area Denbighshire --area \"Ynys Môn\""
    ).transcript
    try step("school import ../data/schools.csv")
    try step("school import ../data/schools.csv")
    try step("school import ../data/hosts.csv")
    try step("visit import ../data/last-year.csv --skip-bad-rows")
    try step("coverage --area Gwynedd --call-list 3")
    try step("school contact 6619401 add --role safeguarding --phone \"01286 000000\" --wants cy")
    try step("school closed 6619402 2027-01-12 --because INSET")
    try step("facilitator import ../data/facilitators.csv")
    try step("facilitator leave yeo-rhyl 2027-01-14")
    try step("request import ../data/requests.csv")
    try step(
      "request add --school 6619402 --type bystander-secondary --group 9A:27 --group \"9B:25 [hearing-loop]\" --between 2027-01-11..2027-02-05"
    )
    try step("schedule --weeks 2027-01-04..2027-02-05 --iterations 1500 --lang both")
    try step("explain R12 --lang both")
    try step("explain R37")
    try step("offer R12", status: 1)
    try step("offer R37")
    try step("accept", status: 0)
    try step("session list --between 2027-01-04..2027-01-08 --format csv")
    try step("explain S1 --lang cy")
    try step("week 2027-01-11 --facilitator yeo-bangor")
    try step("brief S11 --lang cy")
    try step("export calendar --school 6609101 --output before.ics")
    try step("session confirm S1 S2")
    try step("session move S1 --to 2027-02-03T10:30 --force")
    try step("session cancel S1 --because \"trip that day\"")
    try step(
      "session add --school 6619403 --type assembly --group 8:120 --at 2027-02-04T09:15 --facilitator speaker-dolgellau"
    )
    try step("session lock S3")
    try step("history S1")
    try step("export calendar --school 6609101 --output after.ics")
    try step("letter S3")
    workshop.environment["PONT_NOW"] = "2027-01-18T08:00:00Z"
    try step("today")
    try step("record S11 --attended 22")
    try step("record S11 --attended 23")
    try step("record S12 --nobody")
    try workshop.write(Self.answers, to: "team/answers.csv")
    try step("feedback import answers.csv", status: 64)
    try step("feedback import answers.csv --yes")
    try step("feedback import answers.csv")
    try step("feedback show")
    try step("concern list", status: 1)
    try step("concern list --as safeguarding-lead")
    try step("concern pass-on 1 --to \"Designated Safeguarding Person\" --reference 2027-014 --as safeguarding-lead")
    try step("impact --term spring-2027 --for public --lang both")
    try step("undo")
    try step("doctor")
    try expectGolden(transcript, "term.txt")
    try expectGolden(try workshop.text("team/before.ics"), "before.ics")
    let after = try workshop.text("team/after.ics")
    try expectGolden(after, "after.ics")
    let unfolded = after.replacingOccurrences(of: "\r\n ", with: "")
    #expect(unfolded.contains("SEQUENCE:3") && unfolded.contains("STATUS:CANCELLED"))
    #expect(!unfolded.contains("@example") && !unfolded.contains("01286"))
    try expectGolden(try workshop.text("team/impact-spring-2027/impact-spring-2027-public.en.md"), "term-impact.en.md")
  }

  /// Thirty-one forms of which one holds words to set aside, with an e-mail column that must never be stored.
  private static var answers: String {
    let rows = (0..<31).map { index in
      let agrees = ["Agree", "Strongly agree", "Cytuno", "Neither agree nor disagree", "Not sure"][index % 5]
      let comment = index == 4 ? "he hits me at home" : index % 9 == 0 ? "more games" : ""
      return
        "2027-01-12 10:0\(index % 10),\(index % 2 == 0 ? "S11" : "s 11"),pupil\(index)@example.org,\(agrees),\(comment)"
    }
    return
      ([
        "Timestamp,Session,E-mail,\"If hate hurts someone, I will ask if they are OK.\","
          + "What should we change next time? Please leave out names."
      ] + rows).joined(separator: "\n") + "\n"
  }

  private static let checker = FileManager.default.homeDirectoryForCurrentUser
    .appending(path: ".cache/pont-checkers/bin/python")

  @Test(
    .enabled(if: Workshop.hasShared && FileManager.default.isExecutableFile(atPath: checker.path)))
  func `calendar programs read what was exported, also after a move and a cancellation`() throws {
    let golden = Workshop.fixtures.appending(path: "golden")
    let script = Workshop.shared.appending(path: "calendars/check_ics.py").path
    let (before, after) = (golden.appending(path: "before.ics").path, golden.appending(path: "after.ics").path)
    for arguments in [[before], [after, "--previous", before]] {
      let process = Process()
      process.executableURL = Self.checker
      process.arguments = [script, "--no-sync"] + arguments
      let pipe = Pipe()
      process.standardOutput = pipe
      process.standardError = FileHandle.nullDevice
      try process.run()
      let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(said.contains(": 0 error(s)"), "\(said)")
    }
  }

  @Test(.enabled(if: Workshop.hasShared)) func `the same term runs on the real list of schools`() throws {
    let workshop = try Workshop()
    defer { workshop.close() }
    try workshop.copy(Workshop.fixtures.appending(path: "gwynedd"), to: "in")
    #expect(try workshop.pont("init gwynedd").status == 0)
    let schools = Workshop.shared.appending(path: "content/real/schools").path
    for (sheet, count) in [("maintained", 1_470), ("independent", 83), ("pru", 21)] {
      let run = try workshop.pont(["school", "import", "\(schools)/wg-2022-\(sheet)-en.csv"], in: "gwynedd")
      #expect(run.status == 0 && run.output.hasPrefix("Imported \(count) hosts"), "\(run.transcript)")
      let again = try workshop.pont(["school", "import", "\(schools)/wg-2022-\(sheet)-en.csv"], in: "gwynedd")
      #expect(
        again.output.contains("0 new, 0 changed, \(count) as before") && again.output.contains("Nothing changed."))
    }
    for line in [
      "visit import ../in/last-year.csv --skip-bad-rows", "coverage",
      "school contact 6614002 add --role safeguarding --phone \"01248 000000\"",
      "facilitator import ../in/facilitators.csv", "facilitator leave yeo-bangor 2027-01-18..2027-01-22",
      "request import ../in/requests.csv",
      "request add --school 6614002 --type bystander-secondary --group 9A:27 --group 9B:25 --between 2027-01-11..2027-02-05",
      "schedule --weeks 2027-01-11..2027-02-05 --iterations 2000", "explain R57", "offer R57", "accept",
      "week 2027-01-18",
      "week 2027-01-18 --facilitator yeo-bangor", "brief S142", "export calendar --facilitator yeo-bangor",
      "session confirm S142", "session move S142 --to 2027-01-21T09:30",
      "session cancel S142 --because \"staff day moved\"",
      "record S142 --attended 28", "feedback import ../in/answers.csv --yes",
      "impact --term spring-2027 --for public --lang both",
    ] {
      let run = try workshop.pont(line, in: "gwynedd")
      #expect(run.status == 0, "\(run.transcript)")
    }
    let json = try workshop.pont("school list --format json", in: "gwynedd")
    let hosts = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect(hosts.count == 1_574)
    let plan = try workshop.pont(
      "session list --between 2027-01-18..2027-01-22 --facilitator yeo-bangor --format json", in: "gwynedd")
    #expect(plan.output == "[]\n")
  }
}
