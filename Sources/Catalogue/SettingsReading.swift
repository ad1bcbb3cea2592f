import Foundation
import ProgrammeModel
import Yams

/// Reads `pont.yaml`.
struct SettingsReading {
  let areas: [Area]

  private static let keys = YAMLMap.Keys(
    ["name"],
    optional: [
      "me", "members", "areas", "travel", "turnaround_minutes", "reply_to", "costs", "wishes", "programme_ends",
    ])

  func settings(at url: URL) -> Part<WorkspaceSettings?> {
    let folder = url.deletingLastPathComponent()
    let list = FindingList(file: url.lastPathComponent)
    let file = ContentFiles.File(url: url, name: url.lastPathComponent)
    let settings = YAMLDocument.read(file, in: ContentFiles(base: folder, workspace: nil), keys: Self.keys, list)
      .flatMap { read($0, beside: folder) }
    return Part(value: settings, findings: list.findings)
  }

  private func read(_ map: YAMLMap, beside folder: URL) -> WorkspaceSettings? {
    let name = map.bilingual("name")
    let members = map.has("members") ? members(map) : []
    let me: Code<Member>? = map.has("me") ? map.code("me") : nil
    if let me, !members.isEmpty, !members.contains(where: { $0.code == me }) {
      map.fault(
        "“\(me)” is not among the members.\(suggestion(for: me.text, among: members.map(\.code.text))) Add a member of that code.",
        at: "me")
    }
    let areas = map.has("areas") ? areas(map) : []
    let (travel, table) = travelSettings(map, beside: folder)
    let turnaround = map.has("turnaround_minutes") ? map.integer("turnaround_minutes", in: 0...120) : 5
    let replyTo = map.optionalBilingual("reply_to")
    let costs = costs(map)
    let wishes = map.has("wishes") ? wishes(map) : PlanWish.allCases
    let programmeEnds = map.has("programme_ends") ? map.day("programme_ends") : nil
    guard let name, let turnaround else { return nil }
    return WorkspaceSettings(
      name: name, me: me, members: members, areas: areas, travel: travel, travelTable: table,
      turnaroundMinutes: turnaround, replyTo: replyTo, costs: costs, wishes: wishes, programmeEnds: programmeEnds)
  }

  private func members(_ map: YAMLMap) -> [Member] {
    var members: [Member] = []
    for item in map.maps("members", keys: .init(["code", "roles"])) {
      let code: Code<Member>? = item.code("code")
      var roles: Set<Member.Role> = []
      for (node, field) in item.items("roles", least: 1) {
        guard let text = YAMLMap.text(of: node, field: field, item.findings) else { continue }
        guard let role = Member.Role(rawValue: text) else {
          let known = Member.Role.allCases.map(\.rawValue)
          item.findings.fault(
            "There is no role “\(text)”.\(suggestion(for: text, among: known)) The roles are: \(known.joined(separator: ", ")).",
            line: node.mark?.line, field: field)
          continue
        }
        roles.insert(role)
      }
      guard let code else { continue }
      if members.contains(where: { $0.code == code }) {
        item.fault("The member “\(code)” is there twice. Remove one.", at: "code")
      } else {
        members.append(Member(code: code, roles: roles))
      }
    }
    return members
  }

  private func areas(_ map: YAMLMap) -> [AreaCode] {
    let names = AreaNames(areas)
    var codes: [AreaCode] = []
    var named: Set<AreaCode> = []
    for (node, field) in map.items("areas") {
      guard let text = YAMLMap.text(of: node, field: field, map.findings) else { continue }
      let found = names.areas(matching: text)
      if found.isEmpty {
        let near = names.nearest(to: text).map { " Did you mean “\($0)”?" } ?? ""
        map.findings.fault(
          "There is no area “\(text)”.\(near) Write a council area’s name in either language, or its code, such as Gwynedd or W06000002.",
          line: node.mark?.line, field: field)
      }
      for area in found {
        // An area may stand beside its force; named twice by its own name it is a slip.
        if found.count == 1, !named.insert(area.code).inserted {
          map.findings.fault("“\(text)” is there twice. Remove one.", line: node.mark?.line, field: field)
        }
        if !codes.contains(area.code) { codes.append(area.code) }
      }
    }
    return codes
  }

  private func costs(_ map: YAMLMap) -> TravelCosts? {
    let keys = YAMLMap.Keys([], optional: ["travel_hour", "day_out"])
    guard map.has("costs"), let costs = map.map("costs", keys: keys) else { return nil }
    let hour = costs.has("travel_hour") ? costs.number("travel_hour", in: 0...10_000) : nil
    let day = costs.has("day_out") ? costs.number("day_out", in: 0...10_000) : nil
    return TravelCosts(travelHour: hour ?? 0, dayOut: day ?? 0)
  }

  private func wishes(_ map: YAMLMap) -> [PlanWish] {
    var wishes: [PlanWish] = []
    for (node, field) in map.items("wishes", least: 0) {
      guard let text = YAMLMap.text(of: node, field: field, map.findings) else { continue }
      let known = PlanWish.allCases.map(\.rawValue)
      guard let wish = PlanWish(rawValue: text) else {
        map.findings.fault(
          "There is no wish “\(text)”.\(suggestion(for: text, among: known)) The wishes are: \(known.joined(separator: ", ")).",
          line: node.mark?.line, field: field)
        continue
      }
      if wishes.contains(wish) {
        map.findings.fault("“\(text)” is there twice. Remove one.", line: node.mark?.line, field: field)
      } else {
        wishes.append(wish)
      }
    }
    return wishes
  }

  private func travelSettings(_ map: YAMLMap, beside folder: URL) -> (TravelModel, String?) {
    let keys = YAMLMap.Keys([], optional: ["road_factor", "speed_kmh", "overhead_minutes", "table"])
    guard map.has("travel"), let travel = map.map("travel", keys: keys) else { return (.usual, nil) }
    let usual = TravelModel.usual
    let table = travel.optionalText("table")
    if let table, !FileManager.default.fileExists(atPath: folder.appendingPathComponent(table).path) {
      travel.fault("There is no file “\(table)” beside pont.yaml. Put it there, or remove this line.", at: "table")
    }
    let factor = travel.has("road_factor") ? travel.number("road_factor", in: 1...5) : nil
    let speed = travel.has("speed_kmh") ? travel.number("speed_kmh", in: 5...130) : nil
    let overhead = travel.has("overhead_minutes") ? travel.number("overhead_minutes", in: 0...120) : nil
    let model = TravelModel(
      roadFactor: factor ?? usual.roadFactor, speed: speed ?? usual.speed,
      overheadMinutes: overhead ?? usual.overheadMinutes)
    return (model, table)
  }
}
