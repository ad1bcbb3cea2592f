import ProgrammeModel

/// Nobody delivers two sessions at once: asked in the transaction that writes them, when all are written.
enum DoubleBooking {
  /// - Parameter sessions: Keys of the sessions that the act touched.
  /// - Throws: ``StoreFault/doubleBooked(facilitator:session:with:_:)``.
  static func check(sessions: [String], in db: any SQLConnection) throws {
    for key in sessions {
      let clash = try db.row(
        """
        SELECT f.code, s.number, o.number, o.day, o.starts, o.ends
        FROM session s
        JOIN session_facilitator sf ON sf.session = s.key
        JOIN session_facilitator of_other ON of_other.facilitator = sf.facilitator
        JOIN session o ON o.key = of_other.session
        JOIN facilitator f ON f.key = sf.facilitator
        WHERE s.key = \(key) AND o.key <> s.key AND o.day = s.day AND o.starts < s.ends AND s.starts < o.ends
          AND s.state <> 'cancelled' AND o.state <> 'cancelled'
        ORDER BY o.starts, o.number, f.code
        """)
      guard let clash else { continue }
      throw StoreFault.doubleBooked(
        facilitator: try clash.code(0), session: SessionNumber(try clash.int(1)),
        with: SessionNumber(try clash.int(2)), try clash.span(3))
    }
  }
}
