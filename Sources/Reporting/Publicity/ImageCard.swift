import ProgrammeModel

/// A square picture for a post: words as text on one ground, in colours that keep 7:1 apart.
struct ImageCard {
  let words: String
  let team: String
  let language: Language
  /// At most 250 characters.
  let altText: String
  /// Across the top of what is not to go out; nil for what may.
  let mark: String?

  private let size = 1_080
  private let margin = 96

  var svg: String {
    // Larger letters for fewer words; bold letters of a wide face are about 0.66 of their size wide.
    let height = words.count <= 90 ? 84 : words.count <= 150 ? 66 : 54
    let letters = Int(Double(size - 2 * margin) / (0.66 * Double(height)))
    let lines = SVG.lines(words, letters: letters)
    let step = Double(height) * 1.3
    let top = (Double(size) - step * Double(lines.count)) / 2 + Double(height)
    let text = lines.enumerated().map { index, line in
      "<tspan x=\"\(margin)\" y=\"\(SVG.decimal(top + Double(index) * step))\">\(markupEscaped(line))</tspan>"
    }
    let band = mark.map {
      """
      <rect width="\(size)" height="90" fill="#ffd400"/>
      <text x="\(margin)" y="60" font-size="40" font-weight="700" fill="#10242e">\(markupEscaped($0))</text>

      """
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size) \(size)" width="\(size)" height="\(size)" role="img" \
      aria-labelledby="title desc" xml:lang="\(language.rawValue)" lang="\(language.rawValue)" \
      font-family="system-ui, 'Noto Sans', 'Liberation Sans', Arial, sans-serif">
      <title id="title">\(markupEscaped(team))</title>
      <desc id="desc">\(markupEscaped(altText))</desc>
      <rect width="\(size)" height="\(size)" fill="#0b3c49"/>
      <rect x="\(margin)" y="\(size - 150)" width="120" height="10" fill="#ffd400"/>
      \(band ?? "")<text font-size="\(height)" font-weight="700" fill="#ffffff">\(text.joined(separator: " "))</text>
      <text x="\(margin)" y="\(size - 80)" font-size="40" fill="#ffffff">\(markupEscaped(team))</text>
      </svg>

      """
  }
}
