extension ContentLocation {
  /// The program's own folders `Content` and `Sessions` are nowhere to be found.
  public struct Missing: Error, Hashable, Sendable, CustomStringConvertible {
    /// What `PONT_CONTENT` said, or the folder that was asked for; nil when the usual places were searched.
    public let said: String?
    public let lookedIn: [String]

    public var description: String {
      if let said {
        return "“\(said)” does not hold the folders Content and Sessions. "
          + "Point PONT_CONTENT at the folder that holds both, or unset it."
      }
      let places = lookedIn.map { "\n  \($0)" }.joined()
      return "The folders Content and Sessions that belong to pont were not found"
        + (places.isEmpty ? "." : " in any of:\(places)\n")
        + (places.isEmpty ? " " : "")
        + "Copy both beside the program or into ../share/pont, or set PONT_CONTENT to the folder that holds them."
    }
  }
}
