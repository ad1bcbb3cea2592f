/// How much a report's answers can show (SPEC §1.2).
public enum EvidenceLevel: String, Codable, CaseIterable, Hashable, Sendable {
  /// Delivery counts only: "we ran", "we met".
  case e0 = "E0"
  /// Answers after only: "said", "told us".
  case e1 = "E1"
  /// Answers before and after, and a verdict that they rose or fell: "more people … after than before".
  ///
  /// E3, a comparison with people who were not met, is analysed elsewhere and never generated here.
  case e2 = "E2"
}
