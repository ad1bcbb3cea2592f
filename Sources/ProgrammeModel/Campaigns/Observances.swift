/// One year's dates of an observance.
public struct Occurrence: Hashable, Sendable {
  public let observance: Observance
  /// The year in which it begins.
  public let year: Int
  public let days: DayRange
  public let confidence: Observance.Confidence
  /// When the dates were written down; nil where a rule gives them.
  public let noted: Day?

  public init(
    observance: Observance, year: Int, days: DayRange, confidence: Observance.Confidence, noted: Day? = nil
  ) {
    self.observance = observance
    self.year = year
    self.days = days
    self.confidence = confidence
    self.noted = noted
  }
}

/// What is known of an observance's dates in a year.
public enum ObservanceDates: Hashable, Sendable {
  /// In order; more than one where the moon's year fits twice into ours, none in a year in which it is not held.
  case dates([Occurrence])
  case notYetAnnounced
}

/// All observances of the content, by which one can rest on another.
public struct Observances: Sendable {
  /// In the order of their codes.
  public let all: [Observance]
  private let byCode: [Code<Observance>: Observance]

  /// Of two with one code the first counts.
  public init(_ observances: [Observance]) {
    byCode = Dictionary(observances.map { ($0.code, $0) }) { first, _ in first }
    all = byCode.values.sorted { $0.code < $1.code }
  }

  public subscript(code: Code<Observance>) -> Observance? { byCode[code] }

  /// The dates that begin in a year: recorded ones first, else what the rule gives.
  public func dates(of observance: Observance, in year: Int) -> ObservanceDates {
    let recorded = observance.recorded.filter { $0.days.first.civil.year == year }
    if !recorded.isEmpty {
      return .dates(
        recorded.map {
          Occurrence(observance: observance, year: year, days: $0.days, confidence: $0.confidence, noted: $0.noted)
        })
    }
    switch observance.rule {
    case .someYears: return .dates([])
    case .announced: return .notYetAnnounced
    case .start(let code):
      // One step only, so that no chain can lead back to where it began.
      guard let other = byCode[code], other.rule.stands, case .dates(let dates) = dates(of: other, in: year),
        !dates.isEmpty
      else { return .notYetAnnounced }
      return .dates(
        dates.compactMap { date in
          (try? DayRange(date.days.first, date.days.first)).map {
            Occurrence(observance: observance, year: year, days: $0, confidence: .likely, noted: date.noted)
          }
        })
    default:
      guard let days = observance.rule.dates(in: year) else { return .notYetAnnounced }
      return .dates([
        Occurrence(observance: observance, year: year, days: days, confidence: observance.ruleConfidence)
      ])
    }
  }

  /// Every occurrence that touches a year, those begun the year before among them; in order of days, then codes.
  public func occurrences(in year: Int) -> [Occurrence] {
    guard let first = try? Day(year: year, month: 1, day: 1), let last = try? Day(year: year, month: 12, day: 31),
      let days = try? DayRange(first, last)
    else { return [] }
    return occurrences(on: days)
  }

  /// Every occurrence that touches the days; in order of days, then codes.
  public func occurrences(on days: DayRange) -> [Occurrence] {
    let years = (days.first.civil.year - 1)...days.last.civil.year
    return all.flatMap { observance in
      years.flatMap { start -> [Occurrence] in
        guard case .dates(let dates) = dates(of: observance, in: start) else { return [] }
        return dates.filter { $0.days.overlaps(days) }
      }
    }.sorted {
      ($0.days.first, $0.days.last, $0.observance.code) < ($1.days.first, $1.days.last, $1.observance.code)
    }
  }

  /// Those whose dates in a year nobody has announced, or nobody has noted; in order of the month they usually fall in.
  public func notYetAnnounced(in year: Int) -> [Observance] {
    all.filter { dates(of: $0, in: year) == .notYetAnnounced }.sorted {
      ($0.announcement?.usualMonth ?? 13, $0.code) < ($1.announcement?.usualMonth ?? 13, $1.code)
    }
  }
}

extension ObservanceRule {
  /// Whether it rests on no other observance.
  fileprivate var stands: Bool {
    if case .start = self { false } else { true }
  }
}
