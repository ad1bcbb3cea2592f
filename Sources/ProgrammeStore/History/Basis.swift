import ProgrammeModel

/// One number for everything in the store that a plan rests on: equal rows give an equal number, whatever happened between.
///
/// It is the wrapping sum of a fingerprint of each row, so a change costs two fingerprints, and undoing a change brings
/// the old number back.
enum Basis {
  static func stored(in db: any SQLConnection) throws -> UInt64 {
    guard let row = try db.row("SELECT stamp FROM basis WHERE name = \("plan")") else { return 0 }
    return UInt64(bitPattern: Int64(try row.int(0)))
  }

  static func store(_ stamp: UInt64, in db: any SQLConnection) throws {
    try db.run(
      """
      INSERT INTO basis (name, stamp) VALUES (\("plan"), \(Int(Int64(bitPattern: stamp))))
      ON CONFLICT (name) DO UPDATE SET stamp = excluded.stamp
      """)
  }

  /// The same number from the rows themselves, for checking.
  static func counted(in db: any SQLConnection) throws -> UInt64 {
    var sum: UInt64 = 0
    for kind in RecordKind.all where !kind.planned.isEmpty || kind.plansRestOnChildren {
      guard let shape = kind.parent ?? kind.children.first else { continue }
      for row in try db.rows("SELECT DISTINCT \(name: shape.key) FROM \(name: shape.table)") {
        let key = try row.text(0)
        sum &+= try Snapshot(of: kind, key, in: db)?.weight(as: kind, key) ?? 0
      }
    }
    return sum
  }

  /// As it is kept beside a proposal: 16 hexadecimal digits.
  static func text(_ stamp: UInt64) -> String {
    let digits = String(stamp, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
