public import ProgrammeModel

/// The smallest part of which people are counted: one answer given at one session, or everybody at it.
public struct LedgerAtom: Hashable, Sendable {
  public let session: Key<Session>
  /// Empty where everybody counts.
  public let category: String

  public init(session: Key<Session>, category: String) {
    self.session = session
    self.category = category
  }
}

extension LedgerFigure {
  /// Every atom of some sessions and some categories.
  struct Population: Hashable {
    let sessions: Set<Key<Session>>
    let categories: Set<String>
  }

  var population: Population { Population(sessions: sessions, categories: categories.isEmpty ? [""] : categories) }

  /// Whether it shows a number of people that can be subtracted from another.
  var canBeSubtracted: Bool { mode == .count && shown.number != nil }
}

/// A new figure that must not be published beside what was: a few people could be worked out (SPEC §3.6).
public struct Subtraction: Hashable, Sendable {
  /// The new figure's name; nil where it takes several together.
  public let figure: String?
  /// The number of the earlier publication, or the latest of those that count some of the same people; nil where the
  /// new figures give somebody away by themselves.
  public let earlier: Int?

  public init(figure: String?, earlier: Int?) {
    self.figure = figure
    self.earlier = earlier
  }
}

/// Every way in which new figures and those of the ledger could be subtracted to 1 up to `threshold` - 1 people.
///
/// Atoms that always stand in the same populations are taken together first: no sum or difference of published figures
/// can part them, so the answer is the same and 400 of what is left go a long way.
///
/// - Parameters:
///   - figures: All figures of the new publication.
///   - ledger: All earlier publications.
///   - counts: The people of each atom of a measure, as the answers stand now; an atom without a count has none.
///   - threshold: For each measure.
/// - Throws: ``EvaluationRefusal/tooManyAtoms``.
public func subtractions(
  _ figures: [LedgerFigure], from ledger: [LedgerEntry], counts: (LedgerFigure.Measure) -> [LedgerAtom: Int],
  threshold: (LedgerFigure.Measure) -> Int
) throws(EvaluationRefusal) -> [Subtraction] {
  var found: [Subtraction] = []
  let groups = Dictionary(grouping: figures.filter(\.canBeSubtracted), by: \.measure)
  for (measure, group) in groups.sorted(by: { $0.key < $1.key }) {
    let earlier = ledger.flatMap { entry in
      entry.figures.filter { $0.measure == measure && $0.canBeSubtracted }.map { (entry: entry.number, figure: $0) }
    }
    let published = earlier.map(\.figure.population)
    let known = Set(published)
    // What stands in the ledger already says nothing new.
    let new = group.filter { !known.contains($0.population) }
    if new.isEmpty { continue }
    let (classes, people) = classes(published + new.map(\.population), counts(measure))
    let findings = try differencing(
      new: Array(classes.dropFirst(published.count)), published: Array(classes.prefix(published.count)),
      counts: people, threshold: threshold(measure))
    for finding in findings {
      switch finding {
      case .nested(let place, let old):
        found.append(Subtraction(figure: new[place].name, earlier: earlier[old].entry))
      case .recoverable(let target):
        let touching = earlier.indices.filter { !classes[$0].isDisjoint(with: target) }
        let places = touching.isEmpty ? Array(earlier.indices) : touching
        found.append(Subtraction(figure: nil, earlier: places.map { earlier[$0].entry }.max()))
      }
    }
  }
  var seen: Set<Subtraction> = []
  return found.filter { seen.insert($0).inserted }
}

/// Populations as sets of classes: atoms that are in exactly the same populations are one class.
///
/// A population is every pair of its sessions and its categories, so sessions that are in the same ones are looked at
/// together, and so are categories: there are few of either kind, whatever the number of sessions.
private func classes(
  _ populations: [LedgerFigure.Population], _ counts: [LedgerAtom: Int]
) -> ([Set<Int>], people: [Int: Int]) {
  let sessions = membership(populations.map(\.sessions))
  let categories = membership(populations.map(\.categories))
  var numbers: [[Int]: Int] = [:]
  var sets: [Set<Int>] = populations.map { _ in [] }
  var people: [Int: Int] = [:]
  for (inSessions, there) in sessions {
    let those = Set(inSessions)
    for (inCategories, answers) in categories {
      let places = inCategories.filter(those.contains)
      if places.isEmpty { continue }
      let number = numbers[places] ?? numbers.count
      numbers[places] = number
      for place in places { sets[place].insert(number) }
      people[number, default: 0] += there.reduce(0) { sum, session in
        answers.reduce(sum) { $0 + (counts[LedgerAtom(session: session, category: $1)] ?? 0) }
      }
    }
  }
  return (sets, people)
}

/// The members of some sets by the places of the sets that they are in, in order.
private func membership<Member: Hashable>(_ sets: [Set<Member>]) -> [[Int]: [Member]] {
  var places: [Member: [Int]] = [:]
  // Many sets are the same, and are gone through once.
  let same = Dictionary(grouping: sets.indices) { sets[$0] }
  for (set, here) in same { for member in set { places[member, default: []] += here } }
  return Dictionary(grouping: places.keys) { (places[$0] ?? []).sorted() }
}

/// What the ledger last showed for figures that count exactly the same people: a number shown again stays the same
/// unless the truth has moved by a whole base, and what was hidden stays hidden (SPEC §3.6 d, e).
public func earlierFigures(_ sources: [FigureSource], in ledger: [LedgerEntry]) -> [FigureName: Shown] {
  struct Population: Hashable {
    let measure: LedgerFigure.Measure
    let sessions: Set<Key<Session>>
    let categories: Set<String>
  }
  var last: [Population: Shown] = [:]
  for figure in ledger.flatMap(\.figures) {
    last[.init(measure: figure.measure, sessions: figure.sessions, categories: figure.categories)] = figure.shown
  }
  var found: [FigureName: Shown] = [:]
  for source in sources {
    found[source.name] =
      last[.init(measure: source.measure, sessions: Set(source.counts.keys), categories: source.categories)]
  }
  return found
}
