-- Finding people while one types, and what is owed, without reading every registration.

DROP VIEW overview;
CREATE VIEW overview AS
SELECT r.id, r.candidate_id, c.name, c.other_name, c.sex, d.number, c.telephone, r.offering, r.month, r.channel, r.state,
    r.registered_at, r.registered_by, k.name AS clerk_name, p.sha256 AS photo, t.number AS ticket_number,
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

-- The overview's row of each registration as it stands, kept by every change that bears on it: ten rows of a list are
-- then ten look-ups, not a hundred. `seq` grows in the order in which they were taken. Derived, so not in the journal.
CREATE TABLE glance (
    seq                INTEGER PRIMARY KEY,
    id                 TEXT NOT NULL UNIQUE REFERENCES registration (id),
    candidate_id       TEXT NOT NULL,
    name               TEXT NOT NULL,
    other_name         TEXT NOT NULL,
    sex                TEXT NOT NULL,
    number             TEXT NOT NULL,
    telephone          TEXT NOT NULL,
    offering           TEXT NOT NULL,
    month              TEXT NOT NULL,
    channel            TEXT NOT NULL,
    state              TEXT NOT NULL,
    registered_at      INTEGER NOT NULL,
    registered_by      TEXT NOT NULL,
    photo              TEXT,
    ticket_number      TEXT,
    original_seen      INTEGER NOT NULL,
    photo_accepted     INTEGER NOT NULL,
    condition_approved INTEGER NOT NULL,
    materials_complete INTEGER NOT NULL,
    paid               INTEGER NOT NULL,
    seated             INTEGER NOT NULL,
    next_step          TEXT NOT NULL
) STRICT;

-- How many registrations under way wait for each step.
CREATE TABLE owed (
    next_step TEXT PRIMARY KEY,
    count     INTEGER NOT NULL CHECK (count >= 0)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER glance_is_counted AFTER INSERT ON glance WHEN NEW.state IN ('provisional', 'open') BEGIN
    INSERT INTO owed VALUES (NEW.next_step, 1) ON CONFLICT (next_step) DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER glance_is_counted_off AFTER DELETE ON glance WHEN OLD.state IN ('provisional', 'open') BEGIN
    UPDATE owed SET count = count - 1 WHERE next_step = OLD.next_step;
END;
CREATE TRIGGER glance_is_counted_again AFTER UPDATE OF state, next_step ON glance BEGIN
    UPDATE owed SET count = count - 1 WHERE next_step = OLD.next_step AND OLD.state IN ('provisional', 'open');
    INSERT INTO owed SELECT NEW.next_step, 1 WHERE NEW.state IN ('provisional', 'open')
        ON CONFLICT (next_step) DO UPDATE SET count = count + 1;
END;

-- What a registration is found by, sorted for what is rare, and the same by head and order for what is common.
CREATE TABLE search_key (
    key TEXT NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (key, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE search_recent (
    head TEXT NOT NULL,
    seq  INTEGER NOT NULL,
    key  TEXT NOT NULL,
    PRIMARY KEY (head, seq, key)
) STRICT, WITHOUT ROWID;

-- Keys are made by the program: which making they are of, and whether every registration has its own.
CREATE TABLE search_state (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    making   INTEGER NOT NULL,
    complete INTEGER NOT NULL CHECK (complete IN (0, 1))
) STRICT;
INSERT INTO search_state SELECT 1, 1, NOT EXISTS (SELECT 1 FROM registration);
