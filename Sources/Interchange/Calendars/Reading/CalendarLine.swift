import ProgrammeModel

/// One unfolded line of an iCalendar file: a name, parameters and a value (RFC 5545 §3.1).
struct CalendarLine: Hashable {
  /// Where it begins in the file.
  let number: Int
  /// In capitals.
  let name: String
  /// By name in capitals, without quotation marks.
  let parameters: [String: String]
  /// As written; texts still have their escapes.
  let value: String

  /// Every line of a file. Lines may end in CRLF, LF or CR, and may have been folded inside a letter.
  ///
  /// - Throws: `InputFault` where the bytes are no text or the file is no calendar.
  static func all(in bytes: [UInt8], file: String) throws(InputFault) -> [CalendarLine] {
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let narrow = isWide ? [UInt8](try FileEncoding.decode(bytes, file: file).text.utf8) : Array(bytes.dropFirst(mark))
    var lines: [CalendarLine] = []
    for (number, raw) in unfolded(narrow) {
      let text = try FileEncoding.decode(raw, file: file).text
      // A line that is none is passed over, as calendars themselves do; without the first one this is no calendar.
      if let line = CalendarLine(text, number: number) { lines.append(line) }
      if lines.isEmpty { break }
    }
    guard lines.first?.name == "BEGIN", lines.first?.value.uppercased() == "VCALENDAR" else {
      throw InputFault(
        file: file, line: 1,
        message:
          "This is no calendar file: it does not begin with BEGIN:VCALENDAR. Export the calendar as iCalendar (.ics).")
    }
    return lines
  }

  /// The bytes of each line with what was folded, by the number of its first one.
  private static func unfolded(_ bytes: [UInt8]) -> [(Int, [UInt8])] {
    var lines: [(Int, [UInt8])] = []
    var number = 1
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let line = bytes[start..<end]
      if let first = line.first, first == 0x20 || first == 0x09, !lines.isEmpty {
        lines[lines.count - 1].1 += line.dropFirst()
      } else if !line.isEmpty {
        lines.append((number, Array(line)))
      }
      let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
      start = end + (isPair ? 2 : 1)
      number += 1
    }
    return lines
  }

  /// The value as text, its escapes undone.
  var text: String {
    var result = ""
    var isEscape = false
    for character in value {
      if isEscape {
        result.append(character == "n" || character == "N" ? "\n" : character)
        isEscape = false
      } else if character == "\\" {
        isEscape = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}

extension CalendarLine {
  fileprivate init?(_ text: String, number: Int) {
    var parts: [String] = [""]
    var isQuoted = false
    var value: Substring?
    for index in text.indices {
      let character = text[index]
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ":", !isQuoted {
        value = text[text.index(after: index)...]
        break
      } else if character == ";", !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    guard let value, let name = parts.first, !name.isEmpty else { return nil }
    var parameters: [String: String] = [:]
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: "=") else { continue }
      parameters[part[..<equals].uppercased()] = String(part[part.index(after: equals)...])
    }
    self.init(number: number, name: name.uppercased(), parameters: parameters, value: String(value))
  }
}

/// A component with its own lines and what stands inside it.
struct CalendarComponent: Hashable {
  /// In capitals, such as `VEVENT`.
  let name: String
  let line: Int
  private(set) var lines: [CalendarLine] = []
  private(set) var parts: [CalendarComponent] = []

  func first(_ name: String) -> CalendarLine? { lines.first { $0.name == name } }
  func all(_ name: String) -> [CalendarLine] { lines.filter { $0.name == name } }

  /// The calendars of a file; a feed may hold several, one after the other.
  ///
  /// - Throws: `InputFault` for a component that never ends, as where a download broke off.
  static func calendars(in lines: [CalendarLine], file: String) throws(InputFault) -> [CalendarComponent] {
    var open: [CalendarComponent] = []
    var closed: [CalendarComponent] = []
    for line in lines {
      switch line.name {
      case "BEGIN":
        guard open.count < 8 else {
          throw InputFault(
            file: file, line: line.number, message: "Components are nested too deeply here. Export the calendar again.")
        }
        open.append(CalendarComponent(name: line.value.uppercased(), line: line.number))
      case "END":
        guard let last = open.popLast(), last.name == line.value.uppercased() else {
          throw InputFault(
            file: file, line: line.number,
            message: "“END:\(line.value)” closes nothing that is open here. Export the calendar again.")
        }
        if open.isEmpty { closed.append(last) } else { open[open.count - 1].parts.append(last) }
      default:
        if !open.isEmpty { open[open.count - 1].lines.append(line) }
      }
    }
    if let last = open.last {
      throw InputFault(
        file: file, line: last.line,
        message: "“BEGIN:\(last.name)” never ends, so the file is cut off. Download it again.")
    }
    return closed
  }
}
