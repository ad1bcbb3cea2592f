import ProgrammeModel
import Testing

struct ShareWordsTests {
  @Test(arguments: 1...9)
  func `more and fewer than a number say nag before a vowel, and na elsewhere`(number: Int) throws {
    let messages = try CatalogueWords.messages()
    let than = [1, 8].contains(number) ? "nag" : "na"
    let values: [String: Messages.Value] = ["count": .number(number)]
    #expect(messages.text("share.more-than", .cy, values) == "mwy \(than) \(number) o bob 10")
    #expect(messages.text("share.fewer-than-in-10", .cy, values) == "llai \(than) \(number) o bob 10")
    #expect(messages.text("share.more-than", .en, values) == "more than \(number) in 10")
  }
}
