-- The desk's first schema. Ids are UUIDv7 text; moments are milliseconds since 1970 UTC; days are ISO text; money is fen.

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE clerk (
    id         TEXT PRIMARY KEY,
    desk_id    TEXT NOT NULL,
    name       TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    role       TEXT NOT NULL CHECK (role IN ('clerk', 'supervisor')),
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE candidate (
    id         TEXT PRIMARY KEY,
    desk_id    TEXT NOT NULL,
    name       TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    name_typed TEXT NOT NULL,
    sex        TEXT NOT NULL CHECK (sex IN ('male', 'female')),
    birth_date TEXT NOT NULL CHECK (birth_date IS date(birth_date)),
    telephone  TEXT NOT NULL,
    email      TEXT NOT NULL,
    employer   TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX candidate_name ON candidate (name);

-- The number is indexed, not unique: the same person can be two rows until a person merges them.
CREATE TABLE identity_document (
    id               TEXT PRIMARY KEY,
    desk_id          TEXT NOT NULL,
    candidate_id     TEXT NOT NULL REFERENCES candidate (id),
    document_type    TEXT NOT NULL CHECK (document_type IN ('resident_card')),
    number           TEXT NOT NULL,
    number_typed     TEXT NOT NULL,
    valid_until      TEXT CHECK (valid_until IS NULL OR valid_until IS date(valid_until)),
    long_term        INTEGER NOT NULL CHECK (long_term IN (0, 1)),
    original_seen_at INTEGER,
    original_seen_by TEXT REFERENCES clerk (id),
    CHECK ((valid_until IS NULL) = (long_term = 1)),
    CHECK ((original_seen_at IS NULL) = (original_seen_by IS NULL))
) STRICT;
CREATE INDEX identity_document_number ON identity_document (number);
CREATE INDEX identity_document_candidate ON identity_document (candidate_id);

CREATE TABLE registration (
    id            TEXT PRIMARY KEY,
    desk_id       TEXT NOT NULL,
    candidate_id  TEXT NOT NULL REFERENCES candidate (id),
    document_id   TEXT NOT NULL REFERENCES identity_document (id),
    offering      TEXT NOT NULL,
    month         TEXT NOT NULL CHECK (month IS date(month, 'start of month')),
    kind          TEXT NOT NULL CHECK (kind IN ('new', 'resit')),
    channel       TEXT NOT NULL CHECK (channel IN ('counter', 'telephone')),
    state         TEXT NOT NULL CHECK (state IN ('provisional', 'open', 'withdrawn', 'refused', 'concluded')),
    spells        TEXT NOT NULL CHECK (json_valid(spells)),
    verdict       TEXT NOT NULL CHECK (json_valid(verdict)),
    theory_fen    INTEGER NOT NULL CHECK (theory_fen >= 0),
    skill_fen     INTEGER NOT NULL CHECK (skill_fen >= 0),
    registered_at INTEGER NOT NULL,
    registered_by TEXT NOT NULL REFERENCES clerk (id)
) STRICT;
CREATE INDEX registration_candidate ON registration (candidate_id);
CREATE INDEX registration_document ON registration (document_id);
CREATE INDEX registration_day ON registration (registered_at);

-- A person's yes to a condition that needed one.
CREATE TABLE approval (
    registration_id TEXT PRIMARY KEY REFERENCES registration (id),
    desk_id         TEXT NOT NULL,
    condition_id    TEXT NOT NULL,
    reason          TEXT NOT NULL CHECK (trim(reason) <> ''),
    approved_at     INTEGER NOT NULL,
    approved_by     TEXT NOT NULL REFERENCES clerk (id)
) STRICT;

-- Bytes stand last: what is behind them can be read only by walking through all their pages.
CREATE TABLE photo (
    sha256      TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    desk_id     TEXT NOT NULL,
    width       INTEGER NOT NULL,
    height      INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    bytes       BLOB NOT NULL
) STRICT;

CREATE TABLE registration_photo (
    registration_id   TEXT PRIMARY KEY REFERENCES registration (id),
    desk_id           TEXT NOT NULL,
    sha256            TEXT NOT NULL REFERENCES photo (sha256),
    verdict           TEXT NOT NULL CHECK (json_valid(verdict)),
    metadata_stripped INTEGER NOT NULL CHECK (metadata_stripped IN (0, 1)),
    turned            INTEGER NOT NULL CHECK (turned IN (0, 1)),
    decision_reason   TEXT,
    attached_at       INTEGER NOT NULL,
    attached_by       TEXT NOT NULL REFERENCES clerk (id)
) STRICT;

CREATE TABLE material (
    id              TEXT PRIMARY KEY,
    desk_id         TEXT NOT NULL,
    registration_id TEXT NOT NULL REFERENCES registration (id),
    material        TEXT NOT NULL,
    quote           TEXT NOT NULL,
    state           TEXT NOT NULL CHECK (state IN ('owed', 'seen', 'waived')),
    reason          TEXT,
    changed_at      INTEGER NOT NULL,
    changed_by      TEXT NOT NULL REFERENCES clerk (id),
    UNIQUE (registration_id, material),
    CHECK ((state = 'waived') = (reason IS NOT NULL))
) STRICT;

CREATE TABLE payment (
    id              TEXT PRIMARY KEY,
    desk_id         TEXT NOT NULL,
    registration_id TEXT NOT NULL REFERENCES registration (id),
    fen             INTEGER NOT NULL CHECK (fen <> 0),
    method          TEXT NOT NULL CHECK (method IN ('bank_transfer', 'cash', 'card', 'scan_code')),
    payer           TEXT NOT NULL,
    bank_reference  TEXT NOT NULL,
    received_on     TEXT NOT NULL CHECK (received_on IS date(received_on)),
    recorded_at     INTEGER NOT NULL,
    recorded_by     TEXT NOT NULL REFERENCES clerk (id)
) STRICT;
CREATE INDEX payment_registration ON payment (registration_id);
CREATE TRIGGER payment_is_append_only_update BEFORE UPDATE ON payment BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER payment_is_append_only_delete BEFORE DELETE ON payment BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TABLE sitting (
    id            TEXT PRIMARY KEY,
    desk_id       TEXT NOT NULL,
    month         TEXT NOT NULL CHECK (month IS date(month, 'start of month')),
    exam_date     TEXT NOT NULL CHECK (exam_date IS date(exam_date)),
    theory_starts TEXT NOT NULL,
    theory_ends   TEXT NOT NULL,
    skill_starts  TEXT NOT NULL,
    skill_ends    TEXT NOT NULL,
    site          TEXT NOT NULL,
    site_address  TEXT NOT NULL,
    opened_at     INTEGER NOT NULL
) STRICT;

CREATE TABLE room (
    id         TEXT PRIMARY KEY,
    desk_id    TEXT NOT NULL,
    sitting_id TEXT NOT NULL REFERENCES sitting (id),
    name       TEXT NOT NULL,
    seats      INTEGER NOT NULL CHECK (seats BETWEEN 1 AND 500),
    UNIQUE (sitting_id, name)
) STRICT;

CREATE TABLE seat (
    id              TEXT PRIMARY KEY,
    desk_id         TEXT NOT NULL,
    registration_id TEXT NOT NULL UNIQUE REFERENCES registration (id),
    room_id         TEXT NOT NULL REFERENCES room (id),
    number          INTEGER NOT NULL CHECK (number >= 1),
    assigned_at     INTEGER NOT NULL,
    UNIQUE (room_id, number)
) STRICT;

-- A block of ticket numbers leased to a desk; a lone desk owns all it makes.
CREATE TABLE ticket_block (
    id      TEXT PRIMARY KEY,
    desk_id TEXT NOT NULL,
    year    INTEGER NOT NULL CHECK (year BETWEEN 0 AND 99),
    block   INTEGER NOT NULL CHECK (block BETWEEN 0 AND 9999),
    next    INTEGER NOT NULL CHECK (next BETWEEN 0 AND 100000),
    UNIQUE (year, block)
) STRICT;

CREATE TABLE ticket (
    id              TEXT PRIMARY KEY,
    desk_id         TEXT NOT NULL,
    registration_id TEXT NOT NULL REFERENCES registration (id),
    number          TEXT NOT NULL UNIQUE CHECK (length(number) = 12),
    override_reason TEXT,
    issued_at       INTEGER NOT NULL,
    issued_by       TEXT NOT NULL REFERENCES clerk (id),
    voided_at       INTEGER
) STRICT;
CREATE UNIQUE INDEX ticket_in_force ON ticket (registration_id) WHERE voided_at IS NULL;

CREATE TABLE print_job (
    id              TEXT PRIMARY KEY,
    desk_id         TEXT NOT NULL,
    registration_id TEXT REFERENCES registration (id),
    paper           TEXT NOT NULL CHECK (paper IN ('receipt', 'admit_ticket', 'recovery_sheet')),
    printer         TEXT NOT NULL,
    state           TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'done', 'failed')),
    spooler_job     INTEGER,
    failure         TEXT,
    reprint_reason  TEXT,
    asked_at        INTEGER NOT NULL,
    asked_by        TEXT NOT NULL REFERENCES clerk (id)
) STRICT;
CREATE INDEX print_job_registration ON print_job (registration_id);
CREATE INDEX print_job_open ON print_job (state) WHERE state IN ('waiting', 'sent');

-- Which facts a step demands, and who may go on without one. Data, not code.
CREATE TABLE gate (
    step         TEXT NOT NULL CHECK (step IN ('seat', 'ticket')),
    fact         TEXT NOT NULL CHECK (fact IN ('original_seen', 'photo_accepted', 'condition_approved', 'materials_complete', 'paid')),
    may_override TEXT NOT NULL CHECK (may_override IN ('never', 'supervisor', 'clerk')),
    PRIMARY KEY (step, fact)
) STRICT;
INSERT INTO gate VALUES
    ('seat', 'condition_approved', 'never'),
    ('ticket', 'condition_approved', 'never'),
    ('ticket', 'photo_accepted', 'never'),
    ('ticket', 'original_seen', 'clerk'),
    ('ticket', 'materials_complete', 'supervisor'),
    ('ticket', 'paid', 'supervisor');

-- Work not yet saved and files not yet attached: outside the journal, thrown away when done.
CREATE TABLE draft (
    clerk_id TEXT PRIMARY KEY REFERENCES clerk (id),
    body     TEXT NOT NULL,
    saved_at INTEGER NOT NULL
) STRICT;
CREATE TABLE staged_file (
    token       TEXT PRIMARY KEY CHECK (length(token) = 64),
    received_at INTEGER NOT NULL,
    bytes       BLOB NOT NULL
) STRICT;

-- Append-only. `chain` hashes the line before and the payload's digest, so that a payload can be erased by law and
-- the chain still holds.
CREATE TABLE journal (
    seq      INTEGER PRIMARY KEY,
    desk_id  TEXT NOT NULL,
    op       TEXT NOT NULL,
    at       INTEGER NOT NULL,
    clerk_id TEXT NOT NULL,
    subject  TEXT,
    digest   TEXT NOT NULL CHECK (length(digest) = 64),
    chain    TEXT NOT NULL CHECK (length(chain) = 64)
) STRICT;
CREATE INDEX journal_subject ON journal (subject);
CREATE TABLE journal_payload (
    seq  INTEGER PRIMARY KEY REFERENCES journal (seq),
    body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
CREATE TRIGGER journal_is_append_only_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER journal_is_append_only_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER journal_payload_is_never_changed BEFORE UPDATE ON journal_payload BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- One row a registration with everything a list shows and every fact a gate asks for.
CREATE VIEW overview AS
SELECT r.id, r.candidate_id, c.name, c.sex, d.number, c.telephone, r.offering, r.month, r.channel, r.state,
    r.registered_at, k.name AS clerk_name, p.sha256 AS photo, t.number AS ticket_number,
    d.original_seen_at IS NOT NULL AS original_seen,
    p.sha256 IS NOT NULL AS photo_accepted,
    (json_extract(r.verdict, '$.verdict') = 'eligible'
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
