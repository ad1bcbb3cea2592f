/// One text as it goes to a translator.
public struct TranslationUnit: Hashable, Sendable {
  /// Which text it is, for ever: the file, then where in it, such as `Content/Messages/cy.yaml#letter.thanks.lead` or
  /// `Sessions/assembly.yaml#plan.segments[2].say`. A plural's form stands in braces at the end: `…{two}`.
  public let id: String
  public let english: String
  /// Nil where there is none yet.
  public let welsh: String?
  public let reading: Messages.Reading
  /// What the translator must know: the places to keep, the number of a plural's form, the English as it was.
  public let note: String?

  public init(id: String, english: String, welsh: String?, reading: Messages.Reading, note: String? = nil) {
    self.id = id
    self.english = english
    self.welsh = welsh
    self.reading = reading
    self.note = note
  }

  /// The file that the text stands in.
  public var file: String { String(id.prefix { $0 != "#" }) }

  public var part: TranslationPart { TranslationPart(file: file) }

  /// `missing`, `draft`, `out-of-date` or `read`.
  public var state: String { welsh == nil ? "missing" : reading.rawValue }

  /// A mark of the Welsh as it is handed out, by which newer Welsh is known when it comes back. It begins with a letter,
  /// so that no spreadsheet takes it for a number.
  public var mark: String { "w" + Fingerprint.digits(Fingerprint.of(welsh ?? "")) }
}

/// One text as a translator gave it back.
public struct TranslatedUnit: Hashable, Sendable {
  public let id: String
  /// The English that was translated.
  public let english: String
  /// Empty where nothing was written.
  public let welsh: String
  /// Whether the file says that somebody has read it and stands by it.
  public let isRead: Bool
  /// The line of the file that was given back.
  public let line: Int
  /// A state that nobody knows, as it was written; nil for one that is known.
  public let oddState: String?
  /// The ``TranslationUnit/mark`` that the text was handed out with; nil where the file has lost it.
  public let mark: String?

  public init(
    id: String, english: String, welsh: String, isRead: Bool, line: Int, oddState: String? = nil, mark: String? = nil
  ) {
    self.id = id
    self.english = english
    self.welsh = welsh
    self.isRead = isRead
    self.line = line
    self.oddState = oddState
    self.mark = mark
  }
}

/// Which texts to hand to a translator.
public enum TranslationPart: String, CaseIterable, Codable, Hashable, Sendable {
  case messages, sessions, questions, campaigns, vocabulary

  public init(file: String) {
    self =
      if file.hasPrefix("Content/Messages/") {
        .messages
      } else if file.hasPrefix("Sessions/") {
        .sessions
      } else if file.hasPrefix("Content/Questions/") {
        .questions
      } else if file.hasPrefix("Content/Campaigns/") {
        .campaigns
      } else {
        .vocabulary
      }
  }
}

/// What translations change.
public struct TranslationIntake: Sendable {
  /// A text with plural forms of which some were read now, and others never.
  public struct Waiting: Hashable, Sendable, CustomStringConvertible {
    /// The id of the text without its form.
    public let message: String
    /// The forms that are still to be read.
    public let forms: [String]

    public init(message: String, forms: [String]) {
      self.message = message
      self.forms = forms
    }

    public var description: String {
      "\(message) is not recorded as read until its other plural forms are read too: \(forms.joined(separator: ", "))."
    }
  }

  /// The new text of each file, by its path from the folder that holds `Content`.
  public var files: [String: String] = [:]
  /// How many Welsh texts are new or differ.
  public var changed = 0
  /// How many texts somebody now stands by, as it was recorded; those that are ``waiting`` do not count.
  public var read = 0
  /// Texts taken in that nobody stands by yet.
  public var drafts = 0
  /// Texts that somebody had read, with other Welsh now that nobody has.
  public var unread: [String] = []
  /// Texts whose reading is not recorded, because it counts for all their plural forms at once.
  public var waiting: [Waiting] = []
  /// Texts without Welsh, left as they were.
  public var empty = 0
  /// Straight apostrophes made round.
  public var apostrophes = 0
  /// Files that stay a draft, because some of their texts were not read.
  public var partlyRead: [String] = []
  /// Faults of texts that were left out.
  public var faults: [InputFault] = []

  public init() {}
}
