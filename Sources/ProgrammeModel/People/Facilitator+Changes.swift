extension Facilitator {
  /// The same person with some facts exchanged.
  public func with(
    key: Key<Facilitator>? = nil, code: Code<Facilitator>? = nil, languages: Set<Language>? = nil,
    qualifications: [Qualification]? = nil, checks: [CheckHeld]? = nil, hours: [Weekday: Hours]? = nil,
    leave: [DayRange]? = nil, limits: DayLimits? = nil
  ) -> Facilitator {
    Facilitator(
      key: key ?? self.key, code: code ?? self.code, role: role, roleCy: roleCy, base: base,
      languages: languages ?? self.languages, qualifications: qualifications ?? self.qualifications,
      checks: checks ?? self.checks, hours: hours ?? self.hours, leave: leave ?? self.leave,
      limits: limits ?? self.limits, busy: busy, serves: serves)
  }
}

extension DayLimits {
  /// The same limits with some exchanged.
  public func with(sessions: Int? = nil, travelMinutes: Int? = nil, eveningsAWeek: Int? = nil) -> DayLimits {
    DayLimits(
      sessions: sessions ?? self.sessions, breakMinutes: breakMinutes, breakStart: breakStart,
      travelMinutes: travelMinutes ?? self.travelMinutes,
      eveningsAWeek: eveningsAWeek ?? self.eveningsAWeek)
  }
}
