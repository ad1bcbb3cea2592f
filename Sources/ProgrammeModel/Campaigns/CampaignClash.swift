/// Why a campaign's dates need a second look.
public enum CampaignClash: Hashable, Sendable {
  /// Its one day is a Saturday or Sunday.
  case weekend
  /// Schools of all areas are closed throughout.
  case holidays
  /// Schools are closed on this many of its weekdays, or in some areas only.
  case partlyHolidays
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
    var (known, closed) = (0, 0)
    for calendar in calendars {
      for day in days.days where day.weekday < .saturday {
        switch calendar.closure(ofSchoolOn: day) {
        case .notKnown, .weekend: break
        case nil, .ownDay: known += 1
        case .bankHoliday, .outsideTerm, .halfTerm, .inset:
          known += 1
          closed += 1
        }
      }
    }
    guard closed > 0 else { return nil }
    if closed == known { return .holidays }
    let isLong = days.first.distance(to: days.last) > 13
    return isLong && closed * 2 < known ? nil : .partlyHolidays
  }
}
