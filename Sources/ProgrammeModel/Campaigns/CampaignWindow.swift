/// The days on which a campaign's edition is held, as far as they are known.
public struct CampaignWindow: Hashable, Sendable {
  public let days: DayRange
  /// Nil where nobody has announced the days, and they are reckoned from another year's or the usual month.
  public let confidence: Observance.Confidence?

  public init(days: DayRange, confidence: Observance.Confidence?) {
    self.days = days
    self.confidence = confidence
  }

  public var isReckoned: Bool { confidence == nil }
}

extension Observances {
  /// The days of an edition; where nobody announced them, days to work by until somebody does.
  ///
  /// Reckoned days are those of the nearest year known, moved by whole weeks so that they keep their weekdays, or the
  /// whole usual month. They are never shown as dates of the observance itself.
  ///
  /// - Returns: Nil for an observance that is not listed, or one that is not held in that year.
  public func window(of edition: CampaignEdition) -> CampaignWindow? {
    guard let observance = self[edition.code] else { return nil }
    if case .dates(let dates) = dates(of: observance, in: edition.year) {
      return dates.first.map { CampaignWindow(days: $0.days, confidence: $0.confidence) }
    }
    return reckoned(observance, in: edition.year).map { CampaignWindow(days: $0, confidence: nil) }
  }

  private func reckoned(_ observance: Observance, in year: Int) -> DayRange? {
    // What rests on another observance is reckoned as that one's first day.
    if case .start(let code) = observance.rule, let edition = try? CampaignEdition(code, year),
      let other = self[code], other.rule == .announced, let first = window(of: edition)?.days.first
    {
      return try? DayRange(first, first)
    }
    let known = observance.recorded.min {
      let (a, b) = (abs($0.days.first.civil.year - year), abs($1.days.first.civil.year - year))
      return (a, $0.days.first) < (b, $1.days.first)
    }
    if let known {
      let years = year - known.days.first.civil.year
      let shift = (Double(years) * 365.25 / 7).rounded() * 7
      let moved = try? DayRange(
        known.days.first.advanced(by: Int(shift)), known.days.last.advanced(by: Int(shift)))
      if moved?.first.civil.year == year { return moved }
    }
    return observance.announcement.flatMap { ObservanceRule.month($0.usualMonth).dates(in: year) }
  }

  /// The same with dates that the team itself noted; of two of one year the later noted count.
  public func noting(_ announced: [AnnouncedDates]) -> Observances {
    let byCode = Dictionary(grouping: announced, by: \.edition.code)
    return Observances(all.map { observance in byCode[observance.code].map(observance.noting) ?? observance })
  }
}

extension Observance {
  fileprivate func noting(_ announced: [AnnouncedDates]) -> Observance {
    let newer = announced.filter { own in
      !recorded.contains { $0.days.first.civil.year == own.edition.year && $0.noted > own.noted }
    }
    let years = Set(newer.map(\.edition.year))
    return Observance(
      code: code, name: name, welsh: welsh, strands: strands, kind: kind, isBig: isBig, rule: rule,
      ruleConfidence: ruleConfidence, announcement: announcement, caution: caution,
      recorded: recorded.filter { !years.contains($0.days.first.civil.year) } + newer.map(\.recorded))
  }
}
