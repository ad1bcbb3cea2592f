/// What a group needs and its session does not have, so that people have to see to it.
public enum AccessGap: Hashable, Sendable {
  /// Somebody or something has to be booked, and nobody who goes serves it; whether anybody in the team does.
  case notBooked(Code<NeedName>, isServed: Bool)
  /// The host is noted as without it, and when that was looked at.
  case hostLacks(Code<NeedName>, checkedOn: Day?)

  public var need: Code<NeedName> {
    switch self {
    case .notBooked(let need, _), .hostLacks(let need, _): need
    }
  }

  /// The gaps of a group, in order of need; what nobody has looked at is none.
  ///
  /// - Parameters:
  ///   - served: Needs that those who go serve.
  ///   - servedByTeam: Needs that anybody in the team serves.
  ///   - bookable: Needs for which somebody or something has to be booked.
  ///   - venue: What is noted of the host; a fact of it stands for a need of the same code.
  public static func gaps(
    of group: Group, served: Set<Code<NeedName>>, servedByTeam: Set<Code<NeedName>>, bookable: Set<Code<NeedName>>,
    venue: Venue?
  ) -> [AccessGap] {
    group.needs.subtracting(served).sorted().compactMap { need in
      let isThere = venue?.access[need.text]
      if isThere == true { return nil }
      if bookable.contains(need) { return .notBooked(need, isServed: servedByTeam.contains(need)) }
      return isThere == false ? .hostLacks(need, checkedOn: venue?.checkedOn) : nil
    }
  }
}
