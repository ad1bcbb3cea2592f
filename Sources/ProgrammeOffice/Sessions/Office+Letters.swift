import Catalogue
import Foundation
public import ProgrammeModel
import ProgrammeStore
import Reporting

public import struct ProgrammeModel.Host

/// Which letter to the host of a session.
public enum LetterKind: String, CaseIterable, Sendable {
  case confirmation, reminder, moved, cancellation, thanks
  /// What came of what young people raised there.
  case report

  /// The one that a state asks for.
  init(for state: Session.State) {
    self =
      switch state {
      case .proposed, .confirmed: .confirmation
      case .cancelled: .cancellation
      case .delivered, .nobodyThere: .thanks
      }
  }
}

extension Office {
  /// Where letters were written, and what of their Welsh nobody fluent has read.
  struct WrittenLetters {
    let folder: String
    let unread: [String]
  }

  static let lettersFolder = "letters"

  /// The letter to the host for a session, in both languages.
  ///
  /// - Parameter kind: Nil for the one that the session's state asks for.
  /// - Throws: ``OfficeFault/wrongState(_:)`` where the session's state does not fit the letter.
  public func letter(_ number: SessionNumber, _ kind: LetterKind?, asHTML: Bool) async throws -> WrittenLetter {
    let line = try await session(number)
    let letter = LetterWriter(try library.messages()).letter(
      try occasion(kind ?? LetterKind(for: line.session.state), of: line), try sheet(for: [line]))
    return WrittenLetter(text: asHTML ? letter.html : letter.text, unread: Self.unread([letter]))
  }

  private func occasion(_ kind: LetterKind, of line: SessionLine) throws -> LetterOccasion {
    let (number, state) = (line.session.number, line.session.state)
    func needs(_ words: String) -> OfficeFault {
      .wrongState("\(number) is \(state.name): \(words)")
    }
    switch (kind, state) {
    case (.confirmation, .proposed): return .confirm(by: nil)
    case (.confirmation, .confirmed): return .confirmed
    case (.confirmation, _): throw needs("it can no longer be confirmed. Choose another letter with --kind.")
    case (.reminder, .confirmed): return .reminder
    case (.reminder, .proposed):
      throw needs(
        "the host has not said yes. Ask for that with --kind confirmation, then ‘pont session confirm \(number)’.")
    case (.reminder, _): throw needs("there is nothing left to remind of.")
    case (.moved, .proposed), (.moved, .confirmed):
      guard let before = try earlierSpan(of: line.session) else {
        throw OfficeFault.wrongState("\(number) has not been moved. See ‘pont history \(number)’.")
      }
      return .changed(from: [before], asks: state == .proposed)
    case (.moved, _): throw needs("its time no longer matters to the host.")
    case (.cancellation, .cancelled(let how)): return .cancelled(by: how.by, because: nil)
    case (.cancellation, _): throw needs("it is not cancelled. See ‘pont session cancel --help’.")
    case (.thanks, .delivered):
      return .thanks(
        LetterThanks(
          attended: line.headcount.map { [$0.present] } ?? [], code: number.description,
          followUps: try followUpDays(of: line.session)))
    case (.thanks, _): throw needs("thanks are due once it has a head count. See ‘pont record --help’.")
    case (.report, .delivered):
      let issues = try issuesRaised(at: line.session)
      // A forum at which nothing was raised still gets its thanks.
      let isForum = try library.sessionTypes()[line.session.type]?.setting == .community
      guard isForum || !issues.isEmpty else {
        throw needs("no issue is noted that was raised there. Note one: pont voice raise --session \(number) …")
      }
      return .report(issues)
    case (.report, _): throw needs("what came of it is reported once it has been held.")
    }
  }

  /// When the session was before it was last moved; nil where it never was.
  private func earlierSpan(of session: Session) throws -> TimeSpan? {
    let entries = try store.read { try $0.history.entries(about: session.key) }
    for entry in entries where entry.undoneBy == nil && entry.undoes == nil {
      for change in entry.changes where change.kind == "session" && change.before != nil {
        let moved = Dictionary(change.fields.map { ($0.name, $0.before) }, uniquingKeysWith: { a, _ in a })
        guard ["day", "starts", "ends"].contains(where: { moved[$0] != nil }) else { continue }
        return try TimeSpan(
          day: try (moved["day"] ?? nil).map { try Day($0) } ?? session.span.day,
          start: try (moved["starts"] ?? nil).map { try TimeOfDay($0) } ?? session.span.start,
          end: try (moved["ends"] ?? nil).map { try TimeOfDay($0) } ?? session.span.end)
      }
    }
    return nil
  }

  /// One letter a request (or session without one) that asks the host to confirm; where the host was told another time
  /// of some sessions before, one more that says so.
  ///
  /// - Parameter before: When those sessions were that have been moved.
  func writeLetters(asking lines: [SessionLine], before: [SessionNumber: TimeSpan] = [:]) throws -> WrittenLetters {
    let together = Dictionary(grouping: lines) { $0.request?.description ?? $0.session.number.description }
    var letters: [Letter] = []
    for name in together.keys.sorted() {
      // In the order in which the letter tells of them.
      let all = (together[name] ?? []).sorted { $0.session.span < $1.session.span }
      let new = all.filter { before[$0.session.number] == nil }
      let moved = all.filter { before[$0.session.number] != nil }
      if !new.isEmpty { letters.append(try write(new, .confirm(by: nil), as: name)) }
      if !moved.isEmpty {
        let spans = moved.compactMap { before[$0.session.number] }
        letters.append(try write(moved, .changed(from: spans, asks: true), as: name))
      }
    }
    return WrittenLetters(folder: Self.lettersFolder + "/", unread: Self.unread(letters))
  }

  /// One letter a session.
  func writeLetters(_ lines: [SessionLine], _ occasion: LetterOccasion) throws -> WrittenLetters {
    var letters: [Letter] = []
    for line in lines { letters.append(try write([line], occasion, as: line.session.number.description)) }
    let name = lines.count == 1 ? "\(lines[0].session.number)-\(occasion.name).html" : ""
    return WrittenLetters(folder: "\(Self.lettersFolder)/\(name)", unread: Self.unread(letters))
  }

  private func write(_ lines: [SessionLine], _ occasion: LetterOccasion, as name: String) throws -> Letter {
    let letter = LetterWriter(try library.messages()).letter(occasion, try sheet(for: lines))
    let place = folder.appending(path: Self.lettersFolder)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let file = place.appending(path: "\(name)-\(letter.occasion)")
    try Data(letter.html.utf8).write(to: file.appendingPathExtension("html"), options: .atomic)
    try Data(letter.text.utf8).write(to: file.appendingPathExtension("txt"), options: .atomic)
    return letter
  }

  private static func unread(_ letters: [Letter]) -> [String] {
    letters.contains { !$0.draftKeys.isEmpty }
      ? [
        "No fluent speaker has read the Welsh of these letters yet; it carries a mark. Have it read before you send them."
      ]
      : []
  }

  private func sheet(for lines: [SessionLine]) throws -> LetterSheet {
    guard let first = lines.first else { throw OfficeFault.noProposal }
    let types = try library.sessionTypes()
    let facts = try store.read { tables in
      (
        contacts: try tables.contacts.contacts(of: first.host.key),
        people: Dictionary(try tables.facilitators.all().map { ($0.key, $0) }, uniquingKeysWith: { a, _ in a })
      )
    }
    let wish =
      facts.contacts.first { $0.role == .bookings && $0.languageWish != nil }
      ?? facts.contacts.first { $0.languageWish != nil }
    return LetterSheet(
      team: settings.name, replyTo: settings.replyTo, host: first.host.bilingualName,
      address: try address(of: first.host),
      languageWish: wish?.languageWish,
      safeguardingKnown: facts.contacts.contains { $0.role == .safeguarding },
      sessions: lines.sorted { $0.session.span < $1.session.span }.map { line in
        let session = line.session
        return LetterSession(
          number: session.number, type: types[session.type]?.title ?? Bilingual(same: session.type.text),
          span: session.span, group: session.group.label, expected: session.group.expected, language: session.language,
          people: session.facilitators.compactMap { facts.people[$0] }.map {
            LetterPerson(role: Bilingual(cy: $0.roleCy ?? $0.role, en: $0.role), base: $0.base.name)
          }, setUpMinutes: types[session.type]?.setUpMinutes ?? 0, supervised: session.supervised)
      })
  }

  func followUpDays(of session: Session) throws -> [Day] {
    let months = try library.sessionTypes()[session.type]?.followUpMonths ?? []
    return months.map { session.span.day.adding(months: $0) }
  }
}

extension Host {
  var bilingualName: Bilingual { Bilingual(cy: name(in: .cy), en: name(in: .en)) }
}

extension Day {
  /// The same date some months later, or the month's last day where it is shorter.
  func adding(months: Int) -> Day {
    let (year, month, day) = civil
    let index = year * 12 + month - 1 + months
    for date in stride(from: day, through: 28, by: -1) {
      if let found = try? Day(year: index / 12, month: index % 12 + 1, day: date) { return found }
    }
    return (try? Day(year: index / 12, month: index % 12 + 1, day: min(day, 28))) ?? self
  }
}
