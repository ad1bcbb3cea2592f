import ProgrammeModel

extension AnswerFile {
  /// What a header says of how a form was answered or who helped; nil for any other column.
  static func wayRole(of header: String) -> AnswerFileReport.Role? {
    switch Tidy.key(header) {
    case "way", "howwasitanswered", "howanswered", "sutcafoddeihateb", "ffordd", "ffforddoateb", "ffordoateb": .way
    case "helpfrom", "whohelped", "whohelpedwithit", "help", "helpgan", "pwyhelpodd", "pwyhelpoddgydarffurflen":
      .helpFrom
    default: nil
    }
  }
}

/// How people write the codes of a closed list: by the code, or by its label in either language or both.
struct CodedWords<Coded: RawRepresentable & CaseIterable & Hashable> where Coded.RawValue == String {
  private var codes: [String: Coded] = [:]

  init(_ labels: [Coded: Bilingual]) {
    for (coded, label) in labels {
      let (cy, en) = (Tidy.key(label.cy), Tidy.key(label.en))
      for key in [cy, en, cy + en, en + cy] { codes[key] = coded }
    }
    for coded in Coded.allCases { codes[Tidy.key(coded.rawValue)] = coded }
    codes[""] = nil
  }

  func read(_ text: String) -> Coded? { codes[Tidy.key(text)] }

  /// All codes, for a fault.
  static var listed: String { Coded.allCases.map(\.rawValue).joined(separator: ", ") }
}
