public import ProgrammeModel

/// Writes the letters that a team sends to hosts, always in both languages.
public struct LetterWriter: Sendable {
  private let messages: Messages

  public init(_ messages: Messages) { self.messages = messages }

  /// The letter for an occasion. Welsh stands first unless the contact asked for English.
  public func letter(_ occasion: LetterOccasion, _ sheet: LetterSheet) -> Letter {
    let welsh = LetterText(Wording(messages, .cy), occasion, sheet)
    let english = LetterText(Wording(messages, .en), occasion, sheet)
    let prefixes = Self.prefixes(occasion)
    return Letter(
      occasion: occasion.name, subject: Bilingual(cy: welsh.subject, en: english.subject),
      welsh: welsh.blocks, english: english.blocks, first: sheet.languageWish ?? .cy, team: sheet.team,
      draftKeys: messages.keys.filter { key in
        prefixes.contains { key.hasPrefix($0) } && messages.reading(of: key) != .read
      },
      draftNotice: messages.hasDraftWelsh(under: prefixes) ? messages.text("page.draft", .cy) : nil)
  }

  private static func prefixes(_ occasion: LetterOccasion) -> [String] {
    ["letter.shared.", "letter.\(occasion.name).", "common.", "date."]
  }
}

/// A letter in both languages, ready to send or print.
public struct Letter: Hashable, Sendable {
  /// What it is for, as ``LetterOccasion/name``.
  public let occasion: String
  public let subject: Bilingual
  /// The body in Welsh, without the subject.
  public let welsh: [Block]
  public let english: [Block]
  /// The language that stands first.
  public let first: Language
  public let team: Bilingual
  /// Messages whose Welsh nobody fluent has read, or not since the English changed: the list for reading.
  public let draftKeys: [String]
  /// The mark that the Welsh part carries while ``draftKeys`` is not empty.
  public let draftNotice: String?

  /// Both subjects, the first language first: `Cais i gadarnhau: … / Please confirm: …`.
  public var subjectLine: String { "\(subject[first]) / \(subject[first.other])" }

  /// The languages in the order in which they stand.
  public var languages: [Language] { [first, first.other] }

  /// The body in one language, without the subject.
  public func blocks(_ language: Language) -> [Block] { language == .cy ? welsh : english }
}
