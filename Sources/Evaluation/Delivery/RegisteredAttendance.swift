/// What came of the places at one session with a register (SPEC §4).
public struct RegisteredAttendance: Hashable, Sendable {
  public let attended: Int
  public let noShows: Int
  /// No-shows of all places; nil without places.
  public let noShowRate: Double?
  /// Attended × minutes ÷ 60.
  public let contactHours: Double

  /// - Parameters:
  ///   - registered: Persons who signed up.
  ///   - cancelledEarly: Of those, persons who cancelled 24 hours before or earlier.
  ///   - attendedRegistered: Persons who signed up and came.
  ///   - walkIns: Persons who came without signing up.
  /// - Throws: ``EvaluationRefusal/impossibleAttendance`` when more came than had a place, or a number is negative.
  public init(registered: Int, cancelledEarly: Int, attendedRegistered: Int, walkIns: Int, minutes: Int)
    throws(EvaluationRefusal)
  {
    let places = registered - cancelledEarly
    guard [registered, cancelledEarly, attendedRegistered, walkIns, minutes].allSatisfy({ $0 >= 0 }),
      attendedRegistered <= places
    else { throw .impossibleAttendance }
    attended = attendedRegistered + walkIns
    noShows = places - attendedRegistered
    noShowRate = places > 0 ? Double(noShows) / Double(places) : nil
    contactHours = Double(attended * minutes) / 60
  }
}
