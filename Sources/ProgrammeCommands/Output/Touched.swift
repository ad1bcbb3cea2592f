/// What an act made or changed, by what people call it; the names programs know it by.
enum Touched: String, CaseIterable {
  case request, session, host, facilitator, campaign, task, outcome, change, issue, quote, pledge, publication, pause,
    concern, member, plan
}

extension Printer {
  /// Tells programs what an act made or changed; people have read it in a sentence already.
  ///
  /// JSON has one list for each kind, in the plural: `{"requests": ["R57"], "sessions": ["S142", "S143"]}`. CSV has a row
  /// for each: `request,R57`.
  func touched(_ lists: (kind: Touched, references: [any CustomStringConvertible])...) {
    touched(lists.map { (kind: $0.kind, references: $0.references.map { "\($0)" }) })
  }

  func touched(_ lists: [(kind: Touched, references: [String])]) {
    switch format {
    case .table: return
    case .json: output(JSONText(lists: lists.map { ("\($0.kind.rawValue)s", $0.references) }).text)
    case .csv:
      var sheet = Sheet([.init("kind", "Kind"), .init("reference", "Reference")], ifEmpty: "")
      for (kind, references) in lists { for one in references { sheet.add([.text(kind.rawValue), .text(one)]) } }
      show(sheet)
    }
  }
}
