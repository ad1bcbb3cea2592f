import ProgrammeModel
import Testing

struct DeliveryTests {
  @Test(arguments: [-1, 2_501])
  func `a head count outside what a room can hold is refused`(present: Int) throws {
    var keys = KeyMaker(seed: 1, act: 0)
    let session: Key<Session> = keys.key()
    #expect(throws: Headcount.Fault.outside(present)) {
      try Headcount(session: session, present: present, countedOn: Day("2027-01-21"))
    }
  }

  @Test(arguments: [("9A", 9), ("Year 10", 10), ("Bl 7", 7), ("Staff", nil), ("2027 forum", nil)])
  func `a class label tells its school year`(label: String, year: Int?) {
    #expect(Group.yearGroup(in: label) == year)
  }

  @Test func `a group needs a number of people and a label`() {
    var keys = KeyMaker(seed: 1, act: 0)
    let key: Key<Group> = keys.key()
    #expect(throws: Group.Fault.expected(0)) { try Group(key: key, label: "9A", expected: 0) }
    #expect(throws: Group.Fault.label("")) { try Group(key: key, label: "", expected: 20) }
  }

  @Test func `moving a session raises its revision and locking it does not`() throws {
    var keys = KeyMaker(seed: 1, act: 0)
    let first = try Instant("2026-11-23T09:00:00Z")
    let later = try Instant("2026-11-24T09:00:00Z")
    let session = Session(
      key: keys.key(), number: SessionNumber(1), request: nil, host: keys.key(), type: try Code("assembly"),
      group: try Group(key: keys.key(), label: "9A", expected: 27),
      span: try TimeSpan(day: Day("2027-01-21"), start: TimeOfDay("09:30"), minutes: 60),
      facilitators: [keys.key()], language: .cy, changedAt: first)
    let locked = session.changed(isLocked: true, at: later)
    #expect(locked.revision == 0 && locked.changedAt == first && locked.stands)
    let moved = session.changed(
      span: try TimeSpan(day: Day("2027-01-22"), start: TimeOfDay("09:30"), minutes: 60), at: later)
    #expect(moved.revision == 1 && moved.changedAt == later && !moved.stands)
    let cancelled = moved.changed(
      state: .cancelled(.init(by: .host, because: "snow", noticeDays: 0)), at: later)
    #expect(cancelled.revision == 2 && !cancelled.takesTime)
  }
}
