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
    var welsh = Messages.Reading.draft
    let keys = YAMLMap.Keys(["scales", "beside_the_scale"], optional: [WelshStatus.key])
    if let map = YAMLDocument.read(file, in: files, keys: keys, list) {
      let kinds = Question.Kind.allCases.filter { $0 != .text }
      if let scales = map.map("scales", keys: .init(kinds.map(\.rawValue))) {
        for kind in kinds { options[kind] = Self.options(scales, kind.rawValue) }
      }
      if let labels = map.map("beside_the_scale", keys: .init(Self.besideScale)) {
        for code in Self.besideScale { beside[code] = labels.bilingual(code) }
      }
      if map.has(WelshStatus.key) { welsh = WelshStatus.read(map) }
    }
    let none = Bilingual(same: "")
    let answers = AnswersBesideScale(
      notSure: beside["not-sure"] ?? none, preferNotToSay: beside["prefer-not-to-say"] ?? none)
    return Part(value: Scales(options: options, beside: answers, welsh: welsh), findings: list.findings)
  }

  func questionSets(scales: Scales) -> Part<[Code<QuestionSet>: Entry]> {
    var sets: [Code<QuestionSet>: Entry] = [:]
    var findings: [ContentFinding] = []
    for path in paths {
      let file = files.file(path)
      let list = FindingList(file: file.name)
      if let entry = questionSet(path, file, scales, list) { sets[entry.set.code] = entry }
      findings += list.findings
    }
    return Part(value: sets, findings: findings)
  }

  private func questionSet(_ path: String, _ file: ContentFiles.File, _ scales: Scales, _ list: FindingList) -> Entry? {
    let keys = YAMLMap.Keys(["code", "version", "title", "audience", WelshStatus.key, "questions"])
    guard let map = YAMLDocument.read(file, in: files, keys: keys, list) else { return nil }
    let code: Code<QuestionSet>? = map.code("code")
    checkFileName(path, code?.text, map)
    let version = map.integer("version", in: 1...999)
    let title = map.bilingual("title")
    let audience: QuestionSet.Audience? = map.choice("audience")
    var questions: [Question] = []
    for item in map.maps("questions", keys: Self.questionKeys, least: 1) {
      guard let question = Self.question(item, scales) else { continue }
      if questions.contains(where: { $0.code == question.code }) {
        item.fault("The question “\(question.code)” is there twice. Give one another code.", at: "code")
      }
      questions.append(question)
    }
    let welsh = WelshStatus.read(map)
    guard let code, let version, let title, let audience else { return nil }
    return Entry(
      set: QuestionSet(code: code, version: version, title: title, audience: audience, questions: questions),
      welsh: welsh)
  }

  private static let questionKeys = YAMLMap.Keys(
    ["code", "construct", "kind", "level", "text", "sensitive", "source", "licence"],
    optional: ["easy_read", "options"])

  private static let licences = ["own", "OGL-3.0", "CC0", "CC-BY"]

  private static func question(_ map: YAMLMap, _ scales: Scales) -> Question? {
    let code: Code<Question>? = map.code("code")
    let construct: Question.Construct? = map.choice("construct")
    let kind: Question.Kind? = map.choice("kind")
    let level = map.integer("level", in: 1...4)
    let text = map.bilingual("text")
    let easyRead = map.optionalBilingual("easy_read")
    let sensitive = map.flag("sensitive")
    let source = map.text("source")
    let licence = map.text("licence")
    if let licence, !licences.contains(licence) {
      map.fault(
        "“\(licence)” is not a licence known here. Use one of: \(licences.joined(separator: ", ")).", at: "licence")
    }
    if kind == .text, map.has("options") {
      map.fault("A question for free text has no options. Remove them.", at: "options")
    }
    let own = kind != .text && map.has("options") ? options(map, "options") : nil
    guard let code, let construct, let kind, let level, let text, let sensitive, let source, let licence else {
      return nil
    }
    return Question(
      code: code, construct: construct, kind: kind, level: level, text: text, easyRead: easyRead,
      options: own ?? (kind == .text ? [] : scales.options[kind] ?? []), isSensitive: sensitive, source: source,
      licence: licence)
  }

  private static func options(_ map: YAMLMap, _ key: String) -> [Question.Option] {
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
func checkFileName(_ path: String, _ code: String?, _ map: YAMLMap) {
  guard let code, code != fileCode(path) else { return }
  map.fault("The code “\(code)” differs from the file’s name \(fileCode(path)).yaml. Rename one of them.", at: "code")
}
