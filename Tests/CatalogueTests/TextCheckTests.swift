import Catalogue
import ProgrammeModel
import Testing

/// What can be said of a text without understanding it: in which language it is, and whether its numbers agree.
struct TextCheckTests {
  private static let path = "Sessions/bystander-secondary.yaml"

  /// What the check says of the session type with another sentence in it.
  private func findings(cy: String, en: String) throws -> [String] {
    let text = SoundContent.sessionType.replacing(
      "safeguarding: {cy: \"Dywedwch\", en: \"Tell\"}", with: "safeguarding: {cy: \"\(cy)\", en: \"\(en)\"}")
    return try ContentFolder([Self.path: text]).findings().filter { $0.contains("plan.safeguarding") }
  }

  private static let place = "Sessions/bystander-secondary.yaml:35, “plan.safeguarding”"

  @Test(arguments: [
    ("Tell the lead what you saw", "Dywedwch wrth yr arweinydd beth welsoch chi"),
    ("Bystander training", "Hyfforddiant gwylwyr"), ("Access for everybody", "Mynediad i bawb"),
    ("How to support a friend", "Sut i gefnogi ffrind"),
  ])
  func `languages that changed places are a fault, also in a short title`(cy: String, en: String) throws {
    #expect(
      try findings(cy: cy, en: en) == [
        "fault: \(Self.place): The Welsh and the English have changed places. Change them back."
      ])
    #expect(try findings(cy: en, en: cy) == [])
  }

  @Test func `one language in both places is pointed out`() throws {
    #expect(
      try findings(cy: "Tell the lead what you saw", en: "Tell the lead all that you saw") == [
        "warning: \(Self.place): The Welsh reads as English (“the”, “what”, “you”). Write it in Welsh."
      ])
    #expect(
      try findings(cy: "Dywedwch wrth yr arweinydd", en: "Dywedwch wrth yr arweinydd beth welsoch chi") == [
        "warning: \(Self.place): The English reads as Welsh (“wrth”, “yr”, “beth”). Write it in English."
      ])
  }

  @Test func `a name or a quoted sentence of the other language is left alone`() throws {
    #expect(
      try findings(
        cy: "Mae’r ymgyrch “Tell the lead what you saw” yn dechrau",
        en: "The campaign “Dywedwch wrth yr arweinydd” begins"
      ) == [])
    #expect(try findings(cy: "Show Racism the Red Card", en: "Show Racism the Red Card Wales") == [])
  }

  @Test(arguments: [
    ("Childline: 0800 1111", "Childline: 0800 1112", "numbers", "0800 1112", "0800 1111"),
    ("Ffoniwch 999", "Call for help", "numbers", "none", "999"),
    ("Dechrau am 9.30", "Start at 9:45", "numbers", "9:45", "9.30"),
    (
      "Gweler https://meic.wales/cy/chat", "See https://meic.wales/en/talk", "addresses", "https://meic.wales/en/talk",
      "https://meic.wales/cy/chat"
    ),
  ])
  func `numbers and addresses that differ between the languages are pointed out`(
    cy: String, en: String, what: String, english: String, welsh: String
  ) throws {
    #expect(
      try findings(cy: cy, en: en) == [
        "warning: \(Self.place): The \(what) differ: \(english) in the English, \(welsh) in the Welsh. Look which is right, and correct the other."
      ])
  }

  @Test(arguments: [
    ("Ffoniwch 08001111 am 9.30yb, 1,570 ysgol", "Call 0800 1111 at 9:30, 1570 schools"),
    ("Gweler https://llyw.cymru/cymraeg.", "See https://gov.wales/english"),
    ("Dau ffrind, 3 cham", "2 friends, 3 steps"),
  ])
  func `the same numbers written in another way are the same`(cy: String, en: String) throws {
    #expect(try findings(cy: cy, en: en) == [])
  }

  @Test func `no shipped text is in the other language's place, and their numbers agree`() throws {
    let says = ["changed places", "reads as", "differ:"]
    let found = try ShippedContent.library().check(today: try Day("2026-11-26")).map(\.description)
    #expect(found.filter { finding in says.contains { finding.contains($0) } } == [])
  }
}
