extension Migration {
  /// Rules of planning that came later: who is booked for a need, evenings a week, series, and who knows a host.
  static let planningRules = Migration(
    name: "0006-planning-rules",
    template: """
      -- Needs of groups that somebody or something is booked for, such as an interpreter.
      CREATE TABLE facilitator_need (
        facilitator TEXT NOT NULL REFERENCES facilitator (key),
        need TEXT NOT NULL,
        PRIMARY KEY (facilitator, need)
      ) {strict};

      CREATE TABLE facilitator_week (
        facilitator TEXT NOT NULL PRIMARY KEY REFERENCES facilitator (key),
        evenings {integer} NOT NULL CHECK (evenings BETWEEN 0 AND 7)
      ) {strict};

      -- The request that comes before this one, and at least how many days before.
      CREATE TABLE request_series (
        request TEXT NOT NULL PRIMARY KEY REFERENCES request (key),
        after_request TEXT NOT NULL REFERENCES request (key),
        days {integer} NOT NULL CHECK (days BETWEEN 1 AND 365)
      ) {strict};
      CREATE INDEX request_series_after ON request_series (after_request);

      -- Those who know the host: one of them must be in the team.
      CREATE TABLE request_facilitator (
        request TEXT NOT NULL REFERENCES request (key),
        facilitator TEXT NOT NULL REFERENCES facilitator (key),
        PRIMARY KEY (request, facilitator)
      ) {strict};
      CREATE INDEX request_facilitator_who ON request_facilitator (facilitator)
      """)
}
