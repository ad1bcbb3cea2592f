extension Migration {
  static let campaigns = Migration(
    name: "0002-campaigns",
    template: """
      -- A campaign's edition that the team takes part in. Named after an observance of the content.
      CREATE TABLE campaign (
        key TEXT NOT NULL PRIMARY KEY,
        observance TEXT NOT NULL,
        year {integer} NOT NULL CHECK (year BETWEEN 2000 AND 2100),
        owner TEXT,
        adopted_on TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('adopted', 'dropped')),
        because TEXT,
        revision {integer} NOT NULL CHECK (revision >= 0),
        changed_at TEXT NOT NULL,
        UNIQUE (observance, year),
        CHECK ((state = 'dropped') = (because IS NOT NULL))
      ) {strict};

      -- Observances that it takes in besides.
      CREATE TABLE campaign_observance (
        campaign TEXT NOT NULL REFERENCES campaign (key),
        position {integer} NOT NULL,
        observance TEXT NOT NULL,
        PRIMARY KEY (campaign, position),
        UNIQUE (campaign, observance)
      ) {strict};

      -- Sessions that somebody hung on it.
      CREATE TABLE campaign_session (
        campaign TEXT NOT NULL REFERENCES campaign (key),
        position {integer} NOT NULL,
        session TEXT NOT NULL REFERENCES session (key),
        PRIMARY KEY (campaign, position),
        UNIQUE (campaign, session)
      ) {strict};
      CREATE INDEX campaign_session_by_session ON campaign_session (session);

      -- Days are told from the campaign's own: '8 weeks before', 'first day', '1 week after'.
      CREATE TABLE campaign_task (
        key TEXT NOT NULL PRIMARY KEY,
        campaign TEXT NOT NULL REFERENCES campaign (key),
        code TEXT NOT NULL,
        kind TEXT NOT NULL,
        name_cy TEXT NOT NULL,
        name_en TEXT NOT NULL,
        starts TEXT NOT NULL,
        due TEXT NOT NULL,
        owner TEXT,
        state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
        done_on TEXT,
        done_by TEXT,
        because TEXT,
        revision {integer} NOT NULL CHECK (revision >= 0),
        changed_at TEXT NOT NULL,
        UNIQUE (campaign, code),
        CHECK ((state = 'done') = (done_on IS NOT NULL)),
        CHECK ((done_on IS NULL) = (done_by IS NULL)),
        CHECK ((state = 'dropped') = (because IS NOT NULL))
      ) {strict};

      -- Dates of an observance's year as the team read them somewhere.
      CREATE TABLE announced_dates (
        key TEXT NOT NULL PRIMARY KEY,
        observance TEXT NOT NULL,
        year {integer} NOT NULL CHECK (year BETWEEN 2000 AND 2100),
        first_day TEXT NOT NULL,
        last_day TEXT NOT NULL CHECK (last_day >= first_day),
        confidence TEXT NOT NULL CHECK (confidence IN ('sure', 'likely')),
        source TEXT NOT NULL,
        noted_on TEXT NOT NULL,
        revision {integer} NOT NULL CHECK (revision >= 0),
        changed_at TEXT NOT NULL,
        UNIQUE (observance, year)
      ) {strict};
      """)
}
