import Interchange
import ProgrammeModel
import ProgrammeStore

extension Office {
  /// The same calendar with numbers and stamps that rise whenever an entry shows something else than it last did.
  ///
  /// A record's own number rises with every act, but texts, rules and titles come from files that anybody may edit.
  /// What was shown is remembered by a digest; where the workspace cannot be written, the record's own number stands.
  func remembering(_ feed: CalendarFeed, as name: String) throws -> CalendarFeed {
    let before = try store.read { try $0.shownEntries.all(of: name) }
    var noted: [ShownEntry] = []
    let events = feed.events.map { event -> CalendarEvent in
      let digest = event.digest
      let old = before[event.uid]
      var (sequence, changedAt) = (event.sequence, event.lastModified)
      if let old {
        // Changed, and the record's own number does not say so.
        let isSilent = old.digest != digest && event.sequence <= old.sequence
        sequence = max(sequence, old.sequence + (isSilent ? 1 : 0))
        changedAt = max(changedAt, isSilent ? max(old.changedAt, desk.now) : old.changedAt)
      }
      let shown = ShownEntry(uid: event.uid, digest: digest, sequence: sequence, changedAt: changedAt)
      if shown != old { noted.append(shown) }
      return event.stamped(sequence: sequence, at: changedAt)
    }
    if !noted.isEmpty { try? store.note(noted, of: name) }
    return CalendarFeed(name: feed.name, events: events)
  }
}

extension CalendarEvent {
  /// One number for all that a subscriber sees.
  fileprivate var digest: String {
    let time =
      switch when {
      case .timed(let span): "\(span)"
      case .allDay(let days): "\(days)"
      }
    let texts = [summary, description].flatMap { [$0?.cy ?? "", $0?.en ?? ""] }
    return Fingerprint.digits(
      Fingerprint.of((texts + [location ?? "", time, status.rawValue]).joined(separator: "\u{1F}")))
  }

  fileprivate func stamped(sequence: Int, at instant: Instant) -> CalendarEvent {
    CalendarEvent(
      uid: uid, summary: summary, description: description, location: location, coordinate: coordinate, when: when,
      status: status, sequence: sequence, lastModified: instant, url: url)
  }
}
