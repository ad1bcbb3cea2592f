import Foundation
import ProgrammeModel
import ProgrammeOffice
import Testing

struct BackupTests {
  private func restore(
    _ backup: String, of place: Workplace, to elsewhere: URL? = nil, dryRun: Bool = false
  ) async throws -> RestoreReport {
    try await Office.restore(
      URL(fileURLWithPath: backup), to: elsewhere, workspace: place.folder.path, currentFolder: place.folder,
      desk: try Workplace.desk(Workplace.afterwards, as: "coordinator"), content: shippedContent, dryRun: dryRun)
  }

  /// A folder that is there before anything is copied into it.
  private static func stick(of place: Workplace) throws -> URL {
    let folder = place.folder.appending(path: "safe")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  @Test func `a place that is not there, and a reader, get no backup`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let gone = place.folder.appending(path: "stick/not/there")
    let said = await words { _ = try await place.office().backup(to: gone) }
    #expect(
      said
        == "\(gone.path): There is no such folder, so nothing was copied. Is the stick or disk connected? Name a folder that is there."
    )
    #expect(!FileManager.default.fileExists(atPath: place.folder.appending(path: "stick").path))
    let lead = await words {
      _ = try await place.office(at: Workplace.planning, as: "safeguarding-lead").backup(to: Self.stick(of: place))
    }
    #expect(lead.hasPrefix("safeguarding-lead does not have the role coordinator."))
  }

  @Test func `a backup is itself a workspace, sealed concerns and own files included`() async throws {
    let place = try await ArchiveTests.used()
    let made = try await place.office(at: Workplace.afterwards).backup(to: Self.stick(of: place))
    #expect(made.folder.hasSuffix("-20270118T080000Z") && made.concerns == 1)
    #expect(made.ownFiles == ["pont.yaml", "Content/Places/towns.csv"])
    let copy = try Office.open(
      from: made.folder, currentFolder: place.folder,
      desk: try Workplace.desk(Workplace.afterwards, as: "safeguarding-lead"), content: shippedContent)
    #expect(try await copy.concerns().open.map(\.words) == [ArchiveTests.cry])
    #expect(try await copy.examine().allSatisfy(\.isSound))
  }

  @Test func `a backup taken back undoes what came after it, and the present is kept beside it`() async throws {
    let place = try await Workplace.withSessions(["6629401 bystander-secondary 9A:28 2027-01-12T09:30 yeo-rhyl"])
    let made = try await place.office().backup(to: Self.stick(of: place))
    _ = try await place.office().addSession(
      try SessionForm("6629401 bystander-secondary 9B:28 2027-01-13T09:30 yeo-rhyl"), force: false)
    let dry = try await restore(made.folder, of: place, dryRun: true)
    #expect(dry.isDryRun && dry.sessions == 1 && dry.kept == nil)
    let report = try await restore(made.folder, of: place)
    let office = try place.office(at: Workplace.afterwards)
    #expect(
      try await office.sessions(between: nil, facilitator: nil, host: nil, state: nil).map(\.session.number.value) == [
        1
      ])
    let kept = try #require(report.kept)
    #expect(FileManager.default.fileExists(atPath: kept))
    // What was S2 stays S2 for whoever was told of it.
    let next = try await office.addSession(
      try SessionForm("6629401 bystander-secondary 9C:28 2027-02-02T09:30 yeo-rhyl"), force: false)
    #expect(next.numbers == "S3")
    #expect(try await office.history(of: nil, last: 2).map(\.name).contains("restore"))
    let there = try await restore(kept, of: place, to: place.folder.appending(path: "again"), dryRun: true)
    #expect(there.sessions == 2)
  }

  @Test func `the measured minutes that the settings name go into a backup and come out of it`() async throws {
    let place = try await Workplace()
    let settings = try String(contentsOf: place.folder.appending(path: "pont.yaml"), encoding: .utf8)
    try place.write(settings.replacing("travel:\n", with: "travel:\n  table: minutes.csv\n"), to: "pont.yaml")
    try place.write("from,to,minutes\n", to: "minutes.csv")
    let made = try await place.office().backup(to: Self.stick(of: place))
    #expect(made.ownFiles == ["pont.yaml", "minutes.csv"])
    let elsewhere = place.folder.appending(path: "again")
    _ = try await restore(made.folder, of: place, to: elsewhere)
    #expect(
      try String(contentsOf: elsewhere.appending(path: "minutes.csv"), encoding: .utf8) == "from,to,minutes\n")
  }

  @Test func `a workspace can be made of a backup elsewhere`() async throws {
    let place = try await ArchiveTests.used()
    let made = try await place.office(at: Workplace.afterwards).backup(to: Self.stick(of: place))
    let elsewhere = place.folder.appending(path: "again")
    let report = try await restore(made.folder, of: place, to: elsewhere)
    #expect(
      report.remarks == [
        "What was forgotten after this backup was made is not known here. Forget it again, if there was any."
      ])
    #expect(FileManager.default.fileExists(atPath: elsewhere.appending(path: "Content/Places/towns.csv").path))
    let said = await words { _ = try await restore(made.folder, of: place, to: elsewhere) }
    #expect(
      said.hasSuffix("is not empty. Choose another folder, so that nothing of yours is mixed up with Pont's files."))
  }

  @Test func `a database that is damaged makes way for the backup, and is kept`() async throws {
    let place = try await Workplace.withSessions(["6629401 bystander-secondary 9A:28 2027-01-12T09:30 yeo-rhyl"])
    let made = try await place.office().backup(to: Self.stick(of: place))
    let database = place.folder.appending(path: "pont.sqlite")
    for end in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: database.path + end) }
    try Data("not a database".utf8).write(to: database)
    let report = try await restore(made.folder, of: place)
    #expect(report.remarks.contains { $0.hasPrefix("The database could not be read") })
    #expect(try String(contentsOfFile: try #require(report.kept), encoding: .utf8) == "not a database")
    #expect(try await place.office().sessions(between: nil, facilitator: nil, host: nil, state: nil).count == 1)
  }

  @Test func `what is no backup is told by its path`() async throws {
    let place = try await Workplace()
    let missing = await words { _ = try await restore("/nowhere/at/all", of: place) }
    #expect(missing == "/nowhere/at/all: There is no such backup. Check the path.")
    let empty = place.folder.appending(path: "empty")
    try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
    let folder = await words { _ = try await restore(empty.path, of: place) }
    #expect(folder.hasSuffix("Here is no pont.sqlite. Name the folder that ‘pont backup’ made."))
  }
}
