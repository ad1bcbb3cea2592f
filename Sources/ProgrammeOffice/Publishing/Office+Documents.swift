public import Foundation
import ProgrammeModel

/// A kind of document that another program makes of a page.
public enum DocumentKind: String, CaseIterable, Sendable {
  case docx, odt, pdf
}

extension Office {
  /// Makes a document of a page that Pont wrote, beside it.
  ///
  /// Word processors cannot draw a page's charts, so each stands there as its words; its table follows as always. The
  /// PDF is tagged and keeps the charts where Chromium makes it.
  ///
  /// - Parameter path: The search path for programs, as `PATH` has it.
  /// - Returns: The document.
  /// - Throws: ``OfficeFault/wrongState(_:)`` where the program is missing, saying how to get it.
  public static func document(of page: URL, as kind: DocumentKind, path: String) throws -> URL {
    let html: String
    do { html = try String(contentsOf: page, encoding: .utf8) } catch {
      throw InputFault(file: page.path, message: "This page cannot be read. Name an HTML page that Pont wrote.")
    }
    guard html.hasPrefix("<!DOCTYPE html>") else {
      throw InputFault(file: page.path, message: "This is not a page that Pont wrote. Name one ending in .html.")
    }
    let target = page.deletingPathExtension().appendingPathExtension(kind.rawValue)
    switch kind {
    case .docx, .odt:
      guard let tool = DocumentTool.find([.pandoc], path: path) else {
        throw OfficeFault.wrongState(
          "For .\(kind.rawValue) Pont needs pandoc, which is not here. On Debian: apt-get install pandoc; elsewhere see pandoc.org/installing.html. Or open the page in a word processor and save it from there."
        )
      }
      try withPlainCopy(of: html) { copy in
        try tool.run(["--from", "html", "--standalone", "--output", target.path, copy.path])
      }
    case .pdf:
      guard let tool = DocumentTool.find([.chromium, .weasyprint], path: path) else {
        throw OfficeFault.wrongState(
          "For a tagged PDF Pont needs Chromium or WeasyPrint, and neither is here. On Debian: apt-get install chromium, or weasyprint. Or print the page from a browser."
        )
      }
      if tool.kind == .chromium {
        let asRoot = getuid() == 0 ? ["--no-sandbox"] : []  // Chromium refuses its sandbox to the superuser
        try tool.run(
          [
            "--headless", "--disable-gpu", "--no-pdf-header-footer", "--generate-pdf-document-outline",
            "--print-to-pdf=\(target.path)",
          ] + asRoot + [page.absoluteURL.absoluteString])
      } else {
        try withPlainCopy(of: html) { copy in
          try tool.run(["--pdf-variant", "pdf/ua-1", copy.path, target.path])
        }
      }
    }
    guard FileManager.default.fileExists(atPath: target.path) else {
      throw OfficeFault.wrongState(
        "\(target.lastPathComponent) was not written. Print the page from a browser instead.")
    }
    return target
  }

  private static func withPlainCopy(of html: String, _ body: (URL) throws -> Void) throws {
    let copy = FileManager.default.temporaryDirectory.appending(path: "pont-\(UUID().uuidString).html")
    try Data(withoutDrawings(html).utf8).write(to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    try body(copy)
  }

  /// The page with every drawing replaced by its words, and without what a document has no use for: skip link, other
  /// language.
  static func withoutDrawings(_ html: String) -> String {
    var text = html
    for match in html.matches(of: #/(?s)<svg\b.*?<\/svg>/#).reversed() {
      let drawing = String(match.output)
      let words = drawing.firstMatch(of: #/(?s)<desc[^>]*>(.*?)<\/desc>/#).map { String($0.output.1) }
      text.replaceSubrange(match.range, with: words.map { "<p><em>\($0)</em></p>" } ?? "")
    }
    text.replace(#/(?s)<nav\b.*?<\/nav>/#, with: "")
    text.replace(#/(?s)<a class="skip".*?<\/a>/#, with: "")
    return text
  }
}
