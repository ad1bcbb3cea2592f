import Evaluation
import ProgrammeModel
import Testing

extension ReferenceCaseTests {
  static let disclosure: [String: Runner] = [
    "suppress_1d": { reference in
      let values = reference.input["values"].ints
      let result = suppress(values, threshold: reference.threshold, zeroSafe: reference.zeroSafe)
      let primary = reference.expected["primary"].ints
      if reference.expected["refused"] == .bool(true) {
        #expect(result == .refused(primary: primary))
        return
      }
      let complementary = reference.expected["complementary"].ints
      #expect(result == .hidden(primary: primary, complementary: complementary))
      let bounds = outsiderBounds(values, hidden: primary + complementary, zeroSafe: reference.zeroSafe)
      for wanted in reference.expected["attacker_bounds"].list {
        #expect([bounds.lowerBound, bounds.upperBound] == [wanted[1].int, wanted[2].int])
      }
    },
    "round_base": { reference in
      let base = try reference.int("base")
      #expect(reference.input["x"].ints.map { rounded($0, to: base) } == reference.expected["rounded"].ints)
    },
    "controlled_1d": { reference in
      let result = controlledRounding(reference.input["values"].ints, to: try reference.int("base"))
      #expect(result.parts == reference.expected["parts"].ints)
      #expect(result.total == reference.expected["total"].int)
    },
    "suppress_2d": { reference in
      let table = TwoWayCounts(interior: interior(reference))
      let result = try suppress(table, threshold: reference.threshold, zeroSafe: reference.zeroSafe)
      let wanted = positions(reference.expected["primary"])
      switch result {
      case .refused(let primary):
        #expect(reference.expected["refused"] == .bool(true))
        #expect(primary == wanted)
      case .hidden(let primary, let complementary):
        #expect(reference.expected["refused"] == .bool(false))
        #expect(primary == wanted)
        let most = try #require(reference.expected["max_complementary_allowed"].int)
        #expect(complementary.count <= most, "\(complementary)")
        let hidden = Set(primary + complementary)
        #expect(!hidden.contains(table.grandTotal))
        // Bounds from the case's own pattern, so that protection is judged by the reference as well as by the result.
        for bounds in cellBounds(in: table, hidden: hidden, zeroSafe: reference.zeroSafe)
        where primary.contains(bounds.position) {
          #expect(bounds.low <= (reference.zeroSafe ? 1 : 0) && bounds.high ?? .max >= reference.threshold, "\(bounds)")
        }
        let known = Set(positions(reference.expected["reference_complementary"]) + wanted)
        if !reference.expected["reference_bounds"].list.isEmpty {
          try expect(cellBounds(in: table, hidden: known, zeroSafe: reference.zeroSafe), "reference_bounds", reference)
        }
      }
    },
    "bounds_2d": { reference in
      let bounds = cellBounds(
        in: TwoWayCounts(interior: interior(reference)), hidden: Set(positions(reference.input["hidden"])),
        zeroSafe: reference.zeroSafe)
      try expect(bounds, "bounds", reference)
    },
    "bounds_rounded": { reference in
      let bounds = try roundedCellBounds(
        in: TwoWayCounts(interior: interior(reference)), hidden: Set(positions(reference.input["hidden"])),
        threshold: reference.threshold, zeroSafe: reference.zeroSafe, base: reference.input["base"].int ?? 5)
      try expect(bounds, "bounds", reference)
    },
    "sticky": { reference in
      var published = reference.input["previous"].int
      let shown = reference.input["true_values"].ints.map { value in
        let next = stickilyRounded(value, published: published, to: reference.input["base"].int ?? 5)
        published = next
        return next
      }
      #expect(shown == reference.expected["published"].ints)
    },
    "differencing_nested": { reference in
      let counts = Dictionary(uniqueKeysWithValues: reference.input["counts"].ints.enumerated().map { ($0, $1) })
      let blocks = isExposed(
        between: Set(reference.input["old"].ints), and: Set(reference.input["new"].ints), counts: counts,
        threshold: reference.threshold)
      #expect((blocks ? "block" : "ok") == reference.expected["result"].text)
    },
    "differencing_rank": { reference in
      let published = reference.input["published"].list.map { Set($0.ints) }
      #expect(
        isRecoverable(Set(reference.input["target"].ints), from: published) == reference.expected["recoverable"].bool)
    },
  ]

  private static func interior(_ reference: ReferenceCase) -> [[Int]] { reference.input["interior"].list.map(\.ints) }

  private static func positions(_ json: JSON) -> [TwoWayCounts.Position] {
    json.list.map(\.ints).filter { $0.count == 2 }.map { TwoWayCounts.Position($0[0], $0[1]) }
  }

  private static func expect(_ bounds: [CellBounds], _ key: String, _ reference: ReferenceCase) throws {
    let wanted = reference.expected[key].list
    #expect(wanted.count == bounds.count)
    for (found, cell) in zip(bounds, wanted) {
      #expect([found.position] == positions(.list([cell[0]])))
      #expect(found.low == cell[1].int && found.high == cell[2].int, "\(found)")
    }
  }
}
