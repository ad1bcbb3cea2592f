import Foundation
import ProgrammeModel
import Testing

@testable import ProgrammeOffice

struct HostImportTests {
  private static let header =
    "School Number,School Name,LA Code,Local Authority,Sector,Governance - see notes,WM Code,Welsh Medium Type - see notes,School Type,Religious Character,Address 1,Address 2,Address 3,Address 4,Postcode,Phone Number,Pupils - see notes\n"

  private func row(_ number: String, _ name: String, postcode: String = "LL55 1ZZ", pupils: String = "200") -> String {
    "\(number),\(name),661,Gwynedd,Primary,Community,NA,Not applicable,Primary,---,1 Stryd Fawr,,,,\(postcode),01286\u{A0}000000 ,\(pupils)\n"
  }

  @Test func `importing hosts twice changes nothing and says so`() async throws {
    let place = try await Workplace()
    let office = try place.office()
    let first = try await office.importHosts(try demoData("schools.csv"), file: "schools.csv", kind: nil)
    #expect((first.read, first.added, first.unchanged) == (22, 22, 0))
    let acts = try await office.history(of: nil, last: 100).count
    let again = try await office.importHosts(try demoData("schools.csv"), file: "schools.csv", kind: nil)
    #expect((again.read, again.added, again.updated.count, again.unchanged) == (22, 0, 0, 22))
    #expect(again.isUnchanged)
    #expect(try await office.history(of: nil, last: 100).count == acts)
  }

  @Test func `other hosts too are kept once`() async throws {
    let place = try await Workplace()
    let office = try place.office()
    let first = try await office.importHosts(try demoData("hosts.csv"), file: "hosts.csv", kind: nil)
    let again = try await office.importHosts(try demoData("hosts.csv"), file: "hosts.csv", kind: nil)
    #expect(first.added == 4)
    #expect(again.isUnchanged)
    #expect(again.unchanged == 4)
  }

  @Test func `clubs whose names begin alike stay themselves, however their lists come`() async throws {
    let place = try await Workplace()
    let office = try place.office()
    func take(_ rows: String...) async throws -> ImportReport {
      try await office.importHosts(
        Data(("Club,Post code\n" + rows.map { $0 + "\n" }.joined()).utf8), file: "clubs.csv", kind: .sportsClub,
        columns: ["Club": "name", "Post code": "postcode"])
    }
    let (bangor, caernarfon) = ("Clwb Pêl-droed Bangor,LL57 1DT", "Clwb Pêl-droed Caernarfon,LL55 1SE")
    #expect(try await take(bangor, caernarfon).added == 2)
    #expect(try await take(caernarfon, bangor).isUnchanged)
    // One name in two places: the postcode tells, in whatever order.
    let (north, south) = ("Clwb Ieuenctid,LL57 1DT", "Clwb Ieuenctid,CF10 1EP")
    #expect(try await take(north, south).added == 2)
    #expect(try await take(south, north).isUnchanged)
    let moved = try await take("Clwb Pêl-droed Bangor,LL57 2DG")
    #expect((moved.added, moved.updated.map(\.name)) == (0, ["Clwb Pêl-droed Bangor"]))
    #expect(
      try await office.hosts().map(\.host.name).sorted() == [
        "Clwb Ieuenctid", "Clwb Ieuenctid", "Clwb Pêl-droed Bangor", "Clwb Pêl-droed Caernarfon",
      ])
  }

  @Test func `a club with a reference of the old kind is known again, and no other takes its place`() async throws {
    let place = try await Workplace()
    let office = try place.office()
    let old = try HostReference("clwb-pel-droed")
    _ = try await office.addHost(
      reference: old, name: "Clwb Pêl-droed Bangor", nameCy: nil, kind: .sportsClub, area: nil, postcode: "LL57 1DT",
      phone: nil)
    func take(_ row: String) async throws -> ImportReport {
      try await office.importHosts(
        Data("Club,Post code\n\(row)\n".utf8), file: "clubs.csv", kind: .sportsClub,
        columns: ["Club": "name", "Post code": "postcode"])
    }
    #expect(try await take("Clwb Pêl-droed Bangor,LL57 1DT").isUnchanged)
    #expect(try await take("Clwb Pêl-droed Caernarfon,LL55 1SE").added == 1)
    #expect(try await office.hosts().first { $0.host.reference == old }?.host.name == "Clwb Pêl-droed Bangor")
  }

  @Test func `a workbook of all kinds comes in at once, and from ODS again without a change`() async throws {
    let place = try await Workplace()
    let office = try place.office()
    let first = try await office.importHosts(try listFile("schools.xlsx"), file: "schools.xlsx", kind: nil)
    #expect((first.read, first.added) == (5, 5))
    let again = try await office.importHosts(try listFile("schools.ods"), file: "schools.ods", kind: nil)
    #expect(again.isUnchanged)
    #expect(again.unchanged == 5)
  }

  @Test func `bad rows of a workbook are left out sheet by sheet where that is asked`() async throws {
    let place = try await Workplace()
    let office = try place.office()
    let data = try listFile("schools-faulty.xlsx")
    await #expect(throws: InputFaults.self) { try await office.importHosts(data, file: "f.xlsx", kind: nil) }
    let report = try await office.importHosts(data, file: "f.xlsx", kind: nil, skipBadRows: true)
    #expect(report.added == 2)
    #expect(
      report.faults.map { "\($0.file ?? "") \($0.line ?? 0)" } == [
        "f.xlsx (Maintained) 5", "f.xlsx (Independent) 3", "f.xlsx (Independent) 4", "f.xlsx (Independent) 4",
      ])
    #expect(report.rejectedRows?.hasPrefix("School Number,School Name,Sector,Postcode\n66190,") == true)
  }

  @Test func `England’s schools come in under their URNs`() async throws {
    let place = try await Workplace()
    let office = try place.office()
    let report = try await office.importHosts(try listFile("schools-england.csv"), file: "gias.csv", kind: nil)
    #expect(report.added == 7)
    let host = try await office.host(HostReference("900001")).host
    #expect(host.phase == .primary)
    // Shropshire is in none of the places listed: without the register's grid it would stand on no map.
    #expect(report.unplaced.isEmpty)
    let location = try #require(host.location)
    #expect(location.precision == .given)
    #expect(
      abs(location.coordinate.latitude - 52.7034) < 0.0001 && abs(location.coordinate.longitude + 2.7266) < 0.0001)
  }

  @Test func `a school of England that moves is shown to have moved`() async throws {
    let place = try await Workplace()
    let office = try place.office()
    func list(_ easting: Int) -> Data {
      let header = "URN,EstablishmentName,TypeOfEstablishment (name),Easting,Northing"
      return Data("\(header)\n900001,Example,Community school,\(easting),312000\n".utf8)
    }
    _ = try await office.importHosts(list(351_000), file: "a.csv", kind: nil)
    let report = try await office.importHosts(list(352_000), file: "b.csv", kind: nil)
    #expect(report.updated.map(\.fields) == [["place: 52.7034, -2.7266 → 52.7035, -2.7118"]])
  }

  private func listFile(_ name: String) throws -> Data {
    try Data(contentsOf: projectFolder.appending(path: "Tests/InterchangeTests/Fixtures/\(name)"))
  }

  @Test func `a changed row updates its host and shows before and after`() async throws {
    let place = try await Workplace()
    let office = try place.office()
    _ = try await office.importHosts(
      Data((Self.header + row("6612001", "Ysgol Un") + row("6612002", "Ysgol Dau")).utf8), file: "a.csv", kind: nil)
    let report = try await office.importHosts(
      Data((Self.header + row("6612001", "Ysgol Un", pupils: "210") + row("6612002", "Ysgol Dau")).utf8), file: "b.csv",
      kind: nil)
    #expect((report.added, report.unchanged) == (0, 1))
    #expect(report.updated.map(\.reference) == ["6612001"])
    #expect(report.updated.first?.fields == ["pupils: 200 → 210"])
    #expect(try await office.host(HostReference("6612001")).host.pupils == 210)
  }

  @Test func `bad rows are all named at once and nothing is changed`() async throws {
    let place = try await Workplace()
    let office = try place.office()
    let text = Self.header + row("661200", "Too short") + row("6612002", "Ysgol Dau") + row("6612003", "", pupils: "x")
    do {
      _ = try await office.importHosts(Data(text.utf8), file: "list.csv", kind: nil)
      Issue.record("the bad rows were taken")
    } catch let faults as InputFaults {
      #expect(faults.faults.map(\.line) == [2, 4, 4])
      #expect(
        faults.description.contains("list.csv:2, “school_number”")
          || faults.description.contains("list.csv:2, “School Number”"))
      #expect(faults.description.contains("“661200” is not a school number. It has 7 digits, such as 6619001."))
      #expect(Failure(faults)?.status == 65)
      #expect(Failure(faults)?.message.hasPrefix("3 faults; nothing was changed.") == true)
    }
    #expect(try await office.hosts().isEmpty)
    #expect(try await office.history(of: nil, last: 10).isEmpty)
  }

  @Test func `skipping bad rows keeps the good ones and gives the bad ones back as a file`() async throws {
    let place = try await Workplace()
    let office = try place.office()
    let text = Self.header + row("661200", "Too short") + row("6612002", "Ysgol Dau")
    let report = try await office.importHosts(Data(text.utf8), file: "list.csv", kind: nil, skipBadRows: true)
    #expect((report.read, report.added, report.faults.count) == (1, 1, 1))
    let rejected = try #require(report.rejectedRows)
    #expect(rejected.hasPrefix("School Number,"))
    #expect(rejected.contains("661200,Too short"))
    #expect(!rejected.contains("6612002"))
    #expect(try await office.hosts().map(\.host.reference.text) == ["6612002"])
  }

  @Test func `a dry run tells what would change and changes nothing`() async throws {
    let place = try await Workplace()
    let office = try place.office()
    let report = try await office.importHosts(try demoData("schools.csv"), file: "schools.csv", kind: nil, dryRun: true)
    #expect(report.added == 22)
    #expect(report.isDryRun && !report.isUnchanged)
    #expect(try await office.hosts().isEmpty)
  }

  @Test func `what cannot be placed is listed`() async throws {
    let place = try await Workplace()
    let office = try place.office()
    let text = Self.header + row("6612001", "Ysgol Un") + row("6612002", "Ysgol Heb God", postcode: "")
    let report = try await office.importHosts(Data(text.utf8), file: "list.csv", kind: nil)
    #expect(report.unplaced.map(\.reference.text) == ["6612002"])
    #expect(try await office.hosts(unplacedOnly: true).map(\.host.reference.text) == ["6612002"])
  }

  @Test func `a category NA is a value, three dashes mean none, and blanks are trimmed`() async throws {
    let place = try await Workplace()
    let office = try place.office()
    _ = try await office.importHosts(Data((Self.header + row("6612001", "Ysgol Un ")).utf8), file: "a.csv", kind: nil)
    let host = try await office.host(HostReference("6612001")).host
    #expect(host.name == "Ysgol Un")
    #expect(host.medium?.code == "NA")
    #expect(host.religiousCharacter == nil)
    #expect(host.phone == "01286 000000")
  }

  @Test func `undo of an import takes the hosts away again`() async throws {
    let place = try await Workplace()
    let office = try place.office()
    _ = try await office.importHosts(try demoData("schools.csv"), file: "schools.csv", kind: nil)
    _ = try await office.undo()
    #expect(try await office.hosts().isEmpty)
    #expect(await words { _ = try await office.undo() } == "There is nothing of coordinator to undo.")
  }

  @Test func `a reference that is misspelt suggests the nearest`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let said = await words { _ = try await place.office().host(HostReference("6629411")) }
    #expect(said == "There is no host “6629411”. Did you mean “6629401”? See ‘pont school list’.")
  }

  @Test func `a column of hosts without its field is answered with the fields of hosts`() async throws {
    let said = await words { _ = try Office.hostColumns(["Club name"]) }
    #expect(
      said.hasPrefix(
        "“--map”: “Club name” does not say what a column is. Write --map \"Club name=name\"; a column can be: reference, name,"
      ))
  }

  @Test func `what a later list has no column for stays, and an empty cell empties it`() async throws {
    let place = try await Workplace()
    let office = try place.office()
    func take(_ text: String) async throws -> ImportReport {
      try await office.importHosts(Data(text.utf8), file: "list.csv", kind: .school)
    }
    let full = """
      School Number,School Name,LA Code,Sector,Governance,WM Code,Welsh Medium Type,Religious Character,Address 1,Postcode,Phone Number,Pupils
      6612001,Ysgol Un,661,Primary,Community,WM,Welsh medium,Church in Wales,1 Stryd Fawr,LL55 1ZZ,01286 000000,106

      """
    _ = try await take(full)
    let before = try await office.host(HostReference("6612001")).host
    #expect(try await take("School Number,School Name\n6612001,Ysgol Un\n").isUnchanged)
    let renamed = try await take("School Number,School Name,Pupils\n6612001,Ysgol Un Newydd,\n")
    #expect(renamed.updated.first?.fields == ["name: Ysgol Un → Ysgol Un Newydd", "pupils: 106 → none"])
    let after = try await office.host(HostReference("6612001")).host
    #expect((after.pupils, after.medium, after.address) == (nil, before.medium, before.address))
    #expect((after.location, after.area, after.phase) == (before.location, before.area, before.phase))
    let unknown = try await take(
      "School Number,School Name,School Language Category\n6612001,Ysgol Un Newydd,Category 9\n")
    #expect(unknown.isUnchanged && unknown.notes.count == 1)
  }

  @Test func `a Welsh name given by hand outlives every list of schools`() async throws {
    let place = try await Workplace()
    let office = try place.office()
    _ = try await office.addHost(
      reference: try HostReference("6612001"), name: "School One", nameCy: "Ysgol Un", kind: .school, area: nil,
      postcode: "LL55 1ZZ", phone: nil)
    _ = try await office.importHosts(Data((Self.header + row("6612001", "School One")).utf8), file: "a.csv", kind: nil)
    #expect(try await office.host(HostReference("6612001")).host.nameCy == "Ysgol Un")
  }

  @Test func `a list of clubs without telephones keeps those it brought before`() async throws {
    let place = try await Workplace()
    let office = try place.office()
    func take(_ text: String) async throws -> ImportReport {
      try await office.importHosts(Data(text.utf8), file: "clubs.csv", kind: nil)
    }
    _ = try await take(
      "reference,name,name_cy,kind,area,address,postcode,phone\nclwb,Club,Clwb,youth-club,Gwynedd,Bangor,LL57 1DT,01248 1\n"
    )
    #expect(try await take("reference,name,kind\nclwb,Club,youth-club\n").isUnchanged)
    #expect(try await take("reference,name,kind,phone\nclwb,Club,youth-club,\n").updated.count == 1)
  }

  @Test func `England’s schools keep their place when a later file has no grid`() async throws {
    let place = try await Workplace()
    let office = try place.office()
    let header = "URN,EstablishmentName,TypeOfEstablishment (name)"
    _ = try await office.importHosts(
      Data("\(header),Easting,Northing,NumberOfPupils\n900001,Example,Community school,351000,312000,90\n".utf8),
      file: "a.csv", kind: nil)
    let report = try await office.importHosts(
      Data("\(header)\n900001,Example,Community school\n".utf8), file: "b.csv", kind: nil)
    #expect(report.isUnchanged && report.unplaced.isEmpty)
  }
}
