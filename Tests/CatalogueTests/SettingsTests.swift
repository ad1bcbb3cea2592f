import Catalogue
import Foundation
import ProgrammeModel
import Testing

struct SettingsTests {
  private func read(_ text: String) throws -> WorkspaceSettings {
    let folder = try ContentFolder()
    try folder.write("pont.yaml", text, in: "team")
    let url = folder.root.deletingLastPathComponent().appendingPathComponent("team/pont.yaml")
    return try folder.library().readSettings(at: url)
  }

  private func faults(_ text: String) -> [String] {
    let faults = #expect(throws: InputFaults.self) { try read(text) }
    return faults?.faults.map(\.description) ?? []
  }

  @Test func `the template reads back as it was given`() throws {
    let library = try ContentFolder().library()
    let name = Bilingual(cy: "Tîm \"Cas\"\nGogledd", en: "Team A: it’s # 1 \\ {x}")
    let lead: Code<Member> = try Code("lead")
    let members = [
      Member(code: lead, roles: [.coordinator, .approver]), Member(code: try Code("second"), roles: [.approver]),
    ]
    let replyTo = Bilingual(cy: "post@enghraifft.cymru", en: "post@example.wales")
    let text = settingsTemplate(
      name: name, me: lead, members: members, areas: try library.areas(), replyTo: replyTo)
    #expect(
      try read(text)
        == WorkspaceSettings(
          name: name, me: lead, members: members, areas: try library.areas().map(\.code), replyTo: replyTo))
  }

  @Test func `the template of a bare name reads back too`() throws {
    let name = Bilingual(cy: "Tîm", en: "Team")
    #expect(try read(settingsTemplate(name: name)) == WorkspaceSettings(name: name))
  }

  @Test func `every setting is read`() throws {
    let settings = try read(
      """
      name: {cy: "Tîm", en: "Team"}
      me: lead
      members: [{code: lead, roles: [safeguarding-lead]}]
      areas: [ynys mon, W06000002]
      travel: {road_factor: 1.2, speed_kmh: 40, overhead_minutes: 10, table: pont.yaml}
      turnaround_minutes: 15
      """)
    let lead: Code<Member> = try Code("lead")
    #expect(
      settings
        == WorkspaceSettings(
          name: Bilingual(cy: "Tîm", en: "Team"), me: lead, members: [Member(code: lead, roles: [.safeguardingLead])],
          areas: ["W06000001", "W06000002"].compactMap { AreaCode($0) },
          travel: TravelModel(roadFactor: 1.2, speed: 40, overheadMinutes: 10), travelTable: "pont.yaml",
          turnaroundMinutes: 15))
  }

  @Test func `all faults are told at once, with line and remedy`() {
    let said = faults(
      """
      name: {cy: "Tîm"}
      me: leed
      members:
        - {code: lead, roles: [aprover]}
        - {code: lead, roles: [reader]}
      areas: [Gwyned, Gwynedd, gwynedd]
      travel: {speed: 40, road_factor: 0.5, table: travel.csv}
      turnaround_minute: 15
      """)
    #expect(
      said == [
        "pont.yaml:1, “name.en”: The English (en) is missing. Add it.",
        "pont.yaml:2, “me”: “leed” is not among the members. Did you mean “lead”? Add a member of that code.",
        "pont.yaml:4, “members[1].roles[1]”: There is no role “aprover”. Did you mean “approver”? The roles are: coordinator, recorder, approver, safeguarding-lead, reader.",
        "pont.yaml:5, “members[2].code”: The member “lead” is there twice. Remove one.",
        "pont.yaml:6, “areas[1]”: There is no area “Gwyned”. Did you mean “Gwynedd”? Write a council area’s name in either language, or its code, such as Gwynedd or W06000002.",
        "pont.yaml:6, “areas[3]”: “gwynedd” is there twice. Remove one.",
        "pont.yaml:7, “travel.road_factor”: “0.5” is not a number from 1.0 to 5.0. Correct it.",
        "pont.yaml:7, “travel.speed”: There is no key “speed” here. The keys are: road_factor, speed_kmh, overhead_minutes, table.",
        "pont.yaml:7, “travel.table”: There is no file “travel.csv” beside pont.yaml. Put it there, or remove this line.",
        "pont.yaml:8, “turnaround_minute”: There is no key “turnaround_minute” here. Did you mean “turnaround_minutes”? The keys are: name, me, members, areas, travel, turnaround_minutes, reply_to, costs, wishes, programme_ends.",
      ])
  }

  @Test func `an empty file says which keys to write`() {
    #expect(
      faults("# nothing\n") == [
        "pont.yaml: This file is empty. Write its keys: name, me, members, areas, travel, turnaround_minutes, reply_to, costs, wishes, programme_ends."
      ])
  }
}
