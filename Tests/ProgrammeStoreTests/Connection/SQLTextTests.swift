import ProgrammeModel
import Testing

@testable import ProgrammeStore

struct SQLTextTests {
  @Test func `every interpolation is bound`() throws {
    let name = "'; DROP TABLE host; --"
    let none: Int? = nil
    let text: SQLText =
      "SELECT \(name: "name") FROM host WHERE name = \(name) AND pupils = \(3) AND day > \(try Day("2027-01-21")) AND x = \(none) AND s = \(SessionNumber(142))"
    #expect(text.text == "SELECT name FROM host WHERE name = ? AND pupils = ? AND day > ? AND x = ? AND s = ?")
    #expect(text.values == [.text(name), .integer(3), .text("2027-01-21"), .null, .integer(142)])
  }

  @Test func `pieces keep their values in order`() {
    let condition: SQLText = "WHERE a = \(1) AND b = \("x")"
    let text: SQLText = "SELECT \(true) FROM t \(sql: condition) LIMIT \(2.5)"
    #expect(text.text == "SELECT ? FROM t WHERE a = ? AND b = ? LIMIT ?")
    #expect(text.values == [.integer(1), .integer(1), .text("x"), .real(2.5)])
  }
}
