public import ProgrammeModel
import ProgrammeStore

extension Office {
  /// Notes that a host signed the charter; the review is due a year later unless said otherwise.
  public func signPledge(
    _ reference: HostReference, on day: Day?, showsSticker: Bool, reviewDue: Day?
  ) async throws -> Pledge {
    try requireCome(day, "Give the day on which they signed")
    return try act("pledge sign") { tables, keys in
      let host = try host(reference, in: tables)
      let signedOn = day ?? desk.today
      if let old = try tables.pledges.all().first(where: { $0.host == host.key && $0.withdrawal == nil }) {
        throw OfficeFault.wrongState(
          "\(host.name) has signed already: \(old.number). Review it with ‘pont pledge review \(old.number)’.")
      }
      let due = try reviewDue ?? signedOn.years(later: 1)
      try Self.requireReview(on: due, after: signedOn, field: "--review")
      let pledge = try tables.pledges.insert { number in
        Pledge(
          key: keys.key(), number: number, host: host.key, signedOn: signedOn, showsSticker: showsSticker,
          reviewDue: due)
      }
      tables.summarise("\(pledge.number): \(reference)")
      return pledge
    }
  }

  /// Notes a review, and when the next is due.
  public func reviewPledge(
    _ number: PledgeNumber, on day: Day?, next due: Day?, showsSticker: Bool?
  ) async throws -> Pledge {
    try requireCome(day, "Give the day on which it was reviewed")
    return try act("pledge review") { tables, _ in
      let old = try standingPledge(number, in: tables)
      let reviewedOn = day ?? desk.today
      guard reviewedOn >= old.signedOn else {
        throw OfficeFault.breaksRule(
          "A review on \(reviewedOn) is before they signed, on \(old.signedOn). Give a later --on.")
      }
      let next = try due ?? reviewedOn.years(later: 1)
      try Self.requireReview(on: next, after: reviewedOn, field: "--next")
      let new = old.reviewed(on: reviewedOn, next: next, showsSticker: showsSticker ?? old.showsSticker)
      try tables.pledges.keep(new)
      tables.summarise("\(number), next \(new.reviewDue)")
      return new
    }
  }

  /// Notes that a pledge is taken back, and why.
  public func withdrawPledge(_ number: PledgeNumber, because: String) async throws -> Pledge {
    try act("pledge withdraw") { tables, _ in
      let new = try standingPledge(number, in: tables).withdrawn(on: desk.today, because: because)
      try tables.pledges.keep(new)
      tables.summarise("\(number)")
      return new
    }
  }

  /// All pledges, those to be reviewed first at the top.
  public func pledges() async throws -> [PledgeLine] {
    try store.read { tables in
      let hosts = Dictionary(try tables.hosts.all().map { ($0.key, $0.name) }, uniquingKeysWith: { a, _ in a })
      return try tables.pledges.all().sorted { ($0.reviewDue, $0.number) < ($1.reviewDue, $1.number) }.map { pledge in
        PledgeLine(pledge: pledge, host: hosts[pledge.host] ?? "", state: pledge.state(on: desk.today))
      }
    }
  }

  private func standingPledge<Access>(_ number: PledgeNumber, in tables: Tables<Access>) throws -> Pledge {
    guard let pledge = try tables.pledges.pledge(number) else {
      throw OfficeFault.unknown(what: "pledge", name: number.description, nearest: nil, list: "pont pledge list")
    }
    if let withdrawal = pledge.withdrawal {
      throw OfficeFault.wrongState(
        "\(number) was withdrawn on \(withdrawal.on). If they sign again: pont pledge sign HOST")
    }
    return pledge
  }
}
