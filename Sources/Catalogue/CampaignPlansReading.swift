import ProgrammeModel
import Yams

/// Reads `Content/Campaigns/Plans`: the usual plan of a campaign, and one file for each that has a plan of its own.
struct CampaignPlansReading {
  let files: ContentFiles
  /// The ids of observances.csv; nil where that file has faults, and so not all are known.
  let observances: Set<String>?

  static let folder = "\(ObservancesReading.folder)/Plans"
  static let usualPath = "\(folder)/usual.yaml"
  static let channelsPath = "\(ObservancesReading.folder)/channels.yaml"

  /// A plan with what is known of its Welsh, and where it says until when it counts as looked through.
  struct Entry: Sendable {
    let plan: CampaignPlan
    let welsh: Messages.Reading
    let reviewBy: Day?
    let file: String
    let reviewLine: Int?
  }

  struct Plans: Sendable {
    let plans: CampaignPlans
    let entries: [Code<Observance>: Entry]
    /// What is known of the Welsh of the usual plan.
    let usualWelsh: Messages.Reading
  }

  private static let planKeys = YAMLMap.Keys(
    [
      "observance", "aim", "session_types", "channels", "messages", "care", "tasks", "reviewed", "review_by",
      WelshStatus.key,
    ], optional: ["with"])
  private static let taskKeys = YAMLMap.Keys(["code"], optional: ["kind", "from", "by", "name"])

  func plans() -> Part<Plans> {
    let (channels, channelFindings) = channels()
    let (usual, usualWelsh, usualFindings) = usual()
    var entries: [Code<Observance>: Entry] = [:]
    var findings = channelFindings + usualFindings
    let types = Set(files.paths(in: SessionTypeReading.folder, ending: "yaml").map(fileCode))
    for path in files.paths(in: Self.folder, ending: "yaml") where path != Self.usualPath {
      let file = files.file(path)
      let list = FindingList(file: file.name)
      if let map = YAMLDocument.read(file, in: files, keys: Self.planKeys, list),
        let entry = entry(map, path, file, channels: channels, types: types, usual: usual),
        let code = entry.plan.observance
      {
        entries[code] = entry
      }
      findings += list.findings
    }
    let own = entries.values.map(\.plan)
    return Part(
      value: Plans(
        plans: CampaignPlans(usual: CampaignPlan(observance: nil, tasks: usual), own: own, channels: channels),
        entries: entries, usualWelsh: usualWelsh), findings: findings)
  }

  private func entry(
    _ map: YAMLMap, _ path: String, _ file: ContentFiles.File, channels: [CampaignPlan.Channel], types: Set<String>,
    usual: [CampaignPlan.Task]
  ) -> Entry? {
    let code: Code<Observance>? = map.code("observance")
    if let code, let observances, !observances.contains(code.text) {
      map.fault(
        "There is no observance “\(code)”.\(suggestion(for: code.text, among: observances.sorted())) Use an id of observances.csv.",
        at: "observance")
    }
    checkFileName(path, code?.text, map, key: "observance")
    var with: [Code<Observance>] = []
    if map.has("with") {
      let known = observances ?? Set(map.items("with").compactMap { $0.node.scalar?.string })
      with = map.codes(
        "with", known: known, kind: "observance", file: "\(ObservancesReading.folder)/observances.csv")
    }
    if let code, with.contains(code) {
      map.fault("“\(code)” is the plan’s own observance. Remove it here.", at: "with")
    }
    let aim = map.bilingual("aim")
    let sessionTypes: [Code<SessionType>] = map.codes(
      "session_types", known: types, kind: "session type", file: SessionTypeReading.folder, least: 1)
    let ways: [Code<CampaignPlan.Channel>] = map.codes(
      "channels", known: Set(channels.map(\.code.text)), kind: "channel", file: Self.channelsPath, least: 1)
    let messages = map.bilinguals("messages", least: 1)
    let care = map.bilinguals("care")
    let tasks = tasks(map, usual: usual)
    let reviewed = map.day("reviewed")
    let reviewBy = map.day("review_by")
    if let reviewed, let reviewBy, reviewBy < reviewed {
      map.fault("\(reviewBy) is before \(reviewed), the day of the review. Give a later day.", at: "review_by")
    }
    let reviewLine = map.line(of: "review_by")
    let welsh = WelshStatus.read(map)
    guard let code, let aim else { return nil }
    return Entry(
      plan: CampaignPlan(
        observance: code, aim: aim, with: with, sessionTypes: sessionTypes, channels: ways, messages: messages,
        care: care, tasks: tasks),
      welsh: welsh, reviewBy: reviewBy, file: file.name, reviewLine: reviewLine)
  }

  /// The usual tasks, each with what the plan says of it, and the plan's own.
  private func tasks(_ map: YAMLMap, usual: [CampaignPlan.Task]) -> [CampaignPlan.Task] {
    var tasks = usual
    var seen: Set<Code<CampaignTask>> = []
    for item in map.maps("tasks", keys: Self.taskKeys) {
      guard let code: Code<CampaignTask> = item.code("code") else { continue }
      if !seen.insert(code).inserted {
        item.fault("The task “\(code)” is there twice. Give one another code.", at: "code")
      }
      let index = tasks.firstIndex { $0.code == code }
      guard let task = task(item, code, usual: index.map { tasks[$0] }) else { continue }
      if let index { tasks[index] = task } else { tasks.append(task) }
    }
    return tasks
  }

  private func task(_ item: YAMLMap, _ code: Code<CampaignTask>, usual: CampaignPlan.Task?) -> CampaignPlan.Task? {
    if usual == nil {
      for key in ["kind", "from", "by", "name"] where item.node(key) == nil {
        item.findings.fault(
          "The key “\(key)” is missing. Add it; only a task of usual.yaml can do without.", line: item.line,
          field: item.field(key))
      }
    }
    let kind: CampaignTask.Kind? = item.node("kind") == nil ? usual?.kind : item.choice("kind")
    let name = item.node("name") == nil ? usual?.name : item.bilingual("name")
    let from = item.node("from") == nil ? usual?.from : offset(item, "from")
    let by = item.node("by") == nil ? usual?.by : offset(item, "by")
    guard let kind, let name, let from, let by else { return nil }
    if by < from {
      item.fault("The task begins “\(from)”, after it is due, “\(by)”. Give an earlier day in from.", at: "from")
      return nil
    }
    return CampaignPlan.Task(code: code, kind: kind, name: name, from: from, by: by)
  }

  private func offset(_ item: YAMLMap, _ key: String) -> CampaignOffset? {
    guard let text = item.text(key) else { return nil }
    if let offset = CampaignOffset(text) { return offset }
    item.fault(
      "“\(text)” is not a day told from the campaign’s own. Write one such as 8 weeks before, 3 days before, first day, last day, 1 week after; 52 weeks at most.",
      at: key)
    return nil
  }

  private func usual() -> ([CampaignPlan.Task], Messages.Reading, [ContentFinding]) {
    let file = files.file(Self.usualPath)
    let list = FindingList(file: file.name)
    guard let map = YAMLDocument.read(file, in: files, keys: .init(["tasks", WelshStatus.key]), list) else {
      return ([], .draft, list.findings)
    }
    _ = map.items("tasks", least: 1)
    let tasks = tasks(map, usual: [])
    return (tasks, WelshStatus.read(map), list.findings)
  }

  private func channels() -> ([CampaignPlan.Channel], [ContentFinding]) {
    let file = files.file(Self.channelsPath)
    let list = FindingList(file: file.name)
    var found: [CampaignPlan.Channel] = []
    if let map = YAMLDocument.read(file, in: files, keys: .init(["channels", WelshStatus.key]), list) {
      for entry in map.maps("channels", keys: .init(["code", "name"]), least: 1) {
        let name = entry.bilingual("name")
        guard let code: Code<CampaignPlan.Channel> = entry.code("code") else { continue }
        if found.contains(where: { $0.code == code }) {
          entry.fault("“\(code)” is there twice. Remove one.", at: "code")
        } else {
          found.append(.init(code: code, name: name ?? Bilingual(same: code.text)))
        }
      }
      _ = WelshStatus.read(map)
    }
    return (found, list.findings)
  }
}
