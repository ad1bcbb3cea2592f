extension Migration {
  /// Days that hosts were offered and did not want: not to be proposed again.
  static let turnedDown = Migration(
    name: "0010-turned-down",
    template: """
      CREATE TABLE request_turned_down (
        request TEXT NOT NULL REFERENCES request (key),
        day TEXT NOT NULL,
        PRIMARY KEY (request, day)
      ) {strict}
      """)
}
