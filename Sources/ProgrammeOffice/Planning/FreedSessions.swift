import ProgrammeModel

extension Office {
  /// The requests as they are once some agreed sessions are up for planning again: the time that was agreed is as good
  /// as any that was asked for, and what was agreed without a request asks for that or the four weeks after it.
  static func requests(_ requests: [Request], allowing freed: [Session]) -> [Request] {
    let agreed = Dictionary(grouping: freed) { $0.request }
    return requests.map { request in
      (agreed[request.key] ?? []).reduce(request) { $0.allowing($1.span) }
    } + (agreed[nil] ?? []).compactMap(request)
  }

  private static func request(for session: Session) -> Request? {
    let day = session.span.day
    guard let later = try? DayRange(day, day.advanced(by: 28)) else { return nil }
    return try? Request(
      key: Key(session.key.uuid), number: RequestNumber(1_000_000 + session.number.value), host: session.host,
      type: session.type, groups: [session.group], windows: [RequestWindow(days: later)], language: session.language,
      supervised: session.supervised, receivedOn: day
    ).allowing(session.span)
  }
}

extension Request {
  /// The same request, which may fall on a time that its host agreed to once.
  fileprivate func allowing(_ span: TimeSpan) -> Request {
    let isAsked = windows.contains { window in
      window.days.contains(span.day) && window.weekdays.contains(span.day.weekday)
        && window.hours.start <= span.start && span.end <= window.hours.end
    }
    guard !isAsked || turnedDown.contains(span.day), let day = try? DayRange(span.day, span.day),
      let hours = try? Hours(span.start, span.end)
    else { return self }
    return changed(
      windows: isAsked ? [] : windows + [RequestWindow(days: day, weekdays: Set(Weekday.allCases), hours: hours)],
      turnedDown: turnedDown.subtracting([span.day]))
  }
}
