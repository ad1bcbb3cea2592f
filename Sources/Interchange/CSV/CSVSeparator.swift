/// What stands between two cells.
public enum CSVSeparator: Character, Codable, CaseIterable, Hashable, Sendable {
  case comma = ","
  case semicolon = ";"
  case tab = "\t"

  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let made = Self.allCases.first(where: { String($0.rawValue) == text }) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "“\(text)” does not separate cells."))
    }
    self = made
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(String(rawValue))
  }

  var byte: UInt8 {
    switch self {
    case .comma: 0x2C
    case .semicolon: 0x3B
    case .tab: 0x09
    }
  }

  /// The separator that cuts the first twenty records most evenly: most cells in most records of equal length.
  ///
  /// A tie goes to the comma, then the semicolon: lists inside cells use semicolons too.
  static func detect(in bytes: [UInt8]) -> CSVSeparator {
    var tallies: [[Int]] = []
    var counts = [0, 0, 0]
    var isQuoted = false
    var isBlank = true
    for byte in bytes {
      switch byte {
      case 0x22:
        isQuoted.toggle()
        isBlank = false
      case 0x0A, 0x0D:
        guard !isQuoted else { continue }
        if !isBlank { tallies.append(counts) }
        counts = [0, 0, 0]
        isBlank = true
      default:
        isBlank = false
        guard !isQuoted, let index = allCases.firstIndex(where: { $0.byte == byte }) else { continue }
        counts[index] += 1
      }
      if tallies.count == 20 { break }
    }
    if !isBlank { tallies.append(counts) }
    var best = (score: 0, separator: CSVSeparator.comma)
    for (index, separator) in allCases.enumerated() {
      let frequency = Dictionary(tallies.map { ($0[index], 1) }, uniquingKeysWith: +)
      let score = frequency.map { $0.key * $0.value }.max() ?? 0
      if score > best.score { best = (score, separator) }
    }
    return best.separator
  }
}
