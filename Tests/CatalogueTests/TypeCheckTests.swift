import Catalogue
import Foundation
import ProgrammeModel
import Testing

struct TypeCheckTests {
  private static let path = "Sessions/bystander-secondary.yaml"
  private static let held = """
    code: partner-workshop
    title: {cy: "Gweithdy’r partner", en: "The partner’s workshop"}
    held_by: {cy: "Elusen", en: "Charity"}
    strands: [race]
    minutes: 90

    """

  @Test func `a type held by a partner needs a title, an owner, strands and minutes, and no plan`() throws {
    let folder = try ContentFolder(["Sessions/partner-workshop.yaml": Self.held])
    #expect(try folder.findings() == [])
    let type = try #require(try folder.library().sessionTypes()[try Code("partner-workshop")])
    #expect(type.heldBy == Bilingual(cy: "Elusen", en: "Charity"))
    #expect(type.plan == nil)
    #expect(type.minutes == 90)
    #expect(type.groupSize == Group.limits)
    #expect(!type.isReferral)
  }

  @Test(arguments: [
    ("title: {cy: \"Gweithdy’r partner\", en: \"The partner’s workshop\"}\n", "title"),
    ("strands: [race]\n", "strands"),
    ("minutes: 90\n", "minutes"),
  ])
  func `what a partner's type lacks is named`(line: String, key: String) throws {
    let text = Self.held.replacing(line, with: "")
    #expect(
      try ContentFolder(["Sessions/partner-workshop.yaml": text]).findings() == [
        "fault: Sessions/partner-workshop.yaml:1, “\(key)”: The key “\(key)” is missing. Add it."
      ])
  }

  @Test func `a partner's plan is not copied`() throws {
    let found = try ContentFolder(["Sessions/partner-workshop.yaml": Self.held + "plan: {}\n"]).findings()
    #expect(found.count == 1)
    #expect(
      found.first?.hasPrefix("fault: Sessions/partner-workshop.yaml:6, “plan”: There is no key “plan” here.") == true)
  }

  @Test func `an owner may be called the same in both languages`() throws {
    let text = Self.held.replacing("{cy: \"Elusen\", en: \"Charity\"}", with: "Race Council Cymru")
    let types = try ContentFolder(["Sessions/partner-workshop.yaml": text]).library().sessionTypes()
    #expect(types[try Code("partner-workshop")]?.heldBy == Bilingual(same: "Race Council Cymru"))
  }

  /// Fifteen words without an end.
  private static let long = "one two three four five six seven eight nine ten eleven twelve hours twenty days"

  @Test func `a long sentence that is said or handed over is pointed out in its own line`() throws {
    let text = SoundContent.sessionType.replacing("en: \"Hello\"", with: "en: \"\(Self.long)\"")
      .replacing("[{cy: \"Gwrando\", en: \"Listen\"}]", with: "[{cy: \"Gwrando\", en: \"\(Self.long)\"}]")
      .replacing(
        "signposting: [{cy: \"Meic\", en: \"Meic\"}]", with: "signposting: [{cy: \"Meic\", en: \"\(Self.long)\"}]")
    let found = try ContentFolder([Self.path: text]).findings()
    let says = "15.0 words a sentence are more than 14 for this audience. Use shorter sentences."
    #expect(
      found == [
        "warning: \(Self.path):26, “plan.segments[1].say.en”: \(says)",
        "warning: \(Self.path):34, “plan.ground_rules[1].en”: \(says)",
        "warning: \(Self.path):36, “plan.signposting[1].en”: \(says)",
      ])
  }

  @Test func `primary pupils get shorter sentences and words`() throws {
    let text = SoundContent.sessionType.replacing("ages: [11, 16]", with: "ages: [8, 11]")
      .replacing("question_set: young", with: "question_set: null")
      .replacing("cy: \"Helo\"", with: "cy: \"un dau tri pedwar pump chwech saith wyth naw deg unarddeg\"")
      .replacing(
        "en: \"Hello\"",
        with: "en: \"\(Array(repeating: "Together everybody listens.", count: 10).joined(separator: " "))\"")
    #expect(
      try ContentFolder([Self.path: text]).findings() == [
        "warning: \(Self.path):26, “plan.segments[1].say.cy”: 11.0 words a sentence are more than 10 for this audience. Use shorter sentences.",
        "warning: \(Self.path):26, “plan.segments[1].say.en”: The LIX is 103.0, above 25 for this audience. Use shorter sentences or shorter words.",
      ])
  }

  @Test func `a type in a school says which part of the curriculum it serves`() throws {
    let text = SoundContent.sessionType.replacing("curriculum: [human-rights]", with: "curriculum: []")
    #expect(
      try ContentFolder([Self.path: text]).findings() == [
        "fault: \(Self.path):22, “plan.curriculum”: This list needs at least one item. Add what is missing."
      ])
  }

  @Test(arguments: [
    ("ages: [4, 6]", "young", "Children under 7 are given no form. Write null."),
    ("ages: [8, 11]", "young", "“young” is not for children up to 11. Choose a set with the audience child."),
    ("ages: [14, 16]", "child", "“young” is for children, and these are 14 and older. Choose another set."),
    ("ages: [9, 40]", "child", "“young” is for children, and these are up to 40. Choose another set."),
    (
      "ages: [11, 25]", "adult", "“young” is for adults, and these begin at 11. Choose a set with the audience young."
    ),
    ("ages: [14, 16]", "adult", "“young” is for adults, and these are under 18. Choose a set with the audience young."),
  ])
  func `a question set that does not suit the ages is refused`(ages: String, audience: String, says: String) throws {
    let type = SoundContent.sessionType.replacing("ages: [11, 16]", with: ages)
    let set = SoundContent.unpinnedSet.replacing("audience: young", with: "audience: \(audience)")
    let found = try ContentFolder([Self.path: type, SoundContent.set: set]).findings()
    #expect(found.filter { $0.hasPrefix("fault") } == ["fault: \(Self.path):16, “question_set”: \(says)"])
  }

  @Test func `follow-ups come in order`() throws {
    let text = SoundContent.sessionType.replacing("follow_up_months: [3, 6]", with: "follow_up_months: [6, 3, 3]")
    #expect(
      try ContentFolder([Self.path: text]).findings() == [
        "fault: \(Self.path):17, “follow_up_months”: The months are not in order. Write each once, the earlier first: 3, 6."
      ])
  }

  @Test func `an item for older people is not asked of younger ones`() throws {
    let bank = try #require(SoundContent.files[SoundContent.bank])
      .replacing("sensitive: false", with: "ages_from: 16\n    sensitive: true")
    #expect(
      try ContentFolder([SoundContent.bank: bank]).findings() == [
        "fault: \(Self.path):16, “question_set”: “tell-an-adult” in “young” is for ages from 16, and these begin at 11. Choose a set without it."
      ])
  }
}
