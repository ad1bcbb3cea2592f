import ProgrammeModel
import Testing

struct HostWordsTests {
  @Test(arguments: [("ll689du", "LL68 9DU"), (" CF10 1AA ", "CF10 1AA"), ("sa1 1aa", "SA1 1AA")])
  func `a postcode is read in any case, with or without its blank`(text: String, written: String) {
    #expect(Postcode(text)?.description == written)
  }

  @Test(arguments: ["", "LL68", "12345", "LL68 DU9", "LL6899DUX", "not available"])
  func `what is no postcode is none`(text: String) { #expect(Postcode(text) == nil) }

  @Test func `a postcode knows its sector and district`() throws {
    let postcode = try #require(Postcode("LL68 9DU"))
    #expect(postcode.sector == "LL68 9")
    #expect(postcode.district == "LL68")
  }

  @Test func `Bangor is as far from Cardiff as a map says`() throws {
    let bangor = try #require(Coordinate(latitude: 53.2274, longitude: -4.1293))
    let cardiff = try #require(Coordinate(latitude: 51.4816, longitude: -3.1791))
    #expect((203.0...207.0).contains(bangor.kilometres(to: cardiff)))
    #expect(TravelModel.usual.minutes(from: bangor, to: bangor) == 5)
    #expect(
      TravelModel.usual.minutes(from: bangor, to: cardiff) == TravelModel.usual.minutes(from: cardiff, to: bangor))
  }

  @Test func `a school number tells its authority and is text`() throws {
    #expect(try HostReference("6614002").schoolAuthority == "661")
    #expect(try HostReference("club-rhyl").schoolAuthority == nil)
    #expect(throws: HostReference.Fault.self) { try HostReference("Ysgol Ŵy") }
  }
}
