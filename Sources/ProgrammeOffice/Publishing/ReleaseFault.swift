import Evaluation

/// Why a summary was not built or not published: the reason and the remedy of each.
public enum ReleaseFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// Claims and wishes that no summary grants, each with rule, words, place and remedy.
  case refused([String])
  /// Figures that could be subtracted from an earlier publication: what, and the remedies in their order.
  case subtractable([String], [String])
  case cannotCheck(String)
  case draftWelsh([String])
  case noAssessment
  case approvalsMissing(by: [String], needed: Int)
  case approvedAlready(String)
  case teamOnly
  case alreadyPublished(Int)
  case noSuchPublication(Int)

  public var description: String {
    switch self {
    case .refused(let refusals):
      "This summary is not built:\n" + refusals.map { "  \($0)" }.joined(separator: "\n")
    case .subtractable(let what, let remedies):
      "A few people could be worked out by subtracting figures:\n" + what.map { "  \($0)\n" }.joined()
        + "What helps, the first first:\n"
        + remedies.enumerated().map { "  \($0 + 1). \($1)" }.joined(separator: "\n")
    case .cannotCheck(let why): "These figures cannot be held against earlier ones, so they are not published. \(why)"
    case .draftWelsh(let what):
      "Nobody fluent has read this Welsh, so nothing is published:\n" + what.map { "  \($0)" }.joined(separator: "\n")
        + "\nSee ‘pont translate list’."
    case .noAssessment:
      "There is no reference of a data protection impact assessment. Give it once with --assessment, or in the plan before it is locked."
    case .approvalsMissing(let by, let needed):
      "Two different members must approve exactly these files; \(by.isEmpty ? "nobody has" : "so far: \(by.joined(separator: ", "))"). "
        + "Missing: \(needed). Approve with the same options and --approve, acting --as an approver. A changed figure or word asks for both again."
    case .approvedAlready(let member):
      "\(member) has approved exactly these files already. A second, different approver must, with --as."
    case .teamOnly:
      "The team’s own summary is exact and is never published. Publish --for public or --for funder."
    case .alreadyPublished(let number):
      "Exactly these files were published already, as number \(number). Nothing was added."
    case .noSuchPublication(let number):
      "There is no publication number \(number) of this period and area to correct. See ‘pont impact --ledger’."
    }
  }
}

extension ReleaseFault {
  static func refused(_ refusals: [ReleaseRefusal]) -> ReleaseFault { .refused(refusals.map(\.description)) }
}
