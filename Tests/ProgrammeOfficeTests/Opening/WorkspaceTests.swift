import Foundation
import ProgrammeModel
import Testing

@testable import ProgrammeOffice

struct WorkspaceTests {
  @Test func `a new workspace opens with the name, members and areas it was made with`() async throws {
    let place = try await Workplace(areas: ["Gwynedd", "Ynys Môn"], named: "Team: \"Bridge\" # 1", cy: "Tîm ‘y bont’")
    let office = try place.office()
    #expect(office.settings.name == Bilingual(cy: "Tîm ‘y bont’", en: "Team: \"Bridge\" # 1"))
    #expect(office.settings.me == (try Code("coordinator")))
    #expect(office.settings.areas.count == 2)
    #expect(try place.files(in: "").filter { !$0.hasPrefix("pont.sqlite-") } == ["pont.sqlite", "pont.yaml"])
    #expect(try await office.examine().allSatisfy(\.isSound))
  }

  @Test func `a second workspace in the same folder is refused and the first stays`() async throws {
    let place = try await Workplace()
    let before = try place.read("pont.yaml")
    let said = await words {
      _ = try await Office.makeWorkspace(
        at: place.folder, name: "Other", nameCy: nil, areas: [], desk: Workplace.desk(Workplace.planning),
        content: shippedContent)
    }
    #expect(said.hasSuffix("holds a workspace already. Choose another folder, or go there and work on."))
    #expect(try place.read("pont.yaml") == before)
  }

  @Test func `a folder with other things in it is left alone`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pont-used-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: folder.appending(path: "notes.txt"))
    let said = await words {
      _ = try await Office.makeWorkspace(
        at: folder, name: nil, nameCy: nil, areas: [], desk: Workplace.desk(Workplace.planning),
        content: shippedContent)
    }
    #expect(said.contains("is not empty. Choose another folder"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["notes.txt"])
  }

  @Test func `an area that is misspelt is refused with the nearest, and nothing is made`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pont-none-\(UUID().uuidString)")
    let said = await words {
      _ = try await Office.makeWorkspace(
        at: folder, name: nil, nameCy: nil, areas: ["Gwyned"], desk: Workplace.desk(Workplace.planning),
        content: shippedContent)
    }
    #expect(said == "There is no area “Gwyned”. Did you mean “Gwynedd”? See ‘Content/Places/areas.csv’.")
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }

  @Test(arguments: ["Dropbox", "OneDrive - Heddlu", "Google Drive", "Nextcloud"])
  func `a synchronised folder is refused by its name`(synced: String) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "\(synced)/pont-\(UUID().uuidString)")
    let said = await words {
      _ = try await Office.makeWorkspace(
        at: folder, name: nil, nameCy: nil, areas: [], desk: Workplace.desk(Workplace.planning),
        content: shippedContent)
    }
    #expect(said.contains("lies in a folder that is synchronised (“\(synced.lowercased())”)"))
    #expect(said.contains("Choose a folder on this machine's own disk"))
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }

  @Test func `a network drive is known by the longest mount that holds the folder`() {
    let mounts = """
      /dev/sda1 / ext4 rw 0 0
      server:/homes /home nfs4 rw 0 0
      /dev/sdb1 /home/local ext4 rw 0 0
      //nas/team /mnt/team\\040share cifs rw 0 0
      tmpfs /homes tmpfs rw 0 0
      """
    #expect(FolderSafety.networkName(of: "/home/anna/pont", mounts: mounts) == "nfs4")
    #expect(FolderSafety.networkName(of: "/home/local/pont", mounts: mounts) == nil)
    #expect(FolderSafety.networkName(of: "/mnt/team share/pont", mounts: mounts) == "cifs")
    #expect(FolderSafety.networkName(of: "/homes/pont", mounts: mounts) == nil)
    #expect(FolderSafety.networkName(of: "/srv/pont", mounts: mounts) == nil)
  }

  @Test func `without a workspace it says how to make one`() async throws {
    let empty = URL(fileURLWithPath: "/pont-nowhere-\(UUID().uuidString)/team")
    let said = await words {
      _ = try Office.open(
        from: nil, currentFolder: empty, desk: Workplace.desk(Workplace.planning), content: shippedContent)
    }
    #expect(said.contains("There is no workspace in \(empty.standardizedFileURL.path) or above it."))
    #expect(said.contains("pont init FOLDER"))
  }

  @Test func `a workspace is found from a folder inside it`() async throws {
    let place = try await Workplace()
    let inside = place.folder.appending(path: "letters/old")
    try FileManager.default.createDirectory(at: inside, withIntermediateDirectories: true)
    let office = try Office.open(
      from: nil, currentFolder: inside, desk: Workplace.desk(Workplace.planning), content: shippedContent)
    #expect(office.folder.standardizedFileURL.path == place.folder.standardizedFileURL.path)
  }

  @Test func `a damaged database is recognised and left byte for byte`() async throws {
    let place = try await Workplace()
    let file = place.folder.appending(path: "pont.sqlite")
    let noise = Data("This is not a database. ".utf8) + Data(repeating: 7, count: 5_000)
    for name in ["pont.sqlite-wal", "pont.sqlite-shm"] {
      try? FileManager.default.removeItem(at: place.folder.appending(path: name))
    }
    try noise.write(to: file)
    let said = await words { _ = try place.office() }
    #expect(said.contains("was left as it is"))
    #expect(try Data(contentsOf: file) == noise)
  }

  @Test func `wrong settings name file, line and remedy`() async throws {
    let place = try await Workplace()
    try place.write(try place.read("pont.yaml") + "\nturnaround: 5\n", to: "pont.yaml")
    let said = await words { _ = try place.office() }
    #expect(said.contains("pont.yaml:"))
    #expect(said.contains("turnaround"))
  }
}
