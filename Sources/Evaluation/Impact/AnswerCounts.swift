public import ProgrammeModel

/// Answers counted by question set, phase, session and question as they stream by: numbers only, exact, and small
/// whatever the number of forms. It never leaves the office.
public struct AnswerCounts: Hashable, Sendable {
  /// One version of a question set at one time of asking.
  struct Wave: Hashable, Comparable {
    let code: Code<QuestionSet>
    let version: Int
    let phase: Response.Phase

    static func < (a: Self, b: Self) -> Bool {
      (a.code, a.version, a.phase.rawValue) < (b.code, b.version, b.phase.rawValue)
    }
  }

  /// A question of one version of a set.
  struct Item: Hashable {
    let code: Code<QuestionSet>
    let version: Int
    let question: Code<Question>
  }

  /// The answers of one session to one wave.
  struct Tally: Hashable {
    /// Forms with at least one answer on a scale.
    var forms = 0
    /// For each question its options in order, then "not sure" and "prefer not to say".
    var counts: [Int32]

    func options(_ layout: Layout, _ question: Int) -> [Int] {
      (0..<layout.sizes[question]).map { Int(counts[layout.starts[question] + $0]) }
    }
    func notSure(_ layout: Layout, _ question: Int) -> Int {
      Int(counts[layout.starts[question] + layout.sizes[question]])
    }
    func preferNotToSay(_ layout: Layout, _ question: Int) -> Int {
      Int(counts[layout.starts[question] + layout.sizes[question] + 1])
    }
  }

  /// Where each question's counts stand.
  struct Layout: Hashable {
    let questions: [Code<Question>]
    let sizes: [Int]
    let starts: [Int]
    let width: Int

    init(_ set: QuestionSet) {
      questions = set.questions.map(\.code)
      sizes = set.questions.map(\.options.count)
      var next = 0
      starts = sizes.map { size in
        defer { next += size + 2 }
        return next
      }
      width = next
    }
  }

  private struct Version: Hashable {
    let code: Code<QuestionSet>
    let version: Int
  }

  private struct Half: Hashable {
    let phase: Response.Phase
    let marks: [MarkedForm.Mark]
  }

  private struct HalfPlace: Hashable {
    let version: Version
    let pair: Key<AnswerPair>
  }

  private var layouts: [Version: Layout] = [:]
  private(set) var waves: [Wave: [Key<Session>: Tally]] = [:]
  private(set) var moves: [Item: [Key<Session>: [PlannedComparison.PairedSession.Pair: Int]]] = [:]
  /// Forms before whose partner has not come yet, or the other way round.
  private var halves: [HalfPlace: Half] = [:]
  /// The forms of one session mostly come together, so the last one's tallies are kept at hand, one a wave.
  private var current: [Current] = []

  private struct Current: Hashable {
    let wave: Wave
    let session: Key<Session>
    let layout: Layout
    var tally: Tally
  }

  /// - Parameter sets: Every version that a form may name; forms of others are left out.
  public init(_ sets: some Sequence<QuestionSet>) {
    for set in sets { layouts[Version(code: set.code, version: set.version)] = Layout(set) }
  }

  /// The counts of responses.
  public init(_ responses: some Sequence<Response>, of sets: [QuestionSet]) {
    self.init(sets)
    let known = Dictionary(
      sets.map { (Version(code: $0.code, version: $0.version), $0) }, uniquingKeysWith: { first, _ in first })
    for response in responses {
      guard let set = known[Version(code: response.questionSet, version: response.version)] else { continue }
      add(MarkedForm(response, in: set))
    }
    finish()
  }

  /// Counts one form; one of an unknown version of a set, or with another number of marks, is left out.
  public mutating func add(_ form: MarkedForm) {
    guard let place = place(of: form) else { return }
    let layout = current[place].layout
    guard form.marks.count == layout.sizes.count else { return }
    var isUsable = false
    for (question, mark) in form.marks.enumerated() {
      let start = layout.starts[question]
      let size = layout.sizes[question]
      if let answer = mark.place {
        guard answer < size else { continue }
        current[place].tally.counts[start + answer] += 1
        isUsable = true
      } else if mark == .notSure {
        current[place].tally.counts[start + size] += 1
      } else if mark == .preferNotToSay {
        current[place].tally.counts[start + size + 1] += 1
      }
    }
    if isUsable { current[place].tally.forms += 1 }
    if let pair = form.pair { link(form, pair, layout) }
  }

  /// Where the tally of a form's wave and session is at hand; nil for a version that is not known.
  private mutating func place(of form: MarkedForm) -> Int? {
    if let place = current.firstIndex(where: {
      $0.session == form.session && $0.wave.phase == form.phase && $0.wave.version == form.version
        && $0.wave.code == form.questionSet
    }) {
      return place
    }
    guard let layout = layouts[Version(code: form.questionSet, version: form.version)] else { return nil }
    if let last = current.first, last.session != form.session { finish() }
    let wave = Wave(code: form.questionSet, version: form.version, phase: form.phase)
    current.append(
      Current(
        wave: wave, session: form.session, layout: layout,
        tally: waves[wave]?.removeValue(forKey: form.session)
          ?? Tally(counts: [Int32](repeating: 0, count: layout.width))))
    return current.count - 1
  }

  /// Puts the last session's tallies to the others; called before anything is read.
  public mutating func finish() {
    for last in current { waves[last.wave, default: [:]][last.session] = last.tally }
    current = []
  }

  private mutating func link(_ form: MarkedForm, _ pair: Key<AnswerPair>, _ layout: Layout) {
    guard form.phase == .before || form.phase == .after else { return }
    let place = HalfPlace(version: Version(code: form.questionSet, version: form.version), pair: pair)
    guard let half = halves.removeValue(forKey: place) else {
      halves[place] = Half(phase: form.phase, marks: form.marks)
      return
    }
    guard half.phase != form.phase else { return }
    let (before, after) = half.phase == .before ? (half.marks, form.marks) : (form.marks, half.marks)
    for (question, code) in layout.questions.enumerated() {
      guard let from = before[question].place, let to = after[question].place else { continue }
      let item = Item(code: form.questionSet, version: form.version, question: code)
      moves[item, default: [:]][form.session, default: [:]][.init(before: from, after: to), default: 0] += 1
    }
  }

  func layout(_ code: Code<QuestionSet>, _ version: Int) -> Layout? { layouts[Version(code: code, version: version)] }

  /// Whether any form of a session came in, of whatever phase.
  var sessions: Set<Key<Session>> { Set(waves.values.flatMap(\.keys)) }
}
