import Catalogue
public import ProgrammeModel
import ProgrammeStore
import Reporting

/// A session that lacks something its group needs.
public struct ToArrange: Sendable {
  /// The session's number, or its request's before there is one.
  public let subject: String
  public let host: Bilingual
  public let group: String
  /// Full sentences.
  public let words: Bilingual
}

/// What is known of needs: which have to be booked, who serves them, and what hosts have.
struct AccessLook {
  let venues: [Key<Host>: Venue]
  let serves: [Key<Facilitator>: Set<Code<NeedName>>]
  let vocabulary: Vocabulary

  func gaps(of group: Group, at host: Key<Host>, by people: [Key<Facilitator>]) -> [AccessGap] {
    AccessGap.gaps(
      of: group, served: people.reduce(into: []) { $0.formUnion(serves[$1] ?? []) },
      servedByTeam: serves.values.reduce(into: []) { $0.formUnion($1) },
      bookable: Set(vocabulary.needs.filter(\.isBooked).map(\.code)), venue: venues[host])
  }
}

extension Office {
  func accessLook<Access>(in tables: Tables<Access>) throws -> AccessLook {
    AccessLook(
      venues: Dictionary(try tables.venues.all().map { ($0.host, $0) }, uniquingKeysWith: { first, _ in first }),
      serves: Dictionary(
        try tables.facilitators.all().map { ($0.key, $0.serves) }, uniquingKeysWith: { first, _ in first }),
      vocabulary: try library.vocabulary())
  }

  /// What agreed sessions lack that their groups need, in their order.
  func toArrange(_ lines: [SessionLine]) throws -> [ToArrange] {
    let look = try store.read { try accessLook(in: $0) }
    let wording = AccessWording(try library.messages())
    return lines.compactMap { line in
      let session = line.session
      let gaps = look.gaps(of: session.group, at: session.host, by: session.facilitators)
      return wording.sentences(
        gaps, group: session.group.label, host: line.host.bilingualName, needs: look.vocabulary.needNames
      ).map {
        ToArrange(
          subject: session.number.description, host: line.host.bilingualName, group: session.group.label, words: $0)
      }
    }
  }
}

extension Vocabulary {
  var needNames: [Code<NeedName>: Bilingual] {
    Dictionary(needs.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
  }
}
