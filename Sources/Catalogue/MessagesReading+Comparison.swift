import ProgrammeModel

extension MessagesReading {
  /// Keys and places must be the same in both languages.
  func compare(_ en: [String: Entry], _ cy: [String: Entry], _ english: FindingList, _ welsh: FindingList) {
    for (key, entry) in en where cy[key] == nil {
      english.fault(
        "The Welsh of this message is missing. Add “\(key)” to \(welsh.file).", line: entry.line, field: key)
    }
    for (key, entry) in cy {
      guard let other = en[key] else {
        let near = suggestion(for: key, among: en.keys.sorted())
        welsh.fault(
          "The English of this message is missing.\(near) Add “\(key)” to \(english.file), or remove it here.",
          line: entry.line, field: key)
        continue
      }
      guard let welshText = entry.template, let englishText = other.template else { continue }
      let (mine, theirs) = (Self.places(in: welshText), Self.places(in: englishText))
      if mine != theirs {
        welsh.fault(
          "The places differ: Welsh has \(Self.listed(mine)), English \(Self.listed(theirs)). Use the same in both.",
          line: entry.line, field: key)
      }
    }
    for (entries, list) in [(en, english), (cy, welsh)] {
      for (key, entry) in entries {
        guard let template = entry.template, case .plural(let forms) = template, !forms.isEmpty else { continue }
        let places = Self.places(in: template)
        if !places.contains("count") {
          list.warn(
            "No form of this plural shows {count}. Check that the number is said in words.", line: entry.line,
            field: key)
        }
        if let lost = TextPlaces.lost(from: forms, of: places).first {
          list.fault(
            "The form “other” has lost the place {\(lost)}, though it stands for many numbers. Put it where the value is to stand.",
            line: entry.line, field: "\(key).other")
        }
      }
    }
  }

  private static func listed(_ places: Set<String>) -> String {
    places.isEmpty ? "none" : places.sorted().map { "{\($0)}" }.joined(separator: ", ")
  }

  /// The names that stand in braces in any form.
  private static func places(in template: Messages.Template) -> Set<String> {
    switch template {
    case .text(let text): TextPlaces.names(in: text)
    case .plural(let forms): forms.values.reduce(into: []) { $0.formUnion(TextPlaces.names(in: $1)) }
    }
  }

  /// A place after a preposition, an article or a number: the program cannot mutate what will stand there.
  func warnOfMutation(_ cy: [String: Entry], _ welsh: FindingList) {
    for (key, entry) in cy {
      let texts: [(form: String?, text: String)] =
        switch entry.template {
        case .text(let text)?: [(nil, text)]
        case .plural(let forms)?: forms.map { ($0, $1) }
        case nil: []
        }
      for (form, text) in texts {
        guard let (word, place) = TextPlaces.mutated(in: text) else { continue }
        welsh.warn(
          "What stands for {\(place)} would have to mutate after “\(word)”. Reword, such as “Ysgol: {\(place)}”.",
          line: entry.line, field: form.map { "\(key).\($0)" } ?? key)
      }
    }
  }
}
