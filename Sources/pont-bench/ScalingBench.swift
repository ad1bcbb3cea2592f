import ArgumentParser
import Foundation
import Scheduling

struct ScalingBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scaling",
    abstract: "Show how memory and time grow with the problem: a table, smallest file first.",
    discussion: """
      Each file is solved twice in a process of its own, with as good as no iterations and with as many as asked; the \
      difference is what iterations cost, in processor time of all threads.

      Example: pont-bench scaling S-1.json M-1.json L-1.json XL-1.json --iterations 40000
      """)

  @Argument(help: "Files in the format visits-1 or visits-2.") var instances: [String]
  @Option(help: "Iterations on each file.") var iterations = 40_000
  @Option(help: "One or two.") var threads = 2

  func validate() throws {
    if iterations < 1_000 { throw ValidationError("Give --iterations of 1000 or more.") }
    if !(1...2).contains(threads) { throw ValidationError("Give --threads 1 or 2.") }
  }

  private struct Row {
    var sessions: Int
    var officerDays: Int
    var start: Double
    var microseconds: Double
    var megabytes: Int
  }

  func run() throws {
    var rows: [(name: String, row: Row)] = []
    for instance in instances {
      let file = try VisitsFile(path: instance)
      let start = try Engines.run(instance, ["--iterations", "0", "--threads", "\(threads)"])
      let whole = try Engines.run(instance, ["--iterations", "\(iterations)", "--threads", "\(threads)"])
      rows.append(
        (
          URL(fileURLWithPath: instance).deletingPathExtension().lastPathComponent,
          Row(
            sessions: file.sessions.count, officerDays: file.officers.reduce(0) { $0 + $1.shifts.count },
            start: start.processorSeconds,
            microseconds: max(0, whole.processorSeconds - start.processorSeconds) * 1e6 / Double(iterations),
            megabytes: whole.line.peakMegabytes ?? 0)
        ))
    }
    rows.sort { $0.row.sessions < $1.row.sessions }
    let cells = rows.map { name, row in
      [
        name, "\(row.sessions)", "\(row.officerDays)", Measurement.twoPlaces(row.start),
        Measurement.twoPlaces(row.microseconds),
        Measurement.twoPlaces(row.microseconds / Double(max(1, row.sessions)) * 1_000), "\(row.megabytes)",
        Measurement.twoPlaces(Double(row.megabytes) * 1_024 / Double(max(1, row.sessions))),
      ]
    }
    print(
      Measurement.table(
        headings: [
          "file", "sessions", "officer-days", "s to first plan", "µs an iteration", "ns an iteration and session", "MB",
          "kB a session",
        ], cells))
  }
}
