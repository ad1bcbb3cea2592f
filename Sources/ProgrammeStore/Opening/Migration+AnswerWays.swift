extension Migration {
  /// How a form was answered, and who helped; empty for what came before, because nobody had noted it.
  static let answerWays = Migration(
    name: "0008-answer-ways",
    template: """
      ALTER TABLE response ADD COLUMN way TEXT
        CHECK (way IS NULL OR way IN ('words', 'easy-read', 'symbols', 'aloud', 'signed'));
      ALTER TABLE response ADD COLUMN help_from TEXT
        CHECK (help_from IS NULL OR help_from IN ('nobody', 'friend', 'family', 'assistant', 'interpreter', 'host-staff',
          'facilitator'));

      """)
}
