import ProgrammeModel
import Testing

@testable import Interchange

struct HostRowTests {
  @Test func `hosts of any kind arrive`() throws {
    let text = """
      cyfeirnod;enw;enw Cymraeg;math;ardal;cyfeiriad;cod post;ffôn
      bws-enghraifft;Example Buses;Bysiau Enghraifft;Transport operator;Conwy;"1 Stryd Fawr, Llandudno";LL30 9ZZ;1492000000
      clwb;Club;;youth-club;;;;
      """
    let reading = HostRow.read(try CSVTable(text: text), file: "h.csv")
    #expect(reading.faults == [])
    #expect(
      reading.rows.first
        == HostRow(
          line: 2, reference: try HostReference("bws-enghraifft"), made: nil, name: "Example Buses",
          nameCy: "Bysiau Enghraifft",
          kind: .transportOperator, area: "Conwy", address: ["1 Stryd Fawr", "Llandudno"],
          postcode: Postcode("LL30 9ZZ"), phone: "01492000000", medium: nil,
          told: [.nameCy, .area, .address, .postcode, .phone]))
    #expect(
      reading.notes.map(\.description) == [
        "h.csv:2, “ffôn”: “1492000000” lacks its first 0; read as 01492000000.",
        "h.csv:3, “cod post”: There is no postcode, so this place cannot be put on the map.",
      ])
  }

  @Test func `an unknown kind names the nearest`() throws {
    let reading = HostRow.read(try CSVTable(text: "reference,name,kind\nx,X,youth-clubb\nx y,,\n"), file: "h.csv")
    #expect(
      reading.faults.first?.description
        == "h.csv:2, “kind”: “youth-clubb” is not understood. Write youth-club, or one of: school, independent-school, "
        + "pupil-referral-unit, college, youth-club, sports-club, employer, police-station, community-group, "
        + "faith-group, transport-operator, other.")
    #expect(reading.faults.map(\.field) == ["kind", "reference", "name", "kind"])
  }

  @Test func `the templates are files that read without a fault`() throws {
    #expect(HostRow.read(try CSVTable(text: HostRow.template), file: "t.csv").faults == [])
    let closed = ClosedRow.read(try CSVTable(text: ClosedRow.template), file: "t.csv")
    #expect(closed.faults == [])
    #expect(closed.rows.map(\.days) == [[try DayRange("2027-02-05"), try DayRange("2027-03-01..2027-03-02")]])
  }
}
