import ProgrammeModel
import ProgrammeOffice

/// How a proposal is laid out.
enum ProposalSheet {
  static func sessions(_ view: ProposalView) -> Sheet {
    var sheet = Sheet(
      [
        .init("request", "Request", isWhole: true), .init("when", "When", isWhole: true, for: .people),
        .init("day", "Day", for: .programs),
        .init("start", "Start", for: .programs), .init("end", "End", for: .programs),
        .init("host", "Host", for: .programs), .init("name", "Host"), .init("what", "What", for: .people),
        .init("type", "Type", for: .programs), .init("group", "Group", for: .programs),
        .init("facilitators", "Who"), .init("language", "Language", for: .programs),
        .init("not_booked", "Not booked", for: .programs), .init("host_lacks", "Host lacks", for: .programs),
      ], ifEmpty: "Nothing could be planned.")
    for line in view.sessions {
      sheet.add([
        Cell(line.request), .text(line.span.shown), Cell(line.span.day), Cell(line.span.start), Cell(line.span.end),
        Cell(line.host), .text(line.hostName), .text("\(line.type) \(line.group)"), Cell(line.type), .text(line.group),
        .list(line.facilitators.map(\.text)), .text(line.language.rawValue),
        .list(
          line.gaps.compactMap { gap in
            if case .notBooked(let need, _) = gap { need.text } else { nil }
          }),
        .list(
          line.gaps.compactMap { gap in
            if case .hostLacks(let need, _) = gap { need.text } else { nil }
          }),
      ])
    }
    return sheet
  }

  /// What has to be arranged beside the plan: after a table in the language of its refusals, else as notices.
  static func toArrange(_ lines: [ToArrange], languages: [Language], printer: Printer) {
    guard !lines.isEmpty else { return }
    if printer.format == .table { printer.say("\nTo arrange:") }
    for line in lines {
      for language in languages {
        printer.say("  \(line.subject) \(line.host[language]), \(line.group): \(line.words[language])")
      }
    }
  }

  static func refusals(_ view: ProposalView, languages: [Language], printer: Printer) {
    guard !view.refusals.isEmpty else { return }
    printer.say("\nNot planned:")
    for refusal in view.refusals {
      for language in languages {
        printer.say("  \(refusal.request) \(refusal.hostName), \(refusal.group): \(refusal.words[language])")
      }
    }
  }
}
