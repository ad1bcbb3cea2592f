import Foundation
import ProgrammeModel
import Testing

@testable import ProgrammeOffice

struct RepairTests {
  private func accepted() async throws -> (Workplace, [SessionLine]) {
    let place = try await Workplace.withDemo(requests: true)
    let office = try place.office()
    _ = try await office.schedule(weeks: DayRange("2027-01-04..2027-02-05"), limit: .iterations(300), seed: 1)
    return (place, try await office.accept().sessions)
  }

  private func all(_ place: Workplace) async throws -> [SessionLine] {
    try await place.office().sessions(between: nil, facilitator: nil, host: nil, state: nil)
  }

  /// The person with the most sessions on one day.
  private func busiest(_ lines: [SessionLine]) throws -> (Code<Facilitator>, Day) {
    var count: [String: Int] = [:]
    for line in lines {
      for code in line.facilitators { count["\(code) \(line.session.span.day)", default: 0] += 1 }
    }
    let most = try #require(count.max { ($0.value, $1.key) < ($1.value, $0.key) }).key.split(separator: " ")
    return (try Code(String(most[0])), try Day(String(most[1])))
  }

  @Test func `somebody ill this morning: theirs is mended, all else stays, and every host concerned gets a letter`()
    async throws
  {
    let (place, before) = try await accepted()
    let (person, day) = try busiest(before)
    let office = try place.office(at: "\(day)T07:00:00Z")
    let mishap = try Mishap("\(person) ill", today: day)
    let trial = try await office.repair([mishap], isDone: false)
    #expect(try await Set(all(place).map(\.session)) == Set(before.map(\.session)))
    let done = try await office.repair([mishap], isDone: true)
    #expect(trial.lines.map(\.after) == done.lines.map(\.after))
    let touched = before.filter { $0.facilitators.contains(person) && $0.session.span.day == day }
    #expect(!touched.isEmpty)
    #expect(Set(done.lines.map(\.number)) == Set(touched.map(\.session.number)))
    let after = Dictionary(uniqueKeysWithValues: try await all(place).map { ($0.session.number, $0.session) })
    for line in before where !touched.contains(where: { $0.session.key == line.session.key }) {
      #expect(after[line.session.number] == line.session)
    }
    let letters = try place.files(in: "letters")
    for line in done.lines {
      let letter = try #require(line.letter)
      #expect(letters.contains("\(letter).html") && letters.contains("\(letter).txt"))
      #expect(line.after == nil ? line.kind == .cancelled : !line.peopleAfter.contains(person) || line.kind == .day)
      if line.kind == .cancelled { #expect(line.reason?.cy != line.reason?.en) }
    }
    let standing = try await RuleWalk(office)
    #expect(
      standing.faults.filter { fault in !done.lines.contains { $0.after == nil && fault.hasPrefix("\($0.number) ") } }
        == [])
    _ = try await office.undo()
    #expect(try await all(place).map(\.session.span).sorted() == before.map(\.session.span).sorted())
  }

  @Test func `a school closes for snow: its sessions go to another day or are cancelled, and the day is noted`()
    async throws
  {
    let (place, before) = try await accepted()
    let line = try #require(before.first { $0.host.keepsTerms && $0.session.span.day.description < "2027-01-20" })
    let day = line.session.span.day
    let office = try place.office(at: "\(day)T07:00:00Z")
    let view = try await office.repair(
      [try Mishap("\(line.host.reference) closed", today: day)], isDone: true)
    #expect(!view.lines.isEmpty)
    for changed in view.lines {
      #expect(changed.host == line.host.reference && (changed.kind == .day || changed.kind == .cancelled))
      #expect(changed.after.map { $0.day != day } ?? true)
    }
    #expect(try await office.host(line.host.reference).closures.map(\.days) == [DayRange(day, day)])
    let cancelled = view.lines.filter { $0.kind == .cancelled }.map(\.number)
    #expect(try await all(place).filter { $0.session.state.name == "cancelled" }.map(\.session.number) == cancelled)
  }

  @Test func `somebody else at the same time is found before the time is changed`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    _ = try await office.addSession(
      try SessionForm("6629401 bystander-secondary 9A:27 2027-01-12T09:30 yeo-bangor"), force: true)
    let view = try await office.repair(
      [try Mishap("yeo-bangor ill 2027-01-12", today: try Day("2027-01-12"))], isDone: true)
    let line = try #require(view.lines.first)
    #expect(line.kind == .people && line.after == line.before && line.peopleAfter != line.peopleBefore)
    let letter = try place.read("letters/S1-changed.txt")
    #expect(letter.contains("Somebody else will come") && letter.contains("Rhywun arall fydd yn dod"))
  }

  @Test func `who said yes to a time is asked again when it changes, and not when only the people do`() async throws {
    let place = try await Workplace.withSessions([
      "6629401 bystander-secondary 9A:27 2027-01-12T09:30 yeo-bangor",
      "6629402 bystander-secondary 9A:27 2027-01-14T09:30 yeo-bangor",
    ])
    let office = try place.office()
    let today = try Day("2027-01-11")
    let view = try await office.repair(
      [try Mishap("yeo-bangor ill 2027-01-12", today: today), try Mishap("6629402 closed 2027-01-14", today: today)],
      isDone: true)
    #expect(view.lines.map(\.kind) == [.people, .day])
    #expect(try await all(place).map(\.session.state) == [.confirmed, .proposed])
    #expect(try place.read("letters/S2-changed.txt").contains("Please say yes to the new time"))
    #expect(try !place.read("letters/S1-changed.txt").contains("Please say yes to the new time"))
  }

  @Test func `what stays of a series without its beginning is told in both languages`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    for row in [
      "6629401 bystander-secondary 9A:27 2027-01-12..2027-01-12", "6629401 school-visit 9A:27 2027-01-20..2027-01-20",
    ] {
      let words = row.split(separator: " ").map(String.init)
      _ = try await office.addRequest(
        RequestForm(
          host: HostReference(words[0]), type: Code(words[1]), groups: [words[2]], between: [DayRange(words[3])],
          after: words[1] == "school-visit" ? request("R1") : nil))
    }
    _ = try await office.schedule(weeks: nil, limit: .iterations(50), seed: 1)
    _ = try await office.accept()
    let view = try await office.repair(
      [try Mishap("6629401 closed 2027-01-12", today: try Day("2027-01-11"))], isDone: false)
    #expect(view.lines.map(\.kind) == [.cancelled])
    #expect(
      view.leftBehind.map(\.en) == [
        "S2 (9A, 20 January 2027) belongs after S1 in their series and stays, though S1 is cancelled. Plan R1 again before that day, or cancel S2 as well."
      ])
    #expect(view.leftBehind.allSatisfy { $0.cy.contains("S2 (9A, 20 Ionawr 2027)") })
  }

  @Test func `what went wrong must be said in one of the forms`() async throws {
    let day = try Day("2027-01-12")
    #expect(
      await words { _ = try Mishap("the bus is late today", today: day) }
        == "“--repair”: “the bus is late today” does not say what went wrong. Write one of: “yeo-bangor ill”, “yeo-bangor ill 2027-01-14..2027-01-15”, “6614002 closed 2027-01-14”."
    )
    let place = try await Workplace.withDemo()
    #expect(
      await words {
        _ = try await place.office().repair([try Mishap("yeo-bangr ill", today: try Day("2027-01-12"))], isDone: false)
      }
        == "There is no facilitator “yeo-bangr”. Did you mean “yeo-bangor”? See ‘pont facilitator list’.")
    #expect(
      await words {
        _ = try await place.office().repair([try Mishap("yeo-bangor ill 2026-01-12", today: day)], isDone: false)
      } == "The days 2026-01-12 are over: nothing on them can be mended. Name today or later.")
  }
}
