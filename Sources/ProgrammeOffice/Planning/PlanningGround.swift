import ProgrammeModel

import struct ProgrammeModel.Host

/// What planning rests on beside the store, with anything supposed.
struct PlanningGround {
  var people: [Facilitator]
  var travel: TravelModel
  var weeks: DayRange
  /// Days on which hosts are closed beside those that are known.
  var closed: [Key<Host>: [DayRange]] = [:]

  /// - Parameter vocabulary: To tell qualifications from checks.
  /// - Throws: ``OfficeFault/unknown(what:name:nearest:list:)`` for a facilitator, qualification or check nobody knows.
  mutating func suppose(_ supposition: Supposition, vocabulary: Vocabulary) throws {
    switch supposition {
    case .without(let code):
      let index = try index(of: code)
      people.remove(at: index)
    case .another(let code):
      let like = people[try index(of: code)]
      var number = 2
      while people.contains(where: { $0.code.text == "\(code)-\(number)" }) { number += 1 }
      var keys = KeyMaker(seed: 1, act: people.count)
      people.append(like.with(key: keys.key(), code: try Code("\(code)-\(number)"), leave: []))
    case .withoutDays(let days): people = people.map { $0.with(leave: $0.leave + [days]) }
    case .withDays(let days):
      weeks = try DayRange(min(weeks.first, days.first), max(weeks.last, days.last))
    case .has(let code, let name):
      let index = try index(of: code)
      let (qualification, check) = try Self.held(name, vocabulary)
      let person = people[index]
      people[index] = person.with(
        qualifications: person.qualifications + (qualification.map { [Qualification($0)] } ?? []),
        checks: person.checks + (check.map { [CheckHeld($0)] } ?? []))
    case .lacks(let code, let name):
      let index = try index(of: code)
      let (qualification, check) = try Self.held(name, vocabulary)
      let person = people[index]
      people[index] = person.with(
        qualifications: person.qualifications.filter { $0.name != qualification },
        checks: person.checks.filter { $0.name != check })
    case .speed(let speed):
      travel = TravelModel(roadFactor: travel.roadFactor, speed: speed, overheadMinutes: travel.overheadMinutes)
    }
  }

  private func index(of code: Code<Facilitator>) throws -> Int {
    guard let index = people.firstIndex(where: { $0.code == code }) else {
      throw OfficeFault.unknown(
        what: "facilitator", name: code.text, nearest: nearest(to: code.text, among: people.map(\.code.text)),
        list: "pont facilitator list")
    }
    return index
  }

  private static func held(
    _ name: String, _ vocabulary: Vocabulary
  ) throws -> (Code<QualificationName>?, Code<CheckName>?) {
    if let found = vocabulary.qualifications.first(where: { $0.code.text == name }) { return (found.code, nil) }
    if let found = vocabulary.checks.first(where: { $0.code.text == name }) { return (nil, found.code) }
    let known = vocabulary.qualifications.map(\.code.text) + vocabulary.checks.map(\.code.text)
    throw OfficeFault.unknown(
      what: "qualification or check", name: name, nearest: nearest(to: name, among: known),
      list: "Content/Vocabulary/qualifications.yaml and checks.yaml")
  }
}
