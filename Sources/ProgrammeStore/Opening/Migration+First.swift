extension Migration {
  static let first = Migration(
    name: "0001-first",
    template: """
      -- Whose file this is. One row. `site` tells machines apart that will number offline.
      CREATE TABLE workspace (
        marker TEXT NOT NULL PRIMARY KEY CHECK (marker = 'pont'),
        site TEXT NOT NULL,
        made_at TEXT NOT NULL
      ) {strict};

      -- The next number of each series. `last_value` bounds the block that a machine away from the others may use up.
      CREATE TABLE numbering (
        site TEXT NOT NULL,
        series TEXT NOT NULL,
        next_value {integer} NOT NULL CHECK (next_value > 0),
        last_value {integer},
        PRIMARY KEY (site, series)
      ) {strict};

      -- What a plan rests on, as one sum over the rows that matter (two's complement, wrapping).
      CREATE TABLE basis (
        name TEXT NOT NULL PRIMARY KEY,
        stamp {integer} NOT NULL
      ) {strict};

      CREATE TABLE act (
        site TEXT NOT NULL,
        number {integer} NOT NULL,
        happened_at TEXT NOT NULL,
        member TEXT NOT NULL,
        name TEXT NOT NULL,
        summary TEXT NOT NULL,
        is_barrier {integer} NOT NULL DEFAULT 0 CHECK (is_barrier IN (0, 1)),
        undoes {integer},
        undone_by {integer},
        PRIMARY KEY (site, number),
        FOREIGN KEY (site, undoes) REFERENCES act (site, number),
        FOREIGN KEY (site, undone_by) REFERENCES act (site, number)
      ) {strict};
      CREATE INDEX act_by_member ON act (member, number);

      CREATE TABLE change (
        site TEXT NOT NULL,
        act {integer} NOT NULL,
        position {integer} NOT NULL,
        kind TEXT NOT NULL,
        record_key TEXT NOT NULL,
        before_json TEXT,
        after_json TEXT,
        PRIMARY KEY (site, act, position),
        FOREIGN KEY (site, act) REFERENCES act (site, number)
      ) {strict};
      CREATE INDEX change_by_record ON change (record_key, act);

      -- Acts whose content history does not keep: how many, in which batch.
      CREATE TABLE batch_count (
        site TEXT NOT NULL,
        act {integer} NOT NULL,
        kind TEXT NOT NULL,
        batch TEXT NOT NULL,
        stored {integer} NOT NULL,
        PRIMARY KEY (site, act, kind, batch),
        FOREIGN KEY (site, act) REFERENCES act (site, number)
      ) {strict};

      -- What was forgotten, so that a restore or merge forgets it again.
      CREATE TABLE erasure (
        kind TEXT NOT NULL,
        record_key TEXT NOT NULL,
        erased_at TEXT NOT NULL,
        member TEXT NOT NULL,
        because TEXT NOT NULL,
        PRIMARY KEY (kind, record_key)
      ) {strict};

      CREATE TABLE host (
        key TEXT NOT NULL PRIMARY KEY,
        reference TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        name_cy TEXT,
        kind TEXT NOT NULL,
        phase TEXT,
        medium TEXT,
        medium_label TEXT,
        area TEXT,
        address TEXT NOT NULL,
        postcode TEXT,
        phone TEXT,
        pupils {integer},
        religious_character TEXT,
        governance TEXT,
        latitude {real} CHECK (latitude BETWEEN -90 AND 90),
        longitude {real} CHECK (longitude BETWEEN -180 AND 180),
        placed_by TEXT,
        CHECK ((latitude IS NULL) = (longitude IS NULL)),
        CHECK ((latitude IS NULL) = (placed_by IS NULL)),
        CHECK (medium IS NOT NULL OR medium_label IS NULL)
      ) {strict};

      CREATE TABLE contact (
        key TEXT NOT NULL PRIMARY KEY,
        host TEXT NOT NULL REFERENCES host (key),
        role TEXT NOT NULL,
        name TEXT,
        phone TEXT,
        email TEXT,
        language_wish TEXT,
        language_asked_on TEXT
      ) {strict};
      CREATE INDEX contact_by_host ON contact (host);

      CREATE TABLE venue (
        host TEXT NOT NULL PRIMARY KEY REFERENCES host (key),
        sign_in TEXT,
        parking TEXT,
        access_facts TEXT NOT NULL,
        checked_on TEXT,
        note TEXT
      ) {strict};

      CREATE TABLE approach (
        key TEXT NOT NULL PRIMARY KEY,
        host TEXT NOT NULL REFERENCES host (key),
        asked_on TEXT NOT NULL,
        member TEXT NOT NULL,
        channel TEXT NOT NULL,
        answer TEXT NOT NULL,
        next_step TEXT,
        next_on TEXT
      ) {strict};
      CREATE INDEX approach_by_host ON approach (host, asked_on);

      CREATE TABLE past_visit (
        key TEXT NOT NULL PRIMARY KEY,
        host TEXT NOT NULL REFERENCES host (key),
        visited_on TEXT NOT NULL,
        activity TEXT,
        attended {integer} CHECK (attended >= 0)
      ) {strict};
      CREATE UNIQUE INDEX past_visit_once ON past_visit (host, visited_on, COALESCE(activity, ''));

      CREATE TABLE host_closure (
        host TEXT NOT NULL REFERENCES host (key),
        first_day TEXT NOT NULL,
        last_day TEXT NOT NULL CHECK (last_day >= first_day),
        reason TEXT,
        PRIMARY KEY (host, first_day, last_day)
      ) {strict};

      CREATE TABLE facilitator (
        key TEXT NOT NULL PRIMARY KEY,
        code TEXT NOT NULL UNIQUE,
        role TEXT NOT NULL,
        role_cy TEXT,
        base_name TEXT NOT NULL,
        base_postcode TEXT,
        base_latitude {real} NOT NULL CHECK (base_latitude BETWEEN -90 AND 90),
        base_longitude {real} NOT NULL CHECK (base_longitude BETWEEN -180 AND 180),
        base_placed_by TEXT NOT NULL,
        day_sessions {integer} NOT NULL,
        break_minutes {integer} NOT NULL,
        break_from TEXT NOT NULL,
        break_until TEXT NOT NULL,
        day_travel_minutes {integer}
      ) {strict};

      CREATE TABLE facilitator_language (
        facilitator TEXT NOT NULL REFERENCES facilitator (key),
        language TEXT NOT NULL CHECK (language IN ('cy', 'en')),
        PRIMARY KEY (facilitator, language)
      ) {strict};

      CREATE TABLE facilitator_qualification (
        facilitator TEXT NOT NULL REFERENCES facilitator (key),
        position {integer} NOT NULL,
        name TEXT NOT NULL,
        valid_until TEXT,
        PRIMARY KEY (facilitator, position)
      ) {strict};

      CREATE TABLE facilitator_check (
        facilitator TEXT NOT NULL REFERENCES facilitator (key),
        position {integer} NOT NULL,
        name TEXT NOT NULL,
        checked_on TEXT,
        valid_until TEXT,
        PRIMARY KEY (facilitator, position)
      ) {strict};

      CREATE TABLE facilitator_hours (
        facilitator TEXT NOT NULL REFERENCES facilitator (key),
        weekday {integer} NOT NULL CHECK (weekday BETWEEN 1 AND 7),
        starts TEXT NOT NULL,
        ends TEXT NOT NULL CHECK (ends > starts),
        PRIMARY KEY (facilitator, weekday)
      ) {strict};

      CREATE TABLE facilitator_leave (
        facilitator TEXT NOT NULL REFERENCES facilitator (key),
        position {integer} NOT NULL,
        first_day TEXT NOT NULL,
        last_day TEXT NOT NULL CHECK (last_day >= first_day),
        PRIMARY KEY (facilitator, position)
      ) {strict};

      CREATE TABLE request (
        key TEXT NOT NULL PRIMARY KEY,
        number {integer} NOT NULL UNIQUE CHECK (number > 0),
        host TEXT NOT NULL REFERENCES host (key),
        session_type TEXT NOT NULL,
        language TEXT NOT NULL,
        priority {integer} NOT NULL CHECK (priority BETWEEN 1 AND 10),
        is_together {integer} NOT NULL CHECK (is_together IN (0, 1)),
        is_supervised {integer} NOT NULL CHECK (is_supervised IN (0, 1)),
        state TEXT NOT NULL CHECK (state IN ('open', 'planned', 'fulfilled', 'declined', 'withdrawn')),
        because TEXT,
        received_on TEXT NOT NULL,
        note TEXT,
        CHECK ((state IN ('declined', 'withdrawn')) = (because IS NOT NULL))
      ) {strict};
      CREATE INDEX request_by_host ON request (host);
      CREATE INDEX request_by_state ON request (state);

      CREATE TABLE request_window (
        request TEXT NOT NULL REFERENCES request (key),
        position {integer} NOT NULL,
        first_day TEXT NOT NULL,
        last_day TEXT NOT NULL CHECK (last_day >= first_day),
        weekdays TEXT NOT NULL,
        starts TEXT NOT NULL,
        ends TEXT NOT NULL CHECK (ends > starts),
        PRIMARY KEY (request, position)
      ) {strict};

      -- Who takes part. Named once, by a request or, without one, by a session.
      CREATE TABLE participant_group (
        key TEXT NOT NULL PRIMARY KEY,
        request TEXT REFERENCES request (key),
        position {integer},
        label TEXT NOT NULL,
        year_group {integer},
        expected {integer} NOT NULL CHECK (expected BETWEEN 1 AND 2500),
        needs TEXT NOT NULL,
        CHECK ((request IS NULL) = (position IS NULL))
      ) {strict};
      CREATE INDEX participant_group_by_request ON participant_group (request);

      CREATE TABLE session (
        key TEXT NOT NULL PRIMARY KEY,
        number {integer} NOT NULL UNIQUE CHECK (number > 0),
        request TEXT REFERENCES request (key),
        host TEXT NOT NULL REFERENCES host (key),
        session_type TEXT NOT NULL,
        participant_group TEXT NOT NULL REFERENCES participant_group (key),
        day TEXT NOT NULL,
        starts TEXT NOT NULL,
        ends TEXT NOT NULL CHECK (ends > starts),
        language TEXT NOT NULL,
        is_supervised {integer} NOT NULL CHECK (is_supervised IN (0, 1)),
        visibility TEXT NOT NULL CHECK (visibility IN ('closed', 'public')),
        state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed', 'delivered', 'cancelled', 'nobody-there')),
        cancelled_by TEXT,
        because TEXT,
        notice_days {integer},
        is_locked {integer} NOT NULL CHECK (is_locked IN (0, 1)),
        revision {integer} NOT NULL CHECK (revision >= 0),
        changed_at TEXT NOT NULL,
        CHECK ((state = 'cancelled') = (cancelled_by IS NOT NULL)),
        CHECK ((cancelled_by IS NULL) = (because IS NULL)),
        CHECK ((cancelled_by IS NULL) = (notice_days IS NULL))
      ) {strict};
      CREATE INDEX session_by_day ON session (day, starts);
      CREATE INDEX session_by_host ON session (host);
      CREATE INDEX session_by_request ON session (request);
      CREATE INDEX session_by_group ON session (participant_group);

      CREATE TABLE session_facilitator (
        session TEXT NOT NULL REFERENCES session (key),
        position {integer} NOT NULL,
        facilitator TEXT NOT NULL REFERENCES facilitator (key),
        PRIMARY KEY (session, position),
        UNIQUE (session, facilitator)
      ) {strict};
      CREATE INDEX session_facilitator_by_facilitator ON session_facilitator (facilitator);

      CREATE TABLE headcount (
        session TEXT NOT NULL PRIMARY KEY REFERENCES session (key),
        present {integer} NOT NULL CHECK (present BETWEEN 0 AND 2500),
        is_estimate {integer} NOT NULL CHECK (is_estimate IN (0, 1)),
        counted_on TEXT NOT NULL
      ) {strict};

      -- Anonymous answers; `answers` is a JSON object by question code. Never in history.
      CREATE TABLE response (
        key TEXT NOT NULL PRIMARY KEY,
        session TEXT NOT NULL REFERENCES session (key),
        question_set TEXT NOT NULL,
        version {integer} NOT NULL,
        phase TEXT NOT NULL,
        language TEXT,
        answers TEXT NOT NULL,
        batch TEXT NOT NULL
      ) {strict};
      CREATE INDEX response_by_session ON response (session);
      CREATE INDEX response_by_batch ON response (batch);

      -- How the columns of one kind of answer file are to be read.
      CREATE TABLE answer_mapping (
        signature TEXT NOT NULL PRIMARY KEY,
        body TEXT NOT NULL
      ) {strict};

      -- Sealed: outside history, evaluation and export.
      CREATE TABLE concern (
        key TEXT NOT NULL PRIMARY KEY,
        session TEXT REFERENCES session (key),
        received_at TEXT NOT NULL,
        words TEXT NOT NULL,
        passed_to TEXT,
        passed_at TEXT,
        passed_reference TEXT,
        passed_by TEXT,
        CHECK ((passed_to IS NULL) = (passed_at IS NULL)),
        CHECK ((passed_to IS NULL) = (passed_reference IS NULL))
      ) {strict};

      CREATE TABLE proposal (
        key TEXT NOT NULL PRIMARY KEY,
        state TEXT NOT NULL CHECK (state IN ('open', 'replaced', 'accepted')),
        made_at TEXT NOT NULL,
        basis TEXT NOT NULL,
        body TEXT NOT NULL
      ) {strict};
      CREATE UNIQUE INDEX proposal_open_once ON proposal (state) WHERE state = 'open';

      CREATE TABLE held_offer (
        request TEXT NOT NULL REFERENCES request (key),
        number {integer} NOT NULL CHECK (number > 0),
        body TEXT NOT NULL,
        held_until TEXT NOT NULL,
        member TEXT NOT NULL,
        PRIMARY KEY (request, number)
      ) {strict};
      """)
}
