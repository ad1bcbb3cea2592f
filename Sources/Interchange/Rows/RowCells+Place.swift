import ProgrammeModel

extension RowCells {
  /// The postcode; nil with a note when the cell is empty or ill-formed, and without where there is no such column.
  mutating func postcode(_ field: Field) -> Postcode? {
    guard has(field) else { return nil }
    guard let text = self[field] else {
      note(field, "There is no postcode, so this place cannot be put on the map.")
      return nil
    }
    guard let postcode = Postcode(text) else {
      note(field, "“\(text)” is not formed like a postcode; left empty, so this place cannot be put on the map.")
      return nil
    }
    return postcode
  }

  /// The telephone number; a first 0 that a spreadsheet took away comes back, with a note.
  mutating func phone(_ field: Field) -> String? {
    guard let text = line(field) else { return nil }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard text.utf8.count == 10, text.utf8.allSatisfy(digits.contains), text.utf8.first != UInt8(ascii: "0") else {
      return text
    }
    note(field, "“\(text)” lacks its first 0; read as 0\(text).")
    return "0" + text
  }
}
