extension Migration {
  /// Answers counted by session, so that a summary need not read a million of them. Made from `response` alone.
  static let answerCounts = Migration(
    name: "0009-answer-counts",
    template: """
      CREATE TABLE answer_count (
        session TEXT NOT NULL REFERENCES session (key),
        question_set TEXT NOT NULL,
        version {integer} NOT NULL,
        phase TEXT NOT NULL,
        forms {integer} NOT NULL CHECK (forms > 0),
        scaled {integer} NOT NULL CHECK (scaled BETWEEN 0 AND forms),
        answers TEXT NOT NULL,
        PRIMARY KEY (session, question_set, version, phase)
      ) {strict};

      -- From which option to which people went, of those whose two forms were linked.
      CREATE TABLE answer_move (
        session TEXT NOT NULL REFERENCES session (key),
        question_set TEXT NOT NULL,
        version {integer} NOT NULL,
        moves TEXT NOT NULL,
        PRIMARY KEY (session, question_set, version)
      ) {strict};

      """)
}
