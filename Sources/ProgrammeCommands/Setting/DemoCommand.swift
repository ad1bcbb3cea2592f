import ArgumentParser
import Foundation
import ProgrammeModel
import ProgrammeOffice

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Make a whole invented programme in ./pont-demo, printing each command as it runs.",
    discussion: "Example: pont demo")

  @Option(help: "The folder to make.") var folder = "pont-demo"
  @Option(help: "How many steps the planning searches; repeatable.") var iterations = 20_000
  @Flag(help: "Make it anew where the folder is an earlier demo.") var replace = false

  func run() async throws {
    try await Demo(folder: folder, iterations: iterations, replace: replace).run()
  }
}
