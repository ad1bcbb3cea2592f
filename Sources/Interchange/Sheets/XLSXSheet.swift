import Foundation
import ProgrammeModel

/// A worksheet part as records.
final class XLSXSheet: XMLPart {
  private(set) var room: Int
  private(set) var builder = SheetBuilder()

  private let strings: [String]
  private let file: String
  private let name: String
  private var row = 0
  private var column = -1
  private var type = "n"
  private var value = ""
  private var isValue = false
  private var isPronunciation = false

  /// - Parameter room: How many cells the workbook may still fill.
  init(name: String, strings: [String], room: Int, file: String) {
    self.name = name
    self.strings = strings
    self.room = room
    self.file = file
  }

  func begin(_ element: String, _ attributes: [String: String]) throws(InputFault) {
    switch element {
    case "row":
      row = attributes["r"].flatMap { Int($0) } ?? (row + 1)
      column = -1
      builder.begin(row: row)
    case "c":
      column = attributes["r"].flatMap(Self.column) ?? (column + 1)
      type = attributes["t"] ?? "n"
      value = ""
    case "v", "t": isValue = !isPronunciation
    case "rPh": isPronunciation = true
    default: break
    }
  }

  func text(_ text: String) { if isValue { value += text } }

  func end(_ element: String) throws(InputFault) {
    switch element {
    case "v", "t": isValue = false
    case "rPh": isPronunciation = false
    case "c":
      guard builder.set(try cell(), column: column, room: &room) else { throw Workbook.tooManyCells(file) }
    case "sheetData": builder.finish()
    default: break
    }
  }

  private func cell() throws(InputFault) -> String {
    switch type {
    case "s":
      guard let index = Int(value), strings.indices.contains(index) else {
        throw InputFault(
          file: Workbook.place(file, sheet: name), line: row,
          message: "A cell names the text number “\(value)”, which the workbook lacks. Save it again where it opens.")
      }
      return strings[index]
    case "n": return SheetBuilder.number(value)
    case "b": return value == "1" ? "TRUE" : "FALSE"
    default: return Self.unescaped(value)
    }
  }

  /// The column of a reference such as `AB12`, counted from 0.
  private static func column(_ reference: String) -> Int? {
    var column = 0
    for letter in reference.utf8 {
      guard (0x41...0x5A).contains(letter), column <= SheetBuilder.lastColumn else { break }
      column = column * 26 + Int(letter) - 0x40
    }
    return column == 0 ? nil : column - 1
  }

  /// Excel writes a carriage return inside a text as `_x000D_`.
  static func unescaped(_ text: String) -> String {
    text.utf8.contains(0x5F) ? text.replacing("_x000D_", with: "") : text
  }
}
