public import ProgrammeModel

/// Why the store could not do what was asked, with the remedy.
public enum StoreFault: Error, Hashable, Sendable {
  // Opening
  case missing(path: String)
  case alreadyThere(path: String)
  case notPont(path: String)
  /// The file has migrations that this program does not know.
  case newer(path: String, migrations: [String])
  case damaged(path: String, why: String)
  case notWritable(path: String, why: String)
  // Reading and writing
  case damagedRow(table: String, key: String, why: String)
  case busy(seconds: Double)
  case diskFull
  case constraint(record: String, Rule)
  case unknown(kind: String, reference: String)
  case engine(String)
  // Rules about several rows
  case doubleBooked(facilitator: Code<Facilitator>, session: SessionNumber, with: SessionNumber, TimeSpan)
  // Whole tables
  case notEmpty(table: String, rows: Int)
  /// What is wrong with the rows of an export, in words.
  case notFilled([String])
  /// A copy that does not hold what it was made of.
  case copyDiffers(path: String, why: String)
  // Undo
  case nothingToUndo(Code<Member>)
  case undoStops(at: String)
  case changedSince(act: Int, [Conflict])
  case notKept(act: Int, kind: String)
  /// A locked plan, deleted codes, or a publication.
  case forGood(act: Int, kind: String)

  /// What the database guards.
  public enum Rule: Hashable, Sendable {
    /// Refers to a record that is not there, or is referred to by one that is.
    case reference
    /// The columns that another record already holds, as `table.column`.
    case unique(String)
    case check(String)
  }

  /// A record that is no longer as an act left it.
  public struct Conflict: Hashable, Sendable {
    /// Such as `session S142`.
    public let record: String
    /// The latest act that changed it; nil when nothing in history did.
    public let by: Act?

    public init(record: String, by act: Act?) {
      self.record = record
      by = act
    }
  }
}

extension StoreFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let path):
      "There is no database at \(path). Make a workspace with “pont init FOLDER”, or name yours with --workspace."
    case .alreadyThere(let path):
      "\(path) is already there and was left as it is. Choose another folder, or use the workspace that it holds."
    case .notPont(let path):
      "\(path) is not a database of Pont and was left as it is. Check the path, or choose another folder."
    case .newer(let path, let migrations):
      "\(path) was written by a newer Pont (\(migrations.joined(separator: ", "))) and was left as it is. Update pont to open it."
    case .damaged(let path, let why):
      "\(path) is damaged (\(why)) and was left as it is. Put the last good copy of the file in its place; keep the damaged one."
    case .notWritable(let path, let why):
      "\(path) cannot be opened for writing (\(why)). Check who owns the file and its folder."
    case .damagedRow(let table, let key, let why):
      "The table “\(table)” holds a damaged row, \(key): \(why) Run “pont doctor”, then put the last good copy of the file in its place."
    case .busy(let seconds):
      "The database has been in use by another program for more than \(shown(seconds)) s. Nothing was changed; try again."
    case .diskFull:
      "The disk is full. Nothing was changed; make room and try again."
    case .constraint(let record, .reference):
      "The \(record) could not be kept: it refers to a record that is not there, or another record refers to it. Add the missing record first, or remove the one that refers to it."
    case .constraint(let record, .unique(let columns)):
      "The \(record) could not be kept: another record already has the same \(columns). Give it a different value."
    case .constraint(let record, .check(let rule)):
      "The \(record) could not be kept: the database refuses it (\(rule)). Correct the value and try again."
    case .unknown(let kind, let reference):
      ["host", "facilitator", "request", "session"].contains(kind)
        ? "There is no \(kind) \(reference). Check it with “pont \(kind) list”."
        : "There is no \(kind) \(reference). It may have been removed or replaced meanwhile; look again."
    case .engine(let text):
      "The database reports: \(text). Nothing was changed; run “pont doctor”."
    case .doubleBooked(let facilitator, let session, let other, let span):
      "\(facilitator) would be at two sessions at once: \(session) and \(other), \(span). Move one, or let another facilitator deliver it."
    case .notEmpty(let table, let rows):
      "This workspace is in use: “\(table)” holds \(rows) row\(rows == 1 ? "" : "s"). Make a new one with “pont init FOLDER” and take the export in there."
    case .notFilled(let faults):
      "The files of the export do not fit together, and nothing was changed: \(faults.joined(separator: " ")) Export again, or mend the files."
    case .copyDiffers(let path, let why):
      "The copy at \(path) is not whole (\(why)) and was thrown away. Look for room on the disk and make it again."
    case .nothingToUndo(let member):
      "There is nothing of \(member) to undo."
    case .undoStops(let barrier):
      "Undo stops here: \(barrier) came after your last act and cannot be taken back."
    case .changedSince(let act, let conflicts):
      "Act \(act) cannot be undone, because what it wrote has changed since: "
        + conflicts.map { conflict in
          guard let by = conflict.by else { return "\(conflict.record)" }
          return "\(conflict.record) (“\(by.name)” by \(by.by), \(by.at))"
        }.joined(separator: "; ") + ". Undo that first, or correct the record."
    case .notKept(let act, let kind):
      "Act \(act) cannot be undone: history does not keep what a \(kind) held before. Correct the record instead."
    case .forGood(let act, let kind):
      "Act \(act) cannot be undone: \(kind) is for good, by design. What went wrong is corrected by a new act."
    }
  }

  private func shown(_ seconds: Double) -> String {
    seconds == seconds.rounded() ? String(Int(seconds)) : String(seconds)
  }
}
