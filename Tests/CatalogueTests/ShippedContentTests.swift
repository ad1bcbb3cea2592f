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

struct ShippedQuestionTests {
  @Test func `every construct has an item in child, standard and Easy Read words, but for what children are not asked`()
    throws
  {
    let items = try ShippedContent.library().questionBank().values
    for construct in Question.Construct.allCases where construct != .comment {
      let complete = items.filter { $0.construct == construct }.filter {
        $0.child != nil && $0.standard != nil && $0.easyRead != nil
      }
      #expect(!complete.isEmpty, "\(construct.rawValue)")
    }
  }

  @Test func `everything is our own or free, and disability says who tried it`() throws {
    for item in try ShippedContent.library().questionBank().values {
      #expect(["own", "OGL-3.0", "CC0", "CC-BY"].contains(item.licence))
      if item.construct == .attitudeDisability { #expect(item.trial != nil) }
    }
  }

  @Test func `every type asks questions or has a reason not to`() throws {
    let types = try ShippedContent.library().sessionTypes().values
    #expect(types.filter { $0.questionSet == nil }.map(\.code.text) == ["restorative-session"])
    #expect(types.count >= 29)
  }

  @Test func `nothing that is read out or asked is too hard for its audience`() throws {
    let warnings = try ShippedContent.library().check(today: try Day("2026-11-26")).filter {
      $0.message.contains("LIX") || $0.message.contains("words a sentence") || $0.message.contains("join two ideas")
    }
    #expect(warnings.map(\.description) == [])
  }
}
