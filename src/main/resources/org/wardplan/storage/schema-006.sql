-- Schema 6: how papers are made, kept under names.

-- logo_type ("image/png"), logo_alt and logo (base64) are all there or all NULL.
CREATE TABLE paper_template (
    name TEXT PRIMARY KEY,
    marking TEXT NOT NULL,
    note TEXT NOT NULL,
    logo_type TEXT,
    logo_alt TEXT,
    logo TEXT,
    CHECK ((logo_type IS NULL) = (logo_alt IS NULL) AND (logo_type IS NULL) = (logo IS NULL))
) STRICT, WITHOUT ROWID;

-- Sections that are printed, in their order; what a program does not know it keeps.
CREATE TABLE paper_section (
    template TEXT NOT NULL REFERENCES paper_template (name) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    section TEXT NOT NULL,
    PRIMARY KEY (template, position)
) STRICT, WITHOUT ROWID;
