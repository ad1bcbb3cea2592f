extension Migration {
  static let calendars = Migration(
    name: "0003-calendars",
    template: """
      -- Bank holidays that were imported, beside those of Content.
      CREATE TABLE bank_holiday (
        day TEXT NOT NULL PRIMARY KEY,
        name_cy TEXT NOT NULL,
        name_en TEXT NOT NULL
      ) {strict};

      -- Hours that a facilitator's own calendar takes; never what for.
      CREATE TABLE facilitator_busy (
        facilitator TEXT NOT NULL REFERENCES facilitator (key),
        day TEXT NOT NULL,
        starts TEXT NOT NULL,
        ends TEXT NOT NULL CHECK (ends > starts),
        PRIMARY KEY (facilitator, day, starts)
      ) {strict};
      """)
}
