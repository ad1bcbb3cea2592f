import ArgumentParser
import Foundation

struct CompareBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Run the engine and other solvers on the same files, one after the other, and print a table.",
    discussion: """
      Each solver gets the same seconds. Then the engine runs again for the time the best of the others took, and for a \
      tenth of it.

      Example: pont-bench compare M-1.json --seconds 30 --peers scheduling/peers --python ~/.cache/pont-peers/bin/python
      """)

  @Argument(help: "Files in the format visits-1.") var instances: [String]
  @Option(help: "Seconds for each solver.") var seconds = 30.0
  @Option(help: "The folder of the scripts that run the others.") var peers: String
  @Option(help: "The Python in which the others are installed.") var python: String = Self.usualPython
  @Option(help: "Where the engine's chance starts.") var seed: UInt64 = 1

  private static let usualPython = NSString(string: "~/.cache/pont-peers/bin/python").expandingTildeInPath

  func validate() throws {
    if !(0.01...86_400).contains(seconds) { throw ValidationError("Give --seconds from 0.01 to 86400.") }
  }

  func run() throws {
    let place = Peer.Place(
      scripts: URL(fileURLWithPath: peers),
      python: URL(fileURLWithPath: NSString(string: python).expandingTildeInPath))
    var installed: [Peer] = []
    for peer in Peer.all {
      if let reason = peer.whyNot(place) {
        print("\(peer.name) is not installed: \(reason).")
      } else {
        installed.append(peer)
      }
    }
    for instance in instances {
      print("\n\(URL(fileURLWithPath: instance).lastPathComponent)\n")
      var all = [try engine(instance, seconds, "Pont")]
      let others = try installed.map { try $0.run(instance, seconds: seconds, place) }
      all.append(contentsOf: others)
      let solved = others.filter { $0.priority >= 0 && $0.note.isEmpty }
      if let best = solved.min(by: { $0.rank < $1.rank }) {
        all.append(try engine(instance, best.seconds, "Pont, \(best.name)’s time"))
        all.append(try engine(instance, best.seconds / 10, "Pont, a tenth of it"))
      }
      print(Measurement.table(all))
    }
  }

  /// In a process of its own, so that its memory can be told.
  private func engine(_ instance: String, _ seconds: Double, _ name: String) throws -> Measurement {
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let result = try Command(
      program, ["schedule", instance, "--seconds", "\(seconds)", "--seed", "\(seed)"]
    ).run()
    guard let line = result.lastLine.flatMap({ try? JSONDecoder().decode(ScheduleLine.self, from: Data($0.utf8)) })
    else { return Measurement(name: name, note: "no answer (exit \(result.status))") }
    return Measurement(
      name: name, priority: line.priority, asked: line.priorityAsked, travel: line.travel, days: line.officerDays,
      seconds: line.seconds, megabytes: line.peakMegabytes ?? 0)
  }
}
