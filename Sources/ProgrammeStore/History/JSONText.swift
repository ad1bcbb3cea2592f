/// Writes a JSON object field by field, or an array of texts: quicker than an encoder where thousands of rows are kept.
struct JSONText {
  private var bytes: [UInt8]
  private let end: UInt8
  private var isFirst = true

  /// An object.
  init() {
    bytes = []
    bytes.reserveCapacity(512)
    bytes.append(UInt8(ascii: "{"))
    end = UInt8(ascii: "}")
  }

  /// An array of the texts.
  init(array texts: [String]) {
    bytes = [UInt8(ascii: "[")]
    end = UInt8(ascii: "]")
    for text in texts {
      separate()
      string(text)
    }
  }

  var closed: String { String(decoding: bytes + [end], as: UTF8.self) }

  /// Columns with their values, empty ones left out.
  mutating func object(_ columns: [SQLName], _ values: [SQLValue]) {
    for (column, value) in zip(columns, values) where value != .null {
      name(column)
      switch value {
      case .null: raw("null")
      case .integer(let number): raw(String(number))
      case .real(let number): raw(String(number))
      case .text(let text): string(text)
      }
    }
  }

  mutating func name(_ column: SQLName) {
    separate()
    string(column.text)
    bytes.append(UInt8(ascii: ":"))
  }

  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  private mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x00..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
