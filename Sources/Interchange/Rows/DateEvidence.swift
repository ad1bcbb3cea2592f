public import ProgrammeModel

/// What the dates of one column show of the order in which they are written.
public enum DateEvidence: Hashable, Sendable {
  /// One of them can be read in one way only.
  case shown(DateOrder)
  /// All of them can be read both ways.
  case open
  /// Some can be read in one way only, and others only in the other.
  case mixed

  /// Nil where no text begins with a date in numbers, or all have the year first.
  init?(of texts: [String]) {
    let readings = texts.map { DateReadings($0) }
    let orders = Set(readings.compactMap(\.order))
    if let only = orders.first, orders.count == 1 {
      self = .shown(only)
    } else if orders.count == 2 {
      self = .mixed
    } else if readings.contains(where: \.isAmbiguous) {
      self = .open
    } else {
      return nil
    }
  }
}
