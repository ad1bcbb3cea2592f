import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct MemberCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "member",
    abstract: "Who may act, and in which roles.",
    subcommands: [MemberAdd.self, MemberList.self])
}

struct MemberAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a member, or give one more roles; a coordinator's act.",
    discussion: """
      Example: pont member add press-officer --role approver --role reader
      A code, no name of a person. Members written in pont.yaml stay there; Pont never rewrites that file.
      """)

  @Argument(help: "The member's code.", transform: asMember) var member: Code<Member>
  @Option(help: "coordinator, recorder, approver, safeguarding-lead or reader; once for each.") var role: [Member.Role]
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let added = try await workspace.openOffice().addMember(member, roles: Set(role))
    workspace.printer.say("\(member) is \(added.roles.map(\.rawValue).sorted().joined(separator: ", ")).")
    workspace.printer.touched((.member, [member]))
  }
}

struct MemberList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List who may act.", discussion: "Example: pont member list")

  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    var sheet = Sheet(
      [.init("member", "Member"), .init("roles", "Roles"), .init("in_settings", "In pont.yaml")],
      ifEmpty: "Nobody is named, so anybody may act. Add members with ‘pont member add’.")
    for line in try await workspace.openOffice().memberLines() {
      sheet.add([
        Cell(line.member.code), .list(line.member.roles.map(\.rawValue).sorted()), .flag(line.isInSettings),
      ])
    }
    workspace.printer.show(sheet)
  }
}
