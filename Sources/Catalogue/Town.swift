public import ProgrammeModel

/// A town that a base can be named after.
public struct Town: Hashable, Sendable {
  public let name: Bilingual
  public let area: AreaCode
  /// The mean of the town's postcodes.
  public let location: Location

  public init(name: Bilingual, area: AreaCode, location: Location) {
    self.name = name
    self.area = area
    self.location = location
  }

  /// Why a name does not lead to one town.
  public enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
    case unknown(String, nearest: String?)
    /// Two towns or more bear the name, in these areas.
    case ambiguous(String, areas: [String])

    public var description: String {
      switch self {
      case .unknown(let name, let nearest):
        "There is no town “\(name)” in Content/Places/towns.csv."
          + (nearest.map { " Did you mean “\($0)”?" } ?? "") + " Give a postcode instead, or add the town."
      case .ambiguous(let name, let areas):
        "“\(name)” names more than one place: in \(areas.joined(separator: " and in ")). Name the area too, or give a postcode."
      }
    }
  }
}
