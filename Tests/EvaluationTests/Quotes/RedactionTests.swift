import Evaluation
import ProgrammeModel
import Testing

struct RedactionTests {
  @Test(arguments: [
    ("My number is 029 2018.0123 ok", "My number is [phone] ok"),
    ("cf103nq is home", "[postcode] is home"),
    ("It was on 3rd May 2011 there", "It was on [date] there"),
    ("Born 3 Mai 2011 yma", "Born [date] yma"),
    ("the boys in Year 9 laughed", "the boys in [age] laughed"),
    ("mrs pugh was kind", "[name] was kind"),
    ("Soniodd Bonwr Rees am hyn", "Soniodd [name] am hyn"),
    ("Daeth Rhys ab Owain heddiw", "Daeth [name] heddiw"),
    ("we went to Coleg y Cymoedd after", "we went to [school] after"),
    ("near 12 Heol y Bont now", "near [street] now"),
    ("see https://example.org/me now", "see [link] now"),
    ("0\u{200B}7700\u{200B}900123 call", "[phone] call"),
  ])
  func `what identifies is taken out by its form`(text: String, wanted: String) {
    #expect(Redaction(of: text).text == wanted)
  }

  @Test func `known names go whatever their case, accents and joins`() {
    let redaction = Redaction(
      of: "SIÔN and Pugh-Jones told o’neill’s friend", in: .cy, names: ["Siôn Pugh", "O'Neill"])
    #expect(redaction.text == "[enw] and [enw] told [enw]’s friend")
    #expect(redaction.removed == [.name, .name, .name])
  }

  @Test func `a name inside a word stays`() {
    #expect(Redaction(of: "I was annoyed", names: ["Ann"]).text == "I was annoyed")
  }

  @Test func `words that are names too are left in and flagged`() {
    let redaction = Redaction(of: "I hope Eira and Mark come", names: ["Hope", "Mark"])
    #expect(redaction.text == "I hope Eira and Mark come")
    #expect(redaction.flagged == ["hope", "Eira", "Mark"])
  }

  @Test func `nothing is taken out of plain words`() {
    let text = "I felt brave and 8 of us told an adult."
    #expect(Redaction(of: text).text == text)
  }
}
