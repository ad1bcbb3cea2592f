public import ProgrammeModel

/// Where postcodes and towns are, and in which area, from `Content/Places`.
public struct Places: Sendable {
  public let areas: [Area]
  public let towns: [Town]
  /// Who owns the data, as it must stand beside any map or list made of them.
  public let attribution: Bilingual
  private let sectors: [String: Point]
  private let districts: [String: Point]
  private let areaNames: AreaNames

  /// The mean of the postcodes of one sector or district, and the area that most of them lie in.
  struct Point: Sendable {
    let coordinate: Coordinate
    let area: AreaCode
  }

  init(
    areas: [Area], towns: [Town], attribution: Bilingual, sectors: [String: Point], districts: [String: Point]
  ) {
    self.areas = areas
    self.towns = towns
    self.attribution = attribution
    self.sectors = sectors
    self.districts = districts
    areaNames = AreaNames(areas)
  }

  /// The centre of the postcode's sector, else of its district; nil outside the places listed.
  public func location(of postcode: Postcode) -> Location? {
    if let sector = sectors[postcode.sector] { return Location(sector.coordinate, .sector) }
    return districts[postcode.district].map { Location($0.coordinate, .district) }
  }

  /// Kilometres between two places of which only the same centre is known, as near as can be said: half of those to the
  /// nearest other centre of a sector, about where this one ends; 0 where there is no other.
  public func spread(around centre: Coordinate) -> Double {
    let others = sectors.values.lazy.map(\.coordinate).filter { $0 != centre }
    return (others.map { $0.kilometres(to: centre) }.min() ?? 0) / 2
  }

  /// The area that most postcodes of the sector, else of the district, lie in. Near a border it can be the neighbour's.
  public func area(of postcode: Postcode) -> Area? {
    (sectors[postcode.sector] ?? districts[postcode.district]).flatMap { area($0.area) }
  }

  public func area(_ code: AreaCode) -> Area? { areas.first { $0.code == code } }

  /// The area by its code, the digits of its school numbers, or its name in either language or another spelling.
  public func area(matching text: String) -> Area? { areaNames.area(matching: text) }

  /// The one area of that name, or every area of a police force or health board; none where the text names neither.
  public func areas(matching text: String) -> [Area] { areaNames.areas(matching: text) }

  /// The area's name that is nearest to a misspelt one; nil when none is near.
  public func areaName(near text: String) -> String? { areaNames.nearest(to: text) }

  /// Every town of that name in either language; case and accents do not count.
  ///
  /// - Parameter area: Nil for any area. Newport and Bridgend each name two places.
  public func towns(named name: String, in area: AreaCode? = nil) -> [Town] {
    let wanted = folded(trimmed(Substring(name)))
    return towns.filter { town in
      (folded(town.name.en) == wanted || folded(town.name.cy) == wanted) && (area == nil || town.area == area)
    }
  }

  /// The one town of that name.
  ///
  /// - Throws: ``Town/Fault`` when there is none, or more than one.
  public func town(named name: String, in area: AreaCode? = nil) throws(Town.Fault) -> Town {
    let found = towns(named: name, in: area)
    guard let town = found.first else {
      throw .unknown(name, nearest: nearest(to: name, among: towns.flatMap { [$0.name.en, $0.name.cy] }))
    }
    guard found.count == 1 else {
      throw .ambiguous(name, areas: found.map { self.area($0.area)?.name.en ?? $0.area.text })
    }
    return town
  }
}
