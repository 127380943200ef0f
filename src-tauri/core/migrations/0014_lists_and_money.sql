-- Documents of lists and calls whose validity nobody has stated, and what the columns of bank statements hold.

-- The validity is stated before, or as, the document is seen.

-- The view `overview` reads the table by its name and stays as it is.
PRAGMA legacy_alter_table = ON;
CREATE TABLE identity_document_2 (
    id               TEXT PRIMARY KEY,
    desk_id          TEXT NOT NULL,
    candidate_id     TEXT NOT NULL REFERENCES candidate (id),
    candidate_group  TEXT NOT NULL CHECK (candidate_group IN ('mainland', 'hong_kong_macao', 'taiwan', 'foreign')),
    document_type    TEXT NOT NULL CHECK (document_type IN (
        'resident_card', 'temporary_resident_card', 'hong_kong_card', 'macao_card', 'hong_kong_macao_residence_permit',
        'home_return_permit', 'home_return_permit_non_chinese', 'taiwan_residence_permit', 'taiwan_travel_permit',
        'foreign_permanent_resident_card', 'passport')),
    number           TEXT NOT NULL,
    number_typed     TEXT NOT NULL,
    issue_count      TEXT,
    match_key        TEXT NOT NULL,
    validity         TEXT NOT NULL CHECK (validity IN ('until', 'long_term', 'none_printed', 'not_stated')),
    valid_until      TEXT CHECK (valid_until IS NULL OR valid_until IS date(valid_until)),
    issued_on        TEXT,
    nationality      TEXT NOT NULL,
    decision_reason  TEXT,
    original_seen_at INTEGER,
    original_seen_by TEXT REFERENCES clerk (id),
    image_seen_at    INTEGER,
    image_seen_by    TEXT REFERENCES clerk (id),
    CHECK ((validity = 'until') = (valid_until IS NOT NULL)),
    CHECK (validity <> 'not_stated' OR (original_seen_at IS NULL AND image_seen_at IS NULL)),
    CHECK ((original_seen_at IS NULL) = (original_seen_by IS NULL)),
    CHECK ((image_seen_at IS NULL) = (image_seen_by IS NULL))
) STRICT;
INSERT INTO identity_document_2
SELECT id, desk_id, candidate_id, candidate_group, document_type, number, number_typed, issue_count, match_key, validity,
    valid_until, issued_on, nationality, decision_reason, original_seen_at, original_seen_by, image_seen_at, image_seen_by
FROM identity_document ORDER BY rowid;
DROP TABLE identity_document;
ALTER TABLE identity_document_2 RENAME TO identity_document;
CREATE INDEX identity_document_key ON identity_document (match_key);
CREATE INDEX identity_document_candidate ON identity_document (candidate_id);
PRAGMA legacy_alter_table = OFF;

-- Which column of a bank's statement holds what, kept by the bank's name: every bank has its own words.
CREATE TABLE statement_template (
    id       TEXT PRIMARY KEY,
    desk_id  TEXT NOT NULL,
    name     TEXT NOT NULL UNIQUE CHECK (length(trim(name)) > 0),
    columns  TEXT NOT NULL CHECK (json_valid(columns)),
    saved_at INTEGER NOT NULL,
    saved_by TEXT NOT NULL REFERENCES clerk (id)
) STRICT;
