public import ProgrammeModel

extension Wording {
  /// Names in a row: `A, B, and C` in English; in Welsh `A, B a D`, `A, B ac Ysgol C`.
  ///
  /// Welsh *a* changes the first letter of a word in c, p or t. Names stay as they are, so such a row has commas alone.
  public func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let before = items.dropLast().joined(separator: ", ")
    switch language {
    case .en: return "\(before)\(items.count > 2 ? "," : "") \(text("common.and")) \(last)"
    case .cy:
      guard let and = welshAnd(before: last) else { return items.joined(separator: ", ") }
      return "\(before) \(and) \(last)"
    }
  }

  /// `ac` before a vowel and before the words that take it, `a` before other consonants, nil where *a* would mutate.
  private func welshAnd(before item: String) -> String? {
    let plain = folded(item)
    guard let first = plain.first(where: { $0.isLetter || $0.isNumber }) else { return text("common.and") }
    let word = plain.prefix { $0.isLetter }
    if "aeiouwy".contains(first) || Self.takesAc.contains(String(word)) { return text("common.and-vowel") }
    return "cpt".contains(first) || first.isNumber ? nil : text("common.and")
  }

  /// Words that start with a consonant and yet follow `ac`.
  private static let takesAc: Set<String> = [
    "mae", "maent", "mewn", "megis", "fel", "felly", "hefyd", "nid", "ni", "na", "nac", "heb", "sydd", "roedd",
  ]

  /// `28 people`, `28 o bobl`.
  public func people(_ count: Int) -> String { text("common.people", ["count": .number(count)]) }

  /// `3 sessions`, `3 sesiwn`.
  public func sessions(_ count: Int) -> String { text("common.sessions", ["count": .number(count)]) }

  /// A language by its name: `Welsh`, `Cymraeg a Saesneg`.
  public func name(of language: DeliveryLanguage) -> String { text("common.language.\(language.rawValue)") }

  /// The state of a session in words, with whether it is held in place.
  public func name(of state: Session.State, isLocked: Bool = false) -> String {
    let name = text("status.session.\(state.name)")
    guard isLocked, state == .proposed else { return name }
    return text("status.session.locked", ["state": .text(name)])
  }

  /// How far a team has come with a host, in words.
  public func name(of reach: HostReach) -> String { text("status.reach.\(reach.rawValue)") }
}
