public import ProgrammeModel

/// The texts of calendar entries, Welsh first, with nobody's name, telephone or address of a person in them.
public struct CalendarWording: Sendable {
  private let messages: Messages

  public init(_ messages: Messages) { self.messages = messages }

  /// For a facilitator's own feed: with number, host, expected number, needs and the time around the session.
  public func own(_ sheet: CalendarSheet) -> CalendarText {
    CalendarText(
      summary: summary("\(sheet.number) · \(joined(sheet.type)) · \(sheet.group) · \(joined(sheet.host))", sheet.state),
      description: description(sheet, own: true), location: location(sheet))
  }

  /// For the feed of a host: type, group, language and number only.
  public func host(_ sheet: CalendarSheet) -> CalendarText {
    CalendarText(
      summary: summary("\(joined(sheet.type)) · \(sheet.group)", sheet.state),
      description: description(sheet, own: false), location: location(sheet))
  }

  /// For what went out to the public and may no longer be shown: neither type nor place.
  public func withdrawn() -> (summary: String, description: String) {
    withdrawn(joined(messages.both("calendar.withdrawn.session")))
  }

  /// For what stood in a person's or a host's own feed and is no more.
  public func withdrawn(_ number: SessionNumber, _ type: Bilingual) -> (summary: String, description: String) {
    withdrawn("\(number) · \(joined(type))")
  }

  private func withdrawn(_ name: String) -> (summary: String, description: String) {
    let note = messages.both("calendar.withdrawn")
    return ("\(joined(messages.both("calendar.summary.cancelled"))): \(name)", "\(note.cy)\n\n\(note.en)")
  }

  /// The text, marked in both languages when it is cancelled or still only proposed.
  private func summary(_ text: String, _ state: Session.State) -> String {
    switch state {
    case .cancelled: "\(joined(messages.both("calendar.summary.cancelled"))): \(text)"
    case .proposed: "\(text) (\(joined(messages.both("calendar.summary.proposed"))))"
    case .confirmed, .delivered, .nobodyThere: text
    }
  }

  private func description(_ sheet: CalendarSheet, own: Bool) -> String {
    Language.allCases.map { language in
      let words = Wording(messages, language)
      var lines = [
        words.text("calendar.type", ["type": .text(sheet.type[language])]),
        words.text("calendar.group", ["group": .text(sheet.group)]),
        words.text("calendar.language", ["language": .text(words.name(of: sheet.language))]),
      ]
      if own {
        lines.append(words.text("calendar.host", ["host": .text(sheet.host[language])]))
        lines.append(words.text("calendar.expected", ["people": .text(words.people(sheet.expected))]))
        if !sheet.needs.isEmpty {
          lines.append(
            words.text(
              "calendar.needs", ["needs": .text(sheet.needs.map { $0[language] }.joined(separator: "; "))]))
        }
        if sheet.setUpMinutes + sheet.debriefMinutes > 0 {
          lines.append(
            words.text(
              "calendar.around",
              [
                "before": .text(words.duration(sheet.setUpMinutes)),
                "after": .text(words.duration(sheet.debriefMinutes)),
              ]))
        }
      }
      lines.append(words.text("calendar.state", ["state": .text(words.name(of: sheet.state))]))
      lines.append(words.text("calendar.number", ["number": .text(sheet.number.description)]))
      return lines.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  private func location(_ sheet: CalendarSheet) -> String {
    ([joined(sheet.host)] + sheet.address).joined(separator: ", ")
  }

  /// `Cymraeg / English`, or the one text where both are the same.
  private func joined(_ text: Bilingual) -> String {
    text.cy == text.en ? text.cy : "\(text.cy) / \(text.en)"
  }
}
