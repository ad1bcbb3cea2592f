import Catalogue
import Foundation
import ProgrammeModel

@testable import ProgrammeOffice

extension Workplace {
  /// Notes all Welsh of summaries and questions as read, in the workspace's own files.
  func haveWelshRead() throws {
    let messages = try office().library.messages()
    var review = ""
    for key in messages.keys {
      let english: String? =
        switch messages.template(key, .en) {
        case .text(let text)?: text
        case .plural(let forms)?: forms["other"]
        case nil: nil
        }
      guard let english else { continue }
      review += "\"\(key)\": {reader: \"Welsh language officer\", on: 2027-03-01, english: \(Self.quoted(english))}\n"
    }
    try write(review, to: "Content/Messages/cy.review.yaml")
    let questions = projectFolder.appending(path: "Content/Questions").path
    for name in try FileManager.default.subpathsOfDirectory(atPath: questions) where name.hasSuffix(".yaml") {
      let text = try String(contentsOf: projectFolder.appending(path: "Content/Questions/\(name)"), encoding: .utf8)
      try write(
        text.replacing(
          "welsh: {status: draft}", with: "welsh: {status: read, reader: \"Welsh language officer\", on: 2027-03-01}"),
        to: "Content/Questions/\(name)")
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
  }
}
