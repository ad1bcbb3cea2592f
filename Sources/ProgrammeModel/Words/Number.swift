/// A number people say aloud: `S142` for a session, `R57` for a request. Given once, never reused.
public protocol SpokenNumber: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
  static var letter: Character { get }
  var value: Int { get }
  init(_ value: Int)
}

extension SpokenNumber {
  /// Reads `S142` or `s142`; nil for anything else.
  public init?(_ text: String) {
    guard let first = text.first, first.uppercased() == String(Self.letter), let value = Int(text.dropFirst()),
      value > 0
    else { return nil }
    self.init(value)
  }

  public var description: String { "\(Self.letter)\(value)" }

  public static func < (a: Self, b: Self) -> Bool { a.value < b.value }

  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let number = Self(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "“\(text)” is not a number like \(Self.letter)142."))
    }
    self = number
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// The number of a session, such as `S142`.
public struct SessionNumber: SpokenNumber {
  public static let letter: Character = "S"
  public let value: Int
  public init(_ value: Int) { self.value = value }
}

/// The number of a request, such as `R57`.
public struct RequestNumber: SpokenNumber {
  public static let letter: Character = "R"
  public let value: Int
  public init(_ value: Int) { self.value = value }
}

/// The number of an outcome, such as `O12`.
public struct OutcomeNumber: SpokenNumber {
  public static let letter: Character = "O"
  public let value: Int
  public init(_ value: Int) { self.value = value }
}

/// The number of a change at an agency, such as `C3`.
public struct ChangeNumber: SpokenNumber {
  public static let letter: Character = "C"
  public let value: Int
  public init(_ value: Int) { self.value = value }
}

/// The number of an issue that young people raised, such as `V4`.
public struct VoiceNumber: SpokenNumber {
  public static let letter: Character = "V"
  public let value: Int
  public init(_ value: Int) { self.value = value }
}

/// The number of a quote, such as `Q5`.
public struct QuoteNumber: SpokenNumber {
  public static let letter: Character = "Q"
  public let value: Int
  public init(_ value: Int) { self.value = value }
}

/// The number of a pledge, such as `P6`.
public struct PledgeNumber: SpokenNumber {
  public static let letter: Character = "P"
  public let value: Int
  public init(_ value: Int) { self.value = value }
}

/// The number of something that went out, such as `W7`.
public struct PublicationNumber: SpokenNumber {
  public static let letter: Character = "W"
  public let value: Int
  public init(_ value: Int) { self.value = value }
}

/// The number of a pause, such as `H2`.
public struct HoldNumber: SpokenNumber {
  public static let letter: Character = "H"
  public let value: Int
  public init(_ value: Int) { self.value = value }
}
