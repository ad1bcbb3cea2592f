import Catalogue
import ProgrammeModel

import struct ProgrammeModel.Host

extension Office {
  /// The lines of a host's address with its postcode last; in Welsh its area and town have their Welsh names.
  func address(of host: Host) throws -> [Bilingual] {
    let places = try library.places()
    return host.address.map { Bilingual(cy: Self.welsh($0, of: host, places), en: $0) }
      + [host.postcode.map { Bilingual(same: $0.description) }].compactMap { $0 }
  }

  /// `Holyhead, Isle of Anglesey` as `Caergybi, Ynys Môn`. Only names of the host's own area are taken: Newport is also
  /// a town in Pembrokeshire, with another name in Welsh.
  private static func welsh(_ line: String, of host: Host, _ places: Places) -> String {
    guard let code = host.area, let area = places.area(code) else { return line }
    return line.split(separator: ",", omittingEmptySubsequences: false).map { part in
      let bare = part.drop { $0 == " " }
      let blanks = part[..<bare.startIndex]
      if folded(String(bare)) == folded(area.name.en) { return blanks + area.name.cy }
      let towns = places.towns(named: String(bare), in: code)
      return towns.count == 1 ? blanks + towns[0].name.cy : String(part)
    }.joined(separator: ",")
  }
}
