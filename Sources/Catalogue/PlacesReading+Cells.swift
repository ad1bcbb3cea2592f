import ProgrammeModel

extension PlacesReading {
  /// The columns `cy` and `en`, both filled.
  func bilingual(_ table: CSVTable, _ row: CSVTable.Row, _ list: FindingList) -> Bilingual? {
    let texts = [Language.cy, .en].map { language in
      let text = table[row, language.rawValue]
      if text.isEmpty {
        list.fault(
          "The \(language == .cy ? "Welsh" : "English") name is missing. Add it; a name with one form stands in both columns.",
          line: row.line, field: language.rawValue)
      }
      YAMLMap.warnOfStraightApostrophe(in: text, line: row.line, field: language.rawValue, list)
      return text
    }
    return texts.contains("") ? nil : Bilingual(cy: texts[0], en: texts[1])
  }

  func areaCode(_ text: String, _ row: CSVTable.Row, _ column: String, _ list: FindingList) -> AreaCode? {
    if let code = AreaCode(text) { return code }
    list.fault(
      "“\(text)” is not a GSS code. Write one capital letter and eight digits, such as W06000002.", line: row.line,
      field: column)
    return nil
  }

  /// The United Kingdom with its islands, in degrees.
  private static let latitudes = 49.8...60.9
  private static let longitudes = -8.7...1.8

  func coordinate(_ table: CSVTable, _ row: CSVTable.Row, _ list: FindingList) -> Coordinate? {
    let (latitude, longitude) = (table[row, "latitude"], table[row, "longitude"])
    if let y = Double(latitude), let x = Double(longitude), let point = Coordinate(latitude: y, longitude: x) {
      if Self.latitudes.contains(x), Self.longitudes.contains(y) {
        list.fault(
          "Latitude \(latitude) and longitude \(longitude) are the wrong way round. Change them over.", line: row.line,
          field: "latitude")
      } else if !Self.latitudes.contains(y) || !Self.longitudes.contains(x) {
        list.warn(
          "Latitude \(latitude) and longitude \(longitude) lie outside the United Kingdom. Look whether a digit or the minus is missing.",
          line: row.line, field: "latitude")
      }
      return point
    }
    list.fault(
      "“\(latitude)” and “\(longitude)” are not a latitude and a longitude. Write degrees, such as 53.23 and -4.13.",
      line: row.line, field: "latitude")
    return nil
  }

  func knownArea(_ text: String, _ areas: Set<AreaCode>, _ row: CSVTable.Row, _ list: FindingList) -> AreaCode? {
    guard let code = areaCode(text, row, "area", list) else { return nil }
    guard areas.contains(code) else {
      guard knowsAllAreas else { return nil }
      list.fault(
        "There is no area \(code). Use a code of Content/Places/areas.csv.", line: row.line, field: "area")
      return nil
    }
    return code
  }

  func known(
    _ code: String, in names: [String: (code: AreaCode, name: Bilingual)], _ row: CSVTable.Row, _ column: String,
    file: String, _ list: FindingList
  ) -> (code: AreaCode, name: Bilingual)? {
    if let entry = names[code] { return entry }
    list.fault(
      "There is no “\(code)”.\(suggestion(for: code, among: names.keys.sorted())) Use a code of Content/Places/\(file).",
      line: row.line, field: column)
    return nil
  }
}
