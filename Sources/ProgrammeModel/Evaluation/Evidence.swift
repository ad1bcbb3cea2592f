/// How much a report's answers can show (SPEC §1.2).
public enum EvidenceLevel: String, Codable, CaseIterable, Hashable, Sendable {
  /// Delivery counts only: "we ran", "we met".
  case e0 = "E0"
  /// Answers after only: "said", "told us".
  case e1 = "E1"
}
