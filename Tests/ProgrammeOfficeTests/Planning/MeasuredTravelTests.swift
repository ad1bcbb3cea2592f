import Foundation
import ProgrammeModel
import Testing

@testable import ProgrammeOffice

struct MeasuredTravelTests {
  private func place(_ table: String?) async throws -> Workplace {
    let place = try await Workplace.withDemo()
    _ = try await place.office().addRequest(RequestForm("6629401 bystander-secondary 9A:28 2027-01-11..2027-02-05"))
    if let table { try place.write(table, to: "travel.csv") }
    try place.write(
      try place.read("pont.yaml").replacing("travel:\n", with: "travel:\n  table: travel.csv\n"), to: "pont.yaml")
    return place
  }

  private func travel(_ place: Workplace) async throws -> Int {
    try await place.office().schedule(weeks: nil, limit: .iterations(10), seed: 1).figures.travelMinutes
  }

  @Test func `a measured journey wins over the formula, in both directions`() async throws {
    let rows = ["yeo-bangor", "yeo-rhyl", "trainer-llandudno"].map { "\($0),6629401,7" }
    let place = try await place("from,to,minutes\n" + rows.joined(separator: "\n") + "\n6629401,yeo-rhyl,2\n")
    #expect(try await travel(place) == 9)
  }

  @Test func `two hosts of one postcode sector are not at one door`() async throws {
    let place = try await Workplace()
    let office = try place.office()
    for (name, postcode) in [("llanberis", "LL55 4HU"), ("beddgelert", "LL55 4UY")] {
      _ = try await office.addHost(
        reference: try HostReference(name), name: name, nameCy: nil, kind: .youthClub, area: nil, postcode: postcode,
        phone: nil)
    }
    let hosts = try await office.hosts().map(\.host)
    #expect(Set(hosts.map(\.location?.coordinate)).count == 1)
    let times = try office.travelTimes(hosts: hosts, people: [])
    let minutes = try #require(times.minutes(from: .host(hosts[0].key), to: .host(hosts[1].key)))
    // To the car and the gate, and half the way to the next sector.
    #expect((6...15).contains(minutes))
    #expect(times.minutes(from: .host(hosts[0].key), to: .host(hosts[0].key)) == 0)
  }

  @Test func `blanks and capitals in the table's places do not matter`() async throws {
    let rows = ["yeo-bangor", "yeo-rhyl", "trainer-llandudno"].map { " \($0) , 6629401 , 7 " }
    #expect(try await travel(place("From, To, Minutes\n" + rows.joined(separator: "\n") + "\n")) == 14)
  }

  @Test func `a table that is not there is told by name`() async throws {
    let place = try await place(nil)
    let said = await words { _ = try await travel(place) }
    #expect(
      said
        == "pont.yaml:27, “travel.table”: There is no file “travel.csv” beside pont.yaml. Put it there, or remove this line."
    )
  }

  @Test func `every wrong row is told with its line`() async throws {
    let place = try await place("from,to,minutes\nyeo-rhyl,6629401,soon\nyeo-rhyl,6629401,12\n6629401,yeo-rhyl,1441\n")
    let said = await words { _ = try await travel(place) }
    #expect(
      said == """
        2 faults; nothing was changed.
        travel.csv:2, “minutes”: “soon” is not a journey. Give whole minutes from 0 to 1440.
        travel.csv:4, “minutes”: “1441” is not a journey. Give whole minutes from 0 to 1440.
        """)
    let headless = try await self.place("a,b,c\n")
    #expect(
      await words { _ = try await travel(headless) } == "travel.csv:1: The columns from, to and minutes are needed.")
  }
}
