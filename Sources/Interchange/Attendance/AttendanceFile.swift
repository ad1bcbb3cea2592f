public import Foundation
public import ProgrammeModel

/// How many people an attendance file from Teams, Zoom, Eventbrite or a spreadsheet shows. Names, addresses and numbers
/// of persons are looked at to tell one from another, and go no further.
public struct AttendanceFile: Hashable, Sendable {
  /// What made the file.
  public enum Tool: String, Codable, CaseIterable, Hashable, Sendable {
    case teams = "Microsoft Teams"
    case zoom = "Zoom"
    case eventbrite = "Eventbrite"
    case plain = "a spreadsheet"
  }

  public let tool: Tool
  public let encoding: FileEncoding
  public let separator: CSVSeparator
  /// The same for every file with these columns, whoever is in it.
  public let signature: String
  /// Different people who were there, as far as the file can tell.
  public let present: Int
  /// Who is in the file and was not counted, and why; such as `the organiser: 1`.
  public let leftOut: [LeftOut]
  /// Whether ``present`` is how many had a ticket, because nobody was checked in at the door.
  public let isRegistration: Bool
  /// The days the meeting can have been on: two where day and month can be told either way, none where nothing tells.
  public let days: Set<Day>
  /// Personal columns, read for counting only.
  public let dropped: [String]
  /// Whether the list is of joins to a call, where one screen may stand for a whole class.
  public var isOnline: Bool { tool == .teams || tool == .zoom }

  /// People of the file who were not counted.
  public struct LeftOut: Hashable, Sendable {
    /// Why, in words, such as `had a ticket but were not checked in`.
    public let why: String
    public let count: Int
  }

  /// - Parameters:
  ///   - data: The whole file.
  ///   - file: Its name, for faults.
  /// - Throws: `InputFault` where it cannot be read or holds no list of people; `InputFaults` with every row that says
  ///   what cannot be understood.
  public init(_ data: Data, file: String) throws {
    let table = try CSVTable(data, file: file)
    let sheet = try AttendanceSheet(table, file: file)
    let count = try AttendanceCount(sheet, file: file)
    tool = sheet.tool
    encoding = table.encoding
    separator = table.separator
    signature = HeaderSignature.of(["attendance"] + sheet.header.cells.map(Tidy.key))
    present = count.present
    leftOut = count.leftOut
    isRegistration = count.isRegistration
    days = sheet.start.map { DateReadings($0).days } ?? []
    dropped = sheet.header.cells.enumerated().compactMap { index, cell in
      let isKnown = sheet.columns.contains { $0.key.isPersonal && $0.value == index }
      return isKnown || PersonalColumn.isNamed(by: cell) ? Tidy.line(cell) : nil
    }
  }
}
