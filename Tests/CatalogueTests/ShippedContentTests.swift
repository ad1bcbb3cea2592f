import Catalogue
import Foundation
import ProgrammeModel
import Testing

struct ShippedContentTests {
  @Test func `the shipped content has no fault`() throws {
    let today = try Day("2026-11-23")
    let faults = try ShippedContent.library().check(today: today).filter { finding in
      finding.severity == .fault
        && (ShippedContent.holds("Content/Messages") || !finding.file.hasPrefix("Content/Messages"))
        && (ShippedContent.holds("Content/Questions") || !finding.file.hasPrefix("Content/Questions"))
    }
    #expect(faults.map(\.description) == [])
  }
}
