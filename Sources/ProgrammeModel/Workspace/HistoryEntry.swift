/// One thing a member does that is kept whole or not at all: who, when, what.
public struct Act: Hashable, Sendable, Codable {
  /// One or two stable words, such as `accept` or `host import`.
  public let name: String
  public let by: Code<Member>
  public let at: Instant

  public init(_ name: String, by member: Code<Member>, at instant: Instant) {
    self.name = name
    by = member
    at = instant
  }
}

/// An act as history remembers it, with everything it changed.
public struct HistoryEntry: Hashable, Sendable, Codable {
  /// Counted from 1 in the order in which acts were done.
  public let number: Int
  public let act: Act
  /// One line for people; empty when the act gave none.
  public let summary: String
  /// The number of the act that this one reversed.
  public let undoes: Int?
  /// The number of the act that reversed this one.
  public let undoneBy: Int?
  public let changes: [RecordChange]
  /// What was stored in bulk without its content being kept in history.
  public let batches: [BatchCount]

  public init(
    number: Int, act: Act, summary: String, undoes: Int? = nil, undoneBy: Int? = nil, changes: [RecordChange],
    batches: [BatchCount] = []
  ) {
    self.number = number
    self.act = act
    self.summary = summary
    self.undoes = undoes
    self.undoneBy = undoneBy
    self.changes = changes
    self.batches = batches
  }
}

/// One record before and after an act.
public struct RecordChange: Hashable, Sendable, Codable {
  /// What the record is, such as `session` or `host`.
  public let kind: String
  /// The key of the record, or of what it belongs to.
  public let key: String
  /// How people refer to the record, such as `S142`, `6614002` or `yeo-bangor`; nil where it has no such name.
  public let label: String?
  /// The stored fields as a JSON object; nil when the act made the record.
  public let before: String?
  /// The stored fields as a JSON object; nil when the act removed the record.
  public let after: String?
  /// Only the fields that differ.
  public let fields: [FieldChange]

  public init(kind: String, key: String, label: String?, before: String?, after: String?, fields: [FieldChange]) {
    self.kind = kind
    self.key = key
    self.label = label
    self.before = before
    self.after = after
    self.fields = fields
  }
}

/// One field before and after, as text; nil where it was empty.
public struct FieldChange: Hashable, Sendable, Codable {
  public let name: String
  public let before: String?
  public let after: String?

  public init(name: String, before: String?, after: String?) {
    self.name = name
    self.before = before
    self.after = after
  }
}

/// How many of something an act stored, where the content itself stays out of history.
public struct BatchCount: Hashable, Sendable, Codable {
  /// What was counted, such as `response`.
  public let kind: String
  /// The key of the batch.
  public let batch: String
  public let count: Int

  public init(kind: String, batch: String, count: Int) {
    self.kind = kind
    self.batch = batch
    self.count = count
  }
}
