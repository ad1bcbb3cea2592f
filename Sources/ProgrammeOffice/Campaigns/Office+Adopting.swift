import Catalogue
public import ProgrammeModel
import ProgrammeStore

extension Office {
  /// Takes part in a year's edition of a campaign. One that was dropped is taken up again.
  ///
  /// - Parameters:
  ///   - with: Observances that it takes in besides; nil for those of its plan.
  ///   - owner: Who sees it through; who acts, if nil.
  /// - Throws: ``OfficeFault`` for an unknown observance or member, one that is no campaign, or one already adopted.
  public func adoptCampaign(
    _ edition: CampaignEdition, with: [Code<Observance>]?, owner: Code<Member>?
  ) async throws -> CampaignView {
    try act("adopt campaign") { tables, keys in
      let book = try campaignBook(in: tables)
      if book.campaign(edition)?.isAdopted == true {
        throw OfficeFault.wrongState(
          "\(book.name(of: edition)) is adopted already. See ‘pont campaign plan \(edition.code) --year \(edition.year)’."
        )
      }
      let campaign = try adopt(edition, with: with, owner: owner, book, &keys)
      try tables.campaigns.keep(campaign)
      tables.summarise("\(edition)")
      return try view(edition, in: tables)
    }
  }

  /// Makes a campaign's dated task list from its plan, adopting it first where need be. Tasks that are there stay as they are,
  /// and none is made to find out dates that are known.
  ///
  /// - Parameter owner: Who has the new tasks; the campaign's owner, if nil. Approval goes to another approver.
  public func planCampaign(
    _ edition: CampaignEdition, with: [Code<Observance>]?, owner: Code<Member>?
  ) async throws -> CampaignView {
    try act("plan campaign") { tables, keys in
      let book = try campaignBook(in: tables)
      var campaign: Campaign
      if let known = book.campaign(edition), known.isAdopted {
        campaign = known
      } else {
        campaign = try adopt(edition, with: with, owner: owner, book, &keys)
        try tables.campaigns.keep(campaign)
      }
      let known = Set(try tables.campaignTasks.tasks(of: campaign.key).map(\.code))
      let hasDates = book.observances.window(of: edition)?.isReckoned == false
      let missing = book.plans[edition.code].tasks.filter { task in
        !known.contains(task.code) && !(hasDates && task.code.text == Self.datesTask)
      }
      for task in missing {
        try tables.campaignTasks.keep(
          CampaignTask(
            task, of: campaign.key, key: keys.key(), owner: try doer(of: task, campaign, owner), at: desk.now))
      }
      tables.summarise("\(edition): \(missing.count) tasks")
      return try view(edition, in: tables, added: missing.count)
    }
  }

  /// Gives a campaign up. Its tasks and their state stay, for one who takes it up again.
  public func dropCampaign(_ edition: CampaignEdition, because: String) async throws -> CampaignView {
    try act("drop campaign") { tables, _ in
      let campaign = try adoptedCampaign(edition, in: tables)
      try tables.campaigns.keep(campaign.changed(state: .dropped(because: because), at: desk.now))
      tables.summarise("\(edition): \(because)")
      return try view(edition, in: tables)
    }
  }

  /// Hangs sessions on a campaign, or takes them off it.
  ///
  /// - Throws: ``OfficeFault`` for an unknown session, or one of a referral, which belongs to nothing outside its own team.
  public func hang(_ numbers: [SessionNumber], on edition: CampaignEdition, off: Bool) async throws -> CampaignView {
    try act(off ? "take sessions off campaign" : "hang sessions on campaign") { tables, _ in
      let campaign = try adoptedCampaign(edition, in: tables)
      let types = try library.sessionTypes()
      let named = try numbers.map { number in
        let session = try session(number, in: tables)
        guard off || types[session.type]?.isReferral != true else {
          throw OfficeFault.breaksRule(
            "\(number) is for a referral, which is no part of a campaign. Hang other sessions on it.")
        }
        return session.key
      }
      let sessions =
        off
        ? campaign.sessions.filter { !named.contains($0) }
        : campaign.sessions + named.filter { !campaign.sessions.contains($0) }
      if sessions != campaign.sessions {
        try tables.campaigns.keep(campaign.changed(sessions: sessions, at: desk.now))
      }
      tables.summarise("\(edition): \(numbers.map(\.description).joined(separator: " "))")
      return try view(edition, in: tables)
    }
  }

  /// A campaign with its tasks and sessions; dropped ones too.
  public func campaign(_ edition: CampaignEdition) async throws -> CampaignView {
    try store.read { try view(edition, in: $0) }
  }
}

extension Office {
  func adoptedCampaign<Access>(_ edition: CampaignEdition, in tables: Tables<Access>) throws -> Campaign {
    let campaign = try tables.campaigns.campaign(edition)
    guard let campaign, campaign.isAdopted else {
      let book = try campaignBook(in: tables)
      _ = try book.observance(edition.code)
      throw OfficeFault.wrongState(
        "\(book.name(of: edition)) is not adopted. Adopt it with ‘pont campaign adopt \(edition.code) --year \(edition.year)’."
      )
    }
    return campaign
  }

  func view<Access>(_ edition: CampaignEdition, in tables: Tables<Access>, added: Int = 0) throws -> CampaignView {
    let book = try campaignBook(in: tables)
    let observance = try book.observance(edition.code)
    guard let campaign = book.campaign(edition) else {
      throw OfficeFault.wrongState(
        "\(book.name(of: edition)) is not adopted. Adopt it with ‘pont campaign adopt \(edition.code) --year \(edition.year)’."
      )
    }
    let window = book.observances.window(of: edition)
    return CampaignView(
      campaign: campaign, observance: observance, window: window, plan: book.plans[edition.code],
      tasks: book.tasks(of: campaign),
      sessions: try lines(of: campaign.sessions.compactMap { try tables.sessions.session($0) }, in: tables),
      awaited: window?.isReckoned == true
        ? observance.announcement.map { .init(by: $0.by, lookBy: $0.lookBy(for: edition.year)) } : nil, added: added)
  }

  private func adopt(
    _ edition: CampaignEdition, with: [Code<Observance>]?, owner: Code<Member>?, _ book: CampaignBook,
    _ keys: inout KeyMaker
  ) throws -> Campaign {
    let observance = try book.observance(edition.code)
    guard observance.kind == .campaign else {
      throw OfficeFault.wrongState(
        "\(observance.name.en) is a date to plan around, not a campaign. See ‘pont campaign list’ for campaigns.")
    }
    guard book.observances.window(of: edition) != nil else {
      throw OfficeFault.wrongState(
        "\(observance.name.en) is not held in \(edition.year), as far as is known. Note its dates with ‘pont campaign announce’."
      )
    }
    for code in with ?? [] { _ = try book.observance(code) }
    let others = (with ?? book.plans[edition.code].with).filter { $0 != edition.code }
    let lead = try member(owner) ?? actor
    if let old = book.campaign(edition) {
      return old.changed(with: with, owner: lead, state: .adopted, at: desk.now)
    }
    return Campaign(
      key: keys.key(), edition: edition, with: others, owner: lead, adoptedOn: desk.today, changedAt: desk.now)
  }

  /// Approval is for a second person; everything else is the owner's until it is given away.
  private func doer(of task: CampaignPlan.Task, _ campaign: Campaign, _ owner: Code<Member>?) throws -> Code<Member>? {
    let lead = try member(owner) ?? campaign.owner
    guard task.kind == .approve else { return lead }
    return settings.members.first { $0.roles.contains(.approver) && $0.code != lead }?.code
  }

  /// The same code if it is a member's.
  func member(_ code: Code<Member>?) throws -> Code<Member>? {
    guard let code else { return nil }
    let known = try members()
    guard known.isEmpty || known.contains(where: { $0.code == code }) else {
      throw OfficeFault.unknownMember(code.text, known: known.map(\.code.text))
    }
    return code
  }
}
