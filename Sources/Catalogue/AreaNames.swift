import ProgrammeModel

/// The spellings under which files and people name the areas.
struct AreaNames: Sendable {
  private let byName: [String: Area]
  private let byBody: [String: [Area]]
  private let names: [String]

  init(_ areas: [Area]) {
    var byName: [String: Area] = [:]
    for area in areas {
      let names =
        [area.code.text, area.name.cy, area.name.en] + area.aliases + [area.schoolAuthority].compactMap { $0 }
      for name in names { byName[folded(name)] = area }
    }
    self.byName = byName
    // A force or a health board stands for the areas that it serves, however many those are after a merger.
    byBody = areas.reduce(into: [:]) { bodies, area in
      let names = [area.force.cy, area.force.en, area.forceCode.text, area.healthBoard.cy, area.healthBoard.en]
      // People leave out the word for police: “Dyfed-Powys”.
      let bare = [area.force.cy, area.force.en].map { folded($0) }.compactMap { name -> String? in
        if name.hasPrefix("heddlu ") { return String(name.dropFirst(7)) }
        return name.hasSuffix(" police") ? String(name.dropLast(7)) : nil
      }
      for name in Set(names.map { folded($0) } + bare) { bodies[name, default: []].append(area) }
    }
    names =
      areas.flatMap { Set([$0.name.en, $0.name.cy]).sorted() + $0.aliases }
      + Set(areas.flatMap { [$0.force.en, $0.force.cy, $0.healthBoard.en, $0.healthBoard.cy] }).sorted()
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

  /// The one area of that name, or every area of a police force or health board of that name; none where it is neither.
  func areas(matching text: String) -> [Area] {
    if let area = area(matching: text) { return [area] }
    return byBody[folded(trimmed(Substring(text)))] ?? []
  }

  func nearest(to text: String) -> String? { ProgrammeModel.nearest(to: text, among: names) }
}
