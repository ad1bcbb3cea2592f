import ProgrammeModel

/// How large the type of a plan can be so that it keeps to two sheets of A4: an estimate from lengths, on the safe side.
///
/// Under 9 points nobody reads while teaching: a plan that is longer then has a third sheet. Of the 58 plans that come
/// with Pont none does.
struct TypePlanFit {
  /// Type sizes in points, the most readable first; the last is taken when nothing fits.
  static let sizes = stride(from: 11.0, through: 9.0, by: -0.25).map { $0 }

  /// Points: an A4 sheet without margins of 8 mm.
  private static let sheet = 796.0
  /// Points that a row kept whole may leave empty at a foot.
  private static let foot = 40.0
  /// Points that the notice of a draft takes; every Welsh plan may carry one.
  private static let notice = 20.0
  /// Points of type that a clean cut between the two sheets is worth.
  private static let worthOfCut = 0.25
  private static let width = 544.0
  /// The mean width of a letter in em, of DejaVu Sans Condensed. With it no plan was promised two sheets that, printed,
  /// had a third; most could have been a quarter of a point larger.
  private static let letter = 0.43
  /// The height of a line, in em, as the style sheet sets it and a little for its parts.
  private static let leading = 1.17

  let text: TypePlanText

  /// The type size, and whether what stands beside the minutes begins on the second sheet.
  var layout: (size: Double, isCut: Bool) {
    let size = Self.sizes.first { fits(at: $0) } ?? Self.sizes.last ?? 7
    let whole = Self.sheet - Self.foot / 4
    let cut = Self.sizes.first { front(at: $0) <= whole && back(at: $0) <= whole }
    guard let cut, cut >= size - Self.worthOfCut else { return (size, false) }
    return (cut, true)
  }

  /// The share of a row for what to say, by the length of what is said and done.
  var sayShare: Double {
    let steps = text.steps
    let say = steps.reduce(0) { $0 + $1.say.count }
    let action = steps.reduce(0) { $0 + $1.action.count }
    return min(0.65, max(0.35, Double(say) / Double(max(1, say + action))))
  }

  /// Whether two sheets hold the plan in type of this size.
  func fits(at size: Double) -> Bool { front(at: size) + back(at: size) <= 2 * Self.sheet - Self.foot }

  /// Title, facts, outcomes and minutes.
  private func front(at size: Double) -> Double {
    let line = size * Self.leading
    func lines(_ text: String, _ width: Double) -> Double { self.lines(text, width, size) }
    let half = (Self.width - 20) / 2
    let facts = text.facts.reduce(0) { $0 + max(lines($1.term, 80), lines($1.detail.plain, half - 90)) * line + 3 } / 2
    let outcomes = text.outcomes.reduce(0) { $0 + lines($1.plain, Self.width - 14) * line + 1 }
    let beside = Self.width - 82
    let steps = text.steps.reduce(0) { sum, step in
      sum
        + max(
          lines(step.title, 66) + 1, lines(step.say, beside * sayShare - 10),
          lines(step.action, beside * (1 - sayShare) - 6)) * line + 5
    }
    let notice = text.words.language == .cy ? Self.notice : 0
    return 46 + notice + lines(text.lead ?? "", Self.width) * line + facts + line * 4 + outcomes + line * 1.5 + steps
  }

  /// What stands beside the minutes, in two columns.
  private func back(at size: Double) -> Double {
    let width = (Self.width - 20) / 2 - 12
    let parts = text.parts.reduce(0) { sum, part in
      sum + size * Self.leading * 2 + part.blocks.reduce(0) { $0 + height(of: $1, width, size) }
    }
    return parts / 2 + size * Self.leading * 3
  }

  private func height(of block: Block, _ width: Double, _ size: Double) -> Double {
    let line = size * Self.leading
    return switch block {
    case .list(let items): items.reduce(0) { $0 + lines($1.plain, width, size) * line + 1.5 }
    case .paragraph(let text), .note(let text): lines(text.plain, width + 12, size) * line + 3
    default: line
    }
  }

  private func lines(_ text: String, _ width: Double, _ size: Double) -> Double {
    max(1, (Double(text.count) * Self.letter * size / width).rounded(.up))
  }
}
