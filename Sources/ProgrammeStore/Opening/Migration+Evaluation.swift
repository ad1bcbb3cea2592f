extension Migration {
  static let evaluation = Migration(
    name: "0007-evaluation",
    template: """
      -- What a team set out to find before it asked; `body` is the plan as JSON. A locked one never changes.
      CREATE TABLE evaluation_plan (
        key TEXT NOT NULL PRIMARY KEY,
        code TEXT NOT NULL UNIQUE,
        first_day TEXT NOT NULL,
        last_day TEXT NOT NULL CHECK (last_day >= first_day),
        body TEXT NOT NULL,
        locked_at TEXT
      ) {strict};

      -- The same for the two forms of one person, made at random when their codes were matched.
      ALTER TABLE response ADD COLUMN pair TEXT;

      -- The secret by which one session's codes are hashed. Gone once they are matched, and after 12 weeks at the latest.
      -- Never in history or export.
      CREATE TABLE session_secret (
        session TEXT NOT NULL PRIMARY KEY REFERENCES session (key),
        secret TEXT NOT NULL,
        made_at TEXT NOT NULL,
        delete_by TEXT NOT NULL
      ) {strict};

      -- A self-made code, element by element as hashes; an element left blank has no row. Goes with its secret.
      CREATE TABLE linking_code (
        response TEXT NOT NULL REFERENCES response (key) ON DELETE CASCADE,
        position {integer} NOT NULL CHECK (position >= 0),
        hash TEXT NOT NULL,
        PRIMARY KEY (response, position)
      ) {strict};

      -- Who agreed that exactly these bytes be published.
      CREATE TABLE ledger_approval (
        digest TEXT NOT NULL,
        member TEXT NOT NULL,
        edition TEXT NOT NULL,
        approved_at TEXT NOT NULL,
        PRIMARY KEY (digest, member)
      ) {strict};

      -- What was published, for ever: rows are added and never changed.
      CREATE TABLE ledger_entry (
        number {integer} NOT NULL PRIMARY KEY CHECK (number > 0),
        edition TEXT NOT NULL,
        kind TEXT NOT NULL,
        period TEXT NOT NULL,
        first_day TEXT NOT NULL,
        last_day TEXT NOT NULL CHECK (last_day >= first_day),
        scope TEXT NOT NULL,
        audience TEXT NOT NULL,
        digest TEXT NOT NULL,
        assessment TEXT NOT NULL,
        published_at TEXT NOT NULL,
        member TEXT NOT NULL,
        approvers TEXT NOT NULL,
        revises {integer} REFERENCES ledger_entry (number)
      ) {strict};

      -- A set of sessions that published figures count over: their keys as a JSON array.
      CREATE TABLE ledger_population (
        entry {integer} NOT NULL REFERENCES ledger_entry (number),
        position {integer} NOT NULL,
        sessions TEXT NOT NULL,
        PRIMARY KEY (entry, position)
      ) {strict};

      -- One figure as it was shown. `categories` are the answers it counts, as a JSON array; [] where all people count.
      CREATE TABLE ledger_figure (
        entry {integer} NOT NULL REFERENCES ledger_entry (number),
        position {integer} NOT NULL,
        name TEXT NOT NULL,
        measure TEXT NOT NULL,
        question_hash TEXT NOT NULL,
        population {integer} NOT NULL,
        categories TEXT NOT NULL,
        mode TEXT NOT NULL,
        shown TEXT NOT NULL,
        PRIMARY KEY (entry, position),
        FOREIGN KEY (entry, population) REFERENCES ledger_population (entry, position)
      ) {strict};
      CREATE INDEX ledger_figure_by_measure ON ledger_figure (measure, question_hash);
      """)
}
