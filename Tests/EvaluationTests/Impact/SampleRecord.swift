import Evaluation
import Foundation
import ProgrammeModel

/// An invented term of an invented team, the same for the same seed: real areas, no real school.
struct SampleRecord {
  var dice: SplitMix64
  var delivered: [ImpactRecord.DeliveredSession] = []
  var responses: [Response] = []

  static let strands = ["disability", "race", "religion", "sexual-orientation", "transgender-identity"]
  static let strandNames: [Bilingual] = [
    Bilingual(cy: "anabledd", en: "disability"), Bilingual(cy: "hil", en: "race"),
    Bilingual(cy: "crefydd neu gred", en: "religion or belief"),
    Bilingual(cy: "cyfeiriadedd rhywiol", en: "sexual orientation"),
    Bilingual(cy: "hunaniaeth drawsryweddol", en: "transgender identity"),
  ]

  init(seed: UInt64) { dice = SplitMix64(seed: seed) }

  mutating func key<Subject>(_ subject: Subject.Type = Subject.self) -> Key<Subject> {
    let (a, b) = (dice.next(), dice.next())
    func bytes(_ word: UInt64) -> [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
    let all = bytes(a) + bytes(b)
    return Key(UUID(uuid: all.withUnsafeBytes { $0.loadUnaligned(as: uuid_t.self) }))
  }

  /// 48 sessions at 26 schools, a youth club and an employer in four areas of North Wales; two areas not reached.
  static func term(seed: UInt64 = 7) throws -> ImpactRecord {
    var sample = SampleRecord(seed: seed)
    let areas = try [
      ("W06000001", "Ynys Môn", "Isle of Anglesey", 46, 30), ("W06000002", "Gwynedd", "Gwynedd", 96, 88),
      ("W06000003", "Conwy", "Conwy", 60, 21), ("W06000004", "Sir Ddinbych", "Denbighshire", 56, 15),
      ("W06000005", "Sir y Fflint", "Flintshire", 78, 9), ("W06000006", "Wrecsam", "Wrexham", 71, 10),
    ].map { code, cy, en, hosts, welshMedium in
      ImpactRecord.AreaHosts(
        area: try area(code), name: Bilingual(cy: cy, en: en), hosts: hosts, welshMedium: welshMedium)
    }
    try sample.addSchools(areas.map(\.area))
    try sample.addOthers(areas[1].area)
    return ImpactRecord(
      team: Bilingual(cy: "Tîm Pontydd y Gogledd", en: "North Bridges Team"),
      period: ImpactSummary.Period(
        code: "spring-2027", name: Bilingual(cy: "tymor y gwanwyn 2027", en: "spring term 2027"),
        days: try DayRange("2027-01-04..2027-03-19")), delivered: sample.delivered,
      lost: [
        .init(number: SessionNumber(201), cancelledBy: .weather), .init(number: SessionNumber(202), cancelledBy: .host),
        .init(number: SessionNumber(203), cancelledBy: .host), .init(number: SessionNumber(204), cancelledBy: nil),
      ], areas: areas, hostsWithoutArea: 3,
      strandNames: Dictionary(uniqueKeysWithValues: try zip(strands, strandNames).map { (try Code($0), $1) }),
      questionSets: [try young(), try adult()], responses: sample.responses)
  }

  private mutating func addSchools(_ areas: [AreaCode]) throws {
    for school in 0..<26 {
      let host = key(ProgrammeModel.Host.self)
      let phase: SchoolPhase = school < 8 ? .primary : school == 8 ? .special : .secondary
      for visit in 0..<(school < 20 ? 2 : 1) {
        let strands = Set(Self.strands.filter { _ in Int.random(in: 0..<3, using: &dice) == 0 }).union(
          school.isMultiple(of: 3) ? ["disability"] : ["race"])
        let present = school == 8 ? 2 : Int.random(in: 18...31, using: &dice)
        let session = ImpactRecord.DeliveredSession(
          key: key(), number: SessionNumber(delivered.count + 1),
          day: try Day("2027-01-11").advanced(by: 2 * school), minutes: 60, host: host, area: areas[school % 4],
          kind: .school, phase: phase, isWelshMedium: school.isMultiple(of: 4),
          strands: try strands.sorted().map { try Code($0) },
          type: try Code(school < 8 ? "school-visit" : "bystander-secondary"), questionSet: try Code("young-after"),
          language: school.isMultiple(of: 4) ? .cy : school % 5 == 1 ? .bilingual : .en, yearGroup: 7 + visit,
          present: present, isEstimate: school == 11)
        delivered.append(session)
        if school < 23 { try answerYoung(session, share: Double.random(in: 0.62...0.86, using: &dice)) }
      }
    }
  }

  private mutating func addOthers(_ area: AreaCode) throws {
    for (kind, present) in [(HostKind.youthClub, 14), (.employer, 12)] {
      let session = ImpactRecord.DeliveredSession(
        key: key(), number: SessionNumber(delivered.count + 1), day: try Day("2027-02-10"), minutes: 90,
        host: key(), area: area, kind: kind, phase: nil, isWelshMedium: false, strands: [try Code("disability")],
        type: try Code("allyship"), questionSet: try Code("adult-after"), language: .bilingual, yearGroup: nil,
        present: present, isEstimate: false)
      delivered.append(session)
      for _ in 0..<8 {
        responses.append(try response(session, set: "adult-after", ["useful-adult": .option("agree")]))
      }
    }
  }

  private mutating func answerYoung(_ session: ImpactRecord.DeliveredSession, share: Double) throws {
    for _ in 0..<Int(Double(session.present) * share) {
      var answers: [String: Answer] = [:]
      for (question, agree) in [("tell-an-adult", 0.7), ("check-they-are-ok", 0.52), ("useful", 0.9)] {
        answers[question] = answer(agree)
      }
      let roll = Int.random(in: 0..<100, using: &dice)
      let trust = answer(0.45)
      answers["trust-police"] =
        roll < 4
        ? .preferNotToSay
        : roll < 5 ? .option("strongly-disagree") : trust == .option("strongly-disagree") ? .option("disagree") : trust
      answers["know-how-to-report"] = roll < 62 ? .option("yes") : roll < 92 ? .option("no") : .notSure
      if roll < 3 { answers["comment"] = .text("Diolch") }
      responses.append(try response(session, set: "young-after", answers))
    }
  }

  private mutating func answer(_ agree: Double) -> Answer {
    let roll = Double.random(in: 0..<1, using: &dice)
    if roll < 0.03 { return .notSure }
    if Double.random(in: 0..<1, using: &dice) < agree { return .option(roll < 0.4 ? "strongly-agree" : "agree") }
    return .option(roll < 0.05 ? "strongly-disagree" : roll < 0.35 ? "disagree" : "neither")
  }

  mutating func response(
    _ session: ImpactRecord.DeliveredSession, set: String, phase: Response.Phase = .after, _ answers: [String: Answer]
  ) throws -> Response {
    Response(
      key: key(), session: session.key, questionSet: try Code(set), version: 1, phase: phase, language: nil,
      answers: Dictionary(uniqueKeysWithValues: try answers.map { (try Code($0), $1) }), batch: key())
  }

  static func young() throws -> QuestionSet {
    QuestionSet(
      code: try Code("young-after"), version: 1,
      title: Bilingual(cy: "Pobl ifanc, ar ôl sesiwn", en: "Young people, after a session"), audience: .young,
      questions: [
        try question(
          "tell-an-adult", .bystanderConfidence, .agreement, "Rwy’n gwybod wrth ba oedolyn y byddwn i’n dweud.",
          "I know which adult I would tell."),
        try question(
          "check-they-are-ok", .intention, .agreement, "Byddwn i’n gofyn i’r person a ydyn nhw’n iawn.",
          "I would ask the person if they are OK."),
        try question(
          "know-how-to-report", .confidenceToReport, .yesNo, "Wyt ti’n gwybod sut i riportio trosedd casineb?",
          "Do you know how to report a hate crime?"),
        try question(
          "trust-police", .trustInPolice, .agreement, "Mae’r heddlu’n gwrando ar bobl ifanc.",
          "The police listen to young people.", isSensitive: true),
        try question(
          "useful", .reaction, .agreement, "Roedd y sesiwn yn werth yr amser.", "The session was worth the time.",
          level: 1),
        Question(
          code: try Code("comment"), construct: .comment, kind: .text, level: 1,
          text: Bilingual(cy: "Unrhyw beth arall?", en: "Anything else?"), easyRead: nil, options: [],
          isSensitive: false, source: "own", licence: "own"),
      ])
  }

  static func adult() throws -> QuestionSet {
    QuestionSet(
      code: try Code("adult-after"), version: 1,
      title: Bilingual(cy: "Oedolion, ar ôl sesiwn", en: "Adults, after a session"),
      audience: .adult,
      questions: [
        try question(
          "useful-adult", .reaction, .agreement, "Roedd y sesiwn yn berthnasol i fy ngwaith.",
          "The session was relevant to my work.", level: 1)
      ])
  }

  static func question(
    _ code: String, _ construct: Question.Construct, _ kind: Question.Kind, _ cy: String, _ en: String,
    level: Int = 2, isSensitive: Bool = false
  ) throws -> Question {
    let agreement: [Question.Option] = [
      .init(
        code: "strongly-disagree", label: Bilingual(cy: "Anghytuno’n gryf", en: "Strongly disagree"), agrees: false),
      .init(code: "disagree", label: Bilingual(cy: "Anghytuno", en: "Disagree"), agrees: false),
      .init(code: "neither", label: Bilingual(cy: "Y naill na’r llall", en: "Neither"), agrees: false),
      .init(code: "agree", label: Bilingual(cy: "Cytuno", en: "Agree"), agrees: true),
      .init(code: "strongly-agree", label: Bilingual(cy: "Cytuno’n gryf", en: "Strongly agree"), agrees: true),
    ]
    let yesNo: [Question.Option] = [
      .init(code: "no", label: Bilingual(cy: "Nac ydw", en: "No"), agrees: false),
      .init(code: "yes", label: Bilingual(cy: "Ydw", en: "Yes"), agrees: true),
    ]
    return Question(
      code: try Code(code), construct: construct, kind: kind, level: level, text: Bilingual(cy: cy, en: en),
      easyRead: nil, options: kind == .yesNo ? yesNo : agreement, isSensitive: isSensitive, source: "own",
      licence: "own")
  }

  private static func area(_ code: String) throws -> AreaCode {
    guard let area = AreaCode(code) else { throw CodeFault(text: code) }
    return area
  }
}
