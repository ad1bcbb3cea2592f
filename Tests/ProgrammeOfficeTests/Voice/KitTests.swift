import Foundation
import ProgrammeModel
import ProgrammeOffice
import Testing

/// The publicity kit and the public side of coverage: what is stored could leak, and must not.
struct KitTests {
  private func team() async throws -> Workplace {
    let place = try await Workplace.withSessions(["6629401 bystander-secondary 9A:28 2027-01-12T09:30 yeo-rhyl"])
    let office = try place.office(at: Workplace.afterwards)
    _ = try await office.record(SessionNumber(1), attended: 27, isEstimate: false)
    _ = try await office.addChange(
      VoiceTests.change(VoiceTests.whole("Hyfforddi pob gyrrwr", "Every driver is trained")),
      at: VoiceTests.whole("Cwmni bysiau", "Bus company"), kind: .training)
    _ = try await place.office(at: Workplace.afterwards, as: "second-approver").approveChange(ChangeNumber(1))
    return place
  }

  private func texts(_ place: Workplace, _ folder: String) throws -> [String] {
    try place.files(in: folder).filter { $0 != "cards" }.map { try place.read("\(folder)/\($0)") }
      + place.files(in: "\(folder)/cards").map { try place.read("\(folder)/cards/\($0)") }
  }

  @Test func `draft Welsh stops the kit, and a preview of it carries the mark`() async throws {
    let place = try await team()
    let office = try place.office(at: Workplace.afterwards)
    let refused = await words {
      _ = try await office.publicityKit(
        term: "spring-2027", link: "https://example.org", folder: nil, isPreview: false)
    }
    #expect(refused.hasPrefix("No fluent speaker has read the Welsh of the kit, so nothing goes out."))
    #expect(!FileManager.default.fileExists(atPath: place.folder.appending(path: "kit-spring-2027").path))
    let written = try await office.publicityKit(term: "spring-2027", link: nil, folder: nil, isPreview: true)
    #expect(written.files.count == 14)
    let all = try texts(place, "kit-spring-2027")
    #expect(all.allSatisfy { $0.contains("Preview – not to go out") || $0.contains("Rhagolwg – nid i’w gyhoeddi") })
  }

  @Test func `drafts, evidence, hosts and withdrawn changes are in no file of the kit`() async throws {
    let place = try await team()
    let office = try place.office(at: Workplace.afterwards)
    _ = try await office.addOutcome(
      ChangeForm(
        text: VoiceTests.whole("zqxdraft", "zqxdraft"), evidence: "zqxevidence", strand: nil, on: nil),
      at: HostReference("6629401"))
    _ = try await office.addChange(
      VoiceTests.change(VoiceTests.whole("zqxgone", "zqxgone")), at: VoiceTests.whole("A", "A"), kind: .other)
    _ = try await place.office(at: Workplace.afterwards, as: "second-approver").approveChange(ChangeNumber(2))
    _ = try await office.withdrawChange(ChangeNumber(2))
    _ = try await office.publicityKit(term: "spring-2027", link: nil, folder: nil, isPreview: true)
    let all = try texts(place, "kit-spring-2027").joined()
    #expect(all.contains("Every driver is trained") && all.contains("Hyfforddi pob gyrrwr"))
    let release = try place.read("kit-spring-2027/press-release.en.md")
    #expect(release.contains("about 25") && release.firstMatch(of: #/\b27\b/#) == nil)
    for secret in ["zqx", "Minutes 14", "6629401"] { #expect(!all.contains(secret), "\(secret)") }
  }

  @Test func `a kit goes out only with the figures of a published summary`() async throws {
    let place = try await team()
    try place.haveWelshRead()
    let office = try place.office(at: Workplace.afterwards)
    let refused = await words {
      _ = try await office.publicityKit(
        term: "spring-2027", link: "https://example.org", folder: nil, isPreview: false)
    }
    #expect(refused.hasPrefix("The summary of spring-2027 is not published yet"))
  }

  @Test func `a claim in an approved change stops the kit`() async throws {
    let place = try await team()
    let office = try place.office(at: Workplace.afterwards)
    _ = try await office.addChange(
      VoiceTests.change(
        VoiceTests.whole("Newidiodd popeth oherwydd y sesiynau", "Everything changed because of the sessions")),
      at: VoiceTests.whole("A", "A"), kind: .other)
    _ = try await place.office(at: Workplace.afterwards, as: "second-approver").approveChange(ChangeNumber(2))
    let refused = await words {
      _ = try await office.publicityKit(term: "spring-2027", link: nil, folder: nil, isPreview: true)
    }
    #expect(refused.contains("because of"), "\(refused)")
  }

  @Test func `the summary tells what is approved and promised, and no draft`() async throws {
    let place = try await team()
    let office = try place.office(at: Workplace.afterwards)
    _ = try await office.addChange(
      VoiceTests.change(VoiceTests.whole("zqxdraft", "zqxdraft")), at: VoiceTests.whole("A", "A"), kind: .other)
    _ = try await office.raise(
      VoiceTests.whole("Y bws olaf", "The last bus"), on: nil, source: .forum, session: nil, strand: nil,
      isCleared: false)
    _ = try await office.commit(
      to: VoiceNumber(1), agency: VoiceTests.whole("Cwmni bysiau", "Bus company"),
      promise: VoiceTests.whole("Ail aelod o staff", "A second member of staff"), on: nil, due: Day("2027-06-30"))
    _ = try await office.impact(
      term: "spring-2027", audience: .public, languages: [.cy, .en], folder: place.folder.appending(path: "out"))
    let files = try place.files(in: "out").map { (name: $0, text: try place.read("out/\($0)")) }
    let english = try #require(files.first { $0.name.hasSuffix(".en.md") }).text
    let welsh = try #require(files.first { $0.name.hasSuffix(".cy.md") }).text
    #expect(english.contains("Every driver is trained") && english.contains("A second member of staff"))
    #expect(welsh.contains("Hyfforddi pob gyrrwr") && welsh.contains("Ail aelod o staff"))
    #expect(!files.contains { $0.text.contains("zqx") || $0.text.contains("Minutes 14") })
  }

  @Test func `an approved text without its Welsh stops the whole kit`() async throws {
    let place = try await team()
    let office = try place.office(at: Workplace.afterwards)
    _ = try await office.raise(
      UnfinishedText(en: "The last bus"), on: nil, source: .forum, session: nil, strand: nil, isCleared: false)
    _ = try await office.commit(
      to: VoiceNumber(1), agency: VoiceTests.whole("A", "A"), promise: VoiceTests.whole("b", "b"), on: nil,
      due: Day("2027-06-30"))
    let refused = await words {
      _ = try await office.publicityKit(term: "spring-2027", link: nil, folder: nil, isPreview: true)
    }
    #expect(refused == "V1 lacks its Welsh, so nothing is published. Add it: pont voice edit V1 …")
  }

  @Test func `a pause keeps its strand out of the kit and says so`() async throws {
    let place = try await team()
    let office = try place.office(at: Workplace.afterwards)
    _ = try await office.addChange(
      VoiceTests.change(VoiceTests.whole("zqxpaused", "zqxpaused"), strand: "race"), at: VoiceTests.whole("A", "A"),
      kind: .other)
    _ = try await place.office(at: Workplace.afterwards, as: "second-approver").approveChange(ChangeNumber(2))
    _ = try await office.pause(strand: Code("race"), from: nil, until: Day("2027-03-01"), because: "news")
    let written = try await office.publicityKit(term: "spring-2027", link: nil, folder: nil, isPreview: true)
    #expect(written.warnings.contains("C2 is held by H1 until 2027-03-01."))
    #expect(try !texts(place, "kit-spring-2027").joined().contains("zqxpaused"))
  }

  @Test(arguments: Language.allCases)
  func `the public map names areas and no host, telephone or place`(language: Language) async throws {
    let place = try await team()
    let office = try place.office(at: Workplace.afterwards)
    let staff = try await office.coveragePage(for: .staff, language, callList: 50)
    let open = try await office.coveragePage(for: .public, language, callList: 50)
    let hosts = try await office.hosts()
    #expect(hosts.contains { staff.contains($0.host.name) }, "the staff's page names none, so this proves nothing")
    for line in hosts {
      #expect(!open.contains(line.host.name) && !open.contains(line.host.reference.text))
      if let phone = line.host.phone { #expect(!open.contains(phone)) }
    }
    #expect(open.contains(language == .cy ? "Ynys Môn" : "Isle of Anglesey"))
    #expect(!open.contains("<circle"))
  }

  @Test func `an area that only a referral reached counts as not reached in public`() async throws {
    let place = try await Workplace.withDemo()
    _ = try await place.office().addSession(
      SessionForm(
        host: HostReference("6629401"), type: Code("restorative-session"), group: "Referral:1",
        start: LocalStart("2027-01-13T10:00"), facilitators: [Code("yeo-rhyl"), Code("trainer-llandudno")],
        language: .en), force: true)
    let office = try place.office(at: Workplace.afterwards)
    _ = try await office.record(SessionNumber(1), attended: 1, isEstimate: false)
    let open = try await office.coveragePage(for: .public, .en, callList: 0, asMarkdown: true)
    #expect(open.contains("0 of the 4 areas we work in"))
  }
}
