import ProgrammeModel
import ProgrammeStore

extension Office {
  /// What today asks for of the team's campaigns: tasks due or overdue, and dates that should be known by now.
  func campaignItems<Access>(in tables: Tables<Access>) throws -> [TodayItem] {
    let book = try campaignBook(in: tables)
    let due = book.tasksToDo.filter { $0.task.isOpen && $0.by <= desk.today }.map { dated in
      TodayItem(
        what: dated.isOverdue(on: desk.today) ? "campaign task overdue" : "campaign task due",
        subject: dated.task.code.text,
        detail:
          "\(book.name(of: dated.edition)): \(dated.task.name.en), by \(dated.by)\(dated.task.owner.map { ", \($0)" } ?? ", nobody’s yet")"
      )
    }
    let awaited = book.adopted.compactMap { campaign -> TodayItem? in
      let edition = campaign.edition
      guard book.observances.window(of: edition)?.isReckoned == true,
        let announcement = book.observances[edition.code]?.announcement,
        let lookBy = announcement.lookBy(for: edition.year), lookBy <= desk.today
      else { return nil }
      return TodayItem(
        what: "campaign dates not known", subject: edition.code.text,
        detail:
          "\(book.name(of: edition)): \(announcement.by.en) announces them; look, then ‘pont campaign announce \(edition.code) --year \(edition.year)’"
      )
    }
    return due + awaited
  }
}
