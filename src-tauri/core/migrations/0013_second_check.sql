-- Rulings on old titles of certificates, the second check of a registration, and codes by their last day.

PRAGMA legacy_alter_table = ON;
CREATE TABLE ruling_2 (
    id            TEXT PRIMARY KEY,
    desk_id       TEXT NOT NULL,
    subject       TEXT NOT NULL CHECK (subject IN ('occupation', 'major', 'title')),
    occupation    TEXT NOT NULL,
    name          TEXT NOT NULL CHECK (trim(name) <> ''),
    school_type   TEXT,
    related       INTEGER NOT NULL CHECK (related IN (0, 1)),
    scope         TEXT NOT NULL CHECK (scope IN ('person', 'everybody')),
    candidate_id  TEXT REFERENCES candidate (id),
    reason        TEXT NOT NULL CHECK (trim(reason) <> ''),
    made_at       INTEGER NOT NULL,
    made_by       TEXT NOT NULL REFERENCES clerk (id),
    revoked_at    INTEGER,
    revoked_by    TEXT REFERENCES clerk (id),
    revoke_reason TEXT CHECK (trim(revoke_reason) <> ''),
    CHECK ((scope = 'person') = (candidate_id IS NOT NULL)),
    CHECK ((subject = 'major') = (school_type IS NOT NULL)),
    CHECK ((revoked_at IS NULL) = (revoked_by IS NULL)),
    CHECK ((revoked_at IS NULL) = (revoke_reason IS NULL))
) STRICT;
INSERT INTO ruling_2
SELECT id, desk_id, subject, occupation, name, school_type, related, scope, candidate_id, reason, made_at, made_by,
    revoked_at, revoked_by, revoke_reason
FROM ruling ORDER BY rowid;
DROP TABLE ruling;
ALTER TABLE ruling_2 RENAME TO ruling;
PRAGMA legacy_alter_table = OFF;
CREATE INDEX ruling_occupation ON ruling (occupation);
CREATE INDEX ruling_candidate ON ruling (candidate_id);

-- 复审: another clerk's look at the condition after the first, which is its approval or the registration itself.
CREATE TABLE second_check (
    registration_id TEXT PRIMARY KEY REFERENCES registration (id),
    desk_id         TEXT NOT NULL,
    condition_id    TEXT NOT NULL,
    checked_at      INTEGER NOT NULL,
    checked_by      TEXT NOT NULL REFERENCES clerk (id)
) STRICT;

-- Codes that somebody has still to look at.
CREATE INDEX material_code ON material (code_until) WHERE state = 'owed' AND code_until IS NOT NULL;
