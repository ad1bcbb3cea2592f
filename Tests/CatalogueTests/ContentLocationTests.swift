import Catalogue
import Foundation
import Testing

/// A temporary folder in which programs and content folders are laid out.
private final class Ground {
  let root = FileManager.default.temporaryDirectory.appendingPathComponent("place-\(UUID().uuidString)")
    .resolvingSymlinksInPath()

  deinit { try? FileManager.default.removeItem(at: root) }

  func url(_ path: String) -> URL { root.appendingPathComponent(path) }

  func putContent(_ path: String) throws {
    for name in ["Content", "Sessions"] {
      try FileManager.default.createDirectory(
        at: url(path).appendingPathComponent(name), withIntermediateDirectories: true)
    }
  }

  func putFile(_ path: String) throws -> URL {
    let file = url(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data().write(to: file)
    return file
  }

  /// Where content is found, relative to the ground.
  func found(_ environment: [String: String] = [:], executable: URL?) throws -> String {
    let folder = try ContentLocation.find(environment: environment, executable: executable).folder
    return folder.standardizedFileURL.path.replacing(root.standardizedFileURL.path + "/", with: "")
  }
}

struct ContentLocationTests {
  @Test func `each place comes before the next`() throws {
    let ground = Ground()
    let program = try ground.putFile("package/.build/linux/release/pont")
    _ = try ground.putFile("package/Package.swift")
    try ground.putContent("package")
    #expect(try ground.found(executable: program) == "package")
    try ground.putContent("package/.build/linux/release/Pont_Catalogue.resources")
    #expect(try ground.found(executable: program) == "package/.build/linux/release/Pont_Catalogue.resources")
    try ground.putContent("package/.build/linux/share/pont")
    #expect(try ground.found(executable: program) == "package/.build/linux/share/pont")
    try ground.putContent("package/.build/linux/release")
    #expect(try ground.found(executable: program) == "package/.build/linux/release")
    try ground.putContent("elsewhere")
    let environment = ["PONT_CONTENT": ground.url("elsewhere").path]
    #expect(try ground.found(environment, executable: program) == "elsewhere")
  }

  @Test func `a link on the PATH finds the content of the real place`() throws {
    let ground = Ground()
    let program = try ground.putFile("opt/bin/pont")
    try ground.putContent("opt/share/pont")
    try FileManager.default.createDirectory(at: ground.url("usr/bin"), withIntermediateDirectories: true)
    let link = ground.url("usr/bin/pont")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: program)
    #expect(try ground.found(executable: link) == "opt/share/pont")
  }

  @Test func `a moved program finds the content that moved with it`() throws {
    let ground = Ground()
    try ground.putContent("old/share/pont")
    _ = try ground.putFile("old/bin/pont")
    try FileManager.default.moveItem(at: ground.url("old"), to: ground.url("new"))
    #expect(try ground.found(executable: ground.url("new/bin/pont")) == "new/share/pont")
  }

  @Test func `a program moved away alone says what to do`() throws {
    let ground = Ground()
    let program = try ground.putFile("bin/pont")
    let missing = #expect(throws: ContentLocation.Missing.self) { try ground.found(executable: program) }
    let said = missing?.description ?? ""
    #expect(said.hasPrefix("The folders Content and Sessions that belong to pont were not found in any of:\n"))
    #expect(said.contains(ground.url("bin").path + "\n"))
    #expect(
      said.hasSuffix(
        "\nCopy both beside the program or into ../share/pont, or set PONT_CONTENT to the folder that holds them."))
  }

  @Test func `a wrong PONT_CONTENT is named, not passed over`() throws {
    let ground = Ground()
    let program = try ground.putFile("bin/pont")
    try ground.putContent("bin")
    let missing = #expect(throws: ContentLocation.Missing.self) {
      try ground.found(["PONT_CONTENT": "/nowhere"], executable: program)
    }
    #expect(
      missing?.description
        == "“/nowhere” does not hold the folders Content and Sessions. Point PONT_CONTENT at the folder that holds both, or unset it."
    )
  }
}
