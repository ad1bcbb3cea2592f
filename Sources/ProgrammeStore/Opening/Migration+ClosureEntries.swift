extension Migration {
  /// Which entry of a school's calendar brought its closed days, so that a later edition can take them back.
  static let closureEntries = Migration(
    name: "0012-closure-entries",
    template: """
      CREATE TABLE host_closure_entry (
        host TEXT NOT NULL REFERENCES host (key),
        first_day TEXT NOT NULL,
        last_day TEXT NOT NULL,
        entry TEXT NOT NULL,
        PRIMARY KEY (host, first_day, last_day, entry)
      ) {strict}
      """)
}
