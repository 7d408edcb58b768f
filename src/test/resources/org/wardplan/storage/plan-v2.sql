CREATE TABLE plan (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    ward_set TEXT NOT NULL,
    data_sha256 TEXT NOT NULL,
    baseline TEXT NOT NULL
) STRICT;
INSERT INTO "plan" VALUES(1,'plan-1','Spring “draft” £','london-2014','abababababababababababababababababababababababababababababababab','base');
CREATE TABLE ward (
    code TEXT PRIMARY KEY,
    position INTEGER NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;
INSERT INTO ward VALUES('E05000001',0);
INSERT INTO ward VALUES('E05000002',1);
INSERT INTO ward VALUES('E05000003',2);
CREATE TABLE role (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL UNIQUE,
    label TEXT NOT NULL,
    plannable INTEGER NOT NULL CHECK (plannable IN (0, 1))
) STRICT, WITHOUT ROWID;
INSERT INTO role VALUES('DWO',0,'Dedicated ward officer',1);
INSERT INTO role VALUES('PCSO',1,'Police community support officer',1);
INSERT INTO role VALUES('SGT',2,'Sergeant',0);
INSERT INTO role VALUES('YOUTH',3,'Youth officer',0);
CREATE TABLE scenario (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    profile TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '', preset TEXT NOT NULL DEFAULT '', frozen INTEGER NOT NULL DEFAULT 0 CHECK (frozen IN (0, 1)), method TEXT NOT NULL DEFAULT 'SHARE' CHECK (method IN ('SHARE', 'WORKLOAD')), local_year INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
INSERT INTO scenario VALUES('base',0,'Scenario base','harm','Two sentences. For papers.','end-2017',1,'SHARE',0);
INSERT INTO scenario VALUES('work',1,'Scenario work','harm','Two sentences. For papers.','end-2017',0,'SHARE',0);
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
INSERT INTO assumption VALUES('base','DWO.unitCost',0,'DWO, a year',6004300.0,'PENCE_A_YEAR','DERIVED','x');
INSERT INTO assumption VALUES('base','DWO.vacancy',1,'DWO posts vacant',0.11999999999999999555,'SHARE','PUBLISHED','workforce table 4');
INSERT INTO assumption VALUES('base','alpha.crime',2,'Weight of crime',0.59999999999999997779,'FACTOR','ASSUMPTION','ours');
INSERT INTO assumption VALUES('work','DWO.unitCost',0,'DWO, a year',6004300.0,'PENCE_A_YEAR','DERIVED','x');
INSERT INTO assumption VALUES('work','DWO.vacancy',1,'DWO posts vacant',0.11999999999999999555,'SHARE','PUBLISHED','workforce table 4');
INSERT INTO assumption VALUES('work','alpha.crime',2,'Weight of crime',0.59999999999999997779,'FACTOR','ASSUMPTION','ours');
INSERT INTO assumption VALUES('work','limit.DWO',4,'DWO that can be filled',40.0,'POSTS','ASSUMPTION','y');
INSERT INTO assumption VALUES('work','reference.DWO',3,'Reference DWO',3.0,'POSTS','USER','Anna');
CREATE TABLE posts (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    role TEXT NOT NULL REFERENCES role (id),
    ward TEXT NOT NULL REFERENCES ward (code),
    posts INTEGER NOT NULL CHECK (posts >= 0),
    PRIMARY KEY (scenario, role, ward)
) STRICT, WITHOUT ROWID;
INSERT INTO posts VALUES('base','DWO','E05000001',2);
INSERT INTO posts VALUES('base','DWO','E05000002',2);
INSERT INTO posts VALUES('base','DWO','E05000003',2);
INSERT INTO posts VALUES('base','PCSO','E05000001',1);
INSERT INTO posts VALUES('base','PCSO','E05000002',1);
INSERT INTO posts VALUES('base','PCSO','E05000003',1);
INSERT INTO posts VALUES('base','SGT','E05000001',0);
INSERT INTO posts VALUES('base','SGT','E05000002',0);
INSERT INTO posts VALUES('base','SGT','E05000003',0);
INSERT INTO posts VALUES('base','YOUTH','E05000001',0);
INSERT INTO posts VALUES('base','YOUTH','E05000002',0);
INSERT INTO posts VALUES('base','YOUTH','E05000003',0);
INSERT INTO posts VALUES('work','DWO','E05000001',3);
INSERT INTO posts VALUES('work','DWO','E05000002',2);
INSERT INTO posts VALUES('work','DWO','E05000003',2);
INSERT INTO posts VALUES('work','PCSO','E05000001',1);
INSERT INTO posts VALUES('work','PCSO','E05000002',1);
INSERT INTO posts VALUES('work','PCSO','E05000003',1);
INSERT INTO posts VALUES('work','SGT','E05000001',0);
INSERT INTO posts VALUES('work','SGT','E05000002',0);
INSERT INTO posts VALUES('work','SGT','E05000003',0);
INSERT INTO posts VALUES('work','YOUTH','E05000001',0);
INSERT INTO posts VALUES('work','YOUTH','E05000002',0);
INSERT INTO posts VALUES('work','YOUTH','E05000003',0);
CREATE TABLE funding_line (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    label TEXT NOT NULL,
    pence INTEGER NOT NULL,
    PRIMARY KEY (scenario, position)
) STRICT, WITHOUT ROWID;
INSERT INTO funding_line VALUES('base',0,'core','Core',12000000000);
INSERT INTO funding_line VALUES('base',1,'grant','Grant for youth',50000000);
INSERT INTO funding_line VALUES('work',0,'core','Core',12000000000);
INSERT INTO funding_line VALUES('work',1,'grant','Grant for youth',50000000);
CREATE TABLE reference_rate (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    unit_cost_pence INTEGER NOT NULL,
    vacancy REAL NOT NULL,
    abstraction REAL NOT NULL,
    effectiveness REAL NOT NULL,
    PRIMARY KEY (scenario, role)
) STRICT, WITHOUT ROWID;
INSERT INTO reference_rate VALUES('base','DWO',6004300,0.11999999999999999555,0.10000000000000000555,1.0);
INSERT INTO reference_rate VALUES('base','PCSO',1,0.0,0.0,0.5);
INSERT INTO reference_rate VALUES('work','DWO',6004300,0.11999999999999999555,0.10000000000000000555,1.0);
INSERT INTO reference_rate VALUES('work','PCSO',1,0.0,0.0,0.5);
CREATE TABLE floor_posts (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    posts INTEGER NOT NULL CHECK (posts >= 0),
    PRIMARY KEY (scenario, role)
) STRICT, WITHOUT ROWID;
INSERT INTO floor_posts VALUES('base','DWO',2);
INSERT INTO floor_posts VALUES('base','PCSO',1);
CREATE TABLE post_lock (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    ward TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (scenario, ward, role)
) STRICT, WITHOUT ROWID;
INSERT INTO post_lock VALUES('work','E05000002','DWO');
INSERT INTO post_lock VALUES('work','E05000003','DWO');
CREATE TABLE note (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    ward TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (scenario, ward)
) STRICT, WITHOUT ROWID;
INSERT INTO note VALUES('base','E05000001',replace('Town centre,\n"night-time" economy','\n',char(10)));
INSERT INTO note VALUES('work','E05000001',replace('Town centre,\n"night-time" economy','\n',char(10)));
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
INSERT INTO journal VALUES(1,'2026-03-02T09:30:00.123Z','Anna Ødegård','CREATE','Plan made',NULL,NULL,NULL,NULL,'{"id":"plan-1","name":"Spring “draft” £","wardSet":"london-2014","dataSha256":"abababababababababababababababababababababababababababababababab","wardCodes":["E05000001","E05000002","E05000003"],"roles":[{"id":"DWO","label":"Dedicated ward officer","plannable":true},{"id":"PCSO","label":"Police community support officer","plannable":true},{"id":"SGT","label":"Sergeant","plannable":false},{"id":"YOUTH","label":"Youth officer","plannable":false}],"scenarios":[{"id":"base","name":"Scenario base","description":"Two sentences. For papers.","preset":"end-2017","frozen":true,"profile":"harm","demand":{"method":"SHARE","profiles":[],"local":[],"localYear":0,"indicators":[]},"assumptions":[{"key":"DWO.unitCost","label":"DWO, a year","value":6004300.0,"unit":"PENCE_A_YEAR","status":"DERIVED","source":"x"},{"key":"DWO.vacancy","label":"DWO posts vacant","value":0.12,"unit":"SHARE","status":"PUBLISHED","source":"workforce table 4"},{"key":"alpha.crime","label":"Weight of crime","value":0.6,"unit":"FACTOR","status":"ASSUMPTION","source":"ours"}],"referenceRates":{"DWO":{"unitCost":{"pence":6004300},"vacancy":0.12,"abstraction":0.1,"effectiveness":1.0},"PCSO":{"unitCost":{"pence":1},"vacancy":0.0,"abstraction":0.0,"effectiveness":0.5}},"budget":{"lines":[{"id":"core","label":"Core","amount":{"pence":12000000000}},{"id":"grant","label":"Grant for youth","amount":{"pence":50000000}}]},"floor":{"DWO":2,"PCSO":1},"allocation":[[2,2,2],[1,1,1],[0,0,0],[0,0,0]],"locks":[],"notes":{"E05000001":"Town centre,\n\"night-time\" economy"}},{"id":"work","name":"Scenario work","description":"Two sentences. For papers.","preset":"end-2017","frozen":false,"profile":"harm","demand":{"method":"SHARE","profiles":[],"local":[],"localYear":0,"indicators":[]},"assumptions":[{"key":"DWO.unitCost","label":"DWO, a year","value":6004300.0,"unit":"PENCE_A_YEAR","status":"DERIVED","source":"x"},{"key":"DWO.vacancy","label":"DWO posts vacant","value":0.12,"unit":"SHARE","status":"PUBLISHED","source":"workforce table 4"},{"key":"alpha.crime","label":"Weight of crime","value":0.6,"unit":"FACTOR","status":"ASSUMPTION","source":"ours"},{"key":"reference.DWO","label":"Reference DWO","value":2.0,"unit":"POSTS","status":"PUBLISHED","source":"x"},{"key":"limit.DWO","label":"DWO that can be filled","value":40.0,"unit":"POSTS","status":"ASSUMPTION","source":"y"}],"referenceRates":{"DWO":{"unitCost":{"pence":6004300},"vacancy":0.12,"abstraction":0.1,"effectiveness":1.0},"PCSO":{"unitCost":{"pence":1},"vacancy":0.0,"abstraction":0.0,"effectiveness":0.5}},"budget":{"lines":[{"id":"core","label":"Core","amount":{"pence":12000000000}},{"id":"grant","label":"Grant for youth","amount":{"pence":50000000}}]},"floor":{},"allocation":[[2,2,2],[1,1,1],[0,0,0],[0,0,0]],"locks":[{"ward":"E05000002","role":"DWO"},{"ward":"E05000003","role":"DWO"}],"notes":{"E05000001":"Town centre,\n\"night-time\" economy"}}],"baseline":"base"}','5235f9cbcbedc7871dd5e1c04f7ad59a5c7d7402f68835dc7651a14140fc53d4');
INSERT INTO journal VALUES(2,'2026-03-02T09:30:00.123Z','Anna Ødegård','EDIT','E05000001: DWO 2 → 3',NULL,NULL,2,NULL,'{"type":"SetPosts","scenario":"work","changes":[{"ward":"E05000001","role":"DWO","from":2,"to":3}],"label":"E05000001: DWO 2 → 3"}','ed7f90dccf8bfea61cfe0cbd2e64ae5f5255066348848ac87b30f7a23671980a');
INSERT INTO journal VALUES(3,'2026-03-02T09:30:00.123Z','Anna Ødegård','EDIT','Assumption: Reference DWO',NULL,NULL,3,NULL,'{"type":"SetAssumption","scenario":"work","from":{"key":"reference.DWO","label":"Reference DWO","value":2.0,"unit":"POSTS","status":"PUBLISHED","source":"x"},"to":{"key":"reference.DWO","label":"Reference DWO","value":3.0,"unit":"POSTS","status":"USER","source":"Anna"},"label":"Assumption: Reference DWO"}','d9e6f2b8caa82b308c74c348a439979ac39972b35f8475d5fa856c52d6d8f951');
INSERT INTO journal VALUES(4,'2026-03-02T09:30:00.123Z','Anna Ødegård','EDIT','own',NULL,NULL,4,NULL,'{"type":"SetOwnProfile","scenario":"work","to":{"id":"own","label":"Our “own”","note":"n","weights":{"arson":0.5,"shoplifting":2.0}},"label":"own"}','298d65d66b414b731017e01fba97a65ff35be827386cd23617c8cbc3aff2bd4e');
CREATE TABLE own_profile (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    label TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (scenario, id)
) STRICT, WITHOUT ROWID;
INSERT INTO own_profile VALUES('work','own','Our “own”','n');
CREATE TABLE own_weight (
    scenario TEXT NOT NULL,
    profile TEXT NOT NULL,
    category TEXT NOT NULL,
    weight REAL NOT NULL CHECK (weight >= 0),
    PRIMARY KEY (scenario, profile, category),
    FOREIGN KEY (scenario, profile) REFERENCES own_profile (scenario, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO own_weight VALUES('work','own','arson',0.5);
INSERT INTO own_weight VALUES('work','own','shoplifting',2.0);
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
CREATE TABLE indicator_value (
    scenario TEXT NOT NULL,
    indicator TEXT NOT NULL,
    ward TEXT NOT NULL,
    value REAL NOT NULL CHECK (value >= 0),
    PRIMARY KEY (scenario, indicator, ward),
    FOREIGN KEY (scenario, indicator) REFERENCES indicator (scenario, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_target ON journal (target, n) WHERE target IS NOT NULL;
CREATE TRIGGER journal_keeps_entries BEFORE UPDATE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only: entries are never changed');
END;
CREATE TRIGGER journal_keeps_all BEFORE DELETE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only: entries are never removed');
END;
CREATE VIEW ward_posts AS
SELECT s.id AS scenario, s.name AS scenario_name, w.code AS ward, r.id AS role, p.posts,
    l.ward IS NOT NULL AS locked, n.text AS note
FROM posts p
JOIN scenario s ON s.id = p.scenario
JOIN ward w ON w.code = p.ward
JOIN role r ON r.id = p.role
LEFT JOIN post_lock l ON l.scenario = p.scenario AND l.ward = p.ward AND l.role = p.role
LEFT JOIN note n ON n.scenario = p.scenario AND n.ward = p.ward;
CREATE VIEW role_totals AS
SELECT p.scenario, p.role, sum(p.posts) AS posts,
    sum(p.posts) * coalesce((SELECT CAST(round(a.value) AS INTEGER) FROM assumption a
        WHERE a.scenario = p.scenario AND a.key = p.role || '.unitCost'), 0) AS cost_pence
FROM posts p
GROUP BY p.scenario, p.role;
CREATE VIEW history AS
SELECT j.n, j.at, j.author, j.kind, j.label, j.reason, j.target,
    coalesce((SELECT k.kind FROM journal k WHERE k.target = j.n ORDER BY k.n DESC LIMIT 1) = 'UNDO', 0) AS undone
FROM journal j;
