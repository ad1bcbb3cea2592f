/// The forms of one session, counted by the codes they were answered with: all that a summary needs of them.
///
/// Exact, so it never leaves the office.
public struct SessionAnswers: Hashable, Sendable {
  /// One version of a question set.
  public struct SetVersion: Hashable, Sendable, Comparable {
    public let code: Code<QuestionSet>
    public let version: Int
    public init(code: Code<QuestionSet>, version: Int) {
      self.code = code
      self.version = version
    }

    public static func < (a: Self, b: Self) -> Bool { (a.code, a.version) < (b.code, b.version) }
  }

  /// One version of a question set at one time of asking.
  public struct Wave: Hashable, Sendable, Comparable {
    public let set: SetVersion
    public let phase: Response.Phase
    public init(set: SetVersion, phase: Response.Phase) {
      self.set = set
      self.phase = phase
    }

    public static func < (a: Self, b: Self) -> Bool { (a.set, a.phase.rawValue) < (b.set, b.phase.rawValue) }
  }

  /// The forms of one wave.
  public struct Count: Hashable, Sendable {
    /// All that came in.
    public var forms: Int
    /// Those with at least one answer on a scale.
    public var scaled: Int
    /// How often each answer was given, in the order of ``Numbers``; free texts are not counted.
    public var answers: Numbers<Answer>
    public init(forms: Int = 0, scaled: Int = 0, answers: Numbers<Answer> = .init()) {
      self.forms = forms
      self.scaled = scaled
      self.answers = answers
    }
  }

  /// How often each thing was counted for each question: lists in one order, because thousands are read at once and
  /// hashing would take longer than all else.
  public struct Numbers<Counted: Hashable & Sendable>: Hashable, Sendable {
    public struct One: Hashable, Sendable {
      public let counted: Counted
      public let number: Int
      public init(counted: Counted, number: Int) {
        self.counted = counted
        self.number = number
      }
    }

    public struct OfQuestion: Hashable, Sendable {
      public let question: Code<Question>
      public let numbers: [One]
      public init(question: Code<Question>, numbers: [One]) {
        self.question = question
        self.numbers = numbers
      }
    }

    /// By code of the question.
    public let questions: [OfQuestion]

    /// - Parameter questions: In the order of their codes, the numbers of each in an order that is always the same.
    public init(questions: [OfQuestion] = []) { self.questions = questions }

    /// - Parameter order: Tells two counted things apart.
    init(_ counts: [Code<Question>: [Counted: Int]], order: (Counted) -> String) {
      questions = counts.sorted { $0.key < $1.key }.map { question, numbers in
        OfQuestion(
          question: question,
          numbers: numbers.map { One(counted: $0.key, number: $0.value) }
            .sorted { order($0.counted) < order($1.counted) })
      }
    }
  }

  /// From which option one person went to which.
  public struct Move: Hashable, Sendable {
    public let before: String
    public let after: String
    public init(before: String, after: String) {
      self.before = before
      self.after = after
    }
  }

  public let session: Key<Session>
  public var waves: [Wave: Count]
  /// How many people made each move, of those whose two forms were linked.
  public var moves: [SetVersion: Numbers<Move>]

  public init(session: Key<Session>, waves: [Wave: Count] = [:], moves: [SetVersion: Numbers<Move>] = [:]) {
    self.session = session
    self.waves = waves
    self.moves = moves
  }

  /// - Parameter forms: Those of other sessions are left out.
  public init(session: Key<Session>, forms: some Sequence<Response>) {
    var tallies: [Wave: Tally] = [:]
    var halves: [Half: Response] = [:]
    var links: [SetVersion: [Code<Question>: [Move: Int]]] = [:]
    for form in forms where form.session == session {
      let set = SetVersion(code: form.questionSet, version: form.version)
      tallies[Wave(set: set, phase: form.phase), default: Tally()].add(form)
      guard let pair = form.pair, form.phase == .before || form.phase == .after else { continue }
      guard let other = halves.removeValue(forKey: Half(set: set, pair: pair)) else {
        halves[Half(set: set, pair: pair)] = form
        continue
      }
      guard other.phase != form.phase else { continue }
      let (before, after) = other.phase == .before ? (other, form) : (form, other)
      for (question, answer) in before.answers {
        guard case .option(let from) = answer, case .option(let to)? = after.answers[question] else { continue }
        links[set, default: [:]][question, default: [:]][Move(before: from, after: to), default: 0] += 1
      }
    }
    self.init(
      session: session,
      waves: tallies.mapValues { tally in
        Count(forms: tally.forms, scaled: tally.scaled, answers: Numbers(tally.answers) { "\($0)" })
      },
      moves: links.mapValues { Numbers($0) { "\($0)" } })
  }

  /// All forms, of whatever wave.
  public var forms: Int { waves.values.reduce(0) { $0 + $1.forms } }

  private struct Half: Hashable {
    let set: SetVersion
    let pair: Key<AnswerPair>
  }

  private struct Tally {
    var forms = 0
    var scaled = 0
    var answers: [Code<Question>: [Answer: Int]] = [:]

    mutating func add(_ form: Response) {
      forms += 1
      var isScaled = false
      for (question, answer) in form.answers {
        switch answer {
        case .text: continue
        case .option: isScaled = true
        case .notSure, .preferNotToSay: break
        }
        answers[question, default: [:]][answer, default: 0] += 1
      }
      if isScaled { scaled += 1 }
    }
  }
}
