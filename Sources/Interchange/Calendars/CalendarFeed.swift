public import ProgrammeModel

/// A calendar to subscribe to or to import: its name and its entries.
public struct CalendarFeed: Hashable, Sendable {
  public let name: Bilingual
  /// In any order. A cancelled entry stays in for at least thirty days after its date, or calendars keep it for ever.
  public let events: [CalendarEvent]

  public init(name: Bilingual, events: [CalendarEvent]) {
    self.name = name
    self.events = events
  }
}
