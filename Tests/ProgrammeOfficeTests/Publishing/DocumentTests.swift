import Foundation
import ProgrammeModel
import Testing

@testable import ProgrammeOffice

struct DocumentTests {
  private func page(in place: Workplace) async throws -> URL {
    let html = try await place.office().coveragePage(for: .staff, .cy, callList: 3)
    try place.write(html, to: "where.cy.html")
    return place.folder.appending(path: "where.cy.html")
  }

  @Test(arguments: DocumentKind.allCases)
  func `a missing program is told with how to get it`(kind: DocumentKind) async throws {
    let place = try await Workplace.withDemo()
    let page = try await page(in: place)
    let said = await words { _ = try Office.document(of: page, as: kind, path: "/nowhere") }
    #expect(said.contains(kind == .pdf ? "apt-get install chromium, or weasyprint" : "apt-get install pandoc"))
  }

  @Test func `what is no page of ours is refused by name`() async throws {
    let place = try await Workplace()
    let said = await words {
      _ = try Office.document(of: place.folder.appending(path: "pont.yaml"), as: .docx, path: "/usr/bin")
    }
    #expect(said.contains("pont.yaml") && said.contains("not a page that Pont wrote"))
    let missing = await words {
      _ = try Office.document(of: place.folder.appending(path: "none.html"), as: .docx, path: "/usr/bin")
    }
    #expect(missing.contains("none.html") && missing.contains("cannot be read"))
  }

  @Test func `a document keeps each chart's words above its table and drops the drawing`() async throws {
    let place = try await Workplace.withDemo()
    _ = try await place.office().importVisits(try demoData("last-year.csv"), file: "last-year.csv", skipBadRows: true)
    let html = try await place.office().coveragePage(for: .staff, .en, callList: 3)
    #expect(html.contains("<svg") && html.contains("</desc>"))
    let plain = Office.withoutDrawings(html)
    #expect(!plain.contains("<svg") && !plain.contains("</svg>") && !plain.contains("<circle"))
    #expect(plain.contains("Map with a mark for each host"))
    #expect(plain.matches(of: #/<table/#).count == html.matches(of: #/<table/#).count)
  }
}
