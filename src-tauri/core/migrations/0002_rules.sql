-- Every document of the notice, careers whole, the condition chosen, rulings, policies and loaded rulebooks.

DROP VIEW overview;

ALTER TABLE candidate ADD COLUMN other_name TEXT NOT NULL DEFAULT '';

-- `match_key` identifies the holder: the number without what changes when a document is renewed.
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
    validity         TEXT NOT NULL CHECK (validity IN ('until', 'long_term', 'none_printed')),
    valid_until      TEXT CHECK (valid_until IS NULL OR valid_until IS date(valid_until)),
    issued_on        TEXT,
    nationality      TEXT NOT NULL,
    decision_reason  TEXT,
    original_seen_at INTEGER,
    original_seen_by TEXT REFERENCES clerk (id),
    CHECK ((validity = 'until') = (valid_until IS NOT NULL)),
    CHECK ((original_seen_at IS NULL) = (original_seen_by IS NULL))
) STRICT;
INSERT INTO identity_document_2
SELECT id, desk_id, candidate_id, 'mainland', document_type, number, number_typed, NULL, number,
    iif(long_term, 'long_term', 'until'), valid_until, NULL, '', NULL, original_seen_at, original_seen_by
FROM identity_document;
DROP TABLE identity_document;
ALTER TABLE identity_document_2 RENAME TO identity_document;
CREATE INDEX identity_document_key ON identity_document (match_key);
CREATE INDEX identity_document_candidate ON identity_document (candidate_id);

ALTER TABLE registration ADD COLUMN career TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(career));
ALTER TABLE registration ADD COLUMN condition_id TEXT NOT NULL DEFAULT '';
UPDATE registration SET
    career = json_object('spells', json(spells)),
    condition_id = coalesce(json_extract(verdict, '$.satisfied[0]'), json_extract(verdict, '$.needs_confirmation[0]'), '');
ALTER TABLE registration DROP COLUMN spells;

-- A person's answer to what the notice leaves open, for one candidate or for everybody.
CREATE TABLE ruling (
    id           TEXT PRIMARY KEY,
    desk_id      TEXT NOT NULL,
    subject      TEXT NOT NULL CHECK (subject IN ('occupation', 'major')),
    occupation   TEXT NOT NULL,
    name         TEXT NOT NULL CHECK (trim(name) <> ''),
    school_type  TEXT,
    related      INTEGER NOT NULL CHECK (related IN (0, 1)),
    scope        TEXT NOT NULL CHECK (scope IN ('person', 'everybody')),
    candidate_id TEXT REFERENCES candidate (id),
    reason       TEXT NOT NULL CHECK (trim(reason) <> ''),
    made_at      INTEGER NOT NULL,
    made_by      TEXT NOT NULL REFERENCES clerk (id),
    CHECK ((scope = 'person') = (candidate_id IS NOT NULL)),
    CHECK ((subject = 'major') = (school_type IS NOT NULL))
) STRICT;
CREATE INDEX ruling_occupation ON ruling (occupation);

-- The readings that the institution chose; those of the rulebook hold where nothing was chosen.
CREATE TABLE policy (
    id         TEXT PRIMARY KEY,
    desk_id    TEXT NOT NULL,
    value      TEXT NOT NULL,
    reason     TEXT NOT NULL CHECK (trim(reason) <> ''),
    decided_at INTEGER NOT NULL,
    decided_by TEXT NOT NULL REFERENCES clerk (id)
) STRICT;

-- Rulebooks loaded beside the one that the program ships; the newest year is in force, of one year the last loaded.
CREATE TABLE rulebook (
    sha256    TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    desk_id   TEXT NOT NULL,
    year      INTEGER NOT NULL,
    loaded_at INTEGER NOT NULL,
    loaded_by TEXT NOT NULL REFERENCES clerk (id),
    body      TEXT NOT NULL
) STRICT;

CREATE VIEW overview AS
SELECT r.id, r.candidate_id, c.name, c.sex, d.number, c.telephone, r.offering, r.month, r.channel, r.state,
    r.registered_at, k.name AS clerk_name, p.sha256 AS photo, t.number AS ticket_number,
    d.original_seen_at IS NOT NULL AS original_seen,
    p.sha256 IS NOT NULL AS photo_accepted,
    (EXISTS (SELECT 1 FROM json_each(r.verdict, '$.satisfied') s WHERE s.value = r.condition_id)
            AND json_extract(r.verdict, '$.verdict') = 'eligible'
        OR EXISTS (SELECT 1 FROM approval a WHERE a.registration_id = r.id)) AS condition_approved,
    NOT EXISTS (SELECT 1 FROM material m WHERE m.registration_id = r.id AND m.state = 'owed') AS materials_complete,
    (SELECT coalesce(sum(y.fen), 0) FROM payment y WHERE y.registration_id = r.id)
        >= r.theory_fen + r.skill_fen AS paid,
    EXISTS (SELECT 1 FROM seat s WHERE s.registration_id = r.id) AS seated
FROM registration r
JOIN candidate c ON c.id = r.candidate_id
JOIN identity_document d ON d.id = r.document_id
JOIN clerk k ON k.id = r.registered_by
LEFT JOIN registration_photo p ON p.registration_id = r.id
LEFT JOIN ticket t ON t.registration_id = r.id AND t.voided_at IS NULL;
