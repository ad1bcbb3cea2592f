public import ProgrammeModel

/// A free text with what could identify somebody taken out, for a person to read (SPEC §3.7).
///
/// It never approves: a person reads every text, and two where somebody under 18 may have written it.
public struct Redaction: Hashable, Sendable {
  /// What was found.
  public enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
    case email, link, handle, phone, number, postcode, date, age, name, school, street

    /// What stands in the text instead.
    public var mark: Bilingual {
      switch self {
      case .email: Bilingual(cy: "[e-bost]", en: "[email]")
      case .link: Bilingual(cy: "[dolen]", en: "[link]")
      case .handle: Bilingual(cy: "[cyfrif]", en: "[account]")
      case .phone: Bilingual(cy: "[ffôn]", en: "[phone]")
      case .number: Bilingual(cy: "[rhif]", en: "[number]")
      case .postcode: Bilingual(cy: "[cod post]", en: "[postcode]")
      case .date: Bilingual(cy: "[dyddiad]", en: "[date]")
      case .age: Bilingual(cy: "[oed]", en: "[age]")
      case .name: Bilingual(cy: "[enw]", en: "[name]")
      case .school: Bilingual(cy: "[ysgol]", en: "[school]")
      case .street: Bilingual(cy: "[stryd]", en: "[street]")
      }
    }
  }

  /// The text with marks in the language it was written in.
  public let text: String
  /// What was taken out, in the order of the text.
  public let removed: [Kind]
  /// Words left in that are names as well as words, such as Hope or Eira: the reader must decide.
  public let flagged: [String]

  /// Takes out what identifies.
  ///
  /// - Parameters:
  ///   - language: The language of the marks; the rules for both languages are always applied.
  ///   - names: People known to the team: staff, attendance lists, the school's teachers. Matched word by word without
  ///     case and accents.
  ///   - schools: Names of schools and other hosts.
  public init(
    of text: String, in language: Language = .en, names: some Sequence<String> = [String](),
    schools: some Sequence<String> = [String]()
  ) {
    // Marks that print nothing could stand between the digits of a number.
    let visible = String(text.unicodeScalars.filter { $0.properties.generalCategory != .format })
    let found = IdentifyingText(visible, names: Array(names), schools: Array(schools))
    let stretches = Self.merged(found.stretches, in: visible)
    var redacted = ""
    var next = visible.startIndex
    for stretch in stretches {
      redacted += visible[next..<stretch.range.lowerBound] + stretch.kind.mark[language]
      next = stretch.range.upperBound
    }
    self.text = redacted + visible[next...]
    removed = stretches.map(\.kind)
    flagged = found.nameWords
      .filter { word in !stretches.contains { $0.range.overlaps(word) } }
      .map { String(visible[$0]) }
  }

  /// Stretches that overlap, or names with only blanks between them, become one of the first one's kind.
  private static func merged(
    _ stretches: [IdentifyingText.Stretch], in text: String
  ) -> [IdentifyingText.Stretch] {
    var merged: [IdentifyingText.Stretch] = []
    for stretch in stretches.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      if let last = merged.last {
        let overlaps = stretch.range.lowerBound < last.range.upperBound
        let continues =
          !overlaps && stretch.kind == last.kind
          && text[last.range.upperBound..<stretch.range.lowerBound].allSatisfy(\.isWhitespace)
        if overlaps || continues {
          let end = max(last.range.upperBound, stretch.range.upperBound)
          merged[merged.count - 1] = .init(range: last.range.lowerBound..<end, kind: last.kind)
          continue
        }
      }
      merged.append(stretch)
    }
    return merged
  }
}
