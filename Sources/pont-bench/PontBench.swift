import ArgumentParser

@main
struct PontBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pont-bench",
    abstract: "Measure the planning engine on visits files.",
    subcommands: [ScheduleBench.self, CompareBench.self])
}
