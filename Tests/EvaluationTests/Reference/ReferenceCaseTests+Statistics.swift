import Evaluation
import ProgrammeModel
import Testing

extension ReferenceCaseTests {
  static let statistics: [String: Runner] = [
    "wilson": { reference in
      try refusing(reference) {
        try wilson(try reference.int("x"), of: try reference.int("n"))
      } then: {
        try expect(["lo": $0.low, "hi": $0.high], reference)
      }
    },
    "wilson_clustered": { reference in
      try refusing(reference) {
        try wilsonClustered(yes: reference.input["yes"].ints, answered: reference.input["answered"].ints)
      } then: {
        try expect(
          [
            "p": $0.share, "deff": $0.designEffect, "n_eff": $0.effectiveSize, "lo": $0.interval.low,
            "hi": $0.interval.high,
          ], reference)
      }
    },
    "worst_case": { reference in
      try refusing(reference) {
        try worstCase(
          try reference.int("x"), of: try reference.int("n"), attended: try reference.int("attended"))
      } then: {
        try expect(["lo": $0.low, "hi": $0.high], reference)
      }
    },
    "t_quantile_975": { reference in
      let wanted = reference.expected["t"].numbers
      #expect(wanted.count == reference.input["df"].ints.count)
      for (df, t) in zip(reference.input["df"].ints, wanted) {
        #expect(reference.agrees(tQuantile975(degreesOfFreedom: df), t))
      }
    },
    "newcombe": { reference in
      try refusing(reference) {
        try newcombe(
          yesBefore: try reference.int("x_before"), ofBefore: try reference.int("n_before"),
          yesAfter: try reference.int("x_after"), ofAfter: try reference.int("n_after"))
      } then: {
        try expect(["diff": $0.net, "lo": $0.interval.low, "hi": $0.interval.high], reference)
      }
    },
    "bonett_price": { reference in
      try refusing(reference) {
        try bonettPrice(
          up: try reference.int("up"), down: try reference.int("down"), of: try reference.int("n"))
      } then: {
        try expect(["net": $0.net, "lo": $0.interval.low, "hi": $0.interval.high], reference)
      }
    },
    "mcnemar_exact": { reference in
      try expect(["p": mcNemarExact(try reference.int("b"), try reference.int("c"))], reference)
    },
    "wilcoxon_pratt": { reference in
      let test = SignedRank(reference.input["diffs"].ints)
      try expect(
        [
          "w_plus": test.rankSumUp, "z": test.z, "p": test.normalP, "n_nonzero": Double(test.moved),
          "n_zero": Double(test.unmoved),
        ], reference)
      if let exact = reference.expected["p_exact"].number {
        #expect(reference.agrees(try #require(test.exactP), exact))
      }
    },
    "mann_whitney": { reference in
      try refusing(reference) {
        try MannWhitney(after: reference.input["after"].ints, before: reference.input["before"].ints)
      } then: {
        try expect(["u": $0.u, "a": $0.superiority, "delta": $0.delta, "z": $0.z, "p": $0.p], reference)
      }
    },
    "cliff_ci": { reference in
      try refusing(reference) {
        try CliffDelta(after: reference.input["after"].ints, before: reference.input["before"].ints)
      } then: {
        try expect(
          [
            "delta": $0.delta, "var": $0.variance, "lo": $0.interval.low, "hi": $0.interval.high, "a": $0.superiority,
            "a_lo": $0.superiorityInterval.low, "a_hi": $0.superiorityInterval.high,
          ], reference)
      }
    },
    "cluster_net": { reference in
      try refusing(reference) {
        try clusterNet(reference.input["nets"].ints, pairs: reference.input["pairs"].ints)
      } then: {
        try expect(
          [
            "net": $0.net, "se": $0.standardError, "lo": $0.interval.low, "hi": $0.interval.high,
            "df": Double($0.degreesOfFreedom),
          ], reference)
      }
    },
    "sign_flip": { reference in try expect(["p": signFlip(reference.input["nets"].ints)], reference) },
    "splitmix64": { reference in
      var dice = SplitMix64(seed: try #require(reference.input["seed"].seed))
      let count = try reference.int("count")
      #expect(reference.expected["values"].texts == (0..<count).map { _ in String(dice.next()) })
    },
    "cluster_bootstrap_ratio": { reference in
      var dice = SplitMix64(seed: try #require(reference.input["seed"].seed))
      try refusing(reference) {
        try BootstrapRatio(reference.input["num"].ints, over: reference.input["den"].ints, using: &dice)
      } then: {
        try expect(["est": $0.ratio, "lo": $0.low, "hi": $0.high], reference)
        let other = reference.expected["independent"]
        if let tolerance = other["tolerance"].number {
          #expect(abs($0.low - (try #require(other["lo"].number))) <= tolerance)
          #expect(abs($0.high - (try #require(other["hi"].number))) <= tolerance)
        }
      }
    },
    "holm": { reference in try adjusted(holm(reference.input["p"].numbers), reference) },
    "bh": { reference in try adjusted(benjaminiHochberg(reference.input["p"].numbers), reference) },
    "pairs_needed": { reference in
      try refusing(reference) {
        try pairsNeeded(
          net: try reference.number("net"), moved: try reference.number("moved"),
          designEffect: try reference.number("deff"))
      } then: {
        #expect($0 == reference.expected["pairs"].int)
      }
    },
  ]

  private static func adjusted(_ found: [Double], _ reference: ReferenceCase) throws {
    let wanted = reference.expected["adjusted"].numbers
    #expect(found.count == wanted.count)
    for (value, number) in zip(found, wanted) { #expect(reference.agrees(value, number), "\(found)") }
  }
}
