import Foundation
import ProgrammeModel
import Testing

@testable import ProgrammeOffice

struct ImpactTests {
  /// Two trainings of young people with plenty of forms, and one of seven with five forms: small enough to tell on.
  private func delivered() async throws -> Workplace {
    let place = try await Workplace.withSessions([
      "6629401 bystander-secondary 9A:28 2027-01-12T09:30 yeo-rhyl",
      "6639401 bystander-secondary 9A:28 2027-01-12T13:30 yeo-rhyl",
      "6619701 school-visit 7:8 2027-01-13T11:00 speaker-dolgellau",
    ])
    let office = try place.office(at: Workplace.afterwards)
    for (number, present) in [("S1", 27), ("S2", 26), ("S3", 7)] {
      _ = try await office.record(session(number), attended: present, isEstimate: false)
    }
    var sheet = AnswerSheet()
    for index in 0..<48 {
      sheet.add(
        index < 25 ? "S1" : "S2", adult: index % 4 == 0 ? "Disagree" : "Agree", report: index < 3 ? "Disagree" : "Agree"
      )
    }
    for index in 0..<5 { sheet.add("S3", adult: index == 0 ? "Disagree" : "Agree", comment: "Seven of us said so.") }
    _ = try await office.importAnswers(
      sheet.data, file: "answers.csv", choices: MappingChoices(map: [], ignore: [], phase: .after))
    return place
  }

  private func texts(_ files: [String], _ place: Workplace) throws -> [(name: String, text: String)] {
    try files.map { ($0, try String(contentsOfFile: place.path($0), encoding: .utf8)) }
  }

  @Test func `the public summary is pages, Markdown, lines for posts and figures with a dictionary`() async throws {
    let place = try await delivered()
    let written = try await place.office(at: Workplace.afterwards).impact(
      term: "spring-2027", audience: .public, languages: [.cy, .en], folder: nil)
    let kinds = written.files.map { URL(fileURLWithPath: $0).pathExtension }.sorted()
    #expect(kinds == ["csv", "csv", "html", "html", "json", "md", "md", "md", "md"])
    for file in try texts(written.files, place) {
      #expect(!file.text.isEmpty)
      if file.name.hasSuffix("json") { _ = try JSONSerialization.jsonObject(with: Data(file.text.utf8)) }
    }
    #expect(written.headline.first { $0.key == "period" }?.value == "Spring term 2027, 2027-01-04..2027-03-19")
  }

  @Test func `draft Welsh carries its mark and is told`() async throws {
    let place = try await delivered()
    let written = try await place.office(at: Workplace.afterwards).impact(
      term: "spring-2027", audience: .public, languages: [.cy, .en], folder: nil)
    #expect(written.warnings.contains { $0.hasPrefix("No fluent speaker has read the Welsh") })
    for file in try texts(written.files.filter { $0.contains(".cy.") }, place) {
      #expect(file.text.contains("Drafft: nid oes siaradwr rhugl"), "\(file.name)")
    }
  }

  @Test(arguments: [Audience.public, .funder])
  func `no small cell stands in any file`(audience: Audience) async throws {
    let place = try await delivered()
    let written = try await place.office(at: Workplace.afterwards).impact(
      term: "spring-2027", audience: audience, languages: [.cy, .en], folder: nil)
    let files = try texts(written.files, place)
    for file in files {
      #expect(!file.text.contains("Seven of us said so."), "\(file.name)")
      // Neither the seven who came to S3 nor the exact 60 of all three.
      #expect(!file.text.contains("6619701") && !file.text.contains("Dderwen"), "\(file.name)")
    }
    let figures = try #require(files.first { $0.name.hasSuffix(".csv") }).text
    let numbers = figures.split(separator: "\n").dropFirst().flatMap { $0.split(separator: ",") }.compactMap { Int($0) }
    #expect(!numbers.contains(7), "\(figures)")
    #expect(!numbers.contains(3), "\(figures)")
  }

  @Test func `the team's own summary writes no CSV and no JSON`() async throws {
    let place = try await delivered()
    let written = try await place.office(at: Workplace.afterwards).impact(
      term: "spring-2027", audience: .team, languages: [.cy, .en], folder: nil)
    #expect(Set(written.files.map { URL(fileURLWithPath: $0).pathExtension }) == ["html", "md"])
  }

  @Test func `an empty term is written and told`() async throws {
    let place = try await delivered()
    let written = try await place.office(at: Workplace.afterwards).impact(
      term: "summer-2027", audience: .public, languages: [.en], folder: place.folder.appending(path: "out"))
    #expect(written.warnings.contains { $0.hasPrefix("No session was delivered between") })
    #expect(written.files.count == 6)
  }

  @Test func `a term nobody knows is told with those that are known`() async throws {
    let place = try await delivered()
    let office = try place.office(at: Workplace.afterwards)
    let form = await words {
      _ = try await office.impact(term: "lent-2027", audience: .public, languages: [.en], folder: nil)
    }
    #expect(form.hasPrefix("“lent-2027” is not a period. Write a term such as spring-2027"))
    let dates = await words {
      _ = try await office.impact(term: "spring-2057", audience: .public, languages: [.en], folder: nil)
    }
    #expect(dates.hasPrefix("No dates are known for spring-2057. Known are:"))
  }

  @Test func `the same data give the same bytes`() async throws {
    let place = try await delivered()
    let office = try place.office(at: Workplace.afterwards)
    func once(_ name: String) async throws -> [String] {
      let written = try await office.impact(
        term: "spring-2027", audience: .public, languages: [.cy, .en], folder: place.folder.appending(path: name))
      return try texts(written.files, place).map(\.text)
    }
    #expect(try await once("a") == once("b"))
  }
}
