public import ProgrammeModel

/// One piece of a page's body.
public enum Block: Hashable, Sendable {
  /// A heading one level below the section's.
  case heading(String)
  case paragraph(Line)
  /// Smaller text, such as a note below a table.
  case note(Line)
  case list([Line])
  case numbered([Line])
  /// Terms with what belongs to each, such as `Contact: the school office`.
  case facts([Fact])
  /// A few large numbers with what they count.
  case keyFigures([KeyFigure])
  case table(DataTable)
  case figure(Figure)
  /// A framed notice.
  case notice([Line])
  /// A new sheet when printed; nothing on a screen.
  case pageBreak
  /// What a short print leaves out: all there on a screen and in Markdown.
  case detail([Block])
  /// A block that can be pointed at.
  indirect case anchored(String, Block)
}

/// A stretch of text with links and emphasis. A string literal is plain text.
public struct Line: Hashable, Sendable, ExpressibleByStringInterpolation {
  public enum Part: Hashable, Sendable {
    case text(String)
    case strong(String)
    case link(String, to: String)
    /// Words in the language that is not the page's.
    case other(String, Language)
  }

  public let parts: [Part]

  public init(_ parts: [Part]) { self.parts = parts }
  public init(_ text: String) { parts = [.text(text)] }
  public init(stringLiteral value: String) { self.init(value) }

  /// The words alone.
  public var plain: String {
    parts.map { part in
      switch part {
      case .text(let text), .strong(let text), .link(let text, _), .other(let text, _): text
      }
    }.joined()
  }
}

public struct Fact: Hashable, Sendable {
  public let term: String
  public let detail: Line
  /// By which the detail can be pointed at; unique on the page.
  public let anchor: String?
  public init(_ term: String, _ detail: Line, anchor: String? = nil) {
    self.term = term
    self.detail = detail
    self.anchor = anchor
  }
}

public struct KeyFigure: Hashable, Sendable {
  public let value: String
  public let label: String
  /// By which the number can be pointed at; unique on the page.
  public let anchor: String?
  public init(_ value: String, _ label: String, anchor: String? = nil) {
    self.value = value
    self.label = label
    self.anchor = anchor
  }
}

/// A drawing with the table it was drawn from.
public struct Figure: Hashable, Sendable {
  /// What the drawing shows, as a finding.
  public let title: String
  /// What, where, when and how many: the line below the title.
  public let subtitle: String
  /// SVG markup, already escaped; only ``Reporting`` makes it.
  public let svg: String
  public let table: DataTable

  package init(title: String, subtitle: String, svg: String, table: DataTable) {
    self.title = title
    self.subtitle = subtitle
    self.svg = svg
    self.table = table
  }
}
