public import Foundation
import Interchange
public import ProgrammeModel
import ProgrammeStore

/// What an attendance file shows, before anything is recorded. It holds counts, never persons.
public struct AttendanceInspection: Sendable {
  public let session: SessionNumber
  /// Different people who were there.
  public let present: Int
  /// Whether the number is of tickets, because nobody was checked in.
  public let isRegistration: Bool
  /// What was recognised, a line each.
  public let found: [String]
  /// What should make a person look twice, such as a meeting on another day; with one of these the file is asked about
  /// even when its kind is known.
  public let doubts: [String]
  /// Whether a file with these columns was confirmed before.
  public let isRemembered: Bool
  let signature: String
}

extension Office {
  /// Counts the people of an attendance file from Teams, Zoom, Eventbrite or a spreadsheet; nothing is stored.
  ///
  /// - Throws: `InputFault` or `InputFaults` where the file cannot be understood; ``OfficeFault`` for an unknown session.
  public func inspectAttendance(
    _ data: Data, file name: String, of number: SessionNumber
  ) async throws -> AttendanceInspection {
    let file = try AttendanceFile(data, file: name)
    let (session, known) = try store.read { tables in
      (try self.session(number, in: tables), try tables.mappings.signatures().contains(file.signature))
    }
    var found = ["\(name) is from \(file.tool.rawValue): \(file.encoding.rawValue), \(file.separator.words)."]
    found.append(
      file.isRegistration
        ? "Nobody was checked in; \(file.present) had a ticket." : "Different people who were there: \(file.present).")
    if !file.leftOut.isEmpty {
      found.append("Not counted: \(file.leftOut.map { "\($0.count) \($0.why)" }.joined(separator: "; ")).")
    }
    if !file.dropped.isEmpty {
      found.append("Read for counting only, and not kept: \(file.dropped.joined(separator: ", ")).")
    }
    if file.isOnline {
      found.append("A class behind one screen counts as one person here; if there was one, give --attended instead.")
    }
    var doubts: [String] = []
    if !file.days.isEmpty, !file.days.contains(session.span.day) {
      let days = file.days.sorted().map(\.description).joined(separator: " or ")
      doubts.append("The meeting of the file was on \(days); \(number) is on \(session.span.day).")
    }
    return AttendanceInspection(
      session: number, present: file.present, isRegistration: file.isRegistration, found: found, doubts: doubts,
      isRemembered: known, signature: file.signature)
  }

  /// Closes the session with the count of an inspected file, and remembers the file's kind.
  ///
  /// - Parameter isEstimate: Takes tickets for people, printed as “about”.
  /// - Throws: ``OfficeFault/wrongState(_:)`` where only tickets are known and that was not said.
  public func record(_ attendance: AttendanceInspection, isEstimate: Bool) async throws -> Recorded {
    guard !attendance.isRegistration || isEstimate else {
      throw OfficeFault.wrongState(
        "Nobody on the list was checked in, so it tells who had a ticket and not who came. Give the head count with "
          + "--attended, or take the \(attendance.present) tickets as an estimate with --about.")
    }
    return try await record(
      attendance.session, attended: attendance.present, isEstimate: isEstimate, remembering: attendance.signature)
  }
}

extension CSVSeparator {
  /// Such as `cells parted by tabs`.
  var words: String {
    switch self {
    case .comma: "cells parted by commas"
    case .semicolon: "cells parted by semicolons"
    case .tab: "cells parted by tabs"
    }
  }
}
