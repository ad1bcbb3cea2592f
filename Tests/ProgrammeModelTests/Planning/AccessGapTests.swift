import Foundation
import ProgrammeModel
import Testing

struct AccessGapTests {
  private func gaps(
    _ needs: Set<Code<NeedName>>, served: Set<Code<NeedName>> = [], byTeam: Set<Code<NeedName>> = [],
    access: [String: Bool]? = nil
  ) throws -> [AccessGap] {
    let group = try Group(key: Key(UUID()), label: "8B", expected: 20, needs: needs)
    return AccessGap.gaps(
      of: group, served: served, servedByTeam: byTeam, bookable: [loop, interpreter],
      venue: access.map { Venue(host: Key(UUID()), access: $0, checkedOn: Day(number: 20_000)) })
  }

  private let loop: Code<NeedName>
  private let interpreter: Code<NeedName>
  private let stepFree: Code<NeedName>

  init() throws {
    loop = try Code("hearing-loop")
    interpreter = try Code("bsl-interpreter")
    stepFree = try Code("step-free")
  }

  @Test func `what has to be booked is missing until somebody who goes serves it or the host has it`() throws {
    #expect(try gaps([loop]) == [.notBooked(loop, isServed: false)])
    #expect(try gaps([loop], byTeam: [loop]) == [.notBooked(loop, isServed: true)])
    #expect(try gaps([loop], served: [loop], byTeam: [loop]) == [])
    #expect(try gaps([loop], access: ["hearing-loop": true]) == [])
    #expect(try gaps([loop], access: ["hearing-loop": false]) == [.notBooked(loop, isServed: false)])
  }

  @Test func `what a host must have is missing only where it is noted as without`() throws {
    #expect(try gaps([stepFree]) == [])
    #expect(try gaps([stepFree], access: [:]) == [])
    #expect(try gaps([stepFree], access: ["step-free": true]) == [])
    #expect(
      try gaps([stepFree, interpreter], access: ["step-free": false])
        == [.notBooked(interpreter, isServed: false), .hostLacks(stepFree, checkedOn: Day(number: 20_000))])
  }
}
