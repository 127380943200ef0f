-- 批次 and 座位. The two subjects of a sitting may lie on different days; rooms stand in the order they were entered and serve
-- one subject or both; a machine may be blocked; a seat is of one subject; what a change of a sitting touches is kept until
-- everybody concerned has been told.

-- Built anew beside what it held: what refers to it is checked when the migration ends.
CREATE TABLE sitting_before AS SELECT * FROM sitting;
DROP TABLE sitting;
CREATE TABLE sitting (
    id                   TEXT PRIMARY KEY,
    desk_id              TEXT NOT NULL,
    month                TEXT NOT NULL CHECK (month IS date(month, 'start of month')),
    theory_date          TEXT NOT NULL CHECK (theory_date IS date(theory_date)),
    theory_starts        TEXT NOT NULL,
    theory_ends          TEXT NOT NULL,
    skill_date           TEXT NOT NULL CHECK (skill_date IS date(skill_date)),
    skill_starts         TEXT NOT NULL,
    skill_ends           TEXT NOT NULL,
    site                 TEXT NOT NULL,
    site_address         TEXT NOT NULL,
    application_deadline TEXT CHECK (application_deadline IS NULL OR application_deadline IS date(application_deadline)),
    cancelled_at         INTEGER,
    cancelled_by         TEXT REFERENCES clerk (id),
    cancel_reason        TEXT CHECK (trim(cancel_reason) <> ''),
    opened_at            INTEGER NOT NULL,
    CHECK ((cancelled_at IS NULL) = (cancelled_by IS NULL) AND (cancelled_at IS NULL) = (cancel_reason IS NULL))
) STRICT;
INSERT INTO sitting
SELECT id, desk_id, month, exam_date, theory_starts, theory_ends, exam_date, skill_starts, skill_ends, site, site_address,
    NULL, NULL, NULL, NULL, opened_at FROM sitting_before;
DROP TABLE sitting_before;
CREATE INDEX sitting_month ON sitting (month);

ALTER TABLE room ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE room ADD COLUMN subjects TEXT NOT NULL DEFAULT 'both' CHECK (subjects IN ('both', 'theory', 'skill'));

-- A machine at which nobody is to be seated.
CREATE TABLE blocked_machine (
    id         TEXT PRIMARY KEY,
    desk_id    TEXT NOT NULL,
    room_id    TEXT NOT NULL REFERENCES room (id),
    number     INTEGER NOT NULL CHECK (number >= 1),
    kind       TEXT NOT NULL CHECK (kind IN ('broken', 'reserved')),
    note       TEXT NOT NULL,
    blocked_at INTEGER NOT NULL,
    blocked_by TEXT NOT NULL REFERENCES clerk (id),
    UNIQUE (room_id, number)
) STRICT;

-- Whoever sat a machine for both subjects has it for each now.
CREATE TABLE seat_before AS SELECT * FROM seat;
DROP TABLE seat;
CREATE TABLE seat (
    id              TEXT PRIMARY KEY,
    desk_id         TEXT NOT NULL,
    registration_id TEXT NOT NULL REFERENCES registration (id),
    subject         TEXT NOT NULL CHECK (subject IN ('theory', 'skill')),
    room_id         TEXT NOT NULL REFERENCES room (id),
    number          INTEGER NOT NULL CHECK (number >= 1),
    assigned_at     INTEGER NOT NULL,
    UNIQUE (registration_id, subject),
    UNIQUE (room_id, subject, number)
) STRICT;
INSERT INTO seat
SELECT s.id, s.desk_id, s.registration_id, iif(r.kind = 'resit' AND r.theory_fen = 0, 'skill', 'theory'), s.room_id, s.number,
    s.assigned_at
FROM seat_before s JOIN registration r ON r.id = s.registration_id;
INSERT INTO seat
SELECT substr(s.id, 1, 24) || lower(hex(randomblob(6))), s.desk_id, s.registration_id, 'skill', s.room_id, s.number, s.assigned_at
FROM seat_before s JOIN registration r ON r.id = s.registration_id WHERE r.kind = 'new';
DROP TABLE seat_before;

-- What care could miss: a seat behind the last machine, at a blocked one, in a room that does not serve the subject, or away
-- from the sitting of the other subject.
CREATE TRIGGER seat_is_usable_insert BEFORE INSERT ON seat
WHEN NOT EXISTS (SELECT 1 FROM room m WHERE m.id = NEW.room_id AND NEW.number <= m.seats AND m.subjects IN ('both', NEW.subject))
    OR EXISTS (SELECT 1 FROM blocked_machine b WHERE b.room_id = NEW.room_id AND b.number = NEW.number)
    OR EXISTS (SELECT 1 FROM seat s JOIN room o ON o.id = s.room_id WHERE s.registration_id = NEW.registration_id
        AND o.sitting_id <> (SELECT sitting_id FROM room WHERE id = NEW.room_id))
BEGIN SELECT RAISE(ABORT, 'seat not usable'); END;
CREATE TRIGGER seat_stays BEFORE UPDATE OF registration_id, subject, room_id, number ON seat
WHEN OLD.registration_id <> NEW.registration_id OR OLD.subject <> NEW.subject OR OLD.room_id <> NEW.room_id
    OR OLD.number <> NEW.number
BEGIN SELECT RAISE(ABORT, 'a seat is freed and given anew'); END;

-- A sitting moved or cancelled, or people in it moved, as it stood before and stands after.
CREATE TABLE sitting_change (
    id          TEXT PRIMARY KEY,
    desk_id     TEXT NOT NULL,
    sitting_id  TEXT NOT NULL REFERENCES sitting (id),
    kind        TEXT NOT NULL CHECK (kind IN ('moved', 'cancelled', 'seats')),
    plan_before TEXT NOT NULL CHECK (json_valid(plan_before)),
    plan_after  TEXT NOT NULL CHECK (json_valid(plan_after)),
    reason      TEXT NOT NULL CHECK (trim(reason) <> ''),
    made_at     INTEGER NOT NULL,
    made_by     TEXT NOT NULL REFERENCES clerk (id)
) STRICT;
CREATE INDEX sitting_change_sitting ON sitting_change (sitting_id);

-- Who has to be told of it, and who has been.
CREATE TABLE notification (
    id              TEXT PRIMARY KEY,
    desk_id         TEXT NOT NULL,
    change_id       TEXT NOT NULL REFERENCES sitting_change (id),
    registration_id TEXT NOT NULL REFERENCES registration (id),
    effects         TEXT NOT NULL CHECK (json_valid(effects)),
    seats_before    TEXT NOT NULL CHECK (json_valid(seats_before)),
    told_at         INTEGER,
    told_by         TEXT REFERENCES clerk (id),
    told_how        TEXT CHECK (told_how IN ('telephone', 'wechat', 'sms', 'email', 'in_person', 'employer')),
    note            TEXT NOT NULL,
    UNIQUE (change_id, registration_id),
    CHECK ((told_at IS NULL) = (told_by IS NULL) AND (told_at IS NULL) = (told_how IS NULL))
) STRICT;
CREATE INDEX notification_registration ON notification (registration_id);

-- How seats were given to everybody at once, so that it can be repeated.
CREATE TABLE seating_run (
    id            TEXT PRIMARY KEY,
    desk_id       TEXT NOT NULL,
    sitting_id    TEXT NOT NULL REFERENCES sitting (id),
    seating_order TEXT NOT NULL CHECK (seating_order IN ('registration', 'shuffled', 'interleaved')),
    seed          INTEGER CHECK (seed BETWEEN 0 AND 4294967295),
    seated        INTEGER NOT NULL CHECK (seated >= 1),
    run_at        INTEGER NOT NULL,
    run_by        TEXT NOT NULL REFERENCES clerk (id),
    CHECK ((seating_order = 'shuffled') = (seed IS NOT NULL))
) STRICT;
CREATE INDEX seating_run_sitting ON seating_run (sitting_id);
