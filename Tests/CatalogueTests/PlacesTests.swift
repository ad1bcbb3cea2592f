import Catalogue
import ProgrammeModel
import Testing

/// On the places that ship.
struct PlacesTests {
  private let places: Places

  init() throws { places = try ShippedContent.library().places() }

  private func postcode(_ text: String) throws -> Postcode { try #require(Postcode(text)) }

  @Test func `a postcode lies where its sector does`() throws {
    let location = try #require(places.location(of: try postcode("LL68 9DU")))
    #expect(location.precision == .sector)
    // Amlwch, the town of that sector, by the Index of Place Names.
    let amlwch = try places.town(named: "Amlwch").location.coordinate
    #expect(location.coordinate.kilometres(to: amlwch) < 5)
    #expect(places.area(of: try postcode("ll689du"))?.name.cy == "Ynys Môn")
  }

  @Test func `an unknown sector falls back to its district`() throws {
    #expect(places.location(of: try postcode("LL68 4AA"))?.precision == .district)
    #expect(places.area(of: try postcode("LL68 4AA"))?.name.en == "Isle of Anglesey")
    #expect(places.location(of: try postcode("EH1 1AA")) == nil)
  }

  @Test func `what lies in one sector is wider apart in the country than in a city`() throws {
    func spread(_ text: String) throws -> Double {
      places.spread(around: try #require(places.location(of: try postcode(text))).coordinate)
    }
    #expect((1.0...6.0).contains(try spread("LL55 4HU")))
    #expect((0.05...1.0).contains(try spread("CF10 3NQ")))
  }

  @Test func `there are 22 areas, each with its own school digits, in four forces`() {
    #expect(places.areas.count == 22)
    #expect(Set(places.areas.compactMap(\.schoolAuthority)) == Set((660...681).map(String.init)))
    #expect(
      Dictionary(grouping: places.areas, by: \.force.en).mapValues(\.count) == [
        "North Wales Police": 6, "Gwent Police": 5, "South Wales Police": 7, "Dyfed-Powys Police": 4,
      ])
  }

  @Test(
    arguments: zip(
      [
        "W06000001", "660", "ynys mon", "Isle of Anglesey", "ANGLESEY", "The Vale of Glamorgan", "Rhondda Cynon Taff",
        "RCT", "Cyngor Sir Gâr", "Wrexham County Borough Council", " Caerdydd ", "Newport", "Cyngor Sir Ynys Môn",
      ],
      [
        "W06000001", "W06000001", "W06000001", "W06000001", "W06000001", "W06000014", "W06000016", "W06000016",
        "W06000010", "W06000006", "W06000015", "W06000022", "W06000001",
      ]))
  func `an area is known by its code, digits, names and other spellings`(text: String, code: String) {
    #expect(places.area(matching: text)?.code.text == code)
  }

  @Test func `a police force is known without the word for police`() {
    for name in ["Dyfed-Powys", "Heddlu Dyfed-Powys", "dyfed-powys police"] {
      #expect(
        places.areas(matching: name).map(\.name.en) == ["Ceredigion", "Pembrokeshire", "Carmarthenshire", "Powys"])
    }
  }

  @Test func `a name that is no area gives none, and the nearest`() {
    #expect(places.area(matching: "Gwent") == nil)
    #expect(places.area(matching: "") == nil)
    #expect(places.areaName(near: "Gwyned") == "Gwynedd")
  }

  @Test(arguments: ["Newport", "Bridgend"])
  func `a town’s name that names two places is refused without its area`(name: String) throws {
    #expect(places.towns(named: name).count == 2)
    #expect(throws: Town.Fault.self) { try places.town(named: name) }
    let town = try places.town(named: name, in: places.area(matching: name)?.code)
    #expect(town.area == places.area(matching: name)?.code)
  }

  @Test func `the refusal of a town says what to do`() {
    #expect(throws: Town.Fault.ambiguous("Newport", areas: ["Pembrokeshire", "Newport"])) {
      try places.town(named: "Newport")
    }
    #expect(
      Town.Fault.ambiguous("Newport", areas: ["Pembrokeshire", "Newport"]).description
        == "“Newport” names more than one place: in Pembrokeshire and in Newport. Name the area too, or give a postcode."
    )
    #expect(
      Town.Fault.unknown("Bangr", nearest: "Bangor").description
        == "There is no town “Bangr” in Content/Places/towns.csv. Did you mean “Bangor”? Give a postcode instead, or add the town."
    )
  }

  @Test func `a town is known in both languages without its accents`() throws {
    #expect(try places.town(named: "abertawe").name.en == "Swansea")
    #expect(try places.town(named: "Pont-y-pwl").name.en == "Pontypool")
  }

  @Test func `every town lies in or near its area’s sectors`() {
    let far = places.towns.filter { town in
      guard let area = places.area(town.area) else { return true }
      return area.centre.kilometres(to: town.location.coordinate) > 75
    }
    #expect(far.map(\.name.en) == [])
  }

  @Test func `the owners of the data are named`() {
    #expect(places.attribution.en.contains("Contains OS data © Crown copyright"))
  }
}
