/// The columns one import knows.
protocol ColumnField: CaseIterable, Hashable, Sendable {
  /// The header as our template writes it, then what else people write, in either language. Case, accents, blanks and
  /// punctuation do not count.
  var names: [String] { get }
  /// Each inner list needs one of its columns.
  static var required: [[Self]] { get }
  /// What to do where no header is found at all.
  static var remedy: String { get }
}

extension ColumnField {
  static var remedy: String { "--template prints one" }
  var name: String { names.first ?? "" }
}
