public import ProgrammeModel

/// Why a group of a request could not be placed, in full sentences of both languages.
public struct RefusalWording: Sendable {
  /// Near misses named in ``sentence(_:_:)``; the rest are in ``nearMisses(_:_:)``.
  public static let nearMissesNamed = 2

  private let messages: Messages

  public init(_ messages: Messages) { self.messages = messages }

  /// What stands in the way, and who comes nearest: `No Welsh-speaking facilitator … on any of the 12 dates; yeo-bangor would be, but for leave 18–22 January.`
  public func sentence(_ refusal: Refusal, _ names: PlanNames) -> Bilingual {
    Wording.both(messages) { words in
      let misses = refusal.nearMisses.filter { !$0.hindrances.isEmpty }
      let near = misses.prefix(Self.nearMissesNamed).enumerated().map { index, miss in
        clause(miss, of: refusal, isFirst: index == 0, names, words)
      }
      return ([obstacle(refusal, names, words)] + [onlyAsked(refusal, names, words)].compactMap(\.self) + near)
        .joined(separator: "; ") + "."
    }
  }

  /// What stands in the way alone.
  public func obstacle(_ refusal: Refusal, _ names: PlanNames) -> Bilingual {
    Wording.both(messages) { obstacle(refusal, names, $0) + "." }
  }

  /// Everybody who comes near, each with all that is in their way, nearest first.
  public func nearMisses(_ refusal: Refusal, _ names: PlanNames) -> [Bilingual] {
    refusal.nearMisses.filter { !$0.hindrances.isEmpty }.enumerated().map { index, miss in
      Wording.both(messages) { clause(miss, of: refusal, isFirst: index == 0, names, $0) + "." }
    }
  }

  /// What somebody could do about it.
  public func remedy(_ refusal: Refusal) -> Bilingual {
    messages.both("refusal.help.\(refusal.obstacle.topic)")
  }

  /// That only some people were asked for, where the obstacle is about people.
  private func onlyAsked(_ refusal: Refusal, _ names: PlanNames, _ words: Wording) -> String? {
    guard !names.asked.isEmpty, refusal.obstacle.isOfThoseAskedFor else { return nil }
    let people = names.asked.map { names.facilitator($0, words) }.sorted()
    let kind = (names.facilitatorsNeeded > 1 ? "team" : "one", people.count > 1)
    let values: [String: Messages.Value] = ["people": .text(people.joined(separator: ", "))]
    switch kind {
    case ("one", false): return words.text("refusal.only-asked.one", values)
    case ("one", true): return words.text("refusal.only-asked.any", values)
    case (_, false): return words.text("refusal.only-asked.team", values)
    case (_, true): return words.text("refusal.only-asked.team-any", values)
    }
  }

  private func clause(
    _ miss: Refusal.NearMiss, of refusal: Refusal, isFirst: Bool, _ names: PlanNames, _ words: Wording
  ) -> String {
    let hindrances = words.list(
      miss.hindrances.map { self.words(for: $0, openDays: refusal.openDays.count, names, words) })
    let values: [String: Messages.Value] = [
      "facilitator": .text(names.facilitator(miss.facilitator, words)), "hindrances": .text(hindrances),
    ]
    if case .nobodyFree = refusal.obstacle, miss.hindrances.allSatisfy(\.isOfTime) {
      return words.text("refusal.near.free", values)
    }
    return isFirst ? words.text("refusal.near.other", values) : words.text("refusal.near.next", values)
  }

  private func words(
    for hindrance: Refusal.Hindrance, openDays: Int, _ names: PlanNames, _ words: Wording
  ) -> String {
    switch hindrance {
    case .leave(let range): words.text("refusal.hindrance.leave", ["range": .text(words.datesInYear(range))])
    case .hours: words.text("refusal.hindrance.hours")
    case .lacks(let lack): words.text("refusal.hindrance.lacks.\(lack.topic)", ["name": label(lack, names, words)])
    case .lapses(let lack, let day):
      words.text(
        "refusal.hindrance.lapses.\(lack.topic)",
        ["name": label(lack, names, words), "date": .text(words.date(day))])
    case .language(let language): words.text("refusal.hindrance.language.\(language.rawValue)")
    case .busy(let days) where days >= openDays && days > 1: words.text("refusal.hindrance.busy-all")
    case .busy(let days): words.text("refusal.hindrance.busy", ["count": .number(days)])
    case .evenings: words.text("refusal.hindrance.evenings")
    case .journey(let minutes):
      words.text("refusal.hindrance.journey", ["duration": .text(words.duration(minutes))])
    case .overTravelLimit(let minutes, let limit):
      words.text(
        "refusal.hindrance.over-travel-limit",
        ["duration": .text(words.duration(minutes)), "limit": .text(words.duration(limit))])
    }
  }

  private func label(_ lack: Refusal.Lack, _ names: PlanNames, _ words: Wording) -> Messages.Value {
    .text(names.label(of: lack, words.language))
  }

  private func obstacle(_ refusal: Refusal, _ names: PlanNames, _ words: Wording) -> String {
    let type = Messages.Value.text(names.sessionType[words.language])
    let host = Messages.Value.text(names.host[words.language])
    let group = Messages.Value.text(names.groups[refusal.group] ?? "–")
    let needed = Messages.Value.number(names.facilitatorsNeeded)
    let people = names.facilitatorsNeeded > 1 ? "team" : "one"
    switch refusal.obstacle {
    case .outsideWeeks: return words.text("refusal.outside-weeks", ["weeks": .text(words.dates(names.weeks))])
    case .hostClosed(let closure, let days):
      return words.text("refusal.closed.\(closure.rawValue)", ["host": host, "count": .number(days)])
    case .turnedDown(let days): return words.text("refusal.turned-down", ["host": host, "count": .number(days)])
    case .notPlaced: return words.text("refusal.not-placed", ["host": host])
    case .windowTooShort(let needed, let longest):
      return words.text(
        "refusal.window-too-short",
        [
          "type": type, "host": host, "needed": .text(words.duration(needed)),
          "longest": .text(words.duration(longest)),
        ])
    case .groupSize(let expected, let allowed):
      let values: [String: Messages.Value] = [
        "group": group, "expected": .number(expected), "type": type,
        "least": .number(allowed.lowerBound), "most": .number(allowed.upperBound),
      ]
      return expected > allowed.upperBound
        ? words.text("refusal.group-too-large", values) : words.text("refusal.group-too-small", values)
    case .nobodyQualified(let needed, let found, let missing):
      let lacks = missing.sorted().map { lack in
        words.text("refusal.lack.\(lack.topic)", ["name": label(lack, names, words)])
      }.joined(separator: "; ")
      let key = (found == 0 ? "none" : "few") + (missing.isEmpty ? "-all" : "")
      return words.text(
        "refusal.nobody-qualified.\(key)",
        ["type": type, "needed": .number(needed), "count": .number(found), "missing": .text(lacks)])
    case .nobodySpeaks(let language, let needed, let found):
      return words.text(
        "refusal.nobody-speaks.\(language.rawValue).\(found == 0 ? "none" : "few")",
        ["type": type, "needed": .number(needed), "count": .number(found)])
    case .nobodyFree(let needed, let language):
      return words.text(
        "refusal.nobody-free.\(language.rawValue).\(needed == 1 ? "one" : "many")",
        ["type": type, "needed": .number(needed), "count": .number(refusal.openDays.count)])
    case .tooFar(let minutes):
      return words.text(
        "refusal.too-far.\(people)", ["host": host, "duration": .text(words.duration(minutes)), "needed": needed])
    case .outsideHours: return words.text("refusal.outside-hours.\(people)", ["type": type, "needed": needed])
    case .overTravelLimit(let minutes):
      return words.text(
        "refusal.over-travel-limit.\(people)",
        ["host": host, "duration": .text(words.duration(minutes)), "needed": needed])
    case .eveningsTaken: return words.text("refusal.evenings-taken.\(people)", ["type": type, "needed": needed])
    case .offered(let day):
      return words.text("refusal.offered", ["host": host, "date": .text(words.date(day))])
    case .nobodyWanted: return words.text("refusal.nobody-wanted", ["type": type])
    case .needUnserved(let need):
      return words.text(
        "refusal.need-unserved", ["name": .text(names.needs[need]?[words.language] ?? need.text)])
    case .waitsFor(let request):
      return words.text("refusal.waits-for", ["request": .text(names.requests[request]?.description ?? "–")])
    case .crowdedOut(let standing):
      return standing > 0
        ? words.text("refusal.crowded-out.standing", ["group": group])
        : words.text("refusal.crowded-out.planned", ["group": group])
    }
  }
}

extension Refusal.Obstacle {
  /// Whether somebody else might do, had only some people not been asked for.
  fileprivate var isOfThoseAskedFor: Bool {
    switch self {
    case .nobodyFree, .tooFar, .outsideHours, .overTravelLimit, .eveningsTaken, .crowdedOut: true
    default: false
    }
  }

  /// The part of a message key that names it.
  fileprivate var topic: String {
    switch self {
    case .outsideWeeks: "outside-weeks"
    case .hostClosed: "host-closed"
    case .turnedDown: "turned-down"
    case .notPlaced: "not-placed"
    case .windowTooShort: "window-too-short"
    case .groupSize: "group-size"
    case .nobodyQualified: "nobody-qualified"
    case .nobodySpeaks: "nobody-speaks"
    case .nobodyFree: "nobody-free"
    case .tooFar: "too-far"
    case .outsideHours: "outside-hours"
    case .overTravelLimit: "over-travel-limit"
    case .eveningsTaken: "evenings-taken"
    case .offered: "offered"
    case .nobodyWanted: "nobody-wanted"
    case .needUnserved: "need-unserved"
    case .waitsFor: "waits-for"
    case .crowdedOut: "crowded-out"
    }
  }
}

extension Refusal.Hindrance {
  /// Whether it keeps somebody from being free, rather than from being the right person.
  fileprivate var isOfTime: Bool {
    switch self {
    case .leave, .hours, .busy, .evenings: true
    case .lacks, .lapses, .language, .journey, .overTravelLimit: false
    }
  }
}

extension Refusal.Lack {
  /// The part of a message key that names it.
  var topic: String {
    switch self {
    case .qualification: "qualification"
    case .check: "check"
    }
  }
}
