import Foundation
import ProgrammeModel
import Testing

@testable import Catalogue

struct TranslationIntakeTests {
  static let day = "2027-01-10"
  static let reader = "Welsh language officer"

  /// What the translator gives back: every text as it is, with some of them changed.
  static func back(
    _ units: [TranslationUnit], _ changes: [String: String] = [:], isRead: Bool = true
  ) -> [TranslatedUnit] {
    units.enumerated().map { index, unit in
      TranslatedUnit(
        id: unit.id, english: unit.english, welsh: changes[unit.id] ?? unit.welsh ?? "", isRead: isRead,
        line: index + 2)
    }
  }

  static func takeIn(_ units: [TranslatedUnit], into library: Library, skipBad: Bool = false) throws
    -> TranslationIntake
  {
    try library.takeIn(
      units, from: "back.xlf", reader: reader, on: try Day(day), allRead: false, skipBad: skipBad)
  }

  private func faults(_ units: [TranslatedUnit], _ library: Library) -> String {
    do {
      _ = try Self.takeIn(units, into: library)
      return "nothing was thrown"
    } catch { return "\(error)" }
  }

  @Test func `every text in two languages is known by its file and place`() throws {
    let ids = try ContentFolder().library().translations().map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(
      ids.prefix(8) == [
        "Content/Messages/cy.yaml#letter.title", "Content/Messages/cy.yaml#week.sessions{zero}",
        "Content/Messages/cy.yaml#week.sessions{one}", "Content/Messages/cy.yaml#week.sessions{two}",
        "Content/Messages/cy.yaml#week.sessions{few}", "Content/Messages/cy.yaml#week.sessions{many}",
        "Content/Messages/cy.yaml#week.sessions{other}", "Content/Calendars/periods.yaml#autumn",
      ])
    for id in [
      "Sessions/bystander-secondary.yaml#plan.segments[2].say",
      "Content/Questions/Bank/bystander-confidence.yaml#items[1].standard",
      "Content/Campaigns/observances.csv#history-month", "Content/Campaigns/observances.csv#history-month.announced_by",
      "Content/Vocabulary/tables.csv#host.name",
    ] { #expect(ids.contains(id), "\(id)") }
  }

  @Test func `all texts given back as read are read, and not one letter of them changes`() throws {
    let folder = try ContentFolder()
    let before = try folder.library().translations()
    let intake = try Self.takeIn(Self.back(before), into: folder.library())
    #expect(intake.changed == 0 && intake.read == before.count && intake.partlyRead == [])
    for (path, text) in intake.files { try folder.write(path, text, in: "team") }
    let after = try folder.library(workspace: "team").translations()
    #expect(after.map(\.welsh) == before.map(\.welsh) && after.map(\.english) == before.map(\.english))
    #expect(after.filter { $0.reading != .read }.map(\.id) == [])
    let library = try folder.library(workspace: "team")
    #expect(try !library.messages().hasDraftWelsh(under: ["letter.", "week."]))
    #expect(try library.sessionTypeReadings()[Code("bystander-secondary")] == .read)
    let found = try library.check(today: Day(Self.day)).map(\.description)
    #expect(found.filter { $0.contains("draft") || $0.contains("nobody fluent") } == [])
  }

  @Test func `a changed English makes the Welsh out of date, in messages and in plans`() throws {
    let folder = try ContentFolder()
    let intake = try Self.takeIn(Self.back(folder.library().translations()), into: folder.library())
    for (path, text) in intake.files { try folder.write(path, text, in: "team") }
    try folder.write(
      "Content/Messages/en.yaml",
      try #require(SoundContent.files["Content/Messages/en.yaml"]).replacing("Dear {name}", with: "Hello {name}"),
      in: "team")
    let plan = "Sessions/bystander-secondary.yaml"
    try folder.write(
      plan, try #require(intake.files[plan]).replacing("en: \"Hello\"", with: "en: \"Good day\""), in: "team")
    let library = try folder.library(workspace: "team")
    let stale = try library.translations().filter { $0.reading == .outOfDate }
    #expect(stale.first?.id == "Content/Messages/cy.yaml#letter.title")
    #expect(stale.first?.note?.hasSuffix("The English was: Dear {name}") == true)
    #expect(Set(stale.dropFirst().map(\.file)) == [plan])
    #expect(try library.sessionTypeReadings()[Code("bystander-secondary")] == .outOfDate)
    #expect(
      try library.check(today: Day(Self.day)).map(\.description).contains {
        $0.contains("The English here has changed since its Welsh was read.")
      })
  }

  /// Everything read once, in the folder `team`.
  private func read() throws -> ContentFolder {
    let folder = try ContentFolder()
    let intake = try Self.takeIn(Self.back(folder.library().translations()), into: folder.library())
    for (path, text) in intake.files { try folder.write(path, text, in: "team") }
    return folder
  }

  @Test(arguments: [
    "Content/Messages/cy.yaml#letter.title", "Sessions/bystander-secondary.yaml#purpose",
    "Content/Campaigns/observances.csv#history-month", "Content/Vocabulary/strands.yaml#strands[1].name",
  ])
  func `Welsh that is new and not read loses the reading of the old`(id: String) throws {
    let folder = try read()
    let library = try folder.library(workspace: "team")
    let unit = try #require(try library.translations().first { $0.id == id })
    #expect(unit.reading == .read)
    let welsh = "Geiriau newydd" + (unit.english.contains("{name}") ? " {name}" : "")
    let intake = try Self.takeIn(Self.back([unit], [id: welsh], isRead: false), into: library)
    #expect((intake.changed, intake.read, intake.drafts) == (1, 0, 1))
    #expect(intake.unread == [id])
    for (path, text) in intake.files { try folder.write(path, text, in: "team") }
    let after = try #require(try folder.library(workspace: "team").translations().first { $0.id == id })
    #expect(after.welsh == welsh && after.reading == .draft)
  }

  @Test func `what comes back unchanged and unmarked stays read`() throws {
    let library = try read().library(workspace: "team")
    let intake = try Self.takeIn(Self.back(library.translations(), isRead: false), into: library)
    #expect((intake.changed, intake.read, intake.drafts) == (0, 0, 0))
    #expect(intake.unread == [] && intake.files == [:])
  }

  @Test(arguments: UInt64(0)..<12)
  func `whatever a translator writes comes out of the shipped files letter by letter, and nothing else changes`(
    seed: UInt64
  ) throws {
    var dice = SplitMix64(seed: seed)
    let library = try ShippedContent.library()
    let before = try library.translations()
    let pieces = [
      "Dŵr", "\"dyfyniad\"", "a: b", "# nid sylw", "- rhestr", "\\n", "100%", "[x]", "ô’r", "’", "=", "🏴", "null", ",",
      "yw", "hir iawn iawn a hirach fyth", "  ",
    ]
    var changes: [String: String] = [:]
    for unit in before.shuffled(using: &dice).prefix(60) {
      let places = unit.english.matches(of: #/\{[\w-]+\}/#).map { String($0.output) }
      let words = (0...Int.random(in: 1...30, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }
      changes[unit.id] = (["Testun"] + words + places.map { "· \($0)" } + ["·"]).joined(separator: " ")
      // A text begins and ends with the blanks that its English begins and ends with.
      changes[unit.id] =
        String(unit.english.prefix { $0.isWhitespace }) + (changes[unit.id] ?? "")
        + String(unit.english.reversed().prefix { $0.isWhitespace })
    }
    let given = Self.back(before.filter { changes[$0.id] != nil }, changes, isRead: Bool.random(using: &dice))
    let intake = try Self.takeIn(given, into: library)
    let folder = try ContentFolder()
    for (path, text) in intake.files { try folder.write(path, text, in: "team") }
    let team = folder.root.deletingLastPathComponent().appendingPathComponent("team")
    let after = try ShippedContent.library(workspace: team).translations()
    #expect(after.map(\.id) == before.map(\.id))
    for (old, new) in zip(before, after) { #expect(new.welsh == changes[old.id] ?? old.welsh, "\(old.id)") }
    // Questions and plans have rules of their own for what a good text is; those are not what is tried here.
    let faults = try ShippedContent.library(workspace: team).check(today: Day("2026-11-23")).filter {
      $0.severity == .fault && $0.file.contains("Content/Messages")
    }
    #expect(faults.map(\.description) == [])
  }

  @Test func `comments and every untouched line stay as they were`() throws {
    let library = try ShippedContent.library()
    let path = "Sessions/assembly.yaml"
    let units = try library.translations().filter { $0.file == path }
    let changed = try #require(units.first { $0.id.hasSuffix("#purpose") })
    let intake = try Self.takeIn(
      Self.back([changed], [changed.id: "Pwrpas newydd."], isRead: false), into: library)
    let before = try String(contentsOf: ShippedContent.root.appendingPathComponent(path), encoding: .utf8)
    let (old, new) = (before.split(separator: "\n"), try #require(intake.files[path]).split(separator: "\n"))
    #expect(Set(new).subtracting(old) == ["  cy: \"Pwrpas newydd.\""])
    #expect(intake.partlyRead == [path] && intake.drafts == 1)
  }

  // MARK: Faults

  private static func unit(_ id: String, _ english: String, _ welsh: String, line: Int = 7) -> TranslatedUnit {
    TranslatedUnit(id: "Content/Messages/cy.yaml#\(id)", english: english, welsh: welsh, isRead: true, line: line)
  }

  static let wrong: [(TranslatedUnit, String)] = [
    (
      unit("letter.titel", "Dear {name}", "Annwyl {name}"),
      "back.xlf:7, “Content/Messages/cy.yaml#letter.titel”: There is no such text. Did you mean “Content/Messages/cy.yaml#letter.title”? Hand it out again with ‘pont translate export’."
    ),
    (
      unit("letter.title", "Hello {name}", "Annwyl {name}"),
      "back.xlf:7, “Content/Messages/cy.yaml#letter.title”: The English has changed since this was handed out; it is now “Dear {name}”. Hand it out again with ‘pont translate export’."
    ),
    (
      unit("letter.title", "Dear {name}", "Annwyl {names}"),
      "back.xlf:7, “Content/Messages/cy.yaml#letter.title”: There is no place {names} in the English. Did you mean “name”? Use {name}."
    ),
    (
      unit("letter.title", "Dear {name}", "Annwyl gyfaill"),
      "back.xlf:7, “Content/Messages/cy.yaml#letter.title”: The place {name} is missing in the Welsh. Put it where the value is to stand."
    ),
    (
      unit("letter.title", "Dear {name}", "Annwyl {name} a {"),
      "back.xlf:7, “Content/Messages/cy.yaml#letter.title”: A brace is missing or stands alone. Write places as in the English, such as {name}."
    ),
    (
      unit("letter.title", "Dear {name}", "Llythyr i {name}"),
      "back.xlf:7, “Content/Messages/cy.yaml#letter.title”: What stands for {name} would have to mutate after “i”. Reword, such as “Ysgol: {name}”."
    ),
  ]

  @Test(arguments: 0..<6)
  func `what is wrong with a text is told by file, line and remedy`(index: Int) throws {
    let (unit, says) = Self.wrong[index]
    #expect(faults([unit], try ContentFolder().library()) == says)
  }

  @Test(arguments: ["Annwyl gr?p {name}", "Annwyl gr\u{FFFD}p {name}", "Annwyl grÅµp {name}", "Annwyl ?yn {name}"])
  func `Welsh that a spreadsheet ruined is refused with the remedy`(welsh: String) throws {
    let word = welsh.split(separator: " ")[1]
    #expect(
      faults([Self.unit("letter.title", "Dear {name}", welsh)], try ContentFolder().library())
        == "back.xlf:7, “Content/Messages/cy.yaml#letter.title”: Letters of “\(word)” were lost when the file was saved. Save it as CSV UTF-8 (in Excel: Save As, CSV UTF-8) from the translator’s own file, and import that."
    )
  }

  @Test func `a lost letter at the end of a word is known beside what stood there, and a question is none`() {
    #expect(RuinedText.word(in: "Y t? mawr", known: "Y tŷ mawr") == "t?")
    #expect(RuinedText.word(in: "Pwy yw hi? Dewch.", known: "Pwy yw hi? Dewch.") == nil)
    #expect(RuinedText.word(in: "Gweler https://a.example/?tudalen=2") == nil)
  }

  @Test func `a row of a table that comes back unchanged keeps its quotation marks`() throws {
    let table = "table,column,cy,en\nhost,,\"Lleoliadau\",\"Hosts\"\nhost,name,\"Enw\",Name\n"
    let folder = try ContentFolder(["Content/Vocabulary/tables.csv": table])
    let units = try folder.library().translations().filter { $0.file == "Content/Vocabulary/tables.csv" }
    #expect(try Self.takeIn(Self.back(units, isRead: false), into: folder.library()).files == [:])
    let one = Self.back(units, ["Content/Vocabulary/tables.csv#host.name": "Enw llawn"], isRead: false)
    #expect(
      try Self.takeIn(one, into: folder.library()).files["Content/Vocabulary/tables.csv"]
        == table.replacing("\"Enw\"", with: "\"Enw llawn\""))
  }

  @Test func `a plural must have all its forms, and its places in the form for most numbers`() throws {
    let welsh = try #require(SoundContent.files["Content/Messages/cy.yaml"])
    let bare = welsh.split(separator: "\n").filter { !$0.contains("week.sessions") }.joined(separator: "\n") + "\n"
    let folder = try ContentFolder(["Content/Messages/cy.yaml": bare])
    #expect(
      faults([Self.unit("week.sessions{two}", "{count} sessions", "{count} sesiwn")], try folder.library())
        == "back.xlf:7, “Content/Messages/cy.yaml#week.sessions{two}”: Welsh needs the plural forms zero, one, few, many, other too. Translate them with this one."
    )
    let names = ["zero", "one", "two", "few", "many", "other"]
    let all = names.enumerated().map { index, name in
      Self.unit(
        "week.sessions{\(name)}", name == "one" ? "{count} session" : "{count} sessions", "sesiwn", line: index + 3)
    }
    #expect(
      faults(all, try folder.library())
        == "back.xlf:8, “Content/Messages/cy.yaml#week.sessions{other}”: The form “other” of this plural lacks the place {count}, though it stands for many numbers. Put it where the value is to stand."
    )
    let good = all.map { unit in
      TranslatedUnit(id: unit.id, english: unit.english, welsh: "{count} sesiwn", isRead: true, line: unit.line)
    }
    let intake = try Self.takeIn(good, into: try folder.library())
    for (path, text) in intake.files { try folder.write(path, text, in: "team") }
    let messages = try folder.library(workspace: "team").messages()
    #expect(messages.text("week.sessions", .cy, ["count": 6]) == "6 sesiwn")
    #expect(messages.reading(of: "week.sessions") == .read)
  }

  @Test func `only a form for one number may say its number in words`() throws {
    let folder = try ContentFolder()
    #expect(
      faults([Self.unit("week.sessions{other}", "{count} sessions", "sesiwn")], try folder.library())
        == "back.xlf:7, “Content/Messages/cy.yaml#week.sessions{other}”: The form “other” of this plural lacks the place {count}, though it stands for many numbers. Put it where the value is to stand."
    )
    let words = ["zero", "one", "two", "few", "many"].enumerated().map { index, form in
      Self.unit(
        "week.sessions{\(form)}", form == "one" ? "{count} session" : "{count} sessions", "sesiwn", line: index + 2)
    }
    #expect(try Self.takeIn(words, into: folder.library()).changed == 5)
  }

  @Test func `a plural is read once all its forms are, and until then it is told what waits`() throws {
    let folder = try ContentFolder()
    let forms = try folder.library().translations().filter { $0.id.contains("week.sessions{") }
    let few = try #require(forms.first { $0.id.hasSuffix("{few}") })
    let one = try Self.takeIn(Self.back([few]), into: folder.library())
    #expect(one.files == [:] && (one.changed, one.read, one.drafts) == (0, 0, 1))
    #expect(
      one.waiting == [
        .init(message: "Content/Messages/cy.yaml#week.sessions", forms: ["zero", "one", "two", "many", "other"])
      ])
    let new = try Self.takeIn(Self.back([few], [few.id: "{count} o sesiynau"]), into: folder.library())
    #expect(new.files.keys.sorted() == ["Content/Messages/cy.yaml"])
    #expect((new.changed, new.read, new.drafts) == (1, 0, 1) && new.waiting == one.waiting)
    let all = try Self.takeIn(Self.back(forms), into: folder.library())
    #expect((all.changed, all.read, all.drafts) == (0, 6, 0) && all.waiting == [])
    for (path, text) in all.files { try folder.write(path, text, in: "team") }
    // The other forms were read before, so the new one is enough.
    let library = try folder.library(workspace: "team")
    let again = try Self.takeIn(Self.back([few], [few.id: "{count} o sesiynau"]), into: library)
    #expect((again.changed, again.read, again.drafts) == (1, 1, 0) && again.waiting == [])
    for (path, text) in again.files { try folder.write(path, text, in: "team") }
    #expect(try folder.library(workspace: "team").messages().reading(of: "week.sessions") == .read)
  }

  @Test func `one fault keeps everything out, unless the bad texts are to be left out`() throws {
    let folder = try ContentFolder()
    let units = try folder.library().translations()
    let bad = Self.unit("letter.title", "Dear {name}", "Annwyl", line: 900)
    let rest = Self.back(units.filter { !$0.id.hasSuffix("letter.title") })
    #expect(throws: InputFaults.self) { try Self.takeIn(rest + [bad], into: folder.library()) }
    let intake = try Self.takeIn(rest + [bad], into: folder.library(), skipBad: true)
    #expect(intake.faults.map(\.line) == [900] && intake.read == rest.count)
    #expect(intake.files["Content/Messages/cy.review.yaml"]?.contains("letter.title") == false)
  }

  @Test func `a text without Welsh, a straight apostrophe and an unread text are told, not refused`() throws {
    let library = try ContentFolder().library()
    let given = [
      Self.unit("letter.title", "Dear {name}", "  "),
      TranslatedUnit(
        id: "Sessions/bystander-secondary.yaml#title", english: " Bystanders ", welsh: "Gwylwyr o'r ysgol",
        isRead: false,
        line: 9),
    ]
    let intake = try Self.takeIn(given, into: library)
    #expect(intake.empty == 1 && intake.apostrophes == 1 && intake.drafts == 1 && intake.read == 0)
    #expect(intake.files.keys.sorted() == ["Sessions/bystander-secondary.yaml"])
    #expect(intake.files.values.first?.contains("Gwylwyr o’r ysgol") == true)
  }
}
