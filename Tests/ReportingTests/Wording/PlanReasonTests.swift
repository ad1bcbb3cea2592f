import Foundation
import ProgrammeModel
import Reporting
import Testing

struct PlanReasonTests {
  @Test(arguments: [-2, -1, 0, 1, 2, 34], [0, 1, 3])
  func `every reason is a full sentence in both languages`(travel: Int, shares: Int) throws {
    let wording = ExplanationWording(try CatalogueWords.messages())
    let reason = PlannedSession.Reason(
      openDays: shares + 1, choices: shares + 1, addedTravelMinutes: travel, sharesDayWith: shares)
    for sentence in wording.sentences(reason) {
      for language in Language.allCases {
        #expect(sentence[language].hasSuffix(".") && Golden.isClean(sentence[language]))
        #expect(!sentence[language].contains("-"))
      }
    }
  }

  @Test func `where one day only was asked for, nothing is said of others`() throws {
    let here = Offer(sessions: [], addedTravelMinutes: 0, addedFacilitatorDays: 0)
    let names = PlanNames(
      host: Bilingual(same: "X"), sessionType: Bilingual(same: "X"), weeks: try DayRange("2027-01-11..2027-02-05"))
    let comparison = PlaceComparison(current: here, otherDay: nil, otherPeople: nil)
    let wording = ExplanationWording(try CatalogueWords.messages())
    #expect(
      wording.alternatives(comparison, names).en
        == "Nothing on another day fits beside the rest. Nobody else could do it on that day.")
    #expect(wording.alternatives(comparison, names, isOnlyDay: true).en == "Nobody else could do it on that day.")
    #expect(
      wording.alternatives(comparison, names, isOnlyDay: true).cy
        == "Ni allai neb arall ei chynnal ar y diwrnod hwnnw.")
  }

  @Test func `a reason counts days, choices, travel and company`() throws {
    let wording = ExplanationWording(try CatalogueWords.messages())
    let reason = PlannedSession.Reason(openDays: 9, choices: 14, addedTravelMinutes: 22, sharesDayWith: 1)
    #expect(
      wording.paragraph(reason)
        == Bilingual(
          cy:
            "Gellid ei chynnal ar 9 o ddyddiau. Dyma’r gorau o blith 14 o ddewisiadau o ran diwrnod a thîm. Mae’n ychwanegu 22 munud o deithio at y diwrnod. Mae’n rhannu’r diwrnod ag un sesiwn arall.",
          en:
            "It could be held on 9 days. It is the best found among 14 choices of day and team. It adds 22 minutes of travel to the day. It shares the day with one other session."
        ))
  }

  @Test func `a wish that nothing touches says so in its place`() throws {
    let results: [WishResult] = [
      .welsh(0, of: 0), .fairLoad(fewest: 1, most: 3), .announced(kept: 0, changed: []), .knownFaces(0, of: 0),
      .fairLoad(fewest: 0, most: 0), .longestUnvisited(new: 0, of: 0),
    ]
    let sentences = WishWording(try CatalogueWords.messages()).sentences(results)
    #expect(
      sentences.map(\.en) == [
        "Welsh beyond what was asked: none concerned.", "Fair load, days out of each person at work: 1 to 3.",
        "Sessions that hosts were told of: none concerned.", "Known faces: none concerned.",
        "Fair load: none concerned.", "Hosts that nobody has reached before: none concerned.",
      ])
    #expect(
      sentences.map(\.cy) == [
        "Cymraeg y tu hwnt i’r gofyn: nid oes yr un sesiwn dan sylw.",
        "Llwyth teg – diwrnodau allan pob un sydd wrth ei waith: 1–3.",
        "Sesiynau y dywedwyd wrth leoliadau amdanynt: nid oes yr un dan sylw.",
        "Wynebau cyfarwydd: nid oes yr un sesiwn dan sylw.", "Llwyth teg: nid oes neb dan sylw.",
        "Lleoliadau nad oes neb wedi’u cyrraedd o’r blaen: nid oes yr un dan sylw.",
      ])
  }

  @Test func `an offer is one line with day, times, people and cost in travel and days out`() throws {
    let names = PlanNames(
      host: Bilingual(same: "Ysgol Bryn Awel"), sessionType: Bilingual(same: "X"),
      weeks: try DayRange("2027-01-11..2027-02-05"), groups: [group(1): "9A", group(2): "9B"],
      facilitators: [RefusalWordingTests.bangor: "yeo-bangor", RefusalWordingTests.rhyl: "yeo-rhyl"])
    let wording = OfferWording(try CatalogueWords.messages())
    let one = Offer(
      sessions: [try planned(1, "2027-01-19", "09:30")], addedTravelMinutes: 34, addedFacilitatorDays: 1)
    #expect(
      wording.line(one, names)
        == Bilingual(
          cy:
            "Dydd Mawrth, 19 Ionawr 2027, 09:30–10:30 · yeo-bangor · 34 munud yn fwy o deithio; un diwrnod ychwanegol allan",
          en: "Tuesday 19 January 2027, 09:30–10:30 · yeo-bangor · 34 minutes more travel; one more day out"))
    let two = Offer(
      sessions: [
        try planned(2, "2027-01-19", "10:35"), try planned(1, "2027-01-19", "09:30"),
      ], addedTravelMinutes: 0, addedFacilitatorDays: 0)
    #expect(
      wording.line(two, names).en
        == "Tuesday 19 January 2027, 09:30–10:30 9A, 10:35–11:35 9B · yeo-bangor · no more travel")
    let apart = Offer(
      sessions: [try planned(1, "2027-01-19", "09:30"), try planned(2, "2027-01-21", "09:30")],
      addedTravelMinutes: -2, addedFacilitatorDays: -1)
    #expect(
      wording.line(apart, names).cy
        == "Dydd Mawrth, 19 Ionawr 2027, 09:30–10:30 9A; Dydd Iau, 21 Ionawr 2027, 09:30–10:30 9B · yeo-bangor · 2 funud yn llai o deithio; un diwrnod allan yn llai"
    )
  }

  private func group(_ number: Int) -> Key<Group> {
    Key<Group>(UUID(uuidString: "00000000-0000-0000-0000-00000000001\(number)")!)
  }

  private func planned(_ number: Int, _ day: String, _ start: String) throws -> PlannedSession {
    PlannedSession(
      request: RefusalWordingTests.request, group: group(number),
      span: try TimeSpan(day: try Day(day), start: try TimeOfDay(start), minutes: 60),
      facilitators: [RefusalWordingTests.bangor],
      reason: .init(openDays: 1, choices: 1, addedTravelMinutes: 0, sharesDayWith: 0))
  }
}
