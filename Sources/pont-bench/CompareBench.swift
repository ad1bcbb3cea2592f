import ArgumentParser
import Foundation
import Scheduling

struct CompareBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Run the engine and other solvers on the same files, one after the other, and print a table.",
    discussion: """
      Each of the others gets the same seconds. Then the engine runs for the time the best of them took, and for a tenth \
      of it. Everybody’s time counts from the file read to the plan found: neither Python nor pont-bench is timed while it \
      starts. VROOM ends when it is done, so it is met at its own time as well.

      Example: pont-bench compare M-1.json --seconds 30 --peers scheduling/peers --python ~/.cache/pont-peers/bin/python
      """)

  @Argument(help: "Files in the format visits-1.") var instances: [String]
  @Option(help: "Seconds for each of the others.") var seconds = 30.0
  @Option(help: "The folder of the scripts that run the others.") var peers: String
  @Option(help: "The Python in which the others are installed.") var python: String = Self.usualPython
  @Option(help: "Only these others, such as --only VROOM --only PyVRP; all if left out.") var only: [String] = []
  @Option(help: "Where the engine's chance starts.") var seed: UInt64 = 1

  private static let usualPython = NSString(string: "~/.cache/pont-peers/bin/python").expandingTildeInPath

  func validate() throws {
    if !(0.01...86_400).contains(seconds) { throw ValidationError("Give --seconds from 0.01 to 86400.") }
    for name in only where !Peer.all.contains(where: { $0.name == name }) {
      let names = Peer.all.map(\.name).joined(separator: ", ")
      throw ValidationError("“\(name)” is none of the others. They are: \(names).")
    }
  }

  func run() throws {
    // Nobody waits for the others to learn that the last file cannot be read.
    for instance in instances { _ = try VisitsFile(path: instance) }
    let place = Peer.Place(
      scripts: URL(fileURLWithPath: peers),
      python: URL(fileURLWithPath: NSString(string: python).expandingTildeInPath))
    var installed: [Peer] = []
    for peer in Peer.all where only.isEmpty || only.contains(peer.name) {
      if let reason = peer.whyNot(place) {
        print("\(peer.name) is not installed: \(reason).")
      } else {
        installed.append(peer)
      }
    }
    for instance in instances {
      print("\n\(URL(fileURLWithPath: instance).lastPathComponent)\n")
      let others = try installed.map { try $0.run(instance, seconds: seconds, place) }
      var all = others
      var verdicts: [String] = []
      let solved = others.filter { $0.priority >= 0 && $0.note.isEmpty }
      var met: [Measurement] = []
      if let best = solved.min(by: { $0.rank == $1.rank ? $0.seconds < $1.seconds : $0.rank < $1.rank }) {
        met.append(best)
      }
      if let vroom = solved.first(where: { $0.name == "VROOM" }), met.first?.name != vroom.name { met.append(vroom) }
      for other in met {
        let equal = try engine(instance, other.seconds, "Pont, \(other.name)’s time")
        let tenth = try engine(instance, other.seconds / 10, "Pont, a tenth of it")
        all += [equal, tenth]
        verdicts.append(
          "\(other.name): at its time \(equal.compared(to: other)), at a tenth of it \(tenth.compared(to: other)).")
      }
      if met.isEmpty { all.append(try engine(instance, seconds, "Pont")) }
      print(Measurement.table(headings: Measurement.headings, all.map(\.cells)))
      if !verdicts.isEmpty { print("") }
      for verdict in verdicts { print("Pont against " + verdict) }
    }
  }

  /// - Parameter limit: Seconds from the file read to the plan found.
  private func engine(_ instance: String, _ limit: Double, _ name: String) throws -> Measurement {
    do {
      let run = try Engines.run(instance, ["--seconds", "\(limit)", "--seed", "\(seed)"])
      return Measurement(
        name: name, priority: run.line.priority, asked: run.line.priorityAsked, travel: run.line.travel,
        days: run.line.officerDays, seconds: run.line.solving, megabytes: run.line.peakMegabytes ?? 0)
    } catch let error as Engines.NoAnswer {
      return Measurement(name: name, note: "\(error)")
    }
  }
}
