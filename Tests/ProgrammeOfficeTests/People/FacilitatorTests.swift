import Foundation
import ProgrammeModel
import Testing

@testable import ProgrammeOffice

struct FacilitatorTests {
  private static let header =
    "code,role,base,base_postcode,languages,qualifications,checks,hours,sessions_a_day,break_minutes,leave\n"

  @Test func `importing facilitators twice changes nothing`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    let again = try await office.importFacilitators(try demoData("facilitators.csv"), file: "facilitators.csv")
    #expect((again.added, again.updated.count, again.unchanged) == (0, 0, 6))
    #expect(again.isUnchanged)
  }

  @Test func `leave noted by hand stays when the file comes again`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    _ = try await office.addLeave(DayRange("2027-02-01..2027-02-02"), for: Code("yeo-bangor"))
    let again = try await office.importFacilitators(try demoData("facilitators.csv"), file: "facilitators.csv")
    #expect(again.isUnchanged)
    let person = try #require(try await office.facilitators().first { $0.code.text == "yeo-bangor" })
    #expect(person.leave.map(\.description).sorted() == ["2027-01-18..2027-01-22", "2027-02-01..2027-02-02"])
  }

  @Test func `a changed row tells what differs`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    let text = try #require(String(data: try demoData("facilitators.csv"), encoding: .utf8))
    let changed = text.replacing("mon-thu 08:00-17:00", with: "mon-wed 08:00-17:00")
    let report = try await office.importFacilitators(Data(changed.utf8), file: "facilitators.csv")
    #expect(report.updated.map(\.reference) == ["yeo-llangefni"])
    #expect(report.updated.first?.fields == ["hours"])
  }

  @Test func `unknown words and places name line, column and the nearest, all at once`() async throws {
    let place = try await Workplace.withDemo(people: false)
    let text =
      Self.header + """
        a-one,Officer,Bangor,LL57 1ZZ,cy;en,school-vist,dbs-enhanced:2028-03-31,mon-fri 08:00-17:00,3,30,
        a-two,Officer,Bangor,LL57 1ZZ,cy;en,school-visit,dbs-enhansed:2028-03-31,mon-fri 08:00-17:00,3,30,
        a-three,Officer,Bangorr,,cy;en,school-visit,,mon-fri 08:00-17:00,3,30,
        """
    do {
      _ = try await place.office().importFacilitators(Data(text.utf8), file: "people.csv")
      Issue.record("the bad rows were taken")
    } catch let faults as InputFaults {
      let lines = faults.faults.map(\.description)
      #expect(lines.count == 3)
      #expect(
        lines[0].hasPrefix(
          "people.csv:2, “qualifications”: “school-vist” is not in Content/Vocabulary/qualifications.yaml. Did you mean school-visit?"
        ))
      #expect(lines[1].contains("Did you mean dbs-enhanced?"))
      #expect(lines[2].hasPrefix("people.csv:4, “base”: The base cannot be placed on the map:"))
      #expect(lines[2].contains("Bangor"))
    }
    #expect(try await place.office().facilitators().isEmpty)
  }

  @Test func `leave over a planned session names the session`() async throws {
    let place = try await Workplace.withSessions(["6629401 bystander-secondary 9A:28 2027-01-12T09:30 yeo-rhyl"])
    let hit = try await place.office().addLeave(DayRange("2027-01-11..2027-01-15"), for: Code("yeo-rhyl"))
    #expect(hit.map(\.description) == ["S1"])
  }

  @Test func `undo of leave makes the days free again`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    let before = try await office.facilitators()
    _ = try await office.addLeave(DayRange("2027-02-01..2027-02-02"), for: Code("yeo-rhyl"))
    _ = try await office.undo()
    #expect(try await office.facilitators() == before)
  }

  @Test func `leave taken back in part is kept for the other days, and one undo brings it back`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    func leave() async throws -> [String] {
      try await office.facilitators().filter { $0.code.text == "yeo-rhyl" }.flatMap(\.leave).map(\.description).sorted()
    }
    let before = try await leave()
    _ = try await office.addLeave(DayRange("2027-02-01..2027-02-05"), for: Code("yeo-rhyl"))
    try await office.removeLeave(DayRange("2027-02-02..2027-02-03"), for: Code("yeo-rhyl"))
    #expect(try await leave() == before + ["2027-02-01", "2027-02-04..2027-02-05"])
    _ = try await office.undo()
    #expect(try await leave() == before + ["2027-02-01..2027-02-05"])
    try await office.removeLeave(DayRange("2027-02-01..2027-02-05"), for: Code("yeo-rhyl"))
    #expect(try await leave() == before)
  }

  @Test func `days that are no leave are not taken back, and the leave that is noted is named`() async throws {
    let place = try await Workplace.withDemo()
    let said = await words {
      try await place.office().removeLeave(DayRange("2027-01-21..2027-01-23"), for: Code("yeo-bangor"))
    }
    #expect(
      said
        == "yeo-bangor is not on leave on 2027-01-23, so nothing was taken back. Noted are: 2027-01-18..2027-01-22.")
    let other = await words {
      try await place.office().removeLeave(DayRange("2027-01-21"), for: Code("yeo-llangefni"))
    }
    #expect(
      other
        == "yeo-llangefni is not on leave on 2027-01-21, so nothing was taken back. No leave of theirs is noted.")
  }

  @Test func `an import that leaves out leave says that it stays and how it is taken back`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    let text = try #require(String(data: try demoData("facilitators.csv"), encoding: .utf8))
    let emptied = text.replacing("2027-01-18..2027-01-22", with: "")
    #expect(emptied != text)
    let report = try await office.importFacilitators(Data(emptied.utf8), file: "people.csv")
    let note = try #require(report.notes.first?.description)
    #expect(
      note.hasSuffix(
        "“leave”: yeo-bangor stays on leave on 2027-01-18..2027-01-22, which the file leaves out. Take leave back with ‘pont facilitator leave yeo-bangor 2027-01-18..2027-01-22 --remove’."
      ))
    #expect(report.isUnchanged)
    // Leave that is over is no news.
    let later = try await place.office(at: "2027-01-25T09:00:00Z")
      .importFacilitators(Data(emptied.utf8), file: "people.csv")
    #expect(later.notes.isEmpty)
  }

  @Test func `a qualification that nobody knows suggests the nearest`() async throws {
    let place = try await Workplace.withDemo()
    let said = await words {
      try await place.office().qualify(Code("yeo-rhyl"), name: "alyship-trainer", isCheck: false, on: nil, until: nil)
    }
    #expect(said.hasPrefix("There is no qualification “alyship-trainer”. Did you mean “allyship-trainer”?"))
    let unknown = await words {
      try await place.office().qualify(Code("yeo-ryl"), name: "allyship-trainer", isCheck: false, on: nil, until: nil)
    }
    #expect(unknown == "There is no facilitator “yeo-ryl”. Did you mean “yeo-rhyl”? See ‘pont facilitator list’.")
  }

  @Test func `a file with fewer columns leaves the rest of a facilitator as it was`() async throws {
    let place = try await Workplace()
    let office = try place.office()
    func take(_ text: String) async throws -> ImportReport {
      try await office.importFacilitators(Data(text.utf8), file: "people.csv")
    }
    _ = try await take(
      """
      code,role,role_cy,base,base_postcode,languages,qualifications,checks,hours,sessions_a_day,break_minutes,travel_minutes_a_day,evenings_a_week,serves
      yeo-a,Officer,Swyddog,Bangor,LL57 1DT,cy;en,school-visit,police-vetting:2028-03-31,mon-fri 08:30-16:30,2,45,240,1,hearing-loop
      """)
    let bare = try await take(
      "code,role,base,languages,hours\nyeo-a,Officer,Bangor,cy;en,mon-fri 08:30-16:30\n")
    #expect(bare.isUnchanged, "\(bare.updated.map(\.fields))")
    let emptied = try await take(
      "code,role,base,languages,hours,checks\nyeo-a,Officer,Bangor,cy;en,mon-fri 08:30-16:30,\n")
    #expect(emptied.updated.map(\.fields) == [["checks"]])
  }

  @Test func `a need that nobody knows is named with the column it stands in`() async throws {
    let place = try await Workplace.withDemo()
    let kit = "code,role,base,languages,hours,serves\nloop,Loop,Bangor,en,mon-fri 08:00-17:00,hearing-lop\n"
    let said = await words { _ = try await place.office().importFacilitators(Data(kit.utf8), file: "kit.csv") }
    #expect(
      said.contains(
        "kit.csv:2, “serves”: “hearing-lop” is not in Content/Vocabulary/needs.yaml. Did you mean hearing-loop?"))
  }
}
