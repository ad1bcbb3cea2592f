import Foundation
import Testing

struct QuestionFaults {
  private static let bank = SoundContent.bank
  private static let set = SoundContent.set
  private static let scales = "Content/Questions/scales.yaml"
  private static let licences =
    "Use one of: own, OGL-3.0, CC0, CC-BY. A published scale whose licence is not among them is not free: write an item of your own."

  static let slips: [Slip] = [
    Slip(
      bank, "construct: bystander-confidence", "construct: confidence",
      "fault: \(bank):1, “construct”: “confidence” is not known here. Use one of: bystander-confidence, intention, barriers, allyship, attitude-disability, belonging, confidence-to-report, trust-in-police, knowledge, reaction, comment.",
      "fault: \(set):7, “questions[1]”: There is no item “tell-an-adult”. They are listed in Content/Questions/Bank."),
    Slip(
      bank, "level: 2", "level: 5",
      "fault: \(bank):6, “items[1].level”: 5 is outside 1 to 4. Give a number between.",
      "fault: \(set):7, “questions[1]”: There is no item “tell-an-adult”. They are listed in Content/Questions/Bank."),
    Slip(
      bank, "sensitive: false", "sensitive: no",
      "fault: \(bank):10, “items[1].sensitive”: “no” is neither true nor false. Write one of them.",
      "fault: \(set):7, “questions[1]”: There is no item “tell-an-adult”. They are listed in Content/Questions/Bank."),
    Slip(
      bank, "licence: own", "licence: CC-BY-NC",
      "fault: \(bank):12, “items[1].licence”: “CC-BY-NC” is not a licence known here. \(licences)"),
    Slip(
      bank, "en: \"I can tell.\"}\n    standard", "en: \"I cannot tell.\"}\n    standard",
      "fault: \(bank):7, “items[1].child.en”: “cannot” is a negative: to disagree with it says two things at once. Say it without."
    ),
    Slip(
      bank, "en: \"I can tell.\"}\n    standard", "en: \"Can I tell?\"}\n    standard",
      "fault: \(bank):7, “items[1].child.en”: A question cannot be agreed with. Make a sentence of it, such as “I know who can help.”"
    ),
    Slip(
      bank, "child: {cy: \"Rwy’n gallu dweud.\"", "child: {cy: \"Gallaf ddweud.\"",
      "fault: \(bank):7, “items[1].child.cy”: The faces say Ydw and Nac ydw, which answer a sentence that opens with “Rwy’n”. Reword it, or give options that fit."
    ),
    Slip(
      bank, "    easy_read: {cy: \"Gallaf ddweud.\", en: \"I can tell.\"}\n", "",
      "warning: \(bank):4, “items[1].code”: This item has no Easy Read wording, so some people cannot answer it. Write easy_read.",
      "fault: \(set):5, “wording”: @@"),
    Slip(
      bank, "kind: agreement", "kind: scene",
      "fault: \(bank):5, “items[1].kind”: A scene has answers of its own. Write options, one of them with the code nothing.",
      "fault: \(set):5, “wording”: @@"),
    Slip(
      bank, "sensitive: false", "phases: [befor]\n    sensitive: false",
      "fault: \(bank):10, “items[1].phases[1]”: “befor” is not known here. Did you mean “before”? Use one of: before, after, follow-up, follow-up-6."
    ),
    Slip(
      bank, "level: 2", "level: 1\n    phases: [before]",
      "fault: \(bank):7, “items[1].phases”: A reaction is asked straight after, and not before. Write [after]."),
    Slip(
      bank, "level: 2", "level: 3\n    phases: [after]",
      "fault: \(bank):7, “items[1].phases”: What people did is asked at least six weeks later, not straight after. Write [before, follow-up]."
    ),
    Slip(
      bank, "sensitive: false", "tried: soon\n    sensitive: false",
      "fault: \(bank):10, “items[1].tried”: Write not-yet, or {by: {cy: \"…\", en: \"…\"}, on: 2027-01-10}."),
    Slip(
      set, "code: young", "code: old",
      "fault: \(set):1, “code”: The code “old” differs from the file’s name young.yaml. Rename one of them."),
    Slip(
      set, "version: 1", "version: 0",
      "fault: \(set):2, “version”: 0 is outside 1 to 999. Give a number between."),
    Slip(
      set, "questions: [tell-an-adult]", "questions: [tell-an-adlt]",
      "fault: \(set):7, “questions[1]”: There is no item “tell-an-adlt”. Did you mean “tell-an-adult”? They are listed in Content/Questions/Bank."
    ),
    Slip(
      scales, "code: disagree,", "code: not-sure,",
      "fault: \(scales):4, “scales.agreement[2].code”: “not-sure” stands beside the scale and is never a point on it. Remove it from the scale.",
      "fault: \(scales):16, “easy_read[1].counts_as”: The scale of agreement has no option “disagree”. Use one of: strongly-disagree, not-sure, neither, agree, strongly-agree.",
      "fault: \(set):5, “wording”: @@"),
    Slip(
      scales, "en: \"Disagree\"}, agrees: false", "en: \"Disagree\"}, agrees: true",
      "fault: \(scales):3, “scales.agreement”: This scale must be: Five words, of which the last two count as agreeing. Correct it."
    ),
    Slip(
      scales, "en: \"A bit\"}, agrees: false", "en: \"A bit\"}, agrees: true",
      "fault: \(scales):9, “scales.faces”: This scale must be: Three faces, of which only the last counts as agreeing; the one between never does. Correct it."
    ),
    Slip(
      scales, "  - {label: {cy: \"Tipyn bach\", en: \"A bit\"}, counts_as: neither}\n", "",
      "fault: \(scales):16, “easy_read”: Easy Read has three answers, each a few words with a picture. Write three.",
      "fault: \(set):5, “wording”: @@"),
    Slip(
      scales, "  prefer-not-to-say: {cy: \"Gwell gen i beidio â dweud\", en: \"Prefer not to say\"}\n", "",
      "fault: \(scales):20, “beside_the_scale.prefer-not-to-say”: The key “prefer-not-to-say” is missing. Add it."),
  ]

  @Test(arguments: slips)
  func `a slip in an item, a question set or a scale is found with its line and remedy`(slip: Slip) throws {
    let found = try slip.findings()
    #expect(found.map { Slip.withoutFingerprint($0) } == slip.says.map { Slip.withoutFingerprint($0) })
  }

  @Test func `a changed word asks for another version, and says what to write`() throws {
    let sound = try #require(SoundContent.files[Self.bank])
    let changed = try ContentFolder([
      Self.bank: sound.replacing("\"I can tell.\"}\n    easy", with: "\"I can say.\"}\n    easy")
    ])
    let found = try changed.findings()
    #expect(found.count == 1)
    #expect(
      found.first?.contains(
        #/^fault: Content/Questions/young.yaml:5, “wording”: The words are no longer those of version 1, and answers to two wordings are never added together. Raise version to 2 and write wording: "[0-9a-f]{16}"; or put the old words back.$/#
      ) == true)
  }

  @Test func `a set without the fingerprint of its words is told which to write`() throws {
    let found = try ContentFolder([Self.set: SoundContent.unpinnedSet]).findings()
    let pinned = try #require(SoundContent.files[Self.set]?.firstMatch(of: #/wording: (".*")/#)?.1)
    #expect(
      found == [
        "warning: \(Self.set):2, “version”: Nothing here tells when a word changes. Write wording: \(pinned), which stands for the words of this version."
      ])
  }

  @Test(arguments: [("child", 5), ("young", 10), ("adult", 12)])
  func `a form that is too long for its audience is refused`(audience: String, most: Int) throws {
    let sound = try #require(SoundContent.files[Self.bank])
    let item = try #require(sound.range(of: "  - code"))
    let body = String(sound[item.lowerBound...]).trimmingCharacters(in: .newlines)
    let codes = (0...most).map { "q\($0)" }
    let items = codes.map { body.replacing("tell-an-adult", with: $0) }.joined(separator: "\n")
    let set = SoundContent.unpinnedSet.replacing("[tell-an-adult]", with: "[\(codes.joined(separator: ", "))]")
      .replacing("audience: young", with: "audience: \(audience)")
    let found = try ContentFolder([Self.bank: sound[..<item.lowerBound] + items + "\n", Self.set: set]).findings()
    #expect(
      found.filter { $0.contains("at most") }
        == ["before", "after", "follow-up", "follow-up-6"].sorted().map {
          "fault: \(Self.set):6, “questions”: The form \($0) has \(most + 1) questions; at most \(most) suit this audience. Leave some out."
        })
  }

  @Test func `an item about disabled people must say who tried it`() throws {
    let sound = try #require(SoundContent.files[Self.bank])
    let text = sound.replacing("construct: bystander-confidence", with: "construct: attitude-disability")
    let path = "Content/Questions/Bank/attitude-disability.yaml"
    #expect(
      try ContentFolder([path: text.replacing("tell-an-adult", with: "have-a-say")]).findings() == [
        "fault: \(path):4, “items[1].code”: Say which disabled people tried this item: tried: {by: {cy: \"…\", en: \"…\"}, on: 2027-01-10}; or tried: not-yet."
      ])
  }

  @Test func `knowledge has one right answer`() throws {
    let sound = try #require(SoundContent.files[Self.bank])
    let path = "Content/Questions/Bank/knowledge.yaml"
    let text = sound.replacing("construct: bystander-confidence", with: "construct: knowledge")
      .replacing("tell-an-adult", with: "fact")
    #expect(
      try ContentFolder([path: text]).findings().first?.contains("one right answer. Write options") == true)
  }
}
