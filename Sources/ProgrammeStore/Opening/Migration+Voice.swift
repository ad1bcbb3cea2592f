extension Migration {
  static let voice = Migration(
    name: "0005-voice",
    template: """
      -- Who let what go out; of outcomes, changes and quotes.
      CREATE TABLE approval (
        subject TEXT NOT NULL,
        member TEXT NOT NULL,
        approved_at TEXT NOT NULL,
        PRIMARY KEY (subject, member)
      ) {strict};

      -- Something seen to have changed at a host.
      CREATE TABLE outcome (
        key TEXT NOT NULL PRIMARY KEY,
        number {integer} NOT NULL UNIQUE CHECK (number > 0),
        observed_on TEXT NOT NULL,
        host TEXT REFERENCES host (key),
        strand TEXT,
        text_cy TEXT,
        text_en TEXT,
        evidence TEXT NOT NULL,
        recorded_by TEXT NOT NULL,
        is_withdrawn {integer} NOT NULL CHECK (is_withdrawn IN (0, 1)),
        CHECK (text_cy IS NOT NULL OR text_en IS NOT NULL)
      ) {strict};

      -- Something an agency now does differently. (“change” is history's own table.)
      CREATE TABLE agency_change (
        key TEXT NOT NULL PRIMARY KEY,
        number {integer} NOT NULL UNIQUE CHECK (number > 0),
        agency_cy TEXT,
        agency_en TEXT,
        kind TEXT NOT NULL,
        strand TEXT,
        what_cy TEXT,
        what_en TEXT,
        since TEXT NOT NULL,
        evidence TEXT NOT NULL,
        recorded_by TEXT NOT NULL,
        is_withdrawn {integer} NOT NULL CHECK (is_withdrawn IN (0, 1)),
        CHECK (agency_cy IS NOT NULL OR agency_en IS NOT NULL),
        CHECK (what_cy IS NOT NULL OR what_en IS NOT NULL)
      ) {strict};

      CREATE TABLE raised_issue (
        key TEXT NOT NULL PRIMARY KEY,
        number {integer} NOT NULL UNIQUE CHECK (number > 0),
        raised_on TEXT NOT NULL,
        source TEXT NOT NULL,
        session TEXT REFERENCES session (key),
        strand TEXT,
        issue_cy TEXT,
        issue_en TEXT,
        recorded_by TEXT NOT NULL,
        CHECK (issue_cy IS NOT NULL OR issue_en IS NOT NULL)
      ) {strict};

      CREATE TABLE commitment (
        issue TEXT NOT NULL REFERENCES raised_issue (key),
        position {integer} NOT NULL,
        agency_cy TEXT,
        agency_en TEXT,
        promise_cy TEXT,
        promise_en TEXT,
        promised_on TEXT NOT NULL,
        due TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('promised', 'done', 'not-doing')),
        settled_on TEXT,
        answer_cy TEXT,
        answer_en TEXT,
        PRIMARY KEY (issue, position),
        CHECK ((state = 'promised') = (settled_on IS NULL))
      ) {strict};

      -- Redacted before it is stored; `words` and `translation` are emptied when the consent is withdrawn.
      CREATE TABLE quote (
        key TEXT NOT NULL PRIMARY KEY,
        number {integer} NOT NULL UNIQUE CHECK (number > 0),
        words TEXT,
        language TEXT NOT NULL CHECK (language IN ('cy', 'en')),
        translation TEXT,
        speaker TEXT NOT NULL,
        session TEXT REFERENCES session (key),
        strand TEXT,
        is_critical {integer} NOT NULL CHECK (is_critical IN (0, 1)),
        consent_reference TEXT NOT NULL,
        consent_until TEXT NOT NULL,
        consent_withdrawn_on TEXT,
        recorded_by TEXT NOT NULL
      ) {strict};

      CREATE TABLE pledge (
        key TEXT NOT NULL PRIMARY KEY,
        number {integer} NOT NULL UNIQUE CHECK (number > 0),
        host TEXT NOT NULL REFERENCES host (key),
        signed_on TEXT NOT NULL,
        shows_sticker {integer} NOT NULL CHECK (shows_sticker IN (0, 1)),
        review_due TEXT NOT NULL,
        reviewed_on TEXT,
        withdrawn_on TEXT,
        because TEXT,
        CHECK ((withdrawn_on IS NULL) = (because IS NULL))
      ) {strict};

      CREATE TABLE publication (
        key TEXT NOT NULL PRIMARY KEY,
        number {integer} NOT NULL UNIQUE CHECK (number > 0),
        went_out_on TEXT NOT NULL,
        channel TEXT NOT NULL,
        tongue TEXT NOT NULL CHECK (tongue IN ('cy', 'en', 'both')),
        title TEXT NOT NULL,
        link TEXT,
        campaign TEXT,
        taken_down_on TEXT
      ) {strict};

      -- Numbers of what a publication shows, such as C3 or Q5.
      CREATE TABLE publication_item (
        publication TEXT NOT NULL REFERENCES publication (key),
        position {integer} NOT NULL,
        item TEXT NOT NULL,
        PRIMARY KEY (publication, position)
      ) {strict};
      CREATE INDEX publication_item_by_item ON publication_item (item);

      CREATE TABLE publication_sighting (
        publication TEXT NOT NULL REFERENCES publication (key),
        seen_on TEXT NOT NULL,
        views {integer} NOT NULL CHECK (views >= 0),
        PRIMARY KEY (publication, seen_on)
      ) {strict};

      -- Posts and public sessions of a strand, or of all, wait until a day.
      CREATE TABLE hold (
        key TEXT NOT NULL PRIMARY KEY,
        number {integer} NOT NULL UNIQUE CHECK (number > 0),
        strand TEXT,
        first_day TEXT NOT NULL,
        last_day TEXT NOT NULL CHECK (last_day >= first_day),
        because TEXT NOT NULL,
        set_by TEXT NOT NULL,
        lifted_on TEXT
      ) {strict};

      -- Members that were added by command; those of pont.yaml stand there.
      CREATE TABLE member_role (
        member TEXT NOT NULL,
        role TEXT NOT NULL,
        PRIMARY KEY (member, role)
      ) {strict};
      """)
}
