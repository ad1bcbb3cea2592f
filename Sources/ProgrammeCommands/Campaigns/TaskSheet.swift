import ProgrammeModel
import ProgrammeOffice

/// Campaign tasks as a table.
enum TaskSheet {
  /// - Parameter isFull: Whether the task's beginning and its kind stand beside.
  static func sheet(
    _ tasks: [DatedTask], language: Language, today: Day, isFull: Bool = true, hasCampaign: Bool = true
  ) -> Sheet {
    var columns: [Sheet.Column] = [.init("by", "By", isWhole: true)]
    columns.append(.init("from", "Begin", isWhole: true, for: isFull ? .all : .programs))
    columns += [
      .init("campaign", "Campaign", for: hasCampaign ? .all : .programs), .init("year", "Year", for: .programs),
      .init("task", "Task", isWhole: true), .init("name", "What"), .init("kind", "Kind", for: .programs),
      .init("owner", "Who"), .init("shown_state", "State", for: .people), .init("state", "State", for: .programs),
      .init("done_on", "Done on", for: .programs),
      .init("reckoned", "Reckoned", for: .programs),
    ]
    var sheet = Sheet(columns, ifEmpty: "No task is due.")
    for dated in tasks {
      let task = dated.task
      var doneOn: Day?
      if case .done(let day, _) = task.state { doneOn = day }
      sheet.add([
        Cell(dated.by), Cell(dated.from), Cell(dated.edition.code), .number(dated.edition.year), Cell(task.code),
        .text(task.name[language]), .text(task.kind.rawValue), Cell(task.owner),
        .text(dated.isOverdue(on: today) ? "overdue" : task.state.name), .text(task.state.name), Cell(doneOn),
        .flag(dated.isReckoned),
      ])
    }
    return sheet
  }
}
