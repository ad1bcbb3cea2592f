import Catalogue
import Foundation
public import ProgrammeModel
import ProgrammeStore
import Reporting

public import struct ProgrammeModel.Host

extension Office {
  /// Where letters were written, and what of their Welsh nobody fluent has read.
  struct WrittenLetters {
    let folder: String
    let unread: [String]
  }

  static let lettersFolder = "letters"

  /// The letter to the host for a session as it stands, in both languages.
  ///
  /// - Parameter thanks: The letter of thanks, which asks for feedback.
  public func letter(_ number: SessionNumber, thanks: Bool, asHTML: Bool) async throws -> WrittenLetter {
    let line = try await session(number)
    let occasion: LetterOccasion
    if thanks {
      guard line.session.state == .delivered else {
        throw OfficeFault.wrongState(
          "\(number) is \(line.session.state.name): thanks are due once it has a head count. See ‘pont record --help’.")
      }
      occasion = .thanks(
        LetterThanks(
          attended: line.headcount.map { [$0.present] } ?? [], code: number.description,
          followUps: try followUpDays(of: line.session)))
    } else {
      switch line.session.state {
      case .proposed: occasion = .confirm(by: nil)
      case .confirmed: occasion = .confirmed
      case .cancelled(let cancellation): occasion = .cancelled(by: cancellation.by, because: nil)
      case .delivered, .nobodyThere:
        throw OfficeFault.wrongState("\(number) is over. Ask for its letter of thanks with --thanks.")
      }
    }
    let letter = LetterWriter(try library.messages()).letter(occasion, try sheet(for: [line]))
    return WrittenLetter(text: asHTML ? letter.html : letter.text, unread: Self.unread([letter]))
  }

  /// One letter a request (or session without one) that asks the host to confirm.
  func writeLetters(asking lines: [SessionLine]) throws -> WrittenLetters {
    let together = Dictionary(grouping: lines) { $0.request?.description ?? $0.session.number.description }
    var letters: [Letter] = []
    for name in together.keys.sorted() {
      letters.append(try write(together[name] ?? [], .confirm(by: nil), as: name))
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
      address: first.host.address + [first.host.postcode?.description].compactMap { $0 },
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
