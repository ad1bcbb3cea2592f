import ProgrammeModel
import ProgrammeOffice

/// How a repair is laid out: each session before and after, then what has to go out.
enum RepairSheet {
  static func show(_ view: RepairView, languages: [Language], printer: Printer) {
    var sheet = Sheet(
      [
        .init("session", "Session", isWhole: true), .init("host", "Host", for: .programs), .init("name", "Host"),
        .init("group", "Group"), .init("change", "Change"), .init("before", "Before"), .init("after", "After"),
        .init("people_before", "Before", for: .programs), .init("people_after", "After", for: .programs),
        .init("letter", "Letter", for: .programs),
      ], ifEmpty: "No agreed session is touched.")
    for line in view.lines {
      func side(_ span: TimeSpan?, _ people: [Code<Facilitator>]) -> Cell {
        guard let span else { return .none }
        return printer.format == .table
          ? .text("\(span.shown) \(people.map(\.text).joined(separator: ", "))") : .text(span.description)
      }
      sheet.add([
        Cell(line.number), line.host.map { Cell($0) } ?? .none, .text(line.hostName), .text(line.group),
        .text(printer.format == .table ? line.kind.words : line.kind.rawValue), side(line.before, line.peopleBefore),
        side(line.after, line.peopleAfter), .list(line.peopleBefore.map(\.text)), .list(line.peopleAfter.map(\.text)),
        line.letter.map { .text("letters/\($0).html") } ?? .none,
      ])
    }
    printer.show(sheet)
    for line in view.lines {
      guard let reason = line.reason else { continue }
      for language in languages { printer.say("\(line.number) \(line.group): \(reason[language])") }
    }
    for sentence in view.leftBehind { for language in languages { printer.say(sentence[language]) } }
    guard !view.lines.isEmpty else { return }
    printer.say(
      "\(count(view.lines.count, "session")) changed, \(view.lines.count { $0.kind == .cancelled }) of them cancelled; \(view.untouched) stay as they were."
    )
    if view.isDone {
      let moved = view.lines.filter { $0.kind == .time || $0.kind == .day }.map(\.number.description)
      printer.say(
        "Letters in both languages: letters/. Next: ring the hosts"
          + (moved.isEmpty ? "." : ", then pont session confirm \(moved.joined(separator: " "))"))
      for line in view.unread { printer.remark(line) }
    } else {
      printer.say("Nothing was kept. To do it and write the letters: the same with --apply")
    }
  }
}

extension RepairView.Line.Kind {
  fileprivate var words: String {
    switch self {
    case .people: "other people"
    case .time: "other time"
    case .day: "other day"
    case .cancelled: "cancelled"
    }
  }
}
