import ProgrammeModel

/// Cuts text into records (RFC 4180, and what spreadsheets make of it).
///
/// Our own because every fault must name its line: SwiftCSV, the usual library, gives none and drops ragged rows.
struct CSVParser {
  private let bytes: [UInt8]
  private let separator: UInt8
  private let file: String?
  private var position: Int
  private var line = 1

  /// - Parameter start: The byte to begin at, on line `line`.
  init(_ bytes: [UInt8], separator: CSVSeparator, file: String?, start: Int = 0, line: Int = 1) {
    self.bytes = bytes
    self.separator = separator.byte
    self.file = file
    position = start
    self.line = line
  }

  /// Every record that is not blank.
  ///
  /// - Throws: `InputFault` for a quote that never closes, and for text straight after a closing quote.
  mutating func records() throws(InputFault) -> [CSVRecord] {
    var records: [CSVRecord] = []
    // Records of one file are of one length.
    var width = 0
    while position < bytes.count {
      let record = try record(expecting: width)
      width = record.cells.count
      if !record.isBlank { records.append(record) }
    }
    return records
  }

  private mutating func record(expecting width: Int) throws(InputFault) -> CSVRecord {
    let start = line
    var cells: [String] = []
    cells.reserveCapacity(width)
    while true {
      cells.append(try cell())
      guard position < bytes.count else { return CSVRecord(line: start, cells: cells) }
      if bytes[position] == separator {
        position += 1
        if position == bytes.count { return CSVRecord(line: start, cells: cells + [""]) }
      } else {
        skipBreak()
        return CSVRecord(line: start, cells: cells)
      }
    }
  }

  /// Leaves ``position`` at the separator, the line break, or the end.
  private mutating func cell() throws(InputFault) -> String {
    let start = position
    while position < bytes.count, bytes[position] == 0x20 { position += 1 }
    if position < bytes.count, bytes[position] == 0x22 { return try quoted() }
    position = start
    while position < bytes.count, bytes[position] != separator, !isBreak(bytes[position]) { position += 1 }
    return start == position ? "" : String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func quoted() throws(InputFault) -> String {
    let opened = line
    var content: [UInt8] = []
    position += 1
    while true {
      guard position < bytes.count else {
        throw InputFault(
          file: file, line: opened,
          message:
            "A quotation mark opens here and never closes. Close the cell, or write a mark inside it twice (\"\").")
      }
      let byte = bytes[position]
      if byte == 0x22 {
        position += 1
        guard position < bytes.count, bytes[position] == 0x22 else { break }
        content.append(byte)
        position += 1
      } else if isBreak(byte) {
        content.append(0x0A)
        skipBreak()
      } else {
        content.append(byte)
        position += 1
      }
    }
    while position < bytes.count, bytes[position] == 0x20 { position += 1 }
    guard position == bytes.count || bytes[position] == separator || isBreak(bytes[position]) else {
      throw InputFault(
        file: file, line: line,
        message: "Text follows a closing quotation mark. Write a mark that belongs to the text twice (\"\").")
    }
    return String(decoding: content, as: UTF8.self)
  }

  private func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private mutating func skipBreak() {
    if bytes[position] == 0x0D, position + 1 < bytes.count, bytes[position + 1] == 0x0A { position += 1 }
    position += 1
    line += 1
  }
}
