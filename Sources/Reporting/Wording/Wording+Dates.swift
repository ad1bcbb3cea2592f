public import ProgrammeModel

extension Wording {
  /// A day with its weekday and year, as it opens a line: `Dydd Iau, 21 Ionawr 2027`, `Thursday 21 January 2027`.
  public func day(_ day: Day) -> String { "\(dayInYear(day)) \(day.civil.year)" }

  /// A day with its weekday, where the year is plain: `Dydd Iau, 21 Ionawr`.
  public func dayInYear(_ day: Day) -> String { opening(weekday(day), day) }

  /// A date without its weekday: `21 Ionawr 2027`.
  public func date(_ day: Day) -> String { "\(dateInYear(day)) \(day.civil.year)" }

  /// A date without weekday and year: `21 Ionawr`.
  public func dateInYear(_ day: Day) -> String { "\(day.civil.day) \(month(day))" }

  /// Days from first to last: `18–22 Ionawr 2027`, `29 January – 5 February 2027`, or one date.
  public func dates(_ range: DayRange) -> String {
    let years = (range.first.civil.year, range.last.civil.year)
    guard years.0 == years.1 else { return "\(date(range.first)) – \(date(range.last))" }
    return "\(datesInYear(range)) \(years.1)"
  }

  /// The same where the year is plain: `18–22 Ionawr`. A range over New Year names its years all the same.
  public func datesInYear(_ range: DayRange) -> String {
    let (first, last) = (range.first.civil, range.last.civil)
    if first.year != last.year { return dates(range) }
    if range.first == range.last { return dateInYear(range.first) }
    if first.month == last.month { return "\(first.day)–\(last.day) \(month(range.first))" }
    return "\(dateInYear(range.first)) – \(dateInYear(range.last))"
  }

  /// The week of a day, from Monday to Friday: `Wythnos 18–22 Ionawr 2027`.
  public func week(of day: Day) -> String {
    let monday = day.monday
    let friday = monday.advanced(by: 4)
    let range = (try? DayRange(monday, friday)).map(dates) ?? date(monday)
    return text("date.week", ["range": .text(range)])
  }

  /// Start and end on the 24-hour clock: `09:30–10:30`.
  public func time(_ span: TimeSpan) -> String { "\(span.start)–\(span.end)" }

  /// A stretch of the clock: `09:00–12:00`.
  public func hours(_ hours: Hours) -> String { "\(hours.start)–\(hours.end)" }

  /// Day and time: `Dydd Iau, 21 Ionawr 2027, 09:30–10:30`; from 18:00 in Welsh `Nos Iau, …`.
  public func when(_ span: TimeSpan) -> String { "\(day(of: span)), \(time(span))" }

  /// The day of a span, `Nos` instead of `Dydd` for one that starts at 18:00 or later: Welsh names evenings apart.
  public func day(of span: TimeSpan) -> String {
    let name = span.start.hour >= 18 ? evening(span.day) : weekday(span.day)
    return "\(opening(name, span.day)) \(span.day.civil.year)"
  }

  /// Minutes as people say them: `45 munud`, `1 awr 35 munud`, `2 hours`.
  public func duration(_ minutes: Int) -> String {
    let (hours, rest) = (max(0, minutes) / 60, max(0, minutes) % 60)
    if hours == 0 { return text("date.minutes", ["count": .number(rest)]) }
    let whole = text("date.hours", ["count": .number(hours)])
    return rest == 0 ? whole : "\(whole) \(text("date.minutes", ["count": .number(rest)]))"
  }

  private func weekday(_ day: Day) -> String { text("date.weekday.\(day.weekday.rawValue)") }
  private func evening(_ day: Day) -> String { text("date.evening.\(day.weekday.rawValue)") }
  private func month(_ day: Day) -> String { text("date.month.\(day.civil.month)") }

  /// Weekday, date and month, the first letter a capital.
  private func opening(_ name: String, _ day: Day) -> String {
    capitalised(
      text("date.day", ["weekday": .text(name), "date": .number(day.civil.day), "month": .text(month(day))]))
  }
}

/// The text with its first letter a capital; the rest stays.
func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
