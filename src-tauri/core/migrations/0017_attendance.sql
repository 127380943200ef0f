-- 考勤: who came to which subject of a sitting. Append-only: what was noted by mistake is met by a line that takes it back;
-- the newest line that stands is the state.
CREATE TABLE attendance (
    id              TEXT PRIMARY KEY,
    desk_id         TEXT NOT NULL,
    sitting_id      TEXT NOT NULL REFERENCES sitting (id),
    registration_id TEXT NOT NULL REFERENCES registration (id),
    subject         TEXT NOT NULL CHECK (subject IN ('theory', 'skill')),
    state           TEXT NOT NULL CHECK (state IN ('present', 'late', 'absent', 'misconduct', 'taken_back')),
    takes_back      TEXT UNIQUE REFERENCES attendance (id),
    room_name       TEXT CHECK (trim(room_name) <> ''),
    reason          TEXT CHECK (trim(reason) <> ''),
    at              INTEGER NOT NULL,
    noted_by        TEXT NOT NULL REFERENCES clerk (id),
    CHECK ((takes_back IS NOT NULL) = (state = 'taken_back')),
    CHECK (state <> 'misconduct' OR reason IS NOT NULL)
) STRICT;
CREATE INDEX attendance_sitting ON attendance (sitting_id, subject);
CREATE INDEX attendance_registration ON attendance (registration_id);
CREATE TRIGGER attendance_is_append_only_update BEFORE UPDATE ON attendance BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER attendance_is_append_only_delete BEFORE DELETE ON attendance BEGIN SELECT RAISE(ABORT, 'append-only'); END;
