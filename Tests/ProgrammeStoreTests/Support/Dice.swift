import ProgrammeModel

import struct Foundation.UUID

/// Model values by chance, each within its rules; the seed rebuilds them.
struct Dice {
  var chance: SplitMix64

  init(seed: UInt64) { chance = SplitMix64(seed: seed &* 7_919 &+ 17) }

  mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &chance) }
  mutating func flag() -> Bool { Bool.random(using: &chance) }

  mutating func pick<T>(_ items: some Collection<T>) -> T {
    items[items.index(items.startIndex, offsetBy: int(0...items.count - 1))]
  }

  mutating func maybe<T>(_ make: (inout Dice) throws -> T) rethrows -> T? { flag() ? try make(&self) : nil }

  mutating func list<T>(_ range: ClosedRange<Int>, _ make: (inout Dice) throws -> T) rethrows -> [T] {
    var items: [T] = []
    for _ in 0..<int(range) { items.append(try make(&self)) }
    return items
  }

  mutating func key<S>() -> Key<S> {
    func byte(_ bits: UInt64, _ n: Int) -> UInt8 { UInt8(truncatingIfNeeded: bits >> (8 * n)) }
    let a = chance.next()
    let b = chance.next()
    return Key(
      UUID(
        uuid: (
          byte(a, 0), byte(a, 1), byte(a, 2), byte(a, 3), byte(a, 4), byte(a, 5), byte(a, 6), byte(a, 7),
          byte(b, 0), byte(b, 1), byte(b, 2), byte(b, 3), byte(b, 4), byte(b, 5), byte(b, 6), byte(b, 7)
        )))
  }

  mutating func code<S>() throws -> Code<S> { try Code("c\(int(0...9_999_999))-\(int(0...99))") }

  /// Words with everything that breaks naive quoting.
  mutating func text() -> String {
    list(1...4) { dice in
      dice.pick([
        "Ysgol", "Tŷ Gwyn", "O’Brien’s", "it's", "\"quoted\"", "a;b--", "\\", "🏫", "a\u{A0}b", "line\nbreak", "\u{1}",
        "{strict}", "$1", "?", "", "ŵ", "%s", "NULL",
      ])
    }.joined(separator: " ")
  }

  mutating func day() -> Day { Day(number: int(20_000...21_500)) }

  mutating func days() throws -> DayRange {
    let first = day()
    return try DayRange(first, first.advanced(by: int(0...40)))
  }

  mutating func instant() -> Instant { Instant(seconds: int(1_700_000_000...1_900_000_000)) }

  mutating func hours() throws -> Hours {
    let start = int(0...1_300)
    return try Hours(try TimeOfDay(minutes: start), try TimeOfDay(minutes: int(start + 1...1_440)))
  }

  mutating func span() throws -> TimeSpan {
    let hours = try hours()
    return try TimeSpan(day: day(), start: hours.start, end: hours.end)
  }

  mutating func location() -> Location {
    let coordinate = Coordinate(
      latitude: Double.random(in: -90...90, using: &chance), longitude: Double.random(in: -180...180, using: &chance))
    return Location(coordinate ?? Self.bangor, pick(Location.Precision.allCases))
  }

  static let bangor = Coordinate(latitude: 53, longitude: -4)!

  mutating func host(_ number: Int) throws -> Host {
    Host(
      key: key(), reference: try HostReference(flag() ? String(6_600_000 + number) : "H-\(number)"), name: text(),
      nameCy: maybe { $0.text() }, kind: pick(HostKind.allCases), phase: maybe { $0.pick(SchoolPhase.allCases) },
      medium: maybe { dice in LanguageMedium(code: dice.pick(["WM", "NA", "3P"]), label: dice.maybe { $0.text() }) },
      area: maybe { $0.pick(["W06000002", "W06000024"]) }.flatMap { AreaCode($0) }, address: list(0...3) { $0.text() },
      postcode: maybe { $0.pick(["LL57 2DG", "CF10 3NQ"]) }.flatMap { Postcode($0) }, phone: maybe { $0.text() },
      pupils: maybe { $0.int(0...2_000) }, religiousCharacter: maybe { $0.text() }, governance: maybe { $0.text() },
      location: maybe { $0.location() })
  }

  mutating func contact(at host: Key<Host>) -> Contact {
    Contact(
      key: key(), host: host, role: pick(ContactRole.allCases), name: maybe { $0.text() }, phone: maybe { $0.text() },
      email: maybe { $0.text() }, languageWish: maybe { $0.pick(Language.allCases) },
      languageAskedOn: maybe { $0.day() })
  }

  mutating func venue(of host: Key<Host>) -> Venue {
    var facts: [String: Bool] = [:]
    for fact in list(0...4, { $0.pick(["step-free", "toilets", "hearing-loop", "quiet-room"]) }) {
      facts[fact] = flag()
    }
    return Venue(
      host: host, signIn: maybe { $0.text() }, parking: maybe { $0.text() }, access: facts,
      checkedOn: maybe { $0.day() }, note: maybe { $0.text() })
  }

  mutating func approach(to host: Key<Host>) throws -> Approach {
    Approach(
      key: key(), host: host, day: day(), by: try code(), channel: pick(Approach.Channel.allCases),
      answer: pick(Approach.Answer.allCases), nextStep: maybe { $0.text() }, nextOn: maybe { $0.day() })
  }

  mutating func visit(to host: Key<Host>) -> PastVisit {
    PastVisit(
      key: key(), host: host, day: day(), activity: maybe { $0.text() }, attended: maybe { $0.int(0...900) })
  }

  mutating func closure(of host: Key<Host>) throws -> HostClosure {
    HostClosure(host: host, days: try days(), reason: maybe { $0.text() })
  }

  mutating func facilitator() throws -> Facilitator {
    var hours: [Weekday: Hours] = [:]
    for weekday in list(0...7, { $0.pick(Weekday.allCases) }) { hours[weekday] = try self.hours() }
    return Facilitator(
      key: key(), code: try code(), role: text(), roleCy: maybe { $0.text() },
      base: Facilitator.Base(
        name: text(), postcode: maybe { $0.pick(["LL57 2DG", "SY23 3BY"]) }.flatMap { Postcode($0) },
        location: location()),
      languages: Set(list(0...3) { $0.pick(Language.allCases) }),
      qualifications: try list(0...3) { dice in
        Qualification(try dice.code(), validUntil: dice.maybe { $0.day() })
      },
      checks: try list(0...3) { dice in
        CheckHeld(try dice.code(), checkedOn: dice.maybe { $0.day() }, validUntil: dice.maybe { $0.day() })
      },
      hours: hours, leave: try list(0...3) { try $0.days() },
      limits: DayLimits(
        sessions: int(1...6), breakMinutes: int(0...60), breakStart: try self.hours(),
        travelMinutes: maybe { $0.int(0...600) }, eveningsAWeek: maybe { $0.int(0...7) }),
      serves: Set(try list(0...2) { try $0.code() }))
  }

  mutating func group() throws -> ProgrammeModel.Group {
    try Group(
      key: key(), label: pick(["9A", "Year 10", "Bl. 8 “B”", "staff"]), yearGroup: maybe { $0.int(0...13) },
      expected: int(1...2_500), needs: Set(try list(0...3) { try $0.code() }))
  }

  mutating func request(
    _ number: RequestNumber, at host: Key<Host>, after: Request.SeriesLink? = nil, people: Set<Key<Facilitator>> = []
  ) throws -> Request {
    let state: Request.State =
      switch int(0...4) {
      case 0: .open
      case 1: .planned
      case 2: .fulfilled
      case 3: .declined(because: text())
      default: .withdrawn(because: text())
      }
    return try Request(
      key: key(), number: number, host: host, type: try code(), groups: try list(1...4) { try $0.group() },
      windows: try list(1...3) { dice in
        RequestWindow(
          days: try dice.days(), weekdays: Set(dice.list(1...5) { $0.pick(Weekday.allCases) }),
          hours: try dice.hours())
      },
      language: pick(DeliveryLanguage.allCases), priority: int(1...10), together: flag(), supervised: flag(),
      state: state, receivedOn: day(), note: maybe { $0.text() }, after: after, people: people,
      turnedDown: Set(list(0...2) { $0.day() }))
  }

  mutating func sessionState() -> Session.State {
    switch int(0...4) {
    case 0: .proposed
    case 1: .confirmed
    case 2: .delivered
    case 3:
      .cancelled(
        Session.Cancellation(
          by: pick(Session.Cancellation.Party.allCases), because: text(), noticeDays: int(-5...60)))
    default: .nobodyThere
    }
  }

  mutating func session(
    _ number: SessionNumber, at host: Key<Host>, request: Request? = nil, group: ProgrammeModel.Group? = nil,
    facilitators: [Key<Facilitator>] = [], span: TimeSpan? = nil, state: Session.State? = nil
  ) throws -> Session {
    Session(
      key: key(), number: number, request: request?.key, host: host, type: try code(),
      group: try group ?? request?.groups.first ?? self.group(), span: try span ?? self.span(),
      facilitators: facilitators, language: pick(DeliveryLanguage.allCases), supervised: flag(),
      visibility: pick(Session.Visibility.allCases), state: state ?? sessionState(), isLocked: flag(),
      revision: int(0...9), changedAt: instant())
  }

  mutating func response(about session: Key<Session>, batch: Key<AnswerBatch>) throws -> Response {
    var answers: [Code<Question>: Answer] = [:]
    for _ in 0..<int(0...6) {
      answers[try code()] =
        switch int(0...3) {
        case 0: .option(text())
        case 1: .text(text())
        case 2: .notSure
        default: .preferNotToSay
        }
    }
    return Response(
      key: key(), session: session, questionSet: try code(), version: int(1...9),
      phase: pick(Response.Phase.allCases), language: maybe { $0.pick(Language.allCases) }, answers: answers,
      batch: batch, way: maybe { $0.pick(AnswerWay.allCases) }, helpFrom: maybe { $0.pick(HelpFrom.allCases) })
  }

  mutating func planned() throws -> PlannedSession {
    PlannedSession(
      request: key(), group: key(), span: try span(), facilitators: list(1...2) { $0.key() },
      reason: PlannedSession.Reason(
        openDays: int(0...20), choices: int(0...90), addedTravelMinutes: int(0...200), sharesDayWith: int(0...3)))
  }

  mutating func obstacle() throws -> Refusal.Obstacle {
    switch int(0...10) {
    case 0: .outsideWeeks
    case 1: .hostClosed(pick(TermCalendar.Closure.allCases), days: int(1...9))
    case 2: .notPlaced
    case 3: .windowTooShort(needed: int(1...99), longest: int(1...99))
    case 4: .groupSize(expected: int(1...99), allowed: 1...int(2...99))
    case 5: .nobodyQualified(needed: 2, found: 1, missing: [.qualification(try code()), .check(try code())])
    case 6: .nobodySpeaks(.cy, needed: 1, found: 0)
    case 7: .nobodyFree(needed: 1, language: .bilingual)
    case 9: .turnedDown(days: int(1...9))
    case 8: .tooFar(shortestJourneyMinutes: int(1...500))
    default: .crowdedOut(standing: int(0...5))
    }
  }

  mutating func proposal() throws -> Proposal {
    Proposal(
      key: key(), weeks: try days(), seed: chance.next(), iterations: int(0...9_999), madeAt: instant(),
      sessions: try list(0...5) { try $0.planned() },
      refusals: try list(0...4) { dice in
        Refusal(
          request: dice.key(), group: dice.key(), openDays: dice.list(0...3) { $0.day() },
          obstacle: try dice.obstacle(),
          nearMisses: [
            Refusal.NearMiss(
              facilitator: dice.key(),
              hindrances: [
                .leave(try dice.days()), .hours, .lacks(.check(try dice.code())),
                .lapses(.qualification(try dice.code()), on: dice.day()), .language(.cy), .busy(days: 2),
                .journey(minutes: 90),
              ])
          ])
      },
      figures: PlanFigures(
        priority: int(0...99), priorityAsked: int(0...99), travelMinutes: int(0...99), facilitatorDays: int(0...99),
        sessions: int(0...99), sessionsAsked: int(0...99)))
  }
}
