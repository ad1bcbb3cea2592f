public import ProgrammeModel

/// Bank holidays that were imported, beside those of `Content/Calendars`.
public struct BankHolidayTable<Access: Reading> {
  let access: Access

  /// By day.
  public func all() throws -> [Day: Bilingual] {
    let rows = try access.db.values(
      of: "bank_holiday", "SELECT day, name_cy, name_en FROM bank_holiday ORDER BY day"
    ) { row in (try row.day(0), Bilingual(cy: try row.text(1), en: try row.text(2))) }
    return Dictionary(rows) { first, _ in first }
  }
}

extension BankHolidayTable where Access == Writing {
  /// Keeps a bank holiday; the same day again gets the new name.
  public func keep(_ name: Bilingual, on day: Day) throws {
    try access.journal.record(.bankHoliday, day.description) {
      try access.db.run(
        """
        INSERT INTO bank_holiday (day, name_cy, name_en) VALUES (\(day), \(name.cy), \(name.en))
        ON CONFLICT (day) DO UPDATE SET name_cy = excluded.name_cy, name_en = excluded.name_en
        """)
    }
  }
}
