import Foundation
import Testing

/// Ctrl-C in the middle of a long search, as a person at a terminal would press it.
struct InterruptionJourney {
  @Test func `Ctrl-C keeps the best plan found so far`() throws {
    let workshop = try Workshop()
    defer { workshop.close() }
    try workshop.pont("init team --name Team --name-cy Tîm")
    try workshop.copy(Workshop.repository.appending(path: "Content/Demo"), to: "team/data")
    for line in [
      "school import data/schools.csv", "host import data/hosts.csv", "facilitator import data/facilitators.csv",
      "request import data/requests.csv",
    ] { #expect(try workshop.pont(line, in: "team").status == 0) }
    let process = Process()
    process.executableURL = Workshop.program
    process.arguments = ["schedule", "--weeks", "2027-01-04..2027-02-05", "--iterations", "1000000000"]
    process.currentDirectoryURL = workshop.folder.appending(path: "team")
    process.environment = workshop.environment
    process.standardInput = FileHandle.nullDevice
    let remarks = workshop.folder.appending(path: "remarks")
    try Data().write(to: remarks)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: remarks)
    try process.run()
    // Once the program listens, Ctrl-C is caught; Linux tells by the mask of caught signals.
    let status = "/proc/\(process.processIdentifier)/status"
    func listens() -> Bool {
      guard let text = try? String(contentsOfFile: status, encoding: .utf8),
        let line = text.split(separator: "\n").first(where: { $0.hasPrefix("SigCgt:") }),
        let mask = UInt64(line.dropFirst(7).trimmingCharacters(in: .whitespaces), radix: 16)
      else { return false }
      return mask & (1 << UInt64(SIGINT - 1)) != 0
    }
    // A program that never listened, or never stopped, must fail here and not hold everything up.
    let patience = Date(timeIntervalSinceNow: 300)
    while !listens(), process.isRunning, Date() < patience { usleep(20_000) }
    process.interrupt()
    while process.isRunning, Date() < patience { usleep(20_000) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    #expect(process.terminationStatus == 130 && process.terminationReason == .exit)
    let told = try workshop.text("remarks")
    #expect(told.contains("Stopped by Ctrl-C: the best plan found so far is kept."))
    let accepted = try workshop.pont("accept", in: "team")
    #expect(accepted.status == 0 && accepted.output.contains("sessions proposed"))
  }
}
