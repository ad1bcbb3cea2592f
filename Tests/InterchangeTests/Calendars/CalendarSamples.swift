import Foundation
import Interchange
import ProgrammeModel

/// Feeds for the tests of calendars, in three states: made, moved, cancelled.
enum CalendarSamples {
  static let stamps = ["2026-11-20T09:00:00Z", "2026-11-21T09:00:00Z", "2026-11-22T09:00:00Z"]

  /// - Parameter state: 0 as made, 1 with one visit moved, 2 with it cancelled as well.
  static func feed(state: Int) throws -> CalendarFeed {
    let stamp = try Instant(stamps[0])
    let moving = CalendarEvent(
      uid: "6f1c0f5e-3c1a-4b62-9a55-0c3c1e8a0001",
      summary: Bilingual(cy: "Gweithdy gwylwyr, 9A", en: "Bystander workshop, 9A"),
      description: Bilingual(
        cy: "Sesiwn S142: dewch â’ch cwestiynau; gŵyl, tŷ, dŵr a llŷn.\nArwyddo i mewn: y dderbynfa.",
        en: "Session S142: bring your questions; \\o/.\nSign in: reception."),
      location: "Ysgol yr Afon, Ffordd yr Afon, Caernarfon LL55 9ZZ",
      coordinate: Coordinate(latitude: 53.1403, longitude: -4.27),
      when: .timed(
        try TimeSpan(
          day: try Day(state == 0 ? "2027-01-20" : "2027-01-21"), start: try TimeOfDay("09:30"), minutes: 60)),
      status: state == 2 ? .cancelled : .confirmed, sequence: state, lastModified: try Instant(stamps[state]),
      url: URL(string: "https://example.org/cy/s/142?a=1&b=2"))
    return CalendarFeed(
      name: Bilingual(cy: "Ymweliadau ysgol: Bangor", en: "School visits: Bangor"),
      events: [
        moving,
        CalendarEvent(
          uid: "6f1c0f5e-3c1a-4b62-9a55-0c3c1e8a0002",
          summary: Bilingual(cy: "Fforwm ieuenctid", en: "Youth forum"),
          when: .timed(
            try TimeSpan(day: try Day("2027-06-30"), start: try TimeOfDay("22:00"), end: try TimeOfDay("24:00"))),
          status: .tentative, lastModified: stamp),
        CalendarEvent(
          uid: "6f1c0f5e-3c1a-4b62-9a55-0c3c1e8a0003",
          summary: Bilingual(cy: "Wythnos Ymwybyddiaeth Troseddau Casineb", en: "Hate Crime Awareness Week"),
          when: .allDay(try DayRange("2027-10-16..2027-10-23")), lastModified: stamp),
        CalendarEvent(
          uid: "6f1c0f5e-3c1a-4b62-9a55-0c3c1e8a0004", summary: Bilingual(same: "Eisteddfod"),
          when: .allDay(try DayRange("2027-03-28")), lastModified: stamp),
      ])
  }
}
