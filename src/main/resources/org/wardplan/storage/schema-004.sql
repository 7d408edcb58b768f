-- Schema 4: what a scenario says of hot spots: the study that its papers show, and the wards pinned.

-- series: "all", "harm", or the id of a category or group; first_month ("2018-03") and months are the window, '' and 0
-- for the last 12 months of the data; nearness: "queen", "rook", "distance:METRES", "knn:WARDS".
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

CREATE TABLE pinned_ward (
    scenario TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    ward TEXT NOT NULL,
    PRIMARY KEY (scenario, ward)
) STRICT, WITHOUT ROWID;

INSERT INTO hot_spot_study SELECT id, 'all', '', 0, 'GISTAR', 'queen', 0, 1, 99999, 1 FROM scenario;
