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
    description TEXT NOT NULL DEFAULT '', preset TEXT NOT NULL DEFAULT '', frozen INTEGER NOT NULL DEFAULT 0 CHECK (frozen IN (0, 1)), method TEXT NOT NULL DEFAULT 'SHARE' CHECK (method IN ('SHARE', 'WORKLOAD')), local_year INTEGER NOT NULL DEFAULT 0, objective TEXT NOT NULL DEFAULT 'GAPS'
    CHECK (objective IN ('GAPS', 'SHORT', 'FAIREST', 'HARM', 'LEAST_CHANGE')), evenness REAL NOT NULL DEFAULT 0, coverage REAL NOT NULL DEFAULT 0.75, archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))) STRICT, WITHOUT ROWID;
INSERT INTO scenario VALUES('base',0,'Scenario base','harm','Two sentences. For papers.','end-2017',1,'SHARE',0,'GAPS',0.0,0.75,0);
INSERT INTO scenario VALUES('work',1,'Scenario work','harm','Two sentences. For papers.','end-2017',0,'SHARE',0,'GAPS',0.0,0.75,0);
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
INSERT INTO journal VALUES(1,'2026-03-02T09:30:00.123Z','Anna Ødegård','CREATE','Plan made',NULL,NULL,NULL,NULL,'{"id":"plan-1","name":"Spring “draft” £","wardSet":"london-2014","dataSha256":"abababababababababababababababababababababababababababababababab","wardCodes":["E05000001","E05000002","E05000003"],"roles":[{"id":"DWO","label":"Dedicated ward officer","plannable":true},{"id":"PCSO","label":"Police community support officer","plannable":true},{"id":"SGT","label":"Sergeant","plannable":false},{"id":"YOUTH","label":"Youth officer","plannable":false}],"scenarios":[{"id":"base","name":"Scenario base","description":"Two sentences. For papers.","preset":"end-2017","frozen":true,"profile":"harm","demand":{"method":"SHARE","profiles":[],"local":[],"localYear":0,"indicators":[]},"assumptions":[{"key":"DWO.unitCost","label":"DWO, a year","value":6004300.0,"unit":"PENCE_A_YEAR","status":"DERIVED","source":"x"},{"key":"DWO.vacancy","label":"DWO posts vacant","value":0.12,"unit":"SHARE","status":"PUBLISHED","source":"workforce table 4"},{"key":"alpha.crime","label":"Weight of crime","value":0.6,"unit":"FACTOR","status":"ASSUMPTION","source":"ours"}],"referenceRates":{"DWO":{"unitCost":{"pence":6004300},"vacancy":0.12,"abstraction":0.1,"effectiveness":1.0},"PCSO":{"unitCost":{"pence":1},"vacancy":0.0,"abstraction":0.0,"effectiveness":0.5}},"budget":{"lines":[{"id":"core","label":"Core","amount":{"pence":12000000000}},{"id":"grant","label":"Grant for youth","amount":{"pence":50000000}}]},"rulebook":{"aim":{"objective":"GAPS","evenness":0.0,"coverage":0.75},"rules":[{"type":"Money","id":"budget","on":true},{"type":"Floor","id":"floor","on":true,"posts":{"DWO":2,"PCSO":1}},{"type":"HeadCount","id":"limit-DWO","on":true,"role":"DWO"},{"type":"HeadCount","id":"limit-PCSO","on":true,"role":"PCSO"},{"type":"Locks","id":"locks","on":true},{"type":"Overrides","id":"overrides","on":true},{"type":"WholePosts","id":"whole-posts"},{"type":"Mix","id":"mix","on":false,"role":"PCSO","per":"DWO","most":2.0},{"type":"TownCentreCap","id":"town-centre-cap","on":false,"wards":[],"overFloor":{"DWO":12,"PCSO":7}},{"type":"AreaLimit","id":"borough-change","on":false,"area":{"kind":"BOROUGH","code":""},"measure":"CHANGE","role":"","least":-0.15,"most":0.15},{"type":"NoLoser","id":"no-loser","on":false},{"type":"Neighbours","id":"neighbours","on":false,"most":0.25,"exempt":[]},{"type":"Supervision","id":"sergeants","on":false,"role":"SGT","posts":8}]},"allocation":[[2,2,2],[1,1,1],[0,0,0],[0,0,0]],"locks":[],"notes":{"E05000001":"Town centre,\n\"night-time\" economy"},"advice":{"overrides":[]},"watch":{"study":{"series":"all","statistic":"GISTAR","nearness":"queen","rate":false,"corrected":true,"permutations":99999,"seed":1},"pinned":[]},"phasing":{"start":"2017-04","quarters":12,"from":"","order":"PROMISES","steps":[],"awards":[],"funding":[],"promises":[{"label":"Two DWOs in every ward","posts":{"DWO":2},"by":"2017-12"}]},"ranges":{},"archived":false},{"id":"work","name":"Scenario work","description":"Two sentences. For papers.","preset":"end-2017","frozen":false,"profile":"harm","demand":{"method":"SHARE","profiles":[],"local":[],"localYear":0,"indicators":[]},"assumptions":[{"key":"DWO.unitCost","label":"DWO, a year","value":6004300.0,"unit":"PENCE_A_YEAR","status":"DERIVED","source":"x"},{"key":"DWO.vacancy","label":"DWO posts vacant","value":0.12,"unit":"SHARE","status":"PUBLISHED","source":"workforce table 4"},{"key":"alpha.crime","label":"Weight of crime","value":0.6,"unit":"FACTOR","status":"ASSUMPTION","source":"ours"}],"referenceRates":{"DWO":{"unitCost":{"pence":6004300},"vacancy":0.12,"abstraction":0.1,"effectiveness":1.0},"PCSO":{"unitCost":{"pence":1},"vacancy":0.0,"abstraction":0.0,"effectiveness":0.5}},"budget":{"lines":[{"id":"core","label":"Core","amount":{"pence":12000000000}},{"id":"grant","label":"Grant for youth","amount":{"pence":50000000}}]},"rulebook":{"aim":{"objective":"GAPS","evenness":0.0,"coverage":0.75},"rules":[{"type":"Money","id":"budget","on":true},{"type":"Floor","id":"floor","on":true,"posts":{"DWO":2,"PCSO":1}},{"type":"HeadCount","id":"limit-DWO","on":true,"role":"DWO"},{"type":"HeadCount","id":"limit-PCSO","on":true,"role":"PCSO"},{"type":"Locks","id":"locks","on":true},{"type":"Overrides","id":"overrides","on":true},{"type":"WholePosts","id":"whole-posts"},{"type":"Mix","id":"mix","on":false,"role":"PCSO","per":"DWO","most":2.0},{"type":"TownCentreCap","id":"town-centre-cap","on":false,"wards":[],"overFloor":{"DWO":12,"PCSO":7}},{"type":"AreaLimit","id":"borough-change","on":false,"area":{"kind":"BOROUGH","code":""},"measure":"CHANGE","role":"","least":-0.15,"most":0.15},{"type":"NoLoser","id":"no-loser","on":false},{"type":"Neighbours","id":"neighbours","on":false,"most":0.25,"exempt":[]},{"type":"Supervision","id":"sergeants","on":false,"role":"SGT","posts":8}]},"allocation":[[2,2,2],[1,1,1],[0,0,0],[0,0,0]],"locks":[{"ward":"E05000002","role":"DWO"},{"ward":"E05000003","role":"DWO"}],"notes":{"E05000001":"Town centre,\n\"night-time\" economy"},"advice":{"overrides":[]},"watch":{"study":{"series":"all","statistic":"GISTAR","nearness":"queen","rate":false,"corrected":true,"permutations":99999,"seed":1},"pinned":[]},"phasing":{"start":"2017-04","quarters":12,"from":"","order":"PROMISES","steps":[],"awards":[],"funding":[],"promises":[{"label":"Two DWOs in every ward","posts":{"DWO":2},"by":"2017-12"}]},"ranges":{},"archived":false}],"baseline":"base","submissions":[]}','44f53d887d39b338c1f3b21d51d4947d8d3107cc06e0944996c88e4108b94296');
INSERT INTO journal VALUES(2,'2026-03-02T09:30:10.123Z','Anna Ødegård','EDIT','E05000001: DWO 2 → 3',NULL,NULL,2,NULL,'{"type":"SetPosts","scenario":"work","changes":[{"ward":"E05000001","role":"DWO","from":2,"to":3}],"label":"E05000001: DWO 2 → 3"}','db280edae39b453cfba1bd9f504421a9150c09b0aa9601b850fabaa800032956');
INSERT INTO journal VALUES(3,'2026-03-02T09:31:00.123Z','Ben','EDIT','over time',NULL,NULL,3,NULL,'{"type":"SetPhasing","scenario":"work","from":{"start":"2017-04","quarters":12,"from":"","order":"PROMISES","steps":[],"awards":[],"funding":[],"promises":[{"label":"Two DWOs in every ward","posts":{"DWO":2},"by":"2017-12"}]},"to":{"start":"2018-01","quarters":8,"from":"base","order":"NEED","steps":[{"month":"2018-01","role":"PCSO","posts":500},{"month":"2018-04","role":"DWO","posts":1300},{"month":"2018-04","role":"DWO","posts":-20}],"awards":[{"from":"2018-09","role":"","rate":0.02},{"from":"2018-09","role":"DWO","rate":0.3333333333333333}],"funding":[{"line":"grant","first":"2018-04","months":12}],"promises":[{"label":"“Two” each","posts":{"DWO":2,"PCSO":1},"by":"2018-12"},{"label":"none yet","posts":{},"by":"2019-03"}]},"label":"over time"}','07656e84ef9c7f03619c8975ad9f6e85e2ab731d6ba39d8cd48d377af4cf0ed2');
INSERT INTO journal VALUES(4,'2026-03-02T09:32:00.123Z','Anna Ødegård','EDIT','in','why',NULL,4,NULL,'{"type":"SetSubmission","to":{"borough":"E09000012","state":"SUBMITTED","by":"Ben","at":"2026-03-04T08:00:00Z","note":"as “agreed”"},"label":"in","reason":"why"}','efbb817d3636e5d6761feda8a404902b71b05c14a7a60b9d6b6044af623cbaed');
INSERT INTO journal VALUES(5,'2026-03-02T09:33:00.123Z','Anna Ødegård','EDIT','E05000001: DWO 3 → 4',NULL,NULL,5,NULL,'{"type":"SetPosts","scenario":"work","changes":[{"ward":"E05000001","role":"DWO","from":3,"to":4}],"label":"E05000001: DWO 3 → 4"}','cb5dda5120708b1c871004a0bd89703acea07cb6486bd2a1fc8c1214ea8bee7f');
INSERT INTO journal VALUES(6,'2026-03-02T09:34:00.123Z','Anna Ødegård','UNDO','Undo: E05000001: DWO 3 → 4',NULL,5,4,5,'{"type":"SetPosts","scenario":"work","changes":[{"ward":"E05000001","role":"DWO","from":4,"to":3}],"label":"E05000001: DWO 3 → 4"}','8a724399172efaaa224c3c5af6b06f8ecb447ebb58de7b57718ae171a78f9349');
INSERT INTO journal VALUES(7,'2026-03-02T09:35:00.123Z','Anna Ødegård','EDIT','watch',NULL,NULL,7,NULL,'{"type":"SetWatch","scenario":"work","from":{"study":{"series":"all","statistic":"GISTAR","nearness":"queen","rate":false,"corrected":true,"permutations":99999,"seed":1},"pinned":[]},"to":{"study":{"series":"robbery","window":{"first":"2017-03","months":24},"statistic":"MORAN_PERM","nearness":"distance:1200.5","rate":true,"corrected":false,"permutations":999,"seed":-7},"pinned":["E05000001","E05000003"]},"label":"watch"}','8c590ca63992b4572571b67ba4d8512133a154da8d2449798e5414cb10dc638b');
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
CREATE TABLE rule (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    type TEXT NOT NULL,
    is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
    figures TEXT NOT NULL CHECK (json_valid(figures)),
    PRIMARY KEY (scenario, id)
) STRICT, WITHOUT ROWID;
INSERT INTO rule VALUES('base','borough-change',9,'AreaLimit',0,'{"area":{"kind":"BOROUGH","code":""},"measure":"CHANGE","role":"","least":-0.15,"most":0.15}');
INSERT INTO rule VALUES('base','budget',0,'Money',1,'{}');
INSERT INTO rule VALUES('base','floor',1,'Floor',1,'{"posts":{"DWO":2,"PCSO":1}}');
INSERT INTO rule VALUES('base','limit-DWO',2,'HeadCount',1,'{"role":"DWO"}');
INSERT INTO rule VALUES('base','limit-PCSO',3,'HeadCount',1,'{"role":"PCSO"}');
INSERT INTO rule VALUES('base','locks',4,'Locks',1,'{}');
INSERT INTO rule VALUES('base','mix',7,'Mix',0,'{"role":"PCSO","per":"DWO","most":2.0}');
INSERT INTO rule VALUES('base','neighbours',11,'Neighbours',0,'{"most":0.25,"exempt":[]}');
INSERT INTO rule VALUES('base','no-loser',10,'NoLoser',0,'{}');
INSERT INTO rule VALUES('base','overrides',5,'Overrides',1,'{}');
INSERT INTO rule VALUES('base','sergeants',12,'Supervision',0,'{"role":"SGT","posts":8}');
INSERT INTO rule VALUES('base','town-centre-cap',8,'TownCentreCap',0,'{"wards":[],"overFloor":{"DWO":12,"PCSO":7}}');
INSERT INTO rule VALUES('base','whole-posts',6,'WholePosts',1,'{}');
INSERT INTO rule VALUES('work','borough-change',9,'AreaLimit',0,'{"area":{"kind":"BOROUGH","code":""},"measure":"CHANGE","role":"","least":-0.15,"most":0.15}');
INSERT INTO rule VALUES('work','budget',0,'Money',1,'{}');
INSERT INTO rule VALUES('work','floor',1,'Floor',1,'{"posts":{"DWO":2,"PCSO":1}}');
INSERT INTO rule VALUES('work','limit-DWO',2,'HeadCount',1,'{"role":"DWO"}');
INSERT INTO rule VALUES('work','limit-PCSO',3,'HeadCount',1,'{"role":"PCSO"}');
INSERT INTO rule VALUES('work','locks',4,'Locks',1,'{}');
INSERT INTO rule VALUES('work','mix',7,'Mix',0,'{"role":"PCSO","per":"DWO","most":2.0}');
INSERT INTO rule VALUES('work','neighbours',11,'Neighbours',0,'{"most":0.25,"exempt":[]}');
INSERT INTO rule VALUES('work','no-loser',10,'NoLoser',0,'{}');
INSERT INTO rule VALUES('work','overrides',5,'Overrides',1,'{}');
INSERT INTO rule VALUES('work','sergeants',12,'Supervision',0,'{"role":"SGT","posts":8}');
INSERT INTO rule VALUES('work','town-centre-cap',8,'TownCentreCap',0,'{"wards":[],"overFloor":{"DWO":12,"PCSO":7}}');
INSERT INTO rule VALUES('work','whole-posts',6,'WholePosts',1,'{}');
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
CREATE TABLE hot_spot_study (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    series TEXT NOT NULL,
    first_month TEXT NOT NULL,
    months INTEGER NOT NULL CHECK (months >= 0 AND (months = 0) = (first_month = '')),
    statistic TEXT NOT NULL,
    nearness TEXT NOT NULL,
    rate INTEGER NOT NULL CHECK (rate IN (0, 1)),
    corrected INTEGER NOT NULL CHECK (corrected IN (0, 1)),
    permutations INTEGER NOT NULL,
    seed INTEGER NOT NULL,
    PRIMARY KEY (scenario)
) STRICT, WITHOUT ROWID;
INSERT INTO hot_spot_study VALUES('base','all','',0,'GISTAR','queen',0,1,99999,1);
INSERT INTO hot_spot_study VALUES('work','robbery','2017-03',24,'MORAN_PERM','distance:1200.5',1,0,999,-7);
CREATE TABLE pinned_ward (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    ward TEXT NOT NULL,
    PRIMARY KEY (scenario, ward)
) STRICT, WITHOUT ROWID;
INSERT INTO pinned_ward VALUES('work','E05000001');
INSERT INTO pinned_ward VALUES('work','E05000003');
CREATE TABLE phasing (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    start_month TEXT NOT NULL,
    quarters INTEGER NOT NULL,
    from_scenario TEXT NOT NULL,
    fill_order TEXT NOT NULL,
    PRIMARY KEY (scenario)
) STRICT, WITHOUT ROWID;
INSERT INTO phasing VALUES('base','2017-04',12,'','PROMISES');
INSERT INTO phasing VALUES('work','2018-01',8,'base','NEED');
CREATE TABLE growth_step (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    month TEXT NOT NULL,
    role TEXT NOT NULL,
    posts INTEGER NOT NULL,
    PRIMARY KEY (scenario, position)
) STRICT, WITHOUT ROWID;
INSERT INTO growth_step VALUES('work',0,'2018-01','PCSO',500);
INSERT INTO growth_step VALUES('work',1,'2018-04','DWO',1300);
INSERT INTO growth_step VALUES('work',2,'2018-04','DWO',-20);
CREATE TABLE pay_award (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    from_month TEXT NOT NULL,
    role TEXT NOT NULL,
    rate REAL NOT NULL,
    PRIMARY KEY (scenario, position)
) STRICT, WITHOUT ROWID;
INSERT INTO pay_award VALUES('work',0,'2018-09','',0.020000000000000000416);
INSERT INTO pay_award VALUES('work',1,'2018-09','DWO',0.33333333333333331482);
CREATE TABLE funding_period (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    line TEXT NOT NULL,
    first_month TEXT NOT NULL,
    months INTEGER NOT NULL CHECK (months >= 1),
    PRIMARY KEY (scenario, position)
) STRICT, WITHOUT ROWID;
INSERT INTO funding_period VALUES('work',0,'grant','2018-04',12);
CREATE TABLE promise (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    by_month TEXT NOT NULL,
    PRIMARY KEY (scenario, position)
) STRICT, WITHOUT ROWID;
INSERT INTO promise VALUES('base',0,'Two DWOs in every ward','2017-12');
INSERT INTO promise VALUES('work',0,'“Two” each','2018-12');
INSERT INTO promise VALUES('work',1,'none yet','2019-03');
CREATE TABLE promise_posts (
    scenario TEXT NOT NULL,
    promise INTEGER NOT NULL,
    role TEXT NOT NULL,
    posts INTEGER NOT NULL,
    PRIMARY KEY (scenario, promise, role),
    FOREIGN KEY (scenario, promise) REFERENCES promise (scenario, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO promise_posts VALUES('base',0,'DWO',2);
INSERT INTO promise_posts VALUES('work',0,'DWO',2);
INSERT INTO promise_posts VALUES('work',0,'PCSO',1);
CREATE TABLE value_range (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    low REAL NOT NULL,
    high REAL NOT NULL,
    PRIMARY KEY (scenario, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE submission (
    borough TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO submission VALUES('E09000012','SUBMITTED','Ben','2026-03-04T08:00:00Z','as “agreed”');
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
CREATE TABLE extract_ward (
    ward TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
CREATE TABLE journal_reach (
    what TEXT NOT NULL CHECK (what IN ('SCENARIO', 'WARD', 'BOROUGH')),
    id TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (what, id, n)
) STRICT, WITHOUT ROWID;
INSERT INTO journal_reach VALUES('BOROUGH','E09000012',4);
INSERT INTO journal_reach VALUES('SCENARIO','work',2);
INSERT INTO journal_reach VALUES('SCENARIO','work',3);
INSERT INTO journal_reach VALUES('SCENARIO','work',5);
INSERT INTO journal_reach VALUES('SCENARIO','work',6);
INSERT INTO journal_reach VALUES('SCENARIO','work',7);
INSERT INTO journal_reach VALUES('WARD','E05000001',2);
INSERT INTO journal_reach VALUES('WARD','E05000001',5);
INSERT INTO journal_reach VALUES('WARD','E05000001',6);
INSERT INTO journal_reach VALUES('WARD','E05000001',7);
INSERT INTO journal_reach VALUES('WARD','E05000003',7);
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
CREATE INDEX journal_lines ON journal (n, kind, at, author, label, reason);
