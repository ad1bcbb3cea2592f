import Foundation

/// The seeds of a property test: this many, or as many times more as `PONT_SEEDS` says, for a night's run.
func seeds(_ count: UInt64) -> Range<UInt64> {
  let times = ProcessInfo.processInfo.environment["PONT_SEEDS"].flatMap(UInt64.init) ?? 1
  return 0..<count * max(1, times)
}
