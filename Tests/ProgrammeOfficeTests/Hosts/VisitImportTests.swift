import Foundation
import ProgrammeModel
import Testing

@testable import ProgrammeOffice

struct VisitImportTests {
  private static let header = "date,school_number,school,area,activity,attended\n"

  private func twins() async throws -> Workplace {
    let place = try await Workplace.withDemo(people: false)
    let list = """
      School Number,School Name,LA Code,Local Authority,Sector,WM Code,Postcode
      6612901,Ysgol y Bryn,661,Gwynedd,Primary,WM,LL55 1ZZ
      6632901,Ysgol y Bryn,663,Denbighshire,Primary,WM,LL18 3ZZ
      """
    _ = try await place.office().importHosts(Data(list.utf8), file: "twins.csv", kind: nil)
    return place
  }

  @Test func `visits match by number, or by name and area`() async throws {
    let place = try await twins()
    let text =
      Self.header + """
        2026-03-04,6629401,Some other spelling,,Assembly,120
        2026-03-05,,ysgol Y BRYN,Sir Ddinbych,Assembly,60
        2026-03-06,,Ysgol Uwchradd Bro Menai,,Class visit,30
        """
    let office = try place.office()
    let report = try await office.importVisits(Data(text.utf8), file: "last.csv")
    #expect((report.read, report.added) == (3, 3))
    #expect(try await office.host(HostReference("6629401")).pastVisits.map(\.line) == ["2026-03-04 Assembly, 120 came"])
    #expect(try await office.host(HostReference("6632901")).pastVisits.count == 1)
    #expect(try await office.host(HostReference("6612901")).pastVisits.isEmpty)
    #expect(try await office.hosts(reach: .visited).count == 3)
  }

  @Test func `visits whose school is not clear are bad rows, each with line and remedy, and nothing is kept`()
    async throws
  {
    let place = try await twins()
    let text =
      Self.header + """
        2026-03-03,6629401,,,Assembly,20
        2026-03-04,,Ysgol y Bryn,,Assembly,120
        2026-03-05,,Ysgol Uwchradd Bro Menau,Gwynedd,Assembly,60
        2026-03-06,6629491,,,Assembly,30
        2026-03-07,6629401,,,Assembly,many
        """
    let office = try place.office()
    do {
      _ = try await office.importVisits(Data(text.utf8), file: "last.csv")
      Issue.record("the bad rows were taken")
    } catch let faults as InputFaults {
      #expect(
        faults.faults.dropLast().map(\.description) == [
          "last.csv:3, “school”: 2 hosts are called “Ysgol y Bryn”: 6612901, 6632901. Give the number or the area.",
          "last.csv:4, “school”: No host is called “Ysgol Uwchradd Bro Menau” in Gwynedd. Did you mean “Ysgol Uwchradd Bro Menai”?",
          "last.csv:5, “school”: There is no host 6629491. Did you mean 6629401?",
        ])
      #expect(faults.faults.last?.line == 6)
    }
    #expect(try await office.hosts(reach: .visited).isEmpty)
    let report = try await office.importVisits(Data(text.utf8), file: "last.csv", skipBadRows: true)
    #expect((report.read, report.added, report.faults.count) == (1, 1, 4))
    #expect(report.rejectedRows?.split(separator: "\n").count == 5)
    #expect(report.rejectedRows?.contains("6629401,,,Assembly,20") == false)
  }

  @Test func `importing last year twice changes nothing`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let office = try place.office()
    func take() async throws -> ImportReport {
      try await office.importVisits(try demoData("last-year.csv"), file: "last-year.csv", skipBadRows: true)
    }
    let first = try await take()
    #expect((first.read, first.added, first.faults.count) == (8, 8, 1))
    let again = try await take()
    #expect((again.added, again.updated.count, again.unchanged) == (0, 0, 8))
    #expect(again.isUnchanged)
  }

  @Test func `two rows about one visit are not laid over one another`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let office = try place.office()
    let text = Self.header + "2026-03-04,6629401,,,Assembly,120\n2026-03-04,6629401,,,Assembly,95\n"
    let said = await words { _ = try await office.importVisits(Data(text.utf8), file: "last.csv") }
    #expect(said.contains("last.csv:3") && said.contains("stands on line 2 already"))
    let report = try await office.importVisits(Data(text.utf8), file: "last.csv", skipBadRows: true)
    #expect((report.read, report.added) == (1, 1))
    #expect(try await office.importVisits(Data(text.utf8), file: "last.csv", skipBadRows: true).isUnchanged)
  }

  @Test func `coverage ranks who was never asked first and counts every host once`() async throws {
    let place = try await Workplace.withDemo(people: true)
    let office = try place.office()
    _ = try await office.importVisits(try demoData("last-year.csv"), file: "last-year.csv", skipBadRows: true)
    let coverage = try await office.coverage(callList: 5)
    #expect(coverage.lines.filter { $0.group == "all" }.map(\.total).reduce(0, +) == 26)
    #expect(coverage.lines.filter { $0.group == "all" }.compactMap { $0.counts[.visited] }.reduce(0, +) == 8)
    #expect(coverage.calls.count == 5)
    #expect(coverage.calls.first?.host.reference.text == "6639102")  // Welsh-medium and far
    #expect(coverage.calls.allSatisfy { $0.why.hasPrefix("never asked") })
  }

  @Test func `a sheet without numbers leaves those that are known`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let office = try place.office()
    let text = Self.header + "2026-03-04,6629401,,,Assembly,120\n"
    _ = try await office.importVisits(Data(text.utf8), file: "last.csv")
    let bare = "date,school_number,activity\n2026-03-04,6629401,Assembly\n"
    #expect(try await office.importVisits(Data(bare.utf8), file: "bare.csv").isUnchanged)
    let empty = Self.header + "2026-03-04,6629401,,,Assembly,\n"
    #expect(
      try await office.importVisits(Data(empty.utf8), file: "last.csv").updated.map(\.fields)
        == [["attended: 120 → none"]])
  }
}
