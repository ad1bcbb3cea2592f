/// What `pont.yaml` says: settings a person edits and the program never rewrites.
public struct WorkspaceSettings: Hashable, Sendable {
  /// The team's name, as it stands on letters and pages.
  public let name: Bilingual
  /// Who acts when neither `--as` nor `PONT_USER` says; nil when not set.
  public let me: Code<Member>?
  public let members: [Member]
  /// The areas the team works in; empty for all.
  public let areas: [AreaCode]
  public let travel: TravelModel
  /// A file of measured minutes beside `pont.yaml`, which wins over ``travel``.
  public let travelTable: String?
  /// Minutes kept free between two sessions at one host.
  public let turnaroundMinutes: Int
  /// Where the public can reach the team, as it stands on letters; both languages.
  public let replyTo: Bilingual?
  /// What travel and days out cost; nil where nobody has said.
  public let costs: TravelCosts?
  /// What plans look to after priority, travel and days out, first things first.
  public let wishes: [PlanWish]
  /// The last day of the programme; its answers go 12 months later. Nil where nobody has said, and then none go.
  public let programmeEnds: Day?

  public init(
    name: Bilingual, me: Code<Member>? = nil, members: [Member] = [], areas: [AreaCode] = [],
    travel: TravelModel = .usual, travelTable: String? = nil, turnaroundMinutes: Int = 5, replyTo: Bilingual? = nil,
    costs: TravelCosts? = nil, wishes: [PlanWish] = PlanWish.allCases, programmeEnds: Day? = nil
  ) {
    self.name = name
    self.me = me
    self.members = members
    self.areas = areas
    self.travel = travel
    self.travelTable = travelTable
    self.turnaroundMinutes = turnaroundMinutes
    self.replyTo = replyTo
    self.costs = costs
    self.wishes = wishes
    self.programmeEnds = programmeEnds
  }
}
