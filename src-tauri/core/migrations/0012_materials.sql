-- What came for a material and how, and rulings that were taken back.

-- The view `overview` reads the table by its name and stays as it is.
PRAGMA legacy_alter_table = ON;
CREATE TABLE material_2 (
    id              TEXT PRIMARY KEY,
    desk_id         TEXT NOT NULL,
    registration_id TEXT NOT NULL REFERENCES registration (id),
    material        TEXT NOT NULL,
    quote           TEXT NOT NULL,
    state           TEXT NOT NULL CHECK (state IN ('owed', 'seen', 'copied', 'waived')),
    reason          TEXT,
    changed_at      INTEGER NOT NULL,
    changed_by      TEXT NOT NULL REFERENCES clerk (id),
    alternative     TEXT,
    signed          TEXT CHECK (signed IN ('by_hand', 'scan')),
    dated_on        TEXT CHECK (dated_on IS NULL OR dated_on IS date(dated_on)),
    folder_number   TEXT,
    code            TEXT,
    code_until      TEXT CHECK (code_until IS NULL OR code_until IS date(code_until)),
    UNIQUE (registration_id, material),
    CHECK ((state = 'waived') = (reason IS NOT NULL)),
    CHECK ((code IS NULL) = (code_until IS NULL))
) STRICT;
-- In the notice's order: the materials of a registration are listed by rowid.
INSERT INTO material_2
SELECT id, desk_id, registration_id, material, quote, state, reason, changed_at, changed_by, NULL, NULL, NULL, NULL, NULL, NULL
FROM material ORDER BY rowid;
DROP TABLE material;
ALTER TABLE material_2 RENAME TO material;
PRAGMA legacy_alter_table = OFF;

ALTER TABLE ruling ADD COLUMN revoked_at INTEGER;
ALTER TABLE ruling ADD COLUMN revoked_by TEXT REFERENCES clerk (id);
ALTER TABLE ruling ADD COLUMN revoke_reason TEXT CHECK ((revoke_reason IS NULL) = (revoked_at IS NULL));
