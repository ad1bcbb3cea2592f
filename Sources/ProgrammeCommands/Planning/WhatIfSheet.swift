import Foundation
import ProgrammeModel
import ProgrammeOffice

/// How two plans stand side by side.
enum WhatIfSheet {
  static func show(_ view: WhatIfView, _ printer: Printer) {
    var sheet = Sheet(
      [
        .init("measure", "What", isWhole: true), .init("now", "Now", isNumber: true),
        .init("then", "What if", isNumber: true),
        .init("difference", "Difference", isNumber: true),
      ], ifEmpty: "")
    func row(_ name: String, _ number: (WhatIfView.Side) -> Int) {
      let (now, then) = (number(view.now), number(view.then))
      sheet.add([
        .text(name), .number(now), .number(then),
        printer.format == .table ? .text(signed(then - now)) : .number(then - now),
      ])
    }
    row("Sessions") { $0.figures.sessions }
    row("Hosts") { $0.hosts }
    row("Priority") { $0.figures.priority }
    row("Priority at most") { $0.ceiling }
    row("Travel (min)") { $0.figures.travelMinutes }
    row("Days out") { $0.figures.facilitatorDays }
    if view.now.cost != nil { row("Cost (£)") { Int(($0.cost ?? 0).rounded()) } }
    if printer.format != .table {
      for line in view.differences {
        let (now, then) = line.isGained ? (0, 1) : (1, 0)
        sheet.add([.text("\(names(line)) \(line.group)"), .number(now), .number(then), .number(then - now)])
      }
    }
    printer.show(sheet)
    for line in view.differences {
      printer.say(
        "\(line.isGained ? "Gained" : "Lost"): \(names(line)) \(line.hostName), \(line.group) (priority \(line.priority))"
      )
    }
    if view.displaced > 0 {
      let lost = view.differences.count { $0.session != nil && !$0.isGained }
      printer.say(
        "\(count(view.displaced, "agreed session")) could not be held as agreed and had to be planned anew: \(view.displaced - lost) found a place, \(lost) would be lost."
      )
    }
    if view.now.cost == nil {
      printer.remark("For the cost, put travel_hour and day_out under ‘costs:’ in pont.yaml.")
    }
    printer.say("Nothing was kept.")
  }

  /// The numbers that a group is known by.
  private static func names(_ line: WhatIfView.Line) -> String {
    [line.session?.description, line.request?.description].compactMap(\.self).joined(separator: " of ")
  }

  private static func signed(_ number: Int) -> String {
    number > 0 ? "+\(number)" : "\(number)".replacing("-", with: "−")
  }
}
