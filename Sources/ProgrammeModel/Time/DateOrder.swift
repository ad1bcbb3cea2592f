/// Which of day and month stands first where both are numbers.
public enum DateOrder: String, Codable, CaseIterable, Hashable, Sendable {
  case dayFirst = "day-first"
  case monthFirst = "month-first"
}
