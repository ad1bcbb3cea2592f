public import ProgrammeModel

/// What a read block can do.
public class Reading {
  let db: any SQLConnection

  init(db: any SQLConnection) {
    self.db = db
  }
}

/// What a write block can do besides.
public final class Writing: Reading {
  let journal: Journal

  init(journal: Journal) {
    self.journal = journal
    super.init(db: journal.db)
  }
}

public typealias ReadTables = Tables<Reading>
public typealias WriteTables = Tables<Writing>

/// All tables, inside one read or write block; not to be kept after it.
public struct Tables<Access: Reading> {
  let access: Access

  public var hosts: HostTable<Access> { HostTable(access: access) }
  public var contacts: ContactTable<Access> { ContactTable(access: access) }
  public var venues: VenueTable<Access> { VenueTable(access: access) }
  public var approaches: ApproachTable<Access> { ApproachTable(access: access) }
  public var pastVisits: PastVisitTable<Access> { PastVisitTable(access: access) }
  public var closures: HostClosureTable<Access> { HostClosureTable(access: access) }
  public var facilitators: FacilitatorTable<Access> { FacilitatorTable(access: access) }
  public var busyTimes: BusyTimeTable<Access> { BusyTimeTable(access: access) }
  public var bankHolidays: BankHolidayTable<Access> { BankHolidayTable(access: access) }
  public var requests: RequestTable<Access> { RequestTable(access: access) }
  public var sessions: SessionTable<Access> { SessionTable(access: access) }
  public var headcounts: HeadcountTable<Access> { HeadcountTable(access: access) }
  public var registers: RegisterTable<Access> { RegisterTable(access: access) }
  public var responses: ResponseTable<Access> { ResponseTable(access: access) }
  public var mappings: AnswerMappingTable<Access> { AnswerMappingTable(access: access) }
  public var concerns: ConcernTable<Access> { ConcernTable(access: access) }
  public var proposals: ProposalTable<Access> { ProposalTable(access: access) }
  public var offers: HeldOfferTable<Access> { HeldOfferTable(access: access) }
  public var campaigns: CampaignTable<Access> { CampaignTable(access: access) }
  public var campaignTasks: CampaignTaskTable<Access> { CampaignTaskTable(access: access) }
  public var announced: AnnouncedDatesTable<Access> { AnnouncedDatesTable(access: access) }
  public var outcomes: OutcomeTable<Access> { OutcomeTable(access: access) }
  public var agencyChanges: AgencyChangeTable<Access> { AgencyChangeTable(access: access) }
  public var raisedIssues: RaisedIssueTable<Access> { RaisedIssueTable(access: access) }
  public var quotes: QuoteTable<Access> { QuoteTable(access: access) }
  public var pledges: PledgeTable<Access> { PledgeTable(access: access) }
  public var publications: PublicationTable<Access> { PublicationTable(access: access) }
  public var holds: HoldTable<Access> { HoldTable(access: access) }
  public var members: MemberTable<Access> { MemberTable(access: access) }
  public var plans: EvaluationPlanTable<Access> { EvaluationPlanTable(access: access) }
  public var linkingCodes: LinkingCodeTable<Access> { LinkingCodeTable(access: access) }
  public var ledger: LedgerTable<Access> { LedgerTable(access: access) }
  public var history: HistoryTable<Access> { HistoryTable(access: access) }
}

extension Tables {
  /// A stamp of everything here that a plan rests on: host kinds, areas and places, closed days, facilitators, requests
  /// and sessions. Equal rows give an equal stamp, so a change that is undone brings the old one back. In a write block
  /// it counts what the act has changed so far.
  public func basis() throws -> String {
    Basis.text(try (access as? Writing)?.journal.basis() ?? Basis.stored(in: access.db))
  }
}

extension Tables where Access == Writing {
  /// Gives the act its line in history; the last one counts.
  public func summarise(_ line: String) { access.journal.summary = line }
}

/// What keeping a record did.
public struct Kept<Subject>: Hashable, Sendable {
  public enum Change: Hashable, Sendable {
    case inserted
    /// The stored fields that differ, by column or list, such as `name` or `facilitator_leave`.
    case updated([String])
    case unchanged
  }

  /// The key it is stored under, which is the older one where the record was known by its reference.
  public let key: Key<Subject>
  public let change: Change

  init(_ key: Key<Subject>, _ effect: Journal.Effect) {
    self.key = key
    switch effect {
    case .inserted: change = .inserted
    case .updated(let fields): change = .updated(fields)
    case .unchanged, .removed: change = .unchanged
    }
  }
}
