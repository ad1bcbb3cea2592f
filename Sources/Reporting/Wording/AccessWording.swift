public import ProgrammeModel

/// What a group needs and its session does not have, in full sentences of both languages.
public struct AccessWording: Sendable {
  private let messages: Messages

  public init(_ messages: Messages) { self.messages = messages }

  /// Such as `Not booked: “Hearing loop”. Nobody in this workspace serves that. Arrange it before you confirm.`; nil where
  /// nothing is missing.
  ///
  /// - Parameters:
  ///   - group: By its label.
  ///   - needs: By code; a code that is missing stands for itself.
  ///   - isConfirmed: Whether the host has been told that somebody comes.
  public func sentences(
    _ gaps: [AccessGap], group: String, host: Bilingual, needs: [Code<NeedName>: Bilingual], isConfirmed: Bool = false
  ) -> Bilingual? {
    guard !gaps.isEmpty else { return nil }
    return Wording.both(messages) { words in
      func names(isServed: Bool) -> String {
        gaps.filter { $0 == .notBooked($0.need, isServed: isServed) }
          .map { "“\(needs[$0.need]?[words.language] ?? $0.need.text)”" }.joined(separator: ", ")
      }
      var sentences: [String] = []
      let (nobody, others) = (names(isServed: false), names(isServed: true))
      if !nobody.isEmpty { sentences.append(words.text("access.not-booked.nobody", ["needs": .text(nobody)])) }
      if !others.isEmpty { sentences.append(words.text("access.not-booked.others", ["needs": .text(others)])) }
      for case .hostLacks(let need, let day) in gaps {
        var values: [String: Messages.Value] = [
          "group": .text(group), "host": .text(host[words.language]),
          "need": .text(needs[need]?[words.language] ?? need.text),
        ]
        if let day { values["date"] = .text(words.date(day)) }
        sentences.append(
          day == nil ? words.text("access.host-lacks.undated", values) : words.text("access.host-lacks.dated", values))
      }
      sentences.append(isConfirmed ? words.text("access.arrange.confirmed") : words.text("access.arrange.proposed"))
      return sentences.joined(separator: " ")
    }
  }
}
