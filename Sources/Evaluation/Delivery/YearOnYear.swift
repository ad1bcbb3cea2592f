/// By how many per cent a count of delivery changed, to the whole number; nil where the earlier one is below 50 (SPEC §4).
///
/// For counts of the same definition over the same months, both as published; never for outcomes.
///
/// - Precondition: Neither number is below zero.
public func percentChange(from earlier: Int, to later: Int) -> Int? {
  precondition(earlier >= 0 && later >= 0)
  guard earlier >= 50 else { return nil }
  return Int((Double(later - earlier) / Double(earlier) * 100).rounded())
}
