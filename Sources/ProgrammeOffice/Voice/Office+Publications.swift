public import ProgrammeModel
import ProgrammeStore

extension Office {
  /// Notes something that went out, with what it shows, so that it can be found when a consent is withdrawn.
  ///
  /// - Parameter shows: Numbers such as `C3` or `Q5`.
  /// - Throws: ``OfficeFault`` while a pause holds what it shows, or for a number that is not there or not approved.
  public func logPublication(
    title: String, on day: Day?, channel: String, tongue: Publication.Tongue, link: String?, campaign: String?,
    shows: [String]
  ) async throws -> Publication {
    guard title.contains(where: { !$0.isWhitespace }) else {
      throw OfficeFault.breaksRule("The title is missing. Say what went out, such as \"Drivers trained\".")
    }
    if let day, day > desk.today {
      throw OfficeFault.breaksRule("\(day) is still to come. Note what went out once it has.")
    }
    return try act("publish log") { tables, keys in
      if let campaign {
        let adopted = try tables.campaigns.all().map(\.edition.code.text)
        guard adopted.contains(campaign) else {
          throw OfficeFault.unknown(
            what: "campaign of ours", name: campaign, nearest: nearest(to: campaign, among: adopted),
            list: "pont campaign adopt")
        }
      }
      let items = shows.map { $0.uppercased() }.uniqued()
      let strands = try items.flatMap { try self.strands(of: $0, in: tables) }
      let wentOutOn = day ?? desk.today
      let holds = try tables.holds.all()
      // A pause of everything, or of a strand that the items carry.
      if let hold = holds.first(where: { $0.holds(strands, on: wentOutOn) }) {
        throw OfficeFault.wrongState(
          "\(hold.number) holds \(hold.strand?.text ?? "everything") until \(hold.until): \(hold.because). "
            + "Wait, or lift it with ‘pont pause lift \(hold.number)’.")
      }
      let publication = try tables.publications.insert { number in
        Publication(
          key: keys.key(), number: number, wentOutOn: wentOutOn, channel: channel, tongue: tongue, title: title,
          link: link, campaign: campaign, shows: items)
      }
      tables.summarise("\(publication.number): \(channel)")
      return publication
    }
  }

  /// Notes how often a publication had been seen by a day.
  public func notePublication(_ number: PublicationNumber, seen views: Int, on day: Day?) async throws -> Publication {
    guard views >= 0 else { throw OfficeFault.breaksRule("\(views) is no number of views. Give 0 or more.") }
    return try act("publish seen") { tables, _ in
      let new = try publication(number, in: tables).seen(.init(on: day ?? desk.today, views: views))
      try tables.publications.keep(new)
      tables.summarise("\(number): \(views)")
      return new
    }
  }

  /// Notes that a publication was taken down.
  public func takeDown(_ number: PublicationNumber, on day: Day?) async throws -> Publication {
    try act("publish down") { tables, _ in
      let old = try publication(number, in: tables)
      let day = day ?? desk.today
      guard day >= old.wentOutOn else {
        throw OfficeFault.breaksRule("\(number) went out on \(old.wentOutOn), after \(day). Give a later --on.")
      }
      let new = old.takenDown(on: day)
      try tables.publications.keep(new)
      tables.summarise("\(number)")
      return new
    }
  }

  /// All publications, by number.
  public func publications() async throws -> [Publication] { try store.read { try $0.publications.all() } }

  private func publication<Access>(
    _ number: PublicationNumber, in tables: Tables<Access>
  ) throws -> Publication {
    if let publication = try tables.publications.publication(number) { return publication }
    throw OfficeFault.unknown(
      what: "publication", name: number.description, nearest: nil, list: "pont publish list")
  }

  /// The strand of something by its number; it must be there and approved.
  private func strands<Access>(of item: String, in tables: Tables<Access>) throws -> [Code<StrandName>] {
    func requireApproved(_ state: ReviewState) throws(OfficeFault) {
      guard state == .approved else {
        throw .wrongState(
          "\(item) is \(state.rawValue), so it cannot have gone out. Approve it first, or leave it out.")
      }
    }
    if let number = OutcomeNumber(item), let outcome = try tables.outcomes.outcome(number) {
      try requireApproved(outcome.state)
      return [outcome.strand].compactMap { $0 }
    }
    if let number = ChangeNumber(item), let change = try tables.agencyChanges.change(number) {
      try requireApproved(change.state)
      return [change.strand].compactMap { $0 }
    }
    if let number = QuoteNumber(item), let quote = try tables.quotes.quote(number) {
      try requireApproved(quote.state)
      return [quote.strand].compactMap { $0 }
    }
    if let number = VoiceNumber(item), let issue = try tables.raisedIssues.issue(number) {
      return [issue.strand].compactMap { $0 }
    }
    throw OfficeFault.unknown(
      what: "outcome, change, issue or quote", name: item, nearest: nil, list: "pont outcome|change|voice|quote list")
  }
}
