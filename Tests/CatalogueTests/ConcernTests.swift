import Catalogue
import ProgrammeModel
import Testing

/// The words of concern that ship, on invented feedback.
struct ConcernTests {
  private let words: ConcernWords

  init() throws { words = try ShippedContent.library().concernWords() }

  @Test(arguments: [
    "I learned how to help if someone is being racist on the bus.",
    "It was killer good!!",
    "The trainer killed it, best assembly ever",
    "I would tell a teacher or ring the police if I saw a hate crime.",
    "Now I know what a victim can do and where to report.",
    "Hate is never ok. Bullying is bad and we should stand up to bullies.",
    "It was a bit boring and too long but the video was good",
    "I am confident to speak up. My friends are too.",
    "We need more time for questions",
    "I didn't know that disability hate crime was a thing",
    "It helped me understand other people",
    "I know how to help someone who is being bullied",
    "Helping people who need help, and people who have been a victim",
    "nothing", "", "???", "👍👍",
    "Roedd y sesiwn yn dda iawn ac yn hwyl.",
    "Dysgais i sut i helpu rhywun sy’n cael ei drin yn annheg.",
    "Byddwn i’n dweud wrth athro neu’r heddlu am drosedd casineb.",
    "Mae casineb yn ddrwg a dylen ni sefyll lan dros bobl eraill.",
    "Rwy’n gwybod ble i gael help nawr, ac wrth bwy i ddweud",
    "Mae’n gwneud i fi feddwl am bobl sydd wedi dioddef ac sydd angen help",
  ])
  func `ordinary feedback is not set aside`(text: String) {
    #expect(!words.looksLikeConcern(text))
  }

  @Test(arguments: [
    "my stepdad hits me", "I want to KILL MYSELF", "i’ve been self-harming", "sometimes I self\nharm",
    "I dont feel safe", "I don't feel safe at school", "I don’t feel safe at home", "this happened to me last year",
    "They call me names every day because I'm deaf", "he touched me", "Please help!", "I am being bullied",
    "my friend is being bullied and wont tell", "I need help",
    "someone in my class carries a knife", "I was attacked because I am trans", "I have thoughts of suicide.",
    "Mae fy nhad yn fy mwrw", "Dw i’n cael fy mwlio", "dwi isio marw", "Rwy’n hunan-niweidio weithiau",
    "Dydw i ddim yn teimlo’n ddiogel", "Mae rhywun wedi ymosod arna i", "digwyddodd i fi llynedd",
    "mae ofn mynd adref arna i", "Ces i fy ngham-drin",
  ])
  func `words of harm are set aside in both languages`(text: String) {
    #expect(words.looksLikeConcern(text))
  }

  /// The rule errs on the side of setting aside: a person looks at these and finds nothing. That is the price.
  @Test(arguments: [
    "I learned what abuse means", "You should never call me names or anyone else", "That question was abusive lol",
    "It happened to my favourite footballer too",
  ])
  func `borderline answers are set aside too`(text: String) {
    #expect(words.looksLikeConcern(text))
  }

  @Test func `the routes start with the emergency and name the host’s contact`() throws {
    let routes = try ShippedContent.library().concernRoutes()
    #expect(routes.map(\.code) == ["emergency", "host-contact", "council-front-door", "police"])
  }
}
