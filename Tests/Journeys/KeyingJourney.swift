import Foundation
import Testing

/// Paper forms keyed in at the desk, piped in as a helper's list would be.
struct KeyingJourney {
  private func delivered() throws -> Workshop {
    var workshop = try Workshop()
    try workshop.pont("init team --name Team --name-cy Tîm")
    try workshop.copy(Workshop.repository.appending(path: "Content/Demo"), to: "team/data")
    for line in [
      "school import data/schools.csv", "facilitator import data/facilitators.csv",
      "session add --school 6629401 --type bystander-secondary --group 9A:28 --at 2027-01-12T09:30 --facilitator yeo-rhyl",
    ] {
      let run = try workshop.pont(line, in: "team")
      #expect(run.status == 0, "\(run.remarks)")
    }
    workshop.environment["PONT_NOW"] = "2027-01-18T08:00:00Z"
    return workshop
  }

  @Test func `each form is kept once it is complete, and a slip stops where it is`() throws {
    let workshop = try delivered()
    defer { workshop.close() }
    func key(_ input: String, _ options: String = "") throws -> Workshop.Run {
      try workshop.pont("feedback key S1 \(options)", in: "team", input: input)
    }
    let first = try key("1\n2\nu\n3\n-\n1\n1\n2\nMore time.\n\n")
    #expect(first.status == 0 && first.output == "1 form keyed in for S1.\n", "\(first.remarks)")

    let slip = try key("1\n1\n1\n1\n1\n1\n\n" + "1\n9\n1\n", "--lang cy")
    #expect(slip.status == 65)
    #expect(
      slip.remarks.contains(
        "standard input:9: “9” is none of the answers. Write 1 to 7, or nothing for what was left empty. Forms before this one are kept: 1."
      ), "\(slip.remarks)")

    let unfinished = try key("1\n1\n")
    #expect(unfinished.status == 65)
    #expect(unfinished.remarks.contains("The last form was not finished and is not kept."))

    let lines = try workshop.pont("feedback key S1 --answers 1,2,,4 --answers 1,1,1,1,1,1,good", in: "team")
    #expect(lines.output == "2 forms keyed in for S1.\n", "\(lines.remarks)")
    #expect(try workshop.pont("feedback show --format csv", in: "team").output.contains(",4\n"))
    try workshop.pont("undo", in: "team")
    #expect(try workshop.pont("feedback show --format csv", in: "team").output.contains(",2\n"))
  }
}
