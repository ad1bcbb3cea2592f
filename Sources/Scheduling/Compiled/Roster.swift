import ProgrammeModel

/// The facilitators in order of code, with the days on which each could deliver something.
struct Roster: Sendable {
  let facilitators: [Facilitator]
  /// Needs that the team books somebody or something for.
  private let booked: Set<Code<NeedName>>

  /// - Parameters:
  ///   - facilitators: Those whose base is on the map, in any order.
  ///   - booked: Needs that the team books somebody or something for.
  init(_ facilitators: [Facilitator], booked: Set<Code<NeedName>>) {
    self.booked = booked
    self.facilitators = facilitators.map { ($0, $0.key.description) }
      .sorted { ($0.0.code, $0.1) < ($1.0.code, $1.1) }
      .map(\.0)
  }

  /// The needs of groups that the team books somebody or something for, in order.
  func booked(for groups: [Group]) -> [Code<NeedName>] {
    groups.reduce(into: Set<Code<NeedName>>()) { $0.formUnion($1.needs) }.intersection(booked).sorted()
  }

  var indices: Range<Int> { facilitators.indices }
  subscript(index: Int) -> Facilitator { facilitators[index] }

  /// How long somebody holds a qualification or check.
  enum Held: Hashable, Sendable {
    case never
    /// The last day it counts.
    case until(Day)
    case always

    func counts(on day: Day) -> Bool {
      switch self {
      case .never: false
      case .until(let last): day <= last
      case .always: true
      }
    }
  }

  func held(_ need: Refusal.Lack, by index: Int) -> Held {
    let ends: [Day?] =
      switch need {
      case .qualification(let name): self[index].qualifications.filter { $0.name == name }.map(\.validUntil)
      case .check(let name): self[index].checks.filter { $0.name == name }.map(\.validUntil)
      }
    if ends.contains(nil) { return .always }
    return ends.compactMap(\.self).max().map(Held.until) ?? .never
  }

  func isQualified(_ index: Int, for needs: [Refusal.Lack], on day: Day) -> Bool {
    needs.allSatisfy { held($0, by: index).counts(on: day) }
  }
}
