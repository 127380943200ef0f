-- 批量打印: the tickets of a sitting or the papers of its rooms, room after room, on one printer or several, to go on from any
-- page after a jam.

CREATE TABLE print_run (
    id             TEXT PRIMARY KEY,
    desk_id        TEXT NOT NULL,
    sitting_id     TEXT NOT NULL REFERENCES sitting (id),
    printers       TEXT NOT NULL CHECK (json_valid(printers)),
    state          TEXT NOT NULL CHECK (state IN ('printing', 'paused', 'cancelled', 'done')),
    reprint_reason TEXT CHECK (trim(reprint_reason) <> ''),
    asked_at       INTEGER NOT NULL,
    asked_by       TEXT NOT NULL REFERENCES clerk (id)
) STRICT;
CREATE INDEX print_run_state ON print_run (state);
CREATE INDEX print_run_sitting ON print_run (sitting_id);

-- What goes to one printer at a time: the tickets of a room, or one paper of it. The room's name is kept as it was: a sitting
-- may lose a room while it is printed.
CREATE TABLE print_part (
    id          TEXT PRIMARY KEY,
    desk_id     TEXT NOT NULL,
    run_id      TEXT NOT NULL REFERENCES print_run (id),
    position    INTEGER NOT NULL CHECK (position >= 1),
    room_id     TEXT NOT NULL,
    room_name   TEXT NOT NULL,
    room_paper  TEXT CHECK (room_paper IN (
        'arrangement', 'seat_map', 'sign_in', 'desk_labels', 'door_notice', 'room_record', 'ticket_register')),
    subject     TEXT CHECK (subject IN ('theory', 'skill')),
    pages       INTEGER CHECK (pages >= 1),
    from_page   INTEGER NOT NULL CHECK (from_page >= 1),
    printer     TEXT,
    state       TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'printed', 'failed', 'cancelled')),
    spooler_job INTEGER,
    failure     TEXT,
    changed_at  INTEGER NOT NULL,
    UNIQUE (run_id, position),
    CHECK ((room_paper IS NULL) = (subject IS NULL)),
    CHECK (state NOT IN ('sending', 'sent') OR printer IS NOT NULL)
) STRICT;
CREATE INDEX print_part_state ON print_part (state);

-- One ticket of a part: which page it is, which of the candidate's tickets was sent, and when it was on paper.
CREATE TABLE print_sheet (
    id              TEXT PRIMARY KEY,
    desk_id         TEXT NOT NULL,
    part_id         TEXT NOT NULL REFERENCES print_part (id),
    page            INTEGER NOT NULL CHECK (page >= 1),
    -- A registration that is taken back takes its page with it.
    registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
    ticket_id       TEXT REFERENCES ticket (id),
    problem         TEXT,
    printed_at      INTEGER,
    UNIQUE (part_id, page),
    UNIQUE (part_id, registration_id)
) STRICT;
CREATE INDEX print_sheet_registration ON print_sheet (registration_id);
CREATE INDEX print_sheet_ticket ON print_sheet (ticket_id);
