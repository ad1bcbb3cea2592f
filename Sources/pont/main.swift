import Foundation
import ProgrammeCommands

exit(await PontCommand.execute(Array(CommandLine.arguments.dropFirst())))
