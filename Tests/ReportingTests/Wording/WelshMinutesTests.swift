import ProgrammeModel
import Testing

struct WelshMinutesTests {
  @Test func `minutes are feminine throughout: softened after one and two, and after no other number`() throws {
    let messages = try CatalogueWords.messages()
    var seen = 0
    for key in messages.keys {
      guard case .plural(let forms)? = messages.template(key, .cy) else { continue }
      for (form, text) in forms where text.contains(#/(\{count\}|un|dwy) [mf]unud/#) {
        seen += 1
        #expect(text.contains(" funud") == ["one", "two", "=1", "=2"].contains(form), "\(key).\(form): \(text)")
      }
    }
    #expect(seen > 20)
  }
}
