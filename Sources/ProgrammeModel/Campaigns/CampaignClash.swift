/// Why a campaign's dates need a second look.
public enum CampaignClash: Hashable, Sendable {
  /// Its one day is a Saturday or Sunday.
  case weekend
  /// Schools of all areas are closed throughout.
  case holidays
  /// Some of its weekdays are in the school holidays, or all of them in some areas only.
  case partlyHolidays
  /// It is four weeks or longer, and a half-term falls in it.
  case halfTerm
  /// It falls into a fast, the exams or the weeks before a poll.
  case during(Observance)
  /// Another big campaign is held at the same time.
  case beside(Observance)
}

extension Occurrence {
  /// What speaks against the dates, or asks for care.
  ///
  /// - Parameters:
  ///   - others: All occurrences around it.
  ///   - calendars: Of the areas that count; days beyond their terms are not judged. A stretch of more than two weeks
  ///     is partly in the holidays only when at least half of its weekdays are.
  ///   - adopted: The team's own campaigns, which compete like big ones.
  ///   - together: What the campaign takes in, and so does not compete with.
  public func clashes(
    among others: [Occurrence], calendars: [TermCalendar], adopted: Set<Code<Observance>> = [],
    together: Set<Code<Observance>> = []
  ) -> [CampaignClash] {
    guard observance.kind == .campaign else { return [] }
    var found: [CampaignClash] = []
    if days.first == days.last, days.first.weekday >= .saturday { found.append(.weekend) }
    if let holidays = holidays(calendars) { found.append(holidays) }
    func competes(_ one: Observance) -> Bool { one.kind == .campaign && (one.isBig || adopted.contains(one.code)) }
    for other in others where other.days.overlaps(days) && other.observance.code != observance.code {
      if other.observance.kind.isWarnedOf {
        found.append(.during(other.observance))
      } else if competes(observance), competes(other.observance), !together.contains(other.observance.code) {
        found.append(.beside(other.observance))
      }
    }
    return found
  }

  private func holidays(_ calendars: [TermCalendar]) -> CampaignClash? {
    var (known, closed, holidays) = (0, 0, 0)
    for calendar in calendars {
      for day in days.days where day.weekday < .saturday {
        switch calendar.closure(ofSchoolOn: day) {
        case .notKnown, .weekend: break
        case nil, .ownDay: known += 1
        // Closed for a day in the middle of term: no school holidays.
        case .bankHoliday, .inset:
          known += 1
          closed += 1
        case .outsideTerm, .halfTerm:
          known += 1
          closed += 1
          holidays += 1
        }
      }
    }
    if closed > 0, closed == known { return .holidays }
    let length = days.first.distance(to: days.last) + 1
    if holidays > 0, length <= 14 || closed * 2 >= known { return .partlyHolidays }
    let halfTerms = calendars.flatMap(\.terms).compactMap(\.halfTerm)
    return length >= 28 && halfTerms.contains { days.contains($0.first) && days.contains($0.last) } ? .halfTerm : nil
  }
}
