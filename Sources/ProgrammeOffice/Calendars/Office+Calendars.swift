import Catalogue
import ProgrammeModel
import ProgrammeStore

extension Office {
  /// Bank holidays: those of Content, and those imported.
  func bankHolidays() throws -> [Day: Bilingual] {
    try library.bankHolidays().merging(try store.read { try $0.bankHolidays.all() }) { content, _ in content }
  }

  /// The term calendars of Content, closed also on the bank holidays that were imported.
  func termCalendars() throws -> [AreaCode: TermCalendar] {
    let imported = try store.read { try $0.bankHolidays.all() }
    let calendars = try library.termCalendars()
    guard !imported.isEmpty else { return calendars }
    return calendars.mapValues { calendar in
      TermCalendar(
        area: calendar.area, terms: calendar.terms, inset: calendar.inset,
        bankHolidays: calendar.bankHolidays.merging(imported) { content, _ in content })
    }
  }
}
