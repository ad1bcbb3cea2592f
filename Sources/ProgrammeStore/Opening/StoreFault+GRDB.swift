import GRDB
import ProgrammeModel

extension StoreFault {
  /// The engine's error in the store's words.
  ///
  /// - Parameter record: What was being written, such as `session 0a…`.
  init(_ error: DatabaseError, path: String, record: String?, busySeconds: Double) {
    let message = error.message ?? "error \(error.extendedResultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(seconds: busySeconds)
    case .SQLITE_CORRUPT: self = .damaged(path: path, why: message)
    case .SQLITE_NOTADB: self = .notPont(path: path)
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: self = .notWritable(path: path, why: message)
    case .SQLITE_CONSTRAINT:
      let detail = message.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? message
      let rule: Rule
      switch error.extendedResultCode {
      case .SQLITE_CONSTRAINT_FOREIGNKEY: rule = .reference
      case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY: rule = .unique(detail)
      default: rule = .check(detail)
      }
      self = .constraint(record: record ?? "record", rule)
    default: self = .engine(message)
    }
  }
}
