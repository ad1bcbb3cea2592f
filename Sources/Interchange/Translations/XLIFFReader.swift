public import Foundation
public import ProgrammeModel

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads back what ``XLIFFWriter`` wrote, after a translator's tool has had it.
public enum XLIFFReader {
  /// - Throws: `InputFault` with the line, for what is not XLIFF 1.2 or is cut short.
  public static func read(_ data: Data, file: String) throws(InputFault) -> [TranslatedUnit] {
    let data = inUTF8(data)
    // A document type could define entities that grow without bound; XLIFF needs none.
    if data.range(of: Data("<!DOCTYPE".utf8)) != nil {
      throw InputFault(
        file: file, message: "The file has a document type, which XLIFF 1.2 needs not. Save it as plain XLIFF 1.2.")
    }
    let reading = Reading(file: file)
    let parser = XMLParser(data: data)
    parser.delegate = reading
    let isWhole = parser.parse()
    if let fault = reading.fault { throw fault }
    guard isWhole, reading.isClosed || !reading.isXLIFF else {
      throw InputFault(
        file: file, line: parser.lineNumber > 0 ? parser.lineNumber : nil,
        message: "The file is not whole XML here. Export it from the translation tool again.")
    }
    guard reading.isXLIFF else {
      throw InputFault(
        file: file, line: 1, message: "This is not XLIFF. Give the file that ‘pont translate export’ wrote.")
    }
    return reading.units
  }

  /// Some tools write UTF-16, in which nothing below would be found; the declaration then names it too.
  private static func inUTF8(_ data: Data) -> Data {
    guard data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]),
      let text = String(data: data, encoding: .utf16)
    else { return data }
    let bare = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    return Data(bare.replacing(/encoding=["'][^"']*["']/, with: "encoding=\"UTF-8\"", maxReplacements: 1).utf8)
  }

  private final class Reading: NSObject, XMLParserDelegate {
    private(set) var fault: InputFault?
    private(set) var units: [TranslatedUnit] = []
    private(set) var isXLIFF = false
    /// Whether the outermost element ended: the parser itself says nothing of a file that is cut short.
    private(set) var isClosed = false
    private let file: String
    private var original = ""
    private var unit: (id: String, line: Int, isApproved: Bool, mark: String?)?
    private var state = ""
    private var texts: [String: String] = [:]
    /// `source` or `target` while inside one.
    private var inside: String?
    /// Inside another translation beside the one that counts.
    private var isAlternative = false
    /// A code's own letters, and what stands for them where a tool has emptied it.
    private var code: (text: String, fallback: String)?

    init(file: String) { self.file = file }

    private func local(_ name: String) -> String { name.split(separator: ":").last.map(String.init) ?? name }

    func parser(
      _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      switch local(elementName) {
      case "xliff":
        isXLIFF = true
        let version = attributes["version"] ?? "?"
        if !version.hasPrefix("1.") {
          fault = InputFault(
            file: file, line: parser.lineNumber, field: "version",
            message: "This is XLIFF \(version). Save it as XLIFF 1.2, as it was handed out.")
          parser.abortParsing()
        }
      case "file": original = attributes["original"] ?? ""
      case "trans-unit":
        unit = (
          attributes["id"] ?? "", parser.lineNumber, attributes["approved"] == "yes", attributes["extradata"]
        )
        state = ""
        texts = [:]
      case "alt-trans": isAlternative = true
      case "source" where inside == nil && !isAlternative: begin("source")
      case "target" where inside == nil && !isAlternative:
        begin("target")
        state = attributes["state"] ?? ""
      case "ph", "x", "bx", "ex", "it", "bpt", "ept":
        guard inside != nil else { return }
        code = ("", attributes["equiv-text"] ?? attributes["id"].map { "{\($0)}" } ?? "")
      default: break
      }
    }

    private func begin(_ name: String) {
      inside = name
      texts[name] = ""
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { add(string) }

    func parser(_ parser: XMLParser, foundCDATA block: Data) { add(String(decoding: block, as: UTF8.self)) }

    private func add(_ string: String) {
      guard let inside else { return }
      if code != nil { code?.text += string } else { texts[inside, default: ""] += string }
    }

    func parser(_ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName: String?) {
      switch local(elementName) {
      case "source", "target":
        if local(elementName) == inside { inside = nil }
      case "ph", "x", "bx", "ex", "it", "bpt", "ept":
        guard let inside, let code else { return }
        texts[inside, default: ""] += code.text.isEmpty ? code.fallback : code.text
        self.code = nil
      case "alt-trans": isAlternative = false
      case "xliff": isClosed = true
      case "trans-unit":
        guard let unit else { return }
        units.append(
          TranslatedUnit(
            id: "\(original)#\(unit.id)", english: (texts["source"] ?? "").precomposedStringWithCanonicalMapping,
            welsh: (texts["target"] ?? "").precomposedStringWithCanonicalMapping,
            isRead: unit.isApproved || ["translated", "signed-off", "final"].contains(state), line: unit.line,
            mark: unit.mark))
        self.unit = nil
      default: break
      }
    }
  }
}
