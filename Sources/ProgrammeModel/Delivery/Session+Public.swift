extension Session {
  /// Why a session is closed to the public, whatever it is marked as.
  public enum Closure: Hashable, Sendable {
    /// Sessions at a school are always closed.
    case school(HostKind)
    /// It is for one person who was referred.
    case referral
    /// Nothing is known of its type, so nothing says that it may be public.
    case unknownType
  }

  /// Why no session of a type at a host can be public; nil where it can. A host and a type may change after the session
  /// was agreed, so it is asked whenever something goes out.
  public static func closure(at host: Host, of type: SessionType?) -> Closure? {
    if host.kind.isSchool { return .school(host.kind) }
    guard let type else { return .unknownType }
    return type.isReferral ? .referral : nil
  }

  /// Whether the public may know of it: it was marked so, and neither its host nor its type is closed.
  ///
  /// Everything public asks this and nothing else.
  public func isPublic(at host: Host, of type: SessionType?) -> Bool {
    visibility == .public && Self.closure(at: host, of: type) == nil
  }
}
