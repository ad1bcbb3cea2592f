import Foundation
import ProgrammeModel
import ProgrammeOffice

/// Tells what an import did, and writes rejected rows to a file where they were skipped.
struct ImportReportPrinter {
  /// Updated records named one by one before the rest are only counted.
  private static let named = 10
  /// Unplaced hosts named one by one: all of a Welsh list, not the thousands of England's.
  private static let unplaced = 50

  /// Doubts told one by one before the rest are only counted.
  private static let remarked = 20

  let report: ImportReport
  let noun: String
  let file: InputFile
  let printer: Printer

  func show() throws {
    switch printer.format {
    case .table: showWords()
    case .json, .csv: showCounts()
    }
    for note in report.notes.prefix(Self.remarked) { printer.remark(note.description) }
    if report.notes.count > Self.remarked {
      printer.remark(
        "… and \(report.notes.count - Self.remarked) more like these. Import a file of some of its rows with --dry-run to see theirs."
      )
    }
    if let rejected = report.rejectedRows {
      let path = rejectedPath
      try Data(rejected.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
      printer.remark(
        "\(count(report.faults.count, "fault")); the rows left out are in \(path). Mend and import that file.")
      for fault in report.faults { printer.remark(fault.description) }
    } else if !report.faults.isEmpty {
      // Rows with words that were sealed are written to no other file.
      printer.remark("\(count(report.faults.count, "row")) left out, and kept back because of words that were sealed:")
      for fault in report.faults { printer.remark(fault.description) }
    }
  }

  private var rejectedPath: String {
    // As it was given: shorter to read, and to type again.
    NSString(string: file.path == "-" ? "import.csv" : file.path).deletingPathExtension + "-rejected.csv"
  }

  private func showWords() {
    let lead = report.isDryRun ? "Would import" : "Imported"
    printer.say(
      "\(lead) \(count(report.read, noun)) from \(file.name): \(report.added) new, \(report.updated.count) changed, \(report.unchanged) as before."
    )
    if report.isDryRun, !report.preview.isEmpty {
      printer.say("The first as they would be kept:")
      for row in report.preview { printer.say("  \(row)") }
    }
    for update in report.updated.prefix(Self.named) {
      printer.say("  \(update.reference) \(update.name): \(update.fields.joined(separator: ", "))")
    }
    if report.updated.count > Self.named { printer.say("  … and \(report.updated.count - Self.named) more") }
    if !report.closedSessions.isEmpty {
      let numbers = report.closedSessions.map(\.description).joined(separator: ", ")
      let verb = report.isDryRun ? "would be" : "are now"
      printer.say("Public sessions that \(verb) closed, as at any school: \(numbers).")
      printer.say("Write the public calendars and pages again, so that they let go of them.")
    }
    if !report.unplaced.isEmpty {
      printer.say("Not placed on the map (no usable postcode), so nothing can be planned there yet:")
      for host in report.unplaced.prefix(Self.unplaced) { printer.say("  \(host.reference) \(host.name)") }
      if report.unplaced.count > Self.unplaced {
        printer.say("  … and \(report.unplaced.count - Self.unplaced) more: pont school list --unplaced")
      }
    }
    if report.isUnchanged { printer.say("Nothing changed.") }
    if let next = report.next { printer.say("Next: \(next)") }
  }

  private func showCounts() {
    printer.show([
      ("read", "Read", .number(report.read)), ("added", "Added", .number(report.added)),
      ("changed", "Changed", .list(report.updated.map { "\($0.reference): \($0.fields.joined(separator: " "))" })),
      ("unchanged", "Unchanged", .number(report.unchanged)),
      ("unplaced", "Unplaced", .list(report.unplaced.map(\.reference.description))),
      ("closed_sessions", "Closed sessions", .list(report.closedSessions.map(\.description))),
      ("left_out", "Left out", .list(report.faults.map(\.description))),
      ("dry_run", "Dry run", .flag(report.isDryRun)),
    ])
  }
}

/// “1 host”, “12 hosts”.
func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
