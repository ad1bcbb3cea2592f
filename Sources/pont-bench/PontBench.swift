import ArgumentParser
import Foundation

@main
struct PontBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pont-bench",
    abstract: "Measure planning on visits files, a summary over many answers, and the hiding of small counts.",
    subcommands: [
      ScheduleBench.self, CompareBench.self, ScalingBench.self, SummaryBench.self, ProtectBench.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    } catch let error as BadInput {
      FileHandle.standardError.write(Data("\(BadInput.opening)\(error.description)\n".utf8))
      exit(withError: ExitCode(BadInput.status))
    } catch {
      exit(withError: error)
    }
  }
}
