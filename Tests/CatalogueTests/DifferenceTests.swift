import Catalogue
import ProgrammeModel
import Testing

struct DifferenceTests {
  private func differences(_ own: [String: String]) throws -> [String] {
    let folder = try ContentFolder()
    try folder.write("pont.yaml", "", in: "team")
    for (path, text) in own { try folder.write(path, text, in: "team") }
    return try folder.library(workspace: "team").differences().map { found in
      "\(found.file):\(found.line.map(String.init) ?? "") \(found.kind.rawValue) \(found.field ?? "") | \(found.shipped ?? "") | \(found.own ?? "")"
    }
  }

  private func sound(_ path: String) throws -> String { try #require(SoundContent.files[path]) }

  @Test func `a workspace without content of its own differs in nothing`() throws {
    #expect(try differences([:]) == [])
  }

  @Test func `messages differ key by key and form by form`() throws {
    let path = "Content/Messages/cy.yaml"
    let text =
      try sound(path).replacing("Annwyl {name}", with: "Helo {name}")
      .replacing("few: \"{count} sesiwn\"", with: "few: \"tair sesiwn\"") + "\"letter.own\": \"Ein neges\"\n"
    #expect(
      try differences([path: text]) == [
        "\(path):1 changed letter.title | Annwyl {name} | Helo {name}",
        "\(path):2 changed week.sessions.few | {count} sesiwn | tair sesiwn",
        "\(path):3 added letter.own |  | Ein neges",
      ])
  }

  @Test func `what came with the program and is not in the file is missing`() throws {
    let path = "Content/Messages/cy.yaml"
    #expect(
      try differences([path: "\"letter.title\": \"Annwyl {name}\"\n"]).first
        == "\(path): missing week.sessions.zero | {count} sesiwn | ")
  }

  @Test func `rows differ by what they are called, whatever their order`() throws {
    let path = "Content/Places/forces.csv"
    let text = "code,cy,en\nW15000009,Heddlu Cymru,Police Wales\nW15000001,Heddlu’r Gogledd,North Wales Police\n"
    #expect(
      try differences([path: text]) == [
        "\(path):2 added W15000009 |  | cy=Heddlu Cymru; en=Police Wales",
        "\(path):3 changed W15000001 | cy=Heddlu Gogledd Cymru | cy=Heddlu’r Gogledd",
      ])
  }

  @Test func `a question is known by its code, wherever it stands`() throws {
    let path = SoundContent.bank
    let text = try sound(path).replacing("level: 2", with: "level: 3")
    #expect(
      try differences([path: text]) == [
        "\(path):6 changed items[tell-an-adult].level | 2 | 3"
      ])
  }

  @Test func `a copy that says the same and a file of one's own are told as such`() throws {
    let path = "Sessions/bystander-secondary.yaml"
    let own = SoundContent.sessionType.replacing("code: bystander-secondary", with: "code: own-type")
    #expect(
      try differences([path: "# laid out anew\n" + SoundContent.sessionType, "Sessions/own-type.yaml": own]) == [
        "\(path): same  |  | ", "Sessions/own-type.yaml: own file  |  | ",
      ])
  }
}
