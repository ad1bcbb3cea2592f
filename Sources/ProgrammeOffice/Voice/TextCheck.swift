import Catalogue
import Evaluation
import ProgrammeModel
import ProgrammeStore

/// Looks at free text before it is stored for the public: what could identify somebody is refused or taken out, and what
/// reads like a concern goes to the safeguarding lead.
struct TextCheck {
  private let concernWords: ConcernWords
  private let names: [String]
  private let schools: [String]

  /// With the names that the workspace knows: contacts and hosts.
  init<Access>(_ words: ConcernWords, in tables: Tables<Access>) throws {
    concernWords = words
    names = try tables.contacts.all().compactMap(\.name)
    schools = try tables.hosts.all().flatMap { [$0.name, $0.nameCy].compactMap { $0 } }
  }

  func looksLikeConcern(_ texts: [String]) -> Bool { texts.contains { concernWords.looksLikeConcern($0) } }

  func redaction(of text: String, in language: Language) -> Redaction {
    Redaction(of: text, in: language, names: names, schools: schools)
  }

  /// - Parameter field: The option that gave the text, such as `--en`.
  /// - Throws: ``OfficeFault/breaksRule(_:)`` naming what is in the text, never the words themselves.
  func requireNoNames(_ text: UnfinishedText, field: String) throws(OfficeFault) {
    for (language, words) in [(Language.cy, text.cy), (.en, text.en)] {
      guard let words else { continue }
      let redaction = redaction(of: words, in: language)
      let kinds = redaction.removed.filter { $0 != .date }
      guard !kinds.isEmpty else { continue }
      let marks = Set(kinds).map { $0.mark.en }.sorted().joined(separator: ", ")
      throw .breaksRule(
        "The \(language == .cy ? "Welsh" : "English") text for \(field) could identify somebody or a school (\(marks)). "
          + "Write it without; nothing was kept.")
    }
  }

  /// - Throws: ``OfficeFault/breaksRule(_:)`` for staff's own text; a young person's words are set aside instead.
  func requireNoConcern(_ texts: [String]) throws(OfficeFault) {
    guard looksLikeConcern(texts) else { return }
    throw .breaksRule(
      "This reads like a concern about somebody's safety, so nothing was kept. Tell the host's safeguarding contact "
        + "today (in danger now: 999), and do not type details here.")
  }
}

extension Office {
  func textCheck<Access>(in tables: Tables<Access>) throws -> TextCheck {
    try TextCheck(try library.concernWords(), in: tables)
  }

  /// Sets words aside, sealed, for the safeguarding lead; history keeps only that it happened.
  func setAside(_ words: String, of session: Key<Session>?) throws {
    try act("set aside") { tables, keys in
      // History keeps no record of a concern, so with fixed keys one act's first key would be the next one's too, and
      // the second of two texts would be lost.
      let taken = Set(try tables.concerns.all().map(\.key))
      var key: Key<Concern> = keys.key()
      while taken.contains(key) { key = keys.key() }
      try tables.concerns.add(Concern(key: key, session: session, receivedAt: desk.now, words: words))
      tables.summarise("one text")
    }
  }

  /// The strand's own code where somebody gave its name in either language.
  ///
  /// - Throws: ``OfficeFault/unknown(what:name:nearest:list:)``.
  func known(_ strand: Code<StrandName>?) throws -> Code<StrandName>? {
    try strand.map { try Self.strand($0, in: library.vocabulary()).code }
  }

  static func strand(_ code: Code<StrandName>, in vocabulary: Vocabulary) throws -> Vocabulary.Strand {
    guard let strand = vocabulary.strand(code) else {
      throw OfficeFault.unknown(
        what: "strand", name: code.text, nearest: nearest(to: code.text, among: vocabulary.strandWords),
        list: "Content/Vocabulary/strands.yaml")
    }
    return strand
  }

  /// - Throws: ``OfficeFault/breaksRule(_:)`` when neither language was given.
  func requireText(_ text: UnfinishedText, field: String) throws(OfficeFault) {
    if text.isEmpty {
      throw .breaksRule("The text is missing. Give it in both languages: \(field)-cy and \(field)-en.")
    }
  }

  /// What is wanted before something can go out, as a remark; nil when both languages are there.
  static func wanted(_ text: UnfinishedText, of number: some SpokenNumber, command: String) -> String? {
    text.missing.map { language in
      "\(number) lacks its \(language == .cy ? "Welsh" : "English"). Add it before it is approved: \(command)"
    }
  }

  /// The approvals with one more by whoever acts.
  func approvals(
    adding rule: ReviewRule, to approvals: [Approval], recordedBy: Code<Member>
  ) throws -> [Approval] {
    try require(.approver)
    let member = try actor
    if let objection = rule.objection(to: member, approvals: approvals, recordedBy: recordedBy) {
      throw OfficeFault.wrongState(objection.description)
    }
    return approvals + [Approval(by: member, at: desk.now)]
  }

  /// What is still out and shows something, so that it can be taken down.
  static func standing<Access>(showing item: String, in tables: Tables<Access>) throws -> [String] {
    try tables.publications.standing(showing: item).map { publication in
      let place = publication.link.map { " at \($0)" } ?? ""
      return "Take down \(publication.number), “\(publication.title)”, on \(publication.channel)\(place); then: "
        + "pont publish down \(publication.number)"
    }
  }
}
