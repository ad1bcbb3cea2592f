extension RecordKind {
  static let campaign = RecordKind(
    "campaign",
    parent: Shape(
      "campaign", key: "key",
      ["observance", "year", "owner", "adopted_on", "state", "because", "revision", "changed_at"]),
    children: [
      Shape("campaign_observance", key: "campaign", ["position", "observance"]),
      Shape("campaign_session", key: "campaign", ["position", "session"]),
    ], rising: ("revision", "changed_at"), label: ("", "observance"))

  static let campaignTask = RecordKind(
    "campaign_task",
    parent: Shape(
      "campaign_task", key: "key",
      [
        "campaign", "code", "kind", "name_cy", "name_en", "starts", "due", "owner", "state", "done_on", "done_by",
        "because", "revision", "changed_at",
      ]), rising: ("revision", "changed_at"), label: ("", "code"))

  static let announcedDates = RecordKind(
    "announced_dates",
    parent: Shape(
      "announced_dates", key: "key",
      [
        "observance", "year", "first_day", "last_day", "confidence", "source", "noted_on", "revision", "changed_at",
      ]), rising: ("revision", "changed_at"), label: ("", "observance"))
}
