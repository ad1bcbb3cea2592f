import ProgrammeModel

/// The tables of the file as the engine itself lists them, so that a table added later is never forgotten.
struct Schema {
  /// Sealed for the safeguarding lead: neither these nor any table that refers to them goes out.
  /// So are the secrets by which the codes of one session are hashed, and the hashes: they are soon to be gone for good.
  static let sealed: Set<String> = ["concern", "session_secret", "linking_code"]
  /// What the program makes anew by itself.
  static let machinery: Set<String> = ["schema_migration", "basis", "answer_count", "answer_move"]
  /// Tables of which a new workspace has rows before anybody has done anything.
  static let born: Set<String> = ["workspace", "numbering"]

  let db: any SQLConnection

  /// Every table of the file but the engine's own, by name.
  func all() throws -> [ArchiveTable] {
    // The engine's own lists; another engine has others.
    let names = try db.rows(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"
    ).map { try $0.text(0) }
    return try names.map { name in
      var targets: [String: String] = [:]
      for row in try db.rows("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(\(name)) ORDER BY id, seq") {
        targets[try row.text(0)] = try row.text(1)
      }
      let columns = try db.rows(
        "SELECT name, type, \"notnull\", pk FROM pragma_table_info(\(name)) ORDER BY cid"
      ).map { row in
        let column = try row.text(0)
        return ArchiveTable.Column(
          name: column, kind: try kind(try row.text(1), of: "\(name).\(column)"), isKey: try row.int(3) > 0,
          mayBeEmpty: try row.int(2) == 0 && row.int(3) == 0, refersTo: targets[column])
      }
      return ArchiveTable(name: name, columns: columns)
    }
  }

  /// Those that go out, each after the tables that it refers to.
  func archived() throws -> [ArchiveTable] {
    let all = try all()
    var left = all.filter { table in
      !Self.machinery.contains(table.name) && !Self.isSealed(table.name, among: all)
    }
    var ordered: [ArchiveTable] = []
    while !left.isEmpty {
      let waiting = Set(left.map(\.name))
      let next = left.first { table in
        table.columns.allSatisfy { column in
          column.refersTo.map { $0 == table.name || !waiting.contains($0) } ?? true
        }
      }
      // Tables that refer to each other in a ring come in the order of their names; checks are put off while filling.
      let table = next ?? left[0]
      ordered.append(table)
      left.removeAll { $0.name == table.name }
    }
    return ordered
  }

  static func isSealed(_ name: String, among all: [ArchiveTable]) -> Bool {
    var names = sealed
    while true {
      let more = all.filter { table in
        !names.contains(table.name) && table.columns.contains { $0.refersTo.map(names.contains) ?? false }
      }
      guard !more.isEmpty else { return names.contains(name) }
      names.formUnion(more.map(\.name))
    }
  }

  private func kind(_ type: String, of column: String) throws -> ArchiveTable.Column.Kind {
    switch type {
    case "TEXT": return .text
    case "INTEGER", "INT": return .integer
    case "REAL": return .real
    default:
      throw StoreFault.engine("the column \(column) has the type \(type), which no file of an export can hold")
    }
  }
}

extension SQLName {
  /// The name of a table or column that the engine's own list gave, never a person.
  ///
  /// - Precondition: Lower-case letters, digits and underscores, as all names here are.
  init(listed text: String) {
    precondition(
      text.utf8.allSatisfy {
        ("a"..."z").contains(Character(Unicode.Scalar($0))) || (0x30...0x39).contains($0) || $0 == 0x5F
      })
    self.init(known: text)
  }
}

extension SQLValue {
  init(_ value: ArchiveValue) {
    switch value {
    case .empty: self = .null
    case .integer(let number): self = .integer(number)
    case .real(let number): self = .real(number)
    case .text(let text): self = .text(text)
    }
  }

  var archived: ArchiveValue {
    switch self {
    case .null: .empty
    case .integer(let number): .integer(number)
    case .real(let number): .real(number)
    case .text(let text): .text(text)
    }
  }
}
