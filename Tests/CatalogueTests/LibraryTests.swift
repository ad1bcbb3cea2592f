import Catalogue
import Foundation
import ProgrammeModel
import Testing

struct LibraryTests {
  @Test func `the sound folder has no findings`() throws {
    #expect(try ContentFolder().findings() == [])
  }

  @Test func `a file that is missing is named once`() throws {
    let folder = try ContentFolder()
    try FileManager.default.removeItem(at: folder.root.appendingPathComponent("Content/Messages/cy.yaml"))
    #expect(
      try folder.findings() == [
        "fault: Content/Messages/cy.yaml: This file is missing or cannot be opened. Put it back, or reinstall pont."
      ])
  }

  @Test func `all the faults of a part are thrown at once`() throws {
    let text = SoundContent.sessionType.replacing("minutes: 60", with: "minutes: 50")
      .replacing("code: bystander-secondary", with: "code: other")
    let folder = try ContentFolder(["Sessions/bystander-secondary.yaml": text])
    let faults = #expect(throws: InputFaults.self) { try folder.library().sessionTypes() }
    #expect(faults?.faults.map(\.line) == [1, 24])
    #expect(
      faults?.description.hasPrefix(
        "Sessions/bystander-secondary.yaml:1, “code”: The code “other” differs from the file’s name") == true)
  }

  @Test func `a warning alone does not stop the reading`() throws {
    let text = SoundContent.sessionType.replacing("\"Hello\"", with: "\"It's me\"")
    let folder = try ContentFolder(["Sessions/bystander-secondary.yaml": text])
    #expect(try folder.library().sessionTypes().count == 1)
  }

  @Test func `places open though the session types are broken`() throws {
    let folder = try ContentFolder(["Sessions/bystander-secondary.yaml": "]"])
    let library = try folder.library()
    #expect(try library.places().areas.count == 2)
    #expect(throws: InputFaults.self) { try library.sessionTypes() }
  }

  @Test func `a session type reads as it was written`() throws {
    let library = try ContentFolder().library()
    let code: Code<SessionType> = try Code("bystander-secondary")
    let type = try #require(try library.sessionTypes()[code])
    #expect(type.title == Bilingual(cy: "Gwylwyr", en: "Bystanders"))
    #expect(type.strands.map(\.text) == ["disability", "race"])
    #expect(type.setting == .secondary)
    #expect(type.ages == 11...16)
    let numbers = [type.minutes, type.setUpMinutes, type.debriefMinutes, type.facilitators]
    #expect(numbers == [60, 15, 10, 1] as [Int])
    #expect(type.groupSize == 8...32)
    #expect(type.checks(supervised: false).map(\.text) == ["safeguarding-training", "dbs-enhanced"])
    #expect(type.questionSet?.text == "young")
    #expect(type.followUpMonths == [3, 6])
    #expect(type.plan?.segments.map(\.minutes) == [20, 40])
    #expect(type.plan?.segments[0].action == Bilingual(cy: "Gwenwch", en: "Smile"))
    #expect(type.plan?.curriculum == ["human-rights"])
    #expect(type.heldBy == nil)
    #expect(try library.sessionTypeReadings()[code] == .draft)
  }

  @Test func `a question takes the scale of its kind unless it brings its own`() throws {
    let own = """
          options:
            - {code: later, label: {cy: "Wedyn", en: "Later"}, agrees: false}
            - {code: now, label: {cy: "Nawr", en: "Now"}, agrees: true}

      """
    let sound = try #require(SoundContent.files[SoundContent.bank])
    let code: Code<QuestionSet> = try Code("young")
    let standard = try ContentFolder().library().questionSets()[code]
    #expect(standard?.questions.first?.options.count == 5)
    let folder = try ContentFolder([SoundContent.bank: sound + own, SoundContent.set: SoundContent.unpinnedSet])
    #expect(try folder.library().questionSets()[code]?.questions.first?.options.map(\.code) == ["later", "now"])
    #expect(
      try folder.library().answersBesideScale()
        == AnswersBesideScale(
          notSure: Bilingual(cy: "Ddim yn siŵr", en: "Not sure"),
          preferNotToSay: Bilingual(cy: "Gwell gen i beidio â dweud", en: "Prefer not to say")))
  }

  @Test func `a workspace wins file by file`() throws {
    let folder = try ContentFolder()
    try folder.write(
      "Content/Places/towns.csv", "cy,en,area,latitude,longitude\nBethesda,Bethesda,W06000002,53.18,-4.06\n",
      in: "gwynedd")
    try folder.write(
      "Sessions/own-type.yaml",
      SoundContent.sessionType.replacing("code: bystander-secondary", with: "code: own-type"), in: "gwynedd")
    let library = try folder.library(workspace: "gwynedd")
    #expect(try library.places().towns.map(\.name.en) == ["Bethesda"])
    #expect(try library.places().areas.count == 2)
    #expect(try library.sessionTypes().keys.map(\.text).sorted() == ["bystander-secondary", "own-type"])
    #expect(try folder.library().places().towns.map(\.name.en) == ["Bangor"])
  }

  @Test func `a fault in a workspace file names the workspace`() throws {
    let folder = try ContentFolder()
    try folder.write("Content/Places/towns.csv", "cy,en\n", in: "gwynedd")
    #expect(
      try folder.findings(workspace: "gwynedd").first
        == "fault: gwynedd/Content/Places/towns.csv:1, “area”: The column “area” is missing. Add it.")
  }

  @Test func `a workspace file that nothing reads is pointed out`() throws {
    let folder = try ContentFolder()
    try folder.write("Content/Places/town.csv", "cy,en\n", in: "gwynedd")
    #expect(
      try folder.findings(workspace: "gwynedd") == [
        "warning: gwynedd/Content/Places/town.csv: Nothing reads this file. Did you mean “Places/towns.csv”? Name it like the file it is to replace."
      ])
  }

  @Test func `a file whose name ends otherwise is pointed out, wherever it lies`() throws {
    let folder = try ContentFolder()
    for path in [
      "Sessions/own-type.yml", "Content/Questions/Bank/own.YAML", "Content/Campaigns/Plans/own.yml",
      "Content/Messages/cy.yml",
    ] { try folder.write(path, "x", in: "gwynedd") }
    #expect(
      try folder.findings(workspace: "gwynedd") == [
        "warning: gwynedd/Content/Campaigns/Plans/own.yml: Nothing reads this file, because its name ends in .yml. Name it own.yaml.",
        "warning: gwynedd/Content/Messages/cy.yml: Nothing reads this file, because its name ends in .yml. Name it cy.yaml.",
        "warning: gwynedd/Content/Questions/Bank/own.YAML: Nothing reads this file, because its name ends in .YAML. Name it own.yaml.",
        "warning: gwynedd/Sessions/own-type.yml: Nothing reads this file, because its name ends in .yml. Name it own-type.yaml.",
      ])
  }

  @Test func `Welsh that is the English, a review to come and a long sentence are pointed out`() throws {
    let long = (1...41).map { "word\($0)" }.joined(separator: " ")
    let type = SoundContent.sessionType
      .replacing(
        "{cy: \"Gwylwyr\", en: \"Bystanders\"}", with: "{cy: \"What the school sees\", en: \"What the school sees\"}"
      )
      .replacing("en: \"Hello\"", with: "en: \"\(long). \(String(repeating: "Go. ", count: 12))\"")
      .replacing("reviewed: 2026-11-23", with: "reviewed: 2026-12-23")
    let findings = try ContentFolder(["Sessions/bystander-secondary.yaml": type]).findings()
    #expect(
      findings == [
        "warning: Sessions/bystander-secondary.yaml:2, “title”: The Welsh is the same as the English. Translate it.",
        "warning: Sessions/bystander-secondary.yaml:26, “plan.segments[1].say.en”: The sentence that begins “word1 word2 word3 word4 …” has 41 words. Make two or more of it.",
        "warning: Sessions/bystander-secondary.yaml:38, “reviewed”: 2026-12-23 is still to come. Write the day on which it was read.",
      ])
  }

  @Test func `drafts are counted once a file`() throws {
    let found = try ContentFolder().library().check(today: try Day("2026-11-23")).map(\.description)
    #expect(
      found.contains(
        "warning: Content/Messages/cy.yaml: Welsh messages that nobody fluent has read: 2 of 2; out of date: 0. Have them read and enter each in Content/Messages/cy.review.yaml."
      ))
    #expect(
      found.contains(
        "warning: Sessions/bystander-secondary.yaml:40, “welsh”: The Welsh here is a draft: nobody fluent has read its 15 texts. Have it read, then write {status: read, reader: \"role\", on: 2027-01-10}."
      ))
  }

  @Test func `a calendar that ends within six months is pointed out`() throws {
    #expect(try ContentFolder().findings(today: "2027-01-18") == [])
    #expect(
      try ContentFolder().findings(today: "2027-01-19") == [
        "warning: Content/Calendars/term-dates.csv: The term dates of Gwynedd, Isle of Anglesey end on 2027-07-20. Add the next school year’s."
      ])
  }

  @Test func `a review that is overdue is pointed out`() throws {
    let found = try ContentFolder().findings(today: "2027-11-24").filter { $0.contains("review_by") }
    #expect(
      found == [
        "warning: Sessions/bystander-secondary.yaml:39, “review_by”: The plan was to be read through again by 2027-11-23. Read it, then write today in reviewed and a later day here."
      ])
  }

  @Test func `several keys that are there twice are each told with both lines`() throws {
    let text = """
      "letter.title": "Dear {name}"
      "week.sessions": {one: "{count} session", other: "{count} sessions"}
      "letter.end": "Yours"
      "letter.end": "Yours truly"
      "letter.title": "Hello {name}"
      """
    #expect(
      try ContentFolder(["Content/Messages/en.yaml": text]).findings() == [
        "fault: Content/Messages/en.yaml:4, “letter.end”: The key “letter.end” is there twice, first on line 3. Remove one, or rename it.",
        "fault: Content/Messages/en.yaml:5, “letter.title”: The key “letter.title” is there twice, first on line 1. Remove one, or rename it.",
      ])
  }

  @Test func `a table from a spreadsheet program is read as it was meant`() throws {
    let text =
      "\u{FEFF}cy,en,area,latitude,longitude\r\n\r\n\"Y Bala, Gwynedd\", Bala ,W06000002,52.9104,-3.59866\r\n"
      + "\"Y \"\"Dre\"\"\",Town,W06000002,52.9,-3.5\r\n"
    let towns = try ContentFolder(["Content/Places/towns.csv": text]).library().places().towns
    #expect(
      towns.map(\.name) == [Bilingual(cy: "Y Bala, Gwynedd", en: "Bala"), Bilingual(cy: "Y \"Dre\"", en: "Town")])
  }

  @Test func `lines are counted through quoted line breaks`() throws {
    let text = "cy,en,area,latitude,longitude\n\"Y\nBala\",Bala,W06000002,52.9,-3.5\nBangor,Bangor,W06000002,north,-4\n"
    #expect(
      try ContentFolder(["Content/Places/towns.csv": text]).findings() == [
        "fault: Content/Places/towns.csv:4, “latitude”: “north” and “-4” are not a latitude and a longitude. Write degrees, such as 53.23 and -4.13."
      ])
  }
}
