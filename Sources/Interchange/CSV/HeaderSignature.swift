import ProgrammeModel

/// A header made short, by which what was once said about its columns is found again.
enum HeaderSignature {
  /// The same for the same texts in the same order.
  static func of(_ texts: [String]) -> String {
    Fingerprint.digits(Fingerprint.ofBytes(in: texts.joined(separator: "\u{1E}")))
  }
}
