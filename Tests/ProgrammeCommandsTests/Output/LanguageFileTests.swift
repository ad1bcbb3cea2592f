import Foundation
import ProgrammeModel
import Testing

@testable import ProgrammeCommands

struct LanguageFileTests {
  @Test func `a folder that is there gets the file, and any other name is the file's own`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "forms-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for named in [folder, folder + "/"] {
      let both = LanguageFiles(named, both: true, called: "form-S1.html")
      #expect(both.path(.cy) == "\(folder)/form-S1.cy.html")
      #expect(both.alternate(to: .cy) == "form-S1.en.html")
      #expect(LanguageFiles(named, both: false, called: "form-S1.html").path(.en) == "\(folder)/form-S1.html")
    }
    #expect(LanguageFiles("plan", both: true, called: "x.html").path(.cy) == "plan.cy")
    #expect(LanguageFiles("out/plan.html", both: true, called: "x.html").path(.en) == "out/plan.en.html")
  }
}
