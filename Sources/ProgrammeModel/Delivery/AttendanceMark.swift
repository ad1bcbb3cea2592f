/// What a register says of one adult.
public enum AttendanceMark: String, Codable, CaseIterable, Hashable, Sendable {
  case present
  case late
  case excused
  case unexcused
  case notRecorded = "not-recorded"

  /// Whether the person was in the room; who came late was.
  public var wasThere: Bool { self == .present || self == .late }
}
