/// Reads JSON from bytes and knows at every error where it is.
///
/// It reads the few shapes that visits files need, as fast as the bytes come: large files are mostly a table of numbers.
struct JSONCursor {
  /// What is wrong, and where.
  struct Fault: Error, Equatable {
    /// Bytes from the beginning.
    var offset: Int
    /// Such as `sessions[3].site`; empty at the top.
    var field: String
    var text: String
  }

  /// Levels of objects and arrays inside one another.
  static let deepest = 64

  private let bytes: [UInt8]
  private(set) var offset = 0
  private var field: [Step] = []
  private var depth = 0

  private enum Step {
    case key(String)
    case index(Int)
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A byte order mark, as some editors write.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  func fault(_ text: String, at offset: Int? = nil) -> Fault {
    var path = ""
    for step in field {
      switch step {
      case .key(let key): path += path.isEmpty ? key : "." + key
      case .index(let index): path += "[\(index)]"
      }
    }
    return Fault(offset: min(offset ?? self.offset, bytes.count), field: path, text: text)
  }

  // MARK: Shapes

  /// Reads an object; `read` must read the value of the key it is given.
  mutating func object(_ read: (inout JSONCursor, String) throws(Fault) -> Void) throws(Fault) {
    try open("{", "an object, which begins with “{”")
    defer { depth -= 1 }
    var seen: Set<String> = []
    if take("}") { return }
    repeat {
      skipSpace()
      let begin = offset
      let key = try string()
      guard seen.insert(key).inserted else { throw fault("“\(key)” is there twice. Keep one of them.", at: begin) }
      try expect(":", "“:” after “\(key)”")
      field.append(.key(key))
      skipSpace()
      try read(&self, key)
      field.removeLast()
    } while take(",")
    try expect("}", "“,” or “}”")
  }

  /// Reads an array; `read` must read the element it is given the number of.
  mutating func array(_ read: (inout JSONCursor, Int) throws(Fault) -> Void) throws(Fault) {
    try open("[", "a list, which begins with “[”")
    defer { depth -= 1 }
    if take("]") { return }
    var index = 0
    repeat {
      field.append(.index(index))
      skipSpace()
      try read(&self, index)
      field.removeLast()
      index += 1
    } while take(",")
    try expect("]", "“,” or “]”")
  }

  /// Reads a list of whole numbers within some bounds.
  mutating func integers(_ bounds: ClosedRange<Int>) throws(Fault) -> [Int] {
    var list: [Int] = []
    try array { cursor, _ throws(Fault) in list.append(try cursor.integer(bounds)) }
    return list
  }

  mutating func strings() throws(Fault) -> [String] {
    var list: [String] = []
    try array { cursor, _ throws(Fault) in list.append(try cursor.string()) }
    return list
  }

  /// Whether the value is `null`, which is then read.
  mutating func null() -> Bool {
    skipSpace()
    guard bytes[offset...].starts(with: "null".utf8) else { return false }
    offset += 4
    return true
  }

  mutating func integer(_ bounds: ClosedRange<Int>) throws(Fault) -> Int {
    skipSpace()
    let begin = offset
    var isNegative = false
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "-") {
      isNegative = true
      offset += 1
    }
    var value = 0
    var digits = 0
    while offset < bytes.count, bytes[offset] &- 48 < 10 {
      if digits < 18 { value = value * 10 + Int(bytes[offset] - 48) }
      digits += 1
      offset += 1
    }
    guard digits > 0 else { throw fault("Here must be a whole number, not \(shown(from: begin)).", at: begin) }
    if offset < bytes.count, [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(bytes[offset]) {
      throw fault("\(shown(from: begin)) is not a whole number. Round it.", at: begin)
    }
    if isNegative { value = -value }
    guard digits <= 18, bounds.contains(value) else {
      throw fault(
        "\(shown(from: begin)) is outside \(bounds.lowerBound) to \(bounds.upperBound). Give a number in between.",
        at: begin)
    }
    return value
  }

  mutating func string() throws(Fault) -> String {
    skipSpace()
    let begin = offset
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
      throw fault("Here must be text in quotation marks, not \(shown(from: begin)).", at: begin)
    }
    offset += 1
    let first = offset
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\""), bytes[offset] != UInt8(ascii: "\\") {
      offset += 1
    }
    guard offset < bytes.count else { throw fault("The text that begins here has no end.", at: begin) }
    var text = bytes[first..<offset]
    while bytes[offset] != UInt8(ascii: "\"") {
      if bytes[offset] == UInt8(ascii: "\\") {
        text += try escape()
      } else {
        text.append(bytes[offset])
        offset += 1
      }
      guard offset < bytes.count else { throw fault("The text that begins here has no end.", at: begin) }
    }
    offset += 1
    guard let string = String(validating: text, as: UTF8.self) else {
      throw fault("This text is not UTF-8. Save the file as UTF-8.", at: begin)
    }
    return string
  }

  /// Reads any value and forgets it.
  mutating func skip() throws(Fault) {
    skipSpace()
    guard offset < bytes.count else { throw fault("The file ends here; something is missing.") }
    switch bytes[offset] {
    case UInt8(ascii: "{"): try object { cursor, _ throws(Fault) in try cursor.skip() }
    case UInt8(ascii: "["): try array { cursor, _ throws(Fault) in try cursor.skip() }
    case UInt8(ascii: "\""): _ = try string()
    default:
      let begin = offset
      while offset < bytes.count, Self.isPlain(bytes[offset]) { offset += 1 }
      let word = String(decoding: bytes[begin..<offset], as: UTF8.self)
      guard ["true", "false", "null"].contains(word) || Double(word) != nil else {
        throw fault("\(shown(from: begin)) is no value. Text needs quotation marks.", at: begin)
      }
    }
  }

  /// Nothing but space may follow.
  mutating func end() throws(Fault) {
    skipSpace()
    guard offset == bytes.count else { throw fault("The file goes on after its end, with \(shown(from: offset)).") }
  }

  /// The line and column of a byte, from 1; columns count bytes.
  func place(of offset: Int) -> (line: Int, column: Int) {
    let before = bytes[..<min(offset, bytes.count)]
    let line = 1 + before.count { $0 == UInt8(ascii: "\n") }
    let begin = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return (line, before.count - begin + 1)
  }

  // MARK: Bytes

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte > 32 && ![UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":")].contains(byte)
  }

  @inline(__always)
  private mutating func skipSpace() {
    while offset < bytes.count, bytes[offset] <= 32 { offset += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  private mutating func expect(_ character: Unicode.Scalar, _ name: String) throws(Fault) {
    guard take(character) else { throw fault("Here must be \(name), not \(shown(from: offset)).") }
  }

  private mutating func open(_ character: Unicode.Scalar, _ name: String) throws(Fault) {
    try expect(character, name)
    depth += 1
    if depth > Self.deepest { throw fault("More than \(Self.deepest) levels inside one another are not read.") }
  }

  /// What stands at a place, for a message.
  private func shown(from begin: Int) -> String {
    guard begin < bytes.count else { return "the end of the file" }
    var end = begin + 1
    while end < bytes.count, end < begin + 24, Self.isPlain(bytes[end]) { end += 1 }
    return "“" + String(decoding: bytes[begin..<end], as: UTF8.self) + "”"
  }

  private mutating func escape() throws(Fault) -> [UInt8] {
    let begin = offset
    offset += 1
    guard offset < bytes.count else { throw fault("The text has no end.", at: begin) }
    let letter = bytes[offset]
    offset += 1
    switch letter {
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [letter]
    case UInt8(ascii: "u"):
      let high = try unit(begin)
      var value = high
      if (0xD800...0xDBFF).contains(high), bytes[offset...].starts(with: "\\u".utf8) {
        offset += 2
        let low = try unit(begin)
        value = (0xDC00...0xDFFF).contains(low) ? 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00) : high
      }
      guard let scalar = Unicode.Scalar(value) else { throw fault("This is half of a character.", at: begin) }
      return Array(String(Character(scalar)).utf8)
    default:
      throw fault("“\\\(Character(Unicode.Scalar(letter)))” means nothing in JSON. Write “\\\\” for “\\”.", at: begin)
    }
  }

  private mutating func unit(_ begin: Int) throws(Fault) -> UInt32 {
    guard offset + 4 <= bytes.count,
      let value = UInt32(String(decoding: bytes[offset..<offset + 4], as: UTF8.self), radix: 16)
    else { throw fault("“\\u” needs four hexadecimal digits.", at: begin) }
    offset += 4
    return value
  }
}
