import Catalogue
public import Foundation
import Interchange
public import ProgrammeModel
import ProgrammeStore

public import struct ProgrammeModel.Host

extension Office {
  /// Keeps visits from before Pont. A row finds its school by number, or by name and area; one that may mean several
  /// schools or none is a bad row.
  ///
  /// - Parameter dates: How the file writes dates in numbers; nil where it shows that itself.
  /// - Throws: `InputFaults` with every bad row; then nothing was changed.
  public func importVisits(
    _ data: Data, file: String, dates: DateOrder? = nil, dryRun: Bool = false, skipBadRows: Bool = false
  ) async throws -> ImportReport {
    let table = try CSVTable(data, file: file)
    let reading = VisitRow.read(table, file: file, order: dates)
    var report = ImportReport()
    report.take(reading)
    let finder = try HostFinder(hosts: store.read { try $0.hosts.all() }, places: library.places())
    var matched: [(row: VisitRow, host: Host)] = []
    var lines: [PastVisitMark: Int] = [:]
    for row in reading.rows {
      switch finder.find(row) {
      case .found(let host):
        let mark = PastVisitMark(host: host.key, day: row.day, activity: row.activity)
        if let line = lines[mark] {
          report.faults.append(
            InputFault(
              file: file, line: row.line, field: "activity",
              message:
                "This visit to \(host.name) on \(row.day) stands on line \(line) already. If it was another one, give it another activity; else add the numbers there."
            ))
          continue
        }
        lines[mark] = row.line
        matched.append((row, host))
      case .unclear(let why):
        report.faults.append(InputFault(file: file, line: row.line, field: "school", message: why))
      }
    }
    try report.refuseFaults(unless: skipBadRows, of: table)
    report.read = matched.count
    let known = try store.read { try $0.pastVisits.all() }
    var changed: [(row: VisitRow, host: Host)] = []
    for (row, host) in matched {
      let old = known.first { $0.host == host.key && $0.day == row.day && $0.activity == row.activity }
      if let old, old.attended == row.attended || !row.tellsAttended {
        report.unchanged += 1
        continue
      }
      if let old {
        let was = old.attended.map(String.init) ?? "none"
        let now = row.attended.map(String.init) ?? "none"
        report.updated.append(
          .init(reference: host.reference.text, name: "\(row.day)", fields: ["attended: \(was) → \(now)"]))
      } else {
        report.added += 1
      }
      changed.append((row, host))
    }
    report.isDryRun = dryRun
    report.next = "pont coverage --call-list 10"
    guard !dryRun, !changed.isEmpty else { return report }
    try act("visit import") { tables, keys in
      for (row, host) in changed {
        try tables.pastVisits.keep(
          PastVisit(key: keys.key(), host: host.key, day: row.day, activity: row.activity, attended: row.attended))
      }
      tables.summarise("\(file): \(changed.count) visits")
    }
    return report
  }
}

/// What tells one past visit from another.
private struct PastVisitMark: Hashable {
  let host: Key<Host>
  let day: Day
  let activity: String?
}
