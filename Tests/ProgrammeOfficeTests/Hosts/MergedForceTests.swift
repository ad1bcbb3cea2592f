import Foundation
import ProgrammeModel
import ProgrammeOffice
import Testing

/// Two forces that merged, said in files of the workspace's own.
struct MergedForceTests {
  private func place() async throws -> Workplace {
    let place = try await Workplace.withDemo()
    for name in ["forces", "areas"] {
      let shipped = try String(
        contentsOf: projectFolder.appending(path: "Content/Places/\(name).csv"), encoding: .utf8)
      // North Wales and Dyfed-Powys become one.
      let lines = shipped.split(separator: "\n").filter { !$0.hasPrefix("W15000001,") && !$0.hasPrefix("W15000004,") }
      let text =
        name == "forces"
        ? lines.joined(separator: "\n") + "\nW15000009,Heddlu Gogledd a Gorllewin Cymru,North and West Wales Police\n"
        : shipped.replacing("W15000001", with: "W15000009").replacing("W15000004", with: "W15000009")
      try place.write(text, to: "Content/Places/\(name).csv")
    }
    return place
  }

  @Test func `coverage, lists and settings know the new force and no longer the old ones`() async throws {
    let place = try await place()
    let office = try place.office()
    let all = try await office.coverage(callList: 0).lines.filter { $0.group == "all" }
    let force = try await office.coverage(area: "North and West Wales Police", callList: 0).lines.filter {
      $0.group == "all"
    }
    #expect(force.map(\.area) == all.map(\.area) && force.count >= 4)
    #expect(try await office.hosts(area: "Heddlu Gogledd a Gorllewin Cymru").count == office.hosts().count)
    let gone = await words { _ = try await office.coverage(area: "North Wales Police", callList: 0) }
    #expect(
      gone
        == "There is no area “North Wales Police”. Did you mean “North and West Wales Police”? See ‘Content/Places/areas.csv’."
        || gone.hasPrefix("There is no area “North Wales Police”."))
    try place.write(
      try place.read("pont.yaml").replacing("\"Gwynedd\"", with: "\"North and West Wales Police\""), to: "pont.yaml")
    #expect(try place.office().settings.areas.count == 10)
    let plan = try await office.checkedContent(place)
    #expect(plan == [])
  }
}

extension Office {
  /// The faults of a workplace's content.
  fileprivate func checkedContent(_ place: Workplace) async throws -> [String] {
    try await Office.checkContent(
      workspace: place.folder.path, currentFolder: place.folder, today: Day("2026-11-23"), content: shippedContent
    ).filter { !$0.isWarning }.map(\.message)
  }
}
