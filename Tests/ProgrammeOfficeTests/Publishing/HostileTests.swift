import Foundation
import ProgrammeModel
import Testing

@testable import ProgrammeOffice

/// Trials with data that would leak if the code were wrong.
struct HostileTests {
  private let april = "2027-04-01T09:00:00Z"

  private func everything(_ written: WrittenImpact, _ place: Workplace) throws -> [(name: String, text: String)] {
    try written.files.map { ($0, try String(contentsOfFile: place.path($0), encoding: .utf8)) }
  }

  private func answered(_ sheet: AnswerSheet, sessions: Int = 3) async throws -> Workplace {
    let term = try await PlannedTerm(sessions: sessions, planned: false)
    _ = try await term.place.office(at: Workplace.afterwards).importAnswers(
      sheet.data, file: "answers.csv", choices: MappingChoices(map: [], ignore: [], phase: .after))
    return term.place
  }

  /// Names, phones, postcodes, Welsh patronymics, and a disclosure of abuse.
  static let tellingTexts = [
    "Ask Dafydd ap Gwilym, he knows.", "Ring me on 07700 900123.", "I live at LL57 2DG.",
    "Mrs Pugh-Jones was there.", "mail nia@example.org", "Someone is hurting me at home.",
    "Mae rhywun yn fy mrifo i gartref.",
  ]

  @Test(arguments: [Audience.public, .funder, .team])
  func `no word of free text stands in any file for anybody`(audience: Audience) async throws {
    var sheet = AnswerSheet()
    for (index, text) in Self.tellingTexts.enumerated() {
      for number in ["S1", "S2", "S3"] {
        for _ in 0..<2 { sheet.add(number, adult: "Agree", report: index < 3 ? "Disagree" : "Agree", comment: text) }
      }
    }
    let place = try await answered(sheet)
    let written = try await place.office(at: april).impact(
      term: "spring-2027", audience: audience, languages: [.cy, .en], folder: nil)
    #expect(written.files.count >= 4)
    for file in try everything(written, place) {
      for telling in ["Dafydd", "Gwilym", "07700", "900123", "LL57", "Pugh", "nia@", "hurting", "mrifo"] {
        #expect(!file.text.contains(telling), "\(telling) in \(file.name)")
      }
    }
  }

  @Test func `no forms at all make a page that says so`() async throws {
    let term = try await PlannedTerm(sessions: 2)
    let written = try await term.place.office(at: april).impact(term.order())
    let english = try #require(try everything(written, term.place).first { $0.name.hasSuffix("public.en.md") }).text
    #expect(english.contains("No forms were filled in after sessions.") && !english.contains("NaN"))
    #expect(english.contains("E0:"))
  }

  @Test func `where all gave one answer, no file tells what everybody thinks`() async throws {
    var sheet = AnswerSheet()
    for number in ["S1", "S2", "S3"] {
      for _ in 0..<20 { sheet.add(number, adult: "Strongly disagree", report: "Agree") }
    }
    let place = try await answered(sheet)
    let written = try await place.office(at: april).impact(
      ImpactOrder(term: "spring-2027", audience: .public, otherPublishers: EvaluationPlan.OtherPublishers.none))
    let csv = try #require(try everything(written, place).first { $0.name.hasSuffix("public.csv") }).text
    #expect(csv.contains("answers,young.2,tell-an-adult,strongly-disagree,[c]"))
    #expect(csv.contains("answers,young.2,tell-an-adult,agree,[c]"))
  }

  @Test func `answers from one school alone are shown nowhere`() async throws {
    var sheet = AnswerSheet()
    for index in 0..<20 { sheet.add("S1", adult: index < 8 ? "Disagree" : "Agree", report: "Agree") }
    let place = try await answered(sheet)
    let written = try await place.office(at: april).impact(
      term: "spring-2027", audience: .public, languages: [.cy, .en], folder: nil)
    for file in try everything(written, place) where !file.name.contains("dictionary") {
      #expect(!file.text.contains("tell-an-adult,agree,"), "\(file.name)")
      #expect(!file.text.contains("6 in 10") && !file.text.contains("60%"), "\(file.name)")
    }
  }

  @Test func `everyone unmatched claims nothing`() async throws {
    let term = try await PlannedTerm(sessions: 8)
    try await term.importForms(.before, only: ["S1", "S2", "S3", "S4"])
    try await term.importForms(.after, only: ["S5", "S6", "S7", "S8"])
    _ = try await term.place.office(at: Workplace.afterwards).matchCodes()
    let written = try await term.place.office(at: april).impact(term.order())
    for file in try everything(written, term.place) {
      #expect(!file.text.contains("moved up") && !file.text.contains("small rise"), "\(file.name)")
    }
  }

  @Test(arguments: [
    (ImpactBreakdown.school, "R5"), (.facilitator, "R5"), (.groupOfPeople, "R5"), (.ethnicity, "R5"), (.area, "R6"),
    (.year, "R10"),
  ])
  func `a funder who asks for one school gets the reason and nothing else`(by: ImpactBreakdown, rule: String)
    async throws
  {
    let term = try await PlannedTerm(sessions: 8)
    try await term.importForms(.before)
    try await term.importForms(.after)
    let said = await words {
      _ = try await term.place.office(at: self.april).impact(
        ImpactOrder(term: "spring-2027", audience: .funder, breakdowns: [by]))
    }
    #expect(said.hasPrefix("This summary is not built:\n  --by, “\(by.rawValue)”: \(rule): "))
    #expect(!FileManager.default.fileExists(atPath: term.place.folder.appending(path: "impact-spring-2027").path))
  }

  @Test func `two breakdowns at once are a table of three dimensions`() async throws {
    let term = try await PlannedTerm(sessions: 2)
    let said = await words {
      _ = try await term.place.office(at: self.april).impact(
        ImpactOrder(term: "spring-2027", audience: .funder, breakdowns: [.area, .gender]))
    }
    #expect(said.contains("R6:") && said.contains("R5:") && said.contains("R12:"))
  }

  @Test func `an area published beside the whole is refused where it leaves few`() async throws {
    // Sessions in two areas, the second with three forms only.
    let term = try await PlannedTerm(sessions: 0)
    let hosts = try await term.place.office().hosts().map(\.host).filter(\.kind.isSchool)
    let gwynedd = hosts.filter { $0.area?.text == "W06000002" }.prefix(4)
    let other = try #require(hosts.first { $0.area?.text != "W06000002" })
    for (index, host) in (gwynedd + [other]).enumerated() {
      _ = try await term.place.office().addSession(
        SessionForm("\(host.reference) bystander-secondary 9A:20 2027-01-\(11 + index)T09:30 yeo-rhyl"), force: true)
    }
    let office = try term.place.office(at: "2027-01-25T09:00:00Z")
    for number in 1...gwynedd.count + 1 {
      _ = try await office.record(session("S\(number)"), attended: 20, isEstimate: false)
    }
    try await term.importForms(.after, only: (1...gwynedd.count).map { "S\($0)" }, at: "2027-01-25T09:00:00Z")
    try await term.importForms(.after, only: ["S\(gwynedd.count + 1)"], people: 3, at: "2027-01-25T09:00:00Z")
    try term.place.haveWelshRead()
    _ = try await term.publish { term.order($0) }
    let said = await words {
      _ = try await term.place.office(at: self.april).impact(term.order(.approve, area: "Gwynedd"))
    }
    #expect(said.hasPrefix("A few people could be worked out by subtracting figures:"))
    #expect(said.contains("Take a larger area: leave out --area."))
  }

  @Test func `no public file names a school that was visited`() async throws {
    let term = try await PlannedTerm(sessions: 8)
    try await term.importForms(.after)
    let names = try await term.place.office().hosts().map(\.host).filter(\.kind.isSchool).prefix(8).map(\.name)
    #expect(names.count == 8)
    for audience in [Audience.public, .funder] {
      let written = try await term.place.office(at: april).impact(term.order(audience: audience))
      for file in try everything(written, term.place) {
        for name in names { #expect(!file.text.contains(name), "\(name) in \(file.name)") }
      }
    }
  }

  @Test func `a trace shows exact numbers to the team and not to a reader`() async throws {
    let term = try await PlannedTerm(sessions: 8)
    try await term.importForms(.after)
    let office = try term.place.office(at: april)
    let trace = try await office.trace("answers/young.2/tell-an-adult/agree", in: term.order())
    #expect(trace.lines.map(\.count) == Array(repeating: 18, count: 8) && trace.lines[0].session.description == "S1")
    let byAnchor = try await office.trace("#f-answers-young-2-tell-an-adult-agree", in: term.order())
    #expect(byAnchor.figure == trace.figure)
    let page = try #require(
      try everything(try await office.impact(term.order()), term.place).first { $0.name.hasSuffix("public.en.html") })
    #expect(page.text.contains("id=\"f-answers-young-2-tell-an-adult-agree\""))
    try term.place.write(
      try term.place.read("pont.yaml").replacing("members:\n", with: "members:\n  - {code: funder, roles: [reader]}\n"),
      to: "pont.yaml")
    let said = await words {
      _ = try await term.place.office(at: self.april, as: "funder").trace("attendances", in: term.order())
    }
    #expect(said.hasPrefix("funder does not have the role coordinator."))
  }

  @Test func `every figure of the data file has its anchor in the page or its sources`() async throws {
    let term = try await PlannedTerm(sessions: 8)
    try await term.importForms(.before)
    try await term.importForms(.after)
    let office = try term.place.office(at: april)
    let page = try #require(
      try everything(try await office.impact(term.order()), term.place).first { $0.name.hasSuffix("public.en.html") })
    for figure in try await office.figures(in: term.order()) {
      // The highest stands in one line with the lowest; estimates are told only where there are any.
      let isRange = ["different_people_high", "sessions_with_estimated_headcount"].contains(figure.name)
      let anchor = "id=\"f-" + figure.name.map { "/.".contains($0) ? "-" : String($0) }.joined() + "\""
      #expect(isRange || page.text.contains(anchor), "\(figure.name)")
    }
  }
}
