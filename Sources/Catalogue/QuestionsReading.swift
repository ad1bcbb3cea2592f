import ProgrammeModel
import Yams

/// Reads `Content/Questions`: the standard scales and one question set a file.
struct QuestionsReading {
  let files: ContentFiles

  static let folder = "Content/Questions"
  static let scalesPath = "\(folder)/scales.yaml"
  /// What stands beside a scale is never a point on it.
  static let besideScale = ["not-sure", "prefer-not-to-say"]

  struct Scales: Sendable {
    let options: [Question.Kind: [Question.Option]]
    /// The three answers of Easy Read that stand for the five of agreement.
    let easyRead: [Question.EasyOption]
    let beside: AnswersBesideScale
    let welsh: Messages.Reading
  }

  /// One set with what is known of its Welsh.
  struct Entry: Sendable {
    let set: QuestionSet
    let welsh: Messages.Reading
  }

  /// The files that hold question sets.
  var paths: [String] { files.paths(in: Self.folder, ending: "yaml").filter { $0 != Self.scalesPath } }

  /// The codes of the sets there are, by their file names alone.
  var codes: Set<String> { Set(paths.map(fileCode)) }

  func scales() -> Part<Scales> {
    let file = files.file(Self.scalesPath)
    let list = FindingList(file: file.name)
    var options: [Question.Kind: [Question.Option]] = [:]
    var beside: [String: Bilingual] = [:]
    var easyRead: [Question.EasyOption] = []
    var welsh = Messages.Reading.draft
    let keys = YAMLMap.Keys(["scales", "easy_read", "beside_the_scale"], optional: [WelshStatus.key])
    if let map = YAMLDocument.read(file, in: files, keys: keys, list) {
      let kinds: [Question.Kind] = [.agreement, .faces, .yesNo]
      if let scales = map.map("scales", keys: .init(kinds.map(\.rawValue))) {
        for kind in kinds { options[kind] = Self.options(scales, kind.rawValue) }
        Self.checkShape(options, scales)
      }
      easyRead = Self.easyOptions(map, standingFor: options[.agreement] ?? [])
      if let labels = map.map("beside_the_scale", keys: .init(Self.besideScale)) {
        for code in Self.besideScale { beside[code] = labels.bilingual(code) }
      }
      if map.has(WelshStatus.key) { welsh = WelshStatus.read(map) }
    }
    let none = Bilingual(same: "")
    let answers = AnswersBesideScale(
      notSure: beside["not-sure"] ?? none, preferNotToSay: beside["prefer-not-to-say"] ?? none)
    return Part(
      value: Scales(options: options, easyRead: easyRead, beside: answers, welsh: welsh), findings: list.findings)
  }

  /// Faces are three and only the last agrees; agreement has five words and the last two agree (SPEC §1.4, rule 9).
  private static func checkShape(_ options: [Question.Kind: [Question.Option]], _ scales: YAMLMap) {
    let shapes: [(Question.Kind, [Bool], String)] = [
      (
        .faces, [false, false, true],
        "Three faces, of which only the last counts as agreeing; the one between never does."
      ),
      (.agreement, [false, false, false, true, true], "Five words, of which the last two count as agreeing."),
    ]
    for (kind, agrees, rule) in shapes {
      guard let found = options[kind], !found.isEmpty, found.map(\.agrees) != agrees else { continue }
      scales.fault("This scale must be: \(rule) Correct it.", at: kind.rawValue)
    }
  }

  private static func easyOptions(_ map: YAMLMap, standingFor scale: [Question.Option]) -> [Question.EasyOption] {
    let found = map.maps("easy_read", keys: .init(["label", "counts_as"])).compactMap { item -> Question.EasyOption? in
      let label = item.bilingual("label")
      let code: Code<Question.Option>? = item.code("counts_as")
      guard let label, let code else { return nil }
      if !scale.isEmpty, !scale.contains(where: { $0.code == code.text }) {
        let known = scale.map(\.code)
        item.fault(
          "The scale of agreement has no option “\(code)”.\(suggestion(for: code.text, among: known)) Use one of: \(known.joined(separator: ", ")).",
          at: "counts_as")
      }
      return .init(label: label, countsAs: code.text)
    }
    if map.has("easy_read"), found.count != 3 {
      map.fault("Easy Read has three answers, each a few words with a picture. Write three.", at: "easy_read")
    }
    return found
  }

  func questionSets(scales: Scales, bank: BankReading.Bank) -> Part<[Code<QuestionSet>: Entry]> {
    var sets: [Code<QuestionSet>: Entry] = [:]
    var findings: [ContentFinding] = []
    var doubts: [Doubt] = []
    for path in paths {
      let file = files.file(path)
      let list = FindingList(file: file.name)
      if let entry = questionSet(path, file, scales, bank, list) { sets[entry.set.code] = entry }
      findings += list.findings
      doubts += list.doubts
    }
    return Part(value: sets, findings: findings, doubts: doubts)
  }

  private func questionSet(
    _ path: String, _ file: ContentFiles.File, _ scales: Scales, _ bank: BankReading.Bank, _ list: FindingList
  ) -> Entry? {
    let keys = YAMLMap.Keys(
      ["code", "version", "title", "audience", WelshStatus.key, "questions"], optional: ["wording"])
    guard let map = YAMLDocument.read(file, in: files, keys: keys, list) else { return nil }
    let code: Code<QuestionSet>? = map.code("code")
    checkFileName(path, code?.text, map)
    let version = map.integer("version", in: 1...999)
    let title = map.bilingual("title")
    let audience: QuestionSet.Audience? = map.choice("audience")
    let codes: [Code<Question>] = map.codes(
      "questions", known: Set(bank.items.keys.map(\.text)), kind: "item", file: BankReading.folder, least: 1)
    let welsh = WelshStatus.read(map)
    guard let code, let version, let title, let audience else { return nil }
    let items = codes.compactMap { bank.items[$0] }
    let questions = items.compactMap { item -> Question? in
      let question = item.question(for: audience, scales: scales.options, easyRead: scales.easyRead)
      if question == nil {
        map.fault(
          "The item “\(item.code)” has no \(audience == .child ? "child" : "standard") wording. Write one in \(BankReading.folder)/\(item.construct.rawValue).yaml, or leave it out.",
          at: "questions")
      }
      return question
    }
    let set = QuestionSet(code: code, version: version, title: title, audience: audience, questions: questions)
    check(set, map)
    // A set is as well read as its title and each of its items.
    let isRead = welsh == .read && items.allSatisfy { bank.read.contains($0.construct) }
    return Entry(set: set, welsh: isRead ? .read : .draft)
  }

  private func check(_ set: QuestionSet, _ map: YAMLMap) {
    let most = QuestionSet.mostQuestions(for: set.audience)
    for phase in Response.Phase.allCases where set.questions(in: phase).count > most {
      map.fault(
        "The form \(phase.rawValue) has \(set.questions(in: phase).count) questions; at most \(most) suit this audience. Leave some out.",
        at: "questions")
    }
    if set.audience == .child, let old = set.questions.first(where: { ($0.agesFrom ?? 0) > 11 }) {
      map.fault(
        "“\(old.code)” is for ages from \(old.agesFrom ?? 0) and this set is for children. Leave it out.",
        at: "questions")
    }
    guard map.findings.findings.allSatisfy({ $0.severity != .fault }) else { return }
    let words = map.has("wording") ? map.text("wording") : nil
    if words == nil {
      map.warn(
        "Nothing here tells when a word changes. Write wording: \"\(set.wording)\", which stands for the words of this version.",
        at: "version")
    } else if words != set.wording {
      map.fault(
        "The words are no longer those of version \(set.version), and answers to two wordings are never added together. Raise version to \(set.version + 1) and write wording: \"\(set.wording)\"; or put the old words back.",
        at: "wording")
    }
    checkReading(of: set, map)
  }

  /// LIX of the whole form, because one short sentence says little (SPEC §1.4, rule 10).
  private func checkReading(of set: QuestionSet, _ map: YAMLMap) {
    let limit = set.audience == .child ? ReadingLevel.Limits.primary.lix : ReadingLevel.Limits.others.lix
    let line = map.line(of: "questions")
    for language in Language.allCases {
      map.findings.doubt(line: line, field: map.field("questions")) {
        let level = ReadingLevel(of: set.questions.map { $0.text[language] }, in: language)
        guard level.lix > limit else { return nil }
        return
          "The \(language == .cy ? "Welsh" : "English") of these questions has a LIX of \(oneDecimal(level.lix)), above \(Int(limit)). Use shorter sentences or shorter words."
      }
    }
  }

  static func options(_ map: YAMLMap, _ key: String) -> [Question.Option] {
    var options: [Question.Option] = []
    for item in map.maps(key, keys: .init(["code", "label", "agrees"]), least: 2) {
      let code: Code<Question.Option>? = item.code("code")
      let label = item.bilingual("label")
      let agrees = item.flag("agrees")
      guard let code, let label, let agrees else { continue }
      if besideScale.contains(code.text) {
        item.fault(
          "“\(code)” stands beside the scale and is never a point on it. Remove it from the scale.", at: "code")
      } else if options.contains(where: { $0.code == code.text }) {
        item.fault("“\(code)” is there twice. Remove one.", at: "code")
      }
      options.append(.init(code: code.text, label: label, agrees: agrees))
    }
    if options.count >= 2, !options.contains(where: \.agrees) || options.allSatisfy(\.agrees) {
      map.fault("At least one option must count as agreeing and one must not. Correct agrees.", at: key)
    }
    return options
  }
}

/// The file name without folder and ending, which must be the code of what the file holds.
func fileCode(_ path: String) -> String {
  let name = path.split(separator: "/").last ?? ""
  return String(name.prefix { $0 != "." })
}

/// A file is named for its code.
func checkFileName(_ path: String, _ code: String?, _ map: YAMLMap, key: String = "code") {
  guard let code, code != fileCode(path) else { return }
  map.fault("The code “\(code)” differs from the file’s name \(fileCode(path)).yaml. Rename one of them.", at: key)
}
