import Catalogue
import ProgrammeModel
import Testing

struct CampaignPlanFaults {
  static let plan = "Content/Campaigns/Plans/history-month.yaml"
  static let usual = "Content/Campaigns/Plans/usual.yaml"
  static let channels = "Content/Campaigns/channels.yaml"

  static let slips: [Slip] = [
    Slip(
      plan, "observance: history-month", "observance: history-moth",
      "fault: Content/Campaigns/Plans/history-month.yaml:1, “observance”: The code “history-moth” differs from the file’s name history-month.yaml. Rename one of them.",
      "fault: Content/Campaigns/Plans/history-month.yaml:1, “observance”: There is no observance “history-moth”. Did you mean “history-month”? Use an id of observances.csv."
    ),
    Slip(
      plan, "[bystander-secondary]", "[bystander-secondry]",
      "fault: Content/Campaigns/Plans/history-month.yaml:4, “session_types[1]”: There is no session type “bystander-secondry”. Did you mean “bystander-secondary”? They are listed in Sessions."
    ),
    Slip(
      plan, "channels: [website]", "channels: [web-site]",
      "fault: Content/Campaigns/Plans/history-month.yaml:5, “channels[1]”: There is no channel “web-site”. Did you mean “website”? They are listed in Content/Campaigns/channels.yaml."
    ),
    Slip(
      plan, "cy: \"Dysgu hanes\", ", "",
      "fault: Content/Campaigns/Plans/history-month.yaml:3, “aim.cy”: The Welsh (cy) is missing. Add it."
    ),
    Slip(
      plan, "12 weeks before", "twelve weeks before",
      "fault: Content/Campaigns/Plans/history-month.yaml:9, “tasks[1].from”: “twelve weeks before” is not a day told from the campaign’s own. Write one such as 8 weeks before, 3 days before, first day, last day, 1 week after; 52 weeks at most."
    ),
    Slip(
      plan, "12 weeks before", "2 weeks before",
      "fault: Content/Campaigns/Plans/history-month.yaml:9, “tasks[1].from”: The task begins “2 weeks before”, after it is due, “10 weeks before”. Give an earlier day in from."
    ),
    Slip(
      plan, "kind: prepare, ", "",
      "fault: Content/Campaigns/Plans/history-month.yaml:9, “tasks[1].kind”: The key “kind” is missing. Add it; only a task of usual.yaml can do without."
    ),
    Slip(
      plan, "kind: prepare", "kind: prepair",
      "fault: Content/Campaigns/Plans/history-month.yaml:9, “tasks[1].kind”: “prepair” is not known here. Did you mean “prepare”? Use one of: prepare, draft, translate, accessibility, approve, publish, thank, review."
    ),
    Slip(
      plan, "code: draft", "code: invite",
      "fault: Content/Campaigns/Plans/history-month.yaml:10, “tasks[2].code”: The task “invite” is there twice. Give one another code."
    ),
    Slip(
      plan, "with: [rights-day]", "with: [history-month]",
      "fault: Content/Campaigns/Plans/history-month.yaml:2, “with”: “history-month” is the plan’s own observance. Remove it here."
    ),
    Slip(
      plan, "review_by: 2028-06-30", "review_by: 2026-06-30",
      "fault: Content/Campaigns/Plans/history-month.yaml:12, “review_by”: 2026-06-30 is before 2026-11-01, the day of the review. Give a later day.",
      "warning: Content/Campaigns/Plans/history-month.yaml:12, “review_by”: The plan was to be read through again by 2026-06-30. Read it, then write today in reviewed and a later day here."
    ),
    Slip(
      usual, "by: first day", "by: opening day",
      "fault: Content/Campaigns/Plans/usual.yaml:3, “tasks[2].by”: “opening day” is not a day told from the campaign’s own. Write one such as 8 weeks before, 3 days before, first day, last day, 1 week after; 52 weeks at most."
    ),
    Slip(
      channels, "website, name", "website, title",
      "fault: Content/Campaigns/channels.yaml:2, “channels[1].name”: The key “name” is missing. Add it.",
      "fault: Content/Campaigns/channels.yaml:2, “channels[1].title”: There is no key “title” here. The keys are: code, name."
    ),
  ]

  @Test(arguments: slips)
  func `a slip in a campaign's plan is found with its line and remedy`(slip: Slip) throws {
    #expect(try slip.findings() == slip.says)
  }

  @Test func `a plan takes the usual tasks, changes some and adds its own`() throws {
    let plans = try ContentFolder().library().campaignPlans()
    let plan = plans[try Code("history-month")]
    #expect(
      plan.tasks.map { "\($0.code): \($0.from) – \($0.by)" } == [
        "invite: 12 weeks before – 10 weeks before", "draft: 9 weeks before – 7 weeks before",
        "publish: 2 weeks before – first day",
      ])
    #expect(plans[try Code("rights-day")].tasks.map(\.code.text) == ["draft", "publish"])
  }

  @Test func `every big campaign can be planned, and no plan offers a referral session`() throws {
    let library = try ShippedContent.library()
    let plans = try library.campaignPlans()
    let types = try library.sessionTypes()
    let observances = try library.observances()
    let big = observances.all.filter(\.isBig)
    let taken = Set(big.flatMap { plans[$0.code].with })
    #expect(big.filter { !plans.hasOwn($0.code) && !taken.contains($0.code) }.map(\.code.text) == [])
    #expect(big.count { plans.hasOwn($0.code) } >= 12)
    let kinds = Set(CampaignTask.Kind.allCases)
    for observance in observances.all where observance.kind == .campaign {
      let plan = plans[observance.code]
      #expect(Set(plan.tasks.map(\.kind)).isSuperset(of: kinds))
      for code in plan.sessionTypes { #expect(types[code]?.isReferral == false, "\(code)") }
    }
  }
}
