import ProgrammeModel
import Yams

/// Reads `Content/Questions/Bank`: the items, one construct a file, and holds them to the rules of SPEC §1.4.
struct BankReading {
  let files: ContentFiles

  static let folder = "\(QuestionsReading.folder)/Bank"

  struct Bank: Sendable {
    var items: [Code<Question>: BankItem] = [:]
    /// The constructs whose Welsh somebody fluent has read.
    var read: Set<Question.Construct> = []
  }

  func bank() -> Part<Bank> {
    var bank = Bank()
    var findings: [ContentFinding] = []
    for path in files.paths(in: Self.folder, ending: "yaml") {
      let file = files.file(path)
      let list = FindingList(file: file.name)
      let keys = YAMLMap.Keys(["construct", WelshStatus.key, "items"])
      if let map = YAMLDocument.read(file, in: files, keys: keys, list) {
        let construct: Question.Construct? = map.choice("construct")
        checkFileName(path, construct?.rawValue, map)
        for entry in map.maps("items", keys: Self.itemKeys, least: 1) {
          guard let item = construct.flatMap({ item(entry, $0) }) else { continue }
          if bank.items[item.code] != nil {
            entry.fault("The item “\(item.code)” is there twice. Give one another code.", at: "code")
          }
          bank.items[item.code] = item
        }
        if WelshStatus.read(map) == .read, let construct { bank.read.insert(construct) }
      }
      findings += list.findings
    }
    return Part(value: bank, findings: findings)
  }

  private static let itemKeys = YAMLMap.Keys(
    ["code", "level", "kind", "sensitive", "source", "licence"],
    optional: ["child", "standard", "easy_read", "options", "phases", "ages_from", "tried"])

  private static let licences = ["own", "OGL-3.0", "CC0", "CC-BY"]

  private func item(_ map: YAMLMap, _ construct: Question.Construct) -> BankItem? {
    let code: Code<Question>? = map.code("code")
    let kind: Question.Kind? = map.choice("kind")
    let level = map.integer("level", in: 1...4)
    let wordings = wordings(map, kind)
    let sensitive = map.flag("sensitive")
    let source = map.text("source")
    let licence = map.text("licence")
    if let licence, !Self.licences.contains(licence) {
      map.fault(
        "“\(licence)” is not a licence known here. Use one of: \(Self.licences.joined(separator: ", ")). A published scale whose licence is not among them is not free: write an item of your own.",
        at: "licence")
    }
    let options = options(map, kind, construct)
    if options == nil, kind == .agreement || kind == .faces { sayStatements(wordings, map) }
    if options == nil, kind == .agreement || kind == .faces || kind == .yesNo { fitWelshYes(wordings[.child], map) }
    let phases = phases(map, level)
    let agesFrom = map.has("ages_from") ? map.integer("ages_from", in: 7...25) : nil
    let trial = trial(map, construct)
    guard let code, let kind, let level, let sensitive, let source, let licence else { return nil }
    return BankItem(
      code: code, construct: construct, level: level, kind: kind, child: wordings[.child],
      standard: wordings[.standard], easyRead: wordings[.easyRead], options: options, phases: phases,
      agesFrom: agesFrom, isSensitive: sensitive, source: source, licence: licence, trial: trial)
  }

  /// The wordings there are, each held to the rules.
  private func wordings(_ map: YAMLMap, _ kind: Question.Kind?) -> [ItemRules.Wording: Bilingual] {
    var found: [ItemRules.Wording: Bilingual] = [:]
    for wording in [ItemRules.Wording.child, .standard, .easyRead] where map.has(wording.rawValue) {
      guard let text = map.bilingual(wording.rawValue) else { continue }
      found[wording] = text
      guard let kind else { continue }
      let rules = ItemRules(kind: wording == .child && kind == .agreement ? .faces : kind, wording: wording)
      for language in Language.allCases {
        for remark in rules.remarks(on: text[language], in: language) {
          let line = map.line(of: wording.rawValue)
          let field = YAMLMap.join(map.field(wording.rawValue), language.rawValue)
          if remark.isFault {
            map.findings.fault(remark.message, line: line, field: field)
          } else {
            map.findings.warn(remark.message, line: line, field: field)
          }
        }
      }
    }
    if found[.child] == nil, found[.standard] == nil, !map.has("child"), !map.has("standard") {
      map.fault("This item has no words. Write child, standard or both.", at: "code")
    }
    if found[.easyRead] == nil, !map.has("easy_read") {
      map.warn("This item has no Easy Read wording, so some people cannot answer it. Write easy_read.", at: "code")
    }
    if kind == .text, map.has("child") {
      map.fault("Children are asked no free text. Remove child.", at: "child")
    }
    return found
  }

  /// Nobody can agree or disagree with a question; one that the statement quotes after a colon, or that asks “do you
  /// agree or disagree” itself, is none.
  private func sayStatements(_ wordings: [ItemRules.Wording: Bilingual], _ map: YAMLMap) {
    for (wording, text) in wordings {
      for language in Language.allCases {
        let asks = language == .cy ? "cytuno" : "agree"
        guard text[language].hasSuffix("?"), !text[language].contains(":"), !text[language].contains(asks) else {
          continue
        }
        map.findings.fault(
          "A question cannot be agreed with. Make a sentence of it, such as “I know who can help.”",
          line: map.line(of: wording.rawValue), field: YAMLMap.join(map.field(wording.rawValue), language.rawValue))
      }
    }
  }

  /// “Ydw” and “Nac ydw” answer only a statement about oneself.
  private func fitWelshYes(_ child: Bilingual?, _ map: YAMLMap) {
    guard let child, !["Rwy’n ", "Rydw i"].contains(where: child.cy.hasPrefix) else { return }
    map.findings.fault(
      "The faces say Ydw and Nac ydw, which answer a sentence that opens with “Rwy’n”. Reword it, or give options that fit.",
      line: map.line(of: "child"), field: YAMLMap.join(map.field("child"), "cy"))
  }

  private func options(_ map: YAMLMap, _ kind: Question.Kind?, _ construct: Question.Construct) -> [Question.Option]? {
    guard map.has("options") else {
      if kind == .scene {
        map.fault("A scene has answers of its own. Write options, one of them with the code nothing.", at: "kind")
      } else if construct == .knowledge {
        map.fault("A question of knowledge has one right answer. Write options and mark it agrees: true.", at: "code")
      }
      return nil
    }
    guard kind != .text else {
      map.fault("A question for free text has no options. Remove them.", at: "options")
      return nil
    }
    let options = QuestionsReading.options(map, "options")
    if kind == .scene, !options.isEmpty, !options.contains(where: { $0.code == "nothing" }) {
      map.fault("To do nothing is an honest answer to a scene. Add an option with the code nothing.", at: "options")
    }
    if construct == .knowledge, options.count(where: \.agrees) > 1 {
      map.fault("A question of knowledge has one right answer. Mark one option agrees: true, no more.", at: "options")
    }
    return options
  }

  /// All phases, unless the item says; a reaction is asked afterwards only.
  private func phases(_ map: YAMLMap, _ level: Int?) -> [Response.Phase] {
    guard map.has("phases") else { return level == 1 ? [.after] : Response.Phase.allCases }
    let known = Response.Phase.allCases.map(\.rawValue)
    let phases = map.items("phases", least: 1).compactMap { node, field -> Response.Phase? in
      guard let text = YAMLMap.text(of: node, field: field, map.findings) else { return nil }
      if let phase = Response.Phase(rawValue: text) { return phase }
      map.findings.fault(
        "“\(text)” is not known here.\(suggestion(for: text, among: known)) Use one of: \(known.joined(separator: ", ")).",
        line: node.mark?.line, field: field)
      return nil
    }
    if level == 1, phases != [.after] {
      map.fault("A reaction is asked straight after, and not before. Write [after].", at: "phases")
    }
    if level == 3, phases.contains(.after) {
      map.fault(
        "What people did is asked at least six weeks later, not straight after. Write [before, follow-up].",
        at: "phases")
    }
    return phases
  }

  private func trial(_ map: YAMLMap, _ construct: Question.Construct) -> Question.Trial? {
    guard map.has("tried") else {
      if construct == .attitudeDisability {
        map.fault(
          "Say which disabled people tried this item: tried: {by: {cy: \"…\", en: \"…\"}, on: 2027-01-10}; or tried: not-yet.",
          at: "code")
      }
      return nil
    }
    if map.node("tried")?.scalar?.string == "not-yet" { return .notYet }
    guard case .mapping? = map.node("tried") else {
      map.fault("Write not-yet, or {by: {cy: \"…\", en: \"…\"}, on: 2027-01-10}.", at: "tried")
      return nil
    }
    guard let tried = map.map("tried", keys: .init(["by", "on"])) else { return nil }
    let by = tried.bilingual("by")
    let on = tried.day("on")
    guard let by, let on else { return nil }
    return .tried(by: by, on: on)
  }
}
