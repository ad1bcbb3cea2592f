import Foundation
import ProgrammeModel
import Reporting
import Testing

struct RefusalWordingTests {
  static let request = Key<Request>(UUID(uuidString: "00000000-0000-0000-0000-000000000001")!)
  static let group = Key<Group>(UUID(uuidString: "00000000-0000-0000-0000-000000000002")!)
  static let bangor = Key<Facilitator>(UUID(uuidString: "00000000-0000-0000-0000-000000000003")!)
  static let rhyl = Key<Facilitator>(UUID(uuidString: "00000000-0000-0000-0000-000000000004")!)
  static let mold = Key<Facilitator>(UUID(uuidString: "00000000-0000-0000-0000-000000000005")!)

  let wording: RefusalWording
  let names: PlanNames

  init() throws {
    wording = RefusalWording(try CatalogueWords.messages())
    names = PlanNames(
      host: Bilingual(cy: "Ysgol Bryn Awel", en: "Bryn Awel School"),
      sessionType: Bilingual(cy: "Hyfforddiant gwylwyr", en: "Bystander training"),
      weeks: try DayRange("2027-01-11..2027-02-05"), groups: [Self.group: "9A"],
      facilitators: [Self.bangor: "yeo-bangor", Self.rhyl: "yeo-rhyl", Self.mold: "yeo-mold"],
      qualifications: [
        try Code("bystander-trainer"): Bilingual(cy: "Hyfforddwr gwylwyr", en: "Bystander trainer")
      ],
      checks: [try Code("dbs-enhanced"): Bilingual(cy: "DBS manwl", en: "Enhanced DBS")])
  }

  func refusal(_ obstacle: Refusal.Obstacle, days: Int = 12, _ near: [Refusal.NearMiss] = []) throws -> Refusal {
    let first = try Day("2027-01-18")
    return Refusal(
      request: Self.request, group: Self.group, openDays: (0..<days).map { first.advanced(by: $0) },
      obstacle: obstacle, nearMisses: near)
  }

  @Test func `nobody free names the dates and who would be but for leave`() throws {
    let refusal = try refusal(
      .nobodyFree(needed: 1, language: .cy),
      [.init(facilitator: Self.bangor, hindrances: [.leave(try DayRange("2027-01-18..2027-01-22"))])])
    #expect(
      wording.sentence(refusal, names)
        == Bilingual(
          cy:
            "Nid oes hwylusydd sy’n siarad Cymraeg ac sy’n gymwys ar gyfer “Hyfforddiant gwylwyr” yn rhydd ar yr un o’r 12 dyddiad; yeo-bangor yw’r agosaf at fod yn rhydd, ond mae ar wyliau 18–22 Ionawr.",
          en:
            "No Welsh-speaking facilitator qualified for “Bystander training” is free on any of the 12 dates; yeo-bangor would be, but for leave 18–22 January."
        ))
  }

  static let lacks: [Refusal.Lack] = {
    guard let trainer = try? Code<QualificationName>("bystander-trainer"),
      let dbs = try? Code<CheckName>("dbs-enhanced")
    else { return [] }
    return [.check(dbs), .qualification(trainer)]
  }()

  static let obstacles: [Refusal.Obstacle] =
    [
      .outsideWeeks, .notPlaced, .windowTooShort(needed: 135, longest: 60), .groupSize(expected: 45, allowed: 8...32),
      .groupSize(expected: 3, allowed: 8...32), .tooFar(shortestJourneyMinutes: 95),
    ] + TermCalendar.Closure.allCases.flatMap { [.hostClosed($0, days: 1), .hostClosed($0, days: 5)] }
    + [1, 2, 5].map { .turnedDown(days: $0) }
    + [0, 1, 2].flatMap { found in
      [lacks, []].map { .nobodyQualified(needed: 3, found: found, missing: $0) }
    }
    + DeliveryLanguage.allCases.flatMap { language in
      [0, 1, 2].map { .nobodySpeaks(language, needed: 3, found: $0) }
    }
    + DeliveryLanguage.allCases.flatMap {
      [.nobodyFree(needed: 1, language: $0), .nobodyFree(needed: 2, language: $0)]
    }
    + [0, 1, 2, 5].map { .crowdedOut(standing: $0) } + [.outsideHours, .overTravelLimit(shortestJourneyMinutes: 95)]

  static func hindrances() throws -> [Refusal.Hindrance] {
    let day = try Day("2027-01-15")
    return [
      .leave(try DayRange("2027-01-18..2027-01-22")), .leave(try DayRange("2026-12-21..2027-01-22")), .hours,
      .language(.cy), .language(.en), .busy(days: 1), .busy(days: 2), .busy(days: 12), .journey(minutes: 95),
    ] + lacks.flatMap { [.lacks($0), .lapses($0, on: day)] } + [.overTravelLimit(minutes: 95, limit: 120)]
  }

  @Test(arguments: obstacles)
  func `every obstacle is a full sentence of both languages with a remedy`(obstacle: Refusal.Obstacle) throws {
    for days in [0, 1, 2, 3, 6, 12] {
      let refusal = try refusal(obstacle, days: days)
      for text in [wording.sentence(refusal, names), wording.obstacle(refusal, names), wording.remedy(refusal)] {
        #expect(text.cy != text.en)
        for language in Language.allCases {
          #expect(Golden.isClean(text[language]), "\(text[language])")
          #expect(text[language].hasSuffix(".") && !text[language].hasSuffix(".."))
          #expect(text[language].first?.isLowercase == false)
        }
      }
    }
  }

  @Test func `every obstacle and hindrance reads as the fixture says`() throws {
    var lines: [String] = []
    for obstacle in Self.obstacles {
      for days in (obstacle == .nobodyFree(needed: 1, language: .cy) ? [0, 1, 2, 3, 12] : [12]) {
        let text = wording.sentence(try refusal(obstacle, days: days), names)
        lines += ["- \(text.en)", "  \(text.cy)"]
      }
    }
    let team = PlanNames(
      host: names.host, sessionType: names.sessionType, facilitatorsNeeded: 2, weeks: names.weeks)
    let known = try [(1, [Self.rhyl]), (1, [Self.rhyl, Self.mold]), (2, [Self.rhyl]), (2, [Self.rhyl, Self.mold])].map {
      PlanNames(
        host: names.host, sessionType: names.sessionType, facilitatorsNeeded: $0.0, asked: Set($0.1),
        weeks: try DayRange("2027-01-11..2027-02-05"), facilitators: names.facilitators)
    }
    for people in [names, team] + known {
      for obstacle in [
        Refusal.Obstacle.tooFar(shortestJourneyMinutes: 95), .outsideHours,
        .overTravelLimit(shortestJourneyMinutes: 95), .eveningsTaken,
      ] {
        let text = wording.sentence(try refusal(obstacle), people)
        lines += ["- \(text.en)", "  \(text.cy)"]
      }
    }
    for hindrance in try Self.hindrances() {
      for obstacle in [Refusal.Obstacle.nobodyFree(needed: 1, language: .cy), .tooFar(shortestJourneyMinutes: 80)] {
        let miss = Refusal.NearMiss(facilitator: Self.bangor, hindrances: [hindrance])
        for text in wording.nearMisses(try refusal(obstacle, [miss]), names) {
          lines += ["- \(text.en)", "  \(text.cy)"]
        }
      }
    }
    try Golden.expect(lines.joined(separator: "\n") + "\n", "refusals.md")
  }

  @Test func `only one comes nearest, and who was asked for is told where others could go`() throws {
    let known = PlanNames(
      host: names.host, sessionType: names.sessionType, asked: [Self.bangor], weeks: names.weeks,
      facilitators: names.facilitators)
    let refusal = try refusal(
      .overTravelLimit(shortestJourneyMinutes: 70),
      [
        .init(facilitator: Self.bangor, hindrances: [.overTravelLimit(minutes: 70, limit: 120)]),
        .init(facilitator: Self.rhyl, hindrances: [.language(.cy)]),
      ])
    #expect(
      wording.sentence(refusal, known).en
        == "Nobody who could otherwise go may travel as far as Bryn Awel School in a day; their shortest journey takes 1 hour 10 minutes one way; the request asks for yeo-bangor alone, as somebody who knows the host; yeo-bangor comes nearest, but for a journey of 1 hour 10 minutes one way, which is over the limit of 2 hours of travel a day; yeo-rhyl comes next, but for not speaking Welsh."
    )
  }

  @Test func `two near misses are named in the sentence and all of them in the list`() throws {
    let misses = [Self.bangor, Self.rhyl, Self.mold].map {
      Refusal.NearMiss(facilitator: $0, hindrances: [.hours, .busy(days: 2)])
    }
    let refusal = try refusal(.nobodyFree(needed: 1, language: .en), misses)
    let sentence = wording.sentence(refusal, names).en
    #expect(sentence.contains("yeo-bangor") && sentence.contains("yeo-rhyl") && !sentence.contains("yeo-mold"))
    #expect(wording.nearMisses(refusal, names).count == 3)
    #expect(
      wording.nearMisses(refusal, names)[2]
        == Bilingual(
          cy:
            "yeo-mold yw’r agosaf at fod yn rhydd, ond nid yw’n gweithio ar yr adegau hyn ac mae’n brysur ar 2 o’r dyddiadau.",
          en: "yeo-mold would be, but for working hours that do not cover these times and other work on 2 of the dates."
        ))
  }

  @Test func `a code without a label and a person without a code still make a sentence`() throws {
    let bare = PlanNames(
      host: names.host, sessionType: names.sessionType, weeks: names.weeks)
    let refusal = try refusal(
      .nobodyQualified(needed: 1, found: 0, missing: Self.lacks),
      [.init(facilitator: Self.bangor, hindrances: [.lacks(Self.lacks[0])])])
    #expect(
      wording.sentence(refusal, bare).en
        == "No facilitator holds all that “Bystander training” asks for (qualification “bystander-trainer”; check “dbs-enhanced”); a facilitator comes nearest, but for the missing check “dbs-enhanced”."
    )
  }
}
