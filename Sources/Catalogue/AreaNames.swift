import ProgrammeModel

/// The spellings under which files and people name the areas.
struct AreaNames: Sendable {
  private let byName: [String: Area]
  private let names: [String]

  init(_ areas: [Area]) {
    var byName: [String: Area] = [:]
    for area in areas {
      let names =
        [area.code.text, area.name.cy, area.name.en] + area.aliases + [area.schoolAuthority].compactMap { $0 }
      for name in names { byName[folded(name)] = area }
    }
    self.byName = byName
    names = areas.flatMap { Set([$0.name.en, $0.name.cy]).sorted() + $0.aliases }
  }

  /// Case, accents, the kind of apostrophe and the words for "council" do not count.
  func area(matching text: String) -> Area? {
    let wanted = folded(trimmed(Substring(text)))
    if let area = byName[wanted] { return area }
    for start in ["", "the ", "cyngor bwrdeistref sirol ", "cyngor sir ", "cyngor dinas ", "cyngor "]
    where wanted.hasPrefix(start) {
      for end in ["", " county borough council", " county council", " city council", " council"]
      where wanted.hasSuffix(end) && wanted.count > start.count + end.count {
        if let area = byName[String(wanted.dropFirst(start.count).dropLast(end.count))] { return area }
      }
    }
    return nil
  }

  func nearest(to text: String) -> String? { ProgrammeModel.nearest(to: text, among: names) }
}
