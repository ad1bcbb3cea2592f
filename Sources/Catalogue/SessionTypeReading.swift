import ProgrammeModel
import Yams

/// Reads `Sessions`: one session type a file.
struct SessionTypeReading {
  let files: ContentFiles
  let vocabulary: Vocabulary
  /// The codes of the question sets there are.
  let questionSets: Set<String>

  static let folder = "Sessions"

  /// One session type with what is known of the reading of its texts.
  struct Entry: Sendable {
    let type: SessionType
    let welsh: Messages.Reading
    let file: String
    let reviewLine: Int?
    let questionSetLine: Int?
  }

  func sessionTypes() -> Part<[Code<SessionType>: Entry]> {
    var types: [Code<SessionType>: Entry] = [:]
    var findings: [ContentFinding] = []
    var doubts: [Doubt] = []
    for path in files.paths(in: Self.folder, ending: "yaml") {
      let file = files.file(path)
      let list = FindingList(file: file.name)
      if let entry = entry(path, file, list) { types[entry.type.code] = entry }
      findings += list.findings
      doubts += list.doubts
    }
    return Part(value: types, findings: findings, doubts: doubts)
  }

  private static let essentials = ["code", "title", "strands", "minutes"]
  private static let rest = [
    "setting", "ages", "set_up_minutes", "debrief_minutes", "group_size", "facilitators", "qualifications", "checks",
    "checks_unsupervised", "question_set", "follow_up_months",
  ]
  private static let ownPlan = ["purpose", "audience", "plan", "reviewed", "review_by", WelshStatus.key]
  private static let keys = YAMLMap.Keys(essentials + rest + ownPlan, optional: ["held_by"])
  /// A partner's type says whose it is; the plan stays theirs.
  private static let heldKeys = YAMLMap.Keys(
    essentials + ["held_by"], optional: rest + ["purpose", "audience", WelshStatus.key])

  private func entry(_ path: String, _ file: ContentFiles.File, _ list: FindingList) -> Entry? {
    guard let node = YAMLDocument.node(file, in: files, list) else { return nil }
    let isHeld = node.mapping?["held_by"].map { !$0.isNull } ?? false
    guard let map = YAMLMap(node, at: "", keys: isHeld ? Self.heldKeys : Self.keys, list) else { return nil }
    let code: Code<SessionType>? = map.code("code")
    checkFileName(path, code?.text, map)
    let title = map.bilingual("title")
    let purpose = map.optionalBilingual("purpose")
    let strands: [Code<StrandName>] = map.codes(
      "strands", known: Set(vocabulary.strands.map(\.code.text)), kind: "strand", file: "\(listed)/strands.yaml",
      least: 1)
    let setting: SessionType.Setting? = map.has("setting") || !isHeld ? map.choice("setting") : .community
    let audience = map.optionalBilingual("audience")
    let ages = map.has("ages") || !isHeld ? map.range("ages", in: 3...120) : 3...120
    let minutes = map.integer("minutes", in: 5...600)
    let setUp = spare(map, "set_up_minutes", isHeld)
    let debrief = spare(map, "debrief_minutes", isHeld)
    let size = map.has("group_size") || !isHeld ? map.range("group_size", in: Group.limits) : Group.limits
    let facilitators = map.has("facilitators") || !isHeld ? map.integer("facilitators", in: 1...20) : 1
    let people = people(map)
    let questionSet = questionSet(map)
    let followUps = map.has("follow_up_months") || !isHeld ? map.integers("follow_up_months", in: 1...36) : []
    if zip(followUps, followUps.dropFirst()).contains(where: { $0 >= $1 }) {
      map.fault(
        "The months are not in order. Write each once, the earlier first: \(Set(followUps).sorted().map(String.init).joined(separator: ", ")).",
        at: "follow_up_months")
    }
    let heldBy = isHeld ? owner(map) : nil
    let isSchool = setting.map { [.primary, .secondary, .school].contains($0) } ?? false
    let plan =
      isHeld
      ? nil
      : SessionPlanReading(
        vocabulary: vocabulary, isSchool: isSchool,
        limits: (ages?.upperBound ?? 100) <= 11 || setting == .primary ? .primary : .others
      ).plan(map, minutes: minutes)
    let review = isHeld ? nil : review(map)
    let reviewLine = map.line(of: "review_by")
    let welsh: Messages.Reading = map.has(WelshStatus.key) || !isHeld ? WelshStatus.read(map) : .draft
    guard let code, let title, let setting, let ages, let minutes, let setUp, let debrief, let size, let facilitators,
      isHeld || (plan != nil && purpose != nil && audience != nil)
    else { return nil }
    let type = SessionType(
      code: code, title: title, purpose: purpose, strands: strands, setting: setting, audience: audience, ages: ages,
      minutes: minutes, setUpMinutes: setUp, debriefMinutes: debrief, groupSize: size, facilitators: facilitators,
      qualifications: people.qualifications, checks: people.checks, checksUnsupervised: people.unsupervised,
      questionSet: questionSet, followUpMonths: followUps, plan: plan, heldBy: heldBy, review: review)
    return Entry(
      type: type, welsh: welsh, file: file.name, reviewLine: reviewLine, questionSetLine: map.line(of: "question_set"))
  }

  private func spare(_ map: YAMLMap, _ key: String, _ isHeld: Bool) -> Int? {
    map.has(key) || !isHeld ? map.integer(key, in: 0...240) : 0
  }

  private func review(_ map: YAMLMap) -> SessionType.Review? {
    let reviewed = map.day("reviewed")
    let reviewBy = map.day("review_by")
    guard let reviewed, let reviewBy else { return nil }
    if reviewBy < reviewed {
      map.fault("\(reviewBy) is before \(reviewed), the day of the review. Give a later day.", at: "review_by")
    }
    return SessionType.Review(on: reviewed, by: reviewBy)
  }

  /// A partner's name, the same in both languages or one for each.
  private func owner(_ map: YAMLMap) -> Bilingual? {
    if case .mapping? = map.node("held_by") { return map.bilingual("held_by") }
    return map.text("held_by").map(Bilingual.init(same:))
  }

  private func people(_ map: YAMLMap) -> (
    qualifications: [Code<QualificationName>], checks: [Code<CheckName>], unsupervised: [Code<CheckName>]
  ) {
    let qualifications: [Code<QualificationName>] =
      map.has("qualifications")
      ? map.codes(
        "qualifications", known: Set(vocabulary.qualifications.map(\.code.text)), kind: "qualification",
        file: "\(listed)/qualifications.yaml") : []
    let names = Set(vocabulary.checks.map(\.code.text))
    func checks(_ key: String) -> [Code<CheckName>] {
      map.has(key) ? map.codes(key, known: names, kind: "check", file: "\(listed)/checks.yaml") : []
    }
    let always = checks("checks")
    let unsupervised = checks("checks_unsupervised")
    for check in unsupervised where always.contains(check) {
      map.fault("“\(check)” already stands in checks. Remove it here.", at: "checks_unsupervised")
    }
    return (qualifications, always, unsupervised)
  }

  private var listed: String { VocabularyReading.folder }

  private func questionSet(_ map: YAMLMap) -> Code<QuestionSet>? {
    guard map.has("question_set"), let code: Code<QuestionSet> = map.code("question_set") else { return nil }
    guard questionSets.contains(code.text) else {
      map.fault(
        "There is no question set “\(code)”.\(suggestion(for: code.text, among: questionSets.sorted())) The sets are the files of \(QuestionsReading.folder); write null for none.",
        at: "question_set")
      return nil
    }
    return code
  }
}
