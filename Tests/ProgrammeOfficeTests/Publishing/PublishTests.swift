import Foundation
import ProgrammeModel
import Testing

@testable import ProgrammeOffice

/// What it takes to publish, and what the ledger holds against it.
struct PublishTests {
  private let april = "2027-04-01T09:00:00Z"

  /// A term whose forms are in, matched and read by a fluent speaker.
  private func ready(sessions: Int = 8) async throws -> PlannedTerm {
    let term = try await PlannedTerm(sessions: sessions)
    try await term.importForms(.before)
    try await term.importForms(.after)
    _ = try await term.place.office(at: Workplace.afterwards).matchCodes()
    try term.place.haveWelshRead()
    return term
  }

  private func text(_ written: WrittenImpact, _ ending: String, _ place: Workplace) throws -> String {
    let file = try #require(written.files.first { $0.hasSuffix(ending) })
    return try String(contentsOfFile: place.path(file), encoding: .utf8)
  }

  @Test func `a preview says so in both languages and leaves no trace in the ledger`() async throws {
    let term = try await ready()
    let written = try await term.place.office(at: april).impact(term.order())
    #expect(try text(written, "en.html", term.place).contains("Preview: not published."))
    #expect(try text(written, "cy.html", term.place).contains("Rhagolwg: heb ei gyhoeddi."))
    #expect(try await term.place.office().ledger().isEmpty)
  }

  @Test func `what two members approved is published without a mark, in both languages, and kept for good`()
    async throws
  {
    let term = try await ready()
    let written = try await term.publish { term.order($0) }
    #expect(written.next?.hasPrefix("Published as number 1.") == true)
    for ending in ["en.html", "cy.html", "en.md", "cy.md"] {
      let page = try text(written, ending, term.place)
      #expect(!page.contains("Preview") && !page.contains("Rhagolwg") && !page.contains("Drafft"), "\(ending)")
    }
    let english = try text(written, "en.md", term.place)
    #expect(english.contains("More people moved up than down: about 6 in 10 moved up, about 1 in 10 moved down."))
    #expect(english.contains("We cannot say the session was the reason."))
    let entry = try #require(try await term.place.office().ledger().first)
    #expect(entry.number == 1 && entry.edition.description == "impact/spring-2027/all")
    #expect(entry.approvers.map(\.text) == ["coordinator", "second-approver"] && entry.assessment == "DPIA-2027-3")
    let forms = try #require(entry.figures.first { $0.name == "forms/young.2/all" })
    #expect(forms.sessions.count == 8 && forms.shown == .number(160))
    let said = await words { _ = try await term.place.office(at: self.april).undo() }
    #expect(said.contains("publication is for good"))
  }

  @Test func `what changed is drawn above a table with its figures, in both languages`() async throws {
    let term = try await ready()
    let written = try await term.place.office(at: april).impact(term.order())
    if let folder = ProcessInfo.processInfo.environment["PONT_LOOK_IMPACT"] {
      for file in written.files {
        let url = URL(filePath: term.place.path(file))
        try Data(contentsOf: url).write(to: URL(filePath: folder).appending(path: url.lastPathComponent))
      }
    }
    for (ending, net) in [("en.html", "Net, in ten"), ("cy.html", "Newid net, o bob deg")] {
      let page = try text(written, ending, term.place)
      for question in ["tell-an-adult", "know-how-to-report"] {
        #expect(page.contains("id=\"chart-change-young-2-\(question)-straight-after-title\""), "\(question), \(ending)")
      }
      #expect(page.contains("id=\"chart-net-straight-after-title\"") && page.contains(">\(net)<"), "\(ending)")
      #expect(page.contains("id=\"people-young-2-tell-an-adult-title\""), "\(ending)")
    }
    // Twelve of twenty rose and two fell in each of eight sessions: a net five in ten.
    let row = "| If I saw hate, I am sure I could tell an adult. | +5 | "
    #expect(try text(written, "en.md", term.place).contains(row))
  }

  @Test func `one approval, twice the same member, or none is not enough`() async throws {
    let term = try await ready()
    let office = try term.place.office(at: april)
    let none = await words { _ = try await office.impact(term.order(.publish)) }
    #expect(none.contains("nobody has. Missing: 2."))
    let first = try await office.impact(term.order(.approve))
    #expect(first.next?.contains("A second, different approver") == true && first.files.isEmpty)
    let twice = await words { _ = try await office.impact(term.order(.approve)) }
    #expect(
      twice == "coordinator has approved exactly these files already. A second, different approver must, with --as.")
    let one = await words { _ = try await office.impact(term.order(.publish)) }
    #expect(one.contains("so far: coordinator. Missing: 1."))
    let lead = await words {
      _ = try await term.place.office(at: self.april, as: "safeguarding-lead").impact(term.order(.approve))
    }
    #expect(lead.contains("safeguarding-lead does not have the role approver."))
  }

  @Test func `a changed figure asks for both approvals again`() async throws {
    let term = try await ready()
    for member in ["coordinator", "second-approver"] {
      _ = try await term.place.office(at: april, as: member).impact(term.order(.approve))
    }
    _ = try await term.place.office(at: april).record(session("S1"), attended: 40, isEstimate: false)
    let said = await words { _ = try await term.place.office(at: self.april).impact(term.order(.publish)) }
    #expect(said.contains("Missing: 2."))
  }

  @Test func `draft Welsh is never published and the refusal says what to read`() async throws {
    let term = try await PlannedTerm(sessions: 8)
    try await term.importForms(.before)
    try await term.importForms(.after)
    let said = await words { _ = try await term.place.office(at: self.april).impact(term.order(.approve)) }
    #expect(said.hasPrefix("Nobody fluent has read this Welsh, so nothing is published:"))
    #expect(said.contains("Content/Messages/cy.review.yaml") && said.contains("the questions of young"))
  }

  @Test func `one Welsh sentence missing from the review blocks it`() async throws {
    let term = try await ready()
    let review = try term.place.read("Content/Messages/cy.review.yaml")
    let lines = review.split(separator: "\n").filter { !$0.hasPrefix("\"impact.cannot.silent\"") }
    try term.place.write(lines.joined(separator: "\n") + "\n", to: "Content/Messages/cy.review.yaml")
    let said = await words { _ = try await term.place.office(at: self.april).impact(term.order(.approve)) }
    #expect(said.contains("1 messages, such as impact.cannot.silent"))
  }

  @Test func `without a reference of the impact assessment nothing is published`() async throws {
    let term = try await PlannedTerm(sessions: 3, planned: false)
    try term.place.haveWelshRead()
    let said = await words { _ = try await term.publish { term.order($0) } }
    #expect(said.hasPrefix("There is no reference of a data protection impact assessment."))
  }

  @Test func `the team's own summary is never published`() async throws {
    let term = try await ready()
    let said = await words {
      _ = try await term.place.office(at: self.april).impact(term.order(.publish, audience: .team))
    }
    #expect(said.hasPrefix("The team’s own summary is exact and is never published."))
  }

  @Test func `a second summary one day later with three late forms is refused by number and date`() async throws {
    let term = try await ready()
    _ = try await term.publish { term.order($0) }
    // A ninth session comes in with three forms.
    let school = try await term.place.office().hosts().map(\.host).filter(\.kind.isSchool)[9]
    _ = try await term.place.office().addSession(
      SessionForm("\(school.reference) bystander-secondary 9B:20 2027-02-22T09:30 yeo-rhyl"), force: true)
    let later = try term.place.office(at: "2027-04-02T09:00:00Z")
    _ = try await later.record(session("S9"), attended: 20, isEstimate: false)
    try await term.importForms(.after, only: ["S9"], people: 3, at: "2027-04-02T09:00:00Z")
    let said = await words { _ = try await later.impact(term.order(.approve)) }
    #expect(said.hasPrefix("A few people could be worked out by subtracting figures:"))
    #expect(said.contains("differs by a few people from number 1, spring-2027 for public, published on 2027-04-01."))
    let order = ["Merge the smallest", "Take a longer period", "Publish totals only"].map {
      said.range(of: $0)?.lowerBound
    }
    #expect(order.allSatisfy { $0 != nil } && order.compactMap { $0 } == order.compactMap { $0 }.sorted())
    // What was done may be told: twenty people more stand behind it.
    let totals = try await term.publish({ term.order($0, totalsOnly: true) }, at: "2027-04-02T09:00:00Z")
    #expect(totals.next?.hasPrefix("Published as number 2.") == true)
  }

  @Test func `a corrected form moves no published number`() async throws {
    let term = try await ready()
    _ = try await term.publish { term.order($0) }
    let before = try #require(try await term.place.office().ledger().first)
    // Two more forms of sessions that were published: the population is the same.
    try await term.importForms(.after, only: ["S1"], people: 22, at: "2027-04-02T09:00:00Z")
    let written = try await term.place.office(at: "2027-04-02T09:00:00Z").impact(term.order())
    let figures = try text(written, "public.csv", term.place)
    #expect(before.figures.first { $0.name == "forms/young.2/all" }?.shown == .number(160))
    #expect(figures.contains("forms,young.2,,all,160"))
  }

  @Test func `the same files are published once`() async throws {
    let term = try await ready()
    _ = try await term.publish { term.order($0) }
    let said = await words { _ = try await term.place.office(at: self.april).impact(term.order(.publish)) }
    #expect(said == "Exactly these files were published already, as number 1. Nothing was added.")
  }
}
