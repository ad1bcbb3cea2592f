import Foundation
public import ProgrammeModel

/// The references that a host may be given which has none of its own, made of its name.
public struct MadeReference: Hashable, Sendable {
  /// Those that it may be given, the plainest first: the name where it is short enough, such as `rhyl-boxing-club`; its
  /// first words with a mark of the whole, such as `clwb-pel-droed-k4td`; the same with a mark of name and postcode.
  public let choices: [HostReference]
  /// What a name longer than a reference gave before it had a mark: its first words alone.
  public let unmarked: HostReference
  /// By which two spellings of one name are known as the same.
  public let nameKey: String

  /// Nil where the name has no letter for a reference.
  init?(name: String, postcode: Postcode?) {
    let plain = name.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    let words = plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) && !"’'".contains($0) }
      .map { $0.filter { $0.isASCII && ($0.isLetter || $0.isNumber) } }.filter { !$0.isEmpty }
    guard !words.isEmpty, let unmarked = try? HostReference(Self.first(of: words, most: Self.most)) else { return nil }
    let key = Tidy.key(name)
    let short = Self.first(of: words, most: Self.most - Self.markLength - 1)
    let full = words.joined(separator: "-")
    let marks = [key, key + "\u{1F}" + (postcode?.description ?? "")].map { "\(short)-\(Self.mark(of: $0))" }
    choices = (full.count <= Self.most ? [full, marks[1]] : marks).compactMap { try? HostReference($0) }
    self.unmarked = unmarked
    nameKey = key
  }

  /// Whether a host of this name is meant, in whatever spelling.
  public func isOf(name: String) -> Bool { Tidy.key(name) == nameKey }

  /// As many letters as a reference can have.
  private static let most = 20
  private static let markLength = 4

  private static func first(of words: [String], most: Int) -> String {
    var text = ""
    for word in words {
      let longer = text.isEmpty ? word : text + "-" + word
      if longer.count > most { break }
      text = longer
    }
    return text.isEmpty ? String(words[0].prefix(most)) : text
  }

  /// Four letters and digits that stay the same on every machine; without those that are mistaken for others.
  private static func mark(of text: String) -> String {
    var hash = Fingerprint.ofBytes(in: text)
    hash ^= hash >> 32
    let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
    return String(
      (0..<markLength).map { _ in
        defer { hash /= UInt64(letters.count) }
        return letters[Int(hash % UInt64(letters.count))]
      })
  }
}
