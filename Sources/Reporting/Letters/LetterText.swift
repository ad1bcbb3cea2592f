import ProgrammeModel

/// One letter in one language.
struct LetterText {
  let words: Wording
  private let occasion: LetterOccasion
  private let sheet: LetterSheet

  init(_ words: Wording, _ occasion: LetterOccasion, _ sheet: LetterSheet) {
    self.words = words
    self.occasion = occasion
    self.sheet = sheet
  }

  var subject: String {
    let values: [String: Messages.Value] = ["type": .text(types), "days": .text(days)]
    return switch occasion {
    case .confirm: words.text("letter.confirm.subject", values)
    case .confirmed: words.text("letter.confirmed.subject", values)
    case .changed(let before, _):
      isSameTime(before)
        ? words.text("letter.changed.subject-people", values) : words.text("letter.changed.subject", values)
    case .cancelled: words.text("letter.cancelled.subject", values)
    case .thanks: words.text("letter.thanks.subject", values)
    case .reminder: words.text("letter.reminder.subject", values)
    case .report: words.text("letter.report.subject", values)
    case .offer: words.text("letter.offer.subject", values)
    }
  }

  var blocks: [Block] {
    [paragraph(words.text("letter.shared.greeting"))] + opening + middle
      + [
        paragraph(words.text("letter.shared.welsh")), paragraph(words.text("letter.shared.close")),
        paragraph(sheet.team[words.language]),
      ]
  }

  private var opening: [Block] {
    switch occasion {
    case .confirm(let day):
      let by = day.map { words.text("letter.confirm.by", ["day": .text(words.day($0))]) }
      return [paragraph(words.text("letter.confirm.lead"))] + facts() + [by].compactMap { $0 }.map(paragraph)
    case .confirmed: return [paragraph(words.text("letter.confirmed.lead"))] + facts()
    case .changed(let before, let asks):
      if isSameTime(before) { return [paragraph(words.text("letter.changed.lead-people"))] + facts() }
      return [paragraph(words.text("letter.changed.lead"))] + facts(before: before)
        + (asks ? [paragraph(words.text("letter.changed.ask"))] : [])
    case .cancelled(let party, let reason):
      let because = reason.map { words.text("letter.cancelled.reason", ["reason": .text($0[words.language])]) }
      return [paragraph(words.text("letter.cancelled.lead.\(party.rawValue)"))] + facts()
        + [because, words.text("letter.cancelled.again")].compactMap { $0 }.map(paragraph)
    case .thanks(let thanks): return [paragraph(words.text("letter.thanks.lead"))] + self.thanks(thanks)
    case .reminder: return [paragraph(words.text("letter.reminder.lead"))] + facts()
    case .report(let issues): return report(issues)
    case .offer(let choices, let day):
      let hold = day.map { words.text("letter.offer.hold", ["day": .text(words.day($0))]) }
      return [paragraph(words.text("letter.offer.lead")), .list(options(choices))]
        + [hold, words.text("letter.offer.none")].compactMap { $0 }.map(paragraph) + facts(withTimes: false)
    }
  }

  private var middle: [Block] {
    switch occasion {
    case .confirm, .confirmed, .changed, .reminder: toDo + [paragraph(change)] + askLanguage
    case .cancelled, .thanks, .report: reach + askLanguage
    case .offer: toDo + reach + askLanguage
    }
  }

  /// Whether only the people change.
  private func isSameTime(_ before: [TimeSpan]) -> Bool { before == sheet.sessions.map(\.span) }

  // MARK: Parts

  private func paragraph(_ text: String) -> Block { .paragraph(Line(text)) }

  private func options(_ choices: [[TimeSpan]]) -> [Line] {
    choices.enumerated().map { index, spans in
      let days = Dictionary(grouping: spans, by: \.day).sorted { $0.key < $1.key }.compactMap { _, spans in
        spans.min().map { "\(words.day(of: $0)), \(spans.sorted().map(words.time).joined(separator: ", "))" }
      }
      return Line(
        words.text(
          "letter.offer.option", ["number": .number(index + 1), "when": .text(days.joined(separator: "; "))]))
    }
  }

  private func thanks(_ thanks: LetterThanks) -> [Block] {
    let counts = zip(sheet.sessions, thanks.attended).map { session, count in
      Line(words.text("letter.thanks.attended", ["group": .text(session.group), "count": .number(count)]))
    }
    let ways = [
      thanks.formAddress.map { words.text("letter.thanks.feedback.url", ["url": .text($0)]) },
      thanks.code.map { words.text("letter.thanks.feedback.code", ["code": .text($0)]) },
      words.text("letter.thanks.feedback.paper"), words.text("letter.thanks.feedback.anonymous"),
    ].compactMap { $0 }
    let again = thanks.followUps.map(words.date)
    return (counts.isEmpty ? [] : [.list(counts)])
      + [
        .heading(words.text("letter.thanks.feedback")), .list(ways.map { Line($0) }),
        paragraph(words.text("letter.thanks.feedback.help")),
      ]
      + (again.isEmpty
        ? [] : [paragraph(words.text("letter.thanks.follow-up", ["dates": .text(again.joined(separator: ", "))]))])
  }

  /// What, when, where, who: one set of facts for all sessions of one type, language and team.
  private func facts(before: [TimeSpan] = [], withTimes: Bool = true) -> [Block] {
    var sets: [[Int]] = []
    for (index, session) in sheet.sessions.enumerated() {
      if let same = sets.firstIndex(where: { $0.first.map { sheet.sessions[$0].isLike(session) } ?? false }) {
        sets[same].append(index)
      } else {
        sets.append([index])
      }
    }
    return sets.compactMap { indices in
      guard let first = indices.first.map({ sheet.sessions[$0] }) else { return nil }
      var facts = [fact("letter.shared.what", first.type[words.language])]
      for index in indices {
        let session = sheet.sessions[index]
        let group = words.text(
          "letter.shared.group-of", ["group": .text(session.group), "count": .number(session.expected)])
        guard withTimes else {
          facts.append(fact("letter.shared.group", group))
          continue
        }
        facts.append(
          fact(
            "letter.shared.when",
            [words.when(session.span), group, session.number?.description].compactMap { $0 }.joined(separator: " · ")))
        if before.indices.contains(index), before[index] != session.span {
          facts.append(fact("letter.shared.before", words.when(before[index])))
        }
      }
      facts.append(
        fact("letter.shared.where", ([sheet.host] + sheet.address).map { $0[words.language] }.joined(separator: ", ")))
      facts.append(fact("letter.shared.language", words.name(of: first.language)))
      if !first.people.isEmpty {
        let people = first.people.map { person in
          words.text(
            "letter.shared.person", ["role": .text(person.role[words.language]), "base": .text(person.base)])
        }
        facts.append(fact("letter.shared.who", people.joined(separator: "; ")))
      }
      return .facts(facts)
    }
  }

  private func fact(_ term: String, _ detail: String) -> Fact { Fact(words.text(term), Line(detail)) }

  private var toDo: [Block] {
    var lines: [String] = []
    if let minutes = sheet.sessions.map(\.setUpMinutes).max(), minutes > 0 {
      lines.append(words.text("letter.shared.todo.room", ["count": .number(minutes)]))
    }
    lines.append(
      sheet.sessions.allSatisfy(\.supervised)
        ? words.text("letter.shared.todo.staff") : words.text("letter.shared.todo.nearby"))
    lines.append(
      sheet.safeguardingKnown
        ? words.text("letter.shared.todo.safeguarding-known") : words.text("letter.shared.todo.safeguarding"))
    lines.append(words.text("letter.shared.todo.access"))
    lines.append(words.text("letter.shared.todo.names"))
    return [.heading(words.text("letter.shared.todo")), .list(lines.map { Line($0) })]
  }

  private var change: String {
    let number = Messages.Value.text(sheet.sessions.compactMap(\.number?.description).joined(separator: ", "))
    guard let reply = sheet.replyTo else { return words.text("letter.shared.change-reply", ["number": number]) }
    return words.text("letter.shared.change", ["number": number, "reply": .text(reply[words.language])])
  }

  private var reach: [Block] {
    guard let reply = sheet.replyTo else { return [] }
    return [paragraph(words.text("letter.shared.reach", ["reply": .text(reply[words.language])]))]
  }

  private var askLanguage: [Block] {
    sheet.languageWish == nil ? [paragraph(words.text("letter.shared.ask-language"))] : []
  }

  private var types: String {
    var seen: [String] = []
    for session in sheet.sessions where !seen.contains(session.type[words.language]) {
      seen.append(session.type[words.language])
    }
    return seen.joined(separator: ", ")
  }

  private var days: String {
    Set(sheet.sessions.map(\.span.day)).sorted().map(words.dayInYear).joined(separator: "; ")
  }
}

extension LetterSession {
  /// Whether another session differs in time, group and number alone.
  fileprivate func isLike(_ other: LetterSession) -> Bool {
    type == other.type && language == other.language && people == other.people
  }
}
