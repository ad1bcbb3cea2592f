/// How many people of a session's group were in the room, as somebody counted them.
public struct Headcount: Hashable, Sendable, Codable {
  public static let limits = 0...2_500  // persons; the largest school in Wales, assembled

  public let session: Key<Session>
  public let present: Int
  /// Whether somebody estimated rather than counted; printed as "about".
  public let isEstimate: Bool
  public let countedOn: Day

  /// - Parameters:
  ///   - present: Persons in the room, within ``limits``. Walk-ins count; facilitators and teachers do not.
  /// - Throws: ``Fault/outside(_:)`` when `present` cannot be a head count.
  public init(session: Key<Session>, present: Int, isEstimate: Bool = false, countedOn: Day) throws(Fault) {
    guard Self.limits.contains(present) else { throw .outside(present) }
    self.session = session
    self.present = present
    self.isEstimate = isEstimate
    self.countedOn = countedOn
  }

  /// Why a number cannot be a head count.
  public enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
    case outside(Int)

    public var description: String {
      switch self {
      case .outside(let present):
        "A head count of \(present) is outside \(limits.lowerBound) to \(limits.upperBound). Count again, or split the session."
      }
    }
  }
}
