import ArgumentParser
import Testing

@testable import ProgrammeCommands

struct VersionTests {
  @Test func `the version is one line with the program's name`() {
    #expect(PontCommand.configuration.version.wholeMatch(of: /pont \d+\.\d+\.\d+/) != nil)
  }
}
