import Foundation
import ProgrammeModel
import ProgrammeOffice
import Testing

struct TranslationTests {
  private let everything = TranslationChoice(parts: [], states: [])

  private func export(_ choice: TranslationChoice, _ form: TranslationForm, _ place: Workplace) async throws -> Data {
    Data(
      try await Office.exportTranslations(
        choice, as: form, workspace: place.folder.path, currentFolder: place.folder, content: shippedContent
      ).text.utf8)
  }

  private func take(
    _ data: Data, _ place: Workplace, reader: String = "Welsh language officer", allRead: Bool = true,
    overNewer: Bool = false, dryRun: Bool = false, inside: Bool = true, on day: String = "2027-01-10"
  ) async throws -> TranslationReport {
    try await Office.importTranslations(
      data, file: "back", reader: reader, on: try Day(day), today: try Day("2027-01-10"), allRead: allRead,
      overNewer: overNewer, skipBad: false, shipped: false, dryRun: dryRun, workspace: inside ? place.folder.path : nil,
      currentFolder: inside ? place.folder : URL(fileURLWithPath: "/"), content: shippedContent)
  }

  @Test(arguments: TranslationForm.allCases)
  func `all texts go out and come back unchanged, and then nothing waits for a reader`(form: TranslationForm)
    async throws
  {
    let place = try await Workplace()
    let waiting = TranslationChoice(parts: [], states: ["missing", "draft", "out-of-date"])
    let missing = TranslationChoice(parts: [], states: ["missing"])
    func list(_ choice: TranslationChoice) async throws -> [TranslationLine] {
      try await Office.listTranslations(
        choice, workspace: place.folder.path, currentFolder: place.folder, content: shippedContent)
    }
    let texts = try await list(everything).map(\.texts).reduce(0, +)
    #expect(texts > 3_000)
    let report = try await take(export(everything, form, place), place)
    #expect(report.intake.changed == 0 && report.intake.faults == [])
    // What has no Welsh yet cannot have been read.
    #expect(try await list(waiting).map(\.texts).reduce(0, +) == list(missing).map(\.texts).reduce(0, +))
    #expect(report.intake.read == texts - report.intake.empty)
    let draft = try place.office().shelf.draftMark(of: Code("assembly"))
    #expect(draft == nil)
    let faults = try await Office.checkContent(
      workspace: place.folder.path, currentFolder: place.folder, today: Day("2026-11-23"), content: shippedContent
    ).filter { !$0.isWarning }
    #expect(faults.map(\.message) == [])
  }

  @Test func `only what was chosen goes out`() async throws {
    let place = try await Workplace()
    let text = String(
      decoding: try await export(TranslationChoice(parts: [.sessions], states: ["draft"]), .csv, place), as: UTF8.self)
    let files = Set(text.split(separator: "\n").dropFirst().compactMap { $0.split(separator: "#").first })
    #expect(files.contains("Sessions/assembly.yaml") && !files.contains("Content/Messages/cy.yaml"))
  }

  @Test func `a dry run and a fault write nothing, and who reads must be said`() async throws {
    let place = try await Workplace()
    let data = try await export(TranslationChoice(parts: [.messages], states: []), .csv, place)
    #expect(try await take(data, place, dryRun: true).written == ["Content/Messages/cy.review.yaml"])
    let broken = Data(
      String(decoding: data, as: UTF8.self).replacing("Annwyl gyfaill,", with: "Annwyl {pwy},").utf8)
    let said = await words { _ = try await take(broken, place) }
    #expect(said.hasPrefix("back:") && said.contains("There is no place {pwy} in the English."))
    let nobody = await words { _ = try await take(data, place, reader: "  ") }
    #expect(nobody.contains("Say by role who stands by the Welsh"))
    let nowhere = await words { _ = try await take(data, place, inside: false) }
    #expect(nowhere.hasPrefix("There is no workspace in "))
    #expect(!FileManager.default.fileExists(atPath: place.folder.appending(path: "Content").path))
  }

  @Test(arguments: TranslationForm.allCases)
  func `a hand-out that was long on its way does not bring back old Welsh unasked`(form: TranslationForm) async throws {
    let place = try await Workplace()
    let messages = TranslationChoice(parts: [.messages], states: [])
    let old = try await export(messages, form, place)
    let newer = Data(
      String(decoding: old, as: UTF8.self).replacing("Annwyl gyfaill,", with: "Annwyl gydweithiwr,").utf8)
    #expect(try await take(newer, place).intake.changed == 1)
    #expect(try await take(newer, place).intake.isIdle)
    let said = await words { _ = try await take(old, place) }
    #expect(said.hasPrefix("back:"))
    #expect(
      said.contains(
        "The Welsh has changed since this was handed out; it is now “Annwyl gydweithiwr,”. Hand it out again with ‘pont translate export’, or say --over-newer to put this in its place."
      ))
    #expect(try await take(old, place, overNewer: true).intake.changed == 1)
    // Without the mark nobody can tell; then only the English is compared, as before.
    let bare = String(decoding: newer, as: UTF8.self).replacing(
      #/extradata="w[0-9a-f]{16}"|,w[0-9a-f]{16}(?=\r?\n)/#, with: "")
    #expect(try await take(Data(bare.replacing(",handed_out", with: "").utf8), place).intake.changed == 1)
  }

  @Test func `nobody has read it on a day to come`() async throws {
    let place = try await Workplace()
    let data = try await export(TranslationChoice(parts: [.messages], states: []), .csv, place)
    #expect(
      await words { _ = try await take(data, place, on: "2027-01-11") }
        == "“--on”: 2027-01-11 is still to come. Give the day on which it was read, 2027-01-10 at the latest.")
  }

  @Test func `a state that nobody knows is told by its line`() async throws {
    let place = try await Workplace()
    let data = try await export(TranslationChoice(parts: [.messages], states: ["draft"]), .csv, place)
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let strange = lines.enumerated().map { $0 == 1 ? String($1).replacing(",draft,", with: ",redd,") : String($1) }
    let said = await words { _ = try await take(Data(strange.joined(separator: "\n").utf8), place, allRead: false) }
    #expect(said.hasPrefix("back:2, "))
    #expect(
      said.contains(
        "“redd” is no state. Write read where somebody stands by the Welsh, else draft, out-of-date or missing."))
  }

  @Test func `a letter loses its mark once its Welsh has been read`() async throws {
    let place = try await Workplace.withSessions(["6629401 bystander-secondary 9A:28 2027-01-12T09:30 yeo-rhyl"])
    #expect(try await place.office().letter(session("S1"), nil, asHTML: false).unread.count == 1)
    _ = try await take(export(TranslationChoice(parts: [.messages], states: []), .xliff, place), place)
    let letter = try await place.office().letter(session("S1"), nil, asHTML: false)
    #expect(letter.unread == [] && !letter.text.contains("Drafft"))
  }
}
