import Catalogue
public import Foundation
import Interchange
public import ProgrammeModel
import ProgrammeStore

/// The register of a session, and what keeping lines in it did.
public struct RegisterReport: Sendable {
  public let session: SessionNumber
  public let entries: [RegisterEntry]
  /// Lines that are new, and lines with another mark than before.
  public let added: Int
  public let changed: Int
  /// Personal columns of the file that were not read.
  public let dropped: [String]
  public let warnings: [String]

  public var present: Int { entries.count { $0.mark.wasThere } }
}

/// One line of a register as somebody gives it.
public struct RegisterLine: Hashable, Sendable {
  public let name: String
  public let mark: AttendanceMark
  public let isWalkIn: Bool

  public init(name: String, mark: AttendanceMark, isWalkIn: Bool) {
    self.name = name
    self.mark = mark
    self.isWalkIn = isWalkIn
  }
}

extension Office {
  /// The register of a session of adults; empty where none was kept, which is never a fault.
  public func register(of number: SessionNumber) async throws -> RegisterReport {
    try store.read { tables in
      let session = try session(number, in: tables)
      return RegisterReport(
        session: number, entries: try tables.registers.entries(of: session.key), added: 0, changed: 0, dropped: [],
        warnings: [])
    }
  }

  /// Keeps the adults of an attendance list by name.
  ///
  /// - Throws: ``OfficeFault/wrongState(_:)`` for a session that is not for adults alone; what reading the file throws.
  public func keepRegister(
    _ data: Data, file: String, of number: SessionNumber, dryRun: Bool = false
  ) async throws -> RegisterReport {
    // Refused before the file is opened: names of young people are not even read.
    try requireAdults(at: number)
    let list = try RegisterFile(data, file: file)
    return try await keepRegister(
      list.lines.map { RegisterLine(name: $0.name, mark: $0.mark, isWalkIn: $0.isWalkIn) }, of: number,
      dropped: list.dropped, dryRun: dryRun)
  }

  /// Keeps lines of a register; a name that stands in it already gets the new mark. With a session that has no head
  /// count the register closes it.
  ///
  /// - Throws: ``OfficeFault/wrongState(_:)`` for a session that is not for adults alone.
  public func keepRegister(
    _ lines: [RegisterLine], of number: SessionNumber, dropped: [String] = [], dryRun: Bool = false
  ) async throws -> RegisterReport {
    try requireAdults(at: number)
    let session = try store.read { try self.session(number, in: $0) }
    var entries = try store.read { try $0.registers.entries(of: session.key) }
    let counted = try store.read { try $0.headcounts.headcount(of: session.key) }
    var fresh: [RegisterLine] = []
    var changed: [RegisterEntry] = []
    for line in lines {
      guard let index = entries.firstIndex(where: { $0.name.map(folded) == folded(line.name) }) else {
        fresh.append(line)
        continue
      }
      let entry = try RegisterEntry(
        key: entries[index].key, session: session.key, name: entries[index].name, mark: line.mark,
        isWalkIn: line.isWalkIn || entries[index].isWalkIn)
      if entry != entries[index] { changed.append(entry) }
      entries[index] = entry
    }
    let now = desk.now
    let present = entries.count { $0.mark.wasThere } + fresh.count { $0.mark.wasThere }
    var warnings: [String] = []
    if let counted, counted.present != present {
      warnings.append(
        "The register shows \(present) there, the head count says \(counted.present). The head count stands.")
    }
    if session.span.day > desk.today { warnings.append("\(number) is not until \(session.span.day).") }
    let closes = counted == nil && present > 0 && session.span.day <= desk.today
    var made: [RegisterEntry] = []
    if dryRun {
      made = try fresh.map {
        try RegisterEntry(key: Key(UUID()), session: session.key, name: $0.name, mark: $0.mark, isWalkIn: $0.isWalkIn)
      }
    } else if !fresh.isEmpty || !changed.isEmpty {
      made = try act("session register") { tables, keys in
        let made = try fresh.map {
          try RegisterEntry(key: keys.key(), session: session.key, name: $0.name, mark: $0.mark, isWalkIn: $0.isWalkIn)
        }
        for entry in changed + made { try tables.registers.keep(entry) }
        if closes {
          try tables.headcounts.record(
            try Headcount(session: session.key, present: present, countedOn: desk.today))
          try tables.sessions.update(session.changed(state: .delivered, at: now))
          try fulfil(session, in: tables)
        }
        tables.summarise("\(number): \(made.count) new, \(changed.count) changed")
        return made
      }
      if closes { warnings.append("\(number) is closed with \(present).") }
    }
    return RegisterReport(
      session: number, entries: entries + made, added: made.count, changed: changed.count, dropped: dropped,
      warnings: warnings)
  }

  /// - Throws: ``OfficeFault/wrongState(_:)`` unless the session's type is written for adults alone.
  private func requireAdults(at number: SessionNumber) throws {
    let session = try store.read { try self.session(number, in: $0) }
    let ages = try library.sessionTypes()[session.type]?.ages
    guard let ages, ages.lowerBound >= 18 else {
      let written = ages.map { "is written for ages \($0.lowerBound) to \($0.upperBound)" } ?? "has no known ages"
      throw OfficeFault.wrongState(
        "\(number) \(written), and a register by name is for adults alone. Give the head count: pont record \(number) --attended 28"
      )
    }
  }
}
