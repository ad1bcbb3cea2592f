import Evaluation
import ProgrammeModel
import Testing

struct ReferenceCaseTests {
  /// Functions of the specification that are not built yet. A case of any other function must be run below.
  static let notYet: Set<String> = [
    "bh", "bonett_price", "bounds_2d", "bounds_rounded", "cliff_ci", "cluster_bootstrap_ratio", "cluster_net",
    "deprived_share", "differencing_nested", "differencing_rank", "holm", "mann_whitney", "match_codes",
    "mcnemar_exact", "newcombe", "pairs_needed", "redact", "sign_flip", "sticky", "suppress_2d", "verdict",
    "wilcoxon_pratt",
  ]
  static let built: Set<String> = [
    "attendance", "controlled_1d", "in_ten", "percent", "reach", "round_base", "splitmix64", "suppress_1d",
    "t_quantile_975", "wilson", "wilson_clustered", "worst_case",
  ]

  @Test func `every reference case is run or its function is listed as not built`() {
    #expect(ReferenceCase.all.count == 128)
    #expect(Set(ReferenceCase.all.map(\.function)) == Self.notYet.union(Self.built))
    #expect(Self.notYet.isDisjoint(with: Self.built))
  }

  @Test(arguments: ReferenceCase.of("wilson"))
  func `Wilson intervals agree`(reference: ReferenceCase) throws {
    let x = try #require(reference.input["x"].int)
    let n = try #require(reference.input["n"].int)
    guard reference.expected != .null else {
      #expect(throws: EvaluationRefusal.self) { try wilson(x, of: n) }
      return
    }
    try expect(try wilson(x, of: n), reference)
  }

  @Test(arguments: ReferenceCase.of("wilson_clustered"))
  func `intervals of answers in sessions agree`(reference: ReferenceCase) throws {
    let yes = reference.input["yes"].ints
    let answered = reference.input["answered"].ints
    guard reference.expected != .null else {
      #expect(throws: EvaluationRefusal.oneSession) { try wilsonClustered(yes: yes, answered: answered) }
      return
    }
    let result = try wilsonClustered(yes: yes, answered: answered)
    #expect(reference.agrees(result.share, try #require(reference.expected["p"].number)))
    #expect(reference.agrees(result.designEffect, try #require(reference.expected["deff"].number)))
    #expect(reference.agrees(result.effectiveSize, try #require(reference.expected["n_eff"].number)))
    try expect(result.interval, reference)
  }

  @Test(arguments: ReferenceCase.of("worst_case"))
  func `worst-case bounds agree`(reference: ReferenceCase) throws {
    let x = try #require(reference.input["x"].int)
    let n = try #require(reference.input["n"].int)
    let attended = try #require(reference.input["attended"].int)
    guard reference.expected != .null else {
      #expect(throws: EvaluationRefusal.moreFormsThanPeople) { try worstCase(x, of: n, attended: attended) }
      return
    }
    try expect(try worstCase(x, of: n, attended: attended), reference)
  }

  @Test(arguments: ReferenceCase.of("t_quantile_975"))
  func `quantiles of Student's t agree`(reference: ReferenceCase) throws {
    for (df, t) in zip(reference.input["df"].ints, reference.expected["t"].list) {
      #expect(reference.agrees(tQuantile975(degreesOfFreedom: df), try #require(t.number)))
    }
  }

  @Test(arguments: ReferenceCase.of("in_ten"))
  func `shares in ten agree in both languages`(reference: ReferenceCase) throws {
    let words = ShareInWords.inTen(
      try #require(reference.input["x"].int), of: try #require(reference.input["n"].int),
      threshold: reference.input["threshold"].int ?? 5)
    #expect(words.en == reference.expected["en"].text)
    // The reference has typewriter apostrophes; pages have typographic ones.
    #expect(words.cy.replacing("’", with: "'") == reference.expected["cy"].text)
  }

  @Test(arguments: ReferenceCase.of("percent"))
  func `percentages agree`(reference: ReferenceCase) throws {
    let words = ShareInWords.percent(
      try #require(reference.input["x"].int), of: try #require(reference.input["n"].int),
      threshold: reference.input["threshold"].int ?? 5)
    #expect(words?.en == reference.expected["text"].text)
  }

  @Test(arguments: ReferenceCase.of("suppress_1d"))
  func `one-way tables hide the same cells`(reference: ReferenceCase) throws {
    let values = reference.input["values"].ints
    let zeroSafe = reference.input["zero_safe"].bool ?? true
    let result = suppress(values, threshold: reference.input["threshold"].int ?? 5, zeroSafe: zeroSafe)
    let primary = reference.expected["primary"].ints
    if reference.expected["refused"] == .bool(true) {
      #expect(result == .refused(primary: primary))
    } else {
      let complementary = reference.expected["complementary"].ints
      #expect(result == .hidden(primary: primary, complementary: complementary))
      let bounds = outsiderBounds(values, hidden: primary + complementary, zeroSafe: zeroSafe)
      for wanted in reference.expected["attacker_bounds"].list {
        #expect([bounds.lowerBound, bounds.upperBound] == [wanted[1].int, wanted[2].int])
      }
    }
  }

  @Test(arguments: ReferenceCase.of("round_base"))
  func `rounding agrees`(reference: ReferenceCase) throws {
    let base = try #require(reference.input["base"].int)
    #expect(reference.input["x"].ints.map { rounded($0, to: base) } == reference.expected["rounded"].ints)
  }

  @Test(arguments: ReferenceCase.of("controlled_1d"))
  func `rounded parts add up as in the reference`(reference: ReferenceCase) throws {
    let result = controlledRounding(
      reference.input["values"].ints, to: try #require(reference.input["base"].int))
    #expect(result.parts == reference.expected["parts"].ints)
    #expect(result.total == reference.expected["total"].int)
  }

  @Test(arguments: ReferenceCase.of("attendance"))
  func `attendance agrees`(reference: ReferenceCase) throws {
    func number(_ key: String) throws -> Int { try #require(reference.input[key].int) }
    func attendance() throws -> RegisteredAttendance {
      try RegisteredAttendance(
        registered: try number("reg"), cancelledEarly: try number("cancelled_early"),
        attendedRegistered: try number("att_reg"), walkIns: try number("walkin"), minutes: try number("minutes"))
    }
    guard reference.expected != .null else {
      #expect(throws: EvaluationRefusal.impossibleAttendance) { try attendance() }
      return
    }
    let result = try attendance()
    #expect(result.attended == reference.expected["attended"].int)
    #expect(result.noShows == reference.expected["no_show"].int)
    #expect(result.noShowRate == reference.expected["no_show_rate"].number)
    #expect(result.contactHours == reference.expected["contact_hours"].number)
  }

  @Test(arguments: ReferenceCase.of("reach"))
  func `different people agree`(reference: ReferenceCase) throws {
    let reach = Reach(
      disjoint: reference.input["groups"].list.map {
        Reach.Cohort(headcounts: $0["headcounts"].ints, roll: $0["roll"].int)
      })
    #expect(
      [reach.attendances, reach.low, reach.high]
        == ["contacts", "reach_low", "reach_high"].map { reference.expected[$0].int })
  }

  @Test(arguments: ReferenceCase.of("splitmix64"))
  func `the stream of chance agrees`(reference: ReferenceCase) throws {
    var dice = SplitMix64(seed: UInt64(try #require(reference.input["seed"].int)))
    let values = reference.expected["values"].list.compactMap(\.text)
    #expect(values == (0..<values.count).map { _ in String(dice.next()) })
  }

  private func expect(_ interval: ShareInterval, _ reference: ReferenceCase) throws {
    let low = try #require(reference.expected["lo"].number)
    let high = try #require(reference.expected["hi"].number)
    #expect(reference.agrees(interval.low, low) && reference.agrees(interval.high, high), "\(interval)")
  }
}
