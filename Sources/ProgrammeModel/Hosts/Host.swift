/// The organisation that receives a session: a school, club, employer, police station …
public struct Host: Hashable, Sendable, Codable {
  public let key: Key<Host>
  /// How people refer to it: the 7-digit number of a Welsh school, else a reference of the team's own.
  public let reference: HostReference
  public let name: String
  /// The Welsh name where it differs from ``name``.
  public let nameCy: String?
  public let kind: HostKind
  public let phase: SchoolPhase?
  public let medium: LanguageMedium?
  public let area: AreaCode?
  public let address: [String]
  public let postcode: Postcode?
  public let phone: String?
  /// Pupils on the roll, as last published; nil where not known.
  public let pupils: Int?
  public let religiousCharacter: String?
  public let governance: String?
  /// Nil when the host could not be placed on the map.
  public let location: Location?

  public init(
    key: Key<Host>, reference: HostReference, name: String, nameCy: String? = nil, kind: HostKind,
    phase: SchoolPhase? = nil, medium: LanguageMedium? = nil, area: AreaCode? = nil, address: [String] = [],
    postcode: Postcode? = nil, phone: String? = nil, pupils: Int? = nil, religiousCharacter: String? = nil,
    governance: String? = nil, location: Location? = nil
  ) {
    self.key = key
    self.reference = reference
    self.name = name
    self.nameCy = nameCy
    self.kind = kind
    self.phase = phase
    self.medium = medium
    self.area = area
    self.address = address
    self.postcode = postcode
    self.phone = phone
    self.pupils = pupils
    self.religiousCharacter = religiousCharacter
    self.governance = governance
    self.location = location
  }

  /// The name in one language; the one name there is where only one is known.
  public func name(in language: Language) -> String { language == .cy ? nameCy ?? name : name }

  /// Whether it follows the school term calendar.
  public var keepsTerms: Bool { kind.isSchool }
}

/// How people refer to a host: 1 to 20 letters, digits, hyphens; text, never a number.
public struct HostReference: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
  public let text: String

  /// - Throws: ``Fault`` when empty, too long, or holding anything but letters, digits and hyphens.
  public init(_ text: String) throws(Fault) {
    let isWellFormed = text.utf8.allSatisfy { letter in
      switch letter {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard isWellFormed, (1...20).contains(text.utf8.count) else { throw Fault(text: text) }
    self.text = text
  }

  public init(from decoder: any Decoder) throws {
    try self.init(try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }

  /// The school authority's digits in a Welsh school number; nil for other references.
  public var schoolAuthority: String? {
    text.count == 7 && text.allSatisfy(\.isNumber) ? String(text.prefix(3)) : nil
  }

  public var description: String { text }
  public static func < (a: Self, b: Self) -> Bool { a.text < b.text }

  public struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
    public let text: String
    public var description: String {
      "“\(text)” cannot refer to a host. Use the 7-digit school number, or up to 20 letters, digits and hyphens."
    }
  }
}
