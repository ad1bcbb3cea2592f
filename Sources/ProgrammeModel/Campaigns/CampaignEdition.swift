/// A campaign of one year, such as UK Disability History Month 2026: what tasks, sessions, publications and a report
/// belong to.
public struct CampaignEdition: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
  /// The years an edition can have.
  public static let years = 2000...2100

  /// The observance that it is named after.
  public let code: Code<Observance>
  /// The year in which it begins, within ``years``.
  public let year: Int

  /// - Throws: ``Fault`` for a year outside ``years``.
  public init(_ code: Code<Observance>, _ year: Int) throws(Fault) {
    guard Self.years.contains(year) else { throw Fault(year: year) }
    self.code = code
    self.year = year
  }

  /// Such as `uk-disability-history-month 2026`.
  public var description: String { "\(code) \(year)" }

  public static func < (a: Self, b: Self) -> Bool { (a.year, a.code) < (b.year, b.code) }

  /// Why a year cannot be an edition's.
  public struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
    public let year: Int
    public var description: String { "\(year) is not a year between 2000 and 2100. Write one such as 2027." }
  }
}
