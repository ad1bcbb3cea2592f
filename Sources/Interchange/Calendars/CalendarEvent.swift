public import Foundation
public import ProgrammeModel

/// One entry of a calendar file. It has no place for persons: feeds are passed on.
public struct CalendarEvent: Hashable, Sendable {
  /// How firm it is: proposed, agreed, or called off.
  public enum Status: String, Codable, CaseIterable, Hashable, Sendable { case tentative, confirmed, cancelled }

  /// When it is, in local time.
  public enum When: Hashable, Sendable {
    case timed(TimeSpan)
    /// Whole days, both ends included.
    case allDay(DayRange)
  }

  /// Made once and kept with the record: never from title, time or export, and with no person in it.
  public let uid: String
  public let summary: Bilingual
  public let description: Bilingual?
  /// Name and address of the place, on one line.
  public let location: String?
  public let coordinate: Coordinate?
  public let when: When
  public let status: Status
  /// Rises by one whenever time, place or status changes (RFC 5545 SEQUENCE).
  public let sequence: Int
  /// When the record last changed; never the time of the export.
  public let lastModified: Instant
  public let url: URL?

  public init(
    uid: String, summary: Bilingual, description: Bilingual? = nil, location: String? = nil,
    coordinate: Coordinate? = nil, when: When, status: Status = .confirmed, sequence: Int = 0, lastModified: Instant,
    url: URL? = nil
  ) {
    self.uid = uid
    self.summary = summary
    self.description = description
    self.location = location
    self.coordinate = coordinate
    self.when = when
    self.status = status
    self.sequence = sequence
    self.lastModified = lastModified
    self.url = url
  }
}
