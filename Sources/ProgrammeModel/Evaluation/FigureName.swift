/// The name of one figure of a summary, the same in every language and every edition; its anchor and its trace hang on it.
public struct FigureName: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// What is counted, such as `attendances`, `answers` or `answers_before`.
  public let measure: String
  /// Question set with its version, such as `young.1`; nil for figures of delivery.
  public let set: String?
  public let question: String?
  /// What the figure is counted for, such as `W06000002` or `agree`; `all` for the whole.
  public let category: String

  public init(_ measure: String, set: String? = nil, question: String? = nil, category: String = "all") {
    self.measure = measure
    self.set = set
    self.question = question
    self.category = category
  }

  /// Such as `answers/young.1/tell-an-adult/agree`; the category `all` is left out of a figure of delivery.
  public var description: String {
    ([measure] + [set, question].compactMap { $0 } + (set == nil && category == "all" ? [] : [category]))
      .joined(separator: "/")
  }

  /// The same as an anchor in a page: letters, digits, hyphens and underscores.
  public var anchor: String {
    "f-" + description.map { $0 == "/" || $0 == "." ? "-" : String($0) }.joined()
  }

  public static func < (a: Self, b: Self) -> Bool { a.description < b.description }
}
