import Foundation
import ProgrammeModel
import Testing

@testable import Scheduling

struct VisitsReadingTests {
  static let small = """
    {"format": "visits-2", "name": "small", "dates": ["2027-01-18", "2027-01-19"], "skills": ["welsh"],
     "sites": [{"name": "Y Bont", "lat": 53.2, "lon": -4.1}, {"name": "Caf\\u00e9", "lat": 53.3, "lon": -4.0}],
     "officers": [
       {"id": 1, "name": "O1", "base": 0, "skills": ["welsh"], "maxSessionsPerDay": 3,
        "break": {"duration": 30, "earliestStart": 690, "latestStart": 810}, "shifts": [[0, 480, 1000], [1, 480, 1000]]},
       {"id": 2, "base": 0, "skills": [], "maxSessionsPerDay": 3, "break": null, "shifts": [[0, 480, 1000]]}],
     "sessions": [
       {"id": 5, "site": 1, "duration": 60, "windows": [[0, 540, 700]], "skills": [], "priority": 3, "officersNeeded": 2},
       {"id": 6, "site": 1, "duration": 60, "windows": [[1, 540, 700]], "skills": ["welsh"], "priority": 2,
        "after": {"session": 5, "minDays": 1}}],
     "travel": [[0, 20], [25, 0]],
     "locked": [[5, 1, 0, 560]]}
    """

  static func read(_ text: String) throws(VisitsFault) -> VisitsFile {
    try VisitsFile(json: Array(text.utf8), path: "small.json")
  }

  @Test(arguments: ["S-1", "S-2-teams", "M-1-teams"])
  func `a file reads as Foundation reads it`(name: String) throws {
    let url = Bundle.module.bundleURL.appending(path: "Fixtures").appending(path: "visits-\(name).json")
    let data = try Data(contentsOf: url)
    #expect(try VisitsFile(json: Array(data), path: name) == JSONDecoder().decode(VisitsFile.self, from: data))
  }

  @Test func `a small file is read whole and solved`() throws {
    let file = try Self.read(Self.small)
    #expect(file.officers.map { $0.break == nil } == [false, true])
    #expect(try JSONDecoder().decode(VisitsFile.self, from: Data(Self.small.utf8)) == file)
    let result = try solve(file, limit: .iterations(50))
    #expect(result.priority == 5)
    #expect(VisitsChecker(file: file).faults(result.solution.assignments) == [])
  }

  @Test(arguments: [
    (
      "\"site\": 1, \"duration\": 60, \"windows\": [[0", "\"site\": 9, \"duration\": 60, \"windows\": [[0",
      "small.json:8:4: sessions[0].site: There is no site 9. The travel table has sites 0 to 1."
    ),
    (
      "\"priority\": 3", "\"priority\": 3.5",
      "small.json:8:95: sessions[0].priority: “3.5” is not a whole number. Round it."
    ),
    (
      "\"priority\": 3", "\"priority\": \"high\"",
      "small.json:8:95: sessions[0].priority: Here must be a whole number, not “\"high\"”."
    ),
    (
      "[[0, 20], [25, 0]]", "[[0, 20], [25]]",
      "small.json:11:22: travel[1]: This row has 1 columns and the table 2 rows. Give every row as many as there are rows."
    ),
    (
      "[[0, 20], [25, 0]]", "[[0, -20], [25, 0]]",
      "small.json:11:17: travel[0][1]: “-20” is outside 0 to 1000000. Give a number in between."
    ),
    (
      "\"2027-01-19\"]", "\"2027-02-30\"]",
      "small.json:1:50: dates[1]: “2027-02-30” is no date. Write it like 2027-01-18."
    ),
    (
      "\"2027-01-19\"]", "\"2027-01-11\"]",
      "small.json:1:50: dates[1]: 2027-01-11 is not after the date before it. Put the dates in order, each once."
    ),
    (
      "\"id\": 6", "\"id\": 5",
      "small.json:9:4: sessions[1].id: sessions[0] has the id 5 too. Give each its own."
    ),
    (
      "\"session\": 5", "\"session\": 6",
      "small.json:9:4: sessions[1].after: Sessions 6 wait for one another. Break the circle."
    ),
    (
      "\"session\": 5", "\"session\": 7",
      "small.json:9:4: sessions[1].after: There is no session 7. Name one of the file or leave it out."
    ),
    (
      "[[1, 540, 700]]", "[[2, 540, 700]]",
      "small.json:9:4: sessions[1].windows[0]: There is no date 2. The file has dates 0 to 1."
    ),
    (
      "[[1, 540, 700]]", "[[1, 700, 540]]",
      "small.json:9:4: sessions[1].windows[0]: It ends (540) before it begins (700). Swap the two."
    ),
    (
      "[[1, 540, 700]]", "[[1, 540]]",
      "small.json:9:4: sessions[1].windows[0]: [1, 540] is no window. Write [date, start, end]."
    ),
    (
      "[[5, 1, 0, 560]]", "[[5, 1, 1, 560]]",
      "small.json:12:13: locked[0]: Session 5 has no window for 560 on date 1. Change one of them."
    ),
    (
      "[[5, 1, 0, 560]]", "[[5, 3, 0, 560]]",
      "small.json:12:13: locked[0]: There is no officer 3. Remove the row or add the officer."
    ),
    (
      "[[5, 1, 0, 560]]", "[[5, 1, 0, 480]]",
      "small.json:12:13: locked[0]: Session 5 has no window for 480 on date 0. Change one of them."
    ),
    (
      "\"dates\"", "\"days\"",
      "small.json:1:1: “dates” is missing. A visits file has dates, officers, sessions and travel."
    ),
    (
      "\"visits-2\"", "\"visits-3\"",
      "small.json:1:12: format: “visits-3” is no format that is known. Write visits-1 or visits-2."
    ),
    ("\"base\": 0, \"skills\": []", "\"skills\": []", "small.json:6:4: officers[1]: An officer needs “base”. Add it."),
    ("\"name\": \"small\"", "\"name\": \"small", "small.json:1:41: Here must be “,” or “}”, not “dates\"”."),
    ("[[5, 1, 0, 560]]}", "[[5, 1, 0, 560]]", "small.json:12:28: Here must be “,” or “}”, not the end of the file."),
  ])
  func `a wrong file is refused with the place and the remedy`(right: String, wrong: String, message: String) {
    let text = Self.small.replacing(right, with: wrong, maxReplacements: 1)
    #expect(text != Self.small)
    let fault = #expect(throws: VisitsFault.self) { try Self.read(text) }
    #expect(fault?.description == message)
  }

  @Test(arguments: seeds(100))
  func `a damaged file is read or refused, and what is read is solved`(seed: UInt64) throws {
    var dice = SplitMix64(seed: seed)
    for _ in 0..<20 {
      var bytes = Array(Self.small.utf8)
      for _ in 0..<dice.pick([1, 1, 2, 5]) {
        let at = Int.random(in: 0..<bytes.count, using: &dice)
        switch dice.pick([0, 0, 1, 2, 3]) {
        case 0:
          bytes[at] = UInt8(ascii: dice.pick(["0", "1", "9", "-", ",", "[", "]", "{", "}", "\"", ".", "e", "n", "\\"]))
        case 1: bytes.remove(at: at)
        case 2: bytes.insert(UInt8.random(in: 0...255, using: &dice), at: at)
        default: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...40, using: &dice)))
        }
      }
      guard let file = try? VisitsFile(json: bytes, path: "damaged") else { continue }
      guard let result = try? solve(file, limit: .iterations(5), boundWork: 50) else { continue }
      #expect(VisitsChecker(file: file).faults(result.solution.assignments) == [])
    }
  }

  @Test func `depth and odd text do no harm`() {
    for text in [
      String(repeating: "[", count: 100_000), "{\"a\":" + String(repeating: "[", count: 100_000), "", "{", "nul",
      "\u{FEFF}{}",
      "{\"name\": \"\\ud800\"}", "{\"name\": \"\\x\"}", "[1]", "{} x",
    ] {
      #expect(throws: VisitsFault.self) { try Self.read(text) }
    }
  }
}
