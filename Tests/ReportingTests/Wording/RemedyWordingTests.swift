import ProgrammeModel
import Reporting
import Testing

struct RemedyWordingTests {
  private static let request = RefusalWordingTests.request

  private func names() throws -> PlanNames {
    PlanNames(
      host: Bilingual(same: "Ysgol Eifion"), sessionType: Bilingual(same: "X"),
      weeks: try DayRange("2027-01-11..2027-02-05"),
      facilitators: [RefusalWordingTests.bangor: "yeo-bangor"],
      requests: [Self.request: RequestNumber(61)], sessions: [:])
  }

  private func remedy(_ changes: RuleChange...) -> Remedy { Remedy(changes: changes, sessions: []) }

  @Test func `ways stand beside one another in one sentence of either language`() throws {
    let bangor = RefusalWordingTests.bangor
    let sentence = RemedyWording(try CatalogueWords.messages()).sentence(
      [
        remedy(.free(bangor, on: try Day("2027-01-14"))),
        remedy(.offers(try Hours("09:00-12:00"))),
        remedy(.givesWay(Self.request, [], priority: 3)),
      ], try names())
    #expect(
      sentence.en
        == "It would fit if yeo-bangor were free on 14 January, or if Ysgol Eifion also offered mornings (09:00–12:00), or at the cost of R61 (priority 3)."
    )
    #expect(
      sentence.cy
        == "Byddai’n ffitio pe bai yeo-bangor yn rhydd (14 Ionawr), neu pe bai Ysgol Eifion yn cynnig boreau hefyd (09:00–12:00), neu drwy hepgor cais R61 (blaenoriaeth 3)."
    )
  }

  @Test func `changes that only help together are named together`() throws {
    let bangor = RefusalWordingTests.bangor
    let sentence = RemedyWording(try CatalogueWords.messages()).sentence(
      [remedy(.free(bangor, on: try Day("2027-01-14")), .speaks(bangor, .cy))], try names())
    #expect(sentence.en == "It would fit if yeo-bangor were free on 14 January and also if yeo-bangor spoke Welsh.")
    #expect(
      sentence.cy
        == "Byddai’n ffitio pe bai yeo-bangor yn rhydd (14 Ionawr) a hefyd pe bai yeo-bangor yn siarad Cymraeg.")
  }

  @Test func `hours on another day are asked for as one`() throws {
    let bangor = RefusalWordingTests.bangor
    let sentence = RemedyWording(try CatalogueWords.messages()).sentence(
      [
        remedy(.offers(try Hours("09:00-12:00")), .offersDay(try Day("2027-01-25")), .speaks(bangor, .cy))
      ], try names())
    #expect(
      sentence.en
        == "It would fit if Ysgol Eifion also offered Monday 25 January (09:00–12:00) and also if yeo-bangor spoke Welsh."
    )
    #expect(
      sentence.cy
        == "Byddai’n ffitio pe bai Ysgol Eifion yn cynnig dyddiad arall hefyd (Dydd Llun, 25 Ionawr, 09:00–12:00) a hefyd pe bai yeo-bangor yn siarad Cymraeg."
    )
  }

  @Test func `a day outside the weeks planned is named with the weeks to plan`() throws {
    let sentence = RemedyWording(try CatalogueWords.messages())
      .elsewhere(on: [try Day("2027-01-18")], weeks: try DayRange("2027-01-11..2027-01-18"))
    #expect(sentence.en == "It fits on Monday 18 January 2027: plan with --weeks 2027-01-11..2027-01-18.")
    #expect(
      sentence.cy
        == "Mae’n ffitio y tu allan i’r wythnosau hyn (Dydd Llun, 18 Ionawr 2027): cynlluniwch â --weeks 2027-01-11..2027-01-18."
    )
  }

  @Test func `every kind of change has words in both languages`() throws {
    let bangor = RefusalWordingTests.bangor
    let day = try Day("2027-01-14")
    var changes: [RuleChange] = [
      .free(bangor, on: day), .takes(bangor, sessions: 4), .travels(bangor, minutes: 200),
      .holds(bangor, .qualification(try Code("q"))), .holds(bangor, .check(try Code("c"))), .offersDay(day),
      .opens(day), .expects(Key(bangor.uuid), 30), .apart, .givesWay(Self.request, [], priority: 3),
      .moves(Key(bangor.uuid)),
    ]
    changes += [.anybody, .keepsGap(to: Self.request, days: 11, insteadOf: 14)]
    for weekday in Weekday.allCases { changes.append(.works(bangor, weekday, try Hours("08:00-16:00"))) }
    for language in Language.allCases { changes.append(.speaks(bangor, language)) }
    for hours in ["09:00-12:00", "12:30-15:15", "09:00-15:15", "18:00-21:00"] {
      changes.append(.offers(try Hours(hours)))
    }
    let wording = RemedyWording(try CatalogueWords.messages())
    let all = try changes.map { wording.sentence([remedy($0)], try names()) }
    for sentence in all {
      #expect(Golden.isClean(sentence.cy) && Golden.isClean(sentence.en))
      #expect(sentence.cy != sentence.en && sentence.cy.hasSuffix(".") && sentence.en.hasSuffix("."))
    }
    #expect(Set(all.map(\.en)).count == all.count && Set(all.map(\.cy)).count == all.count)
  }
}
