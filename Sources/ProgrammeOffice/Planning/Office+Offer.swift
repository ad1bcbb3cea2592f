import Catalogue
public import ProgrammeModel
import ProgrammeStore
import Reporting
import Scheduling

extension Office {
  /// How long dates offered by phone are held, in hours: five days.
  static let holdHours = 5 * 24
  static let offersGiven = 3
  static let takeAct = "offer take"

  /// The three best places for a request beside everything that stands, held for five days from now; while dates are
  /// held for it already, these, as they were told to the host.
  ///
  /// - Parameter again: Whether to look anew instead of showing what is held, also on days that the host turned down;
  ///   from now on plans use those too.
  /// - Throws: ``OfficeFault/wrongState(_:)`` when nothing of the request is open.
  public func offer(_ number: RequestNumber, again: Bool = false) async throws -> OfferAnswer {
    let known = try store.read { tables in try self.request(number, in: tables) }
    let request = again ? known.changed(turnedDown: []) : known
    guard request.state == .open else {
      throw OfficeFault.wrongState(
        "\(number) is \(request.state.name): there is nothing to offer. See ‘pont explain \(number)’.")
    }
    if !again {
      let held = try store.read { tables in try self.held(for: request.key, in: tables) }
      if let first = held.first { return .dates(try lines(held, of: request), heldUntil: first.heldUntil) }
    }
    let weeks = try weeksAsked(by: request)
    let situation = try situation(weeks: weeks, leavingOut: request.key)
    let words = try planWords(situation)
    switch offers(for: request, in: situation.problem, count: Self.offersGiven) {
    case .offers(let found):
      let until = desk.now.adding(hours: Self.holdHours)
      try act("offer") { tables, _ in
        if again { try tables.requests.update(request) }
        try tables.offers.hold(found, for: request.key, until: until)
        tables.summarise("\(number): \(found.count) dates held until \(until)")
      }
      let names = words.names(for: request, weeks: weeks)
      let wording = OfferWording(words.messages)
      return .dates(
        found.enumerated().map { index, offer in
          .init(
            number: index + 1, words: wording.line(offer, names), addedTravel: offer.addedTravelMinutes,
            addedDays: offer.addedFacilitatorDays, spoilt: [])
        }, heldUntil: until)
    case .refusals(let refusals):
      return .refused(
        refusals.map { refusal in
          .init(
            group: request.groups.first { $0.key == refusal.group }?.label ?? "",
            words: words.sentence(refusal, request: request, weeks: weeks))
        })
    }
  }

  /// The days of a request that its host did not want; nil where there are none.
  public func turnedDown(_ number: RequestNumber) async throws -> Bilingual? {
    let request = try store.read { tables in try self.request(number, in: tables) }
    return OfferWording(try library.messages()).turnedDown(request.turnedDown)
  }

  private func weeksAsked(by request: Request) throws -> DayRange {
    let tomorrow = desk.today.advanced(by: 1)
    let last = request.windows.map(\.days.last).max() ?? tomorrow
    let first = max(tomorrow, request.windows.map(\.days.first).min() ?? tomorrow)
    guard first <= last else {
      throw OfficeFault.wrongState("All days that \(request.number) asks for are past. Ask the host for new ones.")
    }
    return try DayRange(first, last)
  }

  /// Makes the sessions of an offer that a host took on the phone; they are confirmed.
  ///
  /// - Parameter choice: Counted from 1.
  /// - Throws: What is wrong with the choice, such as ``OfficeFault/noSuchOffer(_:choice:held:)``;
  ///   ``OfficeFault/breaksRule(_:)`` when a closed day, leave or the like has spoilt it since; a double booking when the
  ///   time has gone.
  public func takeOffer(_ choice: Int, for number: RequestNumber) async throws -> [SessionNumber] {
    let rules = try sessionRules()
    let numbers = try act(Self.takeAct) { tables, keys in
      let request = try request(number, in: tables)
      guard let held = try held(for: request.key, in: tables).first(where: { $0.number == choice }) else {
        throw try offerFault(choice, for: request, in: tables)
      }
      var numbers: [SessionNumber] = []
      for planned in held.offer.sessions {
        guard let group = request.groups.first(where: { $0.key == planned.group }) else { continue }
        let key: Key<Session> = keys.key()
        let session = try tables.sessions.insert { number in
          offered(planned, group, of: request, key: key, number: number)
        }
        let spoilt = try objections(to: session, by: rules, in: tables)
        guard spoilt.isEmpty else {
          throw OfficeFault.breaksRule(
            "Offer \(choice) of \(request.number) is no longer possible: " + spoilt.joined(separator: " ")
              + " See the others with ‘pont offer \(request.number)’, or look for new dates with ‘pont offer \(request.number) --again’."
          )
        }
        numbers.append(session.number)
      }
      try tables.requests.set(.planned, of: request.key)
      try tables.offers.release(request.key)
      tables.summarise("\(number): \(numbers.map(\.description).joined(separator: ", "))")
      return numbers
    }
    let lines = try store.read { tables in try numbers.map { try line(of: session($0, in: tables), in: tables) } }
    _ = try writeLetters(lines, .confirmed)
    return numbers
  }

  /// Gives free the dates held for a request that the host could not take; their days are not proposed again.
  public func declineOffers(for number: RequestNumber, because: String) async throws {
    let member = try actor
    try act("offer none") { tables, keys in
      let request = try request(number, in: tables)
      let days = try tables.offers.offers(for: request.key).flatMap(\.offer.sessions).map(\.span.day)
      guard try tables.offers.release(request.key) else { throw try offerFault(nil, for: request, in: tables) }
      try tables.requests.update(request.changed(turnedDown: request.turnedDown.union(days)))
      try tables.approaches.keep(
        Approach(
          key: keys.key(), host: request.host, day: desk.today, by: member, channel: .phone, answer: .later,
          nextStep: "\(number): \(because)"))
      tables.summarise("\(number): \(because)")
    }
  }
}
