import ProgrammeModel

import struct ProgrammeModel.Host

/// What planning rests on beside the store, with anything supposed.
struct PlanningGround {
  var people: [Facilitator]
  var travel: TravelModel
  /// Days that count: what stands on them is part of the plan.
  private(set) var counted: [DayRange]
  /// Days of these on which something may be planned.
  var planned: [DayRange]
  private let tomorrow: Day
  /// Days on which hosts are closed beside those that are known.
  var closed: [Key<Host>: [DayRange]] = [:]

  init(people: [Facilitator], travel: TravelModel, weeks: DayRange, from tomorrow: Day) {
    self.people = people
    self.travel = travel
    self.tomorrow = tomorrow
    counted = [weeks]
    planned = [weeks]
  }

  /// From the first day that counts to the last; days between may not.
  var weeks: DayRange {
    let (first, last) = (counted.map(\.first).min(), counted.map(\.last).max())
    return first.flatMap { first in last.flatMap { try? DayRange(first, $0) } } ?? counted[0]
  }

  func counts(_ day: Day) -> Bool { counted.contains { $0.contains(day) } }

  /// The people with leave on every day of the weeks on which nothing may be planned.
  var workforce: [Facilitator] {
    guard counted.count > 1 || planned != counted else { return people }
    let off = weeks.days.filter { day in !planned.contains { $0.contains(day) } }.compactMap { try? DayRange($0, $0) }
    return off.isEmpty ? people : people.map { $0.with(leave: $0.leave + off) }
  }

  /// More days that count and may be planned, from tomorrow on.
  ///
  /// - Throws: ``OfficeFault/pastDays(_:)`` when none of them is still to come.
  mutating func open(_ days: DayRange) throws {
    guard days.last >= tomorrow else { throw OfficeFault.pastDays(days) }
    let days = try DayRange(max(days.first, tomorrow), days.last)
    counted.append(days)
    planned.append(days)
  }

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
    case .withDays(let days): try open(days)
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
