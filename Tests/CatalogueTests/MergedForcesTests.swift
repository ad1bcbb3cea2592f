import Catalogue
import Foundation
import ProgrammeModel
import Testing

/// Forces merge and names change: a workspace must be able to say so without a line of code.
struct MergedForcesTests {
  private static func shipped(_ path: String) throws -> String {
    try String(contentsOf: ShippedContent.root.appendingPathComponent(path), encoding: .utf8)
  }

  /// South Wales and Dyfed-Powys as one force, in files of the workspace's own.
  static func merged() throws -> [String: String] {
    let forces = try shipped("Content/Places/forces.csv").split(separator: "\n").filter {
      !$0.contains("South Wales Police") && !$0.contains("Dyfed-Powys Police")
    }
    let codes = try shipped("Content/Places/forces.csv").split(separator: "\n").compactMap { line -> String? in
      ["South Wales Police", "Dyfed-Powys Police"].contains(where: { line.contains($0) }) ? String(line.prefix(9)) : nil
    }
    var areas = try shipped("Content/Places/areas.csv")
    for code in codes { areas = areas.replacing(code, with: "W15000009") }
    return [
      "Content/Places/forces.csv": forces.joined(separator: "\n")
        + "\nW15000009,Heddlu De a Gorllewin Cymru,South and West Wales Police\n",
      "Content/Places/areas.csv": areas,
    ]
  }

  private func library(_ own: [String: String]) throws -> Library {
    let folder = try ContentFolder()
    for (path, text) in own { try folder.write(path, text, in: "team") }
    return try ShippedContent.library(
      workspace: folder.root.deletingLastPathComponent().appendingPathComponent("team"))
  }

  @Test func `a force stands for its areas, in either language`() throws {
    let places = try ShippedContent.library().places()
    #expect(
      places.areas(matching: "dyfed-powys police").map(\.name.en).sorted() == [
        "Carmarthenshire", "Ceredigion", "Pembrokeshire", "Powys",
      ])
    #expect(places.areas(matching: "Heddlu Gwent").count == 5)
    #expect(places.areas(matching: "Betsi Cadwaladr University Health Board").count == 6)
    #expect(places.areas(matching: "Gwynedd").map(\.code.text) == ["W06000002"])
    #expect(places.areas(matching: "Police of Nowhere") == [])
  }

  @Test func `two forces that merged are one, and the old names are gone`() throws {
    let library = try library(try Self.merged())
    #expect(try library.check(today: Day("2026-11-23")).filter { $0.severity == .fault } == [])
    let places = try library.places()
    #expect(places.areas.count == 22)
    #expect(places.areas(matching: "South and West Wales Police").count == 11)
    #expect(places.areas(matching: "Heddlu De a Gorllewin Cymru").count == 11)
    #expect(places.areas(matching: "Dyfed-Powys Police") == [])
    #expect(try library.termCalendars().count == 22)
    let differences = try library.differences()
    #expect(differences.count { $0.file == "Content/Places/areas.csv" && $0.kind == .changed } == 11)
    #expect(
      differences.filter { $0.file == "Content/Places/forces.csv" }.map(\.kind.rawValue).sorted() == [
        "added", "missing", "missing",
      ])
  }

  @Test func `a force that an area still names after it is gone is told by line`() throws {
    var files = try Self.merged()
    files["Content/Places/areas.csv"] = nil
    let found = try library(files).check(today: Day("2026-11-23")).filter { $0.severity == .fault }
    #expect(found.count == 11)
    #expect(
      found.first?.message.hasPrefix("There is no “W1500000") == true && found.first?.field == "force"
        && found.allSatisfy { $0.line != nil })
  }
}
