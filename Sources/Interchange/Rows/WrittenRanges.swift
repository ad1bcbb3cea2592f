import ProgrammeModel

/// Days and hours as people write several of them into one cell.
enum WrittenRanges {
  /// `2027-01-18..2027-01-22; 2027-02-01`, also day first and with "to" between the two.
  ///
  /// - Throws: ``WrittenDate/Fault`` or `TimeFault`.
  static func days(_ text: String) throws -> [DayRange] {
    try Tidy.list(text).map { part in
      let ends = part.split(separator: /\s*\.\.\s*|\s+(?:to|i|–)\s+/).map(String.init)
      guard (1...2).contains(ends.count) else { throw TimeFault.notADay(part) }
      return try DayRange(try WrittenDate(ends[0]).day, try WrittenDate(ends[ends.count - 1]).day)
    }
  }

  /// `mon-fri 08:30-16:30; sat 09:00-12:00`.
  ///
  /// - Throws: ``WordFault`` or `TimeFault`; also when one weekday stands twice.
  static func hours(_ text: String) throws -> [Weekday: Hours] {
    var hours: [Weekday: Hours] = [:]
    for part in Tidy.list(text) {
      guard let digit = part.firstIndex(where: \.isNumber) else {
        throw WordFault(text: part, choices: "weekdays and hours, such as mon-fri 08:30-16:30")
      }
      let stretch = try Hours(part[digit...].filter { !$0.isWhitespace })
      for day in try WrittenWords.weekdays(String(part[..<digit])) {
        guard hours.updateValue(stretch, forKey: day) == nil else {
          throw WordFault(text: part, choices: "each weekday once; \(day) stands twice")
        }
      }
    }
    return hours
  }

  /// `bystander-trainer; first-aid:2027-08-31`: names, each with its last day where it lapses.
  ///
  /// - Throws: `CodeFault` or ``WrittenDate/Fault``.
  static func lapsing<Subject>(_ text: String, _ subject: Subject.Type) throws -> [(Code<Subject>, Day?)] {
    try Tidy.list(text, also: ",").map { part in
      let pieces = part.split(separator: ":", maxSplits: 1).map { Tidy.line(String($0)) }
      let name = try Code<Subject>(pieces.first ?? "")
      return (name, pieces.count == 2 ? try WrittenDate(pieces[1]).day : nil)
    }
  }
}
