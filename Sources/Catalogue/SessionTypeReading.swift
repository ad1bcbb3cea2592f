import ProgrammeModel

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
    /// The last day on which the plan counts as looked through, and where the file says so.
    let reviewBy: Day?
    let file: String
    let reviewLine: Int?
  }

  func sessionTypes() -> Part<[Code<SessionType>: Entry]> {
    var types: [Code<SessionType>: Entry] = [:]
    var findings: [ContentFinding] = []
    for path in files.paths(in: Self.folder, ending: "yaml") {
      let file = files.file(path)
      let list = FindingList(file: file.name)
      if let map = YAMLDocument.read(file, in: files, keys: Self.keys, list), let entry = entry(map, path, file) {
        types[entry.type.code] = entry
      }
      findings += list.findings
    }
    return Part(value: types, findings: findings)
  }

  private static let keys = YAMLMap.Keys(
    [
      "code", "title", "purpose", "strands", "setting", "audience", "ages", "minutes", "set_up_minutes",
      "debrief_minutes", "group_size", "facilitators", "qualifications", "checks", "checks_unsupervised",
      "question_set", "follow_up_months", "plan", "reviewed", "review_by", WelshStatus.key,
    ], optional: ["held_by"])

  private func entry(_ map: YAMLMap, _ path: String, _ file: ContentFiles.File) -> Entry? {
    let code: Code<SessionType>? = map.code("code")
    checkFileName(path, code?.text, map)
    let title = map.bilingual("title")
    let purpose = map.bilingual("purpose")
    let strands: [Code<StrandName>] = map.codes(
      "strands", known: Set(vocabulary.strands.map(\.code.text)), kind: "strand", file: "\(listed)/strands.yaml",
      least: 1)
    let setting: SessionType.Setting? = map.choice("setting")
    let audience = map.bilingual("audience")
    let ages = map.range("ages", in: 3...120)
    let minutes = map.integer("minutes", in: 5...600)
    let setUp = map.integer("set_up_minutes", in: 0...240)
    let debrief = map.integer("debrief_minutes", in: 0...240)
    let size = map.range("group_size", in: Group.limits)
    let facilitators = map.integer("facilitators", in: 1...20)
    let qualifications: [Code<QualificationName>] = map.codes(
      "qualifications", known: Set(vocabulary.qualifications.map(\.code.text)), kind: "qualification",
      file: "\(listed)/qualifications.yaml")
    let checkNames = Set(vocabulary.checks.map(\.code.text))
    let checks: [Code<CheckName>] = map.codes(
      "checks", known: checkNames, kind: "check", file: "\(listed)/checks.yaml")
    let unsupervised: [Code<CheckName>] = map.codes(
      "checks_unsupervised", known: checkNames, kind: "check", file: "\(listed)/checks.yaml")
    for check in unsupervised where checks.contains(check) {
      map.fault("“\(check)” already stands in checks. Remove it here.", at: "checks_unsupervised")
    }
    let questionSet = questionSet(map)
    let followUps = map.integers("follow_up_months", in: 1...36)
    let heldBy = map.optionalText("held_by")
    let plan = SessionPlanReading(vocabulary: vocabulary).plan(map, minutes: minutes)
    let reviewed = map.day("reviewed")
    let reviewBy = map.day("review_by")
    if let reviewed, let reviewBy, reviewBy < reviewed {
      map.fault("\(reviewBy) is before \(reviewed), the day of the review. Give a later day.", at: "review_by")
    }
    let reviewLine = map.line(of: "review_by")
    let welsh = WelshStatus.read(map)
    guard let code, let title, let purpose, let setting, let audience, let ages, let minutes, let setUp, let debrief,
      let size, let facilitators, let plan
    else { return nil }
    let type = SessionType(
      code: code, title: title, purpose: purpose, strands: strands, setting: setting, audience: audience, ages: ages,
      minutes: minutes, setUpMinutes: setUp, debriefMinutes: debrief, groupSize: size, facilitators: facilitators,
      qualifications: qualifications, checks: checks, checksUnsupervised: unsupervised, questionSet: questionSet,
      followUpMonths: followUps, plan: plan, heldBy: heldBy)
    return Entry(type: type, welsh: welsh, reviewBy: reviewBy, file: file.name, reviewLine: reviewLine)
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
