import Catalogue
public import ProgrammeModel
import ProgrammeStore
import Reporting

extension Office {
  /// The sessions of the week that holds a day; cancelled ones too, so that nobody drives to them.
  ///
  /// - Parameter day: Today if nil.
  public func week(_ day: Day?, facilitator: Code<Facilitator>?) async throws -> WeekView {
    let monday = (day ?? desk.today).monday
    let days = try DayRange(monday, monday.advanced(by: 6))
    return WeekView(
      days: days, sessions: try await sessions(between: days, facilitator: facilitator, host: nil, state: nil),
      tasks: facilitator == nil ? try weekTasks(days) : [])
  }

  /// The same as a page.
  ///
  /// - Parameter alternate: The file of the other language beside it; nil where there is none.
  public func weekPage(
    _ day: Day?, facilitator code: Code<Facilitator>?, language: Language, asHTML: Bool,
    alternate: String? = nil
  ) async throws -> String {
    let week = try await week(day, facilitator: code)
    let messages = try library.messages()
    let types = try library.sessionTypes()
    let places = try library.places()
    let people = try store.read { try $0.facilitators.all() }.filter { code == nil || $0.code == code }
    let lastDay = week.sessions.contains { $0.session.span.day.weekday >= .saturday } ? 6 : 4
    let days = try DayRange(week.days.first, week.days.first.advanced(by: lastDay))
    let sheet = WeekSheet(
      team: settings.name, days: days, facilitator: code?.text,
      entries: week.sessions.map { line in
        let session = line.session
        return WeekEntry(
          number: session.number, span: session.span, host: line.host.bilingualName,
          area: line.host.area.flatMap { places.area($0)?.name },
          type: types[session.type]?.title ?? Bilingual(same: session.type.text), group: session.group.label,
          expected: session.group.expected, facilitators: line.facilitators.map(\.text), language: session.language,
          state: session.state, isLocked: session.isLocked)
      },
      legs: try journeys(
        week.sessions.filter(\.session.takesTime).map {
          Outing(span: $0.session.span, host: $0.host, facilitators: $0.session.facilitators)
        }, people: people),
      leave: people.flatMap { person in
        person.leave.filter { $0.overlaps(days) }.map { WeekLeave(facilitator: person.code.text, days: $0) }
      },
      tasks: try week.tasks.map { dated in
        var doneOn: Day?
        if case .done(let day, _) = dated.task.state { doneOn = day }
        return WeekTask(
          by: dated.by, name: dated.task.name, campaign: try campaignName(of: dated.edition),
          owner: dated.task.owner?.text,
          doneOn: doneOn)
      }, landmarks: landmarks(places), mapSource: places.attribution)
    let page = WeekPage(messages, sheet)
    return asHTML ? page.html(language, alternate: alternate) : page.markdown(language)
  }
}
