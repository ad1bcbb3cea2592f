/// What history treats as one record: a row, with the rows that belong to it alone.
struct RecordKind: Sendable {
  let name: String
  /// The row that is the record; nil when it consists of the rows of one owner, such as a host's own closed days.
  let parent: Shape?
  let children: [Shape]
  /// The parent's columns that a plan rests on; empty when plans do not rest on this kind.
  let planned: Set<SQLName>
  /// Whether plans rest on the children, all columns.
  let plansRestOnChildren: Bool
  /// Columns that `forget` blanks, all of them allowed to be empty.
  let personal: Set<SQLName>
  /// Columns that only ever rise, also by an undo: a number, and the instant of the last change.
  let rising: (number: SQLName, instant: SQLName)?
  /// The column by which people refer to it, and what stands before it.
  let label: (prefix: String, column: SQLName)?

  /// A table, the column that holds the record's key, and the other columns in their order.
  struct Shape: Sendable {
    let table: SQLName
    let key: SQLName
    let columns: [SQLName]
    private let select: SQLText
    private let order: SQLText

    /// Whether the table came after the first migration: without rows it then weighs nothing, so that the stamps of
    /// older databases stay right.
    let isLater: Bool

    /// - Parameter sorted: How many leading columns make a row of the record unique.
    init(
      _ table: SQLName, key: SQLName, _ columns: [SQLName], sortedBy sorted: Int = 1, isLater: Bool = false
    ) {
      self.isLater = isLater
      self.table = table
      self.key = key
      self.columns = columns
      select = "SELECT \(sql: .names(columns)) FROM \(name: table) WHERE \(name: key) = "
      order = " ORDER BY \(sql: .names(Array(columns.prefix(sorted))))"
    }

    func rows(of record: String) -> SQLText {
      var text = select
      text.append("\(record)")
      text.append(order)
      return text
    }
  }

  init(
    _ name: String, parent: Shape?, children: [Shape] = [], planned: Set<SQLName> = [],
    plansRestOnChildren: Bool = false, personal: Set<SQLName> = [], rising: (number: SQLName, instant: SQLName)? = nil,
    label: (prefix: String, column: SQLName)? = nil
  ) {
    self.name = name
    self.parent = parent
    self.children = children
    self.planned = planned
    self.plansRestOnChildren = plansRestOnChildren
    self.personal = personal
    self.rising = rising
    self.label = label
  }
}

extension RecordKind {
  static let host = RecordKind(
    "host",
    parent: Shape(
      "host", key: "key",
      [
        "reference", "name", "name_cy", "kind", "phase", "medium", "medium_label", "area", "address", "postcode",
        "phone", "pupils", "religious_character", "governance", "latitude", "longitude", "placed_by",
      ]),
    planned: ["kind", "area", "latitude", "longitude"], label: ("", "reference"))

  static let contact = RecordKind(
    "contact",
    parent: Shape(
      "contact", key: "key", ["host", "role", "name", "phone", "email", "language_wish", "language_asked_on"]),
    personal: ["name", "phone", "email"])

  static let venue = RecordKind(
    "venue", parent: Shape("venue", key: "host", ["sign_in", "parking", "access_facts", "checked_on", "note"]))

  static let approach = RecordKind(
    "approach",
    parent: Shape(
      "approach", key: "key", ["host", "asked_on", "member", "channel", "answer", "next_step", "next_on"]),
    personal: ["next_step"])

  static let pastVisit = RecordKind(
    "past_visit", parent: Shape("past_visit", key: "key", ["host", "visited_on", "activity", "attended"]))

  static let closures = RecordKind(
    "host_closure", parent: nil,
    children: [
      Shape("host_closure", key: "host", ["first_day", "last_day", "reason"], sortedBy: 2),
      Shape("host_closure_entry", key: "host", ["first_day", "last_day", "entry"], sortedBy: 3, isLater: true),
    ],
    plansRestOnChildren: true)

  static let facilitator = RecordKind(
    "facilitator",
    parent: Shape(
      "facilitator", key: "key",
      [
        "code", "role", "role_cy", "base_name", "base_postcode", "base_latitude", "base_longitude", "base_placed_by",
        "day_sessions", "break_minutes", "break_from", "break_until", "day_travel_minutes",
      ]),
    children: [
      Shape("facilitator_language", key: "facilitator", ["language"]),
      Shape("facilitator_qualification", key: "facilitator", ["position", "name", "valid_until"]),
      Shape("facilitator_check", key: "facilitator", ["position", "name", "checked_on", "valid_until"]),
      Shape("facilitator_hours", key: "facilitator", ["weekday", "starts", "ends"]),
      Shape("facilitator_leave", key: "facilitator", ["position", "first_day", "last_day"]),
      Shape("facilitator_need", key: "facilitator", ["need"], isLater: true),
      Shape("facilitator_week", key: "facilitator", ["evenings"], isLater: true),
    ],
    planned: [
      "code", "base_latitude", "base_longitude", "day_sessions", "break_minutes", "break_from", "break_until",
      "day_travel_minutes",
    ],
    plansRestOnChildren: true, label: ("", "code"))

  /// Hours that a facilitator's own calendar takes.
  static let busy = RecordKind(
    "facilitator_busy", parent: nil,
    children: [Shape("facilitator_busy", key: "facilitator", ["day", "starts", "ends"], sortedBy: 2)],
    plansRestOnChildren: true)

  /// Bank holidays beside those of Content.
  static let bankHoliday = RecordKind(
    "bank_holiday", parent: Shape("bank_holiday", key: "day", ["name_cy", "name_en"]), planned: ["name_en"])

  static let request = RecordKind(
    "request",
    parent: Shape(
      "request", key: "key",
      [
        "number", "host", "session_type", "language", "priority", "is_together", "is_supervised", "state", "because",
        "received_on", "note",
      ]),
    children: [
      Shape(
        "request_window", key: "request", ["position", "first_day", "last_day", "weekdays", "starts", "ends"]),
      Shape("request_series", key: "request", ["after_request", "days"], isLater: true),
      Shape("request_facilitator", key: "request", ["facilitator"], isLater: true),
      Shape("request_turned_down", key: "request", ["day"], isLater: true),
    ],
    planned: ["host", "session_type", "language", "priority", "is_together", "is_supervised", "state"],
    plansRestOnChildren: true, personal: ["note"], label: ("R", "number"))

  static let group = RecordKind(
    "participant_group",
    parent: Shape(
      "participant_group", key: "key", ["request", "position", "label", "year_group", "expected", "needs"]),
    planned: ["request", "position", "expected", "needs"], label: ("", "label"))

  static let session = RecordKind(
    "session",
    parent: Shape(
      "session", key: "key",
      [
        "number", "request", "host", "session_type", "participant_group", "day", "starts", "ends", "language",
        "is_supervised", "visibility", "state", "cancelled_by", "because", "notice_days", "is_locked", "revision",
        "changed_at",
      ]),
    children: [Shape("session_facilitator", key: "session", ["position", "facilitator"])],
    planned: [
      "request", "host", "session_type", "participant_group", "day", "starts", "ends", "language", "state",
      "is_locked",
    ],
    plansRestOnChildren: true, rising: ("revision", "changed_at"), label: ("S", "number"))

  static let headcount = RecordKind(
    "headcount", parent: Shape("headcount", key: "session", ["present", "is_estimate", "counted_on"]))

  static let register = RecordKind(
    "register_entry", parent: Shape("register_entry", key: "key", ["session", "name", "mark", "is_walk_in"]),
    personal: ["name"])

  static let mapping = RecordKind("answer_mapping", parent: Shape("answer_mapping", key: "signature", ["body"]))

  /// Without its body, which is large and can be made again; so undoing `accept` opens it anew.
  static let proposal = RecordKind("proposal", parent: Shape("proposal", key: "key", ["state", "made_at", "basis"]))

  static let offers = RecordKind(
    "held_offer", parent: nil,
    children: [Shape("held_offer", key: "request", ["number", "body", "held_until", "member"])])

  static let evaluationPlan = RecordKind(
    "evaluation_plan",
    parent: Shape("evaluation_plan", key: "key", ["code", "first_day", "last_day", "body", "locked_at"]),
    label: ("", "code"))

  static let ledgerApproval = RecordKind(
    "ledger_approval", parent: nil,
    children: [Shape("ledger_approval", key: "digest", ["member", "edition", "approved_at"])])

  static let all: [RecordKind] = ofWork + ofVoice

  private static let ofWork = [
    host, contact, venue, approach, pastVisit, closures, facilitator, busy, bankHoliday, request, group, session,
    headcount, register, mapping, proposal, offers, campaign, campaignTask, announcedDates,
    evaluationPlan, ledgerApproval,
  ]

  /// The name as it stands in a sentence.
  var words: String { name.replacing("_", with: " ") }

  static func named(_ name: String) -> RecordKind? { all.first { $0.name == name } }
}
