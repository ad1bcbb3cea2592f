public import ProgrammeModel

/// What went out, and how often it was seen.
public struct PublicationTable<Access: Reading> {
  let access: Access

  /// All publications, by number.
  public func all() throws -> [Publication] {
    var items: [String: [String]] = [:]
    try access.db.each("SELECT publication, item FROM publication_item ORDER BY publication, position") { row in
      items[try row.text(0), default: []].append(try row.text(1))
    }
    var sightings: [String: [Publication.Sighting]] = [:]
    try access.db.each(
      "SELECT publication, seen_on, views FROM publication_sighting ORDER BY publication, seen_on"
    ) { row in
      sightings[try row.text(0), default: []].append(.init(on: try row.day(1), views: try row.int(2)))
    }
    return try access.db.values(
      of: "publication",
      """
      SELECT key, number, went_out_on, channel, tongue, title, link, campaign, taken_down_on
      FROM publication ORDER BY number
      """
    ) { row in
      Publication(
        key: try row.key(0), number: PublicationNumber(try row.int(1)), wentOutOn: try row.day(2),
        channel: try row.text(3), tongue: try row.word(4), title: try row.text(5), link: try row.optional(6, row.text),
        campaign: try row.optional(7, row.text), shows: items[try row.text(0)] ?? [],
        sightings: sightings[try row.text(0)] ?? [], takenDownOn: try row.optional(8, row.day))
    }
  }

  public func publication(_ number: PublicationNumber) throws -> Publication? {
    try all().first { $0.number == number }
  }

  /// What is still out and shows something, by its number such as `Q5`.
  public func standing(showing item: String) throws -> [Publication] {
    try all().filter { $0.takenDownOn == nil && $0.shows.contains(item) }
  }
}

extension PublicationTable where Access == Writing {
  /// Adds a publication under the next number.
  public func insert(_ make: (PublicationNumber) throws -> Publication) throws -> Publication {
    let number = try Numbering(db: access.db, site: access.journal.site).next("publication")
    let publication = try make(PublicationNumber(number))
    try keep(publication)
    return publication
  }

  /// Adds a publication, or replaces the one with its key, with what it shows and how often it was seen.
  public func keep(_ publication: Publication) throws {
    try access.journal.record(.publication, publication.key.description) {
      try access.db.run(
        """
        INSERT INTO publication (key, number, went_out_on, channel, tongue, title, link, campaign, taken_down_on)
        VALUES (\(publication.key), \(publication.number.value), \(publication.wentOutOn), \(publication.channel),
          \(publication.tongue), \(publication.title), \(publication.link), \(publication.campaign),
          \(publication.takenDownOn))
        ON CONFLICT (key) DO UPDATE SET
          went_out_on = excluded.went_out_on, channel = excluded.channel, tongue = excluded.tongue,
          title = excluded.title, link = excluded.link, campaign = excluded.campaign,
          taken_down_on = excluded.taken_down_on
        """)
      try access.db.run("DELETE FROM publication_item WHERE publication = \(publication.key)")
      for (position, item) in publication.shows.enumerated() {
        try access.db.run(
          """
          INSERT INTO publication_item (publication, position, item)
          VALUES (\(publication.key), \(position), \(item))
          """)
      }
      try access.db.run("DELETE FROM publication_sighting WHERE publication = \(publication.key)")
      for sighting in publication.sightings {
        try access.db.run(
          """
          INSERT INTO publication_sighting (publication, seen_on, views)
          VALUES (\(publication.key), \(sighting.on), \(sighting.views))
          """)
      }
    }
  }
}
