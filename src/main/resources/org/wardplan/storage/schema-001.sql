-- Schema 1: funding lines instead of one budget figure, frozen scenarios, reference rates, floor, locks, notes,
-- and the journal. The program adds the journal's first entry.
ALTER TABLE scenario ADD COLUMN description TEXT NOT NULL DEFAULT '';
ALTER TABLE scenario ADD COLUMN preset TEXT NOT NULL DEFAULT '';
ALTER TABLE scenario ADD COLUMN frozen INTEGER NOT NULL DEFAULT 0 CHECK (frozen IN (0, 1));

CREATE TABLE funding_line (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    label TEXT NOT NULL,
    pence INTEGER NOT NULL,
    PRIMARY KEY (scenario, position)
) STRICT, WITHOUT ROWID;

INSERT INTO funding_line (scenario, position, id, label, pence)
SELECT id, 0, 'core', 'Core budget', budget_pence FROM scenario;

ALTER TABLE scenario DROP COLUMN budget_pence;

CREATE TABLE reference_rate (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    unit_cost_pence INTEGER NOT NULL,
    vacancy REAL NOT NULL,
    abstraction REAL NOT NULL,
    effectiveness REAL NOT NULL,
    PRIMARY KEY (scenario, role)
) STRICT, WITHOUT ROWID;

-- Targets of schema 0 were reckoned at the scenario's own rates.
INSERT INTO reference_rate (scenario, role, unit_cost_pence, vacancy, abstraction, effectiveness)
SELECT s.id, r.id,
    coalesce((SELECT CAST(round(value) AS INTEGER) FROM assumption WHERE scenario = s.id AND key = r.id || '.unitCost'), 0),
    coalesce((SELECT value FROM assumption WHERE scenario = s.id AND key = r.id || '.vacancy'), 0.0),
    coalesce((SELECT value FROM assumption WHERE scenario = s.id AND key = r.id || '.abstraction'), 0.0),
    coalesce((SELECT value FROM assumption WHERE scenario = s.id AND key = r.id || '.effectiveness'), 0.0)
FROM scenario s, role r;

CREATE TABLE floor_posts (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    posts INTEGER NOT NULL CHECK (posts >= 0),
    PRIMARY KEY (scenario, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE post_lock (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    ward TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (scenario, ward, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    ward TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (scenario, ward)
) STRICT, WITHOUT ROWID;

-- undo_next and redo_next: the EDIT entry that undo would take back, and redo bring back, once this entry is made.
-- edit: the change as JSON; of CREATE the whole first plan. hash: see JournalHash in the program.
CREATE TABLE journal (
    n INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('CREATE', 'EDIT', 'UNDO', 'REDO')),
    label TEXT NOT NULL,
    reason TEXT,
    target INTEGER REFERENCES journal (n),
    undo_next INTEGER REFERENCES journal (n),
    redo_next INTEGER REFERENCES journal (n),
    edit TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;

CREATE INDEX journal_target ON journal (target, n) WHERE target IS NOT NULL;

CREATE TRIGGER journal_keeps_entries BEFORE UPDATE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only: entries are never changed');
END;

CREATE TRIGGER journal_keeps_all BEFORE DELETE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only: entries are never removed');
END;

-- For analysts: one row a scenario, ward and role.
CREATE VIEW ward_posts AS
SELECT s.id AS scenario, s.name AS scenario_name, w.code AS ward, r.id AS role, p.posts,
    l.ward IS NOT NULL AS locked, n.text AS note
FROM posts p
JOIN scenario s ON s.id = p.scenario
JOIN ward w ON w.code = p.ward
JOIN role r ON r.id = p.role
LEFT JOIN post_lock l ON l.scenario = p.scenario AND l.ward = p.ward AND l.role = p.role
LEFT JOIN note n ON n.scenario = p.scenario AND n.ward = p.ward;

-- For analysts: posts and their yearly cost in pence by scenario and role.
CREATE VIEW role_totals AS
SELECT p.scenario, p.role, sum(p.posts) AS posts,
    sum(p.posts) * coalesce((SELECT CAST(round(a.value) AS INTEGER) FROM assumption a
        WHERE a.scenario = p.scenario AND a.key = p.role || '.unitCost'), 0) AS cost_pence
FROM posts p
GROUP BY p.scenario, p.role;

-- For analysts: the journal without the JSON.
CREATE VIEW history AS
SELECT j.n, j.at, j.author, j.kind, j.label, j.reason, j.target,
    coalesce((SELECT k.kind FROM journal k WHERE k.target = j.n ORDER BY k.n DESC LIMIT 1) = 'UNDO', 0) AS undone
FROM journal j;
