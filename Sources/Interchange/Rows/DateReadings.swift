import ProgrammeModel

/// The days that a text written by a form tool or a spreadsheet can mean; a time behind the date is passed over.
struct DateReadings: Hashable {
  let dayFirst: Day?
  let monthFirst: Day?

  /// Reads `2022/11/30 10:39:41 PM GMT+1`, `7/20/23, 4:16:29 PM`, `21.10.2026`; nothing for any other form.
  init(_ text: String) {
    guard let match = text.prefixMatch(of: /\s*(\d{1,4})[\/.\-](\d{1,2})[\/.\-](\d{1,4})(?!\d)/),
      let first = Int(match.1), let second = Int(match.2), let third = Int(match.3)
    else {
      (dayFirst, monthFirst) = (nil, nil)
      return
    }
    if match.1.count == 4 {
      let day = try? Day(year: first, month: second, day: third)
      (dayFirst, monthFirst) = (day, day)
      return
    }
    guard match.3.count == 4 || match.3.count == 2 else {
      (dayFirst, monthFirst) = (nil, nil)
      return
    }
    let year = third < 100 ? 2_000 + third : third
    dayFirst = try? Day(year: year, month: second, day: first)
    monthFirst = try? Day(year: year, month: first, day: second)
  }

  var days: Set<Day> { Set([dayFirst, monthFirst].compactMap { $0 }) }

  /// The order this text alone proves; nil where both are possible or none is.
  var order: DateOrder? {
    if dayFirst == monthFirst { return nil }
    if dayFirst == nil { return .monthFirst }
    return monthFirst == nil ? .dayFirst : nil
  }

  var isAmbiguous: Bool { days.count == 2 }
}
