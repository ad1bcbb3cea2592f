import Evaluation
import ProgrammeModel
import Testing

extension ReferenceCaseTests {
  static let delivery: [String: Runner] = [
    "attendance": { reference in
      try refusing(reference) {
        try RegisteredAttendance(
          registered: try reference.int("reg"), cancelledEarly: try reference.int("cancelled_early"),
          attendedRegistered: try reference.int("att_reg"), walkIns: try reference.int("walkin"),
          minutes: try reference.int("minutes"))
      } then: {
        try expect(
          [
            "attended": Double($0.attended), "no_show": Double($0.noShows), "no_show_rate": $0.noShowRate,
            "contact_hours": $0.contactHours,
          ], reference)
      }
    },
    "reach": { reference in
      let reach = Reach(
        disjoint: reference.input["groups"].list.map {
          Reach.Cohort(headcounts: $0["headcounts"].ints, roll: $0["roll"].int)
        })
      try expect(
        ["contacts": Double(reach.attendances), "reach_low": Double(reach.low), "reach_high": Double(reach.high)],
        reference)
    },
    "deprived_share": { reference in
      try refusing(reference) {
        try DeprivedShare(
          visitsByFifth: reference.input["visits_by_fifth"].ints,
          schoolsByFifth: reference.input["schools_by_fifth"].ints)
      } then: {
        try expect(["share": $0.share, "expected": $0.expected, "ratio": $0.ratio], reference)
      }
    },
    "match_codes": { reference in
      func codes(_ key: String) -> [[String?]] {
        reference.input[key].list.map { $0.list.map { $0.text.flatMap { $0.isEmpty ? nil : $0 } } }
      }
      let pairs = matchCodes(before: codes("pre"), after: codes("post"))
      #expect(pairs.map { [$0.before, $0.after] } == reference.expected["pairs"].list.map(\.ints))
    },
    "verdict": { reference in
      let design = try #require(reference.input["design"].text.flatMap(VerdictRule.Design.init))
      let rule = VerdictRule(
        design: design, answers: try reference.int("n"), sessions: try reference.int("sessions"),
        net: try reference.number("net"),
        interval: ChangeInterval(low: try reference.number("lo"), high: try reference.number("hi")),
        p: reference.input["p_adj"].number ?? 1, rate: try reference.number("rate"),
        topShareBefore: reference.input["top_before"].number ?? 0)
      #expect(rule.finding.rawValue == reference.expected["verdict"].text)
    },
  ]
}
