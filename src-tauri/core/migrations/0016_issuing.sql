-- Tickets of a whole sitting: numbers that the authority gives, why a ticket is void, which files were made of it, and what
-- went to whom, when and how.

-- The view `overview` reads the table by its name and stays as it is.
PRAGMA legacy_alter_table = ON;
CREATE TABLE ticket_2 (
    id              TEXT PRIMARY KEY,
    desk_id         TEXT NOT NULL,
    registration_id TEXT NOT NULL REFERENCES registration (id),
    number          TEXT NOT NULL CHECK (length(number) BETWEEN 4 AND 30),
    override_reason TEXT,
    issued_at       INTEGER NOT NULL,
    issued_by       TEXT NOT NULL REFERENCES clerk (id),
    voided_at       INTEGER,
    number_given    INTEGER NOT NULL CHECK (number_given IN (0, 1)),
    reissue_reason  TEXT CHECK (trim(reissue_reason) <> ''),
    void_cause      TEXT CHECK (void_cause IN (
        'corrected', 'photo_changed', 'seat_changed', 'sitting_changed', 'number_given', 'withdrawn', 'reissued',
        'taken_back')),
    CHECK (number_given = 1 OR length(number) = 12),
    CHECK (void_cause IS NULL OR voided_at IS NOT NULL)
) STRICT;
INSERT INTO ticket_2
SELECT id, desk_id, registration_id, number, override_reason, issued_at, issued_by, voided_at, 0, NULL, NULL
FROM ticket ORDER BY rowid;
DROP TABLE ticket;
ALTER TABLE ticket_2 RENAME TO ticket;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX ticket_in_force ON ticket (registration_id) WHERE voided_at IS NULL;
CREATE INDEX ticket_registration ON ticket (registration_id);
CREATE INDEX ticket_number ON ticket (number);
-- A number of the desk's own is never used again; one that the authority gave stays its candidate's when the ticket is
-- issued anew.
CREATE UNIQUE INDEX ticket_number_own ON ticket (number) WHERE number_given = 0;
CREATE UNIQUE INDEX ticket_number_in_force ON ticket (number) WHERE voided_at IS NULL;
CREATE TRIGGER ticket_number_is_one_registration_s BEFORE INSERT ON ticket
WHEN EXISTS (SELECT 1 FROM ticket WHERE number = NEW.number AND registration_id <> NEW.registration_id)
BEGIN SELECT RAISE(ABORT, 'a ticket number is of one registration alone'); END;

-- A number that the authority gave to a registration, in its own form: its ticket bears it.
CREATE TABLE given_number (
    registration_id TEXT PRIMARY KEY REFERENCES registration (id),
    desk_id         TEXT NOT NULL,
    number          TEXT NOT NULL UNIQUE CHECK (length(number) BETWEEN 4 AND 30),
    given_at        INTEGER NOT NULL,
    given_by        TEXT NOT NULL REFERENCES clerk (id)
) STRICT;

-- Every file that was made of a ticket, by its bytes, and of what it was made: whether a file is ours, unchanged and still
-- says what is so.
CREATE TABLE ticket_file (
    sha256    TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    desk_id   TEXT NOT NULL,
    ticket_id TEXT NOT NULL REFERENCES ticket (id),
    content   TEXT NOT NULL CHECK (length(content) = 64),
    made_at   INTEGER NOT NULL,
    made_by   TEXT NOT NULL REFERENCES clerk (id)
) STRICT;
CREATE INDEX ticket_file_content ON ticket_file (ticket_id, content);
CREATE TRIGGER ticket_file_is_append_only_update BEFORE UPDATE ON ticket_file BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER ticket_file_is_append_only_delete BEFORE DELETE ON ticket_file BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- Every print file of many tickets.
CREATE TABLE ticket_volume (
    sha256     TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    desk_id    TEXT NOT NULL,
    sitting_id TEXT NOT NULL REFERENCES sitting (id),
    content    TEXT NOT NULL CHECK (length(content) = 64),
    tickets    TEXT NOT NULL CHECK (json_valid(tickets)),
    made_at    INTEGER NOT NULL,
    made_by    TEXT NOT NULL REFERENCES clerk (id)
) STRICT;
CREATE INDEX ticket_volume_content ON ticket_volume (content);
CREATE TRIGGER ticket_volume_is_append_only_update BEFORE UPDATE ON ticket_volume BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER ticket_volume_is_append_only_delete BEFORE DELETE ON ticket_volume BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- 发放登记: what went to whom, when and how. What was noted by mistake is met by a line that takes it back.
CREATE TABLE ticket_dispatch (
    id              TEXT PRIMARY KEY,
    desk_id         TEXT NOT NULL,
    registration_id TEXT NOT NULL REFERENCES registration (id),
    ticket_id       TEXT NOT NULL REFERENCES ticket (id),
    means           TEXT NOT NULL CHECK (means IN ('printed', 'file', 'wechat', 'email', 'post')),
    addressee       TEXT NOT NULL,
    takes_back      TEXT UNIQUE REFERENCES ticket_dispatch (id),
    reason          TEXT CHECK (trim(reason) <> ''),
    at              INTEGER NOT NULL,
    noted_by        TEXT NOT NULL REFERENCES clerk (id),
    CHECK ((takes_back IS NULL) = (reason IS NULL))
) STRICT;
CREATE INDEX ticket_dispatch_registration ON ticket_dispatch (registration_id);
CREATE TRIGGER ticket_dispatch_is_append_only_update BEFORE UPDATE ON ticket_dispatch BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER ticket_dispatch_is_append_only_delete BEFORE DELETE ON ticket_dispatch BEGIN SELECT RAISE(ABORT, 'append-only'); END;
