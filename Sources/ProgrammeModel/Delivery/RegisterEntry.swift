/// One adult's line in the register of a session. There is none for anybody under 18, and never need be one.
public struct RegisterEntry: Hashable, Sendable, Codable {
  public let key: Key<RegisterEntry>
  public let session: Key<Session>
  /// 1 to 80 characters; nil once it was forgotten.
  public let name: String?
  public let mark: AttendanceMark
  /// Whether the person came without having been expected.
  public let isWalkIn: Bool

  /// - Throws: ``Fault/name(_:)`` for a name that is empty or longer than 80 characters.
  public init(
    key: Key<RegisterEntry>, session: Key<Session>, name: String?, mark: AttendanceMark, isWalkIn: Bool = false
  ) throws(Fault) {
    if let name, !(1...80).contains(name.count) { throw .name(name.count) }
    self.key = key
    self.session = session
    self.name = name
    self.mark = mark
    self.isWalkIn = isWalkIn
  }

  /// Why a line cannot stand in a register.
  public enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
    case name(Int)

    public var description: String {
      switch self {
      case .name(let length): "A name of \(length) characters cannot stand in a register. Write 1 to 80 characters."
      }
    }
  }
}
