import ProgrammeModel

/// A self-made code as it may be kept: each element hashed with its session's secret (SPEC §1.5).
public enum LinkingCode {
  /// Elements that a code may have.
  public static let elements = 5...6
  /// Weeks after which a session's secret and hashes are deleted, matched or not.
  public static let weeks = 12

  /// HMAC-SHA256 of each element as 64 hexadecimal digits; nil for one left blank.
  ///
  /// The place of an element counts too, so that equal answers to two of them do not look alike.
  ///
  /// - Parameters:
  ///   - elements: As they were written.
  ///   - secret: Of one session; deleted once its codes are matched.
  public static func hashes(of elements: [String?], secret: String) -> [String?] {
    elements.enumerated().map { place, element in
      let plain = element.map(normalised) ?? ""
      return plain.isEmpty
        ? nil : hexadecimal(SHA256.keyed(Array(secret.utf8), "\(place)\u{1F}\(plain)".utf8))
    }
  }

  /// Without case, accents, blanks and marks, and numbers without zeros before them: `07` is `7`, `Ŵ` is `w`.
  static func normalised(_ element: String) -> String {
    let plain = folded(element).filter { $0.isLetter || $0.isNumber }
    return Int(plain).map(String.init) ?? plain
  }
}

/// A SHA-256 hash of some files, in order, as 64 hexadecimal digits: by it two members agree to the same bytes.
///
/// - Parameter files: Each with its name, so that a renamed file is another one.
public func digest(of files: [(name: String, bytes: [UInt8])]) -> String {
  hexadecimal(
    SHA256.hash(files.flatMap { Array($0.name.utf8) + [0] + SHA256.hash($0.bytes) }))
}
