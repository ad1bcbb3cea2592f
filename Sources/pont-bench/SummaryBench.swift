import ArgumentParser
import Foundation
import ProgrammeModel
import ProgrammeOffice
import ProgrammeStore

import struct ProgrammeModel.Host

struct SummaryBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary",
    abstract: "Write a summary over many answers, and compare with the sqlite3 shell writing the same rows to nowhere.",
    discussion: """
      Both read the same answers from the same disk, one after the other in one run: the shell as rows of session, item,
      phase and value, pont with everything it does to make the pages. Content is found as pont finds it (PONT_CONTENT).

      Example: PONT_CONTENT=. pont-bench summary
      """)

  @Option(help: "Sessions, half of the forms from before and half from after.") var sessions = 1_000
  @Option(help: "Answers in all; each form answers five questions.") var answers = 1_000_000
  @Option(help: "How often to measure each, in turn; the fastest counts.") var rounds = 3
  @Option(help: .hidden) var measure: String?

  static let period = "school-year-2026-27"

  func validate() throws {
    if sessions < 6 || answers < 10 * sessions || rounds < 1 {
      throw ValidationError("Give at least 6 sessions, ten answers for each and one round.")
    }
  }

  func run() async throws {
    if let measure { return try await summarise(URL(fileURLWithPath: measure)) }
    let folder = FileManager.default.temporaryDirectory.appending(path: "pont-bench-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let written = try await AnswerWorkspace(folder: folder).fill(sessions: sessions, answers: answers)
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    var ours: [SummaryLine] = []
    var shell: [Double] = []
    for _ in 0..<rounds {
      shell.append(try shellSeconds(folder))
      let result = try Command(program, ["summary", "--measure", folder.path]).run()
      guard let line = result.lastLine.flatMap({ try? JSONDecoder().decode(SummaryLine.self, from: Data($0.utf8)) })
      else { throw ValidationError("The summary was not made (exit \(result.status)).") }
      ours.append(line)
    }
    let (best, quickest) = (ours.map(\.seconds).min() ?? 0, shell.min() ?? 1)
    print("sessions \(sessions), answers \(written)")
    print("pont impact:   \(shown(best)) s, at most \(ours.compactMap(\.peakMegabytes).max() ?? 0) MiB")
    print("sqlite3 shell: \(shown(quickest)) s for the same rows to nowhere")
    print("ratio:         \(shown(best / quickest))")
  }

  private func shown(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  /// A whole summary, as `pont impact` makes it; one line of JSON with the time from opening the workspace.
  private func summarise(_ folder: URL) async throws {
    let clock = ContinuousClock()
    let began = clock.now
    let office = try AnswerWorkspace.open(folder)
    _ = try await office.impact(
      term: Self.period, audience: .public, languages: [.cy, .en], folder: folder.appending(path: "out"))
    let line = SummaryLine(seconds: (clock.now - began) / .seconds(1), peakMegabytes: peakMegabytes())
    print(String(decoding: try JSONEncoder().encode(line), as: UTF8.self))
  }

  private func shellSeconds(_ folder: URL) throws -> Double {
    let clock = ContinuousClock()
    let began = clock.now
    let result = try Command(
      URL(fileURLWithPath: "/bin/sh"),
      ["-c", "sqlite3 '\(folder.path)/answers.sqlite' 'SELECT session, item, phase, value FROM answer' > /dev/null"]
    ).run()
    guard result.status == 0 else { throw ValidationError("The sqlite3 shell is needed: apt-get install sqlite3.") }
    return (clock.now - began) / .seconds(1)
  }
}

/// What one measurement prints.
private struct SummaryLine: Codable {
  var seconds: Double
  var peakMegabytes: Int?
}

/// A workspace with invented answers, and the same answers as plain rows for the shell.
struct AnswerWorkspace {
  let folder: URL

  static func open(_ folder: URL) throws -> Office {
    try Office.open(
      from: folder.path, currentFolder: folder, desk: try desk(),
      content: ContentSearch(
        environment: ProcessInfo.processInfo.environment, executable: Bundle.main.executableURL))
  }

  private static func desk() throws -> Desk {
    Desk(
      member: try Code("coordinator"), now: try Instant("2027-09-01T09:00:00Z"), today: try Day("2027-09-01"),
      keySeed: 7)
  }

  private static let questions = [
    "tell-an-adult", "check-they-are-ok", "know-how-to-report", "disabled-people-have-a-say", "belong-here",
  ]
  private static let options = ["strongly-disagree", "disagree", "neither", "agree", "strongly-agree"]

  /// - Returns: How many answers were written.
  func fill(sessions count: Int, answers: Int) async throws -> Int {
    _ = try await Office.makeWorkspace(
      at: folder, name: "Bench", nameCy: "Mainc", areas: [], desk: try Self.desk(),
      content: ContentSearch(environment: ProcessInfo.processInfo.environment, executable: Bundle.main.executableURL))
    let plan = Office.planTemplate.replacing("period: spring-2027 ", with: "period: \(SummaryBench.period) ")
    let office = try Self.open(folder)
    _ = try await office.keepPlan(plan, file: "plan.yaml")
    _ = try await office.lockPlan(SummaryBench.period)
    let type = try office.shelf.sessionType(try Code("bystander-secondary"))
    guard let set = try office.shelf.questions(of: type) else {
      throw ValidationError("\(type.code) asks no questions. Give it a question set.")
    }
    let store = try ProgrammeStore.open(at: folder.appending(path: "pont.sqlite"))
    var dice = SplitMix64(seed: 1)
    var keys = KeyMaker(seed: 1, act: 1)
    let forms = max(1, answers / (count * 2 * Self.questions.count))
    let hosts = try makeHosts(store, &keys)
    let members = try makeSessions(count, present: forms + forms / 5, hosts, store, &keys)
    try shell("CREATE TABLE answer (session TEXT, item TEXT, phase TEXT, value TEXT);")
    var written = 0
    for chunk in stride(from: 0, to: members.count, by: 50) {
      let part = members[chunk..<min(chunk + 50, members.count)]
      var rows = ""
      try store.write(Act("bench", by: try Code("coordinator"), at: try Instant("2027-08-01T09:00:00Z"))) { tables in
        for session in part {
          for _ in 0..<forms {
            let pair: Key<AnswerPair> = keys.key()
            for phase in [Response.Phase.before, .after] {
              var given: [Code<Question>: Answer] = [:]
              for question in Self.questions {
                let luck = Int.random(in: 0..<8, using: &dice) + (phase == .after ? 1 : 0)
                let option = Self.options[min(4, luck / 2)]
                given[try Code(question)] = .option(option)
                rows += "\(session),\(question),\(phase.rawValue),\(option)\n"
              }
              try tables.responses.add(
                Response(
                  key: keys.key(), session: session, questionSet: set.code, version: set.version, phase: phase,
                  language: nil, answers: given, batch: keys.key(), pair: pair))
              written += Self.questions.count
            }
          }
        }
      }
      try Data(rows.utf8).write(to: folder.appending(path: "rows.csv"))
      try shell(".mode csv\n.import '\(folder.path)/rows.csv' answer")
    }
    try store.settle()
    try store.close()
    return written
  }

  private func makeHosts(_ store: ProgrammeStore, _ keys: inout KeyMaker) throws -> [Key<Host>] {
    let hosts = try (0..<200).map { number in
      Host(
        key: keys.key(), reference: try HostReference("\(6_600_000 + number)"), name: "Ysgol \(number)", kind: .school,
        phase: .secondary, area: AreaCode("W06000002"))
    }
    try store.write(Act("bench", by: try Code("coordinator"), at: try Instant("2026-09-01T09:00:00Z"))) { tables in
      for host in hosts { _ = try tables.hosts.keep(host) }
    }
    return hosts.map(\.key)
  }

  private func makeSessions(
    _ count: Int, present: Int, _ hosts: [Key<Host>], _ store: ProgrammeStore, _ keys: inout KeyMaker
  ) throws -> [Key<Session>] {
    var made: [Key<Session>] = []
    let first = try Day("2026-09-07")
    try store.write(Act("bench", by: try Code("coordinator"), at: try Instant("2026-09-01T09:00:00Z"))) { tables in
      for index in 0..<count {
        let group = try Group(key: keys.key(), label: "9A", expected: present)
        let span = try TimeSpan(
          day: first.advanced(by: index % 280), start: try TimeOfDay("09:30"), end: try TimeOfDay("10:30"))
        let key: Key<Session> = keys.key()
        _ = try tables.sessions.insert { number in
          Session(
            key: key, number: number, request: nil, host: hosts[index % hosts.count],
            type: try Code("bystander-secondary"), group: group, span: span, facilitators: [], language: .en,
            state: .delivered, changedAt: try Instant("2026-09-01T09:00:00Z"))
        }
        _ = try tables.headcounts.record(
          try Headcount(session: key, present: present, isEstimate: false, countedOn: span.day))
        made.append(key)
      }
    }
    return made
  }

  private func shell(_ text: String) throws {
    let script = folder.appending(path: "script.sql")
    try Data((text + "\n").utf8).write(to: script)
    let result = try Command(
      URL(fileURLWithPath: "/bin/sh"), ["-c", "sqlite3 '\(folder.path)/answers.sqlite' < '\(script.path)'"]
    ).run()
    guard result.status == 0 else { throw ValidationError("The sqlite3 shell is needed: apt-get install sqlite3.") }
  }
}
