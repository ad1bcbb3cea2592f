import Foundation
import ProgrammeModel

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Receives the elements of an XML part, their namespace prefixes taken off.
protocol XMLPart: AnyObject {
  func begin(_ element: String, _ attributes: [String: String]) throws(InputFault)
  func text(_ text: String)
  func end(_ element: String) throws(InputFault)
}

/// Runs Foundation's XML parser over one part of a workbook.
final class XMLReading: NSObject, XMLParserDelegate {
  private let part: any XMLPart
  private var fault: InputFault?
  private var open = 0

  private init(_ part: any XMLPart) { self.part = part }

  /// - Throws: `InputFault` for what is not well-formed, for a document type (which could define entities that grow
  ///   without bound, and which no workbook has) and for what `part` refuses.
  static func read(_ data: Data, into part: any XMLPart, file: String) throws(InputFault) {
    // A UTF-16 part would slip past the search below; spreadsheets write UTF-8.
    guard !data.prefix(4).contains(where: { $0 == 0 || $0 == 0xFE || $0 == 0xFF }),
      data.range(of: Data("<!DOCTYPE".utf8)) == nil
    else { throw ZipArchive.broken(file) }
    let reading = XMLReading(part)
    // Given piece by piece, since libxml refuses to look ahead in more than 10 MB; so given, a part that ends before its
    // first element is closed is no error to it.
    let parser = XMLParser(stream: InputStream(data: data))
    parser.delegate = reading
    let isWhole = parser.parse()
    if let fault = reading.fault { throw fault }
    guard isWhole, reading.open == 0 else { throw ZipArchive.broken(file) }
  }

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open += 1
    run(parser) { () throws(InputFault) in try part.begin(Self.local(elementName), attributes) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if fault == nil { part.text(string) }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    if fault == nil { part.text(String(decoding: block, as: UTF8.self)) }
  }

  func parser(_ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName: String?) {
    open -= 1
    run(parser) { () throws(InputFault) in try part.end(Self.local(elementName)) }
  }

  private func run(_ parser: XMLParser, _ work: () throws(InputFault) -> Void) {
    guard fault == nil else { return }
    do { try work() } catch {
      fault = error
      parser.abortParsing()
    }
  }

  private static func local(_ name: String) -> String {
    guard let colon = name.utf8.firstIndex(of: 0x3A) else { return name }
    return String(name[name.utf8.index(after: colon)...])
  }
}
