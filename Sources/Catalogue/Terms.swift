public import ProgrammeModel

/// The periods that figures are published for, by the code people type.
public struct Terms: Sendable {
  let calendars: [AreaCode: TermCalendar]
  let names: PeriodNames

  /// The wording of each kind of period, with `{year}` for its year.
  struct PeriodNames: Sendable {
    let season: [TermCalendar.Term.Season: Bilingual]
    let schoolYear: Bilingual
    let financialYear: Bilingual
  }

  /// The days and the name of a period.
  ///
  /// `spring-2027` runs from the first to the last day of that term, half-term included; where the areas' dates differ,
  /// from the earliest to the latest. `school-year-2026-27` runs from 1 September to 31 August, `financial-year-2026-27`
  /// from 1 April to 31 March.
  ///
  /// - Parameters:
  ///   - code: As above; case does not count.
  ///   - areas: The areas whose terms count; empty for all.
  /// - Throws: ``Fault`` for another form, or a term that no area's calendar holds.
  public func period(_ code: String, in areas: [AreaCode] = []) throws(Fault) -> NamedPeriod {
    let lower = code.lowercased()
    for (start, wording, month) in [("school-year-", names.schoolYear, 9), ("financial-year-", names.financialYear, 4)]
    where lower.hasPrefix(start) {
      return try year(String(lower.dropFirst(start.count)), code: lower, wording, firstMonth: month)
    }
    let parts = lower.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let season = TermCalendar.Term.Season(rawValue: String(parts[0])), parts[1].count == 4,
      let year = Int(parts[1])
    else { throw .notAPeriod(code) }
    let days = calendars.filter { areas.isEmpty || areas.contains($0.key) }.values
      .flatMap(\.terms).filter { $0.season == season && $0.days.first.civil.year == year }.map(\.days)
    guard let first = days.map(\.first).min(), let last = days.map(\.last).max(),
      let range = try? DayRange(first, last)
    else { throw .noDates(lower, known: codes(in: areas)) }
    return NamedPeriod(
      code: lower, days: range, name: (names.season[season] ?? .init(same: lower)).filled(year: "\(year)"))
  }

  /// The codes of the terms that the areas' calendars hold, the earliest first.
  public func codes(in areas: [AreaCode] = []) -> [String] {
    let terms = calendars.filter { areas.isEmpty || areas.contains($0.key) }.values.flatMap(\.terms)
    var first: [String: Day] = [:]
    for term in terms {
      let code = "\(term.season.rawValue)-\(term.days.first.civil.year)"
      first[code] = min(first[code] ?? term.days.first, term.days.first)
    }
    return first.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
  }

  private func year(_ text: String, code: String, _ wording: Bilingual, firstMonth: Int) throws(Fault) -> NamedPeriod {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 2, let year = Int(parts[0]),
      let end = Int(parts[1]), (year + 1) % 100 == end,
      let first = try? Day(year: year, month: firstMonth, day: 1),
      let after = try? Day(year: year + 1, month: firstMonth, day: 1),
      let days = try? DayRange(first, after.advanced(by: -1))
    else { throw .notAPeriod(code) }
    return NamedPeriod(code: code, days: days, name: wording.filled(year: "\(year)–\(parts[1])"))
  }

  /// Why a code names no period.
  public enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
    case notAPeriod(String)
    case noDates(String, known: [String])

    public var description: String {
      switch self {
      case .notAPeriod(let text):
        "“\(text)” is not a period. Write a term such as spring-2027, or school-year-2026-27 or financial-year-2026-27."
      case .noDates(let code, let known):
        "No dates are known for \(code)."
          + (known.isEmpty ? "" : " Known are: \(known.joined(separator: ", ")).")
          + " Add its dates to Content/Calendars/term-dates.csv."
      }
    }
  }
}

extension Bilingual {
  fileprivate func filled(year: String) -> Bilingual {
    Bilingual(cy: cy.replacing("{year}", with: year), en: en.replacing("{year}", with: year))
  }
}
