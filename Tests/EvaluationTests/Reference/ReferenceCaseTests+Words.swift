import Evaluation
import Foundation
import ProgrammeModel
import Testing

extension ReferenceCaseTests {
  static let words: [String: Runner] = [
    "in_ten": { reference in
      let words = ShareInWords.inTen(
        try reference.int("x"), of: try reference.int("n"), threshold: reference.threshold)
      #expect(words.en == reference.expected["en"].text)
      // The reference has typewriter apostrophes; pages have typographic ones.
      #expect(words.cy.replacing("’", with: "'") == reference.expected["cy"].text)
    },
    "percent": { reference in
      let words = ShareInWords.percent(
        try reference.int("x"), of: try reference.int("n"), threshold: reference.threshold)
      #expect(words?.en == reference.expected["text"].text)
    },
    "redact": { reference in
      let redaction = Redaction(
        of: try #require(reference.input["text"].text), names: reference.input["known_names"].texts,
        schools: reference.input["known_schools"].texts)
      for secret in reference.expected["must_remove"].texts {
        #expect(!redaction.text.localizedCaseInsensitiveContains(secret), "\(redaction.text)")
      }
      for words in reference.expected["must_keep"].texts {
        #expect(redaction.text.contains(words), "\(redaction.text)")
      }
    },
  ]
}
