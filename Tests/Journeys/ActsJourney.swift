import Foundation
import Testing

/// What programs get of acts: references to go on with, and nothing else on standard output.
struct ActsJourney {
  @Test func `every act tells programs what it made or changed in one shape`() throws {
    let workshop = try Workshop()
    defer { workshop.close() }
    try workshop.pont("init team --name Team --name-cy Tîm")
    try workshop.copy(Workshop.repository.appending(path: "Content/Demo"), to: "team/data")
    for line in ["school import data/schools.csv", "facilitator import data/facilitators.csv"] {
      #expect(try workshop.pont(line, in: "team").status == 0)
    }
    let group = "--group 9A:28 --type bystander-secondary"
    for (line, told) in [
      (
        "request add --school 6629401 \(group) --between 2027-01-11..2027-02-05", #"{"requests": ["R1"]}"#
      ),
      (
        "session add --school 6629401 \(group) --at 2027-01-12T09:30 --facilitator yeo-rhyl", #"{"sessions": ["S1"]}"#
      ),
      ("session confirm S1", #"{"sessions": ["S1"]}"#),
      ("session cancel S1 --because trip", #"{"sessions": ["S1"], "requests": []}"#),
      ("undo", #"{"sessions": ["S1"]}"#),
      ("offer R1 take 1", nil),
      ("request decline R1 --because \"nobody free\"", #"{"requests": ["R1"]}"#),
      ("pledge sign 6629401", #"{"pledges": ["P1"]}"#),
      ("voice raise --issue-en Buses --issue-cy Bysiau", #"{"issues": ["V1"]}"#),
      ("facilitator leave yeo-rhyl 2027-01-18", #"{"facilitators": ["yeo-rhyl"]}"#),
      ("facilitator leave yeo-rhyl 2027-01-18 --remove", #"{"facilitators": ["yeo-rhyl"]}"#),
      ("pause --until 2026-12-31 --because vote", #"{"pauses": ["H1"]}"#),
    ] as [(String, String?)] {
      let run = try workshop.pont("\(line) --format json", in: "team")
      #expect(run.output == (told.map { "\($0)\n" } ?? ""), "\(line): \(run.remarks)")
    }
    try workshop.pont("session add --school 6629401 \(group) --at 2027-01-13T09:30 --facilitator yeo-rhyl", in: "team")
    #expect(try workshop.pont("session lock S2 --format csv", in: "team").output == "kind,reference\nsession,S2\n")
  }
}
