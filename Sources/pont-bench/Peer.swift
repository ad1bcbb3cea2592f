import Foundation

/// A solver a user could pick instead, run by a script that reads visits files.
struct Peer {
  let name: String
  let script: String
  /// What Python must be able to import.
  let module: String

  static let all = [
    Peer(name: "VROOM", script: "run_vroom.py", module: "vroom"),
    Peer(name: "PyVRP", script: "run_pyvrp.py", module: "pyvrp"),
    Peer(name: "OR-Tools routing", script: "run_ortools.py", module: "ortools"),
    Peer(name: "CP-SAT", script: "run_cpsat.py", module: "ortools"),
  ]

  /// Where the scripts are, and the Python that has the solvers.
  struct Place {
    let scripts: URL
    let python: URL
  }

  /// Nil when it can be run, else why not.
  func whyNot(_ place: Place) -> String? {
    let path = place.scripts.appendingPathComponent(script).path
    guard FileManager.default.fileExists(atPath: path) else { return "there is no \(path)" }
    guard FileManager.default.isExecutableFile(atPath: place.python.path) else {
      return "there is no \(place.python.path)"
    }
    let found = try? Command(place.python, ["-c", "import \(module)"]).run()
    return found?.status == 0 ? nil : "\(place.python.path) has no module \(module)"
  }

  func run(_ instance: String, seconds: Double, _ place: Place) throws -> Measurement {
    let output = FileManager.default.temporaryDirectory
      .appendingPathComponent("pont-bench-\(ProcessInfo.processInfo.processIdentifier).json")
    defer { try? FileManager.default.removeItem(at: output) }
    let script = place.scripts.appendingPathComponent(script)
    let result = try Command(place.python, [script.path, instance, "\(seconds)", output.path]).run()
    struct Line: Decodable {
      let feasible: Bool
      let priority: Int
      let maxPriority: Int
      let travel: Int
      let officerDays: Int
      let wall: Double
      let peakMB: Int
    }
    guard let line = try? result.lastLine.map({ try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }) else {
      return Measurement(name: name, note: "no answer (exit \(result.status))")
    }
    return Measurement(
      name: name, priority: line.priority, asked: line.maxPriority, travel: line.travel, days: line.officerDays,
      seconds: line.wall, megabytes: line.peakMB, note: line.feasible ? "" : "not feasible")
  }
}
