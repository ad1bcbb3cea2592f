import Foundation
public import ProgrammeModel

extension ResponseTable {
  /// Form after form as places on its scales, session after session, without holding them all in memory.
  ///
  /// For counting by the million: nothing is decoded but what is counted. Forms of a version that `sets` lacks come
  /// without marks.
  ///
  /// - Parameters:
  ///   - days: The days of the sessions; nil for all.
  ///   - sets: The question sets whose scales the marks are places on.
  public func eachMarked(
    on days: DayRange? = nil, by sets: [QuestionSet], _ body: (MarkedForm) throws -> Void
  ) throws {
    var scales = ScaleIndex(sets)
    let period: SQLText = days.map { "WHERE s.day BETWEEN \($0.first) AND \($0.last)" } ?? ""
    // Sessions in the outer loop, so that the rows need no sorting.
    try access.db.each(
      """
      SELECT r.key, r.session, r.question_set, r.version, r.phase, r.pair, r.answers
      FROM session s CROSS JOIN response r ON r.session = s.key
      \(sql: period) ORDER BY s.day, s.starts
      """
    ) { row in
      do {
        try body(try scales.form(row))
      } catch let fault as StoreFault {
        throw fault
      } catch {
        throw StoreFault.damagedRow(table: "response", key: (try? row.text(0)) ?? "?", why: "\(error)")
      }
    }
  }
}

/// Finds the places of answers by their codes, as bytes.
private struct ScaleIndex {
  private struct Version: Hashable {
    let code: String
    let version: Int
  }

  private struct Scale {
    let question: [UInt8]
    let options: [[UInt8]]
  }

  private let scales: [Version: [Scale]]
  /// The columns of the last forms, one a phase: those of the next are mostly the same, and need not be read again.
  private var last: (session: String, set: String, version: Int)?
  private var forms: [(phase: String, form: MarkedForm)] = []
  private var current: [Scale] = []

  init(_ sets: [QuestionSet]) {
    scales = Dictionary(
      sets.map { set in
        (
          Version(code: set.code.text, version: set.version),
          set.questions.map { question in
            Scale(
              question: Array(question.code.text.utf8), options: question.options.map { Array($0.code.utf8) })
          }
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  mutating func form(_ row: any SQLRow) throws -> MarkedForm {
    let key = (session: try row.text(1), set: try row.text(2), version: try row.int(3))
    if last.map({ $0 != key }) ?? true {
      current = scales[Version(code: key.set, version: key.version)] ?? []
      last = key
      forms = []
    }
    let phase = try row.text(4)
    var marked: MarkedForm
    if let known = forms.first(where: { $0.phase == phase }) {
      marked = known.form
    } else {
      marked = MarkedForm(
        session: try row.key(1), questionSet: try row.code(2), version: key.version, phase: try row.word(4), pair: nil,
        marks: [])
      forms.append((phase, marked))
    }
    marked.pair = try row.optional(5, row.key)
    marked.marks = try marks(in: try row.text(6))
    return marked
  }

  /// The places of the answers that ``StoredAnswers`` wrote; JSON of another form is read by its own reader.
  private func marks(in text: String) throws -> [MarkedForm.Mark] {
    var text = text
    let quick = text.withUTF8 { bytes in quickMarks(in: bytes) }
    if let quick { return quick }
    let answers = try JSONDecoder().decode(StoredAnswers.self, from: Data(text.utf8)).answers
    return try current.map { scale in
      switch answers[try Code(String(decoding: scale.question, as: UTF8.self))] {
      case .option(let code):
        scale.options.firstIndex { $0.elementsEqual(code.utf8) }.map(MarkedForm.Mark.place) ?? .blank
      case .notSure: .notSure
      case .preferNotToSay: .preferNotToSay
      case .text, nil: .blank
      }
    }
  }

  /// Reads `{"question":{"option":"agree"},…}` byte by byte; nil for JSON written in another way.
  private func quickMarks(in bytes: UnsafeBufferPointer<UInt8>) -> [MarkedForm.Mark]? {
    var marks = [MarkedForm.Mark](repeating: .blank, count: current.count)
    var scanner = ByteScanner(bytes: bytes)
    guard scanner.take("{") else { return nil }
    if scanner.take("}") { return marks }
    var next = 0
    repeat {
      guard let question = scanner.string(), scanner.take(":"), scanner.take("{"), let kind = scanner.string(),
        scanner.take(":"), let value = scanner.string(), scanner.take("}")
      else { return nil }
      guard let place = scaleIndex(of: question, from: &next) else { continue }
      switch kind.count {
      case 6 where kind.elementsEqual("option".utf8):
        marks[place] = current[place].options.firstIndex { same($0, value) }.map(MarkedForm.Mark.place) ?? .blank
      case 4 where kind.elementsEqual("none".utf8):
        if value.elementsEqual("not-sure".utf8) {
          marks[place] = .notSure
        } else if value.elementsEqual("prefer-not-to-say".utf8) {
          marks[place] = .preferNotToSay
        } else {
          return nil
        }
      case 4 where kind.elementsEqual("text".utf8): marks[place] = .blank
      default: return nil
      }
    } while scanner.take(",")
    return scanner.take("}") && scanner.isAtEnd ? marks : nil
  }

  /// Where the question stands in its set; the search goes on from the last one found.
  private func scaleIndex(of question: Slice<UnsafeBufferPointer<UInt8>>, from next: inout Int) -> Int? {
    for step in current.indices {
      let place = (next + step) % current.count
      if same(current[place].question, question) {
        next = place + 1
        return place
      }
    }
    return nil
  }

  private func same(_ known: [UInt8], _ found: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    known.count == found.count && known.elementsEqual(found)
  }
}

/// Reads the plain parts of JSON from bytes.
private struct ByteScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { at == bytes.count }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard at < bytes.count, bytes[at] == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  /// A string without its quotation marks; escapes stay as they are, for codes have none and free text is not counted.
  mutating func string() -> Slice<UnsafeBufferPointer<UInt8>>? {
    guard take("\"") else { return nil }
    let start = at
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\""):
        at += 1
        return bytes[start..<at - 1]
      case UInt8(ascii: "\\"): at += 2
      default: at += 1
      }
    }
    return nil
  }
}
