import Testing

/// One mistake in sound content, and what the check says of it.
struct Slip: CustomTestStringConvertible, Sendable {
  let file: String
  let find: String
  let replacement: String
  let says: [String]

  init(_ file: String, _ find: String, _ replacement: String, _ says: String...) {
    self.file = file
    self.find = find
    self.replacement = replacement
    self.says = says
  }

  var testDescription: String { "\(find) → \(replacement)" }

  func findings() throws -> [String] {
    let sound = try #require(SoundContent.files[file])
    try #require(sound.contains(find), "\(file) does not hold \(find)")
    return try ContentFolder([file: sound.replacing(find, with: replacement, maxReplacements: 1)]).findings()
  }

  /// A finding about changed words carries their fingerprint, which no test spells out.
  static func withoutFingerprint(_ finding: String) -> String {
    guard let place = finding.firstRange(of: "“wording”: ") else { return finding }
    return String(finding[..<place.upperBound])
  }
}
