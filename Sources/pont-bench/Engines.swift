import Foundation

/// The engine in a process of its own, so that its memory and its whole time can be told.
enum Engines {
  struct Run {
    let line: ScheduleLine
    /// Of all its threads.
    let processorSeconds: Double
  }

  struct NoAnswer: Error, CustomStringConvertible {
    let description: String
  }

  /// - Parameter arguments: For `pont-bench schedule`, without the file.
  static func run(_ instance: String, _ arguments: [String]) throws -> Run {
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let before = childSeconds()
    let result = try Command(program, ["schedule", instance] + arguments).run(keepingErrors: true)
    if result.status == BadInput.status {
      let told = result.errors.trimmingCharacters(in: .newlines)
      throw BadInput(told.hasPrefix(BadInput.opening) ? String(told.dropFirst(BadInput.opening.count)) : told)
    }
    guard let line = result.lastLine.flatMap({ try? JSONDecoder().decode(ScheduleLine.self, from: Data($0.utf8)) })
    else { throw NoAnswer(description: "no answer (exit \(result.status))") }
    return Run(line: line, processorSeconds: childSeconds() - before)
  }

  /// Processor time of all child processes that have ended.
  private static func childSeconds() -> Double {
    var ticks = tms()
    _ = times(&ticks)
    return Double(ticks.tms_cutime + ticks.tms_cstime) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }
}
