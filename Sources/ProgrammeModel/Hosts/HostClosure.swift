/// Days on which one host receives nobody, whatever its area's calendar says.
public struct HostClosure: Hashable, Sendable, Codable {
  public let host: Key<Host>
  public let days: DayRange
  /// In the host's words, such as "INSET"; nil when not told.
  public let reason: String?

  public init(host: Key<Host>, days: DayRange, reason: String? = nil) {
    self.host = host
    self.days = days
    self.reason = reason
  }
}
