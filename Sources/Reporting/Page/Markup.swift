import Mustache

extension MustacheTemplate {
  /// A template held as a constant of the program; one that does not parse is a programmer's mistake.
  static func constant(_ text: String) -> MustacheTemplate {
    do {
      return try MustacheTemplate(string: text)
    } catch {
      preconditionFailure("A page template does not parse: \(error)")
    }
  }
}

/// The text with the five characters of HTML and XML that mean something written as references.
package func markupEscaped(_ text: String) -> String {
  var result = ""
  result.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
