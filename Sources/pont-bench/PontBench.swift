import ArgumentParser
import Foundation

@main
struct PontBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pont-bench",
    abstract: "Measure the planning engine on visits files.",
    subcommands: [ScheduleBench.self, CompareBench.self, ScalingBench.self])

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error as BadInput {
      FileHandle.standardError.write(Data("Error: \(error.description)\n".utf8))
      exit(withError: ExitCode(65))
    } catch {
      exit(withError: error)
    }
  }
}
