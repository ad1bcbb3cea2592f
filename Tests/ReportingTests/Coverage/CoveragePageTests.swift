import ProgrammeModel
import Reporting
import Testing

struct CoveragePageTests {
  static func sheet(calls: Int = 25) throws -> CoverageSheet {
    let gwynedd = Bilingual(same: "Gwynedd")
    let mon = Bilingual(cy: "Ynys Môn", en: "Isle of Anglesey")
    func host(
      _ reference: String, _ name: String, _ area: Bilingual?, _ reach: HostReach, kind: HostKind = .school,
      phase: SchoolPhase = .secondary, welsh: Bool = false, pupils: Int? = 400, minutes: Int? = 20
    ) throws -> CoverageHost {
      CoverageHost(
        reference: try HostReference(reference), name: Bilingual(same: name), area: area, kind: kind, phase: phase,
        isWelshMedium: welsh, pupils: pupils, phone: "01248 00\(reference.suffix(4))", reach: reach,
        minutesFromBase: minutes)
    }
    return CoverageSheet(
      team: SchoolFixture.team, asOf: try Day("2027-01-11"),
      hosts: [
        try host("6611001", "Ysgol Afon", gwynedd, .visited, welsh: true),
        try host("6611002", "Ysgol Bont", gwynedd, .neverAsked, pupils: 1_020),
        try host("6611003", "Ysgol Craig", gwynedd, .neverAsked, welsh: true, pupils: 90, minutes: 75),
        try host("6611004", "Ysgol Dyffryn", gwynedd, .askedNoAnswer, phase: .special),
        try host("6611005", "Uned Eithin", mon, .neverAsked, kind: .pupilReferralUnit, pupils: nil),
        try host("6601006", "Ysgol Ffynnon", mon, .saidNo), try host("6601007", "Ysgol Garreg", mon, .booked),
        try host("6601008", "Ysgol Heb Ardal", nil, .neverAsked, pupils: 500, minutes: nil),
      ], calls: calls)
  }

  @Test(arguments: Language.allCases)
  func `the coverage reads as its fixture`(language: Language) throws {
    let page = CoveragePage(try CatalogueWords.messages(), try Self.sheet())
    try Golden.expect(page.markdown(language), "coverage.\(language.rawValue).md")
  }

  @Test func `the call list starts with those never asked whom teams most often miss`() throws {
    #expect(
      try Self.sheet().callList.map(\.name.en)
        == ["Ysgol Craig", "Uned Eithin", "Ysgol Bont", "Ysgol Heb Ardal", "Ysgol Dyffryn"])
    #expect(try Self.sheet(calls: 2).callList.count == 2)
  }

  @Test(arguments: UInt64(0)..<50)
  func `every host is counted once in one area, whatever the order`(seed: UInt64) throws {
    var dice = SplitMix64(seed: seed)
    let hosts = try (0..<120).map { number in
      CoverageHost(
        reference: try HostReference("h\(number)"), name: Bilingual(same: "H\(number)"),
        area: [nil, Bilingual(same: "A"), Bilingual(same: "B")].randomElement(using: &dice) ?? nil,
        kind: HostKind.allCases.randomElement(using: &dice) ?? .other, isWelshMedium: .random(using: &dice),
        pupils: .random(in: 0...3, using: &dice), reach: HostReach.allCases.randomElement(using: &dice) ?? .booked)
    }
    let sheet = CoverageSheet(team: SchoolFixture.team, asOf: try Day("2027-01-11"), hosts: hosts)
    let shuffled = CoverageSheet(
      team: SchoolFixture.team, asOf: try Day("2027-01-11"), hosts: hosts.shuffled(using: &dice))
    for reach in HostReach.allCases {
      #expect(sheet.areas.reduce(0) { $0 + $1.count[reach] } == hosts.count { $0.reach == reach })
    }
    #expect(sheet.areas.reduce(0) { $0 + $1.count.hosts } == 120 && sheet.total.hosts == 120)
    #expect(sheet.callList == shuffled.callList)
    let messages = try CatalogueWords.messages()
    #expect(CoveragePage(messages, sheet).markdown(.en) == CoveragePage(messages, shuffled).markdown(.en))
  }

  @Test func `draft Welsh is marked on the Welsh page and read Welsh is not`() throws {
    let draft = try CatalogueWords.messages()
    let read = try CatalogueWords.messages(read: Set(draft.keys))
    #expect(CoveragePage(draft, try Self.sheet()).html(.cy).contains("class=\"draft\""))
    #expect(!CoveragePage(read, try Self.sheet()).html(.cy).contains("class=\"draft\""))
  }
}
