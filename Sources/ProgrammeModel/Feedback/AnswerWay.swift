/// The form in which somebody answered. The questions are the same ones, so their answers are counted together.
public enum AnswerWay: String, Codable, CaseIterable, Hashable, Sendable {
  /// The form in words, on paper or on a screen; for children with faces.
  case words
  case easyRead = "easy-read"
  /// Pointing at cards with a symbol for each answer.
  case symbols
  /// Read out, and answered by speaking, nodding or looking.
  case aloud
  /// In British Sign Language.
  case signed
}

/// Who helped somebody to answer; a role, never a name. An answer with help is as good as any, but whose help it was may
/// matter to what people dare to say.
public enum HelpFrom: String, Codable, CaseIterable, Hashable, Sendable {
  case nobody
  case friend
  /// A parent, carer or relative.
  case family
  /// The person's own assistant or support worker.
  case assistant
  case interpreter
  /// A teacher or another member of the host's staff.
  case hostStaff = "host-staff"
  /// Whoever delivered the session; best avoided.
  case facilitator
}
