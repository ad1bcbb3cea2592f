import Catalogue
import ProgrammeModel
import Reporting

import struct ProgrammeModel.Host

/// Somebody's visits, of which the journeys of their days are made.
struct Outing {
  let span: TimeSpan
  let host: Host
  let facilitators: [Key<Facilitator>]
}

extension Office {
  /// The journeys of each person's days: from base, from host to host, and home; from one place to the same none.
  func journeys(_ outings: [Outing], people: [Facilitator]) throws -> [WeekLeg] {
    let hosts = Dictionary(outings.map { ($0.host.key, $0.host) }, uniquingKeysWith: { first, _ in first })
    let travel = try travelTimes(hosts: hosts.values.sorted { $0.reference < $1.reference }, people: people)
    return people.flatMap { person -> [WeekLeg] in
      let own = outings.filter { $0.facilitators.contains(person.key) }
      return Dictionary(grouping: own) { $0.span.day }.sorted { $0.key < $1.key }.flatMap { day, visits in
        let base = (Bilingual(same: person.base.name), Place.base(person.key), person.base.location.coordinate)
        let stops = visits.sorted { $0.span < $1.span }.compactMap { visit in
          visit.host.location.map { (visit.host.bilingualName, Place.host(visit.host.key), $0.coordinate) }
        }
        let route = [base] + stops + [base]
        return zip(route, route.dropFirst()).compactMap { from, to in
          let minutes = travel.minutes(from: from.1, to: to.1) ?? 0
          return minutes == 0
            ? nil
            : WeekLeg(
              day: day, facilitator: person.code.text, from: from.0, to: to.0, minutes: minutes, fromPoint: from.2,
              toPoint: to.2)
        }
      }
    }
  }

  /// Towns for maps, those of the team's own areas first.
  func landmarks(_ places: Places) -> [WeekLandmark] {
    let own = Set(settings.areas)
    return (places.towns.filter { own.contains($0.area) } + places.towns.filter { !own.contains($0.area) })
      .map { WeekLandmark(name: $0.name, at: $0.location.coordinate) }
  }
}
