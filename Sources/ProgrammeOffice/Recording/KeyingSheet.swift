public import ProgrammeModel

/// What is asked of somebody who keys in paper forms of a session, in the order of the form.
public struct KeyingSheet: Sendable {
  /// One line of the form.
  public struct Entry: Sendable {
    public enum Subject: Hashable, Sendable {
      case question(Code<Question>)
      /// An element of the self-made code, from 0.
      case code(Int)
    }

    public let subject: Subject
    public let words: Bilingual
    /// Told by their numbers, from 1; empty where words are typed.
    public let choices: [Choice]
  }

  public struct Choice: Sendable {
    public let words: Bilingual
    let answer: Answer
  }

  public let session: SessionNumber
  public let title: Bilingual
  public let phase: Response.Phase
  public let entries: [Entry]
  let set: QuestionSet
}

/// A paper form as it was keyed in.
public struct KeyedForm: Hashable, Sendable {
  public private(set) var answers: [Code<Question>: Answer] = [:]
  /// By element; hashed before it is stored.
  private(set) var code: [Int: String] = [:]
  /// What was typed where a number was wanted: a young person's own words are looked through for concerns even then.
  private(set) var strays: [String] = []

  public init() {}

  public var isBlank: Bool { answers.isEmpty }

  var texts: [String] {
    answers.sorted { $0.key < $1.key }.compactMap { if case .text(let words) = $0.value { words } else { nil } }
      + strays
  }

  /// The self-made code element by element.
  var elements: [String?] { code.keys.max().map { last in (0...last).map { code[$0] } } ?? [] }

  /// Takes what was typed for an entry: the number of a choice, or words; nothing or `-` for what was left empty.
  ///
  /// - Throws: ``InputFault`` for what is none of the choices.
  public mutating func take(_ text: String, for entry: KeyingSheet.Entry) throws(InputFault) {
    takeBack(entry)
    if text.isEmpty || text == "-" { return }
    switch entry.subject {
    case .code(let element): code[element] = text
    case .question(let question) where entry.choices.isEmpty: answers[question] = .text(text)
    case .question(let question):
      guard let number = Int(text), entry.choices.indices.contains(number - 1) else {
        strays.append(text)
        // Longer texts may be a young person's own words, which no message repeats.
        throw InputFault(
          message:
            "\(text.count <= 20 ? "“\(text)”" : "A longer text") is none of the answers. Write 1 to \(entry.choices.count), or nothing for what was left empty."
        )
      }
      answers[question] = entry.choices[number - 1].answer
    }
  }

  /// Forgets what was typed for an entry.
  public mutating func takeBack(_ entry: KeyingSheet.Entry) {
    switch entry.subject {
    case .question(let question): answers[question] = nil
    case .code(let element): code[element] = nil
    }
  }
}

extension KeyingSheet {
  /// Reads forms written on one line each, the answers in the order of the questions: `4,5,,3`.
  ///
  /// A last question for free words takes all that is left, commas too. The elements of a code have no place here.
  ///
  /// - Returns: All forms, and everything in them that is none of the answers.
  public func forms(_ lines: [String]) -> (forms: [KeyedForm], faults: [InputFault]) {
    let asked = entries.filter { if case .question = $0.subject { true } else { false } }
    var faults: [InputFault] = []
    var forms: [KeyedForm] = []
    for (index, line) in lines.enumerated() {
      var form = KeyedForm()
      let isOpen = asked.last?.choices.isEmpty == true
      let parts = line.split(
        separator: ",", maxSplits: isOpen ? max(0, asked.count - 1) : .max, omittingEmptySubsequences: false
      ).map { String($0.trimmingPrefix { $0 == " " }) }
      if parts.count > asked.count {
        faults.append(
          InputFault(
            field: "--answers",
            message: "Form \(index + 1) has \(parts.count) answers to \(asked.count) questions. "
              + "Write one for each, with nothing between two commas for what was left empty."))
      }
      for (place, (part, entry)) in zip(parts, asked).enumerated() {
        do throws(InputFault) {
          try form.take(part, for: entry)
        } catch {
          faults.append(
            InputFault(field: "--answers", message: "Form \(index + 1), question \(place + 1): \(error.message)"))
        }
      }
      forms.append(form)
    }
    return (forms, faults)
  }
}
