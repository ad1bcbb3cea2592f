import Foundation
@_spi(Protector) @_spi(Judge) import ProgrammeModel

/// Protected tables as the protector makes them, for drawing.
enum SampleTables {
  static let scale: [(code: String, en: String, cy: String, agrees: Bool)] = [
    ("strongly-disagree", "Strongly disagree", "Anghytuno’n gryf", false),
    ("disagree", "Disagree", "Anghytuno", false), ("neither", "Neither", "Y naill na’r llall", false),
    ("agree", "Agree", "Cytuno", true), ("strongly-agree", "Strongly agree", "Cytuno’n gryf", true),
  ]

  /// - Parameter numbers: Nil for hidden.
  static func table(_ numbers: [Int?], total: Int) -> ProtectedTable {
    ProtectedTable(
      cells: zip(scale, numbers).map { point, number in
        ProtectedTable.Cell(
          code: point.code, label: Bilingual(cy: point.cy, en: point.en), shown: number.map { .number($0) } ?? .hidden)
      }, total: .number(total), threshold: 5, base: 5)
  }
}
