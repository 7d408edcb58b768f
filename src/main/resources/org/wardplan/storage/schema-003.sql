-- Schema 3: what a scenario asks of the optimiser, and what came of it. The program turns the floor of each scenario
-- into a rule and drops the table floor_posts.
ALTER TABLE scenario ADD COLUMN objective TEXT NOT NULL DEFAULT 'GAPS'
    CHECK (objective IN ('GAPS', 'SHORT', 'FAIREST', 'HARM', 'LEAST_CHANGE'));
-- 0 to less than 1: how far from the least unmet need towards the fairest.
ALTER TABLE scenario ADD COLUMN evenness REAL NOT NULL DEFAULT 0;
-- What the least change brings every ward to; 0.75 is 75 %.
ALTER TABLE scenario ADD COLUMN coverage REAL NOT NULL DEFAULT 0.75;

-- type and figures (JSON): see Rule in the program.
CREATE TABLE rule (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    type TEXT NOT NULL,
    is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
    figures TEXT NOT NULL CHECK (json_valid(figures)),
    PRIMARY KEY (scenario, id)
) STRICT, WITHOUT ROWID;

-- The plan of the optimiser's that was taken over last. least: the sum that was made small; bound: no plan has less.
CREATE TABLE recommendation (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    objective TEXT NOT NULL,
    evenness REAL NOT NULL,
    coverage REAL NOT NULL,
    budget_pence INTEGER NOT NULL,
    least REAL NOT NULL,
    bound REAL NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (scenario)
) STRICT, WITHOUT ROWID;

CREATE TABLE recommended_posts (
    scenario TEXT NOT NULL REFERENCES recommendation (scenario) ON DELETE CASCADE,
    role TEXT NOT NULL REFERENCES role (id),
    ward TEXT NOT NULL REFERENCES ward (code),
    posts INTEGER NOT NULL CHECK (posts >= 0),
    PRIMARY KEY (scenario, role, ward)
) STRICT, WITHOUT ROWID;

-- Posts set by hand against the recommended number.
CREATE TABLE post_override (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    ward TEXT NOT NULL,
    role TEXT NOT NULL,
    recommended INTEGER NOT NULL CHECK (recommended >= 0),
    posts INTEGER NOT NULL CHECK (posts >= 0),
    reason TEXT NOT NULL,
    author TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (scenario, ward, role)
) STRICT, WITHOUT ROWID;
