public import Foundation
public import ProgrammeModel

/// A CSV file as records, whatever made it: encoding and separator are found out, and every record keeps its line.
public struct CSVTable: RecordTable, Hashable {
  public let encoding: FileEncoding
  public let separator: CSVSeparator
  /// The header and what follows; blank records are left out, and the first is the header unless a title stands above it.
  public let records: [CSVRecord]
  public let brokenLines: [Int]

  /// - Parameters:
  ///   - data: The whole file.
  ///   - file: Its name, for faults.
  /// - Throws: `InputFault` with the line: no text, bytes of no encoding, a quote that never closes, nothing in it.
  public init(_ data: Data, file: String? = nil) throws(InputFault) {
    let (text, encoding, broken) = try FileEncoding.decode([UInt8](data), file: file)
    try self.init(text: text, encoding: encoding, broken: broken, file: file)
  }

  /// - Throws: `InputFault` with the line, as for data.
  public init(text: String, file: String? = nil) throws(InputFault) {
    try self.init(text: FileEncoding.composed(text), encoding: .utf8, broken: [], file: file)
  }

  private init(text: String, encoding: FileEncoding, broken: [Int], file: String?) throws(InputFault) {
    let bytes = [UInt8](text.utf8)
    let announced = Self.announcedSeparator(bytes)
    let separator = announced?.separator ?? CSVSeparator.detect(in: bytes)
    var parser = CSVParser(
      bytes, separator: separator, file: file, start: announced?.end ?? 0, line: announced == nil ? 1 : 2)
    let records = try parser.records()
    guard !records.isEmpty else {
      throw InputFault(file: file, line: 1, message: "The file is empty. Its first line must be the header.")
    }
    self.encoding = encoding
    self.separator = separator
    self.records = records
    brokenLines = broken
  }

  /// Excel's own first line `sep=;`, and where the next line begins.
  private static func announcedSeparator(_ bytes: [UInt8]) -> (separator: CSVSeparator, end: Int)? {
    guard let end = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }), end >= 5,
      let line = String(validating: bytes[..<end], as: UTF8.self), line.lowercased().hasPrefix("sep="),
      let separator = CSVSeparator.allCases.first(where: { line.dropFirst(4) == String($0.rawValue) })
    else { return nil }
    let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
    return (separator, end + (isPair ? 2 : 1))
  }
}
