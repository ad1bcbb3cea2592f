import Catalogue
import Interchange
import ProgrammeModel

/// Finds the school a row of last year's sheet means, and never guesses.
struct HostFinder {
  enum Result {
    case found(Host)
    case unclear(String)
  }

  private let byReference: [HostReference: Host]
  private let byName: [String: [Host]]
  private let names: [String]
  private let places: Places

  init(hosts: [Host], places: Places) {
    byReference = Dictionary(hosts.map { ($0.reference, $0) }, uniquingKeysWith: { first, _ in first })
    var byName: [String: [Host]] = [:]
    for host in hosts {
      for name in Set([host.name, host.nameCy].compactMap { $0 }.map(Self.key)) {
        byName[name, default: []].append(host)
      }
    }
    self.byName = byName
    names = hosts.map(\.name)
    self.places = places
  }

  func find(_ row: VisitRow) -> Result {
    if let reference = row.reference {
      if let host = byReference[reference] { return .found(host) }
      let near = nearest(to: reference.text, among: byReference.keys.map(\.text))
      return .unclear(
        "There is no host \(reference)." + (near.map { " Did you mean \($0)?" } ?? " Import its list first."))
    }
    guard let name = row.name else { return .unclear("The row names no school. Give its number.") }
    var found = byName[Self.key(name)] ?? []
    if let text = row.area {
      guard let area = places.area(matching: text) else { return .unclear("“\(text)” is no area that is known.") }
      found = found.filter { $0.area == area.code }
    }
    switch found.count {
    case 1: return .found(found[0])
    case 0:
      let near = nearest(to: name, among: names)
      return .unclear(
        "No host is called “\(name)”\(row.area.map { " in \($0)" } ?? "")."
          + (near.map { " Did you mean “\($0)”?" } ?? ""))
    default:
      let list = found.map { "\($0.reference)" }.joined(separator: ", ")
      return .unclear("\(found.count) hosts are called “\(name)”: \(list). Give the number or the area.")
    }
  }

  /// Names compared without case, accents, apostrophes and blanks.
  private static func key(_ name: String) -> String {
    String(folded(name).filter { $0.isLetter || $0.isNumber })
  }
}
