public import ProgrammeModel

/// Texts as an XLIFF 1.2 file, which tools of translators take in and give back.
///
/// Version 1.2, because every tool asked about reads it: Trados Studio, memoQ, Phrase, OmegaT and Weblate. Version 2 is
/// not compatible with it and is newer and rarer in them (docs.memoq.com, “XLIFF 2 files”; docs.weblate.org, “XLIFF 2.0”).
/// A place such as `{name}` is a code (`ph`), so that a tool keeps it whole.
public enum XLIFFWriter {
  /// One `file` element for each file of the content, in the order given.
  public static func write(_ units: [TranslationUnit]) -> String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">

      """
    var rest = units[...]
    while let first = rest.first {
      let own = rest.prefix { $0.file == first.file }
      text +=
        "<file original=\(attribute(first.file)) source-language=\"en\" target-language=\"cy\" datatype=\"plaintext\">\n"
      text += "<body>\n"
      for unit in own { text += element(unit) }
      text += "</body>\n</file>\n"
      rest = rest.dropFirst(own.count)
    }
    return text + "</xliff>\n"
  }

  private static func element(_ unit: TranslationUnit) -> String {
    let name = String(unit.id.dropFirst(unit.file.count + 1))
    var text = "<trans-unit id=\(attribute(name)) xml:space=\"preserve\" extradata=\(attribute(unit.mark))"
    text += unit.state == "read" ? " approved=\"yes\">\n" : ">\n"
    text += "<source>\(coded(unit.english))</source>\n"
    text += "<target state=\"\(state(of: unit))\">\(coded(unit.welsh ?? ""))</target>\n"
    if let note = unit.note { text += "<note>\(escaped(note))</note>\n" }
    return text + "</trans-unit>\n"
  }

  private static func state(of unit: TranslationUnit) -> String {
    switch unit.state {
    case "missing": "needs-translation"
    case "read": "final"
    default: "needs-review-translation"
    }
  }

  /// The text with each place as a code; the same place has the same number in both languages.
  private static func coded(_ text: String) -> String {
    var coded = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      coded += escaped(String(rest[..<open]))
      if !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }) {
        coded += "<ph id=\(attribute(String(name)))>{\(escaped(String(name)))}</ph>"
        rest = rest[rest.index(after: close)...]
      } else {
        coded += "{"
        rest = rest[rest.index(after: open)...]
      }
    }
    return coded + escaped(String(rest))
  }

  private static func attribute(_ text: String) -> String {
    "\"" + escaped(text).replacing("\"", with: "&quot;").replacing("\n", with: "&#10;") + "\""
  }

  /// What XML cannot hold at all, such as a bell, becomes the mark for a lost letter.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\r": escaped += "&#13;"
      case _ where scalar.value < 0x20 && scalar != "\n" && scalar != "\t": escaped += "\u{FFFD}"
      case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
