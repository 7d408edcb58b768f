-- Schema 0: the first trial format. One budget figure a scenario, no journal.
CREATE TABLE plan (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    ward_set TEXT NOT NULL,
    data_sha256 TEXT NOT NULL,
    baseline TEXT NOT NULL
) STRICT;

CREATE TABLE ward (
    code TEXT PRIMARY KEY,
    position INTEGER NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;

CREATE TABLE role (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL UNIQUE,
    label TEXT NOT NULL,
    plannable INTEGER NOT NULL CHECK (plannable IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE scenario (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    profile TEXT NOT NULL,
    budget_pence INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE assumption (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    value REAL NOT NULL,
    unit TEXT NOT NULL,
    status TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (scenario, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE posts (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    role TEXT NOT NULL REFERENCES role (id),
    ward TEXT NOT NULL REFERENCES ward (code),
    posts INTEGER NOT NULL CHECK (posts >= 0),
    PRIMARY KEY (scenario, role, ward)
) STRICT, WITHOUT ROWID;
