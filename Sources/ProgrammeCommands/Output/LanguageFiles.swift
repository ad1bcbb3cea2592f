import Foundation
import ProgrammeModel

/// The files of one page in two languages: `plan.html` becomes `plan.cy.html` and `plan.en.html`.
struct LanguageFiles {
  private let output: String
  private let both: Bool

  /// - Parameters:
  ///   - both: Whether both languages are written; else the file is called as it was named.
  ///   - name: What the file is called where a folder is named that is there.
  init(_ output: String, both: Bool, called name: String) {
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: output, isDirectory: &isFolder)
    let separator = output.hasSuffix("/") ? "" : "/"
    self.output = isThere && isFolder.boolValue ? "\(output)\(separator)\(name)" : output
    self.both = both
  }

  func path(_ language: Language) -> String {
    guard both else { return output }
    let url = URL(fileURLWithPath: output)
    let ending = url.pathExtension
    let name = url.deletingPathExtension().lastPathComponent
    let own = "\(name).\(language.rawValue)" + (ending.isEmpty ? "" : ".\(ending)")
    return output.hasSuffix(url.lastPathComponent) ? output.dropLast(url.lastPathComponent.count) + own : own
  }

  /// The other language's file, to link to; nil where there is none.
  func alternate(to language: Language) -> String? {
    let name = URL(fileURLWithPath: output).lastPathComponent
    if both { return URL(fileURLWithPath: path(language.other)).lastPathComponent }
    let (own, other) = (".\(language.rawValue).", ".\(language.other.rawValue).")
    return name.contains(own) ? name.replacing(own, with: other) : nil
  }
}
