import ProgrammeModel
import Scheduling
import Testing

/// What refusals claim, looked into by trying every minute.
struct RefusalTests {
  /// A refused request whose fitting groups go on one visit by one person.
  struct Claim {
    let unit: ExhaustiveSearch.Unit
    let refusal: Refusal
  }

  private static func claims(_ problem: PlanningProblem, _ plan: Plan) -> [Claim] {
    plan.refusals.compactMap { refusal in
      guard let request = problem.requests.first(where: { $0.key == refusal.request }),
        let type = problem.types[request.type], type.facilitators == 1,
        let group = request.groups.first(where: { $0.key == refusal.group })
      else { return nil }
      let fit = request.groups.filter { type.groupSize.contains($0.expected) }
      let most = problem.facilitators.map(\.limits.sessions).min() ?? 0
      guard type.groupSize.contains(group.expected), !request.together || fit.count <= most else { return nil }
      // Where days hold sessions already, the groups may be seen in parts.
      let part = visits(of: request, groups: fit.map(\.key), in: problem).first { $0.contains(group.key) } ?? []
      let unit = ExhaustiveSearch.Unit(request: request, type: type, groups: fit.filter { part.contains($0.key) })
      return Claim(unit: unit, refusal: refusal)
    }
  }

  /// Whether somebody could do it on some day at some minute beside these sessions.
  private func isPossible(
    _ unit: ExhaustiveSearch.Unit, by person: Facilitator, in problem: PlanningProblem, beside: [PlannedSession],
    step: Int = 1
  ) -> Bool {
    let checker = MinuteChecker(problem: problem)
    for day in problem.weeks.days where person.shift(on: day) != nil {
      for start in stride(from: 540, through: 900, by: step) {
        let made = unit.sessions(on: day, start: start, crew: [person.key], turnaround: problem.turnaroundMinutes)
        if !made.isEmpty, made.flatMap(checker.ruleFaults) == [], checker.dayFaults(person, day, beside + made) == [] {
          return true
        }
      }
    }
    return false
  }

  private static func problem(_ seed: UInt64) -> PlanningProblem {
    var dice = SplitMix64(seed: seed)
    let size = ProblemSize(
      requests: 14, facilitators: Int.random(in: 2...4, using: &dice), days: dice.pick([3, 5]),
      standing: dice.pick([0, 4, 10]), isEasy: dice.chance(50))
    return .random(size, using: &dice)
  }

  @Test(arguments: seeds(15))
  func `what was crowded out fits an empty diary`(seed: UInt64) {
    let problem = Self.problem(seed)
    let plan = plan(problem, seed: seed, limit: .iterations(200))
    let empty = problem.with(standing: [])
    for claim in Self.claims(problem, plan) {
      guard case .crowdedOut(let standing) = claim.refusal.obstacle else { continue }
      #expect(problem.facilitators.contains { isPossible(claim.unit, by: $0, in: empty, beside: []) })
      let fitsBesideStanding = problem.facilitators.contains {
        isPossible(claim.unit, by: $0, in: problem, beside: [])
      }
      #expect((standing == 0) == fitsBesideStanding)
    }
  }

  @Test(arguments: seeds(15))
  func `nothing is refused that would still fit`(seed: UInt64) {
    let problem = Self.problem(seed)
    let plan = plan(problem, seed: seed, limit: .iterations(200))
    for claim in Self.claims(problem, plan) {
      for person in problem.facilitators {
        #expect(!isPossible(claim.unit, by: person, in: problem, beside: plan.sessions, step: 5))
      }
    }
  }

  @Test(arguments: seeds(20))
  func `a near miss could do it once all that is named is out of the way`(seed: UInt64) throws {
    let problem = Self.problem(seed)
    let plan = plan(problem, seed: seed, limit: .iterations(200))
    for claim in Self.claims(problem, plan) {
      #expect(claim.refusal.nearMisses.count <= 3)
      #expect(
        claim.refusal.nearMisses.map(\.hindrances.count) == claim.refusal.nearMisses.map(\.hindrances.count).sorted())
      for miss in claim.refusal.nearMisses {
        let eased = try Eased(problem, plan.sessions, miss)
        let person = try #require(eased.problem.facilitators.first { $0.key == miss.facilitator })
        #expect(
          isPossible(claim.unit, by: person, in: eased.problem, beside: eased.sessions),
          "\(claim.unit.request.number) \(claim.refusal.obstacle) \(person.code) \(miss.hindrances)")
        #expect(!miss.hindrances.isEmpty)
      }
    }
  }

  @Test(arguments: seeds(15))
  func `a near miss cannot do it while any of what is named is in the way`(seed: UInt64) throws {
    let problem = Self.problem(seed)
    let plan = plan(problem, seed: seed, limit: .iterations(200))
    for claim in Self.claims(problem, plan) {
      for miss in claim.refusal.nearMisses {
        for index in miss.hindrances.indices {
          var rest = miss.hindrances
          rest.remove(at: index)
          let eased = try Eased(problem, plan.sessions, .init(facilitator: miss.facilitator, hindrances: rest))
          let person = try #require(eased.problem.facilitators.first { $0.key == miss.facilitator })
          #expect(
            !isPossible(claim.unit, by: person, in: eased.problem, beside: eased.sessions, step: 5),
            "\(claim.unit.request.number) \(claim.refusal.obstacle) \(person.code) \(miss.hindrances) but \(rest)")
        }
      }
    }
  }
}

/// A problem and its plan with one person's hindrances out of the way.
struct Eased {
  var problem: PlanningProblem
  var sessions: [PlannedSession]

  init(_ problem: PlanningProblem, _ sessions: [PlannedSession], _ miss: Refusal.NearMiss) throws {
    self.problem = problem
    self.sessions = sessions
    for hindrance in miss.hindrances {
      switch hindrance {
      case .busy:
        self.sessions = self.sessions.filter { !$0.facilitators.contains(miss.facilitator) }
        self.problem = self.problem.with(
          standing: self.problem.standing.filter { !$0.facilitators.contains(miss.facilitator) })
      case .journey:
        let travel = self.problem.travel
        let base = Place.base(miss.facilitator)
        self.problem = self.problem.with(
          travel: TravelTimes(places: travel.places) { from, to in
            from == base || to == base ? 0 : travel.minutes(from: from, to: to) ?? 0
          })
      default:
        self.problem = self.problem.with(
          facilitators: self.problem.facilitators.map { $0.key == miss.facilitator ? $0.eased(hindrance) : $0 })
      }
    }
  }
}

extension Facilitator {
  fileprivate func eased(_ hindrance: Refusal.Hindrance) -> Facilitator {
    var (languages, qualifications, checks, hours, leave) = (languages, qualifications, checks, hours, leave)
    var limits = limits
    switch hindrance {
    case .leave(let range): leave.removeAll { $0 == range }
    case .hours:
      for day in Weekday.allCases { hours[day] = makeHours(0, 1_440) }
    case .lacks(.qualification(let name)), .lapses(.qualification(let name), _):
      qualifications.append(Qualification(name))
    case .lacks(.check(let name)), .lapses(.check(let name), _): checks.append(CheckHeld(name))
    case .language(let language): languages.insert(language)
    case .overTravelLimit: limits = limits.with(travelMinutes: 1_440)
    case .busy, .journey, .evenings: break
    }
    return Facilitator(
      key: key, code: code, role: role, base: base, languages: languages, qualifications: qualifications,
      checks: checks, hours: hours, leave: leave, limits: limits)
  }
}
