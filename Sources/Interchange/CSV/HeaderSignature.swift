/// A header made short, by which what was once said about its columns is found again.
enum HeaderSignature {
  /// FNV-1a, 64 bits, in 16 hexadecimal digits; the same for the same texts in the same order.
  static func of(_ texts: [String]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in texts.joined(separator: "\u{1E}").utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
