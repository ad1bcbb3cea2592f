import Foundation
import ProgrammeModel

/// A relationships part: which part of the package an id or type leads to.
final class XLSXRelationships: XMLPart {
  private(set) var targets: [String: String] = [:]
  private(set) var targetsByType: [String: String] = [:]

  func begin(_ element: String, _ attributes: [String: String]) {
    guard element == "Relationship", let id = attributes["Id"], let target = attributes["Target"] else { return }
    targets[id] = target
    if let type = attributes["Type"]?.split(separator: "/").last { targetsByType[String(type)] = target }
  }

  func text(_ text: String) {}
  func end(_ element: String) {}
}

/// The workbook part: its sheets in order of their tabs, without those hidden.
final class XLSXSheetList: XMLPart {
  private(set) var sheets: [(name: String, id: String)] = []

  func begin(_ element: String, _ attributes: [String: String]) {
    guard element == "sheet", let name = attributes["name"], ["visible", nil].contains(attributes["state"]),
      let id = attributes.first(where: { $0.key.hasSuffix(":id") })?.value
    else { return }
    sheets.append((name, id))
  }

  func text(_ text: String) {}
  func end(_ element: String) {}
}

/// The texts that cells name by number; formatted runs are joined, pronunciations left out.
final class XLSXSharedStrings: XMLPart {
  private(set) var strings: [String] = []
  private var current = ""
  private var isText = false
  private var isPronunciation = false

  func begin(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "si": current = ""
    case "t": isText = !isPronunciation
    case "rPh": isPronunciation = true
    default: break
    }
  }

  func text(_ text: String) { if isText { current += text } }

  func end(_ element: String) {
    switch element {
    case "si": strings.append(XLSXSheet.unescaped(current))
    case "t": isText = false
    case "rPh": isPronunciation = false
    default: break
    }
  }
}
