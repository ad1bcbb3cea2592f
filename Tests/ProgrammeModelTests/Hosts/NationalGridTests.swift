import ProgrammeModel
import Testing

struct NationalGridTests {
  @Test func `the guide’s worked example comes out to the last digit it prints`() throws {
    let water = try #require(NationalGrid(easting: 651_409.903, northing: 313_177.270)).onAiry
    // 52° 39′ 27.2531″ N, 1° 43′ 4.5177″ E on Airy 1830; the fourth decimal of a second is 3 mm.
    #expect(abs(water.latitude - (52 + 39.0 / 60 + 27.2531 / 3_600)) < 0.00006 / 3_600)
    #expect(abs(water.longitude - (1 + 43.0 / 60 + 4.5177 / 3_600)) < 0.00006 / 3_600)
  }

  /// Ordnance Survey's published test points of OSTN15, the exact transformation.
  @Test(arguments: [
    ("St Mary’s, Scilly", 91_492.146, 11_318.804, 49.92226393730, -6.29977752014),
    ("Nash Point lighthouse", 292_184.870, 168_003.465, 51.40078220140, -3.55128349240),
    ("Lambeth", 530_624.974, 178_388.464, 51.48936564950, -0.11992557180),
    ("Carmarthen", 241_124.584, 220_332.641, 51.85890896400, -4.30852476960),
    ("Droitwich", 389_544.190, 261_912.153, 52.25529381630, -2.15458614387),
    ("Shetland", 395_999.668, 1_138_728.951, 60.13308091660, -2.07382822798),
  ])
  func `known points lie within five metres of where Ordnance Survey puts them`(
    name: String, easting: Double, northing: Double, latitude: Double, longitude: Double
  ) throws {
    let found = try #require(NationalGrid(easting: easting, northing: northing)?.coordinate)
    let published = try #require(Coordinate(latitude: latitude, longitude: longitude))
    #expect(found.kilometres(to: published) < 0.005, "\(name)")
  }

  @Test func `nothing lies outside the grid or at its origin`() {
    #expect(NationalGrid(easting: 0, northing: 0) == nil)
    #expect(NationalGrid(easting: -1, northing: 10) == nil)
    #expect(NationalGrid(easting: 700_001, northing: 10) == nil)
    #expect(NationalGrid(easting: 10, northing: 1_300_001) == nil)
    #expect(NationalGrid(easting: .nan, northing: 10) == nil)
  }
}
