extension RecordKind {
  private static let approvals = Shape("approval", key: "subject", ["member", "approved_at"])

  static let outcome = RecordKind(
    "outcome",
    parent: Shape(
      "outcome", key: "key",
      [
        "number", "observed_on", "host", "strand", "text_cy", "text_en", "evidence", "recorded_by", "is_withdrawn",
      ]),
    children: [approvals], label: ("O", "number"))

  static let agencyChange = RecordKind(
    "agency_change",
    parent: Shape(
      "agency_change", key: "key",
      [
        "number", "agency_cy", "agency_en", "kind", "strand", "what_cy", "what_en", "since", "evidence", "recorded_by",
        "is_withdrawn",
      ]),
    children: [approvals], label: ("C", "number"))

  static let raisedIssue = RecordKind(
    "raised_issue",
    parent: Shape(
      "raised_issue", key: "key",
      ["number", "raised_on", "source", "session", "strand", "issue_cy", "issue_en", "recorded_by"]),
    children: [
      Shape(
        "commitment", key: "issue",
        [
          "position", "agency_cy", "agency_en", "promise_cy", "promise_en", "promised_on", "due", "state",
          "settled_on", "answer_cy", "answer_en",
        ])
    ], label: ("V", "number"))

  static let quote = RecordKind(
    "quote",
    parent: Shape(
      "quote", key: "key",
      [
        "number", "words", "language", "translation", "speaker", "session", "strand", "is_critical",
        "consent_reference", "consent_until", "consent_withdrawn_on", "recorded_by",
      ]),
    children: [approvals], personal: ["words", "translation"], label: ("Q", "number"))

  static let pledge = RecordKind(
    "pledge",
    parent: Shape(
      "pledge", key: "key",
      [
        "number", "host", "signed_on", "shows_sticker", "review_due", "reviewed_on", "withdrawn_on", "because",
      ]),
    label: ("P", "number"))

  static let publication = RecordKind(
    "publication",
    parent: Shape(
      "publication", key: "key",
      ["number", "went_out_on", "channel", "tongue", "title", "link", "campaign", "taken_down_on"]),
    children: [
      Shape("publication_item", key: "publication", ["position", "item"]),
      Shape("publication_sighting", key: "publication", ["seen_on", "views"]),
    ], label: ("W", "number"))

  static let hold = RecordKind(
    "hold",
    parent: Shape(
      "hold", key: "key", ["number", "strand", "first_day", "last_day", "because", "set_by", "lifted_on"]),
    label: ("H", "number"))

  static let member = RecordKind(
    "member", parent: nil, children: [Shape("member_role", key: "member", ["role"])])

  static let ofVoice = [outcome, agencyChange, raisedIssue, quote, pledge, publication, hold, member]
}
