public import ProgrammeModel

/// The texts of a campaign's calendar entries, with nobody's name in them.
public struct CampaignWording: Sendable {
  private let messages: Messages

  public init(_ messages: Messages) { self.messages = messages }

  /// The day by which a piece of work is due, such as `UK Disability History Month: translate and proofread`.
  public func entry(of task: Bilingual, in campaign: Bilingual, isDone: Bool) -> Bilingual {
    Wording.both(messages) { words in
      let values: [String: Messages.Value] = [
        "campaign": .text(campaign[words.language]), "task": .text(task[words.language]),
      ]
      return isDone ? words.text("campaign.feed.done", values) : words.text("campaign.feed.task", values)
    }
  }
}
