import ProgrammeModel
import ProgrammeOffice

/// The keying in of paper forms, one short answer after the other; it neither reads nor prints.
struct FormKeying {
  /// What comes of one line.
  enum Step: Equatable {
    /// Ask what ``entry`` says.
    case next
    /// Nothing was taken.
    case wrong(String)
    case complete(KeyedForm)
    case ended
  }

  let sheet: KeyingSheet
  private(set) var form = KeyedForm()
  private var place = 0

  init(_ sheet: KeyingSheet) { self.sheet = sheet }

  /// What is to be answered next, and its number from 1.
  var entry: (number: Int, asked: KeyingSheet.Entry) { (place + 1, sheet.entries[place]) }

  /// Whether a form was begun and not finished.
  var isUnfinished: Bool { place > 0 }

  mutating func take(_ line: String) -> Step {
    let text = line.trimmingPrefix { $0.isWhitespace }
    let end = text.lastIndex { !$0.isWhitespace }
    return answer(end.map { String(text[...$0]) } ?? "")
  }

  private mutating func answer(_ text: String) -> Step {
    switch text.lowercased() {
    case "q": return .ended
    case "" where place == 0: return .ended
    case "u":
      guard place > 0 else {
        return .wrong("This form has no answer yet. The form before is kept; take it back with ‘pont undo’.")
      }
      place -= 1
      form.takeBack(sheet.entries[place])
      return .next
    default: break
    }
    do throws(InputFault) {
      try form.take(text, for: sheet.entries[place])
    } catch { return .wrong(error.message) }
    place += 1
    guard place == sheet.entries.count else { return .next }
    defer { self = FormKeying(sheet) }
    return .complete(form)
  }
}
