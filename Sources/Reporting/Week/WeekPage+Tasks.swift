import ProgrammeModel

extension WeekPage {
  /// The campaign tasks of the week, the overdue ones first.
  func tasks(_ words: Wording) -> Page.Section {
    let columns = ["by", "task", "campaign", "owner", "state"]
    return Page.Section(
      id: "campaigns", heading: words.text("campaign.week"),
      blocks: [
        .table(
          DataTable(
            caption: words.text("campaign.week.caption"),
            columns: columns.map { .init(words.text("campaign.column.\($0)")) },
            rows: sheet.tasks.map { task in
              [
                words.dayInYear(task.by), task.name[words.language], task.campaign[words.language], task.owner ?? "–",
                state(task, words),
              ]
            }))
      ])
  }

  private func state(_ task: WeekTask, _ words: Wording) -> String {
    if let day = task.doneOn { return words.text("campaign.state.done", ["date": .text(words.date(day))]) }
    return task.by < sheet.days.first ? words.text("campaign.week.overdue") : words.text("campaign.state.open")
  }
}
