import ProgrammeModel
import Reporting
import Testing

struct ListWordingTests {
  @Test(arguments: [
    ([], ""), (["Bangor"], "Bangor"), (["Bangor", "Rhyl"], "Bangor and Rhyl"),
    (["Bangor", "Rhyl", "Mold"], "Bangor, Rhyl, and Mold"),
  ])
  func `an English row has a comma before the last of three`(items: [String], text: String) throws {
    #expect(Wording(try CatalogueWords.messages(), .en).list(items) == text)
  }

  @Test(arguments: [
    ([], ""), (["Bangor"], "Bangor"), (["Bangor", "Rhyl"], "Bangor a Rhyl"),
    (["Bangor", "Rhyl", "Abergele"], "Bangor, Rhyl ac Abergele"), (["Bangor", "Ŵyn"], "Bangor ac Ŵyn"),
    (["mae’n brysur", "nid yw’n siarad Cymraeg"], "mae’n brysur ac nid yw’n siarad Cymraeg"),
    (["nid yw’n gweithio", "mae ar wyliau"], "nid yw’n gweithio ac mae ar wyliau"),
    (["Bangor", "Caernarfon"], "Bangor, Caernarfon"), (["Bangor", "Tywyn"], "Bangor, Tywyn"),
    (["9A", "9B"], "9A, 9B"),
  ])
  func `a Welsh row has ac before a vowel, and no a where it would change the name`(items: [String], text: String)
    throws
  {
    #expect(Wording(try CatalogueWords.messages(), .cy).list(items) == text)
  }

  @Test func `every state, reach and language has a name in both languages`() throws {
    let messages = try CatalogueWords.messages()
    let cancelled = Session.Cancellation(by: .host, because: "flood", noticeDays: 2)
    let states: [Session.State] = [.proposed, .confirmed, .delivered, .cancelled(cancelled), .nobodyThere]
    for language in Language.allCases {
      let words = Wording(messages, language)
      let names =
        states.map { words.name(of: $0) } + HostReach.allCases.map { words.name(of: $0) }
        + DeliveryLanguage.allCases.map { words.name(of: $0) }
      #expect(Set(names).count == names.count)
      #expect(names.allSatisfy(Golden.isClean))
    }
    #expect(Wording(messages, .en).name(of: .proposed, isLocked: true) == "Proposed, held in place")
    #expect(Wording(messages, .en).name(of: .confirmed, isLocked: true) == "Confirmed")
  }
}
