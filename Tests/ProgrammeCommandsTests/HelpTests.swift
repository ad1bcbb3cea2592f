import ArgumentParser
import Testing

@testable import ProgrammeCommands

struct HelpTests {
  /// A command with the words that call it.
  struct Named: Sendable, CustomTestStringConvertible {
    let path: [String]
    let type: any ParsableCommand.Type
    var isGroup: Bool { !type.configuration.subcommands.isEmpty }
    var testDescription: String { path.joined(separator: " ") }
  }

  static let all = below(PontCommand.self, path: ["pont"])
  static let single = all.filter { !$0.isGroup }

  private static func below(_ type: any ParsableCommand.Type, path: [String]) -> [Named] {
    let groups = type.configuration.groupedSubcommands.flatMap(\.subcommands)
    let own = type.configuration.subcommands
    let children = own + groups.filter { group in !own.contains { $0 == group } }
    return [Named(path: path, type: type)]
      + children.flatMap { below($0, path: path + [$0.configuration.commandName ?? "\($0)"]) }
  }

  @Test func `every command of the main job is there`() {
    let names = Set(Self.single.map { $0.path.dropFirst().joined(separator: " ") })
    for wanted in [
      "init", "demo", "school import", "school contact", "school closed", "visit import", "coverage",
      "facilitator import",
      "facilitator leave", "request import", "request add", "schedule", "explain", "offer", "accept", "week", "brief",
      "export calendar", "session confirm", "session move", "session cancel", "session add", "session lock", "record",
      "feedback import", "impact", "content check", "history", "undo", "today", "doctor",
    ] {
      #expect(names.contains(wanted) || names.contains { $0.hasPrefix(wanted) }, "\(wanted)")
    }
  }

  @Test(arguments: all)
  func `help renders with a full sentence on what the command does`(command: Named) {
    let help = PontCommand.helpMessage(for: command.type, columns: 100)
    #expect(help.contains("USAGE: \(command.path.joined(separator: " "))"))
    #expect(command.type.configuration.abstract.hasSuffix("."))
    #expect(!help.contains("Optional("))
  }

  @Test(arguments: single)
  func `help of every single command has an example that calls it`(command: Named) throws {
    guard command.path != ["pont"] else { return }
    let discussion = command.type.configuration.discussion
    let line = try #require(discussion.split(separator: "\n").first { $0.contains("Example: ") })
    let called = line.split(separator: ":", maxSplits: 1)[1].split(separator: " ").map(String.init)
    let names = [command.path[0], command.path[1]] + command.path.dropFirst(2)
    let aliases = ["school": "host"]
    for (index, name) in names.prefix(2).enumerated() {
      #expect(called[index] == name || called[index] == aliases[name], "\(line)")
    }
    if let last = names.dropFirst(2).last { #expect(called.contains(last), "\(line)") }
  }

  @Test func `no two commands of a group share a name or an alias`() {
    for command in Self.all {
      let children = Self.all.filter { $0.path.count == command.path.count + 1 && $0.path.starts(with: command.path) }
      let names = children.flatMap { [$0.path.last ?? ""] + $0.type.configuration.aliases }
      #expect(Set(names).count == names.count, "\(command.testDescription)")
    }
  }
}
