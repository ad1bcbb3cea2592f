import ProgrammeModel

/// The numbers and addresses of a text: a helpline must have the same ones in both languages.
struct NumbersBeside {
  /// As written, by their digits alone: telephone numbers, times, and whatever has three digits or more.
  let numbers: [String: String]
  /// As written, by what is the same for both languages.
  let addresses: [String: String]

  init(_ text: String) {
    // Most texts have neither a digit nor an address, and bytes are quick to look through.
    guard
      text.utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) || text.contains("://")
        || text.contains("www.")
    else {
      (numbers, addresses) = ([:], [:])
      return
    }
    var addresses: [String: String] = [:]
    var rest: [Substring] = []
    for piece in text.split(whereSeparator: \.isWhitespace) {
      if let start = piece.firstRange(of: "https://") ?? piece.firstRange(of: "http://") ?? piece.firstRange(of: "www.")
      {
        let address = String(piece[start.lowerBound...].prefix { !",;)”>".contains($0) })
        addresses[Self.sameInBoth(address)] = address
      } else {
        rest.append(piece)
      }
    }
    self.addresses = addresses
    var numbers: [String: String] = [:]
    let plain = rest.joined(separator: " ")
    for match in plain.matches(of: /(?:\+44|0)\d*(?: \d+)+|\d{1,3}(?:,\d{3})+|\d{1,2}[:.]\d\d(?!\d)|\d{3,}/) {
      let digits = match.output.filter(\.isNumber)
      if digits.count > 2 { numbers[String(digits)] = String(match.output) }
    }
    self.numbers = numbers
  }

  /// An address without what differs rightly: the part that names the language, and the two names of Wales.
  private static func sameInBoth(_ address: String) -> String {
    var text = address.lowercased().trimmingSuffix(of: ".:!?")
    for start in ["https://", "http://", "www."] where text.hasPrefix(start) { text.removeFirst(start.count) }
    let named: Set<Substring> = ["cy", "en", "cym", "cymraeg", "welsh", "english"]
    let parts = text.split { $0 == "/" || $0 == "?" }.filter { !named.contains($0) }
    return parts.joined(separator: "/").replacing(".cymru", with: ".wales").replacing("llyw.", with: "gov.")
  }

  /// What differs between the two languages, as a sentence; nil where nothing does.
  static func difference(welsh: String, english: String) -> String? {
    let (cy, en) = (NumbersBeside(welsh), NumbersBeside(english))
    return difference("numbers", welsh: cy.numbers, english: en.numbers)
      ?? difference("addresses", welsh: cy.addresses, english: en.addresses)
  }

  private static func difference(_ what: String, welsh: [String: String], english: [String: String]) -> String? {
    guard Set(welsh.keys) != Set(english.keys) else { return nil }
    func only(_ own: [String: String], _ other: [String: String]) -> String {
      let left = own.filter { other[$0.key] == nil }.values.sorted()
      return left.isEmpty ? "none" : left.joined(separator: ", ")
    }
    return
      "The \(what) differ: \(only(english, welsh)) in the English, \(only(welsh, english)) in the Welsh. Look which is right, and correct the other."
  }
}

extension String {
  fileprivate func trimmingSuffix(of characters: String) -> String {
    var text = self
    while let last = text.last, characters.contains(last) { text.removeLast() }
    return text
  }
}
