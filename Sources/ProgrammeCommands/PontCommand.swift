public import ArgumentParser
import Foundation
import ProgrammeModel
import ProgrammeOffice

/// The command `pont`.
public struct PontCommand: AsyncParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "pont",
    abstract: "The programme manager for people who prevent hate by education.",
    discussion: """
      Pont plans sessions at schools and clubs, records what happened by head count, and shows honestly what changed.

      Start with:  pont demo            a whole invented programme in ./pont-demo, step by step
                   pont init FOLDER     your own workspace
                   pont COMMAND --help  each command with an example
      """,
    version: "pont 0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Workspace",
        subcommands: [
          InitCommand.self, DemoCommand.self, DoctorCommand.self, HistoryCommand.self, UndoCommand.self,
          TodayCommand.self, WeekCommand.self, MemberCommand.self, BackupCommand.self, RestoreCommand.self,
          ImportCommand.self,
        ]),
      CommandGroup(
        name: "Hosts",
        subcommands: [HostCommand.self, ApproachCommand.self, VisitCommand.self, CoverageCommand.self]),
      CommandGroup(name: "People", subcommands: [FacilitatorCommand.self, CalendarCommand.self]),
      CommandGroup(
        name: "Planning",
        subcommands: [
          RequestCommand.self, ScheduleCommand.self, ExplainCommand.self, OfferCommand.self, AcceptCommand.self,
        ]),
      CommandGroup(
        name: "Sessions",
        subcommands: [
          SessionCommand.self, RecordCommand.self, BriefCommand.self, LetterCommand.self, FeedbackCommand.self,
          ConcernCommand.self, FollowUpsCommand.self,
        ]),
      CommandGroup(
        name: "Voice and change",
        subcommands: [
          VoiceCommand.self, OutcomeCommand.self, ChangeCommand.self, QuoteCommand.self, PledgeCommand.self,
        ]),
      CommandGroup(
        name: "Publishing and content",
        subcommands: [
          PublishCommand.self, PauseCommand.self, CampaignCommand.self, EvaluationCommand.self, ImpactCommand.self,
          RetentionCommand.self, ForgetCommand.self, ExportCommand.self, TypeCommand.self, QuestionCommand.self,
          ContentCommand.self, TranslateCommand.self,
        ]),
    ])

  public init() {}

  /// Parses the arguments, runs the command and tells how it went.
  ///
  /// - Returns: The exit status of design.md §5: 0 done, 1 could not, 64 usage, 65 bad input data, 75 busy.
  public static func execute(_ arguments: [String]) async -> Int32 {
    do {
      var command = try PontCommand.parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return 0
    } catch {
      return report(error)
    }
  }

  private static func report(_ error: any Error) -> Int32 {
    if let stop = error as? Stop { return stop.status }
    if let failure = Failure(error) {
      FileHandle.standardError.write(Data("pont: \(failure.message)\n".utf8))
      return failure.status
    }
    let status = exitCode(for: error).rawValue
    let message = fullMessage(for: error)
    let handle = status == 0 ? FileHandle.standardOutput : FileHandle.standardError
    if !message.isEmpty { handle.write(Data((message + "\n").utf8)) }
    return status
  }
}

/// Ends a command whose message has been printed already.
struct Stop: Error {
  let status: Int32
}
