import Foundation
import ProgrammeModel
import ProgrammeOffice
import Testing

struct ArchiveTests {
  static let cry = "Someone is hurting me at home."

  /// A workspace that has planned, recorded and taken in answers, one of them a concern, with content of its own.
  static func used() async throws -> Workplace {
    let place = try await Workplace.withDemo(requests: true)
    _ = try await place.office().addSession(
      try SessionForm("6629401 bystander-secondary 9A:28 2027-01-12T09:30 yeo-rhyl"), force: false)
    let later = try place.office(at: Workplace.afterwards)
    _ = try await later.record(session("S1"), attended: 28, isEstimate: false)
    var sheet = AnswerSheet()
    sheet.add("S1", adult: "Agree", comment: "=HYPERLINK(\"x\") “w\u{302}”,\n second line ")
    sheet.add("S1", adult: "Agree", comment: cry)
    _ = try await later.importAnswers(
      sheet.data, file: "answers.csv", choices: try MappingChoices(map: [], ignore: [], phase: .after))
    try place.write(
      "cy,en,area,latitude,longitude\nBangor,Bangor,W06000002,53.2,-4.1\n", to: "Content/Places/towns.csv")
    return place
  }

  /// Every file of a folder, by its path below it.
  static func files(_ folder: URL) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      if let data = FileManager.default.contents(atPath: folder.appending(path: path).path) { found[path] = data }
    }
    return found
  }

  @Test func `everything goes out and comes into a new workspace with nothing lost, and goes out again the same`()
    async throws
  {
    let old = try await Self.used()
    let first = old.folder.appending(path: "out")
    let report = try await old.office(at: Workplace.afterwards).exportAll(to: first)
    let new = try await Workplace()
    let taken = try await new.office(at: Workplace.afterwards).importAll(from: first, dryRun: false)
    #expect(report.rows == taken.rows && taken.rows > 100)
    #expect(taken.ownFiles == ["pont.yaml", "Content/Places/towns.csv"] && taken.different == [])
    let second = new.folder.appending(path: "out")
    _ = try await new.office(at: Workplace.afterwards).exportAll(to: second)
    let (a, b) = (try Self.files(first), try Self.files(second))
    #expect(a.keys.sorted() == b.keys.sorted() && a.count > 50)
    for path in a.keys { #expect(a[path] == b[path], "\(path)") }
    #expect(try await new.office().examine().allSatisfy(\.isSound))
    let history = try await new.office().history(of: "S1", last: 9)
    #expect(history.count == (try await old.office().history(of: "S1", last: 9)).count && !history.isEmpty)
  }

  @Test func `settings that somebody edited stay until the export's are asked for, and then bring their minutes`()
    async throws
  {
    let old = try await Workplace(named: "Old team")
    let settings = try String(contentsOf: old.folder.appending(path: "pont.yaml"), encoding: .utf8)
    try old.write(settings.replacing("travel:\n", with: "travel:\n  table: minutes.csv\n"), to: "pont.yaml")
    try old.write("from,to,minutes\n", to: "minutes.csv")
    let folder = old.folder.appending(path: "out")
    _ = try await old.office().exportAll(to: folder)
    func edited() async throws -> Workplace {
      let place = try await Workplace(named: "New team")
      let file = place.folder.appending(path: "pont.yaml")
      try place.write(
        try String(contentsOf: file, encoding: .utf8).replacing("turnaround_minutes: 5", with: "turnaround_minutes: 9"),
        to: "pont.yaml")
      return place
    }
    let kept = try await edited()
    let report = try await kept.office().importAll(from: folder, dryRun: false)
    #expect(report.different == ["pont.yaml"] && report.ownFiles == [])
    #expect(try kept.office().settings.turnaroundMinutes == 9)
    let taken = try await edited()
    let dry = try await taken.office().importAll(from: folder, dryRun: true, takingSettings: true)
    #expect(dry.ownFiles == ["pont.yaml", "minutes.csv"])
    #expect(try taken.office().settings.name.en == "New team")
    _ = try await taken.office().importAll(from: folder, dryRun: false, takingSettings: true)
    #expect(try taken.office().settings == (try old.office().settings))
    #expect(try taken.office().settings.travelTable == "minutes.csv")
  }

  @Test func `settings of an export that cannot be read are refused, and nothing is taken in`() async throws {
    let old = try await Workplace(named: "Old team")
    let folder = old.folder.appending(path: "out")
    _ = try await old.office().exportAll(to: folder)
    try Data("nmae: x\n".utf8).write(to: folder.appending(path: "workspace/pont.yaml"))
    let new = try await Workplace()
    let office = try new.office()
    let before = try new.databaseBytes()
    #expect(await words { _ = try await office.importAll(from: folder, dryRun: false) }.contains("pont.yaml"))
    #expect(try new.databaseBytes() == before)
  }

  @Test func `what is sealed stands in no file of an export, and the export says so`() async throws {
    let place = try await Self.used()
    let folder = place.folder.appending(path: "out")
    let report = try await place.office(at: Workplace.afterwards).exportAll(to: folder)
    #expect(report.sealed == 1)
    let files = try Self.files(folder)
    for (path, data) in files { #expect(!data.holds("hurting"), "\(path)") }
    #expect(files["README.md"]?.holds("stays sealed in the workspace") == true)
    #expect(files["DARLLENWCH.md"]?.holds("aros dan sêl yn y gweithle") == true)
    #expect(files["csv/concern.csv"] == nil && files["json/concern.json"] == nil)
  }

  @Test func `every table and column is described in both languages`() async throws {
    let place = try await Workplace()
    let folder = place.folder.appending(path: "out")
    let report = try await place.office().exportAll(to: folder)
    #expect(report.tables.count > 25)
    for (file, heading) in [("README.md", "What it holds"), ("DARLLENWCH.md", "Beth sydd ynddo")] {
      let page = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      #expect(page.contains(heading))
      for line in page.split(separator: "\n") where line.hasPrefix("| ") {
        let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
          $0.trimmingCharacters(in: .whitespaces)
        }
        #expect(!cells[2].isEmpty, "\(file) lacks words: \(line) Add a row to Content/Vocabulary/tables.csv.")
      }
    }
  }

  @Test func `a spreadsheet calculates nothing that somebody typed`() async throws {
    let place = try await Self.used()
    let folder = place.folder.appending(path: "out")
    _ = try await place.office(at: Workplace.afterwards).exportAll(to: folder)
    for (path, data) in try Self.files(folder) where path.hasSuffix(".csv") && path.hasPrefix("csv/") {
      let text = String(decoding: data, as: UTF8.self)
      #expect(!text.contains(",=") && !text.contains("\n="), "\(path)")
    }
  }

  @Test func `files that were changed by hand are refused by file and line, and nothing is taken in`() async throws {
    let old = try await Self.used()
    let folder = old.folder.appending(path: "out")
    _ = try await old.office(at: Workplace.afterwards).exportAll(to: folder)
    let hosts = folder.appending(path: "json/host.json")
    var text = try String(contentsOf: hosts, encoding: .utf8)
    text = text.replacing("\"kind\":\"school\"", with: "\"kind\":7", maxReplacements: 1)
    try Data(text.utf8).write(to: hosts)
    try FileManager.default.removeItem(at: folder.appending(path: "json/venue.json"))
    let new = try await Workplace()
    let office = try new.office()
    let before = try new.databaseBytes()
    let said = await words { _ = try await office.importAll(from: folder, dryRun: false) }
    #expect(said.hasPrefix("2 faults; nothing was changed."))
    #expect(said.contains("The column “kind” must hold a text. Correct it."))
    #expect(said.contains("json/venue.json: This file is missing. Copy the whole folder of the export."))
    #expect(try new.databaseBytes() == before)
  }

  @Test func `only a coordinator takes everything out, and never into a folder in use`() async throws {
    let place = try await Workplace()
    let said = await words {
      _ = try await place.office(as: "second-approver").exportAll(to: place.folder.appending(path: "out"))
    }
    #expect(said.hasPrefix("second-approver does not have the role coordinator."))
    let inUse = await words { _ = try await place.office().exportAll(to: place.folder) }
    #expect(
      inUse.hasSuffix("is not empty. Choose another folder, so that nothing of yours is mixed up with Pont's files."))
  }

  @Test func `a dry run reads the files and changes nothing`() async throws {
    let old = try await Self.used()
    let folder = old.folder.appending(path: "out")
    let report = try await old.office(at: Workplace.afterwards).exportAll(to: folder)
    let new = try await Workplace()
    let office = try new.office()
    let before = try new.databaseBytes()
    #expect(try await office.importAll(from: folder, dryRun: true).rows == report.rows)
    #expect(try new.databaseBytes() == before)
  }
}
