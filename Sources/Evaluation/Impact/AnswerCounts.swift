public import ProgrammeModel

/// Answers counted by question set, phase, session and question: numbers only, exact, and small whatever the number of
/// forms. It never leaves the office.
public struct AnswerCounts: Hashable, Sendable {
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
    /// The codes of each question's options, in the order of its scale.
    let scales: [[String]]
    let sizes: [Int]
    let starts: [Int]
    let width: Int

    init(_ set: QuestionSet) {
      questions = set.questions.map(\.code)
      scales = set.questions.map { $0.options.map(\.code) }
      sizes = scales.map(\.count)
      var next = 0
      starts = sizes.map { size in
        defer { next += size + 2 }
        return next
      }
      width = next
    }
  }

  private var layouts: [SessionAnswers.SetVersion: Layout] = [:]
  private(set) var waves: [SessionAnswers.Wave: [Key<Session>: Tally]] = [:]
  private(set) var moves: [Item: [Key<Session>: [PlannedComparison.PairedSession.Pair: Int]]] = [:]

  /// - Parameter sets: Every version that a form may name; forms of others are left out.
  public init(_ sets: some Sequence<QuestionSet>) {
    for set in sets {
      layouts[SessionAnswers.SetVersion(code: set.code, version: set.version)] = Layout(set)
    }
  }

  /// The counts of responses.
  public init(_ responses: some Sequence<Response>, of sets: [QuestionSet]) {
    self.init(sets)
    for (session, forms) in Dictionary(grouping: responses, by: \.session) {
      add(SessionAnswers(session: session, forms: forms))
    }
  }

  /// Counts one session's forms; those of an unknown version of a set are left out, and so are answers that its scales
  /// do not have.
  public mutating func add(_ answers: SessionAnswers) {
    for (wave, count) in answers.waves {
      guard let layout = layouts[wave.set] else { continue }
      var tally = Tally(forms: count.scaled, counts: [Int32](repeating: 0, count: layout.width))
      for asked in count.answers.questions {
        guard let question = layout.questions.firstIndex(of: asked.question) else { continue }
        for one in asked.numbers {
          let place: Int? =
            switch one.counted {
            case .option(let option): layout.scales[question].firstIndex(of: option)
            case .notSure: layout.sizes[question]
            case .preferNotToSay: layout.sizes[question] + 1
            case .text: nil
            }
          if let place { tally.counts[layout.starts[question] + place] += Int32(clamping: one.number) }
        }
      }
      waves[wave, default: [:]][answers.session] = tally
    }
    for (set, moved) in answers.moves {
      guard let layout = layouts[set] else { continue }
      for asked in moved.questions {
        guard let question = layout.questions.firstIndex(of: asked.question) else { continue }
        var pairs: [PlannedComparison.PairedSession.Pair: Int] = [:]
        for one in asked.numbers {
          guard let before = layout.scales[question].firstIndex(of: one.counted.before),
            let after = layout.scales[question].firstIndex(of: one.counted.after)
          else { continue }
          pairs[.init(before: before, after: after), default: 0] += one.number
        }
        if pairs.isEmpty { continue }
        moves[Item(code: set.code, version: set.version, question: asked.question), default: [:]][answers.session] =
          pairs
      }
    }
  }

  /// The tallies of one wave by session; empty where nothing came in.
  func tallies(_ code: Code<QuestionSet>, _ version: Int, at phase: Response.Phase) -> [Key<Session>: Tally] {
    waves[.init(set: .init(code: code, version: version), phase: phase)] ?? [:]
  }

  func layout(_ code: Code<QuestionSet>, _ version: Int) -> Layout? {
    layouts[SessionAnswers.SetVersion(code: code, version: version)]
  }

  /// Whether any form of a session came in, of whatever phase.
  var sessions: Set<Key<Session>> { Set(waves.values.flatMap(\.keys)) }
}
