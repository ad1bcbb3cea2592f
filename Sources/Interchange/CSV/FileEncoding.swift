import Foundation
import ProgrammeModel

/// How the bytes of a text file stand for letters.
public enum FileEncoding: String, Codable, CaseIterable, Hashable, Sendable {
  case utf8 = "UTF-8"
  case utf8WithMark = "UTF-8 with byte-order mark"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1252 = "Windows-1252"

  /// The text of a file and the encoding it was found to have, in Unicode normal form C.
  ///
  /// A byte-order mark decides; without one, UTF-8 where the bytes are valid UTF-8 or more of its letters are whole than
  /// broken, else Windows-1252. A broken letter reads as U+FFFD.
  ///
  /// - Throws: `InputFault` with the line for a workbook or other binary file and for bytes no encoding explains.
  static func decode(_ bytes: [UInt8], file: String?) throws(InputFault) -> Decoded {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw InputFault(
        file: file, message: "This is a workbook, not a CSV file. Open it, and save the one sheet as “CSV UTF-8”.")
    }
    let (text, encoding, broken) = try decodeMarked(bytes, file: file)
    if let nul = text.utf8.firstIndex(of: 0) {
      let line = lineNumber(countingBreaksIn: text.utf8[..<nul])
      throw InputFault(file: file, line: line, message: "This is not a text file. Save it as “CSV UTF-8”.")
    }
    return (composed(text), encoding, broken)
  }

  /// A file's text, its encoding, and the lines in which letters were broken.
  typealias Decoded = (text: String, encoding: FileEncoding, broken: [Int])

  /// In normal form C. Text without a scalar from U+0300 on, whose UTF-8 starts with the byte CC, is so already.
  static func composed(_ text: String) -> String {
    text.utf8.contains { $0 >= 0xCC } ? text.precomposedStringWithCanonicalMapping : text
  }

  private static func decodeMarked(_ bytes: [UInt8], file: String?) throws(InputFault) -> Decoded {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let rest = bytes.dropFirst(3)
      guard let text = String(validating: rest, as: UTF8.self) else {
        throw undecodable(at: firstInvalidUTF8(rest), in: rest, encoding: .utf8WithMark, file: file)
      }
      return (text, .utf8WithMark, [])
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return (try utf16(bytes, bigEndian: false, file: file), .utf16LittleEndian, [])
    }
    if bytes.starts(with: [0xFE, 0xFF]) { return (try utf16(bytes, bigEndian: true, file: file), .utf16BigEndian, []) }
    if let text = String(validating: bytes, as: UTF8.self) { return (text, .utf8, []) }
    if let repaired = mostlyUTF8(bytes) { return (repaired.text, .utf8, repaired.broken) }
    return (try windows1252(bytes, file: file), .windows1252, [])
  }

  /// The text of a file that is plainly UTF-8 but for a few broken bytes, and the lines these stand on; nil where more
  /// letters are broken than whole, as nearly every letter beyond ASCII of another encoding is.
  private static func mostlyUTF8(_ bytes: [UInt8]) -> (text: String, broken: [Int])? {
    var text = String.UnicodeScalarView()
    var lines: [Int] = []
    var (whole, broken, line) = (0, 0, 1)
    var previous: Unicode.Scalar = " "
    var decoder = UTF8()
    var remaining = bytes.makeIterator()
    while true {
      switch decoder.decode(&remaining) {
      case .scalarValue(let scalar):
        if scalar.value >= 0x80 { whole += 1 }
        if scalar == "\r" || (scalar == "\n" && previous != "\r") { line += 1 }
        text.append(scalar)
        previous = scalar
      case .error:
        broken += 1
        if lines.last != line { lines.append(line) }
        text.append("\u{FFFD}")
        previous = "\u{FFFD}"
      case .emptyInput: return whole > broken ? (String(text), lines) : nil
      }
    }
  }

  private static func utf16(_ bytes: [UInt8], bigEndian: Bool, file: String?) throws(InputFault) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for i in stride(from: 2, to: bytes.count - 1, by: 2) {
      let (a, b) = (UInt16(bytes[i]), UInt16(bytes[i + 1]))
      units.append(bigEndian ? a << 8 | b : b << 8 | a)
    }
    guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) else {
      let line = 1 + units.count { $0 == 0x0A }
      throw InputFault(
        file: file, line: bytes.count.isMultiple(of: 2) ? nil : line,
        message: "The file says it is UTF-16, but it is cut off or damaged. Export it again, as “CSV UTF-8”.")
    }
    return text
  }

  /// Bytes 80 to 9F of Windows code page 1252, as the Unicode Consortium's CP1252.TXT maps them; 0 where it has none.
  private static let upper: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]

  private static func windows1252(_ bytes: [UInt8], file: String?) throws(InputFault) -> String {
    var scalars = String.UnicodeScalarView()
    for (index, byte) in bytes.enumerated() {
      guard (0x80...0x9F).contains(byte) else {
        scalars.append(Unicode.Scalar(byte))
        continue
      }
      let code = upper[Int(byte) - 0x80]
      guard code != 0, let scalar = Unicode.Scalar(code) else {
        throw undecodable(at: index, in: bytes[...], encoding: .windows1252, file: file)
      }
      scalars.append(scalar)
    }
    return String(scalars)
  }

  private static func undecodable(
    at offset: Int, in bytes: ArraySlice<UInt8>, encoding: FileEncoding, file: String?
  ) -> InputFault {
    let position = bytes.startIndex + offset
    let hex = position < bytes.endIndex ? String(bytes[position], radix: 16, uppercase: true) : "at the end"
    return InputFault(
      file: file, line: lineNumber(countingBreaksIn: bytes.prefix(offset)),
      message: encoding == .windows1252
        ? "The byte \(hex) is a letter neither in UTF-8 nor in Windows-1252. Export the file again, as “CSV UTF-8”."
        : "The byte \(hex) is not UTF-8, though the file says it is. Export the file again, as “CSV UTF-8”.")
  }

  /// The offset of the first byte that cannot belong to valid UTF-8.
  private static func firstInvalidUTF8(_ bytes: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var remaining = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&remaining) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput, .error: return offset
      }
    }
  }

  /// The line a position stands on, by the breaks before it: LF, CR or both together.
  private static func lineNumber(countingBreaksIn bytes: some Sequence<UInt8>) -> Int {
    var line = 1
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D || (byte == 0x0A && previous != 0x0D) { line += 1 }
      previous = byte
    }
    return line
  }
}
