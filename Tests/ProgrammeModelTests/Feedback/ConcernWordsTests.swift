import ProgrammeModel
import Testing

struct ConcernWordsTests {
  private let words = ConcernWords(phrases: ["kill me", "don’t feel safe", "hunan-niwed", "perygl", "…"])

  @Test(arguments: [
    "kill me", "He said he would KILL  ME.", "kill\nme", "I DONT feel safe", "I don't feel safe", "hunan niwed",
    "HUNAN-NIWED!", "mewn pérygl", "(perygl)",
  ])
  func `a phrase is found whatever its case, accents, apostrophes and blanks`(text: String) {
    #expect(words.looksLikeConcern(text))
  }

  @Test(arguments: ["killer me", "kill mean", "kill us", "me kill", "peryglus", "feel safe", "kill", "", "…"])
  func `parts of words and parts of phrases are not found`(text: String) {
    #expect(!words.looksLikeConcern(text))
  }

  @Test func `no phrases find nothing`() {
    #expect(ConcernWords(phrases: []).isEmpty)
    #expect(ConcernWords(phrases: ["!", ""]).isEmpty)
    #expect(!ConcernWords(phrases: [""]).looksLikeConcern("kill me"))
  }

  @Test func `the order and repetition of phrases do not matter`() {
    #expect(ConcernWords(phrases: ["a b", "a c", "A  B"]) == ConcernWords(phrases: ["a c", "a b"]))
  }
}
