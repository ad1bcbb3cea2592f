/// Numbers that people say aloud, each given once: rolled back with its transaction, never given again after an undo.
struct Numbering {
  let db: any SQLConnection
  let site: String

  func next(_ series: String) throws -> Int {
    try db.run(
      """
      INSERT INTO numbering (site, series, next_value) VALUES (\(site), \(series), 2)
      ON CONFLICT (site, series) DO UPDATE SET next_value = numbering.next_value + 1
      """)
    return try db.number("SELECT next_value FROM numbering WHERE site = \(site) AND series = \(series)") - 1
  }
}
