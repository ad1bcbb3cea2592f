/// How large the type of a brief can be so that it keeps to one sheet of A4: an estimate from lengths, on the safe side.
struct BriefFit {
  /// Type sizes in points, the most readable first; the last is taken when nothing fits.
  static let sizes = [11.5, 11, 10.5, 10, 9.5, 9, 8.5]

  /// Points: an A4 sheet without its margins of 12 mm.
  private static let height = 774.0
  private static let width = 521.0
  /// The mean width of a letter in em, of a wide sans-serif.
  private static let letter = 0.55

  let door: [Fact]
  let room: [Fact]
  let plan: DataTable
  let kit: [Line]
  let afterwards: [Line]

  /// The largest of ``sizes`` at which the estimated height fits.
  var size: Double { Self.sizes.first { height(at: $0) <= Self.height } ?? Self.sizes.last ?? 9 }

  func height(at size: Double) -> Double {
    let line = size * 1.3
    let half = (Self.width - 24) / 2
    func lines(_ text: String, _ width: Double) -> Double {
      max(1, (Double(text.count) * Self.letter * size / width).rounded(.up))
    }
    func facts(_ facts: [Fact]) -> Double {
      facts.reduce(0) { sum, fact in
        sum + max(lines(fact.term, 78), lines(fact.detail.plain, half - 96)) * line + 4
      }
    }
    func list(_ items: [Line]) -> Double {
      items.reduce(0) { $0 + lines($1.plain, half - 30) * line + 1.5 }
    }
    let rows = plan.rows.reduce(0) { sum, row in
      sum + max(lines(row[2], 96), lines(row[3], Self.width - 225)) * line + 4
    }
    let headings = 3 * (size * 2.4) + 92
    return headings + max(facts(door), facts(room)) + line + rows + max(list(kit), list(afterwards))
  }
}
