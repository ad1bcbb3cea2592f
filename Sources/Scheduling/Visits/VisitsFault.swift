/// What keeps a visits file from being a problem: each fault with its place and what to do.
package struct VisitsFault: Error, Equatable, CustomStringConvertible {
  /// The most faults that are spelt out.
  static let mostShown = 20

  /// One fault, without the file's name.
  struct Item: Equatable {
    /// Such as `sessions[3].site`; empty where it is the file as a whole.
    var field: String
    var text: String
    var line: Int?
    var column: Int?
  }

  let file: String
  let items: [Item]

  /// One line a fault.
  package var description: String {
    var lines = items.prefix(Self.mostShown).map { item in
      let place = item.line.map { ":\($0):\(item.column ?? 1)" } ?? ""
      return "\(file)\(place): " + (item.field.isEmpty ? "" : "\(item.field): ") + item.text
    }
    if items.count > Self.mostShown { lines.append("… and \(items.count - Self.mostShown) more.") }
    return lines.joined(separator: "\n")
  }
}
