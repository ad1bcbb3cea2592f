import ArgumentParser

@main
struct PontBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pont-bench",
    abstract: "Measure the planning engine on visits files, and a summary over many answers.",
    subcommands: [ScheduleBench.self, CompareBench.self, SummaryBench.self])
}
