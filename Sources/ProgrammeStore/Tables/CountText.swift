import Foundation
import ProgrammeModel

/// Counts as one line a question: `belong-here agree=12 strongly-agree=3 ?not-sure=1`, or `belong-here neither>agree=4`.
///
/// Thousands are read for one summary, which JSON's reader would take longer over than over all else.
/// Letters that the form needs itself are written as per cent and two digits, as in an address.
enum CountText {
  /// Why a line cannot be read.
  struct Fault: Error, CustomStringConvertible {
    let line: String
    var description: String { "“\(line)” does not count answers." }
  }

  static func answers(_ counts: SessionAnswers.Numbers<Answer>) -> String {
    text(counts) { answer in
      switch answer {
      case .option(let code): escaped(code)
      case .notSure: notSure
      case .preferNotToSay: preferNotToSay
      case .text: nil
      }
    }
  }

  static func answers(in text: String) throws -> SessionAnswers.Numbers<Answer> {
    try counts(in: text) { word in
      switch word {
      case notSure: .notSure
      case preferNotToSay: .preferNotToSay
      default: plain(word).map(Answer.option)
      }
    }
  }

  static func moves(_ counts: SessionAnswers.Numbers<SessionAnswers.Move>) -> String {
    text(counts) { "\(escaped($0.before))>\(escaped($0.after))" }
  }

  static func moves(in text: String) throws -> SessionAnswers.Numbers<SessionAnswers.Move> {
    try counts(in: text) { word in
      guard let arrow = word.utf8.firstIndex(of: UInt8(ascii: ">")), let before = plain(word[..<arrow]),
        let after = plain(word[word.utf8.index(after: arrow)...])
      else { return nil }
      return SessionAnswers.Move(before: before, after: after)
    }
  }

  private static let notSure = "?not-sure"
  private static let preferNotToSay = "?prefer-not-to-say"
  private static let unescaped = CharacterSet(
    charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.")

  private static func escaped(_ code: String) -> String {
    code.addingPercentEncoding(withAllowedCharacters: unescaped) ?? code
  }

  private static func plain(_ word: Substring) -> String? {
    word.utf8.contains(UInt8(ascii: "%")) ? word.removingPercentEncoding : String(word)
  }

  private static func text<Counted>(
    _ counts: SessionAnswers.Numbers<Counted>, _ word: (Counted) -> String?
  ) -> String {
    counts.questions.map { one in
      let words = one.numbers.compactMap { number in word(number.counted).map { "\($0)=\(number.number)" } }
      return ([one.question.text] + words).joined(separator: " ")
    }.joined(separator: "\n")
  }

  /// Word by word over the bytes: each ends at a blank, a line's end or the text's.
  private static func counts<Counted>(
    in text: String, _ counted: (Substring) -> Counted?
  ) throws -> SessionAnswers.Numbers<Counted> {
    var questions: [SessionAnswers.Numbers<Counted>.OfQuestion] = []
    var question: Code<Question>?
    var numbers: [SessionAnswers.Numbers<Counted>.One] = []
    func endLine() throws {
      guard let asked = question else { throw Fault(line: text) }
      questions.append(.init(question: asked, numbers: numbers))
      question = nil
      numbers.removeAll(keepingCapacity: true)
    }
    let bytes = text.utf8
    var begin = bytes.startIndex
    var equals: String.Index?
    var number = 0
    func endWord(_ end: String.Index) throws {
      if question == nil {
        question = try Code(String(text[begin..<end]))
      } else if let equals, bytes.index(after: equals) < end, let key = counted(text[begin..<equals]) {
        numbers.append(.init(counted: key, number: number))
      } else {
        throw Fault(line: text)
      }
    }
    var at = begin
    while at < bytes.endIndex {
      let byte = bytes[at]
      let next = bytes.index(after: at)
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\n"):
        try endWord(at)
        if byte == UInt8(ascii: "\n") { try endLine() }
        begin = next
        equals = nil
      case UInt8(ascii: "="):
        equals = at
        number = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9") where equals != nil:
        guard number < 1_000_000_000 else { throw Fault(line: text) }
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
      default: if equals != nil { throw Fault(line: text) }
      }
      at = next
    }
    guard begin < bytes.endIndex || question != nil else {
      guard questions.isEmpty, text.isEmpty else { throw Fault(line: text) }
      return SessionAnswers.Numbers()
    }
    try endWord(bytes.endIndex)
    try endLine()
    return SessionAnswers.Numbers(questions: questions)
  }
}
