import Foundation
import Interchange
import ProgrammeModel

import struct ProgrammeModel.Host

extension Office {
  /// The team's own table of minutes, if `pont.yaml` names one: columns `from`, `to` and `minutes`, places by host
  /// reference or facilitator code. A journey holds in both directions unless the other one stands in the table too.
  ///
  /// - Throws: `InputFaults` with every row that cannot be read.
  func measuredTimes(hosts: [Host], people: [Facilitator]) throws -> [Place: [Place: Int]] {
    guard let name = settings.travelTable else { return [:] }
    let url = folder.appending(path: name)
    guard let data = try? Data(contentsOf: url) else {
      throw InputFault(
        file: Self.settingsFile, field: "travel.table",
        message: "“\(name)” is not beside pont.yaml or cannot be read. Put it there, or take the line out.")
    }
    var places: [String: Place] = [:]
    for host in hosts { places[host.reference.text] = .host(host.key) }
    for person in people { places[person.code.text] = .base(person.key) }
    let table = try CSVTable(data, file: name)
    let header = table.header.cells.map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
    guard let from = header.firstIndex(of: "from"), let to = header.firstIndex(of: "to"),
      let minutes = header.firstIndex(of: "minutes")
    else {
      throw InputFault(file: name, line: table.header.line, message: "The columns from, to and minutes are needed.")
    }
    var times: [Place: [Place: Int]] = [:]
    var faults: [InputFault] = []
    var backwards: [(Place, Place, Int)] = []
    for record in table.records.dropFirst() {
      let cells = record.cells.map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count > max(from, to, minutes), let value = Int(cells[minutes]), (0...1_440).contains(value) else {
        let text = cells.count > minutes ? cells[minutes] : ""
        faults.append(
          InputFault(
            file: name, line: record.line, field: "minutes",
            message: "“\(text)” is not a journey. Give whole minutes from 0 to 1440."))
        continue
      }
      // Rows about places that this plan does not touch are of no concern here.
      guard let start = places[cells[from]], let end = places[cells[to]] else { continue }
      times[start, default: [:]][end] = value
      backwards.append((end, start, value))
    }
    if !faults.isEmpty { throw InputFaults(faults) }
    for (start, end, value) in backwards where times[start]?[end] == nil { times[start, default: [:]][end] = value }
    return times
  }
}
