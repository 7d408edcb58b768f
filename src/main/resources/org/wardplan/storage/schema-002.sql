-- Schema 2: demand of a scenario's own: how targets are found, own priority profiles, boroughs' local priorities by
-- year, imported indicators of need.
ALTER TABLE scenario ADD COLUMN method TEXT NOT NULL DEFAULT 'SHARE' CHECK (method IN ('SHARE', 'WORKLOAD'));
-- The calendar year in which the financial year begins whose local priorities are in force; 0 for none.
ALTER TABLE scenario ADD COLUMN local_year INTEGER NOT NULL DEFAULT 0;

CREATE TABLE own_profile (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    label TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (scenario, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE own_weight (
    scenario TEXT NOT NULL,
    profile TEXT NOT NULL,
    category TEXT NOT NULL,
    weight REAL NOT NULL CHECK (weight >= 0),
    PRIMARY KEY (scenario, profile, category),
    FOREIGN KEY (scenario, profile) REFERENCES own_profile (scenario, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- base: the profile that the factors multiply; empty for the one that London is weighed with.
CREATE TABLE local_priority (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    borough TEXT NOT NULL,
    year INTEGER NOT NULL,
    base TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (scenario, borough, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE local_factor (
    scenario TEXT NOT NULL,
    borough TEXT NOT NULL,
    year INTEGER NOT NULL,
    category TEXT NOT NULL,
    factor REAL NOT NULL CHECK (factor >= 0),
    PRIMARY KEY (scenario, borough, year, category),
    FOREIGN KEY (scenario, borough, year) REFERENCES local_priority (scenario, borough, year) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    label TEXT NOT NULL,
    source TEXT NOT NULL,
    off_where_missing INTEGER NOT NULL CHECK (off_where_missing IN (0, 1)),
    PRIMARY KEY (scenario, id)
) STRICT, WITHOUT ROWID;

-- A ward without a row is unknown, which is not 0.
CREATE TABLE indicator_value (
    scenario TEXT NOT NULL,
    indicator TEXT NOT NULL,
    ward TEXT NOT NULL,
    value REAL NOT NULL CHECK (value >= 0),
    PRIMARY KEY (scenario, indicator, ward),
    FOREIGN KEY (scenario, indicator) REFERENCES indicator (scenario, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
