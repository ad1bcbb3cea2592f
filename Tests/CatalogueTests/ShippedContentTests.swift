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

  @Test func `the vocabulary holds the five monitored strands and marks the local ones`() throws {
    let strands = try ShippedContent.library().vocabulary().strands
    #expect(
      strands.filter(\.isMonitored).map(\.code.text) == [
        "disability", "race", "religion", "sexual-orientation", "transgender-identity",
      ])
    #expect(strands.contains { !$0.isMonitored })
  }

  @Test func `codes lead to names in both languages`() throws {
    let vocabulary = try ShippedContent.library().vocabulary()
    let (strand, need): (Code<StrandName>, Code<NeedName>) = (try Code("disability"), try Code("hearing-loop"))
    let (check, skill): (Code<CheckName>, Code<QualificationName>) = (
      try Code("dbs-enhanced"), try Code("forum-facilitator")
    )
    #expect(vocabulary.name(of: strand) == Bilingual(cy: "Anabledd", en: "Disability"))
    #expect(vocabulary.name(of: need) == Bilingual(cy: "Dolen glyw", en: "Hearing loop"))
    #expect(vocabulary.name(of: check)?.en == "Enhanced DBS check")
    #expect(vocabulary.name(of: skill)?.en == "Facilitating a youth forum")
    #expect(vocabulary.name(ofCurriculum: "human-rights") == Bilingual(cy: "Hawliau dynol", en: "Human rights"))
    #expect(vocabulary.name(of: try Code<NeedName>("hearing-lop")) == nil)
    #expect(vocabulary.needs.first { $0.code == need }?.isBooked == true)
  }

  @Test func `the glossary keeps how well the Welsh is known`() throws {
    let terms = try ShippedContent.library().glossary()
    #expect(terms.count == 285)
    #expect(terms.first { $0.english == "hearing loop" }?.welsh == "dolen glyw")
    #expect(terms.allSatisfy { $0.welsh != nil || $0.confidence == .unknown })
  }
}
