import Foundation
import ProgrammeModel
import Testing

@testable import ProgrammeOffice

struct RequestTests {
  private static let header =
    "school,type,groups,between,weekdays,hours,language,priority,together,supervised,received,note\n"

  @Test func `unknown hosts, types and needs are named with the nearest, all at once`() async throws {
    let place = try await Workplace.withDemo()
    let text =
      Self.header + """
        6629411,assembly,Year 7:60,2027-01-04..2027-02-05,,,,,,,,
        6629401,asembly,Year 7:60,2027-01-04..2027-02-05,,,,,,,,
        6629401,assembly,Year 7:60 [hearing-lop],2027-01-04..2027-02-05,,,,,,,,
        6629401,assembly,Year 7:60,2027-01-04..2027-02-05,,,,,,,,
        """
    do {
      _ = try await place.office().importRequests(Data(text.utf8), file: "asked.csv")
      Issue.record("the bad rows were taken")
    } catch let faults as InputFaults {
      #expect(
        faults.faults.map(\.description) == [
          "asked.csv:2, “school”: There is no host “6629411”. Did you mean 6629401?",
          "asked.csv:3, “type”: There is no session type “asembly”. Did you mean assembly?",
          "asked.csv:4, “groups”: “hearing-lop” is no coded need. Did you mean hearing-loop?",
        ])
    }
    #expect(try await place.office().requests().isEmpty)
    let kept = try await place.office().importRequests(Data(text.utf8), file: "asked.csv", skipBadRows: true)
    #expect((kept.added, kept.faults.count) == (1, 3))
    #expect(try await place.office().requests().map(\.request.number.description) == ["R1"])
  }

  @Test func `a request whose days are past is refused unless it is noted for the record`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office(at: Workplace.afterwards)
    let past = try RequestForm("6629401 assembly 7:60 2027-01-04..2027-01-17")
    #expect(
      await words { _ = try await office.addRequest(past) }
        == "“--between”: All these days are past, so no plan can hold it. Give days to come. A session that was held: ‘pont session add’, then ‘pont record’. To note a request that nobody could meet, say --late, then decline it."
    )
    let late = RequestForm(
      host: past.host, type: past.type, groups: past.groups, between: past.between, isLate: true)
    #expect(try await office.addRequest(late).request.number.description == "R1")
    let text = Self.header + "6629401,assembly,Year 8:60,2027-01-04..2027-01-17,,,,,,,,\n"
    let report = try await office.importRequests(Data(text.utf8), file: "asked.csv")
    #expect(report.added == 1)
    #expect(
      report.notes.map(\.description) == [
        "asked.csv: Requests whose days are all past, so that no plan can hold them: 1."
      ])
  }

  @Test func `a file that comes again makes no request twice, whatever became of the first`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    let row = "6629401,assembly,Year 7:60 [step-free],2027-01-04..2027-02-05,,,,,,,,\n"
    let first = try await office.importRequests(Data((Self.header + row + row).utf8), file: "asked.csv")
    #expect((first.added, first.unchanged) == (2, 0))
    try await office.close(request("R1"), .withdrawn(because: "roof leaks"))
    let later = try place.office(at: "2026-12-03T09:00:00Z")
    let again = try await later.importRequests(
      Data((Self.header + row + row + row.replacing(":60", with: ":59")).utf8), file: "asked.csv")
    #expect((again.added, again.unchanged) == (1, 2))
    let third = try await later.importRequests(Data((Self.header + row + row + row).utf8), file: "asked.csv")
    #expect((third.added, third.unchanged) == (1, 2))
    #expect(try await later.requests().map(\.request.number.description) == ["R1", "R2", "R3", "R4"])
    let told = try await later.importRequests(
      Data((Self.header + row.replacing(",,,,,,,,", with: ",,,,,,,2026-12-01,")).utf8), file: "asked.csv")
    #expect((told.added, told.unchanged) == (0, 1))
  }

  @Test func `a request takes the school's own language and says where that came from`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    let welsh = try await office.addRequest(RequestForm("6629402 bystander-secondary 9A:28 2027-01-11..2027-02-05"))
    #expect(welsh.request.language == .cy)
    #expect(welsh.defaultNote?.contains("category WM") == true)
    let english = try await office.addRequest(RequestForm("6629401 bystander-secondary 9A:28 2027-01-11..2027-02-05"))
    #expect(english.request.language == .en)
    #expect(english.request.number.description == "R2")
  }

  @Test func `groups, needs and days that cannot be are refused with a remedy`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    let group = await words {
      _ = try await office.addRequest(RequestForm("6629401 bystander-secondary 9A 2027-01-11..2027-02-05"))
    }
    #expect(group.contains("9A"))
    let days = await words {
      _ = try await office.addRequest(RequestForm("6629401 bystander-secondary 9A:28 2027-02-11..2027-02-05"))
    }
    #expect(days.contains("2027-02-11") && days.contains("2027-02-05"))
    let type = await words {
      _ = try await office.addRequest(RequestForm("6629401 bystander-secondry 9A:28 2027-01-11..2027-02-05"))
    }
    #expect(
      type == "There is no session type “bystander-secondry”. Did you mean “bystander-secondary”? See ‘pont type list’."
    )
    #expect(try await office.requests().isEmpty)
  }

  @Test func `a withdrawn request is not planned and gives its reason`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    _ = try await office.addRequest(RequestForm("6629401 bystander-secondary 9A:28 2027-01-11..2027-02-05"))
    try await office.close(request("R1"), .withdrawn(because: "roof leaks"))
    let planned = await words {
      _ = try await office.schedule(weeks: nil, limit: .iterations(10), seed: 1)
    }
    #expect(planned == "No open request asks for anything. See ‘pont request list’.")
    #expect(try await office.explain(.request(request("R1"))).map(\.words.en) == ["roof leaks"])
    _ = try await office.undo()
    #expect(try await office.requests(state: "open").count == 1)
  }

  @Test func `a request whose sessions stand is not withdrawn`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    _ = try await office.addRequest(RequestForm("6629401 bystander-secondary 9A:28 2027-01-11..2027-02-05"))
    _ = try await office.schedule(weeks: nil, limit: .iterations(10), seed: 1)
    _ = try await office.accept()
    let said = await words { try await office.close(request("R1"), .withdrawn(because: "roof leaks")) }
    #expect(said == "R1 has sessions: S1. Cancel them first.")
  }

  @Test func `a fulfilled request can be neither declined nor withdrawn`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    _ = try await office.addRequest(RequestForm("6629401 bystander-secondary 9A:28 2027-01-11..2027-02-05"))
    _ = try await office.schedule(weeks: nil, limit: .iterations(10), seed: 1)
    _ = try await office.accept()
    let later = try place.office(at: "2027-02-08T09:00:00Z")
    _ = try await later.record(session("S1"), attended: 26, isEstimate: false)
    let said = await words { try await later.close(request("R1"), .declined(because: "too late")) }
    #expect(said.hasPrefix("R1 is fulfilled"))
    #expect(try await later.requests(state: "fulfilled").count == 1)
  }

  @Test func `a request nobody made is told with those that there are`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    _ = try await office.addRequest(RequestForm("6629401 bystander-secondary 9A:28 2027-01-11..2027-02-05"))
    let said = await words { _ = try await office.explain(.request(request("R9"))) }
    #expect(said == "There is no request “R9”. The only one is R1. See ‘pont request list’.")
    _ = try await office.addRequest(RequestForm("6639401 bystander-secondary 9A:28 2027-01-11..2027-02-05"))
    #expect(
      await words { _ = try await office.explain(.request(request("R999"))) }
        == "There is no request “R999”. They go from R1 to R2. See ‘pont request list’.")
  }

  @Test func `what is said to plan next holds every window of the request`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    let added = try await office.addRequest(
      RequestForm(
        host: HostReference("6629401"), type: Code("bystander-secondary"), groups: ["9A:28"],
        between: [DayRange("2027-02-01..2027-02-05"), DayRange("2027-01-11..2027-01-15")]))
    #expect(try added.days.description == "2027-01-11..2027-02-05")
  }
}
