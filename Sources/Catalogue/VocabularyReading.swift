import ProgrammeModel

/// Reads `Content/Vocabulary`.
struct VocabularyReading {
  let files: ContentFiles

  static let folder = "Content/Vocabulary"

  func vocabulary() -> Part<Vocabulary> {
    var findings: [ContentFinding] = []
    let strands = entries("strands", flag: "monitored", &findings).map {
      Vocabulary.Strand(code: $0.code, name: $0.name, isMonitored: $0.flag)
    }
    let qualifications: [(code: Code<QualificationName>, name: Bilingual, flag: Bool)] = entries(
      "qualifications", &findings)
    let checks: [(code: Code<CheckName>, name: Bilingual, flag: Bool)] = entries("checks", &findings)
    let needs = entries("needs", flag: "booked", &findings).map {
      Vocabulary.Need(code: $0.code, name: $0.name, isBooked: $0.flag)
    }
    let curriculum: [(code: Code<Vocabulary.CurriculumTag>, name: Bilingual, flag: Bool)] = entries(
      "curriculum", &findings)
    return Part(
      value: Vocabulary(
        strands: strands, qualifications: qualifications.map { .init(code: $0.code, name: $0.name) },
        checks: checks.map { .init(code: $0.code, name: $0.name) }, needs: needs,
        curriculum: curriculum.map { .init(code: $0.code.text, name: $0.name) }),
      findings: findings)
  }

  /// A file of entries with a code, a name and perhaps one flag, under a key named like the file.
  private func entries<Subject>(_ name: String, flag: String? = nil, _ findings: inout [ContentFinding])
    -> [(code: Code<Subject>, name: Bilingual, flag: Bool)]
  {
    let file = files.file("\(Self.folder)/\(name).yaml")
    let list = FindingList(file: file.name)
    var found: [(code: Code<Subject>, name: Bilingual, flag: Bool)] = []
    if let map = YAMLDocument.read(file, in: files, keys: .init([name, WelshStatus.key]), list) {
      let keys = YAMLMap.Keys(["code", "name"] + [flag].compactMap { $0 }, optional: ["note"])
      for entry in map.maps(name, keys: keys, least: 1) {
        let code: Code<Subject>? = entry.code("code")
        let label = entry.bilingual("name")
        let says = flag.flatMap { entry.flag($0) } ?? false
        guard let code else { continue }
        if found.contains(where: { $0.code == code }) {
          entry.fault("“\(code)” is there twice. Remove one.", at: "code")
        } else {
          found.append((code, label ?? Bilingual(same: code.text), says))
        }
      }
      _ = WelshStatus.read(map)
    }
    findings += list.findings
    return found
  }

  func glossary() -> Part<[GlossaryTerm]> {
    let file = files.file("\(Self.folder)/terms.csv")
    let list = FindingList(file: file.name)
    var terms: [GlossaryTerm] = []
    if let table = files.text(of: file, list).map({
      CSVTable($0, columns: ["category", "cy", "en", "confidence", "source"], list)
    }) {
      for row in table.rows {
        let (cy, en, category) = (table[row, "cy"], table[row, "en"], table[row, "category"])
        if en.isEmpty { list.fault("The English term is missing. Add it.", line: row.line, field: "en") }
        if category.isEmpty { list.fault("The category is missing. Add it.", line: row.line, field: "category") }
        for (column, text) in [("cy", cy), ("en", en)] {
          YAMLMap.warnOfStraightApostrophe(in: text, line: row.line, field: column, list)
        }
        guard let confidence = GlossaryTerm.Confidence(rawValue: table[row, "confidence"]) else {
          list.fault(
            "“\(table[row, "confidence"])” does not say how well the Welsh is known. Use sure, likely or unknown.",
            line: row.line, field: "confidence")
          continue
        }
        if cy.isEmpty, confidence != .unknown {
          list.fault("The Welsh term is missing. Add it, or write unknown.", line: row.line, field: "cy")
        }
        terms.append(
          GlossaryTerm(category: category, welsh: cy.isEmpty ? nil : cy, english: en, confidence: confidence))
      }
      let unsure = terms.count { $0.confidence != .sure }
      if unsure > 0 {
        list.warn(
          "Welsh terms that are missing or not certain: \(unsure) of \(terms.count). Ask a fluent speaker about them.")
      }
    }
    return Part(value: terms, findings: list.findings)
  }
}
