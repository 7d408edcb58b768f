-- Schema 5: scenarios over time, ranges of assumptions, scenarios put away, boroughs' submissions and a borough's
-- extract; and what finds a journal's entries.
ALTER TABLE scenario ADD COLUMN archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1));

-- Months are written "2017-04". from_scenario: whose posts stand filled at the start; '' for the baseline.
CREATE TABLE phasing (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    start_month TEXT NOT NULL,
    quarters INTEGER NOT NULL,
    from_scenario TEXT NOT NULL,
    fill_order TEXT NOT NULL,
    PRIMARY KEY (scenario)
) STRICT, WITHOUT ROWID;

CREATE TABLE growth_step (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    month TEXT NOT NULL,
    role TEXT NOT NULL,
    posts INTEGER NOT NULL,
    PRIMARY KEY (scenario, position)
) STRICT, WITHOUT ROWID;

-- role: '' for all roles; rate: 0.02 for 2 %.
CREATE TABLE pay_award (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    from_month TEXT NOT NULL,
    role TEXT NOT NULL,
    rate REAL NOT NULL,
    PRIMARY KEY (scenario, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE funding_period (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    line TEXT NOT NULL,
    first_month TEXT NOT NULL,
    months INTEGER NOT NULL CHECK (months >= 1),
    PRIMARY KEY (scenario, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE promise (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    by_month TEXT NOT NULL,
    PRIMARY KEY (scenario, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE promise_posts (
    scenario TEXT NOT NULL,
    promise INTEGER NOT NULL,
    role TEXT NOT NULL,
    posts INTEGER NOT NULL,
    PRIMARY KEY (scenario, promise, role),
    FOREIGN KEY (scenario, promise) REFERENCES promise (scenario, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Between what values an assumption may lie; without a row the program's own range.
CREATE TABLE value_range (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    low REAL NOT NULL,
    high REAL NOT NULL,
    PRIMARY KEY (scenario, key)
) STRICT, WITHOUT ROWID;

INSERT INTO phasing SELECT id, '2017-04', 12, '', 'PROMISES' FROM scenario;
INSERT INTO promise SELECT id, 0, 'Two DWOs in every ward', '2017-12' FROM scenario;
INSERT INTO promise_posts SELECT id, 0, 'DWO', 2 FROM scenario;

CREATE TABLE submission (
    borough TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row where the file is a borough's part of a London plan: of which, since which entry of its journal.
CREATE TABLE extract (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    plan TEXT NOT NULL,
    plan_name TEXT NOT NULL,
    borough TEXT NOT NULL,
    borough_name TEXT NOT NULL,
    scenario TEXT NOT NULL,
    entry INTEGER NOT NULL,
    hash TEXT NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    envelope_pence INTEGER NOT NULL
) STRICT;

-- Wards that can be edited in a borough's file.
CREATE TABLE extract_ward (
    ward TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- All of an entry but what it did, so that a long journal is searched without reading the JSON.
CREATE INDEX journal_lines ON journal (n, kind, at, author, label, reason);

-- What an entry is about: what is SCENARIO, WARD or BOROUGH. Made from the journal; the program fills it for entries
-- made before.
CREATE TABLE journal_reach (
    what TEXT NOT NULL CHECK (what IN ('SCENARIO', 'WARD', 'BOROUGH')),
    id TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (what, id, n)
) STRICT, WITHOUT ROWID;
