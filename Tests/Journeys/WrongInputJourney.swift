import Foundation
import Testing

/// What people get who mistype, name the wrong file or work in the wrong place.
struct WrongInputJourney {
  private func team() throws -> Workshop {
    let workshop = try Workshop()
    try workshop.copy(Workshop.repository.appending(path: "Content/Demo"), to: "data")
    for line in ["init team --name Team --name-cy Tîm --area Gwynedd"] { try workshop.pont(line) }
    for line in [
      "school import ../data/schools.csv", "host import ../data/hosts.csv",
      "facilitator import ../data/facilitators.csv",
      "request import ../data/requests.csv",
    ] { try workshop.pont(line, in: "team") }
    return workshop
  }

  @Test func `every wrong input is answered with value, place and remedy`() throws {
    let workshop = try team()
    defer { workshop.close() }
    try workshop.write(
      "school,type,groups,between\n6619401,bystander-secondary,\"Anna Jones, Ben Hughes\",2027-01-11..2027-02-05\n6619999,bystander-secondry,9A:27,2027-02-30\n",
      to: "team/bad-requests.csv")
    try workshop.write("School Number,School Name\n661,Short\n6619401,\n", to: "team/bad-schools.csv")
    try workshop.write(
      "date,school_number,attended\n13/25/2026,6619401,5\n2026-03-04,6619401,-3\n", to: "team/bad-visits.csv")
    try workshop.write("Session,I know how to report hate.\nS1,Perhaps\nS900,Agree\n", to: "team/bad-answers.csv")
    try workshop.write("a,b\n\"never closed,1\n", to: "team/open-quote.csv")
    try workshop.write("", to: "team/empty.csv")
    var transcript = ""
    for line in [
      "bogus", "school import", "school import nowhere.csv", "school import .", "school import bad-schools.csv",
      "school import empty.csv", "school import open-quote.csv", "request import bad-requests.csv",
      "visit import bad-visits.csv",
      "feedback import bad-answers.csv", "school show 6619411", "school show \"a b\"", "school list --area Gwyned",
      "request add --school 6619401 --type bystander-second --group 9A:27 --between 2027-01-11..2027-02-05",
      "request add --school 6619401 --type bystander-secondary --group 9A --between 2027-01-11..2027-02-05",
      "request add --school 6619401 --type bystander-secondary --group \"9A:27 [loop]\" --between 2027-01-11..2027-02-05",
      "request add --school 6619401 --type bystander-secondary --group 9A:27 --between 2027-02-05..2027-01-11",
      "facilitator leave yeo-bangr 2027-01-18", "facilitator qualify yeo-bangor bystander-traner", "session show S9",
      "session show 9", "explain X1", "explain R1", "accept", "offer R900", "offer R1 take", "offer R1 take 2",
      "session add --school 6619401 --type assembly --group 8:120 --at 2027-02-10T09:15 --facilitator yeo-llangefni",
      "session add --school 6619401 --type assembly --group 8:120 --at 2027-03-28T01:30 --facilitator yeo-llangefni",
      "record S1", "record S1 --attended 28 --nobody", "week 2027-13-01", "impact --term winter-2027",
      "impact --term spring-2031",
      "schedule --weeks 2029-01-01..2029-01-05", "schedule --seconds 3 --iterations 3", "export calendar", "history S9",
      "undo --as nobody",
      "concern list",
    ] {
      let run = try workshop.pont(line, in: "team")
      #expect(run.status != 0, "\(run.transcript)")
      #expect(run.output.isEmpty, "errors belong on standard error: \(run.transcript)")
      #expect(!run.remarks.contains("Optional(") && !run.remarks.contains("Anna"))
      transcript += run.transcript + "\n"
    }
    transcript += try workshop.pont("week").transcript
    transcript += try workshop.pont("init team").transcript
    transcript += try workshop.pont("init Dropbox/team").transcript
    try expectGolden(transcript, "wrong-input.txt")
  }

  @Test func `a bad import changes nothing and good rows can be kept on request`() throws {
    let workshop = try team()
    defer { workshop.close() }
    let rows =
      "school,type,groups,between\n6619401,assembly,Year 8:120,2027-01-11..2027-02-05\n6619999,assembly,Year 8:120,2027-01-11..2027-02-05\n"
    try workshop.write(rows, to: "team/mixed.csv")
    let before = try workshop.pont("request list --format csv", in: "team").output
    #expect(try workshop.pont("request import mixed.csv", in: "team").status == 65)
    #expect(try workshop.pont("request import mixed.csv --dry-run --skip-bad-rows", in: "team").status == 0)
    #expect(try workshop.pont("request list --format csv", in: "team").output == before)
    #expect(try workshop.pont("request import mixed.csv --skip-bad-rows", in: "team").status == 0)
    #expect(
      try workshop.pont("request list --format csv", in: "team").output.split(separator: "\n").count == before.split(
        separator: "\n"
      ).count + 1)
    #expect(try workshop.text("team/mixed-rejected.csv").contains("6619999"))
  }

  @Test func `a damaged database is recognised and never written to`() throws {
    let workshop = try team()
    defer { workshop.close() }
    let file = workshop.folder.appending(path: "team/pont.sqlite")
    var bytes = try Data(contentsOf: file)
    bytes.replaceSubrange(4_096..<20_480, with: Data(repeating: 0xA5, count: 16_384))
    try bytes.write(to: file)
    let run = try workshop.pont("school list", in: "team")
    #expect(run.status == 1)
    #expect(run.remarks.contains("is damaged"))
    #expect(try Data(contentsOf: file) == bytes)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3")))
  func `a locked database waits, then says so`() throws {
    let workshop = try team()
    defer { workshop.close() }
    let locker = Process()
    locker.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
    locker.arguments = [
      workshop.folder.appending(path: "team/pont.sqlite").path, "BEGIN IMMEDIATE", ".shell sleep 20", "COMMIT",
    ]
    locker.standardOutput = FileHandle.nullDevice
    locker.standardError = FileHandle.nullDevice
    try locker.run()
    Thread.sleep(forTimeInterval: 1)
    let run = try workshop.pont("facilitator leave yeo-bangor 2027-02-01", in: "team")
    #expect(run.status == 75)
    #expect(
      run.remarks
        == "pont: The database has been in use by another program for more than 5 s. Nothing was changed; try again.\n")
    locker.terminate()
    locker.waitUntilExit()
    #expect(try workshop.pont("facilitator leave yeo-bangor 2027-02-01", in: "team").status == 0)
  }

  @Test func `tables fit a narrow terminal`() throws {
    let workshop = try team()
    defer { workshop.close() }
    for columns in [40, 60, 80, 100] {
      for line in ["school list", "request list", "facilitator list", "coverage", "type list", "school show 6619401"] {
        let run = try workshop.pont(line, in: "team", extra: ["COLUMNS": String(columns)])
        let widest = run.output.split(separator: "\n").map(\.count).max() ?? 0
        #expect(run.status == 0 && widest <= columns, "\(line) is \(widest) wide")
      }
    }
  }

  private static let lists = [
    "school list", "request list", "facilitator list", "session list", "coverage", "type list", "history", "today",
    "feedback show", "approach list", "school contact 6619401", "doctor", "content check", "question sets",
    "question list", "campaign list --year 2027", "voice list", "outcome list", "change list", "quote list",
    "pledge list", "publish list", "follow-ups", "evaluation list",
  ]

  @Test func `programs get JSON and CSV with clean standard output`() throws {
    let workshop = try team()
    defer { workshop.close() }
    for line in Self.lists {
      let json = try workshop.pont(line + " --format json", in: "team")
      #expect(json.status == 0, "\(json.transcript)")
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [Any] }
      let csv = try workshop.pont(line + " --format csv", in: "team")
      #expect(csv.output.split(separator: "\n").first?.contains(",") == true, "\(line)")
      #expect(!csv.output.contains("\u{1B}"))
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func `the shell can complete commands`(shell: String) throws {
    let workshop = try Workshop()
    defer { workshop.close() }
    let run = try workshop.pont("--generate-completion-script \(shell)")
    #expect(run.status == 0 && run.output.contains("schedule"))
  }
}
