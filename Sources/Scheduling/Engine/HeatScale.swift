import Foundation

/// How the search weighs travel against priority, and how much worse a step may be.
struct Heat {
  /// Minutes.
  var from: Double
  var to: Double
  /// Minutes of travel that one point of priority weighs.
  var minutesPerPriority: Int
}

/// How hot a search is, and what a point of priority weighs in it, for one problem.
struct HeatScale {
  static let hottest = 200.0
  static let coldest = 20.0
  static let frozen = 1.5
  /// The part of a search that ends with ``coldest``: most of the time goes where points of priority still change hands,
  /// the rest into saving travel.
  static let trading = 0.9
  /// Minutes that a point of priority weighs where journeys and priorities are like those of Welsh school visits.
  static let minutesPerPoint = 400.0
  /// A point weighs no more than so many times the minutes that one takes in the first plan, with days of
  /// ``usualStops`` or fewer: a day of thirty stops trades them more finely, and points that weigh too much never change
  /// hands. Found on published orienteering problems of Chao (1996).
  static let mostTimes = 60.0
  static let usualStops = 4.0

  /// Journeys are so many times as long as usual.
  let journey: Double
  let minutesPerPriority: Int

  /// - Parameters:
  ///   - placed: Priority in the first plan.
  ///   - stops: How many visits are in it.
  init(_ tables: EngineTables, first rank: Rank, placed: Int, stops: Int) {
    // The middle one: what is locked in part weighs more than anything.
    let points = (0..<tables.blockCount).map { Double(tables.priority[$0]) }.sorted()
    let mean = Self.meanJourney(tables)
    journey = mean.map { Self.unless($0, isAbout: 25) } ?? 1
    let point = points.isEmpty ? 1 : Self.unless(points[points.count / 2], isAbout: 4.5)
    let usual = Self.minutesPerPoint * journey / point
    let stopsADay = Double(stops) / Double(max(1, rank.days))
    let most =
      Self.mostTimes * min(1, Self.usualStops / max(1, stopsADay)) * Double(rank.travel) / Double(max(1, placed))
    minutesPerPriority = max(1, Int(rank.travel > 0 && placed > 0 ? min(usual, most) : usual))
  }

  /// Minutes between neighbours, or half of those to the nearest base where that is more: places side by side can be far
  /// from whoever goes there.
  private static func meanJourney(_ tables: EngineTables) -> Double? {
    let sites = (0..<tables.siteCount).filter { tables.hereFirst[$0] < tables.hereFirst[$0 + 1] }
    func mean(_ minutes: [Int32]) -> Double? {
      minutes.isEmpty ? nil : minutes.reduce(0) { $0 + Double($1) } / Double(minutes.count)
    }
    let between = mean(
      sites.flatMap { site in
        (1..<max(1, min(11, tables.nearCount))).map {
          tables.outOf[site * tables.siteCount + Int(tables.near[site * tables.nearCount + $0])]
        }
      })
    let bases = Set((0..<tables.routeCount).map { Int(tables.routes[$0].base) })
    let outward = mean(sites.compactMap { site in bases.map { tables.outOf[$0 * tables.siteCount + site] }.min() })
    return between.map { max($0, (outward ?? 0) / 2) } ?? outward
  }

  /// 1 for what is usual, else how many times as much it is.
  private static func unless(_ mean: Double, isAbout usual: Double) -> Double {
    let times = max(mean, 0.01) / usual
    return (0.33...3).contains(times) ? 1 : times
  }

  /// - Parameters:
  ///   - from: 0...1 of the search.
  ///   - part: The part of a point's usual weight that it has for this walk.
  func heat(from: Double, to: Double, part: Double = 1) -> Heat {
    Heat(
      from: degrees(from), to: degrees(to),
      minutesPerPriority: max(1, Int(Double(minutesPerPriority) * part)))
  }

  private func degrees(_ fraction: Double) -> Double {
    journey
      * (fraction < Self.trading
        ? Self.hottest * pow(Self.coldest / Self.hottest, fraction / Self.trading)
        : Self.coldest * pow(Self.frozen / Self.coldest, (fraction - Self.trading) / (1 - Self.trading)))
  }
}
