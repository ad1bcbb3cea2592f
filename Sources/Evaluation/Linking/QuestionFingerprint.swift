public import ProgrammeModel

extension Question {
  /// 16 hexadecimal digits of a hash over wording and scale in both languages.
  ///
  /// Answers are compared only where it is the same: one word changed is another question (SPEC §1.4, §2.10 R10).
  public var fingerprint: String {
    var parts = [kind.rawValue, text.cy, text.en, easyRead?.cy ?? "", easyRead?.en ?? ""]
    for option in options { parts += [option.code, option.label.cy, option.label.en, option.agrees ? "1" : "0"] }
    return hexadecimal(SHA256.hash(parts.joined(separator: "\u{1F}").utf8).prefix(8))
  }
}

/// Two digits a byte, lower case.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
}
