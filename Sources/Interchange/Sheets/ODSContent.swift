import Foundation
import ProgrammeModel

/// The content part of an OpenDocument spreadsheet as sheets.
final class ODSContent: XMLPart {
  private(set) var sheets: [SheetTable] = []

  private let file: String
  private var room: Int
  private var name: String?
  private var builder = SheetBuilder()
  private var row = 0
  private var rowRepeats = 1
  private var cells: [(column: Int, repeats: Int, text: String)] = []
  private var column = 0
  private var columnRepeats = 1
  /// What the cell holds apart from what it shows: a number shown as 6,602,130 is still 6602130.
  private var value: String?
  private var paragraphs: [String] = []
  private var isCell = false
  private var paragraphDepth = 0
  /// Inside a comment or picture, whose texts are no part of the cell.
  private var asideDepth = 0

  init(file: String, room: Int) {
    self.file = file
    self.room = room
  }

  func begin(_ element: String, _ attributes: [String: String]) throws(InputFault) {
    if asideDepth > 0 || Self.asides.contains(element) {
      asideDepth += 1
      return
    }
    switch element {
    case "table" where name == nil:
      name = attributes["table:name"] ?? ""
      builder = SheetBuilder()
      row = 0
    case "table-row" where name != nil:
      rowRepeats = Self.repeats(attributes["table:number-rows-repeated"])
      column = 0
      cells = []
    case "table-cell", "covered-table-cell":
      isCell = name != nil
      columnRepeats = Self.repeats(attributes["table:number-columns-repeated"])
      value = Self.value(attributes)
      paragraphs = []
    case "p" where isCell:
      paragraphDepth += 1
      paragraphs.append("")
    case "s": text(String(repeating: " ", count: min(Self.repeats(attributes["text:c"]), 100)))
    case "tab": text("\t")
    case "line-break": text("\n")
    default: break
    }
  }

  func text(_ text: String) {
    guard paragraphDepth > 0, asideDepth == 0, !paragraphs.isEmpty else { return }
    paragraphs[paragraphs.count - 1] += text
  }

  func end(_ element: String) throws(InputFault) {
    if asideDepth > 0 {
      asideDepth -= 1
      return
    }
    switch element {
    case "p" where isCell: paragraphDepth -= 1
    case "table-cell", "covered-table-cell":
      let text = value ?? paragraphs.joined(separator: "\n")
      if isCell, !text.isEmpty { cells.append((column, columnRepeats, text)) }
      column += columnRepeats
      isCell = false
    case "table-row" where name != nil: try endRow()
    case "table":
      if let name { sheets.append(SheetTable(name: name, records: builder.records)) }
      name = nil
    default: break
    }
  }

  /// Rows and cells are written once with a count of repeats; a million empty ones cost nothing.
  private func endRow() throws(InputFault) {
    defer { row += rowRepeats }
    guard !cells.isEmpty else { return }
    for copy in 1...rowRepeats {
      builder.begin(row: row + copy)
      for cell in cells {
        for column in cell.column..<(cell.column + cell.repeats) {
          guard builder.set(cell.text, column: column, room: &room) else { throw Workbook.tooManyCells(file) }
        }
      }
    }
    builder.finish()
  }

  private static let asides: Set<String> = ["annotation", "frame", "shapes", "tracked-changes", "forms"]

  private static func repeats(_ text: String?) -> Int { min(max(text.flatMap { Int($0) } ?? 1, 1), 2_000_000) }

  private static func value(_ attributes: [String: String]) -> String? {
    switch attributes["office:value-type"] {
    case "float", "currency", "percentage": attributes["office:value"].map(SheetBuilder.number)
    case "date": attributes["office:date-value"]
    case "boolean": attributes["office:boolean-value"].map { $0 == "true" ? "TRUE" : "FALSE" }
    case "string": attributes["office:string-value"]
    default: nil
    }
  }
}
